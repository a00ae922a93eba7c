import type { GridCell } from "../../src/read/source";
import { formatById } from "../../src/report/formats";
import { figureKeys } from "../../src/report/figures";
import { figures, t2, t3, t4 } from "./published-tables";
import { tableGrid } from "./rendered-report";
import {
  choicesOf,
  figuresOf,
  questionsOf,
  readDocument,
  readSheet,
  type Rows,
  tableNotes,
} from "./small-sources";

function changed(rows: Rows, changes: Readonly<Record<string, GridCell>>): Rows {
  return rows.map((row, line) => row.map((cell, column) => changes[`${line} ${column}`] ?? cell));
}

/** Whether the tables of these ids are all there is found, with the published figures. */
function isWhole(found: ReturnType<typeof readSheet>, id: string): boolean {
  const own = figureKeys(formatById("2021")).filter((key) => key.startsWith(`${id}.`));
  return own.length > 0 && own.every((key) => found?.report.figures[key] === figures[key]);
}

describe("a group of columns", () => {
  const group = "法人或其他组织";
  /** Table 3 whose second head line has nothing but this group, in this column; the third has all leaves. */
  const withGroupAt = (column: number): Rows =>
    t3.map((row, line) => {
      const wider: readonly GridCell[] = [...row, ""];
      if (line === 1) return wider.map((_, at) => (at === column ? group : ""));
      if (line !== 2) return wider;
      return wider.map((cell, at) => (at === 3 ? "自然人" : at === 9 ? "总计" : cell));
    });

  test.each([
    [2, true],
    [3, false],
    [4, true],
    [6, true],
    [8, true],
    [9, false],
    [10, true],
  ])("in column %d is above its own or beside all: %s", (column, isFound) => {
    expect(isWhole(readSheet(withGroupAt(column)), "t3")).toBe(isFound);
  });
});

test("groups of columns that have changed places are not read", () => {
  const swapped = changed(t4, { "0 0": "行政诉讼", "0 5": "行政复议" });
  expect(isWhole(readSheet(t4), "t4")).toBe(true);
  expect(isWhole(readSheet(swapped), "t4")).toBe(false);
});

test("the line of the groups is part of the table, not text", () => {
  const found = readSheet([["四、政府信息公开行政复议、行政诉讼情况"], ...t4]);
  expect(found?.notes.map(({ code }) => code)).not.toContain("text-left-out");
});

describe("the lines of a head", () => {
  test.each([
    ["may have empty ones between them", [["", " "]], true],
    ["have no other between them", [["单位：件"]], false],
    ["nor one of numbered labels", [["1.总计", "2.结果维持"]], false],
  ])("%s", (_, between, isFound) => {
    const rows: Rows = [
      ...t4.slice(0, 1),
      ...between,
      ...t4.slice(1, 2),
      ...between,
      ...t4.slice(2),
    ];
    const leafLinesApart: Rows = [...t4.slice(0, 2), ...between, ...t4.slice(2)];
    expect(isWhole(readSheet(rows), "t4")).toBe(isFound);
    expect(isWhole(readSheet(leafLinesApart), "t4")).toBe(isFound);
  });

  test("are none of numbered labels", () => {
    const [issued = "", repealed = "", inForce = ""] = (t2[1] ?? []).slice(1).map(String);
    const numbered = changed(t2, {
      "1 1": `1.${issued}`,
      "1 2": `2.${repealed}`,
      "1 3": `3.${inForce}`,
    });
    expect(figuresOf(readSheet(numbered), "t2.regulations")).not.toEqual([1, 0, 11]);
  });
});

