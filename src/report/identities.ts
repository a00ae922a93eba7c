import { figureKey, type FigureKey } from "./figures";
import { oncePer } from "./once";
import { leafOf, leafPaths } from "./tree";
import type { Format } from "./formats";
import type { Block, ColumnNode, RowNode, Table, TotalRuleId } from "./structure";

export type IdentityRuleId = TotalRuleId | "t3.balance";

/** An equation between figures that holds in every correct report: the figures `left` sum to the figures `right`. */
export interface Identity {
  readonly rule: IdentityRuleId;
  /** The official labels, outermost first, of the row or column the equation runs along. */
  readonly along: { readonly direction: "row" | "column"; readonly labels: readonly string[] };
  readonly left: readonly FigureKey[];
  readonly right: readonly FigureKey[];
}

type RowPath = readonly [...RowNode[], RowNode];
type ColumnPath = readonly [...ColumnNode[], ColumnNode];

function labelsOf(path: readonly { readonly label: string }[]): readonly string[] {
  return path.map((node) => node.label).filter((label) => label !== "");
}

/** The leaves a 总计 leaf sums: all others below its parent. */
function addendsOf<Node extends { readonly totals?: TotalRuleId }>(
  total: readonly [...Node[], Node],
  all: readonly (readonly [...Node[], Node])[]
): readonly (readonly [...Node[], Node])[] {
  const parent = total[total.length - 2];
  return all.filter(
    (path) => leafOf(path) !== leafOf(total) && (parent === undefined || path.includes(parent))
  );
}

function totalIdentities(table: Table, block: Block): readonly Identity[] {
  const rows = leafPaths(block.rows);
  const columns = leafPaths(block.columns);
  const key = (row: RowPath, column: ColumnPath): FigureKey => figureKey(table.id, row, column);
  const downColumns = rows.flatMap((total) => {
    const rule = leafOf(total).totals;
    if (!rule) return [];
    return columns.map((column): Identity => ({
      rule,
      along: { direction: "column", labels: labelsOf(column) },
      left: addendsOf(total, rows).map((row) => key(row, column)),
      right: [key(total, column)],
    }));
  });
  const alongRows = columns.flatMap((total) => {
    const rule = leafOf(total).totals;
    if (!rule) return [];
    return rows.map((row): Identity => ({
      rule,
      along: {
        direction: "row",
        labels: table.labelColumns > 0 ? labelsOf(row) : labelsOf(total.slice(0, -1)),
      },
      left: addendsOf(total, columns).map((column) => key(row, column)),
      right: [key(row, total)],
    }));
  });
  return [...downColumns, ...alongRows];
}

function balanceIdentities(table: Table, block: Block): readonly Identity[] {
  const balance = table.balance;
  if (!balance) return [];
  const rows = leafPaths(block.rows);
  const rowsNamed = (keys: readonly string[]): readonly RowPath[] =>
    keys.map((key) => {
      const named = rows.find((row) => leafOf(row).key === key);
      if (!named) throw new Error(`${table.name} has no row ${key}, which its balance names`);
      return named;
    });
  return leafPaths(block.columns).map((column) => ({
    rule: balance.rule,
    along: { direction: "column", labels: labelsOf(column) },
    left: rowsNamed(balance.left).map((row) => figureKey(table.id, row, column)),
    right: rowsNamed(balance.right).map((row) => figureKey(table.id, row, column)),
  }));
}

/**
 * Every identity of a form: the balance printed on table 3, and what the word 总计 says.
 * 42 for the form of 2021 (39 in table 3, 3 in table 4), 40 for that of 2019.
 */
export const identitiesOf = oncePer((format: Format): readonly Identity[] =>
  format.tables.flatMap((table) =>
    table.blocks.flatMap((block) => [
      ...balanceIdentities(table, block),
      ...totalIdentities(table, block),
    ])
  )
);
