import { checkReport } from "../../src/check/check";
import type { Finding } from "../../src/check/finding";
import type { FigureKey } from "../../src/report/figures";
import { numberIn, type Report } from "../../src/report/report";
import { formatById } from "../../src/report/formats";
import { copiedShare } from "../../src/rules/previous/copied-text";
import { lastYearOf } from "../../src/rules/previous/last-year";
import { publicationDeadline } from "../../src/rules/publication-deadline";
import type { Circumstances } from "../../src/rules/rule";
import { changed, soundReport } from "../check/sample-reports";
import { followingYear, withSections } from "./sample-years";

const report = soundReport("2021");
const next = followingYear(report);

function found(rule: string, given: Report, circumstances: Circumstances = {}): readonly Finding[] {
  return checkReport(given, circumstances).findings.filter((finding) => finding.rule === rule);
}

/** What a threshold is put to, on its two sides. */
interface Pair<Given> {
  readonly breaks: Given;
  readonly holds: Given;
}

type Pairs<Given> = readonly (readonly [name: string, pair: Pair<Given>])[];

/** Each of the two sides of a threshold, to be tested by itself. */
function sidesOf<Given>(pairs: Pairs<Given>) {
  return pairs.flatMap(([name, { breaks, holds }]) => [
    [name, "broken by", breaks, 1] as const,
    [name, "held by", holds, 0] as const,
  ]);
}

/** So many Chinese characters, none of them twice. */
function han(length: number, from = 0): string {
  const characters = Array.from({ length }, (_, index) => 0x4e00 + from + index);
  return String.fromCodePoint(...characters);
}

describe("金额 beside last year's", () => {
  const key: FigureKey = "t2.adminFees.amount";
  const pairs: Pairs<readonly [now: number, before: number]> = [
    ["8000 times", { breaks: [8000, 1], holds: [7999, 1] }],
    ["12500 times", { breaks: [12_500, 1], holds: [12_501, 1] }],
    ["8000 times less", { breaks: [1, 8000], holds: [1, 7999] }],
    ["12500 times less", { breaks: [1, 12_500], holds: [1, 12_501] }],
    ["more than nothing", { breaks: [10_000, 1], holds: [10_000, 0] }],
    ["no debts", { breaks: [10_000, 1], holds: [-10_000, -1] }],
  ];

  test.each(sidesOf(pairs))("%s: %s %j", (_name, _side, [now, before], expected) => {
    const previous = changed(report, { [key]: before });
    expect(found("t2.unit", changed(next, { [key]: now }), { previous })).toHaveLength(expected);
  });

  test.each([
    [10_000, 1, "约为一万倍；单位是万元，本年像是按元填的"],
    [1, 10_000, "约为万分之一；单位是万元，上一年像是按元填的"],
  ])("%d after %d is told as what it is", (now, before, said) => {
    const previous = changed(report, { [key]: before });
    const [finding] = found("t2.unit", changed(next, { [key]: now }), { previous });
    expect(finding?.message).toContain(said);
  });

  const alone: Pairs<readonly [amount: number, agencyKind: Circumstances["agencyKind"]]> = [
    ["十亿元", { breaks: [100_001, "department"], holds: [100_000, "department"] }],
    ["十亿元 of a township", { breaks: [100_001, "township"], holds: [100_000, "township"] }],
    ["small agencies", { breaks: [100_001, "township"], holds: [100_001, "government"] }],
  ];

  test.each(sidesOf(alone))("%s: %s %j", (_name, _side, [amount, agencyKind], expected) => {
    const given = changed(next, { [key]: amount });
    const findings = found("t2.unit", given, agencyKind ? { agencyKind } : {});
    expect(findings.map(({ sides }) => sides)).toEqual(
      expected === 1 ? [{ left: amount, right: 100_000 }] : []
    );
  });
});

describe("a figure beside last year's", () => {
  const key: FigureKey = "t2.licensing.decisions";
  const pairs: Pairs<readonly [now: number, before: number]> = [
    ["more than five times", { breaks: [51, 10], holds: [50, 10] }],
    ["less than a fifth", { breaks: [10, 51], holds: [10, 50] }],
    ["at least ten more", { breaks: [12, 2], holds: [11, 2] }],
    ["at least ten less", { breaks: [2, 12], holds: [2, 11] }],
    ["ten where there were none", { breaks: [10, 0], holds: [9, 0] }],
    ["none where there were ten", { breaks: [0, 10], holds: [0, 9] }],
  ];

  test.each(sidesOf(pairs))("%s: %s %j", (_name, _side, [now, before], expected) => {
    const previous = changed(report, { [key]: before });
    const findings = found("figure.swing", changed(next, { [key]: now }), { previous });
    expect(findings.filter(({ cells }) => cells.includes(key))).toHaveLength(expected);
  });
});

