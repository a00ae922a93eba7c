import fc from "fast-check";
import { checkReport } from "../../../src/check/check";
import { mayBeSettled, type Finding } from "../../../src/check/finding";
import type { FigureKey } from "../../../src/report/figures";
import type { Report } from "../../../src/report/report";
import { copiedShare } from "../../../src/rules/previous/copied-text";
import { consistentReport } from "../../check/consistent-report";
import { changed, publishedReport, soundReport } from "../../check/sample-reports";
import { followingYear, withSections } from "../sample-years";

const previous = soundReport("2021");
const next = followingYear(previous);

function found(rule: string, report: Report, before = previous): readonly Finding[] {
  return checkReport(report, { previous: before }).findings.filter((each) => each.rule === rule);
}

describe("carry-over", () => {
  const applicants = [
    ...([
      "individual",
      "business",
      "research",
      "publicInterest",
      "legalService",
      "otherOrg",
    ] as const),
    "total",
  ] as const;

  test.each(applicants)("of %s is compared with last year's", (applicant) => {
    const cell: FigureKey = `t3.carriedIn.${applicant}`;
    const was = next.figures[cell];
    if (typeof was !== "number") throw new Error(`${cell} is no number`);
    const findings = checkReport(changed(next, { [cell]: was + 1 }), { previous }).findings.filter(
      ({ rule }) => rule.startsWith("carry.")
    );
    expect(findings.map(({ cells, sides }) => [cells, sides])).toEqual([
      [[cell], { left: was + 1, right: was }],
    ]);
    // Only the total tells that applications are missing; else they may have been counted otherwise.
    expect(findings[0]?.level).toBe(applicant === "total" ? "error" : "review");
    expect(findings.every(mayBeSettled)).toBe(true);
  });

  test("holds for every report of the year after", () => {
    fc.assert(
      fc.property(consistentReport("2019"), (before) => {
        const after = followingYear(before);
        expect(found("carry.in", after, before)).toEqual([]);
        expect(found("carry.applicants", after, before)).toEqual([]);
      })
    );
  });

  test("is not judged where last year's or this year's cell is empty", () => {
    const now = changed(next, { "t3.carriedIn.individual": null });
    const before = changed(previous, { "t3.carriedOut.individual": null });
    expect(found("carry.in", now)).toEqual([]);
    expect(found("carry.in", changed(next, { "t3.carriedIn.individual": 9 }), before)).toEqual([]);
  });

  test("goes from the form of 2019 to that of 2021", () => {
    const before = changed(publishedReport("008"), { "t3.carriedOut.total": 4 });
    expect(found("carry.in", publishedReport("009"), before)).toHaveLength(1);
  });

  test("is compared with the year before only", () => {
    const early = { ...previous, year: 2022 };
    const wrong = changed(next, { "t3.carriedIn.total": 5 });
    expect(found("carry.in", wrong, early)).toEqual([]);
    expect(found("document.previous", wrong, early)).toHaveLength(1);
    expect(found("carry.in", wrong, { ...previous, year: null })).toHaveLength(1);
  });
});

describe("现行有效", () => {
  const norms = (issued: number, repealed: number, inForce: number) =>
    changed(next, {
      "t2.normativeDocs.issued": issued,
      "t2.normativeDocs.repealed": repealed,
      "t2.normativeDocs.inForce": inForce,
    });

  test.each([
    ["only what was issued less what was repealed", norms(8, 3, 5), "像是只填了本年制发减本年废止"],
    ["zero", norms(8, 3, 0), "像是没有填累计数"],
  ])("that is %s is told so", (_, report, hint) => {
    const [finding] = found("t2.inForce", report);
    expect(finding?.sides).toEqual({
      left: 71,
      right: report.figures["t2.normativeDocs.inForce"],
    });
    expect(finding?.message).toContain(hint);
  });

  test.each([
    ["a single one", norms(1, 0, 1), /像是只填了本年制发减本年废止/],
    ["none", norms(0, 1, -1), /，相差66件。$/],
  ])("of %s issued, less what was repealed", (_, report, said) => {
    expect(found("t2.inForce", report)[0]?.message).toMatch(said);
  });

  test("that only differs is not explained", () => {
    expect(found("t2.inForce", norms(8, 3, 70))[0]?.message).toMatch(/，相差1件。$/);
  });

  test("nothing of the two is said of a sum that is right", () => {
    const before = changed(previous, { "t2.normativeDocs.inForce": 0 });
    expect(found("t2.inForce", norms(8, 3, 5), before)).toEqual([]);
  });

  test("is not compared with 对外公开总数量 of the form of 2019", () => {
    expect(found("t2.inForce", publishedReport("009"), publishedReport("008"))).toEqual([]);
  });

  test("more repealed than there were is one finding, not two", () => {
    const report = norms(0, 80, 0);
    expect(found("t2.repealed", report)).toHaveLength(1);
    expect(found("t2.inForce", report)).toEqual([]);
  });
});

