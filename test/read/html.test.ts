import { Budget } from "../../src/read/sources/budget";
import { readHtml } from "../../src/read/sources/html";
import { LeftOut } from "../../src/read/sources/left-out";
import { limits } from "../../src/read/sources/limits";

/** Paragraphs as texts, tables as rows of cells. */
function blocksOf(html: string): readonly unknown[] {
  return readHtml(html, new Budget()).map((block) =>
    block.kind === "table" ? block.grid.cells : block.text
  );
}

function table(...rows: readonly string[]): string {
  return `<table>${rows.map((row) => `<tr>${row}</tr>`).join("")}</table>`;
}

describe("paragraphs", () => {
  test.each([
    ["end with their tags", "<p>a</p><p>b</p>", ["a", "b"]],
    ["end with blocks inside", "a<div>b<p>c</p>d</div>e", ["a", "b", "c", "d", "e"]],
    [
      "end with blocks of any kind",
      "a<hgroup>b</hgroup><dir>c</dir>d<search>e</search>",
      [..."abcde"],
    ],
    ["have their order", "<p>1<bdo dir=rtl>32</bdo></p>", ["1\u202e32\u202c"]],
    ["end at a line break", "<p>a<br>b</p>", ["a", "b"]],
    [
      "are a title over several lines",
      "<p>甲州乙县<br>丙镇人民政府<br>2024年政府信息公开工作年度报告</p><p>a</p>",
      ["甲州乙县\n丙镇人民政府\n2024年政府信息公开工作年度报告", "a"],
    ],
    [
      "are no title with what stands above a whole one",
      "<p>甲州人民政府<br>乙县水利局2024年政府信息公开工作年度报告</p>",
      ["甲州人民政府", "乙县水利局2024年政府信息公开工作年度报告"],
    ],
    ["do not end at what is inline", "<p>a<b>b</b><span>c</span></p>", ["abc"]],
    ["have one blank for many", "<p> a \n\t b </p>", ["a b"]],
    ["keep hard blanks", "<p>a\u00a0\u3000b</p>", ["a\u00a0\u3000b"]],
    ["are not empty", "<p> </p><p></p>", []],
    ["are lines where they are preformatted", "<pre>a\n<b>b</b> c\n\n d</pre>", ["a", "b c", "d"]],
  ])("%s", (_, html, expected) => {
    expect(blocksOf(html)).toEqual(expected);
  });

  test.each([
    ["a script", "<script>a</script>"],
    ["navigation", "<nav>a</nav>"],
    ["what old browsers show instead", "<noembed>a</noembed>"],
    ["what a field offers", "<datalist>a</datalist>"],
    ["an attribute", "<p hidden>a</p>"],
    ["a style", "<p style='DISPLAY : None'>a</p>"],
    ["another style", "<p style='color:red;visibility:hidden'>a</p>"],
    ["Word's way", "<p style='mso-hide:all'>a</p>"],
    ["what is around them", "<div hidden><table><tr><td>a</td></tr></table></div>"],
  ])("hidden by %s are left out", (_, html) => {
    expect(blocksOf(`<p>x</p>${html}<p>y</p>`)).toEqual(["x", "y"]);
  });

  test("are not hidden by other styles", () => {
    expect(blocksOf("<p style='display:block'>a</p>")).toEqual(["a"]);
  });
});

