import { showsDates } from "../../src/read/number-format";

test.each([
  "yyyy/m/d",
  'm"月"d"日"',
  'yyyy"年"m"月"',
  "mmm-yy",
  "h:mm",
  "[h]:mm:ss",
  "[$-804]yyyy-mm-dd",
  "[红色]d",
  "[H]:mm",
  "[MM]",
  "YYYY",
])("%s shows a date or a time", (format) => {
  expect(showsDates(format)).toBe(true);
});

test.each([
  "General",
  "0",
  "0.00",
  "#,##0",
  "0%",
  "@",
  "0.00E+00",
  '0"day"',
  "[Red]0",
  "¥#,##0",
  "0\\d",
])("%s shows a number", (format) => {
  expect(showsDates(format)).toBe(false);
});
