import fc from "fast-check";
import {
  AddressError,
  type Area,
  COLUMN_LIMIT,
  ROW_LIMIT,
  bounding,
  cellCount,
  columnIndex,
  columnName,
  contains,
  formatAbsolute,
  formatArea,
  intersect,
  isAddress,
  overlaps,
  parseArea,
  quoteSheetName,
  splitSheet,
  subtract,
} from "./address";

const area: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(30),
  column: fc.nat(30),
  rowCount: fc.integer({ min: 1, max: 12 }),
  columnCount: fc.integer({ min: 1, max: 12 }),
});

test.each([
  ["B2", { row: 1, column: 1, rowCount: 1, columnCount: 1 }],
  ["$A$1:C3", { row: 0, column: 0, rowCount: 3, columnCount: 3 }],
  ["C3:A1", { row: 0, column: 0, rowCount: 3, columnCount: 3 }],
  ["b:C", { row: 0, column: 1, rowCount: ROW_LIMIT, columnCount: 2 }],
  ["2:$3", { row: 1, column: 0, rowCount: 2, columnCount: COLUMN_LIMIT }],
  ["XFD1048576", { row: 1048575, column: 16383, rowCount: 1, columnCount: 1 }],
])("%s is read", (address, expected) => {
  expect(parseArea(address)).toEqual(expected);
});

test.each(["", "A0", "XFE1", "A1048577", "A", "7", "A1:B", "Sheet1!A1", "hello", "A1,B2"])(
  "%p is no address",
  (address) => {
    expect(isAddress(address)).toBe(false);
    expect(() => parseArea(address)).toThrow(AddressError);
  }
);

test("column names and indexes are inverse", () => {
  fc.assert(
    fc.property(fc.nat(COLUMN_LIMIT - 1), (column) => {
      expect(columnIndex(columnName(column))).toBe(column);
    })
  );
  expect(["A", "Z", "AA", "XFD"].map(columnIndex)).toEqual([0, 25, 26, 16383]);
});

test("an area survives being written and read, relative and absolute", () => {
  fc.assert(
    fc.property(area, (value) => {
      expect(parseArea(formatArea(value))).toEqual(value);
      expect(parseArea(formatAbsolute(value))).toEqual(value);
    })
  );
  expect(formatAbsolute(parseArea("A1:B2"))).toBe("$A$1:$B$2");
  expect(formatAbsolute(parseArea("A:B"))).toBe("$A:$B");
  expect(formatAbsolute(parseArea("3:4"))).toBe("$3:$4");
});

test("subtracting leaves exactly the cells outside the hole", () => {
  fc.assert(
    fc.property(area, area, (whole, hole) => {
      const rest = subtract(whole, hole);
      const common = intersect(whole, hole);
      const count = rest.reduce((sum, part) => sum + cellCount(part), 0);
      expect(count).toBe(cellCount(whole) - (common ? cellCount(common) : 0));
      for (const part of rest) {
        expect(contains(whole, part)).toBe(true);
        expect(overlaps(part, hole)).toBe(false);
      }
    })
  );
});

test("the bounding area holds both", () => {
  fc.assert(
    fc.property(area, area, (a, b) => {
      const whole = bounding([a, b]);
      expect(whole && contains(whole, a) && contains(whole, b)).toBe(true);
    })
  );
  expect(bounding([])).toBeUndefined();
});

test.each([
  ["2025正文", "'2025正文'"],
  ["正文", "正文"],
  ["a b", "'a b'"],
  ["it's", "'it''s'"],
  ["AB12", "'AB12'"],
])("sheet name %s is quoted as %s and read back", (name, quoted) => {
  expect(quoteSheetName(name)).toBe(quoted);
  expect(splitSheet(`${quoted}!A1:B2`)).toEqual({ sheet: name, rest: "A1:B2" });
});

test("an address without a sheet has none", () => {
  expect(splitSheet("A1")).toEqual({ rest: "A1" });
});
