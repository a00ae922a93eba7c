import * as fc from "fast-check";
import { checkReport } from "../../../src/check/check";
import { figureKeys } from "../../../src/report/figures";
import {
  emptySections,
  figureValue,
  type FigureValue,
  type Report,
} from "../../../src/report/report";
import { placeholdersIn } from "../../../src/report/placeholders";
import type { SectionId } from "../../../src/report/structure";
import { sectionDrafts, type Draft } from "../../../src/write/drafts/section-drafts";
import { consistentReport } from "../../check/consistent-report";
import { blankReport, publishedNumbers, publishedReport } from "../../check/sample-reports";
import { anyReport, numberedReport, withFigures } from "../reports";
import { formatById } from "../../../src/report/formats";

function draftOf(report: Report, subject: string): string | undefined {
  return sectionDrafts(report).find((draft) => draft.subject === subject)?.text;
}

function textOf(drafts: readonly Draft[], section: SectionId): string {
  return drafts.flatMap((draft) => (draft.section === section ? [draft.text] : [])).join("\n");
}

function written(report: Report): Report {
  const drafts = sectionDrafts(report);
  const sections = {
    ...emptySections,
    preface: textOf(drafts, "preface"),
    s1: textOf(drafts, "s1"),
    s6: textOf(drafts, "s6"),
  };
  return { ...report, sections };
}

/** The numbers a draft states, but for the year. */
function statedNumbers(text: string): readonly number[] {
  return [...text.replace(/\d{4}年/g, "").matchAll(/\d+(?:\.\d+)?/g)].map(Number);
}

const huaian = publishedReport("005");
const seed = publishedReport("001");

test("requests, reviews and suits are told in the figures' own words", () => {
  expect(draftOf(huaian, "依申请公开")).toBe(
    "2024年收到政府信息公开申请3119件，上年结转34件；办结3050件，结转下年度继续办理103件。" +
      "新收的申请中，自然人申请3001件，法人或其他组织申请118件。" +
      "办结的申请中，予以公开1362件，部分公开454件，不予公开178件，无法提供781件，不予处理88件，其他处理187件。"
  );
  expect(draftOf(huaian, "行政复议、行政诉讼")).toBe(
    "2024年政府信息公开行政复议351件，其中结果维持72件，结果纠正64件，其他结果178件，尚未审结37件。" +
      "政府信息公开行政诉讼46件，其中结果维持25件，结果纠正5件，其他结果9件，尚未审结7件。"
  );
  expect(draftOf(seed, "行政复议、行政诉讼")).toBe("2019年未发生政府信息公开行政复议和行政诉讼。");
});

test("what was disclosed unasked is told column by column, cases that did not occur are left out", () => {
  expect(draftOf(huaian, "主动公开")).toBe(
    "2024年制发规章1件，废止0件，现行有效11件。制发行政规范性文件8件，废止26件，现行有效66件。" +
      "作出处理决定：行政许可447228件，行政处罚3985758件，行政强制88283件。"
  );
  expect(draftOf(seed, "主动公开")).toBe(
    "2019年新制作规范性文件2件，新公开2件，对外公开总数2件。" +
      "作出处理决定：行政许可6850件，行政处罚86件，行政强制32件。"
  );
});

test("no request at all is said so", () => {
  const zero = Object.fromEntries(
    Object.keys(seed.figures)
      .filter((key) => key.startsWith("t3."))
      .map((key) => [key, 0])
  );
  const report = withFigures(seed, zero);
  expect(draftOf(report, "依申请公开")).toBe(
    "2019年未收到政府信息公开申请，也没有上年结转的申请。"
  );
  expect(draftOf(report, "信息处理费")).toBe("2019年未收取政府信息公开信息处理费。");
});

describe("the sentence on the fee", () => {
  const noFee = { "t2.adminFees.amount": 0, "t3.other.feeUnpaid.total": 0 } as const;

  test("is proposed where nothing at all was charged", () => {
    expect(draftOf(withFigures(huaian, noFee), "信息处理费")).toBe(
      "2024年未收取政府信息公开信息处理费。"
    );
  });

  test.each([
    ["something was charged", { ...noFee, "t2.adminFees.amount": 0.5 }],
    ["a notice stayed unpaid", { ...noFee, "t3.other.feeUnpaid.total": 1 }],
    ["it is not known what was charged", { ...noFee, "t2.adminFees.amount": null }],
  ] as const)("is not proposed where %s", (_, figures) => {
    expect(draftOf(withFigures(huaian, figures), "信息处理费")).toBeUndefined();
  });

  test("is not proposed in the form of 2019, which does not ask for amounts", () => {
    expect(draftOf(seed, "信息处理费")).toBeUndefined();
  });
});

describe("the table of the fee", () => {
  const subject = "信息处理费收取情况表";
  const head = "｜通知收取件数（件）｜通知收取金额（元）｜实际收取金额（元）｜";

  test("has zeros where the figures rule a fee out, else what is to be filled in", () => {
    const toFill =
      `2024年政府信息公开信息处理费收取情况如下：\n${head}\n` +
      "｜【通知收取件数（件）】｜【通知收取金额（元）】｜【实际收取金额（元）】｜";
    expect(draftOf(huaian, subject)).toBe(toFill);
    expect(placeholdersIn(toFill)).toHaveLength(3);
    const figures = { "t2.adminFees.amount": 0, "t3.other.feeUnpaid.total": 0 };
    expect(draftOf(withFigures(huaian, figures), subject)).toBe(`${head}\n｜0｜0｜0｜`);
  });

  test("is not offered where it stands, with whatever in it, or the form does not ask for the fee", () => {
    const s6 = `${head}\n｜3｜300｜300｜`;
    const sections = { ...huaian.sections, s6 };
    expect(draftOf({ ...huaian, sections }, subject)).toBeUndefined();
    expect(draftOf(blankReport("2019"), subject)).toBeUndefined();
  });
});

