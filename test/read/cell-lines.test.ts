import { withTablesOfLines } from "../../src/read/cell-lines";
import { readFile } from "../../src/read/file";
import type { FoundReport } from "../../src/read/found";
import type { DocumentBlock } from "../../src/read/source";
import { publishedFigures } from "../reports";
import { containers } from "./rendering/containers";
import { renderingOf } from "./rendering/rendering";
import type { Rows } from "./small-sources";

const [report] = publishedFigures.filter(({ file }) => file === "005.json");
const container = containers.find(({ name }) => name === "一格一段");
if (!report || !container) throw new Error("no report in lines");

const text = new TextDecoder().decode(container.write(renderingOf(report)));

async function read(source: string): Promise<FoundReport> {
  const [found] = await readFile(new TextEncoder().encode(source));
  if (!found) throw new Error("no report");
  return found;
}

function replaced(from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

test("a row that lacks a cell is unread, and its neighbours are read", async () => {
  const {
    report: found,
    notes,
    gaps,
  } = await read(replaced("四、结转下年度继续办理\n\n103\n\n0", "四、结转下年度继续办理\n\n103"));
  expect(found.figures["t3.carriedOut.individual"]).toBeNull();
  expect(gaps).toMatchObject([
    { kind: "row", isUnclear: true, written: "四、结转下年度继续办理 103 0 0 0 0 103" },
  ]);
  expect(found.figures["t3.disposed.individual"]).toBe(report.figures["t3.disposed.individual"]);
  expect(notes.map(({ code }) => code)).toContain("row-unclear");
});

test("a row that the form does not have is passed over, not its neighbours", async () => {
  const { report: found, notes } = await read(
    replaced("（七）总计", `小计\n\n${"9\n\n".repeat(7)}（七）总计`)
  );
  expect(found.figures).toEqual(report.figures);
  expect(notes.map(({ code }) => code)).toContain("row-extra");
});

test("a text in the only number cell of a row is unread", async () => {
  const { report: found } = await read(
    replaced(
      `行政许可\n\n${report.figures["t2.licensing.decisions"]}`,
      "行政许可\n\n约四十万件（含委托）"
    )
  );
  expect(found.figures["t2.licensing.decisions"]).toEqual({
    text: "约四十万件（含委托）",
    unread: "unclear",
  });
});

test("columns in another order than the form's are not read", async () => {
  const { tables } = await read(
    replaced("本年制发件数\n\n本年废止件数", "本年废止件数\n\n本年制发件数")
  );
  expect(tables).toEqual(["t2", "t3", "t4"]);
  const found = await read(replaced("自然人\n\n法人或其他组织\n\n总计", "总计\n\n自然人"));
  expect(found.tables).not.toContain("t3");
});

test("paragraphs that only name a column stay text", async () => {
  const own = "本年处理决定数量\n\n自然人\n\n商业企业";
  const { report: found } = await read(
    replaced("（一）主动公开。全年公开信息120条。", `（一）主动公开。\n\n${own}`)
  );
  expect(found.sections.s1).toContain("本年处理决定数量\n自然人\n商业企业");
  expect(found.figures).toEqual(report.figures);
});

test("a row whose cells hold unknown texts is unread, not empty", async () => {
  const row = "四、结转下年度继续办理\n\n103\n\n0\n\n0\n\n0\n\n0\n\n0\n\n103";
  const { report: found, gaps } = await read(
    replaced(row, `四、结转下年度继续办理\n\n${"未统计\n\n".repeat(7)}`).replace(
      "（七）总计",
      `小计\n\n（七）总计`
    )
  );
  expect(gaps.flatMap((gap) => (gap.kind === "row" && gap.isUnclear ? gap.cells : []))).toContain(
    "t3.carriedOut.total"
  );
  expect(found.figures["t3.disposed.total"]).toBe(report.figures["t3.disposed.total"]);
});

describe("tables made of paragraphs", () => {
  /** What becomes of these, in order: a text is a paragraph, rows are a table. */
  function parts(...before: readonly (string | Rows)[]): readonly (string | Rows)[] {
    const blocks = before.map((part): DocumentBlock =>
      typeof part === "string"
        ? { kind: "paragraph", text: part }
        : { kind: "table", grid: { cells: part, firstRow: 0, firstColumn: 0 } }
    );
    return withTablesOfLines(blocks).map((block) =>
      block.kind === "paragraph" ? block.text : block.grid.cells
    );
  }

  const columns = ["本年制发件数", "本年废止件数", "现行有效件数"] as const;
  const decisions = "本年处理决定数量";
  const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const suits = ["行政诉讼", "未经复议直接起诉", ...results, "复议后起诉", ...results];

  test.each<[string, readonly string[], Rows]>([
    [
      "a head with its corner",
      ["信息内容", ...columns, "规章", "1", "2", "3"],
      [
        ["信息内容", ...columns],
        ["规章", "1", "2", "3"],
      ],
    ],
    [
      "an unknown text after a label, where rows have several cells",
      [...columns, "规章", "其他公文", "1", "2", "3", "行政规范性文件", "4", "5", "6"],
      [["", ...columns], ["规章"], ["其他公文", "1", "2", "3"], ["行政规范性文件", "4", "5", "6"]],
    ],
    [
      "an unknown text after a label, where rows have one cell",
      [decisions, "行政许可", "未统计", "行政处罚", "6"],
      [
        ["", decisions],
        ["行政许可", "未统计"],
        ["行政处罚", "6"],
      ],
    ],
    [
      "a label after a label, where rows have one cell",
      [decisions, "行政许可", "行政处罚", "6"],
      [
        ["", decisions],
        ["行政许可", ""],
        ["行政处罚", "6"],
      ],
    ],
  ])("%s", (_, texts, rows) => {
    expect(parts(...texts)).toEqual([rows]);
  });

  test.each<[string, readonly (string | Rows)[]]>([
    ["a head broken by a table", [columns[0], [[columns[1]]], columns[2], "规章", "1", "2", "3"]],
    ["a head with one figure below", ["行政复议", ...results, ...suits, "1"]],
    ["a table of several rows", ["甲。", [["1"], ["2"], ["3"]], "乙。"]],
    [
      "tables that follow each other",
      [
        [["1"], ["2"]],
        [["1"], ["2"]],
      ],
    ],
  ])("%s is left as it is", (_, before) => {
    expect(parts(...before)).toEqual(before);
  });
});
