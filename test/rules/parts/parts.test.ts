import { checkReport } from "../../../src/check/check";
import type { Finding } from "../../../src/check/finding";
import { formatForYear, formats } from "../../../src/report/formats";
import type { Sections } from "../../../src/report/report";
import type { Circumstances } from "../../../src/rules/rule";
import { defaultPreface } from "../../../src/report/default-preface";
import { blankReport, publishedReport, soundReport } from "../../check/sample-reports";
import { withSections } from "../sample-years";

const report = soundReport("2021");

function found(
  rule: string,
  sections: Partial<Sections>,
  circumstances: Circumstances = {}
): readonly Finding[] {
  const { findings } = checkReport(withSections(report, sections), circumstances);
  return findings.filter((each) => each.rule === rule);
}

test("figures without any text say nothing of the text parts", () => {
  const { findings } = checkReport(publishedReport("061"));
  expect(findings.filter(({ rule }) => rule.startsWith("document."))).toEqual([]);
});

test("a form just inserted is not wrong, only not filled", () => {
  const format = formats[1];
  if (!format) throw new Error("no form of 2021");
  const preface = defaultPreface("某某县财政局", 2024, format).join("\n");
  const fresh = { ...withSections(blankReport("2021"), { preface }), year: 2024 };
  const { findings } = checkReport(fresh);
  expect(new Set(findings.map(({ level }) => level))).toEqual(new Set(["incomplete", "note"]));
  expect(findings.flatMap(({ rule }) => (rule.startsWith("document.") ? [rule] : []))).toEqual([
    "document.unfilled",
    "document.sections",
    "document.title",
  ]);
});

test("the preface a form comes with is not praised, but blamed where it names another year", () => {
  const format = formatForYear(2024);
  const fresh = (year: number) => ({
    ...withSections(blankReport(format.id), {
      preface: defaultPreface("某某县财政局", year, format).join("\n"),
    }),
    agency: "某某县财政局",
    year: 2024,
  });
  const { passed } = checkReport(fresh(2024));
  expect(passed.filter(({ cells }) => cells.includes("preface"))).toEqual([]);
  const touched = fresh(2024).sections.preface.replace("【联系部门】", "办公室");
  const own = checkReport({
    ...fresh(2024),
    sections: { ...fresh(2024).sections, preface: touched },
  });
  expect(new Set(own.passed.map(({ rule }) => rule))).toEqual(
    new Set([...new Set(checkReport(fresh(2024)).passed.map(({ rule }) => rule)), ...prefaceRules])
  );
  const { findings } = checkReport(fresh(2023));
  expect(findings.map(({ rule }) => rule)).toContain("document.year");
});

const prefaceRules = ["document.agency", "document.contact", "document.period", "document.year"];

describe("left-overs", () => {
  test.each([
    "全年收到申请××件",
    "主动公开信息×××××条",
    "XX县人民政府坚持公开为常态",
    "收到申请xx件",
    "主动公开信息__条",
    "20XX年，我局坚持公开为常态",
    "（文字描述，收取信息处理费情况在此处报告。）",
    "该部分以表格形式报告。表格如下：",
  ])("%s", (s1) => {
    expect(found("document.placeholder", { s1 })).toHaveLength(1);
  });

  test.each([
    "网址http://www.xx.gov.cn/xxgk/XX/index.html",
    "邮箱xxgk@163.com、xx@xx.gov.cn",
    "电话138****1234",
    "电话138××××1234",
    "Exxon、3×4、第xxi章",
    "见www.example.gov.cn/xx。",
    "国办函【2020】109号",
    "按照“三×三”机制推进",
  ])("not in %s", (s1) => {
    expect(found("document.placeholder", { s1 })).toEqual([]);
    expect(found("document.unfilled", { s1 })).toEqual([]);
  });
});

describe("missing numbers", () => {
  test.each(["主动公开信息  条。", "召开新闻发布会 场，", "收到申请\u3000件"])("%s", (s1) => {
    expect(found("document.missingNumber", { s1 })).toHaveLength(1);
  });

  test.each([
    "主动公开信息 12 条。",
    "公 开 条 例，",
    "本级 部门、其他 单位",
    "共计12 件。",
    "信息公开 条例",
  ])("not in %s", (s1) => {
    expect(found("document.missingNumber", { s1 })).toEqual([]);
  });
});

