import fc from "fast-check";
import { figureKeys, type FigureKey } from "../../src/report/figures";
import { formatById, formats, type FormatId } from "../../src/report/formats";
import type { Figures, FigureValue, Report } from "../../src/report/report";
import { rules } from "../../src/rules";
import { agencyKinds } from "../../src/rules/agency-kind";
import { isFor, type Filing, type Outcome, type Rule } from "../../src/rules/rule";
import { consistentReport } from "../check/consistent-report";
import { changed, soundReport } from "../check/sample-reports";
import { cases } from "./cases";
import { followingYear } from "./sample-years";

/** Rules about texts, and those about cells by themselves, which are `incomplete` or an error as they stand. */
const notWeighing = /^(?:text|document)\.|^figure\.(?:empty|mark|text|whole|negative)$/;

/** Rules that share a statement, so that each has one level: together they say all there is to say. */
const shared: readonly (readonly string[])[] = [
  ["carry.in", "carry.applicants"],
  ["t2.items2019", "t2.itemsBasis2019"],
];

/** Rules that one cell can decide, whatever the others are: a number where none belongs, a number that is not copied. */
const decidedByOne = ["t2.rulemaking", "figure.copied"];

type Statement = readonly Rule[];

const weighing = rules.filter(({ id }) => !notWeighing.test(id));
const statements: readonly Statement[] = [
  ...shared.map((ids) => weighing.filter(({ id }) => ids.includes(id))),
  ...weighing.filter(({ id }) => !shared.flat().includes(id)).map((rule) => [rule]),
];

function nameOf(statement: Statement): string {
  return statement.map(({ id }) => id).join(" and ");
}

function outcomesOf(statement: Statement, filing: Filing): readonly Outcome[] {
  return statement
    .filter((rule) => isFor(rule, filing.format))
    .flatMap((rule) => [...rule.outcomes(filing)]);
}

/** The figures of this year's report that a statement reads and that are numbers. */
function numbersReadBy(statement: Statement, filing: Filing): readonly FigureKey[] {
  const read = new Set<string>();
  const figures: Figures = new Proxy(filing.report.figures, {
    get: (target, key: string) => {
      read.add(key);
      return target[key as FigureKey];
    },
  });
  outcomesOf(statement, { ...filing, report: { ...filing.report, figures } });
  return figureKeys(filing.format).filter(
    (key) => read.has(key) && typeof filing.report.figures[key] === "number"
  );
}

function filing(report: Report, more: Omit<Filing, "format" | "report"> = {}): Filing {
  return { ...more, format: formatById(report.format), report };
}

function said({ kind, cells }: Outcome): string {
  return [kind, ...cells].join(" ");
}

/**
 * What is wrong with what a statement says when one cell it reads is no number. It must not be judged without it, and
 * nothing else may be said of the others than before.
 */
function problemsWithout(
  statement: Statement,
  told: Filing,
  key: FigureKey,
  value: FigureValue
): readonly string[] {
  const report = changed(told.report, { [key]: value });
  const before = outcomesOf(statement, told);
  const after = outcomesOf(statement, { ...told, report });
  const saidBefore = new Set(before.map(said));
  const isDecidedByOne = statement.some(({ id }) => decidedByOne.includes(id));
  const isNew = (outcome: Outcome): boolean =>
    !saidBefore.has(said(outcome)) &&
    !before.some(
      ({ kind, cells }) =>
        kind === outcome.kind && outcome.cells.every((cell) => cells.includes(cell))
    );
  const isWrong = (outcome: Outcome): boolean => {
    if (outcome.kind === "undecided") return outcome.missing.join() !== key;
    return isNew(outcome) || (!isDecidedByOne && outcome.cells.includes(key));
  };
  const isSettled = isDecidedByOne || after.some(({ kind }) => kind === "undecided");
  return [
    ...after.filter(isWrong).map((outcome) => `without ${key}: ${said(outcome)}`),
    ...(isSettled ? [] : [`without ${key}: nothing`]),
  ];
}

/** Reports that are filled in throughout, among them those that break and keep the statement. */
function filingsFor(statement: Statement, format: FormatId): readonly Filing[] {
  const first = soundReport(format);
  const next = followingYear(first);
  const ofCases = Object.entries(cases)
    .filter(([rule]) => statement.some(({ id }) => id === rule))
    .flatMap(([, { breaks, holds, circumstances, holdsWith }]) => [
      filing(breaks, circumstances),
      filing(holds, holdsWith ?? circumstances),
    ])
    .filter(
      ({ report }) =>
        report.format === format &&
        Object.values(report.figures).every((value) => typeof value === "number")
    );
  return [
    filing(first, { agencyKind: "township" }),
    filing(changed(next, { "t3.received.total": 99_999 }), {
      previous: changed(first, { "t4.review.pending": 1 }),
    }),
    filing({ ...first, year: next.year }, { previous: first }),
    ...ofCases,
  ];
}

describe.each(formats.map(({ id }) => id))("form %s", (format) => {
  test.each(
    statements
      .filter((statement) => statement.some((rule) => isFor(rule, formatById(format))))
      .map((statement) => [nameOf(statement), statement] as const)
  )("%s cannot be judged without any of the cells it reads", (_, statement) => {
    const filings = filingsFor(statement, format);
    const outcomes = filings.flatMap((told) => outcomesOf(statement, told));
    expect(outcomes.map(({ kind }) => kind)).not.toContain("undecided");
    expect(outcomes.length).toBeGreaterThan(0);
    for (const told of filings) {
      const problems = numbersReadBy(statement, told).flatMap((key) => [
        ...problemsWithout(statement, told, key, null),
        ...problemsWithout(statement, told, key, { text: "约5件" }),
      ]);
      expect(problems).toEqual([]);
    }
  });

  test("law: nor in any report, whatever else is wrong in it", () => {
    const keys = figureKeys(formatById(format));
    const wrong = fc.dictionary(fc.constantFrom(...keys), fc.nat(200), { maxKeys: 6 });
    fc.assert(
      fc.property(
        consistentReport(format),
        wrong,
        fc.constantFrom(...agencyKinds),
        fc.constantFrom(...statements),
        fc.nat(),
        (first, figures, agencyKind, statement, at) => {
          const report = changed(followingYear(first), figures);
          const told = filing(report, { previous: first, agencyKind });
          const read = numbersReadBy(statement, told);
          const key = read[at % Math.max(read.length, 1)];
          if (key !== undefined) expect(problemsWithout(statement, told, key, null)).toEqual([]);
        }
      ),
      { numRuns: 300 }
    );
  });
});
