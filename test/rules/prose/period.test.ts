import { openWords, periodOf } from "../../../src/rules/prose/period";

test.each([
  ["全市收到", "this"],
  ["2024年收到", "this"],
  ["2023年收到", "last"],
  ["2022年收到", undefined],
  ["2025年收到", undefined],
  ["上一年度收到", "last"],
  ["去年收到", "last"],
  ["2023年收到96件，今年收到", "this"],
  ["今年以来收到", "this"],
  ["与上年相比，全市收到", "this"],
  ["与去年同期相比，全市收到", "this"],
  ["去年同期收到", undefined],
  ["截至2024年12月底收到", "this"],
  ["截至2024年6月底收到", undefined],
  ["2024年1月1日至12月31日收到", "this"],
  ["上半年收到", undefined],
  ["第三季度收到", undefined],
  ["历年收到", undefined],
  ["2023年结转", "this"],
  ["结转至2025年", "this"],
] as const)("in a report of 2024, %s tells of the year: %s", (words, period) => {
  expect(periodOf(words, 2024)).toBe(period);
});

test("in a report without a year no year that is named is its own", () => {
  expect(periodOf("2024年收到", null)).toBeUndefined();
  expect(periodOf("今年收到", null)).toBe("this");
});

test.each([
  ["收到（上年96件）申请", "收到申请"],
  ["收到（含（上年）结转）申请", "收到申请"],
  ["收到（上年", "收到上年"],
  ["收到(上年)申请", "收到申请"],
])("of %s what is not in closed brackets is %s", (text, open) => {
  expect(openWords(text, 0, text.length)).toBe(open);
});
