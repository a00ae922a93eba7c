import { formats } from "../report/formats";
import { layoutOf } from "../report/layout";
import { oncePer } from "../report/once";
import { LabelIndex, labelOf, longestLabel } from "./labels";
import type { RowValues } from "./rows";
import type { GridCell } from "./source";

/** What parts cells and is no content of any. */
const separator = /^[|｜¦│┃┆:：;；,，、。.·…=_]+$/;

const furtherLabels = ["合计", "小计", "共计"];

const labelsOfForms = oncePer((all: typeof formats): LabelIndex<null> => {
  const texts = all
    .flatMap(({ tables }) => tables)
    .flatMap((table) => layoutOf(table).cells)
    .flatMap((cell) => (cell.kind === "figure" || cell.text === "" ? [] : [cell.text]));
  const labels = new Set([...texts, ...furtherLabels]);
  return new LabelIndex([...labels].map((label) => ({ label, value: null })));
});

/**
 * Whether a text in a number cell is another cell's: a label of the form, or what parts cells. It says that cells have
 * slipped, or that we took them for others, and not what was filled in.
 */
export function isMisplaced(cell: GridCell | undefined): boolean {
  if (typeof cell !== "string") return false;
  const text = cell.trim();
  if (text === "" || text.length > longestLabel) return false;
  if (separator.test(text)) return true;
  return /\p{Script=Han}/u.test(text) && labelsOfForms(formats).same(labelOf(text)).length > 0;
}

/** The cells of a row in a document; null where one of them holds what is another's: then none is certain to be its own. */
export function inTheirPlaces(values: RowValues): RowValues {
  return values?.some(({ cell }) => isMisplaced(cell)) ? null : values;
}