describe("columns in another order than the form's", () => {
  const [, head = [], regulations = []] = t2;
  const moved = (...order: readonly number[]): Rows => {
    const of = (row: readonly GridCell[]): readonly GridCell[] => [
      row[0] ?? "",
      ...order.map((at) => row[at] ?? ""),
    ];
    return [t2[0] ?? [], of(head), of(regulations), ...t2.slice(3).map((row) => [...row, ""])];
  };

  test.each([
    [[1, 2, 3], true],
    [[2, 3, 1], true],
    [[3, 2, 1], true],
    [[2, 1, 3], true],
    [[2, 1], false],
    [[3, 1, 1], false],
    [[3, 1, 2, 1], false],
    [[3, 2, 2, 1], false],
  ])("%j are read where each is there once: %s", (order, isFound) => {
    const read = figuresOf(readSheet(moved(...order)), "t2.regulations");
    expect(read).toEqual(isFound ? [1, 0, 11] : [null, null, null]);
  });

  test("are the nearest of two of one name", () => {
    const doubled: Rows = [
      ["信息内容", "本年制发件数", "本年制发件数", "本年废止件数", "现行有效件数"],
      ["规章", 9, 1, 2, 3],
      ...t2.slice(3),
    ];
    expect(figuresOf(readSheet(doubled), "t2.regulations")).toEqual([1, 2, 3]);
  });

  test("are the first of two of one name between others", () => {
    const doubled: Rows = [
      ["信息内容", "本年制发件数", "本年废止件数", "本年制发件数", "现行有效件数"],
      ["规章", 1, 2, 9, 3],
      ...t2.slice(3),
    ];
    expect(figuresOf(readSheet(doubled), "t2.regulations")).toEqual([1, 2, 3]);
  });

  test("are not read where two stand in one", () => {
    const stacked: Rows = [
      ["信息内容", "现行有效件数", "本年制发件数"],
      ["", "", "本年废止件数"],
      ["规章", 11, 1],
      ...t2.slice(4),
    ];
    expect(figuresOf(readSheet(stacked), "t2.regulations")).toEqual([null, null, null]);
  });
});

describe("two tables side by side", () => {
  const beside = (left: Rows, right: Rows): Rows =>
    left.map((row, line) => [...row, "", ...(right[line] ?? [])]);
  const empty = tableGrid("2021", "t2", {});

  test("are each read by their own labels, the fuller one taken", () => {
    expect(isWhole(readSheet(beside(t2, empty)), "t2")).toBe(true);
    expect(isWhole(readSheet(beside(empty, t2)), "t2")).toBe(true);
    expect(questionsOf(readSheet(beside(empty, t2)))).toEqual(["表二有两张，用哪一张？"]);
    expect(choicesOf(readSheet(beside(empty, t2)))).toEqual(["A列的", "F列的"]);
  });

  test("lend each other no label of a row", () => {
    const lacking = changed(t2, { "2 0": "" });
    const found = readSheet(beside(empty, lacking));
    expect(figuresOf(found, "t2.regulations")).toEqual([null, null, null]);
    expect(figuresOf(found, "t2.normativeDocs")).toEqual([8, 26, 66]);
  });

  test("lend each other no label of a column", () => {
    const lacking = changed(t2, { "1 3": "" });
    const right = changed(t2, { "2 1": 5, "2 2": 6, "2 3": 7 });
    expect(figuresOf(readSheet(beside(lacking, right)), "t2.regulations")).toEqual([5, 6, 7]);
  });
});

describe("the title of a block", () => {
  test.each([
    ["above the labels of its rows", 0],
    ["above the first figures", 1],
    ["above others", 2],
  ])("may stand %s", (_, at) => {
    const [title] = t2[0] ?? [];
    const rows = [t2[0]?.map((__, column) => (column === at ? (title ?? "") : "")) ?? []];
    expect(isWhole(readSheet([...rows, ...t2.slice(1)]), "t2")).toBe(true);
  });

  test("has no unit, even above an amount", () => {
    const line = t2.findIndex(([label]) => label === "第二十条第（八）项");
    const rows = changed(t2, {
      [`${line} 0`]: "",
      [`${line} 1`]: "第二十条第（八）项",
      [`${line + 1} 1`]: "本年收费金额（单位：元）",
      [`${line + 2} 1`]: 251000,
    });
    expect(figuresOf(readSheet(rows), "t2.adminFees")).toEqual([25.1]);
  });
});

describe("the labels of rows", () => {
  test("stand under the corner, not left of it", () => {
    const remarks = ["", "", "", "规章"];
    const rows = t2.map((row, line) => [remarks[line] ?? "", ...row]);
    const own = [...rows.slice(0, 3), ["规章", "其他公文", 7, 8, 9], ...rows.slice(3)];
    const found = readSheet(own.map((row, line) => (line === 4 ? ["", ...row.slice(1)] : row)));
    expect(figuresOf(found, "t2.normativeDocs")).toEqual([8, 26, 66]);
    expect(tableNotes(found)).toEqual(["row-extra 其他公文"]);
    expect(tableNotes(readSheet(own))).toEqual(["row-extra 其他公文"]);
  });

  test("stand anywhere left of the figures where there is no corner", () => {
    const rows = changed(t2, { "1 0": "" }).map((row) => ["", ...row]);
    expect(isWhole(readSheet(rows), "t2")).toBe(true);
  });
});

