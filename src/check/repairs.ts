import type { FigureKey } from "../report/figures";
import { formatById, type Format } from "../report/formats";
import type { Identity } from "../report/identities";
import type { Report } from "../report/report";
import { figureWording } from "../report/wording";
import { blocksInPlace, shiftWording } from "../rules/shifted-blocks";
import { shiftedBlocks, type ShiftedBlock } from "../rules/shifted-blocks/shifted-blocks";
import { inReadingOrder, type Change, type NumberChange } from "./change";
import {
  brokenIdentities,
  equationSystems,
  figuresIn,
  type EquationSystem,
} from "../rules/arithmetic/equations";
import type { Finding, Subject } from "./finding";
import { likeliestSlip } from "./slips";
import { smallestChanges, type CellValue } from "../rules/arithmetic/smallest-changes";

/** A smallest set of changes after which the identities hold. */
export interface Repair {
  /** In reading order. Only where a block is put back, cells are filled or emptied. */
  readonly changes: readonly Change[];
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
  /** Where the first repair puts back a block: the figures of that. */
  readonly shifted?: readonly FigureKey[];
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
  const groups: readonly RepairGroup[] = brokenSystems(report).map((system) => ({
    broken: brokenIdentities(system),
    repairs: ranked(format, unrankedRepairsOf(format, system, stated)),
  }));
  return shiftedBlocks(report).reduce(
    (all: readonly RepairGroup[], block) => withShift(format, all, block),
    groups
  );
}

function isIn({ block }: ShiftedBlock, { broken }: RepairGroup): boolean {
  return broken.some((identity) => figuresIn(identity).some((key) => block.includes(key)));
}

/** Puts the groups of a block together: moving it back comes before all else. */
function withShift(
  format: Format,
  groups: readonly RepairGroup[],
  block: ShiftedBlock
): readonly RepairGroup[] {
  const own = groups.filter((group) => isIn(block, group));
  const [only] = own;
  const others = own.length === 1 && only ? only.repairs : [];
  const shift: RepairGroup = {
    broken: block.broken,
    repairs: behindShift(format, block, others),
    shifted: block.block,
  };
  return [shift, ...groups.filter((group) => !isIn(block, group))];
}

function behindShift(
  format: Format,
  block: ShiftedBlock,
  repairs: readonly Repair[]
): readonly Repair[] {
  const { changes } = block;
  const first = { changes, rank: 1, message: shiftWording(format.id, block) };
  return [first, ...repairs.map((repair) => ({ ...repair, rank: repair.rank + 1 }))];
}

/**
 * Every smallest set of changes after which all identities of the report hold, most plausible first; before them blocks to
 * be put back. Empty when no
 * identity is broken, or when some group of them cannot be mended by `mostCells` cells. Where more than `mostCells`
 * cells have to change in all, each group contributes only its most plausible repairs.
 */
export function repairsOf(
  report: Report,
  stated: StatedFigures = nothingStated
): readonly Repair[] {
  const format = formatById(report.format);
  const shifts = shiftedBlocks(report);
  const repairs = repairsOfCells(report, format, stated);
  return shifts.reduceRight((all, block) => behindShift(format, block, all), repairs);
}

function repairsOfCells(report: Report, format: Format, stated: StatedFigures): readonly Repair[] {
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

function isAboutShift({ rule, cells }: Finding, shifted: readonly FigureKey[]): boolean {
  const figures: ReadonlySet<Subject> = new Set(shifted);
  return rule === blocksInPlace.id && cells.some((cell) => figures.has(cell));
}

function isAbout(finding: Finding, identity: Identity): boolean {
  const figures: ReadonlySet<Subject> = new Set(figuresIn(identity));
  return finding.rule === identity.rule && finding.cells.every((cell) => figures.has(cell));
}

/** The findings that a group of repairs explains. */
export function explainedFindings(
  { broken, shifted }: RepairGroup,
  findings: readonly Finding[]
): readonly Finding[] {
  const isOf = (finding: Finding): boolean =>
    (shifted !== undefined && isAboutShift(finding, shifted)) ||
    broken.some((identity) => isAbout(finding, identity));
  return findings.filter(isOf);
}
