import type { LabelIndex } from "./labels";
import { textAt, type Strip } from "./strip";

/** The lines of a head, and the labels that the form has there. */
export interface HeadLines {
  readonly top: number;
  readonly bottom: number;
  readonly index: LabelIndex<unknown>;
}

/** What stands in a head above a column, its lowest text; "" where that is one of the form's, or there is none. */
export function ownText(strip: Strip, { top, bottom, index }: HeadLines, column: number): string {
  for (let number = bottom; number >= top; number--) {
    const line = strip.lines[number];
    const text = textAt(line, column);
    if (text === "") continue;
    const label = line?.labels[column];
    return label && index.match(label) !== null ? "" : text;
  }
  return "";
}

/** A unit or the like, alone in its brackets, names no column. */
const remark = /^[（(][^（）()]*[）)]$/;

/** The columns right of a head's first one that it names otherwise than any of the form's. */
export function foreignColumns(
  strip: Strip,
  lines: HeadLines,
  columns: readonly number[]
): readonly number[] {
  const width = strip.lines[lines.bottom]?.cells.length ?? 0;
  const first = Math.min(...columns);
  return Array.from({ length: Math.max(0, width - first) }, (_, index) => first + index).filter(
    (column) => {
      const text = ownText(strip, lines, column);
      return !columns.includes(column) && text !== "" && !remark.test(text);
    }
  );
}
