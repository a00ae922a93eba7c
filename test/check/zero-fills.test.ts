import fc from "fast-check";
import { withChanges } from "../../src/check/change";
import { zeroFills } from "../../src/check/zero-fills";
import { figureKeys, figuresOf, type FigureKey } from "../../src/report/figures";
import { formatById, formatIds, type FormatId } from "../../src/report/formats";
import { identitiesOf } from "../../src/report/identities";
import { figureValue, type Report } from "../../src/report/report";
import type { TableId } from "../../src/report/structure";
import { consistentFigures, consistentReport, tiedKeys } from "./consistent-report";
import {
  blankReport,
  changed,
  publishedNumbers,
  publishedReport,
  soundReport,
} from "./sample-reports";

const tableIds: readonly TableId[] = ["t2", "t3", "t4"];

function keysOf(format: FormatId, table: TableId): readonly FigureKey[] {
  const figures = [...figuresOf(formatById(format)).values()];
  return figures.filter((figure) => figure.table === table).map(({ key }) => key);
}

function emptied(report: Report, isEmptied: (value: unknown) => boolean): Report {
  const keys = figureKeys(formatById(report.format)).filter((key) =>
    isEmptied(report.figures[key])
  );
  return changed(report, Object.fromEntries(keys.map((key) => [key, null])));
}

/** With 0 wherever the tables offer it. */
function filled(report: Report): Report {
  return withChanges(
    report,
    tableIds.flatMap((table) => zeroFills(report, table).empty)
  );
}

/** The identities that no filling of what is empty makes hold. */
function brokenIdentities(report: Report): readonly string[] {
  return identitiesOf(formatById(report.format)).flatMap(({ rule, left, right }) => {
    const sum = (keys: readonly FigureKey[]): number =>
      keys.reduce((total, key) => total + Number(figureValue(report, key)), 0);
    const isFull = (keys: readonly FigureKey[]): boolean =>
      keys.every((key) => typeof figureValue(report, key) === "number");
    const tooLittle = (keys: readonly FigureKey[], others: readonly FigureKey[]): boolean =>
      isFull(keys) && sum(keys) < sum(others);
    return tooLittle(left, right) || tooLittle(right, left) ? [`${rule} ${right.join()}`] : [];
  });
}

test("nothing but empty cells of the table, each from empty to 0", () => {
  for (const table of tableIds) {
    const { empty, ...others } = zeroFills(blankReport("2021"), table);
    expect(empty).toEqual(keysOf("2021", table).map((cell) => ({ cell, from: null, to: 0 })));
    expect(others).toEqual({ inForce: [], marks: [], determined: [], notZero: [] });
  }
});

test("an empty total of parts that are not 0 is told what it is instead", () => {
  const report = changed(soundReport("2021"), {
    "t4.review.upheld": 3,
    "t4.review.corrected": 0,
    "t4.review.otherOutcome": 0,
    "t4.review.pending": 0,
    "t4.review.total": null,
  });
  expect(zeroFills(report, "t4")).toEqual({
    empty: [],
    inForce: [],
    marks: [],
    determined: [{ cell: "t4.review.total", from: null, to: 3 }],
    notZero: [],
  });
});

test("it is not 0 either where it is open what it is", () => {
  const report = changed(blankReport("2021"), { "t4.review.upheld": 3 });
  const { empty, determined, notZero } = zeroFills(report, "t4");
  expect(notZero).toEqual(["t4.review.total"]);
  expect(determined).toEqual([]);
  expect(empty).toHaveLength(keysOf("2021", "t4").length - 2);
});

test("what is missing on one side of a balance is left to the clerk, however far it follows", () => {
  const report = changed(blankReport("2021"), { "t3.granted.individual": 2 });
  expect(zeroFills(report, "t3").notZero).toEqual([
    "t3.received.individual",
    "t3.received.total",
    "t3.carriedIn.individual",
    "t3.carriedIn.total",
    "t3.granted.total",
    "t3.disposed.individual",
    "t3.disposed.total",
  ]);
});

test("a single one is followed as far", () => {
  const notZero = (granted: number): readonly FigureKey[] =>
    zeroFills(changed(blankReport("2021"), { "t3.granted.individual": granted }), "t3").notZero;
  expect(notZero(1)).toEqual(notZero(2));
});

