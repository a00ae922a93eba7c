import { formats } from "../../../src/report/formats";
import { layoutOf } from "../../../src/report/layout";
import type { LabelCell } from "../../../src/write/label-lines";
import { labelText } from "../../../src/write/sheets/label-text";

const size = 10;
/** A cell in which so many characters stand beside each other. */
const wide = (characters: number): number => characters * size + 7;
const row = (text: string): LabelCell => ({
  kind: "label",
  row: 0,
  column: 0,
  rowSpan: 1,
  columnSpan: 2,
  text,
});

test.each([
  ["（一）予以公开", 7, "（一）予以公开"],
  ["（二）部分公开（只计这一情形，不计其他）", 14, "（二）部分公开\n（只计这一情形，不计其他）"],
  ["1.不再处理、行政机关不再处理其申请", 12, "1.不再处理、\n行政机关不再处理其申请"],
  ["1.不再处理、行政机关不再处理其申请", 10, "1.不再处理、行政机关不再处理其申请"],
])("%s in %d characters is written as %j", (text, room, written) => {
  expect(labelText(row(text), wide(room), size)).toBe(written);
});

test("no line of a label is a bracket's end alone, nor begins with a mark, and all together are the label", () => {
  for (const { tables } of formats) {
    for (const cell of tables.flatMap((table) => layoutOf(table).cells)) {
      if (cell.kind === "figure") continue;
      for (let room = 2; room <= 40; room++) {
        const lines = labelText(cell, wide(room), size).split("\n");
        expect(lines.join("")).toBe(cell.text);
        expect(lines.slice(1).filter((line) => /^[），、：]/.test(line))).toEqual([]);
      }
    }
  }
});
