import { readFigure } from "./figure-text";
import { columnRange, type FoundRow } from "./rows";
import type { Grid } from "./source";
import { hasPlaces, textAt, type Strip } from "./strip";
import { isValue } from "./value-cells";

/** The numbers in a stretch of a line's cells, as they are written. */
function numbersIn(strip: Strip, line: number, [from, to]: readonly [number, number]) {
  const cells = strip.lines[line]?.cells.slice(from, to + 1) ?? [];
  return cells.flatMap((cell) => {
    const { value } = readFigure(cell ?? "", { kind: "amount", unit: "万元" });
    return typeof value === "number" ? [value] : [];
  });
}

/** Whether two different numbers of a row stand below one name: there are two columns, and one has no name of its own. */
function holdsTwoBelowOne(strip: Strip, { head, line, values }: FoundRow): boolean {
  if (values !== null || !head.columns || strip.lines[line]?.cells.length !== head.width)
    return false;
  return head.form.leaves.some((_, leaf) => {
    const numbers = numbersIn(strip, line, columnRange(head, leaf, head.width - 1));
    return new Set(numbers).size > 1;
  });
}

/** Whether more figures follow a row's label than its head has columns, and no names above tell which are which. */
function holdsTooMany(strip: Strip, { head, line, label, values }: FoundRow): boolean {
  const own = strip.lines[line];
  if (values !== null || !own) return false;
  const after = own.cells.findIndex((_, column) => textAt(own, column) === label) + 1;
  const figures = own.cells.slice(after).filter((cell) => cell !== null && isValue(String(cell)));
  return figures.length > head.order.length;
}

/** Whether empty or covered cells keep the others of a table in their columns. */
function keepsColumns(grid: Grid | null): boolean {
  return grid?.cells.some((row) => row.includes(null) || row.includes("")) ?? false;
}

/**
 * Rows of a document without the values that a further column makes doubtful. Where two numbers of a row stand below one
 * name, no number below it is certain; where a row has more figures than columns, the count of figures tells nothing of
 * the rows that are as long as their head no more than of that one.
 */
export function sureRows(strip: Strip, rows: readonly FoundRow[]): readonly FoundRow[] {
  if (hasPlaces(strip)) return rows;
  const areTwo = rows.some((row) => holdsTwoBelowOne(strip, row));
  const areTooMany = rows.some((row) => holdsTooMany(strip, row));
  if (!areTwo && !areTooMany) return rows;
  const isAligned = ({ head, line }: FoundRow): boolean => {
    const own = strip.lines[line];
    return head.columns !== null && own?.cells.length === head.width && keepsColumns(own.grid);
  };
  return rows.map((row) => {
    const isDoubtful = isAligned(row) ? areTwo : areTooMany;
    return isDoubtful ? { ...row, values: null } : row;
  });
}
