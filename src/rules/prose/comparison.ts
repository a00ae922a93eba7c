import type { Report } from "../../report/report";
import type { SectionId } from "../../report/structure";
import type { Filing, Outcome } from "../rule";
import { open, type Comparison } from "./compared";
import { comparedChange } from "./compared-changes";
import { comparedFigure } from "./compared-figures";
import { comparedShare } from "./compared-shares";
import type { FigureStatement, Statement } from "./statement";
import { statementsOf } from "./statements";

const sectionNames: Readonly<Record<SectionId, string>> = {
  preface: "前言",
  s1: "第一部分",
  s2: "第二部分",
  s3: "第三部分",
  s4: "第四部分",
  s5: "第五部分",
  s6: "第六部分",
};

function saidIn(statement: { readonly section: SectionId; readonly words: string }): string {
  return `${sectionNames[statement.section]}写“${statement.words}”`;
}

type Compare = Pick<Filing, "report" | "previous">;

/** Last year's report, where what is given for it is that. */
export function yearBefore({ report, previous }: Compare): Report | undefined {
  return previous && Number(previous.year) + 1 === report.year ? previous : undefined;
}

/** Compares a statement with the tables of the report, and of last year's where it tells of them. */
export function comparisonOf(statement: Statement, filing: Compare): Comparison {
  const { report } = filing;
  const previous = yearBefore(filing);
  switch (statement.kind) {
    case "change":
      return comparedChange(statement, report, previous);
    case "share":
      return comparedShare(statement, report);
    case "figure": {
      if (statement.period === "this") return comparedFigure(statement, report, "");
      if (!previous) return open("noPrevious");
      const comparison = comparedFigure(statement, previous, "上年报告");
      return comparison.kind === "open"
        ? comparison
        : { ...comparison, cells: [statement.section] };
    }
  }
}

function* outcomesOf(
  filing: Filing,
  isMeant: (statement: Statement) => boolean
): Iterable<Outcome> {
  for (const statement of statementsOf(filing.report).filter(isMeant)) {
    const comparison = comparisonOf(statement, filing);
    if (comparison.kind === "open") continue;
    const { found, ...outcome } = comparison;
    yield { message: `${saidIn(statement)}，${found}。`, ...outcome };
  }
}

/** What the text says under a rule of the report's own year, against the report's tables. */
export function textOutcomes(filing: Filing, rule: FigureStatement["rule"]): Iterable<Outcome> {
  return outcomesOf(
    filing,
    (statement) =>
      statement.kind === "figure" && statement.rule === rule && statement.period === "this"
  );
}

/** What the text says of last year, and of the change since, against last year's report or its own numbers. */
export function lastYearOutcomes(filing: Filing): Iterable<Outcome> {
  return outcomesOf(
    filing,
    (statement) =>
      statement.kind === "change" || (statement.kind === "figure" && statement.period === "last")
  );
}

/** The shares that the text tells, against the figures they are shares of. */
export function shareOutcomes(filing: Filing): Iterable<Outcome> {
  return outcomesOf(filing, ({ kind }) => kind === "share");
}
