import { reportMarkdown } from "../../src/write/markdown";
import { emptySections, type Report } from "../../src/report/report";
import { reportDocument } from "../../src/write/report-document";
import { numberedReport, withFigures } from "./reports";
import { notReady, ready } from "./standings";
import { cellsOf } from "./table-grid";
import { formatIds } from "../../src/report/formats";

function lines(report: Report, standing = ready): readonly string[] {
  return reportMarkdown(reportDocument(report, standing)).split("\n");
}

test("has the report's headings", () => {
  const headings = lines(numberedReport("2021")).filter((line) => line.startsWith("#"));
  expect(headings).toEqual([
    "# 临江县水利局2021年政府信息公开工作年度报告",
    "## 一、总体情况",
    "### （二）平台建设",
    "## 二、主动公开政府信息情况",
    "## 三、收到和处理政府信息公开申请情况",
    "## 四、政府信息公开行政复议、行政诉讼情况",
    "## 五、存在的主要问题及改进情况",
    "## 六、其他需要报告的事项",
  ]);
});

test("marks a draft above the title", () => {
  expect(lines(numberedReport("2021"), notReady)[0]).toBe(
    "**【草稿：还不能报送：27格空着，3部分未写，请勿公开】**"
  );
});

test("repeats what reaches down in each row, and writes what reaches across once", () => {
  const table = lines(numberedReport("2021")).filter((line) => line.startsWith("|"));
  expect(table).toContain("| 行政许可 | 1006 |  |  |");
  expect(table).toContain(
    "| 三、本年度办理结果 | （三）不予公开 | 2.其他法律行政法规禁止公开 | 1045 | 1046 | 1047 | 1048 | 1049 | 1050 | 1051 |"
  );
});

test.each(formatIds)("every table of form %s is one grid with every word and figure", (format) => {
  const document = reportDocument(numberedReport(format), ready);
  const text = reportMarkdown(document);
  const blocks = text.split("\n\n").filter((block) => block.startsWith("|"));
  const tables = document.parts.filter((part) => part.kind === "table");
  expect(blocks).toHaveLength(3);
  blocks.forEach((block, index) => {
    const table = tables[index];
    if (!table) throw new Error(`No table ${index}`);
    const rows = block.split("\n").map((row) => row.slice(2, -2).split(" | "));
    const [head, rule, ...body] = rows;
    expect(rule?.every((cell) => cell === "---")).toBe(true);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([table.layout.columns]));
    const grid = [head ?? [], ...body];
    for (const cell of cellsOf(table)) {
      for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
        expect(grid[row]?.[cell.column]).toBe(cell.text);
      }
    }
  });
});

test.each([
  ["# 不是标题", "\\# 不是标题"],
  ["- 不是列表", "\\- 不是列表"],
  ["+ 不是列表", "\\+ 不是列表"],
  ["1. 一是公开", "1\\. 一是公开"],
  ["2) 二是公开", "2\\) 二是公开"],
  ["1.一是公开", "1.一是公开"],
  ["===", "\\==="],
  ["> 引用", "\\> 引用"],
  ["a*b_c`d`", "a\\*b\\_c\\`d\\`"],
  ["[链接](http://a.cn)", "\\[链接\\](http://a.cn)"],
  ["<script>&lt;", "\\<script\\>\\&lt;"],
  ["反\\斜", "反\\\\斜"],
])("text %s stays text", (s5, expected) => {
  const sections = { ...emptySections, s5 };
  expect(lines(numberedReport("2021", { sections }))).toContain(expected);
});

test("a pipe in a cell does not part it", () => {
  const report = withFigures(numberedReport("2021"), {
    "t2.licensing.decisions": { text: "约|100" },
  });
  expect(lines(report)).toContain("| 行政许可 | 约\\|100 |  |  |");
});
