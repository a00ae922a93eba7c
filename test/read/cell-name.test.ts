import { cellName, cellNames } from "../../src/read/cell-name";

test("a cell is named with its sheet", () => {
  const sheets = [
    { id: "{1}", name: "2025正文" },
    { id: "{2}", name: "2025复议诉讼" },
  ];
  expect(cellName({ sheet: "{2}", row: 5, column: 4 }, sheets)).toBe("2025复议诉讼!E6");
});

test("several cells are named sheet by sheet, of many the first and their number", () => {
  const sheets = [
    { id: "{1}", name: "2025正文" },
    { id: "{2}", name: "2025依申请公开" },
  ];
  const inColumn = (column: number) => ({ sheet: "{2}", row: 5, column });
  const text = { sheet: "{1}", row: 7, column: 0 };
  expect(cellNames([text, ...[2, 3, 4].map(inColumn)], sheets)).toBe(
    "2025正文!A8，2025依申请公开!C6、D6、E6"
  );
  expect(cellNames([2, 3, 4, 5].map(inColumn), sheets)).toBe("2025依申请公开!C6、D6、E6等4格");
  expect(cellNames([], sheets)).toBe("");
});
