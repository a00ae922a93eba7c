import type { Place } from "../../src/read/source";
import type { CellChange, CellWrite, HeldCells, WorkbookHost } from "../../src/workbook/host";

/** What cells hold, of sheets that have just been read. */
export async function heldCells(host: WorkbookHost, places: readonly Place[]): Promise<HeldCells> {
  const held = await host.contents(places, (await host.read()).sheets);
  if (held === "overtaken") throw new Error("Somebody was faster");
  return held;
}

export function writesOf(changes: readonly CellChange[]): readonly CellWrite[] {
  return changes.map(({ value, ...change }) => ({
    ...change,
    content: { kind: "constant", value },
  }));
}

/** Writes into cells what they are to hold, whatever they hold now. */
export async function writeInto(host: WorkbookHost, changes: readonly CellChange[]): Promise<void> {
  const held = await heldCells(
    host,
    changes.map(({ place }) => place)
  );
  expect(await host.write(writesOf(changes), held)).toBe("written");
}