describe("nothing is said", () => {
  test("of figures that are empty or no numbers", () => {
    const drafts = sectionDrafts({ ...blankReport("2021"), year: null });
    expect(drafts.map(({ subject }) => subject)).toEqual(["信息处理费收取情况表"]);
    for (const value of [null, { text: "约三千件" }] as const) {
      const report = withFigures(huaian, { "t3.received.total": value });
      expect(draftOf(report, "依申请公开")).toBeUndefined();
    }
  });

  test("of requests that do not balance", () => {
    const report = withFigures(huaian, { "t3.received.total": 3118 });
    expect(draftOf(report, "依申请公开")).toBeUndefined();
  });

  test("of parts that do not add up to their whole", () => {
    const applicants = withFigures(huaian, { "t3.received.individual": 3000 });
    expect(draftOf(applicants, "依申请公开")).not.toContain("自然人");
    const outcomes = withFigures(huaian, { "t3.denied.stateSecret.total": 9 });
    expect(draftOf(outcomes, "依申请公开")).not.toContain("不予公开");
    const disputes = withFigures(huaian, { "t4.review.upheld": 73 });
    expect(draftOf(disputes, "行政复议、行政诉讼")).toBeUndefined();
  });
});

describe("preface", () => {
  test("is drafted where there is none", () => {
    const text = draftOf(huaian, "前言") ?? "";
    expect(text.split("\n")).toHaveLength(2);
    expect(text).toContain("编制淮安市人民政府2024年政府信息公开工作年度报告");
    expect(text).toContain("2024年1月1日至2024年12月31日");
  });

  test("is not drafted for an agency or a year that is not known", () => {
    expect(draftOf({ ...huaian, agency: " " }, "前言")).toBeUndefined();
    expect(draftOf({ ...huaian, year: null }, "前言")).toBeUndefined();
  });

  test("is given its statistic period where it names none", () => {
    const report = numberedReport("2021");
    expect(draftOf(report, "统计期限")).toBe(
      "本报告所列数据的统计期限为2021年1月1日至2021年12月31日。"
    );
    const preface = "本报告统计期限为2021年1月1日至12月31日。";
    const named = { ...report, sections: { ...report.sections, preface } };
    expect(draftOf(named, "统计期限")).toBeUndefined();
  });
});

test("what is already written is not proposed again", () => {
  for (const number of publishedNumbers) {
    expect(sectionDrafts(written(publishedReport(number)))).toEqual([]);
  }
});

test("the rules that compare text and tables find every draft true", () => {
  const rulesOf = (items: readonly { readonly rule: string }[]): readonly string[] =>
    items.map(({ rule }) => rule).filter((rule) => rule.startsWith("text."));
  for (const number of publishedNumbers) {
    const { findings, passed } = checkReport(written(publishedReport(number)));
    expect([number, rulesOf(findings)]).toEqual([number, []]);
    expect(rulesOf(passed).length).toBeGreaterThan(3);
  }
});

const anySound = fc.constantFrom("2019" as const, "2021" as const).chain(consistentReport);

test("they find the drafts of any report true that adds up", () => {
  fc.assert(
    fc.property(anySound, (report) => {
      const { findings } = checkReport(written(report));
      expect(findings.filter(({ rule }) => rule.startsWith("text."))).toEqual([]);
    }),
    { numRuns: 60 }
  );
});

test("no draft states a number that its figures do not give", () => {
  const small: FigureValue[] = [0, 0, 1, 2, 3, null];
  const sparse = anyReport.chain((report) =>
    fc
      .array(fc.constantFrom(...small), {
        minLength: Object.keys(report.figures).length,
        maxLength: Object.keys(report.figures).length,
      })
      .map((values): Report => {
        const keys = figureKeys(formatById(report.format));
        const figures = Object.fromEntries(keys.map((key, index) => [key, values[index] ?? null]));
        return { ...report, figures };
      })
  );
  const published = fc.constantFrom(...publishedNumbers.map((number) => publishedReport(number)));
  fc.assert(
    fc.property(fc.oneof(anyReport, sparse, anySound, published), (report) => {
      for (const { section, text, basis } of sectionDrafts(report)) {
        if (section === "preface") continue;
        const values = basis.map((key) => figureValue(report, key));
        expect(values.every((value) => typeof value === "number")).toBe(true);
        const numbers = values.filter((value) => typeof value === "number");
        const total = numbers.reduce((sum, value) => sum + value, 0);
        for (const stated of statedNumbers(text)) expect(stated).toBeLessThanOrEqual(total);
        const unknown = withFigures(report, Object.fromEntries(basis.map((key) => [key, null])));
        // What else rules a fee out may still say so.
        const again = sectionDrafts(unknown).filter((draft) => draft.text === text);
        expect(again.flatMap((draft) => draft.basis).filter((key) => basis.includes(key))).toEqual(
          []
        );
      }
    }),
    { numRuns: 60 }
  );
});
