import * as fc from "fast-check";
import { printedFigure } from "../../src/write/printed-figure";

test.each([
  [0, "0"],
  [-0, "0"],
  [22270, "22270"],
  [3985758, "3985758"],
  [-42, "-42"],
  [96171.6, "96171.6"],
  [18651.064104, "18651.064104"],
  [0.1 + 0.2, "0.3"],
  [1234567.1 + 0.2, "1234567.3"],
  [0.0000001, "0.0000001"],
  [1e21, "1000000000000000000000"],
])("%d prints as %s", (value, printed) => {
  expect(printedFigure(value)).toBe(printed);
});

test("an amount has its unit where the form does not print it", () => {
  const amount = { kind: "amount", unit: "万元" } as const;
  expect(printedFigure(2737.83, amount)).toBe("2737.83");
  expect(printedFigure(2737.83, { ...amount, standsWithUnit: true })).toBe("2737.83万元");
  expect(printedFigure(0, { ...amount, standsWithUnit: true })).toBe("0万元");
  expect(printedFigure(null, { ...amount, standsWithUnit: true })).toBe("");
});

test("what was not filled in prints as nothing, what is no figure as it stands", () => {
  expect(printedFigure(null)).toBe("");
  expect(printedFigure({ text: " 约两百\u0007件\n左右 " })).toBe("约两百件 左右");
});

test("a figure reads back as it was", () => {
  const figure = fc.oneof(
    fc.integer({ min: -999_999_999, max: 999_999_999 }),
    fc.nat({ max: 999_999_999 }).map((value) => value / 1_000_000)
  );
  fc.assert(fc.property(figure, (value) => Number(printedFigure(value)) === value));
});
