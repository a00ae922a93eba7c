import { answersIn } from "../../read/answers";
import type { SheetGrid } from "../../read/source";
import { answerRow } from "../../report/answers";
import { isSameDesignation } from "../../report/designation";
import type { Choice } from "../../report/questions";
import { reasonColumns, type ByReasonColumn } from "../../report/reason-columns";
import type { Day } from "../../report/day";
import type { CellChange, SheetState } from "../../workbook/host";
import { hasRoomFor, keptReasons, sheetOfReasons, type ReasonKeeping } from "./kept-reasons";
import type { AskedQuestion } from "./questions";

/** The row that keeps the answer which counts, to be replaced by another. */
function rowOfAnswer(
  { question, found }: AskedQuestion,
  sheets: readonly SheetGrid[]
): { readonly sheet: string; readonly row: number } | undefined {
  return answersIn(sheets)
    .filter(
      ({ answer }) => answer.question === question.id && isSameDesignation(answer, found.report)
    )
    .at(-1);
}

function changesFor(
  sheet: string,
  row: number,
  columns: ByReasonColumn<number>,
  words: ByReasonColumn<string>
): readonly CellChange[] {
  return reasonColumns.map((column) => ({
    place: { sheet, row, column: columns[column] },
    value: words[column],
  }));
}

/**
 * How the workbook comes to keep the answer to a question: in place of the one before, else below what stands in its
 * sheet 核对说明, else in a new one.
 */
export function answerKeeping(
  asked: AskedQuestion,
  choice: Choice,
  sheets: readonly SheetState[],
  today: Day
): ReasonKeeping {
  const words = answerRow(asked.question, choice, asked.found.report, today);
  const kept = keptReasons(sheets);
  const before = rowOfAnswer(asked, sheets);
  const own = kept.find(({ sheet }) => sheet.id === before?.sheet);
  const keeper = own ?? kept.find((each) => hasRoomFor(1, each, sheets));
  if (!keeper) {
    const row = reasonColumns.map((column) => words[column]);
    return { kind: "insert", plan: sheetOfReasons(sheets, [row]) };
  }
  const { sheet, found } = keeper;
  const row = own && before ? before.row : found.nextRow;
  return {
    kind: "write",
    sheet: sheet.name,
    changes: changesFor(sheet.id, row, found.columns, words),
  };
}
