import { HostError } from "../errors";
import type { NewRow, Overtaken, SheetState } from "../host";
import { literalText } from "./literal-text";
import { rangeAt } from "./ranges";
import { failureOf, inExcel } from "./request";
import { askForSheet, askForTexts, textsOf } from "./unmoved";

/** What a request to put in a row has come to. */
type Attempt = "inserted" | Overtaken | HostError;

/** A sheet as it is with the row put in: without anything in it, or with its label. */
function withRow(read: SheetState, { row, column, label }: NewRow, isLabelled: boolean): string {
  const { cells, firstRow, firstColumn } = read;
  const position = row - firstRow;
  const width = Math.max(column - firstColumn + 1, cells[0]?.length ?? 0);
  const added = Array.from({ length: width }, (_, index) =>
    isLabelled && index === column - firstColumn ? label : ""
  );
  return textsOf({
    ...read,
    cells: [...cells.slice(0, position), added, ...cells.slice(position)],
  });
}

/** Looks, puts the row in and fills it in one request; where somebody was faster it is taken out again. */
function attempt(newRow: NewRow, read: SheetState): Promise<Attempt> {
  const { row, column, label, merges } = newRow;
  return inExcel("reject", async (context): Promise<Attempt> => {
    const before = askForSheet(context, read);
    const sheet = context.workbook.worksheets.getItem(read.id);
    rangeAt(sheet, { row, column: 0, rowSpan: 1, columnSpan: 1 })
      .getEntireRow()
      .untrack()
      .insert("Down");
    const added = sheet.getRangeByIndexes(row, column, 1, 1);
    added.values = [[literalText(label)]];
    for (const [from, to] of merges) {
      rangeAt(sheet, { row, column: from, rowSpan: 1, columnSpan: to - from + 1 }).merge();
    }
    try {
      await context.sync();
    } catch (thrown) {
      return failureOf(thrown);
    }
    if (before().isUnmoved) return "inserted";
    const whole = (): Excel.Range => added.getEntireRow().untrack();
    const used = whole().getUsedRangeOrNullObject(true).untrack();
    used.load("values");
    await context.sync();
    const held: readonly unknown[] = used.isNullObject ? [] : used.values.flat();
    // What somebody has typed into it meanwhile is his; his row stays.
    if (held.every((value) => value === "" || value === label)) {
      whole().delete("Up");
      await context.sync();
    }
    return "overtaken";
  });
}

/** What stands of a row whose request has failed: all of it, nothing, or a row without its label, which is taken out. */
function settle(newRow: NewRow, read: SheetState): Promise<"whole" | "nothing" | "unknown"> {
  return inExcel("wait", async (context) => {
    const texts = askForTexts(context, read);
    await context.sync();
    if (texts() === withRow(read, newRow, true)) return "whole";
    if (texts() === textsOf(read)) return "nothing";
    if (texts() !== withRow(read, newRow, false)) return "unknown";
    const sheet = context.workbook.worksheets.getItem(read.id);
    const area = { row: newRow.row, column: 0, rowSpan: 1, columnSpan: 1 };
    rangeAt(sheet, area).getEntireRow().untrack().delete("Up");
    await context.sync();
    return "nothing";
  });
}

/**
 * Puts a row into a sheet that still says what was read, above the one that stands there. One request; where somebody
 * was faster or Excel stopped half-way, further ones take the row out again.
 * @throws HostError; nothing of the row stands then, but where its reason is "unanswered"
 */
export async function insertRow(newRow: NewRow, read: SheetState): Promise<"inserted" | Overtaken> {
  const result = await attempt(newRow, read);
  if (!(result instanceof HostError)) return result;
  // Excel refuses these before anything is done.
  if (result.reason === "cell-edit" || result.reason === "protected") throw result;
  const left = await settle(newRow, read).catch(() => "unknown" as const);
  if (left === "whole") return "inserted";
  throw left === "nothing" ? result : new HostError("unanswered", result.message);
}
