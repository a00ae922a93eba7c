import { formats } from "../../src/report/formats";
import { layoutOf } from "../../src/report/layout";
import { labelLines, labelPieces, type LabelCell } from "../../src/write/label-lines";

const cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1 } as const;
const head = (text: string): LabelCell => ({ ...cell, kind: "header", text });
const group = (text: string): LabelCell => ({ ...cell, kind: "label", rowSpan: 5, text });

test.each([
  [head("社会公益组织"), 3, ["社会", "公益", "组织"]],
  [head("社会公益组织"), 6, ["社会公益组织"]],
  [head("结果维持"), 2, ["结果", "维持"]],
  [head("自然人"), 2, ["自然人"]],
  [group("（三）不予公开"), 4, ["（三）", "不予公开"]],
  [group("（三）不予公开"), 3, ["（三）", "不予", "公开"]],
  [group("三、本年度办理结果"), 3, ["三、", ..."本年度办理结果"]],
  [group("三、本年度办理结果"), 2, ["三、", ..."本年度办理结果"]],
  [{ ...group("1.属于国家秘密"), rowSpan: 1 }, 4, ["1.属于国家秘密"]],
] as const)("%j with room for %d stands as %j", (label, room, lines) => {
  expect(labelLines(label, room)).toEqual(lines);
});

test("the lines and pieces of every label are its text, and no mark begins one", () => {
  for (const format of formats) {
    for (const table of format.tables) {
      for (const label of layoutOf(table).cells) {
        if (label.kind === "figure") continue;
        for (const lines of [labelPieces(label), labelLines(label, 2), labelLines(label, 4)]) {
          expect(lines.join("")).toBe(label.text);
          expect(lines.slice(1).filter((line) => /^[，、。；：）]/.test(line))).toEqual([]);
        }
      }
    }
  }
});
