import type { FigureKey } from "../../report/figures";
import type { Report } from "../../report/report";
import { sectionIds } from "../../report/structure";
import { numberWording } from "../../report/wording";
import { searchable } from "../parts/too-long";
import type { Filing } from "../rule";
import { amountOf, type Reading } from "./amounts";
import type { Comparison } from "./compared";
import { comparedChanges } from "./compared-changes";
import { comparedShares } from "./compared-shares";
import { comparisonOf, yearBefore } from "./comparison";
import type { ChangeStatement, FigureStatement, ShareStatement, Statement } from "./statement";
import { weighedStatements } from "./statements";
import type { Support, WeighedStatement } from "./weighing";

/** What speaks for a statement that is in doubt; in Chinese, for whoever asks. */
export const supportWordings: Readonly<Record<Support, string>> = {
  neighbours: "前后别的数与表格一致，说的应是同一件事",
  slip: "与表中的数只差一点，像是写错了",
  size: "与表中的数差不多大",
};

/** A figure, a change or a share that a statement can be meant by. */
export interface ExplainedReading {
  readonly name: string;
  readonly cells: readonly FigureKey[];
  /** What it comes to; undefined where the tables do not say. */
  readonly sum: number | undefined;
  /** Whether it may come to more, because some of its cells are not filled. */
  readonly isAtLeast: boolean;
}

/** What the texts say of the figures of the tables, what it is read as, and what came of it. */
export interface ExplainedStatement extends WeighedStatement {
  readonly readings: readonly ExplainedReading[];
  /** Absent where it was left. */
  readonly comparison?: Comparison;
}

function cellsOf({ cells, less = [] }: Reading): readonly FigureKey[] {
  return [...cells, ...less];
}

function figureReadings(
  { readings, period }: FigureStatement,
  report: Report | undefined
): readonly ExplainedReading[] {
  return readings.map((reading) => {
    const amount = report && amountOf(report, reading);
    return {
      name: period === "last" ? `上年${reading.name}` : reading.name,
      cells: cellsOf(reading),
      sum: amount?.sum,
      isAtLeast: amount?.complete === false,
    };
  });
}

function changeReadings(
  statement: ChangeStatement,
  report: Report,
  previous: Report | undefined
): readonly ExplainedReading[] {
  const { readings } = statement;
  const changes = comparedChanges(statement, report, previous);
  if (changes.length === 0) {
    return readings.map((reading) => ({
      name: `${reading.name}比上年的增减`,
      cells: cellsOf(reading),
      sum: undefined,
      isAtLeast: false,
    }));
  }
  return changes.map(({ name, now, then, change }) => ({
    name: `${name}上年${numberWording(then)}、本年${numberWording(now)}的增减`,
    cells: readings.flatMap((reading) => (reading.name === name ? cellsOf(reading) : [])),
    sum: Number(change.toFixed(2)),
    isAtLeast: false,
  }));
}

function shareReadings(statement: ShareStatement, report: Report): readonly ExplainedReading[] {
  return statement.shares.map((share) => {
    const [known] = comparedShares({ ...statement, shares: [share] }, report);
    return {
      name: `${share.part.name}占${share.whole.name}的百分比`,
      cells: [...new Set([...cellsOf(share.part), ...cellsOf(share.whole)])],
      sum: known && Number(known.share.toFixed(2)),
      isAtLeast: false,
    };
  });
}

function readingsOf(
  statement: Statement,
  report: Report,
  previous: Report | undefined
): readonly ExplainedReading[] {
  switch (statement.kind) {
    case "figure":
      return figureReadings(statement, statement.period === "last" ? previous : report);
    case "change":
      return changeReadings(statement, report, previous);
    case "share":
      return shareReadings(statement, report);
  }
}

function inOrderOfTexts({ statement: a }: WeighedStatement, { statement: b }: WeighedStatement) {
  const [first, second] = [a.passages[0], b.passages[0]];
  return (
    sectionIds.indexOf(a.section) - sectionIds.indexOf(b.section) ||
    (first?.paragraph ?? 0) - (second?.paragraph ?? 0) ||
    (first?.start ?? 0) - (second?.start ?? 0)
  );
}

/**
 * Everything that the texts seem to say of the figures of the tables, in the order of the texts: what it is read as,
 * and whether it was compared or why not.
 */
export function explainedStatements(
  filing: Pick<Filing, "report" | "previous">
): readonly ExplainedStatement[] {
  const report = searchable(filing.report);
  const previous = yearBefore(filing);
  const inOrder = [...weighedStatements(report)].sort(inOrderOfTexts);
  return inOrder.map((weighed) => ({
    ...weighed,
    readings: readingsOf(weighed.statement, report, previous),
    ...(weighed.verdict.is === "taken" && {
      comparison: comparisonOf(weighed.statement, { ...filing, report }),
    }),
  }));
}
