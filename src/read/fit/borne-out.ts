import type { FigureKey } from "../../report/figures";
import { identitiesOf } from "../../report/identities";
import type { DocumentBlock } from "../source";
import { stripOfDocument } from "../strip";
import { findTables, type RecognisedTable } from "../tables";
import { withTablesOfLines } from "../cell-lines";
import type { FittedTable } from "./fitted-table";

/** How many figures of a table can be told: those with a cell of their own, empty or not. */
export function toldIn({ figures, gaps }: RecognisedTable): number {
  const missing = new Set(gaps.flatMap((gap) => (gap.kind === "table" ? [] : gap.cells)));
  return [...figures.keys()].filter((key) => !missing.has(key)).length;
}

const nothingParts = { headings: [], titles: [] } as const;

export function recognisedIn(blocks: readonly DocumentBlock[]): readonly RecognisedTable[] {
  return findTables(stripOfDocument(withTablesOfLines(blocks)), nothingParts).recognised;
}

export function tableBlock({ cells, how }: FittedTable): DocumentBlock {
  return { kind: "table", grid: { cells, firstRow: 0, firstColumn: 0, fitted: how } };
}

/** Whether two readings of a table say different things of a figure. */
function contradict(a: RecognisedTable, b: RecognisedTable): boolean {
  return [...a.figures].some(([key, { value }]) => {
    const other = b.figures.get(key)?.value ?? null;
    return value !== null && other !== null && JSON.stringify(value) !== JSON.stringify(other);
  });
}

function readAlone(fit: FittedTable): RecognisedTable | undefined {
  return recognisedIn([tableBlock(fit)]).find(({ id }) => id === fit.table.id);
}

function valueOf({ figures }: RecognisedTable, key: FigureKey): number | null {
  const value = figures.get(key)?.value ?? 0;
  return typeof value === "number" ? value : null;
}

/** Whether all that can be added up in a table does, and something can. */
export function addsUp(fit: FittedTable): boolean {
  const read = readAlone(fit);
  const [form] = read?.formats ?? [];
  if (!read || !form) return false;
  const sums = identitiesOf(form)
    .filter(({ left, right }) => [...left, ...right].every((key) => read.figures.has(key)))
    .map(({ left, right }) =>
      [left, right].map((keys) =>
        keys.reduce<number | null>((sum, key) => {
          const value = valueOf(read, key);
          return sum === null || value === null ? null : sum + value;
        }, 0)
      )
    );
  const known = sums.filter(([left, right]) => left !== null && right !== null);
  return known.some(([left]) => left !== 0) && known.every(([left, right]) => left === right);
}

/** Whether the rows of a table say two things, or stand twice: nothing is settled by a fit then. */
function isContradicted({ gaps }: RecognisedTable): boolean {
  return gaps.some((gap) => gap.kind === "row" && gap.versions !== undefined);
}

/** How many figures a fit tells; null where nothing is gained over what is read without it. */
export function gained(fit: FittedTable, known: readonly RecognisedTable[]): number | null {
  if (fit.mustAddUp && !addsUp(fit)) return null;
  const read = readAlone(fit);
  if (!read) return null;
  const own = known.filter(({ id }) => id === read.id);
  const before = Math.max(0, ...own.map(toldIn));
  const told = toldIn(read);
  const isAgainst = own.some((other) => isContradicted(other) || contradict(other, read));
  return told > before && !isAgainst ? told : null;
}
