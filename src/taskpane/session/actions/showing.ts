import { HostError } from "../../../workbook/errors";
import type { CellChange } from "../../../workbook/host";
import type { ActionContext } from "./action";

/**
 * Waits for a sheet to be shown to which something else has been done: where another workbook is in front, Excel shows
 * none, and that changes nothing of it.
 * @throws HostError for every other reason
 */
export async function bringingToFront(shown: Promise<void>): Promise<void> {
  try {
    await shown;
  } catch (error) {
    if (!(error instanceof HostError && error.reason === "not-in-front")) throw error;
  }
}

/** Whether another try comes to the same: the sheet is gone or cannot be shown, or another workbook is in front. */
function isInVain(error: unknown): boolean {
  const inVain = ["gone", "protected", "unsupported", "not-in-front"];
  return error instanceof HostError && inVain.includes(error.reason);
}

/**
 * Shows cells that were written: those in the sheet in front where there are some, else the first sheet's. The focus
 * stays where it is. Where they cannot be shown, they are written all the same.
 * @throws HostError where trying again may help
 */
export async function showing(
  changes: readonly CellChange[],
  { host, store }: Pick<ActionContext, "host" | "store">
): Promise<void> {
  const places = changes.map(({ place }) => place);
  const inFront = places.filter(({ sheet }) => sheet === store.state.front);
  try {
    await host.select(inFront.length > 0 ? inFront : places);
  } catch (error) {
    if (!isInVain(error)) throw error;
  }
}
