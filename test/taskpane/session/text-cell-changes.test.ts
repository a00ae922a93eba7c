import { textCellWrites } from "../../../src/taskpane/session/text-cell-changes";

const sheet = { id: "1", name: "正文", cells: [["甲 "], ["乙"]], firstRow: 4, firstColumn: 0 };
const first = { sheet: "1", row: 4, column: 0 };

test("cells that say what they did are written", () => {
  expect(textCellWrites([sheet], [{ place: first, from: "甲 ", to: "甲" }])).toEqual([
    { place: first, value: "甲" },
  ]);
});

test.each([
  ["one says something else by now", { place: first, from: "丙 ", to: "丙" }],
  ["a sheet is gone", { place: { ...first, sheet: "2" }, from: "甲 ", to: "甲" }],
])("nothing where %s", (_, change) => {
  const other = { place: { ...first, row: 5 }, from: "乙", to: "丁" };
  expect(textCellWrites([sheet], [other, change])).toBeUndefined();
});
