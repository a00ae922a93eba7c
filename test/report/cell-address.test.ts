import { areaAddress, cellAddress } from "../../src/report/cell-address";

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

test("an area is written with its corners, a single cell without", () => {
  expect(areaAddress({ row: 1, column: 1, rowSpan: 3, columnSpan: 2 })).toBe("B2:C4");
  expect(areaAddress({ row: 1, column: 1, rowSpan: 1, columnSpan: 1 })).toBe("B2");
});
