import { HostError } from "../../../workbook/errors";
import type { CellChange } from "../../../workbook/host";
import type { ActionContext } from "./action";

/** Whether another try comes to the same: the sheet is gone or cannot be shown. */
function isInVain(error: unknown): boolean {
  const inVain = ["gone", "protected", "unsupported"];
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