test("what follows only from all identities together is no 0 either", () => {
  const details = ["t3.granted.individual", "t3.granted.business"];
  const report = {
    ...blankReport("2021"),
    figures: consistentFigures("2021", (key) =>
      details.includes(key) || key.startsWith("t3.carriedOut.") ? 1 : 0
    ),
  };
  const emptied = changed(report, {
    "t3.received.individual": null,
    "t3.received.business": null,
    "t3.disposed.total": null,
    "t3.carriedOut.business": null,
    "t3.carriedOut.total": null,
  });
  const { empty, determined } = zeroFills(emptied, "t3");
  expect(empty).toEqual([]);
  expect(determined).toEqual([
    { cell: "t3.received.individual", from: null, to: 2 },
    { cell: "t3.received.business", from: null, to: 2 },
    { cell: "t3.disposed.total", from: null, to: 2 },
    { cell: "t3.carriedOut.business", from: null, to: 1 },
    { cell: "t3.carriedOut.total", from: null, to: 6 },
  ]);
});

test("where it is known whose the missing ones are, the others can be 0", () => {
  const none = { business: 0, research: 0, publicInterest: 0, legalService: 0, otherOrg: 0 };
  const report = changed(blankReport("2021"), {
    "t3.granted.total": 5,
    ...Object.fromEntries(Object.entries(none).map(([key, zero]) => [`t3.granted.${key}`, zero])),
  });
  const { empty, determined, notZero } = zeroFills(report, "t3");
  expect(determined).toEqual([{ cell: "t3.granted.individual", from: null, to: 5 }]);
  expect(notZero).toContain("t3.disposed.individual");
  expect(empty.map(({ cell }) => cell)).toContain("t3.disposed.business");
});

test.each(["-", "—", "－", "/", "／", "无", "〇", " - "])("“%s” is offered apart", (text) => {
  const report = changed(soundReport("2021"), { "t2.regulations.issued": { text } });
  const { empty, marks } = zeroFills(report, "t2");
  expect(empty).toEqual([]);
  expect(marks).toEqual([{ cell: "t2.regulations.issued", from: { text }, to: 0 }]);
});

test.each(["约5", "无误", "1-2", "见附件", "详见/"])("“%s” is nobody's 0", (text) => {
  const report = changed(soundReport("2021"), { "t2.regulations.issued": { text } });
  expect(zeroFills(report, "t2")).toEqual({
    empty: [],
    inForce: [],
    marks: [],
    determined: [],
    notZero: [],
  });
});

