import type { GridCell } from "../../src/read/source";
import { figuresOf, readDocument, readSheet, tableNotes, type Rows } from "./small-sources";

/** Table 2 of 2021 below its first head. */
const below: Rows = [
  ["第二十条第（五）项"],
  ["信息内容", "本年处理决定数量"],
  ["行政许可", 5],
  ["第二十条第（六）项"],
  ["信息内容", "本年处理决定数量"],
  ["行政处罚", 6],
  ["行政强制", 7],
  ["第二十条第（八）项"],
  ["信息内容", "本年收费金额（单位：万元）"],
  ["行政事业性收费", 8],
];
const columns = ["本年制发件数", "本年废止件数", "现行有效件数"];
const head = ["信息内容", ...columns];
const documents: readonly GridCell[] = ["行政规范性文件", 8, 26, 66];

type Read = (rows: Rows) => ReturnType<typeof readSheet>;
const readTable: Read = (rows) => readDocument(rows);

/** What is read of 规章 where its row stands so under its head, and what is said about it. */
function regulations(read: Read, top: readonly GridCell[], ...rows: Rows) {
  const [label = "", ...figures] = documents;
  const last = top[1] === "" ? [label, "", ...figures] : documents;
  const found = read([["第二十条第（一）项"], top, ...rows, last, ...below]);
  return [figuresOf(found, "t2.regulations"), tableNotes(found)];
}

const wide = ["信息内容", "本年制发件数", "", "", "本年废止件数", "现行有效件数"];

describe("in a sheet, a figure", () => {
  test.each<[string, readonly GridCell[], readonly unknown[], readonly string[]]>([
    ["stands under its label", ["规章", 1, "", "", 2, 3], [1, 2, 3], []],
    ["may stand beside it", ["规章", "", 1, "", 2, 3], [1, 2, 3], ["value-beside"]],
    ["up to the next label", ["规章", "", "", 1, 2, 3], [1, 2, 3], ["value-beside"]],
    ["beside blanks as well", ["规章", " ", 1, "", 2, 3], [1, 2, 3], ["value-beside"]],
    ["is not the next one's", ["规章", "", "", "", 2, 3], [null, 2, 3], []],
    ["has others beside it", ["规章", 1, 8, 9, 2, 3], [1, 2, 3], []],
    [
      "is not one of several beside it",
      ["规章", "", 8, 9, 2, 3],
      Array.from({ length: 3 }, () => ({ written: "规章  8 9 2 3" })),
      ["row-unclear 规章"],
    ],
    ["is not right of the table", ["规章", 1, "", "", 2, "", 3], [1, 2, null], []],
  ])("%s", (_, row, figures, notes) => {
    expect(regulations(readSheet, wide, row)).toEqual([figures, notes]);
  });

  test("is not what stands left of all labels", () => {
    const spaced = ["信息内容", "", ...columns];
    expect(regulations(readSheet, spaced, ["规章", 9, 1, 2, 3])).toEqual([[1, 2, 3], []]);
  });

  test("is not known where the row begins among the labels and ends before the last column", () => {
    const spaced = ["信息内容", "", ...columns];
    const unread = { written: "规章 1 2 3" };
    expect(regulations(readSheet, spaced, ["规章", 1, 2, 3])).toEqual([
      [unread, unread, unread],
      ["row-unclear 规章"],
    ]);
  });

  test("beside a column with a name of its own is known although the last one is not filled in", () => {
    const numbered = ["信息内容", "行次", ...columns];
    expect(regulations(readSheet, numbered, ["规章", 1, 4, 5, ""])[0]).toEqual([4, 5, null]);
  });

  test("of the last label may stand as far right as the table reaches", () => {
    const reaching = (row: readonly GridCell[]) => {
      const rows = [head, ["规章", 1, 2, 3], documents, ...below].map((each) =>
        each[0] === "行政许可" ? row : each
      );
      const found = readSheet(rows);
      return [figuresOf(found, "t2.licensing"), tableNotes(found)];
    };
    expect(reaching(["行政许可", "", "", 5])).toEqual([[5], ["value-beside"]]);
    expect(reaching(["行政许可", "", "", "", 5])).toEqual([[null], []]);
  });
});

