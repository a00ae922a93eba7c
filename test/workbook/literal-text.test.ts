import { literalText } from "../../src/workbook/excel/literal-text";

test.each([
  "=1+1",
  "+86",
  "-",
  "@name",
  "'quoted'",
  "12",
  "1,234",
  "50%",
  "3-4",
  "2025年1月1日",
  "8:30",
  "１２",
  "￥5",
  "TRUE",
  "false",
  "#N/A",
  "1e5",
  "May 5",
  "5 May 2025",
  " =1+1",
  "＝1+1",
  "－5",
  "二〇二五年一月一日",
  "上午8点",
  "星期一",
  "三万元",
  "1 1/2",
  "2025.1",
  "NT$5",
  "Q1",
  "　１２",
])("%s is marked as text", (text) => {
  expect(literalText(text)).toBe(`'${text}`);
});

test.each([
  "",
  "自然人",
  "1.属于国家秘密",
  "（一）予以公开",
  "2025年政府信息公开工作年度报告",
  "12件",
  "2025年，本单位公开政府信息12条。",
  "一是加强学习",
])("%j needs no mark", (text) => {
  expect(literalText(text)).toBe(text);
});
