import { oncePer } from "../../report/once";
import type { Block, ColumnNode, RowNode, Table } from "../../report/structure";
import { leafOf, leafPaths } from "../../report/tree";
import { LabelIndex } from "../labels";

/** A row of an official table, in the form's order. */
export interface FormRow {
  readonly index: number;
  readonly block: Block;
  readonly path: readonly [...RowNode[], RowNode];
}

/** What is known of the head of a block. */
export interface BlockHead {
  readonly block: Block;
  readonly leaves: readonly (readonly [...ColumnNode[], ColumnNode])[];
  /** The leaves by their indexes, as a reader meets them line by line: what ends in an upper line comes first. */
  readonly byLine: readonly number[];
  /** Labels of leaves, a value each: a label may be that of several. */
  readonly index: LabelIndex<number>;
  readonly groups: LabelIndex<null>;
}

/** An official table as a text tells it: labels in their order. */
export interface FormLabels {
  readonly table: Table;
  readonly rows: readonly FormRow[];
  readonly rowIndex: LabelIndex<FormRow>;
  /** Labels that only group rows, such as （三）不予公开. */
  readonly rowGroups: LabelIndex<null>;
  readonly heads: readonly BlockHead[];
}

function indexOf(labels: Iterable<string>): LabelIndex<null> {
  return new LabelIndex([...new Set(labels)].map((label) => ({ label, value: null })));
}

function headOf(block: Block): BlockHead {
  const leaves = leafPaths(block.columns);
  const order = leaves.map((_, index) => index);
  const corners = [block.title, block.corner?.text].filter((text) => text !== undefined);
  return {
    block,
    leaves,
    byLine: [...order].sort((a, b) => (leaves[a]?.length ?? 0) - (leaves[b]?.length ?? 0)),
    index: new LabelIndex(leaves.map((path, value) => ({ label: leafOf(path).label, value }))),
    groups: indexOf([
      ...corners,
      ...leaves.flatMap((path) => path.slice(0, -1).map(({ label }) => label)),
    ]),
  };
}

/** The labels of an official table. */
export const formLabels = oncePer((table: Table): FormLabels => {
  const rows = table.blocks
    .flatMap((block) => leafPaths(block.rows).map((path) => ({ block, path })))
    .map((row, index): FormRow => ({ ...row, index }));
  return {
    table,
    rows,
    rowIndex: new LabelIndex(rows.map((row) => ({ label: leafOf(row.path).label, value: row }))),
    rowGroups: indexOf(rows.flatMap(({ path }) => path.slice(0, -1).map(({ label }) => label))),
    heads: table.blocks.map(headOf),
  };
});