describe("in a document, a row", () => {
  const spanned: readonly GridCell[] = [
    "信息内容",
    "本年制发件数",
    null,
    "本年废止件数",
    null,
    "现行有效件数",
    null,
  ];
  const unread = (written: string): readonly unknown[] =>
    Array.from({ length: 3 }, () => ({ written }));

  test.each<[string, readonly GridCell[], readonly unknown[], readonly string[]]>([
    ["has its figures under the labels", ["规章", 1, null, 2, null, 3, null], [1, 2, 3], []],
    ["anywhere under them", ["规章", "", 1, 2, "", "", 3], [1, 2, 3], []],
    ["or as many cells as labels", ["规章", 1, 2, 3], [1, 2, 3], []],
    ["blank ones too", ["规章", " ", null, 2, null, 3, null], [null, 2, 3], []],
    [
      "not one more, and then no other is certain",
      ["规章", 1, 2, 3, 4],
      unread("规章 1 2 3 4"),
      ["row-unclear 规章", "row-unclear 行政规范性文件"],
    ],
    ["nor one less", ["规章", 1, 2], unread("规章 1 2"), ["row-unclear 规章"]],
    [
      "nor two cells under one label",
      ["规章", 1, 8, 2, "", 3, ""],
      unread("规章 1 8 2  3"),
      ["rows-unclear 规章"],
    ],
    ["nor where both ways differ in some", ["规章", 1, null, "", 5, 3, null], [1, 5, 3], []],
    [
      "by their order where two stand under one label",
      ["规章", 1, 2, 3, null, null, null],
      [1, 2, 3],
      [],
    ],
    ["wherever its label stands", ["", "规章", 1, 2, 3], [1, 2, 3], []],
  ])("%s", (_, row, figures, notes) => {
    const found = readTable([["第二十条第（一）项"], spanned, row, documents, ...below]);
    expect([figuresOf(found, "t2.regulations"), tableNotes(found)]).toEqual([figures, notes]);
  });

  test("is not empty where its figures stand behind its label", () => {
    const rows = [head, documents, ...below].map((row) =>
      row[0] === "行政许可" ? ["行政许可 5", ""] : row
    );
    expect(figuresOf(readDocument(rows), "t2.licensing")).toEqual([{ written: "行政许可 5" }]);
  });

  test("is not guessed where the two ways tell only some figures alike", () => {
    const top = ["信息内容", "本年制发件数", "本年废止件数", null, "现行有效件数"];
    expect(regulations(readTable, top, ["规章", 1, "", 5, null])).toEqual([
      unread("规章 1  5"),
      ["row-unclear 规章"],
    ]);
  });

  test("is not read with a figure left of all labels", () => {
    const top = ["信息内容", "", ...columns];
    expect(regulations(readTable, top, ["规章", 9, 1, 2, 3])).toEqual([
      unread("规章 9 1 2 3"),
      ["row-unclear 规章"],
    ]);
  });

  test("is not certain above figures without a label, which its own may reach over", () => {
    expect(regulations(readTable, head, ["规章", 1, 2, 3], [null, 7, 8, 9])).toEqual([
      [null, null, null],
      ["row-contradicted 规章"],
    ]);
  });

  test("is certain above such figures where they have an empty label, and merged cells are known", () => {
    const rows: Rows = [
      ["规章", 1, null, 2, null, 3, null],
      ["", 7, null, 8, null, 9, null],
    ];
    expect(regulations(readTable, spanned, ...rows)).toEqual([[1, 2, 3], ["row-unlabelled"]]);
  });

  test("may have an empty cell left of all labels", () => {
    const top = ["信息内容", "", ...columns];
    expect(regulations(readTable, top, ["规章", "", 1, 2, 3])).toEqual([[1, 2, 3], []]);
  });

  test.each<[string, readonly GridCell[]]>([
    ["left of the labels", ["其他公文", 7, "", "", ""]],
    ["or right of them", ["其他公文", "", "", "", "", 7]],
  ])("that the form does not have may have its figures %s", (_, row) => {
    const top = ["信息内容", "", ...columns];
    expect(regulations(readTable, top, ["规章", "", 1, 2, 3], row)).toEqual([
      [1, 2, 3],
      ["row-extra 其他公文"],
    ]);
  });

  test("has its cells in the order of its labels", () => {
    const [issued, repealed, inForce] = columns as [string, string, string];
    const top = ["信息内容", inForce, issued, repealed, ""];
    expect(regulations(readTable, top, ["规章", 3, 1, 2])).toEqual([[1, 2, 3], []]);
  });

  test("is no paragraph between tables", () => {
    const upper = [["第二十条第（一）项"], head, ["规章", 1, 2, 3]];
    const found = readDocument(upper, "规章", "行政处罚", [documents, ...below]);
    expect([figuresOf(found, "t2.regulations"), tableNotes(found)]).toEqual([[1, 2, 3], []]);
  });
});

