import { publishedFigures } from "../reports";
import { tableGrid, written } from "./rendered-report";
import { figuresOf, readDocument, readSheet, tableNotes, type Rows } from "./small-sources";

const [published] = publishedFigures.filter(({ file }) => file === "005.json");
if (!published) throw new Error("no report");
const figures = written(published.figures);
const t2 = tableGrid("2021", "t2", figures);
const t3 = tableGrid("2021", "t3", figures);
const t4 = tableGrid("2021", "t4", figures);

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
  const found = readSheet(withBelow(9, ["行政处罚", 1, "", ""]));
  expect(tableNotes(found)).toEqual(["row-doubled 行政处罚"]);
  expect(figuresOf(found, "t2.penalties")).toEqual([3985758]);
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
  expect(found?.notes.map(({ code }) => code)).toContain("table-doubled");
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

  test.each<[string, Rows[number], string, string]>([
    ["has what stands in it", ["规章", 1, 2], "1 2", "规章 1 2"],
    ["without the blanks around it", ["", "规章", 1], "1", "规章 1"],
    ["its label where nothing else does", ["规章"], "规章", "规章"],
  ])("%s", (_, row, text, said) => {
    expect(unread(row)).toEqual([{ text }, said]);
  });
});
