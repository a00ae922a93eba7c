import { leafOf, leafPaths } from "../report/tree";
import type { Block, ColumnNode, Table } from "../report/structure";
import { amountUnitIn, type AmountUnit } from "./figure-text";
import { foreignColumns } from "./head-texts";
import { LabelIndex, labelOf } from "./labels";
import { isBlank, textAt, type Line, type Strip } from "./strip";

type ColumnPath = readonly [...ColumnNode[], ColumnNode];

/** The head that one or more blocks of a table have: the labels above their figures. */
export interface HeadForm {
  readonly blocks: readonly Block[];
  readonly leaves: readonly ColumnPath[];
  /** The labels from line to line, as the form has them. */
  readonly levels: readonly (readonly ColumnNode[])[];
  /** What stands above the labels of its rows. */
  readonly corners: readonly string[];
  readonly index: LabelIndex<"leaf" | "group" | "corner">;
}

/** A head found in a strip. */
export interface Head {
  readonly form: HeadForm;
  /** First and last of its lines. */
  readonly top: number;
  readonly bottom: number;
  /** The column of each leaf, in the form's order; null where only their order is known. */
  readonly columns: readonly number[] | null;
  /** The columns right of the first leaf's that have another name than any of the form's. */
  readonly foreign: readonly number[];
  /** Whether a text that is no label of the form stands behind one in its lines: it may name a further column. */
  readonly hasStrangers: boolean;
  /** The leaves as they follow each other from left to right, as indexes into the form's leaves. */
  readonly order: readonly number[];
  /** How many cells the last line has. */
  readonly width: number;
  /** Labels of this head's rows stand in this column or right of it. */
  readonly labelsFrom: number;
  /** The unit that each leaf of amounts states in its own words. */
  readonly units: readonly (AmountUnit | null)[];
}

export interface HeadsFound {
  readonly heads: readonly Head[];
  readonly areMore: boolean;
}

interface Hit {
  readonly label: string;
  readonly line: number;
  readonly column: number;
  /** Whether it is worded as in the form. */
  readonly isOfficial: boolean;
}

function labelsOf(nodes: readonly ColumnNode[]): readonly string[] {
  return nodes.map((node) => node.label);
}

function levelsOf(nodes: readonly ColumnNode[]): readonly (readonly ColumnNode[])[] {
  const below = nodes.flatMap(({ children = [] }) => children);
  return below.length > 0 ? [nodes, ...levelsOf(below)] : [nodes];
}

const formsByTable = new WeakMap<Table, readonly HeadForm[]>();

/** The heads of a table, blocks with the same columns sharing one. */
export function headForms(table: Table): readonly HeadForm[] {
  const known = formsByTable.get(table);
  if (known) return known;
  const forms = deriveHeadForms(table);
  formsByTable.set(table, forms);
  return forms;
}

function deriveHeadForms(table: Table): readonly HeadForm[] {
  const byLabels = new Map<string, Block[]>();
  for (const block of table.blocks) {
    const labels = leafPaths(block.columns).map(labelsOf).join("\n");
    byLabels.set(labels, [...(byLabels.get(labels) ?? []), block]);
  }
  return [...byLabels.values()].map((blocks) => {
    const columns = blocks[0]?.columns ?? [];
    const leaves = leafPaths(columns);
    const leafLabels = new Set(leaves.map((path) => leafOf(path).label));
    const groups = new Set(leaves.flatMap((path) => labelsOf(path.slice(0, -1))));
    const [first] = blocks;
    const corners = [first?.title, first?.corner?.text].filter((label) => label !== undefined);
    return {
      blocks,
      leaves,
      levels: levelsOf(columns),
      corners,
      index: new LabelIndex([
        ...[...leafLabels].map((label) => ({ label, value: "leaf" as const })),
        ...[...groups].map((label) => ({ label, value: "group" as const })),
        ...corners.map((label) => ({ label, value: "corner" as const })),
      ]),
    };
  });
}

/** Hits on the lines that have at least one label to the letter, together where only blank lines are between them. */
function hitGroups(strip: Strip, { index }: HeadForm): readonly (readonly Hit[])[] {
  const groups: Hit[][] = [];
  let lastLine = -1;
  strip.lines.forEach(({ labels }, line) => {
    const isHeadLine = labels.some(
      (label) => label !== null && label.ordinal === "" && index.same(label).length === 1
    );
    if (!isHeadLine) return;
    const between = strip.lines.slice(lastLine + 1, line);
    const hits = labels.flatMap((label, column): Hit[] => {
      const match = label && label.ordinal === "" ? index.match(label) : null;
      if (!label || !match) return [];
      const isOfficial = label.core === labelOf(match.entry.label).core;
      return [{ label: match.entry.label, line, column, isOfficial }];
    });
    const previous = groups.at(-1);
    if (previous && between.every(isBlank)) previous.push(...hits);
    else groups.push([...hits]);
    lastLine = line;
  });
  return groups;
}

