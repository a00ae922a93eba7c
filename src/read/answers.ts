import { answerIn, type KeptAnswer } from "../report/answers";
import { reasonColumns, reasonColumnsIn, type ByReasonColumn } from "../report/reason-columns";
import type { CellContent, SheetGrid } from "./source";

/** An answer that a workbook keeps, and the row of the sheet that keeps it, counted from 0. */
export interface PlacedAnswer {
  readonly answer: KeptAnswer;
  readonly sheet: string;
  readonly row: number;
}

function textsOf(
  row: readonly CellContent[],
  columns: ByReasonColumn<number>
): ByReasonColumn<string> {
  const entries = reasonColumns.map((column) => [column, String(row[columns[column]] ?? "")]);
  return Object.fromEntries(entries) as ByReasonColumn<string>;
}

function answersOfSheet({ id, cells, firstRow }: SheetGrid): readonly PlacedAnswer[] {
  for (const [index, row] of cells.entries()) {
    const columns = reasonColumnsIn(row);
    if (!columns) continue;
    return cells.slice(index + 1).flatMap((each, below) => {
      const answer = answerIn(textsOf(each, columns));
      return answer ? [{ answer, sheet: id, row: firstRow + index + 1 + below }] : [];
    });
  }
  return [];
}

/** The answers to questions that a workbook keeps in its sheets 核对说明, of any report, the latest last. */
export function answersIn(sheets: readonly SheetGrid[]): readonly PlacedAnswer[] {
  return sheets.flatMap(answersOfSheet);
}
