import fc from "fast-check";
import { checkReport } from "../../src/check/check";
import { readinessOf, type Readiness, type ReadinessCode } from "../../src/check/readiness";
import { mayBeSettled } from "../../src/check/finding";
import { reasonFor, usualReasons, withReasons, type Reason } from "../../src/check/reasons";
import { figureKeys, figuresOfTable, type FigureKey } from "../../src/report/figures";
import { formatById, formatIds, type FormatId } from "../../src/report/formats";
import type { Gap } from "../../src/report/gaps";
import type { Passage } from "../../src/report/passages";
import type { Question } from "../../src/report/questions";
import { figureValue, officialTitle, type Report } from "../../src/report/report";
import { sectionIds, writtenSectionIds, type TableId } from "../../src/report/structure";
import { rules } from "../../src/rules";
import { isFor, type Rule, type Subject } from "../../src/rules/rule";
import { rowGap, without } from "../rules/gap-cases";
import { finishedReport } from "../taskpane/reports";
import { consistentReport, tiedKeys } from "./consistent-report";
import { blankReport, changed } from "./sample-reports";

/** A report as it was read, and all that its verdict depends on. */
interface Filed {
  readonly report: Report;
  readonly questions: readonly Question[];
  readonly gaps: readonly Gap[];
  readonly tables: readonly TableId[];
  readonly rules: readonly Rule[];
  readonly reasons: readonly Reason[];
}

function verdictOn(filed: Filed): Readiness {
  const { report, gaps } = filed;
  const { findings, failures } = checkReport(report, { rules: filed.rules, gaps });
  const reasoned = withReasons(findings, filed.reasons, report);
  return readinessOf(filed, { findings: reasoned, failures });
}

function codesOf({ reasons }: Readiness): readonly ReadinessCode[] {
  return reasons.map(({ code }) => code);
}

function filedOf(report: Report): Filed {
  const tables = formatById(report.format).tables.map(({ id }) => id);
  return { report, questions: [], gaps: [], tables, rules, reasons: [] };
}

/** Any report of the form that adds up, with all its texts. */
function readyReport(format: FormatId): fc.Arbitrary<Filed> {
  const year = formatById(format).fromYear;
  const { agency, sections } = finishedReport(year);
  const s6 = "本年度没有收取信息处理费，没有其他需要报告的事项。";
  return consistentReport(format).map((report) =>
    filedOf({
      ...report,
      year,
      agency,
      title: officialTitle(agency, year),
      sections: { ...sections, s6 },
    })
  );
}

/** A way in which a report that is ready ceases to be, and what its verdict then names. */
interface Spoiling {
  readonly name: string;
  readonly codes: readonly ReadinessCode[];
  readonly spoil: (filed: Filed) => Filed;
}

function withReport(change: (report: Report) => Report): Spoiling["spoil"] {
  return (filed) => ({ ...filed, report: change(filed.report) });
}

/** A rule of no book that finds what it is told to. */
function madeUpRule(level: "error" | "review" | "incomplete", cells: readonly Subject[]): Rule {
  return {
    id: "made.up",
    title: "任何事",
    explanation: "",
    level,
    source: { kind: "practice", where: "" },
    exceptions: [],
    example: "",
    outcomes: () => [{ kind: "broken", cells, message: "不对" }],
  };
}

function brokenDown(rule: Rule): Rule {
  return {
    ...rule,
    outcomes: () => {
      throw new Error("broken");
    },
  };
}

function withRule(rule: Rule): Spoiling["spoil"] {
  return (filed) => ({ ...filed, rules: [...filed.rules, rule] });
}

function insertedInto(
  place: (typeof sectionIds)[number] | "title",
  words: string,
  at: number
): Spoiling["spoil"] {
  const into = (text: string): string => {
    const position = at % (text.length + 1);
    return `${text.slice(0, position)}${words}${text.slice(position)}`;
  };
  return withReport((report) =>
    place === "title"
      ? { ...report, title: into(report.title) }
      : { ...report, sections: { ...report.sections, [place]: into(report.sections[place]) } }
  );
}

