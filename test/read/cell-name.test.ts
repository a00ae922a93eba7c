import { cellName } from "../../src/read/cell-name";

test("a cell is named with its sheet", () => {
  const sheets = [
    { id: "{1}", name: "2025正文" },
    { id: "{2}", name: "2025复议诉讼" },
  ];
  expect(cellName({ sheet: "{2}", row: 5, column: 4 }, sheets)).toBe("2025复议诉讼!E6");
});
