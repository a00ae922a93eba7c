import { formats, type Format } from "../report/formats";
import { oncePer } from "../report/once";
import type { RowNode, Table } from "../report/structure";
import { LabelIndex, labelOf, type Label } from "./labels";
import { leafOf, leafPaths } from "../report/tree";
import type { Strip } from "./strip";

function rowLabels(rows: readonly RowNode[]): readonly string[] {
  return rows.flatMap(({ label, children = [] }) => [label, ...rowLabels(children)]);
}

function labelsOf(table: Table): readonly string[] {
  const labels = table.blocks.flatMap(({ rows }) => rowLabels(rows));
  return [...new Set(labels)].filter((label) => label !== "");
}

function indexOf(labels: readonly string[]): LabelIndex<null> {
  return new LabelIndex(labels.map((label) => ({ label, value: null })));
}

const knownLabels = oncePer((table: Table) => indexOf(labelsOf(table)));

/** A form, and what only its table has of a table's row labels. */
interface Rival {
  readonly format: Format;
  readonly own: LabelIndex<null>;
}

const rivalsOf = oncePer((table: Table): readonly Rival[] => {
  const known = knownLabels(table);
  return formats.flatMap((format) => {
    const other = format.tables.find(({ id }) => id === table.id);
    if (!other || other === table) return [];
    const own = labelsOf(other).filter((label) => known.same(labelOf(label)).length === 0);
    return own.length > 0 ? [{ format, own: indexOf(own) }] : [];
  });
});

/** So short a label is told by its number, too: 其他 is a column's, 3.其他 a row's. */
const shortLabel = 4;

function isOwn({ own }: Rival, label: Label): boolean {
  return own
    .same(label)
    .some(
      (entry) => label.core.length >= shortLabel || labelOf(entry.label).ordinal === label.ordinal
    );
}

/** What was read of a table: the labels of its rows that have figures, and of its columns. */
export interface FoundLabels {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

const ofTable = oncePer((table: Table): FoundLabels => ({
  rows: table.blocks.flatMap(({ rows }) => leafPaths(rows).map((path) => leafOf(path).label)),
  columns: table.blocks.flatMap(({ columns }) =>
    leafPaths(columns).map((path) => leafOf(path).label)
  ),
}));

/** Whether nothing was read that the table of another form does not have: rows that have figures there, and columns. */
function isNothingButOf(format: Format, { id }: Table, found: FoundLabels): boolean {
  const other = format.tables.find((each) => each.id === id);
  if (!other) return false;
  const { rows, columns } = ofTable(other);
  return (
    found.rows.every((label) => rows.includes(label)) &&
    found.columns.every((label) => columns.includes(label))
  );
}

/** Rows that were lost may stand so far below what was found. */
const furthestRow = 40;

/**
 * Other forms that a table may be of: labels of their own stand among its rows or below them, or nothing was read that
 * they do not have. Then rows of it were lost.
 */
export function rivalForms(
  { lines }: Strip,
  table: Table,
  found: FoundLabels,
  [first, last]: readonly [number, number]
): readonly Format[] {
  const labels = lines
    .slice(first, last + furthestRow)
    .flatMap((line) => line.labels)
    .filter((label) => label !== null);
  const withLabels = rivalsOf(table)
    .filter((rival) => labels.some((label) => isOwn(rival, label)))
    .map(({ format }) => format);
  return formats.filter(
    (format) =>
      !format.tables.includes(table) &&
      (withLabels.includes(format) || isNothingButOf(format, table, found))
  );
}

/** Whether some of a table's row labels stand in its own form alone, so that they tell which it is of. */
export function areOfOneForm(table: Table, rows: readonly string[]): boolean {
  return formats.every((format) => {
    const other = format.tables.find(({ id }) => id === table.id);
    if (!other || other === table) return true;
    const known = knownLabels(other);
    return rows.map(labelOf).some((label) => {
      const isLong = label.core.length >= shortLabel;
      return isLong && known.same(label).length === 0;
    });
  });
}