describe("the report's year in the preface", () => {
  test.each([
    "报告所列统计期限自 2024 年 1 月 1 日至 2024 年 12 月 31 日。",
    "统计期限为2024年1月1日—12月31日",
    "编制淮安市人民政府2024年度政府信息公开工作年度报告",
    "根据2019年修订的条例",
    "按照《关于做好2023年政府信息公开工作年度报告编制发布工作的通知》",
    "统计期限为全年。电子版自2025年2月1日至2026年6月30日可下载。",
  ])("is right in %s", (preface) => {
    expect(found("document.year", { preface })).toEqual([]);
    expect(found("document.period", { preface })).toEqual([]);
  });

  test.each(["统计期限自2024年1月1日起至2023年12月31日止", "公布2023年度政府信息公开年度报告"])(
    "is wrong in %s",
    (preface) => {
      expect(found("document.year", { preface })).toHaveLength(1);
    }
  );
});

describe("headings", () => {
  const official = report.format === "2021" ? (formats[1]?.sections ?? []) : [];
  const headings = official.map(({ heading }) => heading);
  const messages = (as: readonly string[], others: readonly string[] = []): readonly string[] =>
    found(
      "document.headings",
      {},
      {
        headings: [
          ...as.map((text) => ({ text, official: text })),
          ...others.map((text) => ({ text, official: null })),
        ],
      }
    ).map(({ message }) => message);

  test("as in the form", () => {
    expect(messages(headings)).toEqual([]);
    expect(messages([])).toEqual([]);
  });

  test("missing", () => {
    expect(messages(headings.slice(0, 5))).toEqual(["没有找到标题：“六、其他需要报告的事项”。"]);
  });

  test("with one that is of no section", () => {
    expect(messages(headings, ["七、收费情况"])).toEqual([
      "标题“七、收费情况”在官方格式里没有，六个部分不增不减，文字可以并入官方的部分。",
    ]);
  });

  test("with a wrong number, told by what they say", () => {
    const shifted = headings.map((heading, index) => ({
      text: index === 0 ? heading : `${"三四五六七"[index - 1] ?? ""}${heading.slice(1)}`,
      official: heading,
    }));
    expect(
      found("document.headings", {}, { headings: shifted }).map(({ message }) => message)
    ).toEqual(
      shifted.slice(1).map(({ text, official }) => `标题“${text}”的序号不对，应为“${official}”。`)
    );
  });

  test("in another order", () => {
    const [first = "", second = "", ...rest] = headings;
    expect(messages([second, first, ...rest])).toEqual([
      expect.stringMatching(/^六个部分的次序与官方格式不同，现在是：二、/) as string,
    ]);
  });
});

describe("deadlines", () => {
  const notes = (today: Circumstances["today"], agencyKind: Circumstances["agencyKind"]) =>
    found(
      "document.deadline",
      {},
      {
        ...(today ? { today } : {}),
        ...(agencyKind ? { agencyKind } : {}),
      }
    ).length;

  test.each([
    ["2025-01-31", "department", 0],
    ["2025-02-01", "department", 1],
    ["2025-03-31", "government", 0],
    ["2025-04-01", "government", 1],
    ["2025-06-01", "township", 0],
    ["2026-02-01", "department", 0],
    ["2024-12-31", "department", 0],
    [undefined, "department", 0],
  ] as const)("on %s for a %s: %d", (today, kind, expected) => {
    expect(notes(today, kind)).toBe(expected);
  });
});

test.each([
  "2024年淮安市人民政府政府信息公开工作年度报告",
  "淮安市人民政府 2024年政府信息公开工作年度报告",
])("the title %s is as usual", (title) => {
  const { findings } = checkReport({ ...report, title });
  expect(findings).toEqual([]);
});

test("a preface may leave out the names of higher places, and speak of us", () => {
  for (const name of ["人民政府", "我市", "本机关"]) {
    const preface = `现公布${name}2024年政府信息公开工作年度报告。电话：0517-83605210`;
    expect(found("document.agency", { preface })).toEqual([]);
  }
});

test.each([
  ["淮安市人民政府", "government", 1],
  ["青河镇人民政府", "township", 1],
  ["人民政府街道办事处", "township", 0],
  ["淮安市水利局", "department", 0],
] as const)("what governments add is asked of %s, a %s: %d", (agency, agencyKind, asked) => {
  const filed = withSections({ ...report, agency }, { s1: "工作平稳。" });
  const { findings } = checkReport(filed, { agencyKind });
  expect(findings.filter(({ rule }) => rule === "document.government")).toHaveLength(asked);
});