/** The columns in which each label stands, from left to right. */
function columnsByLabel(hits: readonly Hit[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Set<number>>();
  for (const { label, column } of hits) {
    const known = found.get(label);
    if (known) known.add(column);
    else found.set(label, new Set([column]));
  }
  return new Map([...found].map(([label, columns]) => [label, [...columns].sort((a, b) => a - b)]));
}

/**
 * From each column of the first leaf on, the next column to the right for each leaf in the form's order. The further
 * right a set begins, the further right its other columns are.
 */
function completeSets(leaves: readonly string[], hits: readonly Hit[]): readonly number[][] {
  const byLabel = columnsByLabel(hits);
  const ofLeaves = leaves.map((label) => ({ columns: byLabel.get(label) ?? [], next: 0 }));
  const complete: number[][] = [];
  for (const start of byLabel.get(leaves[0] ?? "") ?? []) {
    const columns: number[] = [];
    let last = start - 1;
    for (const leaf of ofLeaves) {
      while ((leaf.columns[leaf.next] ?? Infinity) <= last) leaf.next++;
      const column = leaf.columns[leaf.next];
      if (column === undefined) return complete;
      columns.push(column);
      last = column;
    }
    complete.push(columns);
  }
  return complete;
}

function extent(columns: readonly number[]): number {
  return Math.max(...columns) - Math.min(...columns);
}

/** All complete sets of columns in the form's order, tight ones first, none sharing a column. */
function chains(leaves: readonly string[], hits: readonly Hit[]): readonly (readonly number[])[] {
  const taken = new Set<number>();
  return [...completeSets(leaves, hits)]
    .sort((a, b) => extent(a) - extent(b))
    .filter((chain) => {
      if (chain.some((column) => taken.has(column))) return false;
      chain.forEach((column) => taken.add(column));
      return true;
    });
}

/** Columns of leaves that stand in another order than the form's: each label must be there exactly once. */
function rearranged(leaves: readonly string[], hits: readonly Hit[]): readonly number[] | null {
  const columns = leaves.map((leaf) => {
    const found = new Set(hits.filter(({ label }) => label === leaf).map(({ column }) => column));
    return found.size === 1 ? [...found] : [];
  });
  const flat = columns.flat();
  const isComplete = new Set(leaves).size === leaves.length && flat.length === leaves.length;
  return isComplete && new Set(flat).size === flat.length ? flat : null;
}

type HitsByColumn = ReadonlyMap<number, readonly Hit[]>;

function byColumn(hits: readonly Hit[]): HitsByColumn {
  const found = new Map<number, Hit[]>();
  for (const hit of hits) {
    const known = found.get(hit.column);
    if (known) known.push(hit);
    else found.set(hit.column, [hit]);
  }
  return found;
}

/** Whether the groups above the leaves, where they are found, stand above their own leaves. */
function groupsAgree(form: HeadForm, columns: readonly number[], hits: HitsByColumn): boolean {
  const left = Math.min(...columns);
  const among = Array.from(
    { length: Math.max(...columns) - left + 1 },
    (_, index) => hits.get(left + index) ?? []
  );
  const groups = among
    .flat()
    .filter(({ label }) => form.leaves.some((path) => labelsOf(path.slice(0, -1)).includes(label)));
  return groups.every(({ label, column }) => {
    const own = columns.filter((_, leaf) => labelsOf(form.leaves[leaf] ?? []).includes(label));
    return Math.min(...own) <= column && column <= Math.max(...own);
  });
}

/** Whether the lines of a head name all leaves as the form's lines do, and its groups too where they are there. */
function followsFormOrder({ levels, corners }: HeadForm, hits: readonly Hit[]): boolean {
  const named = hits.filter(({ label }) => !corners.includes(label));
  const byLine = new Map<number, string[]>();
  for (const { line, label } of named) {
    const known = byLine.get(line);
    if (known) known.push(label);
    else byLine.set(line, [label]);
  }
  const lines = [...byLine.values()];
  const isNamed = ({ label, children }: ColumnNode): boolean =>
    children === undefined || named.some((hit) => hit.label === label);
  const expected = levels
    .map((nodes) => labelsOf(nodes.filter(isNamed)))
    .filter((labels) => labels.length > 0);
  return lines.join("\n") === expected.join("\n");
}

/** Whether a column is the same in all lines of a head, as it is where they are equally long. */
function columnsHold(strip: Strip, leaves: readonly string[], hits: readonly Hit[]): boolean {
  const lengths = hits
    .filter(({ label }) => leaves.includes(label))
    .map(({ line }) => strip.lines[line]?.cells.length);
  return new Set(lengths).size === 1;
}

function isAmount({ blocks }: HeadForm, path: ColumnPath): boolean {
  return blocks.some(({ measure }) => (leafOf(path).measure ?? measure).kind === "amount");
}

/** @param hitsOf the hits that may be of a leaf, by its index */
function statedUnits(
  strip: Strip,
  form: HeadForm,
  hitsOf: (leaf: number) => readonly Hit[]
): readonly (AmountUnit | null)[] {
  return form.leaves.map((path, leaf) => {
    if (!isAmount(form, path)) return null;
    const own = hitsOf(leaf).find(({ label }) => label === leafOf(path).label);
    return own ? amountUnitIn(textAt(strip.lines[own.line], own.column)) : null;
  });
}

/**
 * Where the labels of a head's rows begin: under its corner, or with its first column where rows have no labels; not
 * left of `from`, where the head beside it ends.
 */
function cornerColumn(form: HeadForm, first: number, from: number, hits: HitsByColumn): number {
  if (form.corners.length === 0) return Math.max(first, from);
  for (let column = first - 1; column > from; column--) {
    if (hits.get(column)?.some(({ label }) => form.corners.includes(label))) return column;
  }
  return from;
}

/** Whether a text stands behind a label of a head in its line that is none. */
function holdsStranger(line: Line, { index }: HeadForm): boolean {
  const known = line.labels.map((label) => label !== null && index.match(label) !== null);
  const first = known.indexOf(true);
  return (
    first >= 0 &&
    known.slice(first).some((isKnown, at) => !isKnown && textAt(line, first + at) !== "")
  );
}

function byPosition(columns: readonly number[]): readonly number[] {
  return columns.map((_, leaf) => leaf).sort((a, b) => (columns[a] ?? 0) - (columns[b] ?? 0));
}

/** The hits without those in other words where all columns of a name have the form's: 合计 beside 总计 is another column. */
function officialHits(leaves: readonly string[], hits: readonly Hit[]): readonly Hit[] {
  const official = new Map<string, Set<number>>(leaves.map((leaf) => [leaf, new Set()]));
  for (const { label, column, isOfficial } of hits) {
    if (isOfficial) official.get(label)?.add(column);
  }
  const namedWholly = new Set(
    leaves.filter((label) => {
      const wanted = leaves.filter((leaf) => leaf === label).length;
      return (official.get(label)?.size ?? 0) >= wanted;
    })
  );
  return hits.filter(({ label, isOfficial }) => isOfficial || !namedWholly.has(label));
}

function headsIn(strip: Strip, form: HeadForm, found: readonly Hit[]): readonly Head[] {
  const leaves = form.leaves.map((path) => leafOf(path).label);
  const hits = officialHits(leaves, found);
  const own = new Set(hits);
  const others = found.filter((hit) => !own.has(hit)).map(({ column }) => column);
  const columnHits = byColumn(hits);
  const top = Math.min(...hits.map(({ line }) => line));
  const headAt = (columns: readonly number[] | null, labelsFrom: number): Head => {
    const ofColumn = (column: number): readonly Hit[] => columnHits.get(column) ?? [];
    const own = columns ? columns.flatMap(ofColumn) : hits;
    const bottom = Math.max(...own.map(({ line }) => line));
    const corner = columns ? cornerColumn(form, Math.min(...columns), labelsFrom, columnHits) : 0;
    return {
      form,
      top,
      bottom,
      columns,
      foreign: columns
        ? [...foreignColumns(strip, { top, bottom, index: form.index }, columns), ...others]
        : [],
      hasStrangers: strip.lines.slice(top, bottom + 1).some((line) => holdsStranger(line, form)),
      order: columns ? byPosition(columns) : leaves.map((_, leaf) => leaf),
      width: strip.lines[bottom]?.cells.length ?? 0,
      labelsFrom: corner,
      units: statedUnits(strip, form, (leaf) => (columns ? ofColumn(columns[leaf] ?? -1) : hits)),
    };
  };
  if (!columnsHold(strip, leaves, hits)) {
    return followsFormOrder(form, hits) ? [headAt(null, 0)] : [];
  }
  const inFormOrder = chains(leaves, hits).filter((columns) =>
    groupsAgree(form, columns, columnHits)
  );
  if (inFormOrder.length > 0) {
    const fromLeft = [...inFormOrder].sort((a, b) => Math.min(...a) - Math.min(...b));
    return fromLeft.map((columns, index) =>
      headAt(columns, Math.max(-1, ...(fromLeft[index - 1] ?? [])) + 1)
    );
  }
  const columns = rearranged(leaves, hits);
  return columns && groupsAgree(form, columns, columnHits) ? [headAt(columns, 0)] : [];
}

/** The first places in a strip where all labels of a head are found, and whether there are more. */
export function findHeads(strip: Strip, form: HeadForm, most: number): HeadsFound {
  const heads: Head[] = [];
  for (const hits of hitGroups(strip, form)) {
    heads.push(...headsIn(strip, form, hits));
    if (heads.length > most) return { heads: heads.slice(0, most), areMore: true };
  }
  return { heads, areMore: false };
}
