import { readFigure } from "./figure-text";
import type { Head } from "./heads";
import type { FoundRow } from "./rows";
import { textAt, type Strip } from "./strip";

/** What stands in the head above a column, its lowest label; "" where that is one of the form's, or there is none. */
function ownLabel(strip: Strip, { form, top, bottom }: Head, column: number): string {
  for (let number = bottom; number >= top; number--) {
    const line = strip.lines[number];
    const text = textAt(line, column);
    if (text === "") continue;
    const label = line?.labels[column];
    return label && form.index.match(label) !== null ? "" : text;
  }
  return "";
}

/** Whether a number stands in the column that is not read as that of the column beside it. */
function holdsNumbers(
  strip: Strip,
  head: Head,
  rows: readonly FoundRow[],
  column: number
): boolean {
  return rows.some(({ line, values }) => {
    const cells = strip.lines[line]?.cells ?? [];
    if (cells.length !== head.width) return false;
    const { value } = readFigure(cells[column] ?? "", { kind: "count", unit: "件" });
    return typeof value === "number" && !values?.some((read) => read.column === column);
  });
}

/**
 * The labels of columns with figures that are none of the form's: those between its columns, and those that follow its
 * last one without a gap.
 * @param rows those found under the head
 * @param end the first column that is certainly another table's
 */
export function extraColumns(
  strip: Strip,
  head: Head,
  rows: readonly FoundRow[],
  end: number
): readonly string[] {
  if (!head.columns) return [];
  const labels: string[] = [];
  const last = Math.max(...head.columns);
  for (let column = Math.min(...head.columns); column < end; column++) {
    const label = ownLabel(strip, head, column);
    const isExtra = label !== "" && holdsNumbers(strip, head, rows, column);
    if (isExtra) labels.push(label);
    else if (column > last) break;
  }
  return labels;
}