test("本年增/减 may be anything beside last year's", () => {
  const before = soundReport("2019");
  const at = (change: number): Report => changed(before, { "t2.licensing.itemsChange": change });
  const given = { ...at(400), year: 2020 };
  const cells = found("figure.swing", given, { previous: at(1) }).flatMap((each) => each.cells);
  expect(cells).not.toContain("t2.licensing.itemsChange");
});

describe("reports of which one does not say its year", () => {
  const unnamed = { ...next, year: null };

  test("may be those of two consecutive years", () => {
    const format = formatById(report.format);
    expect(lastYearOf({ format, report: unnamed, previous: report })).toBe(report);
    const previous = { ...report, year: null };
    expect(lastYearOf({ format, report: next, previous })).toBe(previous);
  });

  test("are not told to be of other years", () => {
    const { findings, passed } = checkReport(unnamed, { previous: report });
    expect([...findings, ...passed].filter(({ rule }) => rule === "document.previous")).toEqual([]);
  });
});

test("where the Regulation names no day for an agency, none is due", () => {
  expect(publicationDeadline("township", 2024)).toBeUndefined();
  expect(publicationDeadline("department", 2024)).toEqual({ year: 2025, month: 1, day: 31 });
});

describe("a table copied from last year", () => {
  const cells = (["upheld", "corrected", "otherOutcome", "pending"] as const).map(
    (column) => `t4.review.${column}` as const
  );

  /** A report of which table 4 has these numbers and no other but 0. */
  function withDisputes(numbers: readonly number[]): Report {
    const keys = Object.keys(report.figures).filter((key) => key.startsWith("t4."));
    const sum = numbers.reduce((total, number) => total + number, 0);
    return changed(report, {
      ...Object.fromEntries(keys.map((key) => [key, 0])),
      ...Object.fromEntries(cells.map((cell, index) => [cell, numbers[index] ?? 0])),
      "t4.review.total": sum,
    });
  }

  const pairs: Pairs<readonly number[]> = [
    ["four figures", { breaks: [7, 6, 5, 4], holds: [8, 7, 7] }],
    ["twenty in all", { breaks: [5, 5, 5, 5], holds: [5, 5, 5, 4] }],
  ];

  test.each(sidesOf(pairs))("%s: %s %j", (_name, _side, numbers, expected) => {
    const previous = withDisputes(numbers);
    const findings = found("figure.copied", { ...previous, year: 2025 }, { previous });
    const ofTable4 = findings.filter(({ cells: [first] }) => first?.startsWith("t4."));
    expect(ofTable4).toHaveLength(expected);
  });
});

describe("text copied from last year", () => {
  const pairs: Pairs<readonly [now: string, before: string]> = [
    ["eighty characters", { breaks: [han(80), han(80)], holds: [han(79), han(79)] }],
    ["half of the text", { breaks: [han(100), han(51)], holds: [han(100), han(50)] }],
    ["half of a long text", { breaks: [han(1000), han(501)], holds: [han(1000), han(500)] }],
    [
      "passages of twelve",
      {
        breaks: [han(80), Array.from({ length: 6 }, (_, at) => han(12, at * 13)).join("一")],
        holds: [han(80), Array.from({ length: 6 }, (_, at) => han(11, at * 13)).join("一")],
      },
    ],
    ["something to copy from", { breaks: [han(80), han(80)], holds: [han(80), "2024 "] }],
  ];

  test.each(sidesOf(pairs))("%s: %s it", (_name, _side, [now, before], expected) => {
    const previous = withSections(report, { s1: before });
    const given = withSections(next, { s1: now });
    expect(found("document.copied", given, { previous })).toHaveLength(expected);
  });

  test("of no text nothing is copied", () => {
    expect(copiedShare("", han(80))).toBe(0);
  });

  test("the share is counted to the character", () => {
    const previous = withSections(report, { s1: han(60) });
    const [finding] = found("document.copied", withSections(next, { s1: han(100) }), { previous });
    expect(finding?.sides).toEqual({ left: 60, right: 50 });
    expect(finding?.message).toContain("有60%的文字与上一年年报相同");
  });

  test("passages that overlap are counted once", () => {
    const before = `${han(20)}一${han(20, 10)}`;
    const previous = withSections(report, { s1: before });
    const given = withSections(next, { s1: han(30) + han(50, 1000) });
    expect(found("document.copied", given, { previous })).toEqual([]);
    const half = withSections(next, { s1: han(30) + han(52, 1000) });
    const { passed } = checkReport(half, { previous });
    expect(passed.filter(({ rule }) => rule === "document.copied")[0]?.message).toContain("有37%");
  });
});