/** Every kind of spoiling, each with any cell, text, table or finding it can be about. */
function spoilings(format: FormatId): readonly fc.Arbitrary<Spoiling>[] {
  const form = formatById(format);
  const key = fc.constantFrom(...figureKeys(form));
  const table = fc.constantFrom(...form.tables.map(({ id }) => id));
  const section = fc.constantFrom(...writtenSectionIds);
  const place = fc.constantFrom(...sectionIds, "title" as const);
  const subject: fc.Arbitrary<Subject> = fc.oneof(key, section, fc.constant("title" as const));
  const figure = (name: string, codes: readonly ReadinessCode[], value: fc.Arbitrary<Value>) =>
    fc.tuple(key, value).map(([cell, held]) => ({
      name: `${name} in ${cell}`,
      codes,
      spoil: withReport((report) => changed(report, { [cell]: held })),
    }));
  const gapOf = (name: string, code: ReadinessCode, gap: fc.Arbitrary<Gap>) =>
    gap.map((one): Spoiling => ({
      name,
      codes: [code],
      spoil: (filed) => ({ ...filed, gaps: [one] }),
    }));
  const cellsIn = (of: TableId) =>
    fc.subarray(
      figuresOfTable(form, of).map((each) => each.key),
      { minLength: 1, maxLength: 6 }
    );
  const lack = (
    name: string,
    code: ReadinessCode,
    lacking: Partial<Report>
  ): fc.Arbitrary<Spoiling> =>
    fc.constant({
      name,
      codes: [code],
      spoil: withReport((report) => ({ ...report, ...lacking })),
    });
  const found = (level: "error" | "review" | "incomplete", code: ReadinessCode) =>
    fc.uniqueArray(subject, { maxLength: 4 }).map((cells) => ({
      name: `a finding ${level}`,
      codes: [code],
      spoil: withRule(madeUpRule(level, cells)),
    }));

  return [
    figure("a blank", ["blanks"], fc.constant(null)),
    figure(
      "a text",
      ["errors"],
      fc.constantFrom("约两百万", "12件", "#REF!", "1/2", "？").map((text) => ({ text }))
    ),
    figure(
      "a mark",
      ["unread"],
      fc.constantFrom("-", "—", "/", "无", "不适用").map((text) => ({ text }))
    ),
    figure(
      "no number of things",
      ["errors"],
      fc.nat({ max: 30 }).map((count) => -count - 0.5)
    ),
    fc
      .tuple(fc.constantFrom(...tiedKeys(format)), fc.integer({ min: 1, max: 500 }))
      .map(([cell, more]) => ({
        name: `${cell} wrong by ${more}`,
        codes: ["errors"] as const,
        spoil: withReport((report) =>
          changed(report, { [cell]: Number(figureValue(report, cell)) + more })
        ),
      })),
    fc.tuple(section, fc.constantFrom("", " ", "\n", "\u3000")).map(([id, nothing]) => ({
      name: `${id} not written`,
      codes: ["sections-unwritten"] as const,
      spoil: withReport((report) => ({
        ...report,
        sections: { ...report.sections, [id]: nothing },
      })),
    })),
    fc
      .tuple(
        place,
        fc.constantFrom("【联系电话】", "【单位名称】", "【】", "【请填写本单位地址】"),
        fc.nat()
      )
      .map(([id, words, at]) => ({
        name: `${words} in ${id}`,
        codes: ["placeholders"] as const,
        spoil: insertedInto(id, words, at),
      })),
    fc
      .tuple(
        section,
        fc.constantFrom("\nXX件\n", "\n××局\n", "（文字描述）", "此处填写", "待补充"),
        fc.nat()
      )
      .map(([id, words, at]) => ({
        name: `${words} in ${id}`,
        codes: ["errors"] as const,
        spoil: insertedInto(id, words, at),
      })),
    lack("no title", "title-missing", { title: " " }),
    lack("no agency", "agency-missing", { agency: "" }),
    lack("an agency to be filled in", "agency-missing", { agency: "【单位名称】" }),
    lack("no year", "year-missing", { year: null }),
    lack("all of another form's cells", "blanks", { figures: {} }),
    table.map((id) => ({
      name: `${id} not recognised`,
      codes: ["table-unread"] as const,
      spoil: (filed) => ({ ...filed, tables: filed.tables.filter((each) => each !== id) }),
    })),
    gapOf(
      "a table missing",
      "table-missing",
      table.map((id) => ({ kind: "table", table: id, isUnclear: false }))
    ),
    gapOf(
      "a table not understood",
      "table-unread",
      table.map((id) => ({ kind: "table", table: id, isUnclear: true }))
    ),
    ...([false, true] as const).map((isUnclear) =>
      gapOf(
        isUnclear ? "a row not understood" : "a row missing",
        isUnclear ? "row-unread" : "row-missing",
        table.chain((id) =>
          cellsIn(id).map((cells): Gap => ({
            kind: "row",
            table: id,
            label: "规章",
            cells,
            isUnclear,
          }))
        )
      )
    ),
    gapOf(
      "merged cells",
      "cells-merged",
      table.chain((id) => cellsIn(id).map((cells): Gap => ({ kind: "merged", table: id, cells })))
    ),
    fc
      .tuple(
        fc.constantFrom(
          ...(["table-doubled", "texts-doubled", "agencies-several"] as const),
          ...(["year-missing", "year-differs", "agency-missing"] as const)
        ),
        fc.option(table, { nil: undefined })
      )
      .map(([code, about]) => ({
        name: `a question ${code}`,
        codes: ["question"] as const,
        spoil: (filed): Filed => ({
          ...filed,
          questions: [
            { id: code, code, ...(about && { table: about }), message: "用哪一张？", choices: [] },
          ],
        }),
      })),
    fc.constantFrom(...rules.filter((rule) => isFor(rule, form))).map((rule) => ({
      name: `${rule.id} breaks down`,
      codes: ["rules-failed"] as const,
      spoil: (filed): Filed => ({
        ...filed,
        rules: filed.rules.map((each) => (each === rule ? brokenDown(rule) : each)),
      }),
    })),
    found("error", "errors"),
    found("review", "reviews"),
    found("incomplete", "undecided"),
  ];
}

