import { checkReport } from "../../src/check/check";
import { isSentence } from "../../src/read/beside-tables";
import type { FoundReport } from "../../src/read/found";
import { publishedFigures } from "../reports";
import { tableGrid, written } from "./rendered-report";
import { readDocument, readSheets, type Rows } from "./small-sources";

const [published] = publishedFigures.filter(({ file }) => file === "005.json");
if (!published) throw new Error("no report");
const values = written(published.figures);
const [t2, t3, t4] = (["t2", "t3", "t4"] as const).map((id): Rows =>
  tableGrid("2021", id, values).map((row) => [...row])
) as [Rows, Rows, Rows];

const title = "青河县水务局2024年政府信息公开工作年度报告";
const [two, three, four] = [
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
] as const;

function besideIn(found: FoundReport | undefined): readonly (string | undefined)[] {
  const { s2, s3, s4 } = found?.report.sections ?? {};
  return [s2, s3, s4];
}

function leftOut(found: FoundReport | undefined): readonly string[] {
  return (found?.notes ?? [])
    .filter(({ code }) => code === "text-left-out")
    .map(({ message }) => message.split("没有读入：").at(-1) ?? "");
}

test.each([
  ["2024年，全市共收到政府信息公开申请9999件。", true],
  ["2024年，我局未收到政府信息公开申请", true],
  ["其中：网络申请3件；信函申请2件；", true],
  ["注：本年收费金额为水资源费。", true],
  ["（区分处理的，只计这一情形，不计其他情形）", false],
  ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）3 0 0 0 0 0 3", false],
  ["（三）不予公开（二）部分公开（区分处理的，只计这一情形，不计其他情形）", false],
  ["行政机关不再处理其政府信息公开申请", false],
  ["总计。", false],
  ["数据来源说明", false],
  ["2024年某某市政府信息公开申请办理情况统计表", false],
  ["2024年全市各级行政机关收到申请3,119件", false],
  ["（一）收到申请情况", false],
  ["填表说明：没有的填0。", false],
  ["2.本表由各单位填报，不得空格。", false],
  ["表内勾稽关系：一加二等于三加四。", false],
])("%s: a sentence of the report is %s", (text, expected) => {
  expect(isSentence(text)).toBe(expected);
});

describe("in a document", () => {
  test("sentences above and below a table are its section's text, and what is none is told of", () => {
    const found = readDocument(
      ...[title, "一、总体情况", "情况。", two, "（单位：件）", "今年制发规章3件。", t2],
      ...[`${three}：收到9件。`, "办结8件。", "情况如下：", t3, "数据来源说明", "其余正在办理。"],
      ...[four, t4, "五、存在的主要问题及改进情况", "问题。"]
    );
    expect(besideIn(found)).toEqual([
      "今年制发规章3件。",
      "收到9件。\n办结8件。\n其余正在办理。",
      "",
    ]);
    expect(leftOut(found)).toEqual(["数据来源说明"]);
    expect(found?.report.sections).toMatchObject({ s1: "情况。", s5: "问题。" });
    expect(found?.tables).toEqual(["t2", "t3", "t4"]);
  });

  test("nothing is asked of them, and a report without is none the less whole", () => {
    const found = readDocument(title, two, t2, three, "今年收到申请9件。", t3, four, t4);
    if (!found) throw new Error("no report");
    const rules = checkReport(found.report).findings.map(({ rule }) => rule);
    expect(besideIn(found)).toEqual(["", "今年收到申请9件。", ""]);
    expect(rules).not.toContain("document.sections");
    expect(found.missingSections).toEqual(["s1", "s5", "s6"]);
  });

  test("below another heading of the section, which its table does not follow, they are not taken for its own", () => {
    const found = readDocument(
      ...[title, "一、总体情况", "政府信息主动公开情况", "全年公开信息120条。"],
      ...[two, "今年制发规章3件。", t2, three, t3, four, t4]
    );
    expect(besideIn(found)).toEqual(["今年制发规章3件。", "", ""]);
    expect(leftOut(found)).toEqual(["全年公开信息120条。"]);
  });

  test("of a table that has lost its cells they are not told from its lines", () => {
    const lines = ["一、本年新收政府信息公开申请数量 3 0 0 0 0 0 3", "今年收到申请3件。"];
    const found = readDocument(title, "一、总体情况", "情况。", three, ...lines, four, t4);
    expect(besideIn(found)).toEqual(["", "", ""]);
    expect(leftOut(found)).toEqual(["今年收到申请3件。"]);
  });
});

describe("in sheets", () => {
  const texts = (...below: Rows): Rows => [
    [title],
    ["一、总体情况"],
    ["情况。"],
    [two],
    [three],
    ...below,
    [four],
    ["五、存在的主要问题及改进情况"],
    ["问题。"],
  ];

  test("they are read below the heading among the texts and in the table's own sheet, each in its cell", () => {
    const [found] = readSheets(texts(["今年收到申请9件。"], [""], ["网络申请8件。"]), [
      [title],
      [three],
      ...t3,
      [""],
      ["其余正在办理。"],
      ["填表说明：没有的填0。"],
    ]);
    expect(besideIn(found)).toEqual(["", "今年收到申请9件。\n网络申请8件。\n其余正在办理。", ""]);
    const below = 2 + t3.length + 1;
    expect(found?.paragraphPlaces.s3).toEqual([
      { sheet: "a", row: 5, column: 0 },
      { sheet: "a", row: 7, column: 0 },
      { sheet: "b", row: below, column: 0 },
    ]);
    expect(found?.sectionPlaces.s3).toEqual({ sheet: "a", row: 5, column: 0 });
    expect(found?.textRows.s3).toEqual({ read: [5, 7], free: [6], areWhole: false });
    expect(leftOut(found)).toEqual(["填表说明：没有的填0。"]);
  });

  test("what stands in another column than the heading is none", () => {
    const [found] = readSheets(texts(["", "", "请各单位如实统计，不得漏报。"]), [
      [title],
      [three],
      ...t3,
    ]);
    expect(besideIn(found)).toEqual(["", "", ""]);
    expect(leftOut(found)).toEqual(["请各单位如实统计，不得漏报。"]);
  });

  test("beside a table that stands twice only those count that are beside the one that is read", () => {
    const blank = t3.map((row) => row.map((cell) => (typeof cell === "number" ? "" : cell)));
    const [found] = readSheets(
      texts(),
      [[title], [three], ...blank, ["旧的一句。"]],
      [[title], [three], ...t3, ["新的一句。"]]
    );
    expect(besideIn(found)).toEqual(["", "新的一句。", ""]);
  });

  test("told in both sheets alike they are told once", () => {
    const [found] = readSheets(texts(["收到9件。"]), [[title], [three], ["收到9件。"], ...t3]);
    expect(besideIn(found)).toEqual(["", "收到9件。", ""]);
    expect(found?.textRows.s3).toMatchObject({ read: [5], areWhole: true });
  });
});