test("an amount that is wrong both ways is one finding, with last year's number", () => {
  const { findings } = checkReport(changed(next, { "t2.adminFees.amount": 961_716_000 }), {
    previous,
    agencyKind: "department",
  });
  const messages = findings.filter(({ rule }) => rule === "t2.unit").map(({ message }) => message);
  expect(messages).toEqual([expect.stringContaining("上一年是96171.6，约为一万倍")]);
});

test.each([0, null])("where %s was pending, nothing is said of this year's cases", (pending) => {
  const settled = changed(previous, {
    "t4.review.pending": pending,
    "t4.suitDirect.pending": pending,
    "t4.suitAfterReview.pending": pending,
  });
  const { passed, findings } = checkReport(next, { previous: settled });
  expect([...passed, ...findings].filter(({ rule }) => rule === "t4.pending")).toEqual([]);
});

describe("swings", () => {
  const licensing = (now: number, before: number) =>
    found(
      "figure.swing",
      changed(next, { "t2.licensing.decisions": now }),
      changed(previous, { "t2.licensing.decisions": before })
    ).length;

  test.each([
    [51, 10, 1],
    [50, 10, 0],
    [10, 0, 1],
    [9, 0, 0],
    [0, 10, 1],
    [12, 2, 1],
    [11, 2, 0],
  ])("%d after %d: %d", (now, before, expected) => {
    expect(licensing(now, before)).toBe(expected);
  });
});

describe("a copied table", () => {
  const copy = { ...previous, year: 2025 };

  test("is found for each table", () => {
    expect(found("figure.copied", copy).map(({ message }) => message.slice(0, 2))).toEqual([
      "表二",
      "表三",
      "表四",
    ]);
  });

  test("is not one where figures are few and small, as in small offices", () => {
    const small = { ...publishedReport("056"), year: 2019 };
    expect(found("figure.copied", { ...small, year: 2020 }, small)).toEqual([]);
  });

  test("is not one after a single change", () => {
    const report = changed(copy, { "t3.denied.thirdParty.individual": 7 });
    expect(found("figure.copied", report).map(({ message }) => message.slice(0, 2))).toEqual([
      "表二",
      "表四",
    ]);
  });
});

describe("copied text", () => {
  const han = fc.string({
    unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)),
    minLength: 80,
    maxLength: 200,
  });

  test("is all of a text that is the same, and nothing of another one", () => {
    fc.assert(
      fc.property(han, han, (text, other) => {
        expect(copiedShare(text, text)).toBe(1);
        expect(copiedShare(text, other)).toBe(0);
      })
    );
  });

  test("is counted by the characters that stand in copied passages", () => {
    fc.assert(
      fc.property(han, han, (old, fresh) => {
        const share = copiedShare(old + fresh, old);
        expect(share).toBeCloseTo(old.length / (old.length + fresh.length), 1);
      })
    );
  });

  test("other years and figures do not make it new", () => {
    const text = (year: number): string =>
      `${year}年，我局全年主动公开政府信息${year}条，受理政府信息公开申请${year % 100}件，均按期办结答复，` +
      `组织业务培训${year % 7}次，对照目录逐项检查栏目更新情况，及时整改发现的问题，没有发生行政复议和行政诉讼，各项工作平稳有序地向前推进。`;
    const now = withSections(next, { s1: text(2025) });
    expect(found("document.copied", now, withSections(previous, { s1: text(2024) }))).toHaveLength(
      1
    );
  });
});