describe("the length of a text", () => {
  const agencyKind = "department";
  const pairs: Pairs<readonly [rule: string, section: "s1" | "s5", text: string]> = [
    [
      "a thousand characters of 总体情况",
      {
        breaks: ["document.length", "s1", han(1001)],
        holds: ["document.length", "s1", `${han(500)} \n\u3000${han(500)}`],
      },
    ],
    [
      "twenty characters of 存在的主要问题",
      {
        breaks: ["document.problems", "s5", ` ${han(10)}\n${han(9)}`],
        holds: ["document.problems", "s5", han(20)],
      },
    ],
  ];

  test.each(sidesOf(pairs))("%s: %s it", (_name, _side, [rule, section, text], expected) => {
    const given = withSections(report, { [section]: text });
    expect(found(rule, given, { agencyKind })).toHaveLength(expected);
  });

  test("is told of the shortest text, and of none", () => {
    const told = (s1: string): readonly string[] =>
      checkReport(withSections(report, { s1 }), { agencyKind })
        .passed.filter(({ rule }) => rule === "document.length")
        .map(({ message }) => message);
    expect(told("好")).toEqual(["“总体情况”有1字。"]);
    expect(told("")).toEqual([]);
  });

  test("is said of agencies that are no government, where their kind is known", () => {
    const given = { ...withSections(report, { s1: han(1001) }), agency: "某某" };
    expect(found("document.length", given)).toEqual([]);
    expect(found("document.length", given, { agencyKind: "government" })).toEqual([]);
    expect(found("document.length", given, { agencyKind: "township" })).toHaveLength(1);
  });
});

describe("信息处理费", () => {
  const pairs: Pairs<readonly [text: string, amount: number, unpaid: number]> = [
    ["a hundred yuan more", { breaks: ["10101元", 1, 0], holds: ["10100元", 1, 0] }],
    ["with commas", { breaks: ["10,101元", 1, 0], holds: ["10,100元", 1, 0] }],
    ["in 万元", { breaks: ["1.0101万元", 1, 0], holds: ["1.01万元", 1, 0] }],
    ["with decimals", { breaks: ["100.01元", 0, 0], holds: ["99.99元", 0, 0] }],
    ["unpaid", { breaks: ["", 1, 1], holds: ["", 1, 0] }],
  ];

  test.each(sidesOf(pairs))("%s: %s %j", (_name, _side, [fee, amount, unpaid], expected) => {
    const s6 = fee === "" ? "本年度没有收取信息处理费。" : `本年度收取信息处理费${fee}。`;
    const given = changed(withSections(report, { s6 }), {
      "t2.adminFees.amount": amount,
      "t3.other.feeUnpaid.total": unpaid,
    });
    expect(found("document.feeTables", given)).toHaveLength(expected);
  });
});

describe("the agency in the preface", () => {
  const pairs: Pairs<string> = [
    ["four characters", { breaks: "乙县某局", holds: "乙县局" }],
    ["forty characters", { breaks: han(40, 1), holds: han(41, 1) }],
    ["the end of the title's", { breaks: "淮安市人民", holds: "安市人民政府" }],
    ["its word for itself", { breaks: "外市人民政府", holds: "我市人民政府" }],
    ["places in front", { breaks: "江苏省淮安市政府", holds: "江苏省淮安市人民政府" }],
  ];

  test.each(sidesOf(pairs))("%s: %s %s", (_name, _side, name, expected) => {
    const preface = `编制${name}2024年政府信息公开工作年度报告。`;
    const given = { ...withSections(report, { preface }), agency: "淮安市人民政府" };
    expect(found("document.agency", given)).toHaveLength(expected);
  });

  test("is not asked for where the title names none", () => {
    const preface = "编制某某县某某局2024年政府信息公开工作年度报告。";
    const given = { ...withSections(report, { preface }), agency: "" };
    const { findings, passed } = checkReport(given);
    expect([...findings, ...passed].filter(({ rule }) => rule === "document.agency")).toEqual([]);
  });
});

