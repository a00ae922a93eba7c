import { figures, t2, t3, t4 } from "./published-tables";
import { formatById } from "../../src/report/formats";
import { figureKeys } from "../../src/report/figures";
import { tableGrid } from "./rendered-report";
import {
  figuresOf,
  questionsOf,
  readDocument,
  readSheet,
  type Rows,
  tableNotes,
} from "./small-sources";

const extra = ["其他公文", 9, 9, 9];
const another = ["其他事项", 9, 9, 9];

function withBelow(line: number, ...rows: Rows): Rows {
  return [...t2.slice(0, line + 1), ...rows, ...t2.slice(line + 1)];
}

describe("rows that the form does not have", () => {
  test.each<[string, Rows, readonly string[]]>([
    ["are named in the middle", withBelow(3, extra), ["row-extra 其他公文"]],
    ["under a later head as well", withBelow(9, extra), ["row-extra 其他公文"]],
    ["right below the last row", [...t2, extra], ["row-extra 其他公文"]],
    ["and below that", [...t2, extra, another], ["row-extra 其他公文", "row-extra 其他事项"]],
    ["not after a gap", [...t2, ["", "", "", ""], extra], []],
    [
      "nor after one of them and a gap",
      [...t2, extra, ["", "", "", ""], another],
      ["row-extra 其他公文"],
    ],
  ])("%s", (_, rows, notes) => {
    expect(tableNotes(readSheet(rows))).toEqual(notes);
    expect(tableNotes(readDocument(rows))).toEqual(notes);
  });

  test("are none of another table", () => {
    expect(tableNotes(readDocument(t2, [extra]))).toEqual(["table-unknown"]);
  });
});

test("a row that is there twice under a later head is named", () => {
  const found = readSheet(withBelow(9, ["行政处罚", 3985758, "", ""]));
  expect(tableNotes(found)).toEqual(["row-doubled 行政处罚"]);
  expect(figuresOf(found, "t2.penalties")).toEqual([3985758]);
  const contradicted = readSheet(withBelow(9, ["行政处罚", 1, "", ""]));
  expect(tableNotes(contradicted)).toEqual(["row-contradicted 行政处罚"]);
  expect(figuresOf(contradicted, "t2.penalties")).toEqual([null]);
});

const decisions = t2.slice(4, 7);
const otherDecisions = decisions.map((row) => (row[0] === "行政许可" ? ["行政许可", 999] : row));

test.each([
  ["beside its table", readSheet(t2.map((row, at) => [...row, "", ...(otherDecisions[at] ?? [])]))],
  ["as a table of a document", readDocument(t2, otherDecisions)],
  ["further down", readDocument(t2, "五、存在的主要问题及改进情况", "问题不少。", otherDecisions)],
])(
  "a block that stands a second time %s, with another figure, says nothing of its row",
  (_, found) => {
    expect(tableNotes(found)).toEqual(["row-contradicted 行政许可"]);
    expect(figuresOf(found, "t2.licensing")).toEqual([null]);
    expect(found?.report.sections.s5 ?? "").toMatch(/^(?:问题不少。)?$/);
  }
);

describe.each<[string, (rows: Rows) => ReturnType<typeof readSheet>]>([
  ["a sheet", readSheet],
  ["a document", (rows) => readDocument(rows)],
])("in %s, a block that stands a second time under its own head", (_, read) => {
  const heading = ["二、主动公开政府信息情况"];
  const documents = t2.slice(0, 4);
  const others = otherDecisions;

  test.each<[string, Rows]>([
    ["right below", [...t2.slice(0, 7), ...others, ...t2.slice(7)]],
    ["below the table", [...t2, ...others]],
    ["above the table", [...others, ...t2]],
    ["below the table and a blank line", [...t2, ["", "", "", ""], ...others]],
    ["below the next heading", [heading, ...t2, ["三、收到和处理政府信息公开申请情况"], ...others]],
  ])("%s, with another figure, says nothing of its row", (__, rows) => {
    const found = read(rows);
    expect(tableNotes(found)).toEqual(["row-contradicted 行政许可"]);
    expect(figuresOf(found, "t2.licensing")).toEqual([null]);
    expect(figuresOf(found, "t2.penalties")).toEqual([3985758]);
    expect(questionsOf(found)).toEqual([]);
    expect(found?.gaps.filter(({ kind }) => kind === "row")).toEqual([
      expect.objectContaining({
        cells: ["t2.licensing.decisions"],
        versions: expect.arrayContaining(["447228", "999"]) as unknown,
      }),
    ]);
  });

  test("is named where it says the same", () => {
    const found = read([...t2, ...documents]);
    expect(tableNotes(found)).toEqual(["row-doubled 规章", "row-doubled 行政规范性文件"]);
    expect(figuresOf(found, "t2.regulations")).toEqual([1, 0, 11]);
  });

  test("is another table with half of the rows", () => {
    const found = read([...t2, ...documents, ...others]);
    expect(tableNotes(found)).toEqual([]);
    expect(questionsOf(found)).toHaveLength(1);
  });

  test("is another report's below its title", () => {
    const titled = ["青河县水务局2023年政府信息公开工作年度报告"];
    const found = read([["青河县水务局2024年政府信息公开工作年度报告"], ...t2, titled, ...others]);
    expect(tableNotes(found)).toEqual([]);
    expect(figuresOf(found, "t2.licensing")).toEqual([447228]);
  });
});

