import { leafOf } from "../../report/tree";
import { holdsNumbersBehind, namesSeveral } from "../joined-labels";
import { labelOf, type Label } from "../labels";
import { secondTable } from "../stated-elsewhere";
import type { FormLabels } from "./form-rows";
import { columnWidths, type RowInText, type RowsInText } from "./labelled-rows";
import { atBlanks, type Piece } from "./pieces";
import { isRepeated } from "./spread";

/** Whether a label is one that columns have, too, which are not numbered, such as 其他. */
function namesColumn({ heads }: FormLabels, label: Label): boolean {
  const isNamed = heads.some(
    ({ index, groups }) => index.same(label).length > 0 || groups.same(label).length > 0
  );
  return isNamed && label.ordinal === "";
}

function wordingOf({ ordinal, core }: Label): string {
  return `${ordinal} ${core}`;
}

/** The lines in which each wording stands that may be a row's. */
function linesByWording(pieces: readonly Piece[]): ReadonlyMap<string, ReadonlySet<number>> {
  const lines = new Map<string, Set<number>>();
  for (const { label, line } of pieces) {
    if (!label) continue;
    const wording = wordingOf(label);
    const known = lines.get(wording);
    if (known) known.add(line);
    else lines.set(wording, new Set([line]));
  }
  return lines;
}

/** Whether more cells of a row are filled than it has figures, and not because one stands in all cells of its span. */
function hasTooMany({ table }: FormLabels, { row, cells, isPlain }: RowInText): boolean {
  const widths = columnWidths(table, row.block);
  const filled = cells.filter(({ kind }) => kind !== "blank");
  return (
    isPlain &&
    filled.length > widths.length &&
    !isRepeated({ cells, widths, named: null, names: null })
  );
}

/**
 * Rows in doubt are no longer plain: those that are named in another line, too, where what is theirs may stand, or
 * together with another, or that figures without a label follow; nor is one beside them taken for empty. All where one has more cells filled than figures, since
 * then a column stands among them that the form does not have, and the count of cells tells nothing of the others either.
 */
export function withDoubts(
  form: FormLabels,
  pieces: readonly Piece[],
  found: RowsInText
): RowsInText {
  const lines = linesByWording([...pieces, ...atBlanks(pieces)]);
  const isNamedAgain = ({ row, label }: RowInText): boolean => {
    const official = labelOf(leafOf(row.path).label);
    const wordings = [label.label, official].flatMap((own) => own ?? []);
    return wordings.some(
      (own) =>
        !namesColumn(form, own) &&
        [...(lines.get(wordingOf(own)) ?? [])].some((line) => line !== label.line)
    );
  };
  const followed = new Set(
    found.among.flatMap(({ after, found: one }) =>
      one.kind === "row" && one.label === "" ? [after] : []
    )
  );
  const isDoubtful = (own: RowInText): boolean =>
    followed.has(own.row) ||
    isNamedAgain(own) ||
    namesSeveral(form.rowIndex, own.label.text) ||
    holdsNumbersBehind(own.label.text);
  const isSecondTable = found.rows.filter(isNamedAgain).length >= secondTable;
  const isFurtherColumn = found.rows.some((row) => hasTooMany(form, row));
  const areDoubtful = found.rows.map((own) => isSecondTable || isFurtherColumn || isDoubtful(own));
  const rows = found.rows.map((own, at) => {
    if (areDoubtful[at]) return { ...own, isPlain: false, isBare: false };
    // What stands beside the label next to it may be its own.
    const isBesideDoubt = areDoubtful[at - 1] || areDoubtful[at + 1];
    return isBesideDoubt ? { ...own, isBare: false } : own;
  });
  return { ...found, rows };
}
