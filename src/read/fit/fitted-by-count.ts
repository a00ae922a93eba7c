import { unlabelledRow } from "./unlabelled-row";
import type { FormLabels } from "./form-rows";
import { strangers } from "./labelled-rows";
import { gridOfOneRow } from "./official-grid";
import type { PieceLine } from "./pieces";
import { partsWording, textsAmong, waysUsed, type FittedTable } from "./fitted-table";

/** A table of one row without a label. */
export function fittedByCount(
  form: FormLabels,
  lines: readonly PieceLine[]
): readonly FittedTable[] {
  const [head] = form.heads;
  const [row] = form.rows;
  if (!head || !row) return [];
  const found = unlabelledRow(
    head,
    lines.flatMap(({ pieces }) => pieces)
  );
  if (!found) return [];
  const { figures, from, to } = found;
  const grid = gridOfOneRow(form, row, figures);
  const among = lines.slice(from, to).flatMap(({ pieces }) => pieces);
  const fit: FittedTable = {
    table: form.table,
    from,
    to,
    cells: grid,
    texts: textsAmong(strangers(form, [among.filter(({ kind }) => kind === "words")])),
    how: [...waysUsed(found.ways), ...partsWording(lines, from, to)],
    exact: 0,
    mustAddUp: true,
  };
  const areCounted = found.ways.every((way) => way === "counted");
  const areAlike = new Set(figures).size === 1;
  return [{ ...fit, mustAddUp: areCounted ? !found.isCertain && !areAlike : true }];
}
