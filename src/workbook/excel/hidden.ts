import type { HiddenParts } from "../../read/source";
import { rangeAt } from "./ranges";

/** A sheet whose used cells were loaded with `rowHidden` and `columnHidden`. */
interface LoadedSheet {
  readonly sheet: Excel.Worksheet;
  readonly within: Excel.Range;
}

/** Indexes of rows or columns from one on, with whether they are hidden, as Excel answers it later. */
type Answers = readonly { readonly index: number; readonly isHidden: () => boolean }[];

/** Excel says of several rows whether all are hidden or none; null where it is some. */
function isMixedOrHidden({ within }: LoadedSheet): boolean {
  if (within.isNullObject) return false;
  const { rowHidden, columnHidden } = within;
  return [rowHidden, columnHidden].some((hidden: boolean | null) => hidden !== false);
}

function rowAnswers({ sheet, within }: LoadedSheet): Answers {
  return Array.from({ length: within.values.length }, (_, down) => {
    const index = within.rowIndex + down;
    const row = rangeAt(sheet, { row: index, column: 0, rowSpan: 1, columnSpan: 1 });
    row.load("rowHidden");
    return { index, isHidden: () => row.rowHidden };
  });
}

function columnAnswers({ sheet, within }: LoadedSheet): Answers {
  return Array.from({ length: within.values[0]?.length ?? 0 }, (_, right) => {
    const index = within.columnIndex + right;
    const column = rangeAt(sheet, { row: 0, column: index, rowSpan: 1, columnSpan: 1 });
    column.load("columnHidden");
    return { index, isHidden: () => column.columnHidden };
  });
}

function hiddenOf(answers: Answers): ReadonlySet<number> {
  return new Set(answers.filter(({ isHidden }) => isHidden()).map(({ index }) => index));
}

const none: ReadonlySet<number> = new Set();

/**
 * What is hidden of each of some sheets, by whatever means: filtered rows and those without height say so, too. One
 * request more where rows or columns are hidden; none otherwise.
 */
export async function hiddenParts(
  context: Excel.RequestContext,
  sheets: readonly LoadedSheet[]
): Promise<ReadonlyMap<Excel.Worksheet, HiddenParts>> {
  const asked = sheets.map((loaded) => {
    const isAsked = isMixedOrHidden(loaded);
    return {
      sheet: loaded.sheet,
      rows: isAsked ? rowAnswers(loaded) : [],
      columns: isAsked ? columnAnswers(loaded) : [],
    };
  });
  if (asked.some(({ rows }) => rows.length > 0)) await context.sync();
  return new Map(
    asked.map(({ sheet, rows, columns }) => [
      sheet,
      {
        sheet: sheet.visibility !== "Visible",
        rows: rows.length > 0 ? hiddenOf(rows) : none,
        columns: columns.length > 0 ? hiddenOf(columns) : none,
      },
    ])
  );
}
