import { Budget } from "../../src/read/sources/budget";
import { limits } from "../../src/read/sources/limits";
import { readPlainText } from "../../src/read/sources/plain-text";

/** Paragraphs as texts, tables as rows of cells. */
function blocksOf(text: string): readonly unknown[] {
  return readPlainText(text, new Budget()).map((block) =>
    block.kind === "table" ? block.grid.cells : block.text
  );
}

describe("cells between pipes", () => {
  test.each([
    [
      "|a|b|\n|c|d|",
      [
        [
          ["a", "b"],
          ["c", "d"],
        ],
      ],
    ],
    ["| a | b |", [[["a", "b"]]]],
    [
      "a|b|c\nd|e|f",
      [
        [
          ["a", "b", "c"],
          ["d", "e", "f"],
        ],
      ],
    ],
    ["| a | |", [[["a", ""]]]],
    ["| a | b", [[["a", "b"]]]],
    ["||a|", [[["", "a"]]]],
    [" |a|b| ", [[["a", "b"]]]],
    ["|a|b|\n|c|", [[["a", "b"], ["c"]]]],
    ["a\tb\tc\n|d|", [[["a", "b", "c"], ["d"]]]],
    ["a\tb\n正文\n|c|d|\n|e|", [[["a", "b"]], "正文", [["c", "d"], ["e"]]]],
    ["|a\\|b|c|", [[["a\\|b", "c"]]]],
    ["|a\\\\|b|", [[["a\\\\", "b"]]]],
  ])("%j", (text, expected) => {
    expect(blocksOf(text)).toEqual(expected);
  });

  test.each([
    ["one line with pipes in it", "a|b|c", ["a|b|c"]],
    ["a single pipe", "a|b\nc|d", ["a|b", "c|d"]],
    ["a sentence", "a|b|c。\na|b|c。", ["a|b|c。", "a|b|c。"]],
    ["nothing", "", []],
  ])("are not %s", (_, text, expected) => {
    expect(blocksOf(text)).toEqual(expected);
  });

  test("go on below each other, until something else stands between", () => {
    expect(blocksOf("|a|\n|b|\n\n|c|\n正文\n|d|")).toEqual([
      [["a"], ["b"], ["c"]],
      "正文",
      [["d"]],
    ]);
  });
});

describe("Markdown", () => {
  test("has its marks taken off, in text and in cells", () => {
    expect(blocksOf("# 年度报告\n\n**总体** 情况\n**总体情况**\n__加强__")).toEqual([
      "年度报告",
      "总体 情况",
      "总体情况",
      "加强",
    ]);
    expect(blocksOf("|**a**|b<BR/>c|\n|---|:---:|\n|\\*d|e|")).toEqual([
      [
        ["a", "b c"],
        ["*d", "e"],
      ],
    ]);
  });

  test("is told by a heading or a rule; other text keeps its signs", () => {
    expect(blocksOf("**总体情况**\n#a")).toEqual(["**总体情况**", "#a"]);
    expect(blocksOf("**总体情况**\n####### a")).toEqual(["**总体情况**", "####### a"]);
    expect(blocksOf("**总体情况**\n---")).toEqual(["**总体情况**", "---"]);
    expect(blocksOf("**总体情况**\n|--|--|")).toEqual(["**总体情况**", [["--", "--"]]]);
  });
});

describe("cells parted by tabs", () => {
  test("are filled up where a text lost empty ones at its end", () => {
    expect(blocksOf("a\tb\tc\nd\ne\tf")).toEqual([[["a", "b", "c"]], "d", [["e", "f"]]]);
    expect(blocksOf("a\t\tc\nd\te")).toEqual([
      [
        ["a", "", "c"],
        ["d", "e", ""],
      ],
    ]);
  });

  test("are not where none is left between others: those may be lost as well", () => {
    expect(blocksOf("a\tb\tc\nd\te")).toEqual([
      [
        ["a", "b", "c"],
        ["d", "e"],
      ],
    ]);
  });

  test("that stand in quotation marks may hold line breaks and tabs", () => {
    expect(blocksOf('a\t"b\nc"\t"d ""e"""\nf\tg\th')).toEqual([
      [
        ["a", "b c", 'd "e"'],
        ["f", "g", "h"],
      ],
    ]);
    expect(blocksOf('"a\tb"\tc')).toEqual([[["a b", "c"]]]);
  });

  test("and no words are no row", () => {
    expect(blocksOf("a\n \t \nb")).toEqual(["a", "b"]);
  });
});

describe("a line for each cell, begun by a tab", () => {
  test("is a row up to an empty line", () => {
    expect(blocksOf("\ta\n\tb\n\n\tc\n\t\n")).toEqual([
      [
        ["a", "b"],
        ["c", ""],
      ],
    ]);
  });

  test("goes on in a line without a tab, and ends with a paragraph after an empty one", () => {
    expect(blocksOf("\ta\nb\n\tc\n\nd\n\te")).toEqual([[["a\nb", "c"]], "d", [["e"]]]);
  });

  test("keeps the blanks of what stands in it, and the line ends of any system", () => {
    expect(blocksOf("\ufeff\ta \r\n\tb\r\rc")).toEqual([[["a ", "b"]], "c"]);
  });
});