type Value = ReturnType<typeof figureValue>;

describe.each(formatIds)("a report of %s", (format) => {
  const kinds = spoilings(format);

  test("is ready where nothing is left to do", () => {
    fc.assert(
      fc.property(readyReport(format), (filed) => {
        expect(verdictOn(filed)).toEqual({ state: "ready", reasons: [], sentence: "可以报送" });
      }),
      { numRuns: 10 }
    );
  });

  test("is not, spoilt in any one way, and its verdict names it", () => {
    for (const kind of kinds) {
      fc.assert(
        fc.property(readyReport(format), kind, (filed, { codes, spoil }) => {
          const verdict = verdictOn(spoil(filed));
          expect(codesOf(verdict)).toEqual(expect.arrayContaining([...codes]));
          expect(verdict.state).toBe(codes.includes("reviews") ? "open-reviews" : "not-ready");
        }),
        { numRuns: 12 }
      );
    }
  });

  test("is not, spoilt in several ways, whatever one of them hides of another", () => {
    const several = fc.subarray([...kinds.keys()], { minLength: 1, maxLength: 4 });
    const spoilt = several.chain((chosen) =>
      fc.tuple(...chosen.flatMap((index) => kinds[index] ?? []))
    );
    fc.assert(
      fc.property(readyReport(format), spoilt, (filed, ways) => {
        const verdict = verdictOn(ways.reduce((now, { spoil }) => spoil(now), filed));
        const onlyReviews = ways.every(({ codes }) => codes.includes("reviews"));
        expect(verdict.state).toBe(onlyReviews ? "open-reviews" : "not-ready");
      }),
      { numRuns: 60 }
    );
  });
});

/** A report that is ready, of which nothing is made up. */
const ready = filedOf(finishedReport());
const { report } = ready;

function spoilt(figures: Readonly<Partial<Record<FigureKey, Value>>>, texts = {}): Filed {
  return {
    ...ready,
    report: { ...changed(report, figures), sections: { ...report.sections, ...texts } },
  };
}

test("what is left to do is counted, named and told with the first place", () => {
  const verdict = verdictOn(
    spoilt(
      {
        "t2.licensing.decisions": null,
        "t3.received.individual": null,
        "t4.review.upheld": { text: "-" },
      },
      { s1: "", s5: " ", s6: "待补充", preface: "统计期限为全年。\n见【网址】，电话【联系电话】。" }
    )
  );
  const leftOver: Passage = { section: "s6", paragraph: 0, quote: "待补充", start: 0, end: 3 };
  const website: Passage = {
    section: "preface",
    paragraph: 1,
    quote: "【网址】",
    start: 1,
    end: 5,
  };
  expect(verdict.reasons.filter(({ code }) => code !== "reviews")).toEqual([
    { code: "errors", count: 1, message: "1处必须改正", first: "s6", passage: leftOver },
    { code: "unread", count: 1, message: "1格不是数字", first: "t4.review.upheld" },
    { code: "blanks", count: 2, message: "2格空着", first: "t2.licensing.decisions" },
    { code: "placeholders", count: 2, message: "2处文字待补", first: "preface", passage: website },
    { code: "sections-unwritten", count: 2, message: "2部分未写：一、五", first: "s1" },
  ]);
  expect(verdict.sentence).toBe(
    "还不能报送：1处必须改正，1格不是数字，2格空着，2处文字待补，2部分未写"
  );
});

test("a fresh template is not ready, and says all that is to be done", () => {
  const verdict = verdictOn(filedOf(blankReport("2021")));
  expect(verdict.sentence).toBe("还不能报送：没有标题，200格空着，4部分未写");
  expect(verdict.reasons.at(-1)?.message).toBe("4部分未写：前言、一、五、六");
});

