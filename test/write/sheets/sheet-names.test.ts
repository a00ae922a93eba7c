import { freeSuffix, sheetContents, sheetName } from "../../../src/write/sheets/sheet-names";

test("a report has four sheets, named after its year", () => {
  expect(sheetContents.map((content) => sheetName(content, 2025))).toEqual([
    "2025正文",
    "2025主动公开",
    "2025依申请公开",
    "2025复议诉讼",
  ]);
});

test.each([
  ["nothing is taken", ["Sheet1", "2024正文"], ""],
  ["one of the four is taken", ["2025复议诉讼"], "（2）"],
  ["the second is taken too", ["2025正文", "2025主动公开（2）"], "（3）"],
])("the suffix is free where %s", (_, taken, suffix) => {
  expect(freeSuffix(2025, taken)).toBe(suffix);
});