test.each([
  ["twelve", 12, true],
  ["eleven", 11, false],
])(
  "%s rows of the twenty-three that table 3 has in the form of 2019 are enough: %#",
  (_, count, isRead) => {
    const found = readDocument(t3.slice(0, 3 + count), "见下表。", t4);
    expect(found?.tables).toEqual(isRead ? ["t3", "t4"] : ["t4"]);
  }
);

test("a head without rows is no unclear table, it is missing", () => {
  const found = readDocument(t2.slice(0, 2), "见下表。", t4);
  const codes = found?.notes.map(({ code }) => code).filter((code) => /^table-/.test(code));
  expect(codes).toEqual(["table-missing", "table-missing", "table-unknown"]);
});

test("a table twice, once without a row, is two and not one", () => {
  const lacking = t2.filter((_, line) => line !== 2);
  const found = readDocument(lacking, "见下表。", t2);
  expect(figuresOf(found, "t2.regulations")).toEqual([1, 0, 11]);
  expect(questionsOf(found)).toEqual(["表二有两张，请在原文件里只留下要用的一张。"]);
});

test("all blocks of a table are table, not text", () => {
  const found = readSheet([["二、主动公开政府信息情况"], ...t2]);
  expect(found?.notes.map(({ code }) => code)).not.toContain("text-left-out");
});

describe("a row that is unread", () => {
  const unread = (row: Rows[number]) => {
    const found = readDocument([...t2.slice(0, 2), row, ...t2.slice(3)]);
    const note = found?.notes.find(({ code }) => code === "row-unclear");
    return [figuresOf(found, "t2.regulations")[0], note?.message.split("：").at(-1)];
  };

  test.each<[string, Rows[number], string]>([
    ["has what stands in it", ["规章", 1, 2], "规章 1 2"],
    ["without the blanks around it", ["", "规章", 1], "规章 1"],
    ["its label where nothing else does", ["规章"], "规章"],
  ])("%s", (_, row, written) => {
    expect(unread(row)).toEqual([{ written }, written]);
  });
});

/** The whole of table 2 as it was published. */
function isWhole(found: ReturnType<typeof readSheet>, id = "t2"): boolean {
  const own = figureKeys(formatById("2021")).filter((key) => key.startsWith(`${id}.`));
  return own.every((key) => found?.report.figures[key] === figures[key]);
}

function indented(rows: Rows, columns: number): Rows {
  return rows.map((row) => [...Array.from({ length: columns }, () => ""), ...row]);
}

/** A table and, right of it, another one that begins so many lines lower. */
function beside(left: Rows, right: Rows, lower = 0): Rows {
  const width = Math.max(...left.map((row) => row.length));
  const lines = Math.max(left.length, right.length + lower);
  return Array.from({ length: lines }, (_, line) => [
    ...Array.from({ length: width }, (__, column) => left[line]?.[column] ?? ""),
    ...(right[line - lower] ?? []),
  ]);
}

describe("the blocks of table 2 in a sheet", () => {
  const [first, fifth, sixth, eighth] = [
    t2.slice(0, 4),
    t2.slice(4, 7),
    t2.slice(7, 11),
    t2.slice(11),
  ];
  const narrow = (rows: Rows): Rows => rows.map((row) => row.slice(0, 2));

  test("may each stand under any of those above", () => {
    const rows = [...narrow(fifth), ...narrow(sixth), ...first];
    expect(isWhole(readSheet([...rows, ...indented(narrow(eighth), 2)]))).toBe(true);
  });

  test("may have another table between them", () => {
    const found = readSheet([...t2.slice(0, 7), ...t4, ...t2.slice(7)]);
    expect([isWhole(found), isWhole(found, "t4")]).toEqual([true, true]);
  });

  test("may begin in the line of the section's heading", () => {
    const rows = indented(t2.slice(1), 1).map((row, line) =>
      line === 0 ? ["二、主动公开政府信息情况", ...row.slice(1)] : row
    );
    expect(isWhole(readSheet(rows))).toBe(true);
  });
});

test("rows that the form does not have are named from top to bottom", () => {
  const rows = [...t2.slice(0, 3), ["行政规范性文本", 7, 7, 7], extra, ...t2.slice(3)];
  expect(tableNotes(readSheet(rows))).toEqual(["row-extra 行政规范性文本", "row-extra 其他公文"]);
});

test("a table that lacks a row takes none from the whole one below it", () => {
  const lacking = t2
    .filter((_, line) => line !== 2)
    .map((row) => (row[0] === "行政许可" ? ["行政许可", 99, "", ""] : row));
  const found = readDocument(lacking, "见下表。", t2);
  expect(isWhole(found)).toBe(true);
});

