import type { FigureKey } from "../report/figures";
import { formatById, type Format } from "../report/formats";
import type { Identity } from "../report/identities";
import type { Report } from "../report/report";
import { figureWording } from "../report/wording";
import { inReadingOrder, type NumberChange } from "./change";
import { brokenIdentities, equationSystems, figuresIn, type EquationSystem } from "./equations";
import type { Finding, Subject } from "./finding";
import { likeliestSlip } from "./slips";
import { smallestChanges, type CellValue } from "./smallest-changes";

/** A smallest set of changes after which the identities hold. */
export interface Repair {
  /** In reading order. */
  readonly changes: readonly NumberChange[];
  /** 1 for the most plausible; repairs of the same rank are ties, between which nothing decides. */
  readonly rank: number;
  /** One Chinese sentence: what each cell should be, and what may have happened. */
  readonly message: string;
}

/** Broken identities that have figures in common, directly or through others, and what mends all of them at once. */
export interface RepairGroup {
  readonly broken: readonly Identity[];
  /** All smallest repairs, most plausible first; empty where more than `mostCells` cells would have to change. */
  readonly repairs: readonly Repair[];
}

/** Values that other sources state for cells: last year's report, the text. */
export type StatedFigures = ReadonlyMap<FigureKey, number>;

/** More wrong cells than this are not searched for. */
export const mostCells = 4;

/** A repair that is not ranked yet. */
interface UnrankedRepair {
  readonly changes: readonly NumberChange[];
  readonly cost: number;
  readonly wording: string;
}

function changeOf(system: EquationSystem, { cell, value }: CellValue): readonly NumberChange[] {
  const changed = system.cells[cell];
  return changed ? [{ cell: changed.key, from: changed.value, to: value }] : [];
}

/** What another source says about a cell weighs more than any way of mistyping. */
const statedWeight = 10;

function contradiction(stated: StatedFigures, { cell, from, to }: NumberChange): number {
  const value = stated.get(cell);
  if (value === to) return -statedWeight;
  return value === from ? statedWeight : 0;
}

function unrankedRepairOf(
  format: Format,
  changes: readonly NumberChange[],
  stated: StatedFigures
): UnrankedRepair {
  const slip = likeliestSlip(format, changes);
  const contradictions = changes.reduce((sum, change) => sum + contradiction(stated, change), 0);
  return { changes, cost: slip.cost + contradictions, wording: slip.wording };
}

function messageOf(format: Format, { changes, wording }: UnrankedRepair): string {
  const cells = changes
    .map(({ cell, from, to }) => `${figureWording(format.id, cell)}应为${to}（现填${from}）`)
    .join("，");
  return wording === "" ? `${cells}。` : `${cells}：可能是${wording}。`;
}

/** Most plausible first; the same cost is the same rank, in reading order. */
function ranked(format: Format, candidates: readonly UnrankedRepair[]): readonly Repair[] {
  const sorted = [...candidates].sort((a, b) => a.cost - b.cost);
  let rank = 1;
  return sorted.map((candidate, index) => {
    if (candidate.cost !== sorted[index - 1]?.cost) rank = index + 1;
    return { changes: candidate.changes, rank, message: messageOf(format, candidate) };
  });
}

function unrankedRepairsOf(
  format: Format,
  system: EquationSystem,
  stated: StatedFigures
): readonly UnrankedRepair[] {
  const order = inReadingOrder(format);
  return smallestChanges(system, mostCells)
    .map((values) => values.flatMap((value) => changeOf(system, value)).sort(order))
    .sort((a, b) => compareSets(order, a, b))
    .map((changes) => unrankedRepairOf(format, changes, stated));
}

/** Compares sets of equally many changes by the first in which they differ. */
function compareSets(
  order: (a: NumberChange, b: NumberChange) => number,
  a: readonly NumberChange[],
  b: readonly NumberChange[]
): number {
  const compared = a.map((change, index) => order(change, b[index] ?? change));
  return compared.find((each) => each !== 0) ?? 0;
}

function brokenSystems(report: Report): readonly EquationSystem[] {
  return equationSystems(report).filter((system) => brokenIdentities(system).length > 0);
}

const nothingStated: StatedFigures = new Map();

/**
 * The broken identities of a report, grouped by what they have in common (table 3 is one group, each block of table 4
 * another), each with all smallest sets of changes that mend it. Identities that cannot be judged ask nothing.
 * @param stated values that decide between repairs, and never add one
 */
export function repairGroups(
  report: Report,
  stated: StatedFigures = nothingStated
): readonly RepairGroup[] {
  const format = formatById(report.format);
  return brokenSystems(report).map((system) => ({
    broken: brokenIdentities(system),
    repairs: ranked(format, unrankedRepairsOf(format, system, stated)),
  }));
}

/**
 * Every smallest set of changes after which all identities of the report hold, most plausible first. Empty when no
 * identity is broken, or when some group of them cannot be mended by `mostCells` cells. Where more than `mostCells`
 * cells have to change in all, each group contributes only its most plausible repairs.
 */
export function repairsOf(
  report: Report,
  stated: StatedFigures = nothingStated
): readonly Repair[] {
  const format = formatById(report.format);
  const groups = brokenSystems(report).map((system) => unrankedRepairsOf(format, system, stated));
  if (groups.length === 0) return [];
  const cells = groups.reduce((sum, [first]) => sum + (first?.changes.length ?? 0), 0);
  const chosen = cells <= mostCells ? groups : groups.map(leastCostly);
  return ranked(format, chosen.reduce(combined));
}

function leastCostly(candidates: readonly UnrankedRepair[]): readonly UnrankedRepair[] {
  const least = Math.min(...candidates.map(({ cost }) => cost));
  return candidates.filter(({ cost }) => cost === least);
}

function combined(
  some: readonly UnrankedRepair[],
  others: readonly UnrankedRepair[]
): readonly UnrankedRepair[] {
  return some.flatMap((one) =>
    others.map((other) => ({
      changes: [...one.changes, ...other.changes],
      cost: one.cost + other.cost,
      wording: [one.wording, other.wording].filter((words) => words !== "").join("，"),
    }))
  );
}

function isAbout(finding: Finding, identity: Identity): boolean {
  const figures: ReadonlySet<Subject> = new Set(figuresIn(identity));
  return finding.rule === identity.rule && finding.cells.every((cell) => figures.has(cell));
}

/** The findings that a group of repairs explains. */
export function explainedFindings(
  { broken }: RepairGroup,
  findings: readonly Finding[]
): readonly Finding[] {
  return findings.filter((finding) => broken.some((identity) => isAbout(finding, identity)));
}