describe("an empty 现行有效", () => {
  const cell = "t2.normativeDocs.inForce";
  const isIn = (changes: readonly { readonly cell: FigureKey }[]): boolean =>
    changes.some((change) => change.cell === cell);

  test.each([
    ["is 0 where nothing was issued", { issued: 0, repealed: 0 }, 0, true],
    ["is 0 where all was repealed", { issued: 1, repealed: 4 }, 3, true],
    ["is hardly 0 where more was issued than repealed", { issued: 2, repealed: 1 }, 0, false],
    ["is hardly 0 where some was in force a year ago", { issued: 0, repealed: 1 }, 3, false],
  ])("%s", (_, { issued, repealed }, before, expected) => {
    const report = changed(soundReport("2021"), {
      [cell]: null,
      "t2.normativeDocs.issued": issued,
      "t2.normativeDocs.repealed": repealed,
    });
    const previous = changed(soundReport("2021"), { [cell]: before });
    const { empty, inForce } = zeroFills(report, "t2", previous);
    expect([isIn(empty), isIn(inForce)]).toEqual([expected, !expected]);
  });

  test.each([
    ["says it in words", changed(soundReport("2021"), { [cell]: { text: "约5" } })],
    ["does not count it", soundReport("2019")],
  ])("goes by this year's where last year's report %s", (_, previous) => {
    const offered = (issued: number): readonly boolean[] => {
      const report = changed(soundReport("2021"), {
        [cell]: null,
        "t2.normativeDocs.issued": issued,
        "t2.normativeDocs.repealed": 0,
      });
      const { empty, inForce } = zeroFills(report, "t2", previous);
      return [isIn(empty), isIn(inForce)];
    };
    expect([offered(0), offered(1)]).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

describe("an empty 上年结转", () => {
  const previous = changed(blankReport("2021"), {
    "t3.carriedOut.individual": 4,
    "t3.carriedOut.business": 0,
    "t3.carriedOut.total": 4,
  });
  const carried = [
    { cell: "t3.carriedIn.individual", from: null, to: 4 },
    { cell: "t3.carriedIn.total", from: null, to: 4 },
  ];

  test("is not 0 where last year's report left something over", () => {
    const { empty, determined, notZero } = zeroFills(blankReport("2021"), "t3", previous);
    const zeros = empty.map(({ cell }) => cell);
    expect(determined).toEqual(carried);
    expect(zeros).toContain("t3.carriedIn.business");
    expect(zeros).not.toContain("t3.carriedIn.individual");
    // Four requests were closed or go on.
    expect(notZero).toContain("t3.disposed.individual");
  });

  test("nor where it left over a single one", () => {
    const single = changed(previous, {
      "t3.carriedOut.individual": 1,
      "t3.carriedOut.total": 1,
    });
    const { determined } = zeroFills(blankReport("2021"), "t3", single);
    expect(determined.map(({ cell, to }) => [cell, to])).toEqual([
      ["t3.carriedIn.individual", 1],
      ["t3.carriedIn.total", 1],
    ]);
  });

  test("a number that stands there goes before last year's", () => {
    const report = {
      ...blankReport("2021"),
      figures: consistentFigures("2021", (key) => (key.startsWith("t3.granted.") ? 2 : 0)),
    };
    const { determined } = zeroFills(
      changed(report, { "t3.received.individual": null }),
      "t3",
      previous
    );
    expect(determined).toEqual([{ cell: "t3.received.individual", from: null, to: 2 }]);
  });

  test("nor is a mark in its place", () => {
    const from = { text: "-" };
    const report = changed(blankReport("2021"), { "t3.carriedIn.individual": from });
    const { marks, determined } = zeroFills(report, "t3", previous);
    expect(marks).toEqual([]);
    expect(determined).toContainEqual({ cell: "t3.carriedIn.individual", from, to: 4 });
  });

  test("is left to the clerk where the table itself says 0", () => {
    const report = changed(soundReport("2021"), { "t3.carriedIn.research": null });
    const before = changed(previous, { "t3.carriedOut.research": 2 });
    expect(zeroFills(report, "t3").empty.map(({ cell }) => cell)).toEqual([
      "t3.carriedIn.research",
    ]);
    const { empty, determined, notZero } = zeroFills(report, "t3", before);
    expect([empty, determined, notZero]).toEqual([[], [], ["t3.carriedIn.research"]]);
  });
});

test.each([
  ["t2.normativeDocs.totalDisclosed", "t2.normativeDocs.newlyDisclosed"],
  ["t2.procurement.amount", "t2.procurement.items"],
  ["t2.procurement.items", "t2.procurement.amount"],
] as const)("2019: %s is not 0 where %s is not", (cell, other) => {
  const notZero = (value: number): readonly FigureKey[] =>
    zeroFills(changed(blankReport("2019"), { [other]: value }), "t2").notZero;
  expect([notZero(1), notZero(0)]).toEqual([[cell], []]);
});

test.each(publishedNumbers)("%s: zeros that are taken out come back", (number) => {
  const report = publishedReport(number);
  if (brokenIdentities(report).length > 0) return;
  const again = filled(emptied(report, (value) => value === 0));
  for (const key of figureKeys(formatById(report.format))) {
    const value = report.figures[key];
    if (value !== null) expect([key, again.figures[key]]).toEqual([key, value]);
  }
});

describe.each(formatIds)("law, form %s", (format) => {
  const cells = fc.uniqueArray(fc.constantFrom(...tiedKeys(format)), { maxLength: 190 });

  test("whatever is empty, no identity is broken by the zeros", () => {
    fc.assert(
      fc.property(consistentReport(format), cells, (report, keys) => {
        const blank = changed(report, Object.fromEntries(keys.map((key) => [key, null])));
        expect(brokenIdentities(filled(blank))).toEqual([]);
      }),
      { numRuns: 150 }
    );
  });

  test("where only zeros are empty, all of them come back", () => {
    fc.assert(
      fc.property(consistentReport(format), (report) => {
        expect(filled(emptied(report, (value) => value === 0))).toEqual(report);
      }),
      { numRuns: 50 }
    );
  });

  test("figures that contradict each other end in an answer, too", () => {
    const values = fc.array(fc.option(fc.nat(3)), { minLength: 5, maxLength: 190 });
    fc.assert(
      fc.property(values, (numbers) => {
        const figures = tiedKeys(format).map(
          (key, index) => [key, numbers[index] ?? null] as const
        );
        const report = changed(blankReport(format), Object.fromEntries(figures));
        expect(brokenIdentities(filled(report))).toEqual(brokenIdentities(report));
      }),
      { numRuns: 100 }
    );
  });
});