describe("tables", () => {
  test.each([
    [
      "cells reach right",
      table("<td colspan=2>a</td><td>b</td>", "<td>c</td><td>d</td><td>e</td>"),
      [
        ["a", null, "b"],
        ["c", "d", "e"],
      ],
    ],
    [
      "cells reach down",
      table("<td rowspan=2>a</td><td>b</td>", "<td>c</td>"),
      [
        ["a", "b"],
        [null, "c"],
      ],
    ],
    [
      "cells reach down and right",
      table("<td rowspan=2 colspan=2>a</td><td>b</td>", "<td>c</td>", "<td>d</td>"),
      [["a", null, "b"], [null, null, "c"], ["d"]],
    ],
    [
      "cells reach down to the end",
      table("<td rowspan=0>a</td><td>b</td>", "<td>c</td>", "<td>d</td>"),
      [
        ["a", "b"],
        [null, "c"],
        [null, "d"],
      ],
    ],
    [
      "cells reach no further than the table",
      table("<td>a</td>", "<td rowspan=9>b</td>"),
      [["a"], ["b"]],
    ],
    ["a span of nothing is one", table("<td colspan=0>a</td><td colspan=-1>b</td>"), [["a", "b"]]],
    ["a span that is no number is one", table("<td colspan=x rowspan=y>a</td>"), [["a"]]],
    [
      "a gap is an empty cell",
      table("<td>a</td><td>b</td><td rowspan=2>c</td>", ""),
      [
        ["a", "b", "c"],
        ["", "", null],
      ],
    ],
    ["scripts are no cells", table("\n<td>a<script>b</script></td><script>c</script>"), [["a"]]],
    ["cells have blocks between lines", table("<td>a<p>b</p>c</td>"), [["a\nb\nc"]]],
    ["cells have lines", table("<th>a<br>b<p>c</p></th>"), [["a\nb\nc"]]],
    ["hidden cells are left out", table("<td style='display:none'>a</td><td>b</td>"), [["b"]]],
  ])("%s", (_, html, expected) => {
    expect(blocksOf(html)).toEqual([expected]);
  });

  test("have their rows in parts, and paragraphs around them", () => {
    const html =
      "x<table><thead><tr><td>a</td></tr></thead><tbody><tr><td>b</td></tr></tbody>" +
      "<tfoot><tr><td>c</td></tr></tfoot></table>y";
    expect(blocksOf(html)).toEqual(["x", [["a"], ["b"], ["c"]], "y"]);
  });

  test("have before them what stands beside their rows", () => {
    expect(blocksOf("<table><p>x</p><tr><td>a</td></tr></table>")).toEqual(["x", [["a"]]]);
  });

  test("have no place in a sheet", () => {
    const [block] = readHtml(table("<td>a</td>"), new Budget());
    expect(block).toEqual({
      kind: "table",
      grid: { cells: [["a"]], firstRow: 0, firstColumn: 0 },
    });
  });

  test("reach as far as is written", () => {
    const [cells] = blocksOf(table("<td colspan=10>a</td>")) as readonly (readonly unknown[][])[];
    expect(cells?.[0]).toHaveLength(10);
  });

  test("of which one cell is long arrange the page", () => {
    const long = "长".repeat(401);
    expect(blocksOf(table("<td>a</td>", `<td>${long}</td><td>b</td>`))).toEqual(["a", long, "b"]);
  });

  test("count no more cells than there are rows", () => {
    const budget = new Budget();
    readHtml(table("<td>a</td>", "<td rowspan=9>b</td><td rowspan=0>c</td>"), budget);
    budget.takeCells(limits.cells - 3);
    expect(() => budget.takeCells(1)).toThrow();
  });

  test("that hold tables only arrange the page", () => {
    const inner = table("<td>a</td>");
    expect(blocksOf(table(`<td>x</td><td>${inner}</td>`))).toEqual(["x", [["a"]]]);
  });

  test("that hold a text of more than four hundred characters only arrange the page", () => {
    const [fits, long] = ["字".repeat(400), "字".repeat(401)];
    expect(blocksOf(table(`<td>a</td><td>${fits}</td>`))).toEqual([[["a", fits]]]);
    expect(blocksOf(table(`<td>a</td><td>${long}</td>`))).toEqual(["a", long]);
  });

  test("are no more than a report can have", () => {
    const page = (count: number) => table("<td>a</td><td>b</td>").repeat(count);
    expect(blocksOf(page(limits.tables))).toHaveLength(limits.tables);
    expect(() => blocksOf(page(limits.tables + 1))).toThrow();
  });

  test("reach over no more columns than a sheet may have", () => {
    const [cells] = blocksOf(table("<td colspan=1000>a</td>")) as readonly (readonly unknown[][])[];
    expect(cells?.[0]).toHaveLength(limits.sheetColumns);
    expect(limits.sheetColumns).toBe(200);
  });

  test("count every cell they cover", () => {
    const budget = new Budget();
    readHtml(table("<td colspan=2 rowspan=2>a</td>", "<td>b</td>"), budget);
    budget.takeCells(limits.cells - 5);
    expect(() => budget.takeCells(1)).toThrow();
  });
});

describe("a page that is no report for its size", () => {
  const nested = (depth: number): string => "<div>".repeat(depth);

  test("is nested deeper than four hundred", () => {
    // html and body stand around it.
    expect(() => blocksOf(nested(398))).not.toThrow();
    expect(() => blocksOf(nested(399))).toThrow();
  });

  test("is nested so deep by what stands where a table has no room for it", () => {
    const html = (depth: number): string => `${nested(300)}<table>${nested(depth)}`;
    expect(() => blocksOf(html(98))).not.toThrow();
    expect(() => blocksOf(html(99))).toThrow();
  });

  test("has more than so many elements and texts", () => {
    // html, head and body stand around them.
    const page = "<wbr>".repeat(400_000 - 3);
    expect(() => blocksOf(page)).not.toThrow();
    expect(() => blocksOf(`${page}<wbr>`)).toThrow();
  });

  test("counts its paragraphs", () => {
    const budget = new Budget();
    readHtml("<p>a</p><p>b</p><p> </p>", budget);
    for (let count = 0; count < limits.paragraphs - 2; count++) budget.takeParagraph();
    expect(() => budget.takeParagraph()).toThrow();
  });
});

describe("what is left out", () => {
  test.each([
    ["a hidden cell with digits", table("<td>1</td><td hidden>23</td>"), ["“23”"]],
    ["a hidden row with digits", "<table><tr hidden><td>23</td></tr></table>", ["“23”"]],
    ["a hidden cell without digits", table("<td>1</td><td hidden>说明</td>"), []],
    ["hidden digits in a sentence", "<p>共1<i hidden>23</i>件</p>", ["“共1件”旁边的“23”"]],
    ["hidden words in a sentence", "<p>共1<i hidden>多</i>件</p>", []],
    ["a hidden paragraph", "<p hidden>23</p>", []],
    ["a hidden paragraph among blanks", "<p> <i hidden>23</i> </p>", []],
    ["struck words in a sentence", "<p>共1<s>多</s>件</p>", ["“共1件”旁边的“多”"]],
    ["a struck paragraph", "<p><s>多</s></p>", ["“多”"]],
    ["a table that arranges the page", table("<td><table></table><i hidden>23</i></td>"), []],
  ])("is said where it may be a number of the report: %s", (_, html, texts) => {
    const leftOut = new LeftOut();
    readHtml(html, new Budget(), leftOut);
    const told = leftOut.notes().map(({ message }) => /：(.*?)。/.exec(message)?.[1]);
    expect(told).toEqual(texts);
  });
});
