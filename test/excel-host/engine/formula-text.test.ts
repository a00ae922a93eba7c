import fc from "fast-check";
import {
  moveFormula,
  qualifyFormula,
  renameSheetInFormula,
  shiftFormula,
  shiftIndex,
} from "./formula-text";

test.each([
  ["A1+$A1+A$1+$A$1", "B3+$A3+B$1+$A$1"],
  ["SUM(A1:B2,C:C,3:3)", "SUM(B3:C4,D:D,5:5)"],
  ['IF(A1="A1","B2",LOG10(A1))', 'IF(B3="A1","B2",LOG10(B3))'],
  ["'a b'!A1+正文!B2", "'a b'!B3+正文!C4"],
  ["rate1+A1x", "rate1+A1x"],
  ["SUM($A:$B,$1:$2)", "SUM($A:$B,$1:$2)"],
])("%s moved two rows down and one column right is %s", (before, after) => {
  expect(moveFormula(before, 2, 1)).toBe(after);
});

test("a reference moved off the sheet is lost", () => {
  expect(moveFormula("A1+$B$2", -1, 0)).toBe("#REF!+$B$2");
});

test("moving there and back changes nothing", () => {
  const formula = "SUM(D9:$E$12)*'x y'!F$20";
  fc.assert(
    fc.property(fc.integer({ min: -5, max: 500 }), fc.integer({ min: -3, max: 500 }), (r, c) => {
      expect(moveFormula(moveFormula(formula, r, c), -r, -c)).toBe(formula);
    })
  );
});

test("references get their sheet, those that have one keep it", () => {
  expect(qualifyFormula('A1+Other!B2&"C3"', "2025正文")).toBe("'2025正文'!A1+Other!B2&\"C3\"");
});

test("a renamed sheet is renamed in formulas", () => {
  expect(renameSheetInFormula("Sheet1!A1+'sheet1'!B2+Sheet12!A1", "Sheet1", "a b")).toBe(
    "'a b'!A1+'a b'!B2+Sheet12!A1"
  );
});

test("rows put in move what lies below, and widen what lies around", () => {
  const inserted = { along: "row", at: 2, count: 3 } as const;
  const own = (sheet: string | undefined): boolean => sheet === undefined;
  expect(shiftFormula("A2+A3+SUM(A1:A9)+Other!A9+B:B", inserted, own)).toBe(
    "A2+A6+SUM(A1:A12)+Other!A9+B:B"
  );
});

test("columns taken out shrink spans, and references into them are lost", () => {
  const removed = { along: "column", at: 1, count: -2 } as const;
  const any = (): boolean => true;
  expect(shiftFormula("A1+B1+D1+SUM(A1:C1)+SUM(B1:C1)", removed, any)).toBe(
    "A1+#REF!+B1+SUM(A1:A1)+SUM(#REF!)"
  );
  expect([0, 1, 2, 3].map((index) => shiftIndex(index, removed))).toEqual([
    0,
    undefined,
    undefined,
    1,
  ]);
});