describe.each<[string, Read]>([
  ["a sheet", readSheet],
  ["a document", readTable],
])("in %s, the row of a form", (_, read) => {
  test.each<[string, Rows, readonly unknown[], readonly string[]]>([
    ["is told by its label", [["规章", 1, 2, 3]], [1, 2, 3], []],
    [
      "is the first of two that say the same",
      [
        ["规章", 1, 2, 3],
        ["规章", 1, 2, 3],
      ],
      [1, 2, 3],
      ["row-doubled 规章"],
    ],
    [
      "is the first of two of which the other is empty",
      [
        ["规章", 1, 2, 3],
        ["规章", "", "", ""],
      ],
      [1, 2, 3],
      ["row-doubled 规章"],
    ],
    [
      "is none of two that say different things",
      [
        ["规章", 1, 2, 3],
        ["规章", 7, 8, 9],
      ],
      [null, null, null],
      ["row-contradicted 规章"],
    ],
    [
      "is not one that the form does not have",
      [
        ["规章", 1, 2, 3],
        ["其他公文", 7, 8, 9],
      ],
      [1, 2, 3],
      ["row-extra 其他公文"],
    ],
    [
      "nor one with figures in words and digits",
      [
        ["规章", 1, 2, 3],
        ["其他公文", "", "", "约9"],
      ],
      [1, 2, 3],
      ["row-extra 其他公文"],
    ],
    [
      "nor one named by a label under the columns",
      [
        ["规章", 1, 2, 3],
        ["其他公文", "行政规范性文件", 8, "规章"],
      ],
      [1, 2, 3],
      ["row-extra 其他公文"],
    ],
    [
      "nor is one without figures worth a word",
      [
        ["规章", 1, 2, 3],
        ["其他公文", "无", "", true],
      ],
      [1, 2, 3],
      [],
    ],
  ])("%s", (__, rows, figures, notes) => {
    expect(regulations(read, head, ...rows)).toEqual([figures, notes]);
  });

  const alike = "行政规范性文本";
  const aliker = "行政规范类文件";

  test.each<[string, readonly string[], readonly unknown[], readonly string[]]>([
    ["may be alike", [alike], [1, 0, 0], ["label-judged"]],
    ["rather than alike is the same", [alike, "行政规范性文件"], [2, 0, 0], ["row-extra"]],
    ["also above it", ["行政规范性文件", alike], [1, 0, 0], ["row-extra"]],
    ["is the first of two alike", [alike, aliker], [1, 0, 0], ["row-extra", "label-judged"]],
  ])("%s", (__, labels, figures, codes) => {
    const own = labels.map((label, at) => [label, at + 1, 0, 0]);
    const found = read([["第二十条第（一）项"], head, ["规章", 1, 2, 3], ...own, ...below]);
    expect(figuresOf(found, "t2.normativeDocs")).toEqual(figures);
    const notes = tableNotes(found).filter((each) => !each.startsWith("rows-missing"));
    expect(notes.map((each) => each.split(" ")[0])).toEqual(codes);
  });

  test("is none of the head's lines, though they hold digits", () => {
    const years = head.map((label) => label.replace("本年", "2024年"));
    expect(regulations(read, years, ["规章", 1, 2, 3])).toEqual([[1, 2, 3], []]);
  });
});

test("in a sheet, a row has the label to the letter rather than an alike one further in", () => {
  const found = readSheet([
    ["信息内容", "", ...columns],
    ["规章", "行政规范性文本", 1, 2, 3],
    ["行政规范性文件", "", 8, 26, 66],
    ...below,
  ]);
  expect(figuresOf(found, "t2.regulations")).toEqual([1, 2, 3]);
  expect(figuresOf(found, "t2.normativeDocs")).toEqual([8, 26, 66]);
});

describe("in a sheet with two columns of labels, the inner one", () => {
  const top = ["信息内容", "", ...columns];

  test("is the row's", () => {
    const found = readSheet([top, ["规章", "行政规范性文件", 8, 26, 66], ...below]);
    expect(figuresOf(found, "t2.normativeDocs")).toEqual([8, 26, 66]);
    expect(figuresOf(found, "t2.regulations")).toEqual([null, null, null]);
  });

  test("names a row that the form does not have", () => {
    const rows = [
      ["规章", "", 1, 2, 3],
      ["公文类", "其他公文", 7, 8, 9],
    ];
    expect(regulations(readSheet, top, ...rows)).toEqual([[1, 2, 3], ["row-extra 其他公文"]]);
  });
});

test("a heading right below a table is none of its rows, though a number stands beside it", () => {
  const heading = ["三、收到和处理政府信息公开申请情况", 3];
  expect(tableNotes(readSheet([head, ["规章", 1, 2, 3], documents, ...below, heading]))).toEqual(
    []
  );
});

describe("in a sheet, a row that the form does not have", () => {
  const spaced = ["信息内容", "", ...columns];
  test.each<[string, readonly GridCell[], readonly string[]]>([
    ["has figures under the first label", ["其他公文", "", 7], ["row-extra 其他公文"]],
    ["or under the last", ["其他公文", "", "", "", 7], ["row-extra 其他公文"]],
    ["not left of them", ["其他公文", 7], []],
    ["nor right of them", ["其他公文", "", "", "", "", 7], []],
  ])("%s", (_, row, notes) => {
    expect(regulations(readSheet, spaced, ["规章", "", 1, 2, 3], row)[1]).toEqual(notes);
  });
});