describe("two tables side by side", () => {
  test("the left one has nothing of the right one, though its last figure is empty", () => {
    const left = t2.map((row, line) => (line === 2 ? [...row.slice(0, 3), ""] : row));
    const right = tableGrid("2021", "t2", { "t2.regulations.issued": 7 }).map((row, line) =>
      line < 2 ? ["", ...row.slice(1)] : row
    );
    const found = readSheet(beside(left, right));
    expect(figuresOf(found, "t2.regulations")).toEqual([1, 0, null]);
    expect(questionsOf(found)).toEqual(["表二有两张，用哪一张？"]);
  });

  test("the right one has its own rows without a corner, right beside the left one or apart", () => {
    const right = t2.map((row, line) => (line < 2 ? ["", ...row.slice(1)] : row));
    const empty = tableGrid("2021", "t2", {});
    const apart = empty.map((row) => [...row, ""]);
    expect(isWhole(readSheet(beside(empty, right)))).toBe(true);
    expect(isWhole(readSheet(beside(apart, right)))).toBe(true);
    const lacking = right.map((row) => (row[0] === "规章" ? ["", ...row.slice(1)] : row));
    expect(figuresOf(readSheet(beside(empty, lacking)), "t2.regulations")).toEqual([
      null,
      null,
      null,
    ]);
  });

  test("a wide one on the left lends no label either", () => {
    const wide = t2.map((row) => [...row.slice(0, 2), "", ...row.slice(2)]);
    const right = tableGrid("2021", "t2", {}).map((row, line) =>
      line === 0 || line === 1 ? ["", ...row.slice(1)] : row
    );
    expect(isWhole(readSheet(beside(wide, right)))).toBe(true);
  });

  test.each([0, 1, 2])("the right one may be %d lines lower", (lower) => {
    const empty = tableGrid("2021", "t3", {});
    expect(isWhole(readSheet(beside(empty, t3, lower)), "t3")).toBe(true);
    expect(isWhole(readSheet(beside(t3, empty, lower)), "t3")).toBe(true);
  });

  test.each([0, 1, 2, 3, 4, 12])("table 4 may stand %d lines lower beside table 3", (lower) => {
    const found = readSheet(beside(t3, t4, lower));
    expect([isWhole(found, "t3"), isWhole(found, "t4")]).toEqual([true, true]);
    expect(tableNotes(found)).toEqual([]);
  });

  test.each([0, 1, 2, 3])("table 2 may stand %d lines lower beside table 4", (lower) => {
    const [groups = [], upper = [], leaves = [], values = []] = t4;
    const lowest = leaves.map((label, at) => (label === "" ? (upper[at] ?? "") : label));
    const above = upper.map((label, at) => (leaves[at] === "" ? "" : label));
    const own = [...Array.from({ length: lower }, () => []), ...t2.slice(1)];
    const found = readSheet(
      beside(
        own.map((row) => [...row, "", "", "", ""].slice(0, 4)),
        [groups, above, lowest, values]
      )
    );
    expect([isWhole(found), isWhole(found, "t4")]).toEqual([true, true]);
    expect(tableNotes(found)).toEqual([]);
  });

  test("each states its own unit", () => {
    const inYuan = t2.map((row) =>
      /单位/.test(String(row[1]))
        ? [row[0] ?? "", "本年收费金额（单位：元）", "", ""]
        : row[0] === "行政事业性收费"
          ? [row[0], 251000, "", ""]
          : row
    );
    const found = readSheet(beside(tableGrid("2021", "t2", {}), inYuan));
    expect(figuresOf(found, "t2.adminFees")).toEqual([25.1]);
  });
});

describe("of two tables as full as each other, the first is read", () => {
  const other = t3.map((row, line) =>
    line === 3 ? [...row.slice(0, 3), 7, ...row.slice(4)] : row
  );
  const row = ["其他情形", "", "", 9, 9, 9, 9, 9, 9, 9];
  const longer = (rows: Rows): Rows => [...rows.slice(0, 8), row, ...rows.slice(8)];
  const gap: Rows = [["见下表"]];

  test.each<[string, Rows]>([
    ["the upper one", [...other, ...gap, ...t3]],
    ["the upper one, though it has a row more", [...longer(other), ...gap, ...t3]],
    ["the upper one, though the lower one has", [...other, ...gap, ...longer(t3)]],
    ["the upper one further right", [...indented(longer(other), 11), ...gap, ...t3]],
    ["the left one", beside(other, t3)],
    ["the left one, though it has a row more", beside(longer(other), t3)],
    ["the left one, though the right one has", beside(other, longer(t3))],
    ["the left one that begins above", beside(other, t3, 1)],
    ["the left one that begins above, though it has a row more", beside(longer(other), t3, 1)],
    ["the left one that begins above, though the right one has", beside(other, longer(t3), 1)],
  ])("%s", (_, rows) => {
    expect(figuresOf(readSheet(rows), "t3.received")[0]).toBe(7);
  });
});
