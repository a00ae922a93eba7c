import fc from "fast-check";
import { checkReport } from "../../src/check/check";
import type { Finding } from "../../src/check/finding";
import { paragraphsOf } from "../../src/report/passages";
import type { Report, Sections } from "../../src/report/report";
import { publishedReport } from "../check/sample-reports";
import { cases } from "./cases";
import { sectionsOf } from "../report/arbitrary-sections";

const report = publishedReport("013");
const previous = publishedReport("012");

function wordsIn(checked: Report, { passages = [] }: Finding): readonly string[] {
  return passages.map(
    ({ section, paragraph, start, end }) =>
      paragraphsOf(checked, section)[paragraph]?.slice(start, end) ?? "nowhere"
  );
}

function quotes({ passages = [] }: Finding): readonly string[] {
  return passages.map(({ quote }) => quote);
}

/** What a rule finds in a report with these texts, and the places as paragraph and words. */
function foundBy(rule: string, texts: Partial<Sections>, checked = report) {
  const written = { ...checked, sections: { ...checked.sections, ...texts } };
  return checkReport(written, { previous })
    .findings.filter((finding) => finding.rule === rule)
    .map(({ passages = [] }) =>
      passages.map(({ section, paragraph, quote }) => `${section} ${paragraph} ${quote}`)
    );
}

/** Rules about what is not written anywhere. */
const aboutNothingWritten = [
  "document.aspects",
  "document.government",
  "document.contact",
  "document.sections",
  "document.fee",
  "document.tooLong",
];
/** Rules about the report as a whole, not about words of it. */
const aboutNoWords = [
  "document.form",
  "document.deadline",
  "document.draft",
  "document.leftOut",
  "document.headings",
  "document.sheetTitles",
  "document.previous",
];

describe.each(Object.entries(cases))("%s", (rule, { breaks, circumstances }) => {
  const findings = checkReport(breaks, circumstances).findings.filter(
    (finding) => finding.rule === rule
  );
  const isAboutWords =
    findings.some(({ cells }) => cells.some((cell) => !cell.includes("."))) &&
    ![...aboutNothingWritten, ...aboutNoWords].includes(rule);

  test(isAboutWords ? "quotes words that stand where it says" : "quotes nothing", () => {
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(wordsIn(breaks, finding)).toEqual(quotes(finding));
      expect(quotes(finding).length > 0).toBe(isAboutWords);
    }
  });
});

describe("the words of a sentence about figures", () => {
  const s1 =
    "\n（一）主动公开。\n\n2025年，共收到政府信息公开 申请 ９９９件，结转下年度6件。2025年，全区依法办结 申请1件。";

  test("are those of their paragraph, blanks and wide digits and all", () => {
    expect(foundBy("text.received", { s1 })).toEqual([["s1 3 共收到政府信息公开 申请 ９９９件"]]);
    expect(foundBy("text.disposed", { s1 })).toEqual([["s1 3 全区依法办结 申请1件"]]);
  });

  test("go on to the clause that tells something of their number", () => {
    const s5 = "甲。\n政府信息公开行政复议36件，均获维持。";
    expect(foundBy("text.disputes", { s1: "", s5 })).toContainEqual([
      "s5 1 政府信息公开行政复议36件，均获维持",
    ]);
  });

  test("are those of the change where that is wrong", () => {
    const text = "甲。\n全区共收到政府信息公开申请154件， 同比 增长 1,025%。";
    expect(foundBy("text.lastYear", { s1: text })).toEqual([["s1 1 同比 增长 1,025%"]]);
  });

  test("are those of the clause that denies any", () => {
    expect(foundBy("text.none", { s1: "甲。\n\n2025年，全区未收到政府信息公开 申请。" })).toEqual([
      ["s1 2 全区未收到政府信息公开 申请"],
    ]);
  });
});

