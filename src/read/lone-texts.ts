import type { Table } from "../report/structure";
import { formLabels } from "./fit/form-rows";
import { isOfForm } from "./fit/words-of-form";
import { isPageNumber } from "./furniture";
import { textAt, type Strip } from "./strip";

/**
 * The lines of a table of a document in which a text stands alone that is none of the form's: a sentence, a remark, what a
 * page says at its end. They are read as texts beside the table.
 */
export function loneTextsIn(
  strip: Strip,
  table: Table,
  [first, last]: readonly [number, number]
): readonly number[] {
  if (strip.sheet) return [];
  const form = formLabels(table);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((number) => {
    const line = strip.lines[number];
    const filled = (line?.cells ?? []).flatMap((cell, column) =>
      typeof cell === "string" && textAt(line, column) === "" ? [] : cell === null ? [] : [column]
    );
    const [column, another] = filled;
    if (!line || column === undefined || another !== undefined) return false;
    const text = textAt(line, column);
    const isNumber = typeof line.cells[column] === "number" || /^[\d.,]*$/.test(text);
    const label = line.labels[column] ?? null;
    return !isNumber && !isPageNumber(text) && !isOfForm(form, { label, text });
  });
}
