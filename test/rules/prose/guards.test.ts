import { checkReport } from "../../../src/check/check";
import { proseRules } from "../../../src/rules/prose";
import { statementsOf } from "../../../src/rules/prose/statements";
import { changed } from "../../check/sample-reports";
import { busyReport, saying, yearBefore } from "./sentence-report";

function rulesBroken(text: string): readonly string[] {
  const { findings } = checkReport(saying(text), { rules: proseRules });
  return findings.map(({ rule, sides }) => `${rule} ${sides?.left}`);
}

/** So many words that say nothing, 1 or 2 signs long. */
function plainLead(length: number): string {
  return (length % 2 === 1 ? "共" : "") + "及时".repeat(Math.floor(length / 2));
}

/** A sentence that contradicts the tables, and one that only differs in a word that makes it say something else. */
const pairs: readonly (readonly [guard: string, wrong: string, rule: string, other: string])[] = [
  [
    "sixty signs before a number",
    `${plainLead(50)}收到政府信息公开申请999件。`,
    "text.received",
    `${plainLead(51)}收到政府信息公开申请999件。`,
  ],
  [
    "the year after",
    "结转至2025年继续办理政府信息公开申请999件。",
    "text.carry",
    "结转至2026年继续办理政府信息公开申请999件。",
  ],
  [
    "the year before",
    "2023年结转政府信息公开申请999件。",
    "text.carry",
    "2022年结转政府信息公开申请999件。",
  ],
  [
    "a part of all",
    "依申请公开方面，收到申请999件。",
    "text.received",
    "依申请公开方面，其中收到申请999件。",
  ],
  [
    "one way only",
    "依申请公开中，予以公开999件。",
    "text.outcomes",
    "依申请公开网上申请中，予以公开999件。",
  ],
  [
    "some applicants only",
    "依申请公开中，予以公开999件。",
    "text.outcomes",
    "依申请公开，其中自然人的，予以公开999件。",
  ],
  [
    "some outcomes only",
    "依申请公开中，涉及自然人999件。",
    "text.applicants",
    "依申请公开，其中不予处理的，涉及自然人999件。",
  ],
  [
    "what was put off",
    "依申请公开方面，按期答复999件。",
    "text.disposed",
    "依申请公开方面，按期答复999件，其余延期。",
  ],
  [
    "what is handled",
    "依申请公开方面，共办理申请999件。",
    "text.received",
    "依申请公开方面，共办理999件。",
  ],
  [
    "all kinds of applications",
    "依申请公开方面，收到申请999件。",
    "text.received",
    "依申请公开方面，收到各类申请999件。",
  ],
  [
    "requests for information",
    "依申请公开有序开展。收到申请999件。",
    "text.received",
    "政务服务有序开展。收到申请999件。",
  ],
  [
    "nothing else in the sentence",
    "依申请公开有序开展。全年收到申请999件。",
    "text.received",
    "依申请公开有序开展。办理咨询，收到申请999件。",
  ],
  [
    "the agency's own level",
    "收到政府信息公开申请999件。",
    "text.received",
    "本级收到政府信息公开申请999件。",
  ],
  [
    "the agency itself",
    "云河市人民政府收到政府信息公开申请999件。",
    "text.received",
    "白石市人民政府收到政府信息公开申请999件。",
  ],
  [
    "nobody else told of before",
    "我市表现突出，收到政府信息公开申请999件。",
    "text.received",
    "市教育局表现突出，收到政府信息公开申请999件。",
  ],
  [
    "the agency again",
    "市教育局表现突出，我市收到政府信息公开申请999件。",
    "text.received",
    "市教育局表现突出，共收到政府信息公开申请999件。",
  ],
  [
    "a number that is exact",
    "收到政府信息公开申请999件。",
    "text.received",
    "收到政府信息公开申请约999件。",
  ],
  [
    "what is counted",
    "收到政府信息公开申请999件。",
    "text.received",
    "收到政府信息公开申请999次。",
  ],
  [
    "the report's year",
    "2024年收到政府信息公开申请999件。",
    "text.received",
    "2021年收到政府信息公开申请999件。",
  ],
  [
    "disputes about information",
    "政府信息公开行政复议999件。",
    "text.disputes",
    "全市行政复议999件。",
  ],
  [
    "disputes of this agency",
    "政府信息公开方面，发生行政复议999件。",
    "text.disputes",
    "政府信息公开方面，出庭应诉、行政复议999件。",
  ],
  [
    "not all disputes",
    "政府信息公开方面，发生行政复议999件。",
    "text.disputes",
    "政府信息公开方面，审结行政复议999件。",
  ],
  ["规章 alone", "制定规章999件。", "text.documents", "制定法规、规章999件。"],
  [
    "what went before is as wide",
    "收到政府信息公开申请120件，办结999件。",
    "text.disposed",
    "网站收到政府信息公开申请60件，办结999件。",
  ],
  [
    "what went before is as wide, or the agency is named",
    "网站收到政府信息公开申请60件，全市办结政府信息公开申请999件。",
    "text.disposed",
    "网站收到政府信息公开申请60件，办结政府信息公开申请999件。",
  ],
  [
    "a new sentence",
    "网站收到政府信息公开申请60件。办结政府信息公开申请999件。",
    "text.disposed",
    "网站收到政府信息公开申请60件，办结政府信息公开申请999件。",
  ],
];

test.each(pairs)("%s: %s", (_, wrong, rule, other) => {
  expect(rulesBroken(wrong)).toEqual([`${rule} 999`]);
  expect([other, rulesBroken(other)]).toEqual([other, []]);
});

