import { checkReport } from "../../src/check/check";
import type { Sections } from "../../src/report/report";
import { changed, soundReport } from "../check/sample-reports";
import { withSections } from "./sample-years";

const report = soundReport("2021");
const feeTable =
  "｜通知收取件数（件）｜通知收取金额（元）｜实际收取金额（元）｜\n｜3｜3940｜3940｜";

function found(rule: string, sections: Partial<Sections>, own = report) {
  const { findings } = checkReport(withSections(own, sections), { agencyKind: "department" });
  return findings.filter((each) => each.rule === rule);
}

test("a fee table tells of the fee", () => {
  expect(found("document.fee", { s6: "没有其他事项。" })).toHaveLength(1);
  expect(found("document.fee", { s6: `没有其他事项。\n${feeTable}` })).toEqual([]);
});

test("the money of a fee table is held against table 2, and quoted by its row", () => {
  const charging = (amount: number) => changed(report, { "t2.adminFees.amount": amount });
  const s6 = `收费情况如下。\n${feeTable}`;
  expect(found("document.feeTables", { s6 }, charging(0.39))).toEqual([]);
  const [finding] = found("document.feeTables", { s6 }, charging(0));
  expect(finding?.message).toContain("写信息处理费3940元，");
  expect(finding?.passages?.map(({ paragraph, quote }) => [paragraph, quote])).toEqual([
    [2, "｜3｜3940｜3940｜"],
  ]);
});

test("rows are no sentences: their numbers are not compared, and no sentence goes on over them", () => {
  const sentence = "全年收到政府信息公开申请999件。";
  expect(found("text.received", { s1: sentence })).toHaveLength(1);
  expect(found("text.received", { s1: `｜名称｜${sentence}｜` })).toEqual([]);
  expect(found("text.received", { s1: "全年共收到政府信息公开申请，\n999件。" })).toHaveLength(1);
  expect(
    found("text.received", { s1: "全年共收到政府信息公开申请，\n｜甲｜乙｜\n999件。" })
  ).toEqual([]);
});

test("rows do not count for the length of a text", () => {
  const prose = "公".repeat(999);
  const row = `｜${"表".repeat(50)}｜乙｜`;
  expect(found("document.length", { s1: `${prose}\n${row}` })).toEqual([]);
  expect(found("document.length", { s1: `${prose}表格` })).toHaveLength(1);
});

test("what is to be filled in is found in rows, too", () => {
  const s6 = "｜通知收取件数｜实际收取金额｜\n｜【件数】｜XX元｜";
  expect(found("document.unfilled", { s6 })).toHaveLength(1);
  expect(found("document.placeholder", { s6 })).toHaveLength(1);
});

test("rows that last year had, too, are no copied text", () => {
  const row = `｜${"年度各渠道发布政府信息的数量和主要内容一览".repeat(6)}｜乙｜`;
  const fresh = (start: number): string =>
    Array.from({ length: 100 }, (_, at) => String.fromCharCode(0x4e00 + start + at * 7)).join("");
  const s5 = (start: number): Partial<Sections> => ({ s5: `${fresh(start)}。\n${row}` });
  const previous = { ...withSections(report, s5(0)), year: (report.year ?? 0) - 1 };
  const { findings } = checkReport(withSections(report, s5(3)), { previous });
  expect(findings.filter(({ rule }) => rule === "document.copied")).toEqual([]);
});

test.each([
  ["｜政策｜3", "竖线没有写全，要写成“｜政策｜3｜”"],
  ["政策｜3｜", "竖线没有写全，要写成“｜政策｜3｜”"],
  ["|政策|3|", "竖线是半角的“|”，要换成全角的“｜”：“｜政策｜3｜”"],
  ["｜政策|3｜", "竖线是半角的“|”，要换成全角的“｜”：“｜政策｜3｜”"],
  ["类别｜条数\n｜政策｜3｜", "竖线没有写全，要写成“｜类别｜条数｜”"],
  ["｜类别｜条数｜\n｜政策3｜", "只有一格，不算表格的一行"],
  ["｜政策｜3｜2｜", ""],
  ["｜类别｜条数｜\n｜政策｜3｜2｜", "有3格，这张表的第一行有2格"],
  ["｜类别｜条数｜备注｜\n｜政策｜3｜", "有2格，这张表的第一行有3格"],
  ["｜类别｜条数｜\n其余见网站｜公报。", ""],
  ["政务公开｜政策解读栏目", ""],
  ["｜类别｜条数｜\n另有三列的：\n｜类别｜条数｜备注｜", ""],
  ["｜类别｜条数｜\n｜政策｜｜", ""],
  ["｜｜｜", ""],
  ["|", ""],
])("of %j it is said what is not right: %s", (s6, said) => {
  const findings = found("document.tableRow", { s6 });
  expect(findings.map(({ message }) => message)).toEqual(
    said === "" ? [] : [expect.stringContaining(said)]
  );
  const paragraph =
    said === ""
      ? []
      : [s6.split("\n").find((each) => findings[0]?.message.startsWith(`“${each}”`))];
  expect(findings.flatMap(({ passages = [] }) => passages.map(({ quote }) => quote))).toEqual(
    paragraph
  );
});