test("each of several blanks is named, in the title too, with the words around it", () => {
  const preface = "甲。\n请访问【网站名称】。\n电话：【联系电话】，邮箱：【邮箱】。";
  expect(foundBy("document.unfilled", { preface })).toEqual([
    ["preface 1 【网站名称】", "preface 2 【联系电话】", "preface 2 【邮箱】"],
  ]);
  const untitled = { ...report, title: "××局2025年政府信息公开工作年度报告" };
  expect(foundBy("document.placeholder", { s6: "甲。\n收取XX元。" }, untitled)).toEqual([
    ["title 0 ××局2025年政府信息", "s6 1 收取XX元"],
  ]);
});

test("words that go on in the next paragraph are a passage in each", () => {
  const s6 = "信息处理费\n 9999999999元。";
  expect(foundBy("document.feeTables", { s6 })).toEqual([["s6 0 信息处理费", "s6 1 9999999999元"]]);
});

test("a wrong period is quoted wherever it stands, with its blanks", () => {
  const preface =
    "统计期限为2023年1月1日 至 2023年12月31日。\n数据：2023年1月1日至2023年12月31日。";
  expect(foundBy("document.year", { preface })).toEqual([
    ["preface 0 2023年1月1日 至 2023年12月31日", "preface 1 2023年1月1日至2023年12月31日"],
  ]);
});

describe("text copied from last year", () => {
  const own = "一是公开栏目更新不及时部分信息没有按规定的时间公开群众查找不便";
  const other = "二是基层人员变动频繁业务不熟个别答复不够规范需要加强培训和指导";
  const before = { ...previous, sections: { ...previous.sections, s5: `${own}。\n${other}` } };
  const copiedIn = (s5: string) =>
    checkReport({ ...report, sections: { ...report.sections, s5 } }, { previous: before })
      .findings.filter(({ rule, cells }) => rule === "document.copied" && cells[0] === "s5")
      .flatMap(({ passages = [] }) => passages.map((each) => [each.paragraph, each.quote]));

  test("is quoted, the longest words first", () => {
    const fresh = "今年新开了政务公开专区";
    expect(copiedIn(`${fresh}。\n${other.slice(0, 28)}。\n${own}。${fresh}。`)).toEqual([
      [2, own],
      [1, `${other.slice(0, 28)}。`],
    ]);
  });

  test("is not what only runs on into the next paragraph", () => {
    const fresh = "今年新招了两名工作人员都参加了业务";
    expect(copiedIn(`${own}。\n${own}。\n${own}。\n二是${fresh}。`).map(([at]) => at)).toEqual([
      0, 1, 2,
    ]);
  });
});

const fragments = [
  "政府信息公开申请",
  "全年收到政府信息公开申请999件",
  "，同比增长3%",
  "，办结12件",
  "未发生政府信息公开行政复议",
  "行政复议7件，均获维持",
  "统计期限为2023年1月1日至2023年11月30日",
  "2023年政府信息公开工作年度报告",
  "本报告由编制某某县水利局2024年政府信息公开工作年度报告",
  "【联系电话】",
  "收到XX件",
  "公开信息  条",
  "收取信息处理费9999999元",
  "没有收取信息处理费",
  ...["。", "；", "，", "\n", "\n\n", " ", "　", "2021年，", "９件", "其中自然人5件"],
];
const text = fc
  .array(fc.constantFrom(...fragments), { maxLength: 14 })
  .map((pieces) => pieces.join(""));

const anySections = sectionsOf(text);

test("whatever is written, the quoted words stand where a finding says they do", () => {
  fc.assert(
    fc.property(
      anySections,
      fc.constantFrom("某某县XX局2024年政府信息公开工作报告", report.title),
      (sections, title) => {
        const written = { ...report, title, sections };
        for (const finding of checkReport(written, { previous: written }).findings) {
          expect(wordsIn(written, finding)).toEqual(quotes(finding));
          expect(quotes(finding)).not.toContain("");
          for (const { section } of finding.passages ?? [])
            expect(finding.cells).toContain(section);
        }
      }
    )
  );
});