test("cells that are not there, or are merged, are not told as empty", () => {
  const gone = figuresOfTable(formatById("2021"), "t4").map(({ key }) => key);
  const cells: readonly FigureKey[] = [
    "t2.regulations.issued",
    "t2.regulations.repealed",
    "t2.regulations.inForce",
  ];
  const merged: readonly FigureKey[] = ["t2.licensing.decisions", "t2.penalties.decisions"];
  const verdict = verdictOn({
    ...spoilt(Object.fromEntries([...gone, ...cells, ...merged].map((key) => [key, null]))),
    gaps: [
      { kind: "table", table: "t4", isUnclear: false },
      { kind: "row", table: "t2", label: "规章", cells, isUnclear: false },
      { kind: "merged", table: "t2", cells: merged },
    ],
    tables: ["t2", "t3"],
  });
  expect(verdict.reasons.map(({ message }) => message)).toEqual([
    "缺1张表：表四",
    "缺1行：表二“规章”",
    "2格合并在一起",
  ]);
});

test("a review is open until a reason settles it, and again when its figures change", () => {
  const carrying = spoilt({ "t2.regulations.inForce": 2 });
  const { findings } = checkReport(carrying.report);
  const [review, ...others] = findings.filter(({ level }) => level === "review");
  if (!review || others.length > 0) throw new Error("The sample has not one review");
  expect(verdictOn(carrying)).toEqual({
    state: "open-reviews",
    reasons: [{ code: "reviews", count: 1, message: "1处待核实", first: review.cells[0] }],
    sentence: "可以报送，但有1处待核实",
  });
  const reasons = [reasonFor(review, carrying.report, "确有规章", "2026-01-20")];
  expect(verdictOn({ ...carrying, reasons }).state).toBe("ready");
  const changedSince = spoilt({ "t2.regulations.inForce": 3 });
  expect(verdictOn({ ...changedSince, reasons }).state).toBe("open-reviews");
});

test("a question counts until it is answered, and one for the year is told as the year that lacks", () => {
  const choice = { sheet: "a", name: "2025依申请公开" };
  const doubled: Question = {
    id: "table-doubled t3",
    code: "table-doubled",
    table: "t3",
    message: "表三有两张，用哪一张？",
    choices: [choice],
  };
  const [first] = figuresOfTable(formatById(report.format), "t3");
  expect(verdictOn({ ...ready, questions: [doubled] }).reasons).toEqual([
    { code: "question", count: 1, message: "1个问题待回答", first: first?.key },
  ]);
  expect(verdictOn({ ...ready, questions: [{ ...doubled, answer: choice }] }).state).toBe("ready");
  const yearless: Question = { id: "year-missing", code: "year-missing", message: "", choices: [] };
  const withoutYear = { ...ready, report: { ...report, year: null }, questions: [yearless] };
  expect(codesOf(verdictOn(withoutYear))).toContain("year-missing");
  expect(codesOf(verdictOn(withoutYear))).not.toContain("question");
});

test("a text that is too long to be searched is not ready unread", () => {
  const verdict = verdictOn(spoilt({}, { s1: "依法公开。".repeat(50_000) }));
  expect(verdict.reasons).toContainEqual({
    code: "undecided",
    count: 1,
    message: "1处无法判断",
    first: "s1",
  });
});

test("a row that does not apply to the agency is missing no longer once the clerk has said so", () => {
  const gap = rowGap("t2.regulations.");
  const filed = { ...filedOf(without(finishedReport(), [gap])), gaps: [gap] };
  const { findings } = checkReport(filed.report, { gaps: [gap] });
  const [finding] = findings.filter(({ rule }) => rule === "document.row");
  if (!finding) throw new Error("the row is not missed");
  expect(usualReasons(finding)).toContain("本单位不适用");
  const reason = reasonFor(finding, filed.report, "本单位不适用", "2026-01-20");
  expect(reason.figures).toBe("没有这一行");
  expect(codesOf(verdictOn(filed))).toContain("row-missing");
  expect(verdictOn({ ...filed, reasons: [reason] })).toMatchObject({ state: "ready", reasons: [] });
});

test("a row that others are added up with is missing whatever the clerk says", () => {
  const gap = rowGap("t3.partial.");
  const { report } = filedOf(without(finishedReport(), [gap]));
  const { findings } = checkReport(report, { gaps: [gap] });
  expect(findings.map(({ level }) => level)).not.toContain("error");
  expect(findings.filter(mayBeSettled)).toEqual([]);
  expect(findings.map(({ message }) => message)).toContainEqual(
    expect.stringContaining("要用到表里没有或没有读到的格")
  );
});
