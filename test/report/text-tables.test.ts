import * as fc from "fast-check";
import {
  cellsOfRow,
  isEmptyRow,
  rowParagraph,
  textBlocks,
  withoutTables,
} from "../../src/report/text-tables";

const cell = fc
  .array(fc.constantFrom(...Array.from("甲乙3｜| \n\r\u2028\t　、")), { maxLength: 6 })
  .map((characters) => characters.join(""));
const row = fc.array(cell, { minLength: 2, maxLength: 63 });

/** A cell as a row can keep it. */
function kept(text: string): string {
  return text
    .replace(/\s*[\n\r\u2028]\s*/g, " ")
    .replace(/｜/g, "|")
    .trim();
}

test("a row reads back with all its cells, whatever stands in them", () => {
  fc.assert(
    fc.property(row, (cells) => {
      const paragraph = rowParagraph(cells);
      expect(paragraph).not.toMatch(/[\n\r\u2028]/);
      const expected = cells.map(kept);
      const isEmpty = expected.every((text) => text === "");
      expect(cellsOfRow(paragraph)).toEqual(isEmpty ? null : expected);
      expect(isEmptyRow(paragraph)).toBe(isEmpty);
    })
  );
});

test.each([
  ["｜一个格｜", null],
  ["甲｜乙", null],
  ["｜甲｜乙", null],
  ["甲｜乙｜", null],
  ["｜", null],
  ["", null],
  ["| 甲 | 乙 |", null],
  ["　｜ 甲 ｜｜乙｜ ", ["甲", "", "乙"]],
])("%s is a row of %j", (paragraph, cells) => {
  expect(cellsOfRow(paragraph)).toEqual(cells);
});

test("a row has as many cells as a table of Word can have columns", () => {
  const cells = Array.from({ length: 63 }, () => "甲");
  expect(cellsOfRow(rowParagraph(cells))).toHaveLength(63);
  expect(cellsOfRow(rowParagraph([...cells, "甲"]))).toBeNull();
});

test("rows that follow each other are one table, filled up to its longest row", () => {
  expect(textBlocks(["甲。", "｜一｜二｜", "｜三｜四｜五｜", "乙。", "｜六｜七｜"])).toEqual([
    { kind: "paragraph", text: "甲。" },
    {
      kind: "table",
      rows: [
        ["一", "二", ""],
        ["三", "四", "五"],
      ],
    },
    { kind: "paragraph", text: "乙。" },
    { kind: "table", rows: [["六", "七"]] },
  ]);
});

test("rows without anything beside each other are no table", () => {
  expect(textBlocks(["｜一｜｜", "｜｜二｜"])).toEqual([
    { kind: "paragraph", text: "｜一｜｜" },
    { kind: "paragraph", text: "｜｜二｜" },
  ]);
});

test("without its tables a text keeps the places of all else", () => {
  expect(withoutTables("甲。\n｜一｜二｜\n乙。")).toBe("甲。\n     \n乙。");
});
