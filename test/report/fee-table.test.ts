import { chargedFee, feeTable, hasFeeTable } from "../../src/report/fee-table";

const head = "｜通知收取件数｜通知收取金额｜实际收取金额｜";
const inYuan = "｜通知收取件数（件）｜通知收取金额（元）｜实际收取金额（元）｜";

test.each([
  [`本年度收费情况如下。\n${head}\n｜3｜300｜300｜`, true],
  ["｜实际收取费用｜300元｜", true],
  ["本年度通知收取3件。", false],
  ["｜部门｜件数｜\n｜水资源科｜3｜", false],
  ["", false],
])("%j has a fee table: %s", (text, expected) => {
  expect(hasFeeTable(text)).toBe(expected);
});

test.each([
  ["the head's unit", `收费情况：\n${inYuan}\n｜3｜5000｜3,940｜`, ["3,940元", 3940, 2]],
  ["the cell's unit", `${head}\n｜3｜0.5万元｜0.394万元｜`, ["0.394万元", 3940, 1]],
  ["no unit", `${head}\n｜3｜5000｜3940｜`, undefined],
  ["no number", `${inYuan}\n｜3｜5000｜【实际收取金额】｜`, undefined],
  ["several rows", `${inYuan}\n｜3｜5000｜3940｜\n｜1｜100｜100｜`, undefined],
  ["no row", inYuan, undefined],
  ["no such column", "｜通知收取件数｜通知收取金额（元）｜\n｜3｜5000｜", undefined],
])("the fee charged by a table with %s", (_, text, expected) => {
  const found = chargedFee(text);
  expect(found && [found.written, found.yuan, found.paragraph]).toEqual(expected);
});

test("the table that is offered tells of the fee, in 元", () => {
  const text = feeTable((column) => (column.startsWith("实际收取金额") ? "300" : "2"));
  expect(hasFeeTable(text)).toBe(true);
  expect(chargedFee(text)?.yuan).toBe(300);
});
