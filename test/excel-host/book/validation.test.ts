import fc from "fast-check";
import { type Area, cellCount, mapArea } from "../address";
import {
  type Validation,
  changeValidations,
  clearValidations,
  commonValidation,
  validationAt,
} from "./validation";

const area: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(6),
  column: fc.nat(6),
  rowCount: fc.integer({ min: 1, max: 4 }),
  columnCount: fc.integer({ min: 1, max: 4 }),
});
const step = fc.record({ area, at: fc.constantFrom(0, 5, 9), clear: fc.boolean() });
const GRID: Area = { row: 0, column: 0, rowCount: 12, columnCount: 12 };

const ruleAt = (validations: readonly Validation[], row: number, column: number): unknown =>
  validationAt(validations, row, column)?.rule.wholeNumber?.formula1 ?? null;

test("each cell has the rule that was last set or cleared around it, and only one", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let validations: Validation[] = [];
      const expected = mapArea<unknown>(GRID, () => null);
      for (const { area: where, at, clear } of steps) {
        const rule = { wholeNumber: { formula1: at, operator: "GreaterThan" as const } };
        validations = clear
          ? clearValidations(validations, [where])
          : changeValidations(validations, [where], { rule });
        mapArea(where, (row, column) => {
          const line = expected[row];
          if (line) line[column] = clear ? null : at;
        });
      }
      expect(mapArea(GRID, (row, column) => ruleAt(validations, row, column))).toEqual(expected);
      const covered = validations
        .flatMap(({ areas }) => areas)
        .reduce((sum, each) => sum + cellCount(each), 0);
      expect(covered).toBe(expected.flat().filter((each) => each !== null).length);
    })
  );
});

test("cells of one rule have it in common, others are mixed or inconsistent", () => {
  const rule = (formula1: number): Excel.DataValidationRule => ({
    wholeNumber: { formula1, operator: "GreaterThan" },
  });
  const first: Area = { row: 0, column: 0, rowCount: 2, columnCount: 1 };
  const second: Area = { ...first, column: 1 };
  const both: Area = { ...first, columnCount: 2 };
  let validations = changeValidations([], [first], { rule: rule(1) });
  expect(commonValidation(validations, [second]).kind).toBe("none");
  expect(commonValidation(validations, [both]).kind).toBe("inconsistent");
  validations = changeValidations(validations, [second], { rule: rule(2) });
  expect(commonValidation(validations, [both]).kind).toBe("mixed");
  validations = changeValidations(validations, [both], { rule: rule(3) });
  expect(commonValidation(validations, [both]).kind).toBe("one");
});
