import fc from "fast-check";
import {
  type Area,
  COLUMN_LIMIT,
  ROW_LIMIT,
  WHOLE_SHEET,
  cell,
  contains,
  parseArea,
} from "../address";
import { StyleMap } from "./style-map";

const bounded: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(8),
  column: fc.nat(8),
  rowCount: fc.integer({ min: 1, max: 5 }),
  columnCount: fc.integer({ min: 1, max: 5 }),
});
const wide: fc.Arbitrary<Area> = fc.oneof(
  bounded,
  bounded.map((area) => ({ ...area, row: 0, rowCount: ROW_LIMIT })),
  bounded.map((area) => ({ ...area, column: 0, columnCount: COLUMN_LIMIT })),
  fc.constant(WHOLE_SHEET)
);
const change = fc.record({ area: wide, fontSize: fc.constantFrom(8, 10, 12, 16) });

test("a cell has the size that was last given to an area around it", () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 8 }),
      fc.nat(15),
      fc.nat(15),
      (changes, row, column) => {
        const styles = new StyleMap();
        for (const { area, fontSize } of changes) {
          styles.change(area, (style) => ({ ...style, fontSize }));
        }
        const last = changes.filter(({ area }) => contains(area, cell(row, column))).pop();
        expect(styles.at(row, column).fontSize).toBe(last?.fontSize ?? 11);
      }
    )
  );
});

test("the styles in an area are those of its cells", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), bounded, (changes, area) => {
      const styles = new StyleMap();
      for (const each of changes) {
        styles.change(each.area, (style) => ({ ...style, fontSize: each.fontSize }));
      }
      const sizes = (found: Iterable<{ fontSize: number }>): number[] =>
        [...new Set([...found].map(({ fontSize }) => fontSize))].sort();
      const rows = { ...area, column: 0, columnCount: COLUMN_LIMIT };
      const inside = sizes(styles.stylesIn(area));
      expect(sizes(styles.stylesIn(rows))).toEqual(expect.arrayContaining(inside));
    })
  );
});

test("a reset cell is as it was at first, also in a styled column", () => {
  const styles = new StyleMap();
  styles.change(parseArea("A:A"), (style) => ({ ...style, bold: true }));
  styles.change(parseArea("A1"), (style) => ({ ...style, italic: true }));
  styles.reset(parseArea("A1:A2"));
  expect(styles.at(0, 0)).toMatchObject({ bold: false, italic: false });
  expect(styles.at(2, 0).bold).toBe(true);
  styles.reset(parseArea("A:A"));
  expect(styles.at(2, 0).bold).toBe(false);
});
