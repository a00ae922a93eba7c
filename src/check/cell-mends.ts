import type { FigureKey } from "../report/figures";
import { formatById } from "../report/formats";
import { identitiesOf } from "../report/identities";
import { numberIn, type Report } from "../report/report";
import { figureWording } from "../report/wording";
import { rules } from "../rules";
import { figuresIn } from "../rules/arithmetic/equations";
import { searchable } from "../rules/parts/too-long";
import { proseRules } from "../rules/prose";
import { comparisonOf } from "../rules/prose/comparison";
import { statementsOf } from "../rules/prose/statements";
import { withChanges, type NumberChange } from "./change";
import { checkReport } from "./check";
import { mistakeFor, type Contradiction } from "./contradictions";
import type { Finding } from "./finding";
import type { Judged } from "./judged";
import type { CellMend } from "./mend";
import type { RepairGroup } from "./repairs";
import { onlyFigureOf } from "./stated-figures";

/** Money is told in round sums, which are no figures. */
function changeOf(report: Report, { statement }: Contradiction): NumberChange | undefined {
  if (statement.unit !== "件") return undefined;
  const cell = onlyFigureOf(report, statement);
  const from = cell && numberIn(report, cell);
  return cell && from !== undefined ? { cell, from, to: statement.stated.value } : undefined;
}

function lastYears({ circumstances }: Judged, { cell }: NumberChange): readonly number[] {
  const { previous } = circumstances;
  return previous ? [numberIn(previous, cell)].filter((value) => value !== undefined) : [];
}

function isRepair({ cell, to }: NumberChange, groups: readonly RepairGroup[]): boolean {
  return groups.some(({ repairs }) =>
    repairs.some(({ changes }) =>
      changes.some((change) => change.cell === cell && change.to === to)
    )
  );
}

function isInIdentity(report: Report, cell: FigureKey): boolean {
  return identitiesOf(formatById(report.format)).some((each) => figuresIn(each).includes(cell));
}

/** Whether a text that the tables bear out, or that cannot be compared, would be contradicted after a change. */
function contradictsTexts({ report, circumstances }: Judged, change: NumberChange): boolean {
  const own = searchable(report);
  const changed = searchable(withChanges(report, [change]));
  const { previous } = circumstances;
  const isBroken = (statement: Parameters<typeof comparisonOf>[0], filed: Report): boolean =>
    comparisonOf(statement, { report: filed, ...(previous && { previous }) }).kind === "broken";
  return statementsOf(own).some(
    (statement) => isBroken(statement, changed) && !isBroken(statement, own)
  );
}

const rulesOfTables = rules.filter((rule) => !proseRules.includes(rule));

function nameOf({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}

/** Whether the tables, or last year's, speak against a change: it makes findings that were none. */
function contradictsTables(judged: Judged, change: NumberChange): boolean {
  const { report, circumstances } = judged;
  const known = new Set(judged.findings.map(nameOf));
  const options = { ...circumstances, rules: rulesOfTables };
  return checkReport(withChanges(report, [change]), options).findings.some(
    (finding) => ["error", "review"].includes(finding.level) && !known.has(nameOf(finding))
  );
}

function messageOf({ report }: Judged, change: NumberChange, mistake: string | undefined): string {
  const why = mistake === undefined ? "，请先确认不是正文写错" : `（${mistake}）`;
  return `把${figureWording(report.format, change.cell)}由${change.from}改为正文的${change.to}${why}。`;
}

function repairMessage({ report }: Judged, { cell, to }: NumberChange): string {
  return `${figureWording(report.format, cell)}改为正文的${to}，也是让表格算平的改法，请在那里修正。`;
}

/** The cells for which the texts tell more than one other number: none of them is certain. */
function disputedCells(changes: readonly NumberChange[]): ReadonlySet<FigureKey> {
  const told = new Map<FigureKey, number>();
  const disputed = new Set<FigureKey>();
  for (const { cell, to } of changes) {
    if (told.has(cell) && told.get(cell) !== to) disputed.add(cell);
    told.set(cell, to);
  }
  return disputed;
}

/** A cell's mend; undefined where something that holds would be broken by it, or nothing speaks for a 0. */
function cellMendOf(judged: Judged, change: NumberChange): CellMend | undefined {
  if (isRepair(change, judged.repairs)) {
    return { kind: "cell", change, isRepair: true, message: repairMessage(judged, change) };
  }
  const mistake = mistakeFor(change.from, change.to, lastYears(judged, change));
  const isWrong =
    (change.to === 0 && mistake === undefined) ||
    isInIdentity(judged.report, change.cell) ||
    contradictsTexts(judged, change) ||
    contradictsTables(judged, change);
  if (isWrong) return undefined;
  return { kind: "cell", change, isRepair: false, message: messageOf(judged, change, mistake) };
}

/** What the cells are to hold if the texts are right; only where nothing that holds would be broken by it. */
export function cellMendsOf(
  judged: Judged,
  contradictions: readonly Contradiction[]
): readonly (readonly [Contradiction, CellMend])[] {
  const proposed = contradictions.flatMap((contradiction) => {
    const change = changeOf(judged.report, contradiction);
    return change ? [{ contradiction, change }] : [];
  });
  const disputed = disputedCells(proposed.map(({ change }) => change));
  const mends = new Map<FigureKey, CellMend | undefined>();
  for (const { change } of proposed) {
    const { cell } = change;
    if (!disputed.has(cell) && !mends.has(cell)) mends.set(cell, cellMendOf(judged, change));
  }
  return proposed.flatMap(({ contradiction, change }) => {
    const mend = mends.get(change.cell);
    return mend ? [[contradiction, mend] as const] : [];
  });
}
