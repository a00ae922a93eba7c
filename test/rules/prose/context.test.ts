import {
  isPlainLead,
  namesItself,
  periodOf,
  tellsOfOthers,
} from "../../../src/rules/prose/context";
import { documentContext } from "../../../src/rules/prose/document-kinds";
import { busyReport } from "./sentence-report";

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
] as const)("in a report of 2024, %s tells of the year: %s", (words, period) => {
  expect(periodOf(words, 2024)).toBe(period);
});

test("in a report without a year no year that is named is its own", () => {
  expect(periodOf("2024年收到", null)).toBeUndefined();
  expect(periodOf("今年收到", null)).toBe("this");
});

test.each([
  ["云河市人民政府", "2024年全市共", true],
  ["云河市人民政府", "云河市人民政府", true],
  ["云河市人民政府", "云河市政府", true],
  ["云河市人民政府", "市政府", true],
  ["云河市人民政府", "云河", true],
  ["云河市人民政府", "白石市政府", false],
  ["云河市人民政府", "府", false],
  ["云河市人民政府", "市", false],
  ["云河市高新区管理委员会", "云河市高新区管委会", true],
  ["云河市开发区管理委员会", "开发区管理委员会", true],
  ["云河市开发区管委会", "开发区管理委员会", true],
  ["云河市人民政府", "云河代表市政府", true],
  ["云河市人民政府", "市政府代表云河市", true],
  ["云河市人民政府", "白石市代表云河市", false],
  ["云河市人民政府", "云河市代表白石市", false],
  ["云河市人民政府", "市代表云河", false],
  ["云河市人民政府驻北京代表处", "驻北京代表处", true],
] as const)("in a report of %s, %s before a number narrows nothing: %s", (agency, lead, plain) => {
  expect(isPlainLead(lead, { ...busyReport, agency })).toBe(plain);
});

test.each([
  ["市教育局表现突出，", true],
  ["2024年市教育局表现突出，", true],
  ["市教育局表现突出。我市收到", false],
  ["市教育局表现突出。2024年我市收到", false],
  ["我市表现突出。市教育局收到", true],
  ["按照市教育局要求，", false],
  ["市政府高度重视，", false],
  ["工作平稳，", false],
  ["市教育局表现突出，工作平稳，", true],
])("%s tells of others: %s", (words, others) => {
  expect(tellsOfOthers(words, busyReport)).toBe(others);
});

test.each([
  ["全市办结", true],
  ["2024年全市办结", true],
  ["其中我市办结", true],
  ["办结", false],
  ["市教育局办结", false],
])("%s names the agency itself: %s", (clause, names) => {
  expect(namesItself(clause)).toBe(names);
});

test.each([
  ["法规规章", undefined],
  ["法规、规章", undefined],
  ["规章", "regulations"],
  ["规章，法规规章", "regulations"],
  ["规章和规范性文件", "documents"],
  ["行政规范性文件", "normativeDocs"],
  ["法规规范性文件", "normativeDocs"],
])("the documents named last in “%s” are %s", (words, context) => {
  expect(documentContext(words)).toBe(context);
});