describe("a line for each cell, closed by pipes", () => {
  const lines = (count: number): string =>
    Array.from({ length: count }, (_, index) => (index === 1 ? "|" : `${index}|`)).join("\n");

  test("is known from twelve cells on", () => {
    const cells = Array.from({ length: 12 }, (_, index) => (index === 1 ? "" : String(index)));
    expect(blocksOf(lines(12))).toEqual(cells);
    expect(blocksOf(`上文\n${lines(12)}\n下文`)).toEqual(["上文", ...cells, "下文"]);
    expect(blocksOf(lines(11))).not.toEqual(cells.slice(0, 11));
    expect(blocksOf(lines(11))).toContain("0|");
  });

  test("may have empty lines in it, and none with words", () => {
    const [first = "", ...rest] = lines(12).split("\n");
    expect(blocksOf([first, "", ...rest].join("\n"))).toHaveLength(12);
    expect(blocksOf([first, "正文", ...rest].join("\n"))).toContain("0|");
  });
});

describe("a file that is no report for its size", () => {
  test("has more cells than any", () => {
    const budget = new Budget();
    budget.takeCells(limits.cells - 1);
    budget.takeCells(1);
    expect(() => budget.takeCells(1)).toThrow();
    expect(() => new Budget().takeCells(200_000)).not.toThrow();
    expect(() => new Budget().takeCells(200_001)).toThrow();
  });

  test("has more paragraphs than any", () => {
    const budget = new Budget();
    for (let count = 0; count < 20_000; count++) budget.takeParagraph();
    expect(() => budget.takeParagraph()).toThrow();
  });

  test("counts its cells and paragraphs", () => {
    const budget = new Budget();
    readPlainText("a\t\tb\n\tc\n\n正文", budget);
    // Where columns are aligned, rows are filled up.
    budget.takeCells(limits.cells - 6);
    expect(() => budget.takeCells(1)).toThrow();
    for (let count = 0; count < limits.paragraphs - 1; count++) budget.takeParagraph();
    expect(() => budget.takeParagraph()).toThrow();
  });
});

describe("rows of Markdown", () => {
  test.each([
    ["a rule under the head", "| a |\n | --- | \n| b |", [[["a"], ["b"]]]],
    [
      "a rule for each column",
      "|a|b|\n|---|:---:|\n|c|d|",
      [
        [
          ["a", "b"],
          ["c", "d"],
        ],
      ],
    ],
    [
      "dashes in one cell",
      "|a|b|\n|---|c|",
      [
        [
          ["a", "b"],
          ["---", "c"],
        ],
      ],
    ],
    ["a heading in bold", "# **a** ", ["a"]],
  ])("%s", (_, text, expected) => {
    expect(blocksOf(text)).toEqual(expected);
  });
});

describe("cells that are begun by tabs", () => {
  test.each([
    ["go on in the next line", "\ta\n\tb\nx", [[["a", "b\nx"]]]],
    ["are trimmed between tabs", " a \t b ", [[["a", "b"]]]],
  ])("%s", (_, text, expected) => {
    expect(blocksOf(text)).toEqual(expected);
  });

  test("have no place in a sheet", () => {
    const [block] = readPlainText("\ta", new Budget());
    expect(block).toEqual({
      kind: "table",
      grid: { cells: [["a"]], firstRow: 0, firstColumn: 0 },
    });
  });
});

describe("cells closed by pipes in lines of their own", () => {
  const lines = (count: number, line: string): readonly string[] =>
    Array.from({ length: count }, () => line);

  test.each([
    ["a|", "a"],
    [" a || ", "a"],
    ["|", ""],
    ["甲|乙", "甲|乙"],
  ])("%j twelve times are paragraphs %j", (line, text) => {
    expect(blocksOf(lines(12, line).join("\n"))).toEqual(lines(12, text));
  });

  test("may have blank lines between", () => {
    const text = [...lines(6, "a|"), "", " ", ...lines(6, "a|")].join("\n");
    expect(blocksOf(text)).toEqual(lines(12, "a"));
  });

  test("may be fewer where the text has as many in all, but not one or two", () => {
    const text = [...lines(10, "a|"), "正文", ...lines(3, "a|"), "正文", ...lines(2, "a|")].join(
      "\n"
    );
    expect(blocksOf(text)).toEqual([
      ...lines(10, "a"),
      "正文",
      ...lines(3, "a"),
      "正文",
      ...lines(2, "a|"),
    ]);
  });
});

test("rows of a table of the text keep the pipes in their cells", () => {
  const rows = ["｜事项｜件数｜", "｜甲|乙|丙｜1|2|3｜", "｜丁|戊|己｜4|5|6｜"];
  expect(blocksOf(rows.join("\n"))).toEqual(rows);
});