describe("what is quoted", () => {
  const message = (rule: string, s1: string): string =>
    found(rule, withSections(report, { s1 }))[0]?.message ?? "";

  test("of a left-over, ten characters on either side of it, within its clause", () => {
    expect(message("document.placeholder", `${han(12)}XX${han(12, 50)}`)).toBe(
      `有遗留的占位符或说明文字：“${han(10, 2)}XX${han(10, 50)}”，请换成实际内容或删去。`
    );
    expect(message("document.placeholder", `${han(12)}，${han(3)}XX${han(3, 50)}。${han(9)}`)).toBe(
      `有遗留的占位符或说明文字：“${han(3)}XX${han(3, 50)}”，请换成实际内容或删去。`
    );
  });

  test("of a left-over right behind another, both", () => {
    expect(message("document.placeholder", `${han(12)}（文字描述）XX${han(12, 50)}`)).toBe(
      `有遗留的占位符或说明文字：“${han(10, 2)}（文字描述）XX${han(8, 50)}”、` +
        `“${han(4, 8)}（文字描述）XX${han(10, 50)}”，请换成实际内容或删去。`
    );
  });

  test("of a number left out, ten characters before it", () => {
    expect(message("document.missingNumber", `${han(12)}  条`)).toBe(
      `像是漏填了数：“${han(10, 2)}  条”，请补上。`
    );
  });

  test.each([
    ["document.placeholder", 3, (index: number) => `${han(2, index * 2)}XX`],
    ["document.missingNumber", 3, (index: number) => `${han(2, index * 2)}  条`],
    ["document.unfilled", 8, (index: number) => `【联系电话${han(1, index)}】`],
  ] as const)("of %s, up to %d passages", (rule, most, passage) => {
    const passages = (count: number): string =>
      Array.from({ length: count }, (_, at) => passage(at)).join("。");
    const quotes = (count: number): number => message(rule, passages(count)).split("“").length - 1;
    expect([quotes(most), message(rule, passages(most)).includes("等")]).toEqual([most, false]);
    expect([quotes(most + 1), message(rule, passages(most + 1)).includes("等")]).toEqual([
      most,
      true,
    ]);
  });

  test("without blanks at its ends", () => {
    expect(message("document.placeholder", "收到XX 。")).toContain("“收到XX”");
  });

  test("of the same words only once", () => {
    expect(message("document.placeholder", "收到XX件。收到XX件。").split("“")).toHaveLength(2);
  });
});

describe("how many there are is said of more than three", () => {
  test("swings", () => {
    const cells = (["licensing", "penalties", "coercion"] as const).map(
      (row) => `t2.${row}.decisions` as const
    );
    const before = Object.fromEntries(
      [...cells, "t2.regulations.issued"].map((cell) => [cell, 20])
    );
    const previous = changed(report, before);
    const swung = (keys: readonly string[]): string => {
      const now = { ...before, ...Object.fromEntries(keys.map((cell) => [cell, 400])) };
      const [finding] = found("figure.swing", changed(next, now), { previous });
      return finding?.message ?? "";
    };
    expect(swung(cells)).not.toMatch(/等|\d格，/);
    expect(swung([...cells, "t2.regulations.issued"])).toMatch(/等4格，/);
  });

  test("both numbers are kept of one swing, of several none", () => {
    const previous = changed(report, {
      "t2.licensing.decisions": 20,
      "t2.penalties.decisions": 20,
    });
    const sidesAfter = (penalties: number) => {
      const now = { "t2.licensing.decisions": 400, "t2.penalties.decisions": penalties };
      return found("figure.swing", changed(next, now), { previous }).map(({ sides }) => sides);
    };
    expect(sidesAfter(20)).toEqual([{ left: 400, right: 20 }]);
    expect(sidesAfter(400)).toEqual([undefined]);
  });

  test("places that cannot be judged", () => {
    const undecided = (applicants: readonly string[]): string => {
      const cells = applicants.map((applicant) => [`t3.carriedIn.${applicant}`, null] as const);
      const [finding] = found("t3.balance", changed(report, Object.fromEntries(cells)));
      return finding?.message ?? "";
    };
    expect(undecided(["individual", "business", "research"])).not.toMatch(/等|处/);
    expect(undecided(["individual", "business", "research", "otherOrg"])).toMatch(/等4处/);
  });
});

describe("numbers next to each other", () => {
  const rule = "t3.balance";
  const received = numberIn(report, "t3.received.individual") ?? 0;

  test.each([
    [1, 1],
    [0.01, 1],
    [0.000_001_1, 1],
    [0.000_000_9, 0],
  ])("differ by %d: %d", (difference, expected) => {
    const given = changed(report, { "t3.received.individual": received + difference });
    expect(found(rule, given)).toHaveLength(expected);
  });
});