/** That there was none, which is wrong, and what only sounds like it. */
const absences: readonly (readonly [guard: string, wrong: string, other: string])[] = [
  ["one way only", "全年未收到政府信息公开申请。", "全年网站未收到政府信息公开申请。"],
  ["a part", "全年未收到政府信息公开申请。", "其中未收到政府信息公开申请。"],
  ["the agency's own level", "全年未收到政府信息公开申请。", "本级未收到政府信息公开申请。"],
  ["nothing narrower", "全市未收到政府信息公开申请。", "涉农领域未收到政府信息公开申请。"],
  [
    "nobody else",
    "我市运行平稳，未收到政府信息公开申请。",
    "市教育局运行平稳，未收到政府信息公开申请。",
  ],
  ["this year", "2024年未收到政府信息公开申请。", "2022年未收到政府信息公开申请。"],
  ["last year", "2024年未收到政府信息公开申请。", "2023年未收到政府信息公开申请。"],
  ["disputes about information", "未发生政府信息公开行政复议。", "未发生行政复议。"],
];

test.each(absences)("none, %s: %s", (_, wrong, other) => {
  expect(rulesBroken(wrong)).toEqual(["text.none 0"]);
  expect([other, rulesBroken(other)]).toEqual([other, []]);
});

test("what is said is quoted from its clause to the next joining word", () => {
  const wordsOf = (text: string): readonly string[] =>
    statementsOf(saying(text)).map(({ words }) => words);
  expect(wordsOf("2024年，全市共收到政府信息公开申请120件，其中自然人申请101件。")).toEqual([
    "全市共收到政府信息公开申请120件",
    "自然人申请101件",
  ]);
  expect(wordsOf("收到政府信息公开申请 120 件并全部登记。")).toEqual(["收到政府信息公开申请120件"]);
  expect(wordsOf("收到政府信息公开申请：120件。")).toEqual(["收到政府信息公开申请：120件"]);
});

test.each([
  ["政府信息公开行政复议99件。", "表四行政复议总计为9，相差90件。"],
  ["政府信息公开行政诉讼99件。", "表四行政诉讼总计（直接起诉与复议后起诉之和）为6，相差93件。"],
  ["政府信息公开行政复议、行政诉讼99件。", "表四行政复议与行政诉讼总计之和为15，相差84件。"],
  ["收到政府信息公开申请99件。", "都不是99。"],
  ["制定行政规范性文件99件。", "表二行政规范性文件本年制发件数为13，相差86件。"],
  ["收到政府信息公开申请120件，其中商业企业99件。", "表三「本年新收」商业企业为12，相差87件。"],
  ["依申请公开中，予以公开99件。", "都不是99。"],
])("%s is told what is meant: %s", (text, message) => {
  const { findings } = checkReport(saying(text), { rules: proseRules });
  expect(findings.map((finding) => finding.message)).toEqual([
    expect.stringContaining(message) as string,
  ]);
});

describe("where a total is left empty", () => {
  const open = changed(busyReport, { "t3.disposed.total": null });
  const said = (text: string): readonly string[] => {
    const { findings, passed } = checkReport(saying(text, open), { rules: proseRules });
    return [...findings, ...passed].map(({ message }) => message);
  };

  test("fewer than its parts are too few", () => {
    expect(said("办结政府信息公开申请100件。")).toEqual([
      "第一部分写“办结政府信息公开申请100件”，表三（七）总计至少为118（有空着的格），多于100。",
    ]);
  });

  test("more may be right, and are not called so", () => {
    expect(said("办结政府信息公开申请130件。")).toEqual([]);
    expect(said("办结政府信息公开申请118件。")).toEqual([]);
  });
});

describe("the change against last year", () => {
  const said = (text: string, received: number): readonly string[] => {
    const previous = changed(yearBefore, { "t3.received.total": received });
    const { findings, passed } = checkReport(saying(text), { previous, rules: proseRules });
    return [...findings, ...passed]
      .filter(({ rule }) => rule === "text.lastYear")
      .map(({ message }) => message);
  };
  const change = (words: string): string => `收到政府信息公开申请120件，${words}。`;

  test.each([
    ["同比增长25%", 96, "第一部分写“同比增长25%”，与上年96、本年120一致。"],
    ["同比增长26%", 99, "第一部分写“同比增长26%”，与上年99、本年125一致。"],
    [
      "同比增长30%",
      97,
      "第一部分写“同比增长30%”，表三「本年新收」总计上年为97、本年为120，应为增长23.71%。",
    ],
    [
      "同比增加30件",
      97,
      "第一部分写“同比增加30件”，表三「本年新收」总计上年为97、本年为120，应为增长23件。",
    ],
    [
      "同比减少30件",
      97,
      "第一部分写“同比减少30件”，表三「本年新收」总计上年为97、本年为120，应为增长23件。",
    ],
    [
      "同比下降3%",
      240,
      "第一部分写“同比下降3%”，表三「本年新收」总计上年为240、本年为120，应为下降50%。",
    ],
  ])("%s, after %d: %s", (words, received, message) => {
    expect(said(change(words), received)).toEqual([message]);
  });

  test("is not judged where there was nothing, or nothing is known", () => {
    expect(said(change("同比增长25%"), 0)).toEqual([]);
    const previous = changed(yearBefore, { "t3.received.total": null });
    const { findings } = checkReport(saying(change("同比增长99%")), { previous });
    expect(findings.filter(({ rule }) => rule === "text.lastYear")).toEqual([]);
  });
});

test("a report of which nothing is said is not judged", () => {
  expect(statementsOf(busyReport)).toEqual([]);
});
