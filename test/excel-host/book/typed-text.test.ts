import { FormulaError, readTyped } from "./typed-text";

const options = { isFormula: (text: string) => !text.endsWith("("), today: new Date(2026, 0, 15) };
const typed = (text: string, format = "General"): unknown => {
  const { content, numberFormat } = readTyped(text, format, options);
  const value =
    content.kind === "constant"
      ? content.value
      : content.kind === "formula"
        ? { formula: content.formula }
        : null;
  return numberFormat === undefined ? [value] : [value, numberFormat];
};

test.each([
  ["", [null]],
  ["12", [12]],
  [" 12 ", [12]],
  ["-3", [-3]],
  ["+4", [4]],
  [".5", [0.5]],
  ["1.", [1]],
  ["(5)", [-5]],
  ["1,234", [1234, "#,##0"]],
  ["1,234,567.5", [1234567.5, "#,##0.00"]],
  ["12%", [0.12, "0%"]],
  ["1.5%", [0.015, "0.00%"]],
  ["1e3", [1000, "0.00E+00"]],
  ["¥5", [5, "¥#,##0"]],
  ["true", [true]],
  ["2024-1-5", [45296, "yyyy/m/d"]],
  ["2024/1/5", [45296, "yyyy/m/d"]],
  ["2024年1月5日", [45296, 'yyyy"年"m"月"d"日"']],
  ["3-4", [46085, 'm"月"d"日"']],
  ["12:30", [0.5208333333333334, "h:mm"]],
  ["=A1+1", [{ formula: "A1+1" }]],
  ["+A1", [{ formula: "+A1" }]],
  ["-A1", [{ formula: "-A1" }]],
])("%p is read as Excel does", (text, expected) => {
  expect(typed(text)).toEqual(expected);
});

test.each(["1 2", "1,2", "12件", "2024-13-1", "2月30日", "１２", "-", "=", "文字", "13-32"])(
  "%p stays a text",
  (text) => {
    expect(typed(text)).toEqual([text]);
  }
);

test("an apostrophe and the text format keep what is typed", () => {
  expect(typed("'=1")).toEqual(["=1"]);
  expect(typed("=1", "@")).toEqual(["=1"]);
  expect(typed("012", "@")).toEqual(["012"]);
});

test("an impossible formula is an error", () => {
  expect(() => typed("=SUM(")).toThrow(FormulaError);
});