describe("a head in a document whose lines are not equally long", () => {
  const note = String(t3[0]?.[0]);
  const [three, five] = [t3[1] ?? [], t3[2] ?? []].map((row) => row.filter((cell) => cell !== ""));
  const [person = "", group = "", total = ""] = three ?? [];
  const kinds = five ?? [];
  const rows = t3.slice(3).map((row) => row.filter((cell) => cell !== ""));

  test.each<[string, Rows, boolean]>([
    ["names each column", [[note, "申请人情况"], [person, group, total], kinds], true],
    ["may be without groups", [[note, person, total], kinds], true],
    ["names none twice", [[note, person, person, total], kinds], false],
    [
      "nor in two lines",
      [
        [note, person, total],
        [...kinds, total],
      ],
      false,
    ],
    [
      "nor one for another",
      [
        [note, person, total],
        [...kinds.slice(0, -1), total],
      ],
      false,
    ],
    [
      "and lacks none, unless its figures bear it out",
      [[note, person, total], kinds.slice(1)],
      true,
    ],
    ["nor the first, unless they do", [[note, total], kinds], true],
    ["keeps the order of the form", [[note, person, total], [...kinds].reverse()], false],
    ["in each line", [[note, total, person], kinds], false],
  ])("%s", (_, head, isFound) => {
    const found = readDocument([...head, ...rows]);
    expect(isWhole(found, "t3")).toBe(isFound);
    const isLacking = head.flat().length < 8;
    if (isFound) expect(tableNotes(found)).toEqual(isLacking ? ["table-fitted"] : []);
  });
});

describe("the head of table 4 in a document whose lines are not equally long", () => {
  const outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const [direct, after] = ["未经复议直接起诉", "复议后起诉"];
  const values = t4[3] ?? [];
  const swapped = ["结果纠正", "结果维持", ...outcomes.slice(2)];

  test.each<[string, Rows, boolean]>([
    [
      "names groups and columns",
      [
        ["行政复议", "行政诉讼"],
        [...outcomes, direct, after],
        [...outcomes, ...outcomes],
      ],
      true,
    ],
    [
      "with an empty cell below each that reaches down",
      [
        ["行政复议", "行政诉讼"],
        [...outcomes, direct, after],
        [...outcomes.map(() => ""), ...outcomes, ...outcomes],
      ],
      true,
    ],
    ["may be without groups", [outcomes, [...outcomes, ...outcomes]], true],
    [
      "or without the upper ones",
      [
        [...outcomes, direct, after],
        [...outcomes, ...outcomes],
      ],
      true,
    ],
    [
      "has the groups in the form's order",
      [["行政诉讼", "行政复议"], outcomes, [...outcomes, ...outcomes]],
      false,
    ],
    [
      "also the lower ones",
      [
        [...outcomes, after, direct],
        [...outcomes, ...outcomes],
      ],
      false,
    ],
    [
      "wherever they stand",
      [
        [direct, after, ...outcomes],
        [...outcomes, ...outcomes],
      ],
      false,
    ],
    [
      "each once",
      [
        [...outcomes, direct, after, after],
        [...outcomes, ...outcomes],
      ],
      false,
    ],
    [
      "has the columns in the form's order",
      [
        [...outcomes, direct, after],
        [...swapped, ...outcomes],
      ],
      false,
    ],
    [
      "also in the last group",
      [
        [...outcomes, direct, after],
        [...outcomes, ...swapped],
      ],
      false,
    ],
    [
      "and in the first",
      [
        [...swapped, direct, after],
        [...outcomes, ...outcomes],
      ],
      false,
    ],
    [
      "all of them",
      [
        [...outcomes, direct, after],
        [...outcomes, ...outcomes.slice(1)],
      ],
      false,
    ],
    ["in as many lines", [[...outcomes, direct, after], outcomes, [...outcomes, ""]], false],
  ])("%s", (_, lines, isFound) => {
    const found = readDocument([...lines, values]);
    expect(isWhole(found, "t4")).toBe(isFound);
    expect(found?.tables ?? []).toEqual(isFound ? ["t4"] : []);
  });
});

