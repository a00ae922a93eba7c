import {
  areaAddress,
  areasAddresses,
  cellAddress,
  cellName,
} from "../../src/workbook/excel/addresses";

test.each([
  [0, 0, "A1"],
  [6, 3, "D7"],
  [0, 25, "Z1"],
  [0, 26, "AA1"],
  [9, 701, "ZZ10"],
  [1048575, 16383, "XFD1048576"],
])("row %i, column %i is %s", (row, column, address) => {
  expect(cellAddress(row, column)).toBe(address);
});

test("a cell is named with its sheet", () => {
  const sheets = [
    { id: "{1}", name: "2025正文" },
    { id: "{2}", name: "2025复议诉讼" },
  ];
  expect(cellName({ sheet: "{2}", row: 5, column: 4 }, sheets)).toBe("2025复议诉讼!E6");
});

test("an area is written with its corners, a single cell without", () => {
  expect(areaAddress({ row: 1, column: 1, rowSpan: 3, columnSpan: 2 })).toBe("B2:C4");
  expect(areaAddress({ row: 1, column: 1, rowSpan: 1, columnSpan: 1 })).toBe("B2");
});

test("many areas are split where Excel's limit for addresses is reached", () => {
  const areas = Array.from({ length: 2000 }, (_, row) => ({
    row: row * 2,
    column: 0,
    rowSpan: 1,
    columnSpan: 1,
  }));
  const addresses = areasAddresses(areas);
  expect(addresses.length).toBeGreaterThan(1);
  expect(addresses.every((each) => each.length <= 8192)).toBe(true);
  expect(addresses.join(",").split(",")).toEqual(areas.map(areaAddress));
});
