import { readFigure } from "./figure-text";
import type { Head } from "./heads";
import type { FoundRow } from "./rows";
import { ownText } from "./head-texts";
import type { Strip } from "./strip";

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
  const { top, bottom, form } = head;
  const lines = { top, bottom, index: form.index };
  const labels: string[] = [];
  const last = Math.max(...head.columns);
  for (let column = Math.min(...head.columns); column < end; column++) {
    const label = ownText(strip, lines, column);
    const isExtra = label !== "" && holdsNumbers(strip, head, rows, column);
    if (isExtra) labels.push(label);
    else if (column > last) break;
  }
  return labels;
}
