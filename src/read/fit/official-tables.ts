import { formats } from "../../report/formats";
import { leafOf } from "../../report/tree";
import { LabelIndex, labelOf } from "../labels";
import { formLabels } from "./form-rows";
import { atBlanks, type PieceLine } from "./pieces";

/** The tables of all forms, those that forms share once. */
export const officialTables = [...new Set(formats.flatMap((format) => format.tables))];

const anyColumn = new LabelIndex(
  [
    ...new Set(
      officialTables.flatMap((table) =>
        formLabels(table).heads.flatMap(({ leaves }) => leaves.map((path) => leafOf(path).label))
      )
    ),
  ].map((label) => ({ label, value: null }))
);

const anyRow = new LabelIndex(
  [
    ...new Set(
      officialTables.flatMap((table) =>
        formLabels(table).rows.map(({ path }) => leafOf(path).label)
      )
    ),
  ]
    .filter((label) => label !== "")
    .map((label) => ({ label, value: null }))
);

/** Whether a text is the label of a row of any form, to the letter. */
export function isRowLabel(text: string): boolean {
  return anyRow.same(labelOf(text)).length > 0;
}

/** Whether a label of a column or row stands among some lines, to the letter. */
export function holdsLabels(lines: readonly PieceLine[]): boolean {
  return lines.some(({ pieces }) =>
    atBlanks(pieces).some(
      ({ label }) =>
        label !== null && (anyColumn.same(label).length > 0 || anyRow.same(label).length > 0)
    )
  );
}
