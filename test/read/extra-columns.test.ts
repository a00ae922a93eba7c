import type { GridCell } from "../../src/read/source";
import { t2, t3, t4 } from "./published-tables";
import { figuresOf, readDocument, readSheet, tableNotes, type Rows } from "./small-sources";

const [issued, repealed, inForce] = ["本年制发件数", "本年废止件数", "现行有效件数"] as const;
const documents: readonly GridCell[] = ["行政规范性文件"];

/** Table 2 with these first lines instead of its own. */
function withTop(...top: Rows): Rows {
  return [...top, documents, ...t2.slice(4)];
}

/** A table with this beside it, line by line. */
function beside(table: Rows, right: Rows): Rows {
  return table.map((row, line) => [...row, ...(right[line] ?? [])]);
}

describe("in a sheet, a column that the form does not have", () => {
  test.each<[string, readonly GridCell[], readonly GridCell[], readonly string[]]>([
    ["is named between others", [issued, "备案", repealed, inForce], [1, 9, 0, 11], ["备案"]],
    ["right of them", [issued, repealed, inForce, "备案"], [1, 0, 11, 9], ["备案"]],
    ["each", [issued, repealed, inForce, "备案", "报送"], [1, 0, 11, 9, 8], ["备案", "报送"]],
    ["with 0 as well", [issued, repealed, inForce, "备案"], [1, 0, 11, 0], ["备案"]],
    ["and a number as text", [issued, repealed, inForce, "备案"], [1, 0, 11, "9件"], ["备案"]],
    [
      "after an empty one between others",
      [issued, "", "备案", repealed, inForce],
      [1, "", 9, 0, 11],
      ["备案"],
    ],
    [
      "not after an empty one right of them",
      [issued, repealed, inForce, "", "备案"],
      [1, 0, 11, "", 9],
      [],
    ],
    ["nor left of them", ["序号", issued, repealed, inForce], [9, 1, 0, 11], []],
    ["nor without a number", [issued, repealed, inForce, "备注"], [1, 0, 11, "已清理"], []],
    ["nor without a label", [issued, repealed, inForce, ""], [1, 0, 11, 9], []],
    ["nor with a label of the form", [issued, repealed, inForce, issued], [1, 0, 11, 9], []],
  ])("%s", (_, top, row, labels) => {
    const found = readSheet(withTop(["信息内容", ...top], ["规章", ...row]));
    expect(figuresOf(found, "t2.regulations")).toEqual([1, 0, 11]);
    expect(tableNotes(found)).toEqual(labels.map((label) => `column-extra ${label}`));
  });

  test("is none where its number is read as the one beside it", () => {
    const found = readSheet(
      withTop(["信息内容", issued, "（件）", repealed, inForce], ["规章", "", 1, 0, 11])
    );
    expect(figuresOf(found, "t2.regulations")).toEqual([1, 0, 11]);
    expect(tableNotes(found)).toEqual(["value-beside"]);
  });

  test("is named under a later head, and once where it is under several", () => {
    const later = t2.map((row, line) => [...row.slice(0, 2), ["", "备案", 9][line - 7] ?? ""]);
    const widest = t2.slice(0, 7).map((row) => row.slice(0, 4));
    expect(tableNotes(readSheet([...widest, ...later.slice(7)]))).toEqual(["column-extra 备案"]);
    const both = t2.map((row, line) => {
      const label = line === 5 || line === 8 ? "备案" : "";
      return [...row.slice(0, 2), label || (line === 6 || line === 9 ? 9 : "")];
    });
    expect(tableNotes(readSheet([...widest.slice(0, 4), ...both.slice(4)]))).toEqual([
      "column-extra 备案",
    ]);
  });

  test.each<[string, readonly string[], string]>([
    ["in the lowest line", ["", "法人或其他组织", "无国籍人"], "无国籍人"],
    ["in an upper line", ["", "无国籍人", ""], "无国籍人"],
    ["in the lower of two", ["申请人情况", "其他人员", "无国籍人"], "无国籍人"],
  ])("has its label %s of a head", (_, labels, label) => {
    const found = readSheet(beside(t3, [...labels.map((each) => [each]), [9], [8]]));
    expect(figuresOf(found, "t3.")).toEqual(figuresOf(readSheet(t3), "t3."));
    expect(tableNotes(found)).toEqual([`column-extra ${label}`]);
  });

  test("is none of another table right beside", () => {
    expect(tableNotes(readSheet(beside(t3, t4)))).toEqual([]);
  });

  test("is named above another table", () => {
    const own = beside(t2, [[""], ["备案"], [9]]).map((row) => [...row.slice(0, 5)]);
    const below = t4.map((row) => ["", "", "", "", ...row]);
    const found = readSheet([...own, [""], ...below]);
    expect(found?.tables).toEqual(["t2", "t4"]);
    expect(tableNotes(found)).toEqual(["column-extra 备案"]);
  });
});

describe("in a document, a column that the form does not have", () => {
  test.each<[string, readonly GridCell[], readonly string[]]>([
    ["is named", ["规章", 1, 0, 11, 9], ["column-extra 备案", "row-unclear 规章"]],
    ["not by a row of another length", ["规章", 1, 0, 11, 9, ""], ["row-unclear 规章"]],
    ["nor without a number", ["规章", 1, 0, 11, null], []],
  ])("%s", (_, row, notes) => {
    const found = readDocument(withTop(["信息内容", issued, repealed, inForce, "备案"], row));
    expect(tableNotes(found).filter((each) => !each.endsWith("行政规范性文件"))).toEqual(notes);
  });
});
