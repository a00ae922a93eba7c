import type { HiddenParts } from "../../read/source";
import { rangeAt } from "./ranges";

/** A sheet whose used cells were loaded with `rowHidden` and `columnHidden`. */
interface LoadedSheet {
  readonly sheet: Excel.Worksheet;
  readonly within: Excel.Range;
}

/** Which rows or columns are hidden, known at once or after the request in which each is asked. */
interface Hidden {
  readonly isAsked: boolean;
  readonly indexes: () => ReadonlySet<number>;
}

type Side = "row" | "column";

function indexesOf({ within }: LoadedSheet, side: Side): readonly number[] {
  if (within.isNullObject) return [];
  const { values, rowIndex, columnIndex } = within;
  const [first, count] =
    side === "row" ? [rowIndex, values.length] : [columnIndex, values[0]?.length ?? 0];
  return Array.from({ length: count }, (_, position) => first + position);
}

/** Whether rows or columns are hidden, all or none of them; null where it is some. */
function together(range: Excel.Range, flag: "rowHidden" | "columnHidden"): boolean | null {
  return range[flag];
}

/** Where some are hidden and others not, each has to be asked. */
function hiddenOf(loaded: LoadedSheet, side: Side): Hidden {
  const { sheet, within } = loaded;
  const flag = side === "row" ? "rowHidden" : "columnHidden";
  const indexes = indexesOf(loaded, side);
  const ofAll = indexes.length > 0 && together(within, flag);
  if (ofAll !== null) return { isAsked: false, indexes: () => new Set(ofAll ? indexes : []) };
  const asked = indexes.map((index) => {
    const [row, column] = side === "row" ? [index, 0] : [0, index];
    const range = rangeAt(sheet, { row, column, rowSpan: 1, columnSpan: 1 });
    range.load(flag);
    return { index, range };
  });
  const isHidden = ({ range }: (typeof asked)[number]): boolean => range[flag];
  return {
    isAsked: true,
    indexes: () => new Set(asked.filter(isHidden).map(({ index }) => index)),
  };
}

/**
 * What is hidden of each of some sheets, by whatever means: filtered rows and those without height say so, too. One
 * request more where some rows or columns of a sheet are hidden and others not; none otherwise.
 */
export async function hiddenParts(
  context: Excel.RequestContext,
  sheets: readonly LoadedSheet[]
): Promise<ReadonlyMap<Excel.Worksheet, HiddenParts>> {
  const asked = sheets.map((loaded) => ({
    sheet: loaded.sheet,
    rows: hiddenOf(loaded, "row"),
    columns: hiddenOf(loaded, "column"),
  }));
  if (asked.some(({ rows, columns }) => rows.isAsked || columns.isAsked)) await context.sync();
  return new Map(
    asked.map(({ sheet, rows, columns }) => [
      sheet,
      {
        sheet: sheet.visibility !== "Visible",
        rows: rows.indexes(),
        columns: columns.indexes(),
      },
    ])
  );
}
