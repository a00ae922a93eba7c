import fc from "fast-check";
import { checkReport } from "../../src/check/check";
import { figureKeys, type FigureKey } from "../../src/report/figures";
import { formatById, formats, type FormatId } from "../../src/report/formats";
import type { Figures, FigureValue, Report } from "../../src/report/report";
import { rules } from "../../src/rules";
import { agencyKinds } from "../../src/rules/agency-kind";
import {
  isFor,
  type Circumstances,
  type Filing,
  type Outcome,
  type Rule,
} from "../../src/rules/rule";
import { consistentReport } from "../check/consistent-report";
import { changed, soundReport } from "../check/sample-reports";
import { cases } from "./cases";
import { followingYear } from "./sample-years";

/**
 * Rules about texts, those about cells by themselves, which are `incomplete` or an error as they stand, and the one that
 * looks for what would mend the sums of a whole table, blanks and all.
 */
const notWeighing =
  /^(?:text|document)\.|^figure\.(?:empty|merged|mark|text|unread|whole|negative|format|asText|remark|date|shifted)$/;

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
  const read = new Set<FigureKey>();
  const figures: Figures = new Proxy(filing.report.figures, {
    get: (target, key: FigureKey) => {
      read.add(key);
      return target[key];
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

describe("what is told of it", () => {
  const first = soundReport("2021");
  const next = followingYear(first);
  const first2019 = soundReport("2019");
  const told = (report: Report, beside: Circumstances = {}): readonly string[] =>
    checkReport(report, beside)
      .findings.filter(({ rule }) => rule !== "figure.empty" && !rule.startsWith("document."))
      .map(({ level, rule, cells }) => `${level} ${rule} ${cells.join()}`);
  const passed = (report: Report, beside: Circumstances = {}): readonly string[] =>
    checkReport(report, beside).passed.map(({ rule }) => rule);

  test.each(formats.map(({ id }) => id))(
    "one empty cell of form %s is named by four rules at most, and nothing else is new",
    (format) => {
      const before = soundReport(format);
      const filled = followingYear(before);
      const beside = { previous: before, agencyKind: "township" } as const;
      const rulesFor = (report: Report) => {
        const { findings } = checkReport(report, beside);
        const open = findings.filter(({ level }) => level === "incomplete");
        const judged = findings.filter(({ level }) => level !== "incomplete");
        return { open, judged: judged.map(({ rule }) => rule) };
      };
      const usual = rulesFor(filled);
      expect(usual.open).toEqual([]);
      for (const key of figureKeys(formatById(format))) {
        const { open, judged } = rulesFor(changed(filled, { [key]: null }));
        expect(open.length).toBeGreaterThan(0);
        expect(open.length).toBeLessThanOrEqual(4);
        expect(open.map(({ cells }) => cells)).toEqual(open.map(() => [key]));
        expect(usual.judged).toEqual(expect.arrayContaining(judged));
      }
    }
  );

  test("a row half filled, in words; an empty one is told by its table alone", () => {
    const half = changed(first2019, { "t2.normativeDocs.totalDisclosed": null });
    const messages = checkReport(half).findings.map(({ message }) => message);
    expect(messages).toContain(
      "表二规范性文件有空着或不是数字的格，暂时无法判断“2019年格式表二（一）：对外公开总数量不少于本年新公开数量”。"
    );
    const empty = changed(half, {
      "t2.normativeDocs.newlyDisclosed": null,
      "t2.normativeDocs.newlyMade": null,
    });
    expect(told(empty)).toEqual([]);
  });

  test("an empty total of 上年结转 leaves open what is wrong with the columns, and makes no error", () => {
    const wrong = { "t3.carriedIn.individual": 102, "t3.carriedIn.business": 1 } as const;
    const carried = (report: Report): readonly string[] =>
      told(report, { previous: first }).filter((each) => each.includes("carry."));
    expect(carried(changed(next, wrong))).toEqual([
      "review carry.applicants t3.carriedIn.individual",
      "review carry.applicants t3.carriedIn.business",
    ]);
    expect(carried(changed(next, { ...wrong, "t3.carriedIn.total": null }))).toEqual([
      "incomplete carry.in t3.carriedIn.total",
    ]);
  });

  test("nor is last year's total needed: without it the columns are errors as they stand", () => {
    const previous = changed(first, { "t3.carriedOut.total": null });
    const wrong = changed(next, { "t3.carriedIn.individual": 102 });
    expect(told(wrong, { previous })).toContain("error carry.in t3.carriedIn.individual");
  });

  describe("documents", () => {
    const ofDocuments = (report: Report, beside: Circumstances = {}): readonly string[] =>
      told(report, beside).filter((each) => /t2\.(?:inForce|repealed|issued) /.test(each));
    const norms = (issued: FigureValue, repealed: FigureValue, inForce: FigureValue): Report =>
      changed(next, {
        "t2.normativeDocs.issued": issued,
        "t2.normativeDocs.repealed": repealed,
        "t2.normativeDocs.inForce": inForce,
      });

    test.each([
      ["现行有效", norms(8, 3, null), ["incomplete t2.inForce t2.normativeDocs.inForce"]],
      [
        "本年废止",
        norms(8, null, 71),
        [
          "incomplete t2.repealed t2.normativeDocs.repealed",
          "incomplete t2.inForce t2.normativeDocs.repealed",
        ],
      ],
    ])("without %s only what needs it is open", (_, report, expected) => {
      expect([...ofDocuments(report, { previous: first })].sort()).toEqual([...expected].sort());
    });

    test("more were repealed than there were, whatever is in force", () => {
      expect(ofDocuments(norms(0, 80, null), { previous: first })).toEqual([
        "review t2.repealed t2.normativeDocs.repealed,t2.normativeDocs.issued,t2.normativeDocs.inForce",
      ]);
    });

    test("fewer in force than issued, whatever was repealed", () => {
      expect(ofDocuments(norms(8, null, 2))).toEqual([
        "note t2.issued t2.normativeDocs.inForce,t2.normativeDocs.issued",
      ]);
    });
  });

  describe("规章 of a township", () => {
    const township = (figures: Figures): readonly string[] =>
      told(
        changed(next, {
          "t2.regulations.issued": 0,
          "t2.regulations.repealed": 0,
          "t2.regulations.inForce": 0,
          ...figures,
        }),
        {
          agencyKind: "township",
        }
      ).filter((each) => each.includes("rulemaking"));

    test("with an empty cell are open, and a number is wrong beside one", () => {
      expect(township({})).toEqual([]);
      expect(township({ "t2.regulations.issued": null })).toEqual([
        "incomplete t2.rulemaking t2.regulations.issued",
      ]);
      expect(township({ "t2.regulations.issued": null, "t2.regulations.inForce": 1 })).toEqual([
        "review t2.rulemaking t2.regulations.inForce",
      ]);
    });

    test("that are all empty are left to the table", () => {
      expect(
        township({
          "t2.regulations.issued": null,
          "t2.regulations.repealed": null,
          "t2.regulations.inForce": null,
        })
      ).toEqual([]);
    });
  });

  test("a copied table with a cell left out may yet be another one; two empty cells are alike", () => {
    const copy = { ...first, year: next.year };
    const copied = (report: Report, previous: Report): readonly string[] =>
      told(report, { previous }).filter((each) => /copied t3|copied$/.test(each));
    const without = (report: Report): Report =>
      changed(report, { "t3.denied.thirdParty.individual": null });
    expect(copied(copy, first)).toEqual(["review figure.copied t3.received.individual"]);
    expect(copied(without(copy), first)).toEqual([
      "incomplete figure.copied t3.denied.thirdParty.individual",
    ]);
    expect(copied(without(copy), without(first))).toEqual([
      "review figure.copied t3.received.individual",
    ]);
  });

  describe("the columns of 2019", () => {
    const rows = (figures: Figures): Report =>
      changed(first2019, {
        "t2.licensing.prevItems": 8,
        "t2.licensing.itemsChange": 5,
        "t2.licensing.decisions": 93,
        "t2.otherServices.prevItems": 117,
        "t2.otherServices.itemsChange": 0,
        "t2.otherServices.decisions": 165,
        "t2.penalties.prevItems": 0,
        "t2.penalties.itemsChange": 0,
        "t2.penalties.decisions": 0,
        "t2.coercion.prevItems": 0,
        "t2.coercion.itemsChange": 0,
        "t2.coercion.decisions": 0,
        ...figures,
      });
    const of = (figures: Figures): readonly string[] =>
      told(rows(figures)).map((each) => each.split(",")[0] ?? "");

    test("are counted apart where no row holds, also beside a row that is empty", () => {
      expect(of({})).toEqual(["note t2.itemsBasis2019 t2.licensing.prevItems"]);
      expect(
        of({
          "t2.penalties.prevItems": null,
          "t2.penalties.itemsChange": null,
          "t2.penalties.decisions": null,
        })
      ).toEqual(["note t2.itemsBasis2019 t2.licensing.prevItems"]);
    });

    test("may be counted alike as long as a row is half filled", () => {
      expect(of({ "t2.penalties.decisions": null })).toEqual([
        "incomplete t2.items2019 t2.penalties.decisions",
      ]);
      expect(of({ "t2.penalties.decisions": null, "t2.licensing.decisions": 13 })).toEqual([
        "review t2.items2019 t2.otherServices.decisions",
        "incomplete t2.items2019 t2.penalties.decisions",
      ]);
    });

    test("agree with last year's only where every row does", () => {
      const before = rows({});
      const after = { ...rows({ "t2.licensing.prevItems": 13 }), year: 2020 };
      const beside = { previous: before };
      expect(passed(after, beside)).toContain("t2.items2020");
      const open = changed(after, { "t2.otherServices.prevItems": null });
      expect(passed(open, beside)).not.toContain("t2.items2020");
      const wrong = changed(open, { "t2.licensing.prevItems": 14 });
      expect(told(wrong, beside)).toContain("note t2.items2020 t2.licensing.prevItems");
    });
  });
});