test("a row as short as the last line of such a head is unread", () => {
  const short = (row: readonly GridCell[]): readonly GridCell[] =>
    row.filter((cell) => cell !== "");
  const rows = t3.map(short);
  const found = readDocument(
    rows.map((row) => (row[0] === "（七）总计" ? ["（七）总计", "", "", "", ""] : row))
  );
  expect(figuresOf(found, "t3.carriedOut.total")).toEqual([103]);
  expect(tableNotes(found).map((each) => each.split(" ")[0])).toEqual(["row-unclear"]);
});

describe("the only row of table 4 in a document", () => {
  const head = t4.slice(0, 3);
  const values = t4[3] ?? [];
  const blank = values.map(() => "");
  const ones = (count: number): readonly GridCell[] => Array.from({ length: count }, () => 1);
  const unread = (written: string): readonly unknown[] =>
    Array.from({ length: 15 }, () => ({ written }));

  test.each<[string, readonly (string | Rows)[], readonly unknown[], readonly string[]]>([
    ["is the next one", [[...head, values]], values, []],
    ["may come after an empty one", [[...head, blank, values]], values, []],
    ["after a paragraph", [head, "单位：件", [values]], values, []],
    ["is the empty one where no other is", [[...head, blank]], blank.map(() => null), []],
    ["not of another table", [head, [blank]], [], []],
    ["is not there without a line", [head], [], []],
    [
      "is unread with a cell less",
      [[...head, ones(14)]],
      unread("1 ".repeat(14).trim()),
      ["row-unclear 数字"],
    ],
    ["even with eight", [[...head, ones(8)]], unread("1 ".repeat(8).trim()), ["row-unclear 数字"]],
    ["is no line of seven", [[...head, ones(7)]], [], []],
    [
      "may be shorter than a head with an empty column",
      [[...head.map((row) => [...row, ""]), values]],
      values,
      [],
    ],
    [
      "is told by its count where it begins left of its labels",
      [[...head.map((row) => ["", ...row]), values]],
      values,
      ["table-fitted"],
    ],
    [
      "is unread in a head that is not equally long, with a cell less",
      [
        [
          ["行政复议", "行政诉讼"],
          head[1]?.filter((cell) => cell !== "") ?? [],
          head[2]?.filter((cell) => cell !== "") ?? [],
          ones(14),
        ],
      ],
      unread("1 ".repeat(14).trim()),
      ["row-unclear 数字"],
    ],
  ])("%s", (_, parts, expected, notes) => {
    const found = readDocument(...parts);
    expect(figuresOf(found, "t4.")).toEqual(expected);
    expect(tableNotes(found)).toEqual(notes);
  });
});

describe("the only row of table 4 in a sheet", () => {
  const blank = (t4[3] ?? []).map(() => "");

  test("may have one figure only", () => {
    const found = readSheet([...t4.slice(0, 3), [72, ...blank.slice(1)]]);
    expect(figuresOf(found, "t4.review.upheld")).toEqual([72]);
  });

  test("is not the line of a heading, though a number stands beside it", () => {
    const heading = ["五、存在的主要问题及改进情况", 3];
    expect(figuresOf(readSheet([...t4.slice(0, 3), heading]), "t4.review.")).toEqual(
      Array.from({ length: 5 }, () => null)
    );
  });

  test("would stand right under its labels, not beside a remark further down", () => {
    const found = readSheet([...t4.slice(0, 3), blank, [...blank, "见附件"]]);
    expect(found?.places["t4.review.upheld"]).toMatchObject({ row: 3, column: 0 });
  });

  test("ends with its last label", () => {
    const rows = changed(t4, { "3 14": "" }).map((row, line) => [...row, line === 3 ? 2024 : ""]);
    const found = readSheet(rows);
    expect(figuresOf(found, "t4.suitAfterReview.total")).toEqual([null]);
    expect(tableNotes(found)).toEqual([]);
  });

  test("has texts as long as figures, blanks around them not counted", () => {
    const text = "约三件";
    const found = readSheet(changed(t4, { "3 1": `${" ".repeat(30)}${text}` }));
    expect(figuresOf(found, "t4.review.corrected")).toEqual([{ text }]);
  });
});
