import { checkReport } from "../../../src/check/check";
import { proseRules } from "../../../src/rules/prose";
import { statementsOf } from "../../../src/rules/prose/statements";
import { changed, soundReport } from "../../check/sample-reports";
import { withSections } from "../sample-years";
import { rulesBroken } from "./judge-sentence";
import { busyReport, quietReport, saying, yearBefore } from "./sentence-report";

/**
 * A sentence that contradicts the tables, and one that only differs in a word that makes it say something else, or in
 * one that makes it say a part, with the number of that part.
 */
const pairs: readonly (readonly [guard: string, wrong: string, rule: string, other: string])[] = [
  [
    "the year after",
    "结转至2025年继续办理政府信息公开申请999件。",
    "text.carry",
    "结转至2026年继续办理政府信息公开申请999件。",
  ],
  [
    "the year after, behind the number",
    "政府信息公开申请中，999件结转至2025年。",
    "text.carry",
    "政府信息公开申请中，999件结转至2026年。",
  ],
  [
    "the one that had most",
    "收到政府信息公开申请最多的年份为2024年，收到申请999件。",
    "text.received",
    "收到政府信息公开申请最多的单位为水务局，收到申请999件。",
  ],
  [
    "by how many fewer",
    "收到政府信息公开申请999件。",
    "text.received",
    "收到政府信息公开申请减少999件。",
  ],
  [
    "by how many more, behind another year",
    "收到政府信息公开申请数量为999件。",
    "text.received",
    "收到政府信息公开申请与2023年相比增加了999件。",
  ],
  [
    "the year before",
    "2023年结转政府信息公开申请999件。",
    "text.carry",
    "2022年结转政府信息公开申请999件。",
  ],
  [
    "documents in one organ's name, beside no others that are the tables'",
    "以市政府名义制定行政规范性文件999件，废止8件，现行有效145件。",
    "text.documents",
    "以市政府名义制定行政规范性文件999件，废止3件，现行有效40件。",
  ],
  [
    "documents in one organ's name, and in another's",
    "以市政府名义制定行政规范性文件999件，废止8件，现行有效145件。",
    "text.documents",
    "以市政府名义制定行政规范性文件999件，以部门名义制定4件，废止8件，现行有效145件。",
  ],
  [
    "documents of one organ's departments",
    "市政府及各部门制定行政规范性文件999件。",
    "text.documents",
    "各部门制定行政规范性文件999件。",
  ],
  [
    "documents that were made known, beside none that were repealed",
    "发布行政规范性文件999件，废止8件。",
    "text.documents",
    "发布行政规范性文件999件，解读8件。",
  ],
  [
    "documents of a list that begins with another verb",
    "制定规章1部、行政规范性文件999件。",
    "text.documents",
    "解读规章1部、行政规范性文件999件。",
  ],
  [
    "by how many, not to how many",
    "现行有效行政规范性文件降至999件。",
    "text.inForce",
    "现行有效行政规范性文件减少999件。",
  ],
  [
    "most of all, not of one kind of applicants",
    "依申请公开方面，自然人占绝大多数，共999件。",
    "text.applicants",
    "依申请公开方面，征地类占绝大多数，共999件。",
  ],
  [
    "several things with one number each",
    "收到政府信息公开申请120件，分别计自然人999件、商业企业12件。",
    "text.applicants",
    "收到政府信息公开申请120件，自然人、商业企业分别公开999件、12件。",
  ],
  [
    "the share of what is left of a part",
    "收到政府信息公开申请120件，其余999%为无法提供。",
    "text.share",
    "政府信息公开申请中，不予公开15件，其余28%为自然人。",
  ],
  [
    "the share in another whole than that told",
    "予以公开52件，占全部答复118件的999%。",
    "text.share",
    "予以公开52件，占全部公文118件的999%。",
  ],
  [
    "a part of all",
    "依申请公开方面，收到申请999件。",
    "text.received",
    "依申请公开方面，其中收到申请999件。",
  ],
  [
    "each of several that are named together",
    "依申请公开中，予以公开、部分公开共999件。",
    "text.outcomes",
    "依申请公开中，予以公开、部分公开各7件。",
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
    "依申请公开，其中自然人的，予以公开44件。",
  ],
  [
    "some outcomes only",
    "依申请公开中，涉及自然人999件。",
    "text.applicants",
    "依申请公开，其中不予处理的，涉及自然人4件。",
  ],
  [
    "some outcomes only, named before 其中",
    "依申请公开中，收到申请120件，其中自然人999件。",
    "text.applicants",
    "依申请公开中，不予公开15件，其中自然人14件。",
  ],
  [
    "some outcomes only, named before a bracket",
    "依申请公开中，收到申请120件（其中自然人999件）。",
    "text.applicants",
    "依申请公开中，不予公开15件（其中自然人14件）。",
  ],
  [
    "some outcomes only, named in the sentence before",
    "依申请公开中，收到申请120件。其中自然人999件。",
    "text.applicants",
    "依申请公开中，不予公开15件。其中自然人14件。",
  ],
  [
    "some applicants only, named before 其中",
    "依申请公开中，办结118件，其中予以公开999件。",
    "text.outcomes",
    "依申请公开中，自然人申请101件，其中予以公开44件。",
  ],
  [
    "what was put off",
    "依申请公开方面，按期答复999件。",
    "text.disposed",
    "依申请公开方面，按期答复999件，其余延期。",
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
    "政府信息公开方面，出庭应诉，行政复议999件。",
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
  [
    "a part of all, from its first word",
    "依申请公开有序开展。收到申请999件。",
    "text.received",
    "依申请公开有序开展。其中收到申请999件。",
  ],
  [
    "what was put off in the same sentence",
    "依申请公开方面，按期答复999件。其余延期。",
    "text.disposed",
    "依申请公开方面，按期答复999件，其余延期。",
  ],
  [
    "requests for information by name, whatever else is told of",
    "办理咨询，收到政府信息公开申请999件。",
    "text.received",
    "依申请公开方面，办理咨询，收到申请999件。",
  ],
  [
    "disputes after requests",
    "依申请公开有序开展。发生行政复议999件。",
    "text.disputes",
    "政务服务有序开展。发生行政复议999件。",
  ],
  ...(
    [
      ["received", "收到申请999件", "text.received"],
      ["handled", "办理申请999件", "text.received"],
      ["disposed", "办结999件", "text.disposed"],
    ] as const
  ).map(
    ([what, words, rule]) =>
      [
        `a part of all that were ${what}, beside an outcome`,
        `依申请公开中，予以公开52件，${words}。`,
        rule,
        `依申请公开中，予以公开52件，其中${words}。`,
      ] as const
  ),
  [
    "not all disputes, beside a result",
    "政府信息公开方面，发生行政复议999件，结果维持5件。",
    "text.disputes",
    "政府信息公开方面，审结行政复议999件，结果维持5件。",
  ],
  [
    "规章 alone, told of before",
    "制定规章1件，废止999件。",
    "text.documents",
    "制定法规、规章3件，废止999件。",
  ],
  [
    "the documents named before",
    "制定行政规范性文件13件，废止999件。",
    "text.documents",
    "制定行政规范性文件13件，修改999件。",
  ],
];

test.each(pairs)("%s: %s", (_, wrong, rule, other) => {
  expect(rulesBroken(wrong)).toEqual([`${rule} 999`]);
  expect([other, rulesBroken(other)]).toEqual([other, []]);
});

/** Sentences with more in them than the number that is wrong, which does not excuse it. */
test.each([
  ["a year after the number", "收到政府信息公开申请999件较2023年有所增加。", ["text.received 999"]],
  [
    "who applied, named before 其中",
    "公民、法人和其他组织提出政府信息公开申请120件，其中予以公开999件。",
    ["text.outcomes 999"],
  ],
  ["disputes after 其中", "其中政府信息公开行政复议999件。", ["text.disputes 999"]],
  [
    "a window in a sentence about disputes",
    "窗口提示到位，政府信息公开行政复议9件，结果维持999件。",
    ["text.disputes 999"],
  ],
  [
    "an outcome before what is carried on",
    "收到政府信息公开申请120件，其中予以公开52件，结转下年度继续办理999件。",
    ["text.carry 999"],
  ],
  [
    "an outcome before what was carried over",
    "收到政府信息公开申请120件，其中予以公开52件，上年结转999件。",
    ["text.carry 999"],
  ],
  [
    "an outcome before 自然人",
    "依申请公开中，予以公开52件。收到政府信息公开申请120件，其中自然人999件。",
    ["text.applicants 999"],
  ],
  [
    "an outcome before 法人和其他组织",
    "依申请公开中，予以公开52件。收到政府信息公开申请120件，其中法人和其他组织999件。",
    ["text.applicants 999"],
  ],
  [
    "信息公开, which is no outcome",
    "收到政府信息公开申请120件，其中自然人政府信息公开申请999件。",
    ["text.applicants 999"],
  ],
  [
    "what is put off beside what is received",
    "收到政府信息公开申请999件，延期答复3件。",
    ["text.received 999"],
  ],
  [
    "applications before requests",
    "收到申请120件，办结政府信息公开申请999件。",
    ["text.disposed 999"],
  ],
  [
    "requests behind the last number only",
    "收到申请999件、办结118件政府信息公开申请。",
    ["text.received 999"],
  ],
  ["the field of work for what is handled", "依申请公开方面，共办理999件。", ["text.received 999"]],
  [
    "outcomes before who applied",
    "依申请公开中，不予公开15件，其中自然人999件。",
    ["text.applicants 999"],
  ],
  [
    "who applied before an outcome",
    "依申请公开中，自然人申请101件，其中予以公开999件。",
    ["text.outcomes 999"],
  ],
  [
    "a rate after 其中",
    "办结政府信息公开申请118件，其中按时办结率100%，予以公开999件。",
    ["text.outcomes 999"],
  ],
  [
    "other numbers of requests",
    "全年收到政府信息公开申请120件，撤回3件，办结999件。",
    ["text.disposed 999"],
  ],
  [
    "applicants counted one way",
    "依申请公开网上自然人申请60件，共办结申请999件。",
    ["text.disposed 999"],
  ],
  ["a number that is not exact", "收到政府信息公开申请60余件，办结999件。", ["text.disposed 999"]],
  [
    "the same result of other disputes",
    "政府信息公开行政复议9件，结果维持5件；行政诉讼6件，结果维持999件。",
    ["text.disputes 999"],
  ],
  [
    "the same said twice, of which the first counts",
    "收到政府信息公开申请110件，受理政府信息公开申请999件。",
    ["text.received 110"],
  ],
  [
    "all upheld, of its sentence only",
    "政府信息公开行政复议9件。政府信息公开行政诉讼6件，均获维持。",
    ["text.disputes 6"],
  ],
  [
    "all upheld, of disputes only",
    "收到政府信息公开申请120件，发生政府信息公开行政复议9件，均获维持。",
    ["text.disputes 9"],
  ],
  [
    "a change of something else",
    "受理许可60件，同比增长99%。收到政府信息公开申请999件。",
    ["text.received 999"],
  ],
  [
    "disputes that are not counted beside their result",
    "政府信息公开行政复议中，尚未审结999件。",
    ["text.disputes 999"],
  ],
  [
    "applicants that are called as organs are",
    "收到政府信息公开申请120件，其中科研单位申请99件。",
    ["text.applicants 99"],
  ],
  [
    "the year that something is carried on to",
    "依申请公开方面，结转下年度16件。",
    ["text.carry 16"],
  ],
  ["a bracket before it", "（收到政府信息公开申请999件。）", ["text.received 999"]],
  ["a comma before the number", "依申请公开方面，999件予以公开。", ["text.outcomes 999"]],
  [
    "a number that begins its sentence",
    "依申请公开情况如下。999件予以公开。",
    ["text.outcomes 999"],
  ],
])("wrong in spite of %s: %s", (_, text, broken) => {
  expect(rulesBroken(text)).toEqual(broken);
});

/** Where nothing of a sentence is as in the tables, it may be of other things altogether. */
test.each([
  "收到申请60件，办结政府信息公开申请999件。",
  "政府信息公开行政复议60件，办结政府信息公开申请999件。",
])("nothing is said where every number is another one: %s", (text) => {
  expect(rulesBroken(text)).toEqual([]);
});

describe("decisions told as published", () => {
  const year = changed(busyReport, {
    "t2.licensing.decisions": 1342,
    "t2.penalties.decisions": 87,
  });

  test("are wrong beside others, where only the order of their digits differs", () => {
    expect(rulesBroken("公示行政许可1342件、行政处罚78件。", year)).toEqual(["text.decisions 78"]);
    expect(rulesBroken("公示行政许可1342件、行政处罚86件。", year)).toEqual([]);
    expect(rulesBroken("公示行政许可1300件、行政处罚78件。", year)).toEqual([]);
    expect(rulesBroken("公示行政许可1342件、行政处罚78条。", year)).toEqual([]);
  });

  test("told as permits and penalties are counted", () => {
    expect(rulesBroken("受理行政许可申请1400件，作出许可决定1324件。", year)).toEqual([
      "text.decisions 1324",
    ]);
    expect(rulesBroken("行政许可1342件，作出不予许可决定20件。", year)).toEqual([]);
  });

  test("or decided upon in a shorter way, are not", () => {
    expect(rulesBroken("行政处罚（简易程序）决定30件，行政许可1342件。", year)).toEqual([]);
    expect(rulesBroken("行政处罚（交通）决定80件，行政许可1342件。", year)).toHaveLength(1);
  });

  test("or decided upon behind other words are counted", () => {
    expect(rulesBroken("行政许可（资质认定）决定1341件。", year)).toEqual(["text.decisions 1341"]);
    expect(rulesBroken("行政处罚立案并作出决定86件。", year)).toEqual(["text.decisions 86"]);
  });
});

test("that there are no documents is said of none that were issued or are in force", () => {
  const told = "行政规范性文件0件，制定规章1部。";
  expect(rulesBroken(told)).toEqual(["text.documents 0"]);
  expect(rulesBroken(told, changed(busyReport, { "t2.normativeDocs.issued": 0 }))).toEqual([]);
});

test("exactly what a number before is about is told behind it", () => {
  expect(rulesBroken("收到政府信息公开申请首次突破100件，达180件。")).toEqual([
    "text.received 180",
  ]);
  expect(rulesBroken("收到政府信息公开申请首次突破100件，网站达180件。")).toEqual([]);
});

test.each([
  [
    "制发、废止和现行有效行政规范性文件分别为14件、8件和145件。",
    ["text.documents 14"],
    "制发、废止和现行有效行政规范性文件分别为13件、8件和145件。",
  ],
  [
    "收到政府信息公开申请120件，其中90.2%为自然人申请。",
    ["text.share 90.2"],
    "不予公开15件，其中93.3%为自然人申请。",
  ],
  ["依申请公开公开率达75%。", ["text.share 75"], "依申请公开按期公开率达75%。"],
  [
    "政府信息公开申请中，无法提供占比最高，达30.3%。",
    ["text.share 30.3"],
    "政府信息公开申请中，无法提供增长最快，达30.3%。",
  ],
  [
    "政府信息公开申请中，自然人占比超九成，达90.2%。",
    ["text.share 90.2"],
    "政府信息公开申请中，网上占比超九成，达90.2%。",
  ],
  [
    "不予公开15件，占全部答复118件的12.7%，其中自然人占84%。",
    ["text.share 84"],
    "不予公开15件，占全部答复118件的12.7%，其中自然人占93%。",
  ],
  [
    "政府信息公开申请中，无法提供占54.5%。",
    ["text.share 54.5"],
    "未予公开的44件申请中，无法提供占54.5%。",
  ],
  [
    "收到政府信息公开申请120件，公开（含部分公开）率达65.9%。",
    ["text.share 65.9"],
    "收到政府信息公开申请120件，主动公开（含部分公开）率达65.9%。",
  ],
  [
    "政府信息公开申请中，54.1%予以公开。",
    ["text.share 54.1"],
    "政府信息公开申请中，信函占54.1%，予以公开52件。",
  ],
  [
    "收到政府信息公开申请120件，自然人申请数110件。",
    ["text.applicants 110"],
    "收到政府信息公开申请120件，自然人申请数十件。",
  ],
])("shares and lists are told in more ways: %s", (wrong, broken, other) => {
  expect(rulesBroken(wrong)).toEqual(broken);
  expect(rulesBroken(other)).toEqual([]);
});

test("rates that are told together are each told", () => {
  expect(rulesBroken("政府信息公开申请办结率、按时答复率均为100%。")).toEqual(["text.none 0"]);
  expect(rulesBroken("政府信息公开申请按时办结率、及时答复率均为100%。")).toEqual([]);
});

test("what is carried in is that of all who applied", () => {
  const told = "政府信息公开申请中，上年结转5件，均为商业企业申请。";
  expect(rulesBroken(told)).toEqual(["text.applicants 5"]);
  expect(rulesBroken("政府信息公开申请中，上年结转5件，均为自然人申请。")).toEqual([]);
});

test("disputes of all kinds are not those over disclosure", () => {
  expect(rulesBroken("全市行政复议60件，办结政府信息公开申请118件。")).toEqual([]);
});

test("all upheld, of all disputes or of a field of them", () => {
  expect(rulesBroken("政府信息公开行政复议9件，均获维持。")).toEqual(["text.disputes 9"]);
  expect(rulesBroken("政府信息公开行政复议9件，其中自然资源领域5件，均获维持。")).toEqual([]);
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
  ["disputes about information", "未发生政府信息公开行政复议。", "未发生征地补偿方面的行政复议。"],
  [
    "disputes about information, not about what caused them",
    "未发生因政府信息公开引发的行政复议。",
    "未发生因行政处罚引发的行政复议。",
  ],
  [
    "one way only, named before",
    "运行平稳，未收到政府信息公开申请。",
    "通过网络，未收到政府信息公开申请。",
  ],
  [
    "the agency's own level, named before",
    "从全市看，未收到政府信息公开申请。",
    "从本级看，未收到政府信息公开申请。",
  ],
];

test.each(absences)("none, %s: %s", (_, wrong, other) => {
  expect(rulesBroken(wrong)).toEqual(["text.none 0"]);
  expect([other, rulesBroken(other)]).toEqual([other, []]);
});

test.each([
  "未发生行政复议。",
  "未收到政府信息公开申请，网站运行平稳。",
  "网站运行平稳，未收到政府信息公开申请。",
])("that there was none is wrong: %s", (text) => {
  expect(rulesBroken(text)).toEqual(["text.none 0"]);
});

test("that there was none may be said of matters, too", () => {
  expect(rulesBroken("未收到政府信息公开申请事项。")).toEqual(["text.none 0"]);
});

test("that there was none is wrong of one", () => {
  const one = changed(quietReport, { "t3.received.total": 1 });
  expect(rulesBroken("未收到政府信息公开申请。", one)).toEqual(["text.none 0"]);
});

test("of two things that were none, the second is wrong by itself", () => {
  const one = changed(quietReport, { "t4.review.total": 1 });
  const text = "运行平稳。未收到政府信息公开申请，未发生政府信息公开行政复议。";
  expect(rulesBroken(text, one)).toEqual(["text.none 0"]);
});

test("of two paragraphs that begin alike, the second is wrong by itself", () => {
  const one = changed(quietReport, { "t4.review.total": 1 });
  const none = "未收到政府信息公开申请。\n未发生政府信息公开行政复议。";
  expect(rulesBroken(none, one)).toEqual(["text.none 0"]);
  const numbers = "收到政府信息公开申请120件。\n收到政府信息公开申请999件。";
  expect(rulesBroken(numbers)).toEqual(["text.received 999"]);
});

test("of other years nothing is told that could be compared", () => {
  const text = "2021年收到政府信息公开申请60件，同比增长99%。";
  expect(statementsOf(saying(text))).toEqual([]);
});

test("documents are not told of where the form does not count them", () => {
  const s1 = "制定行政规范性文件13件。";
  expect(statementsOf(withSections(soundReport("2021"), { s1 }))).toHaveLength(1);
  expect(statementsOf(withSections(soundReport("2019"), { s1 }))).toEqual([]);
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
  expect(wordsOf("依申请公开中，52件予以公开。")).toEqual(["52件予以公开"]);
});

test("tables that come to the same are named once", () => {
  const { findings } = checkReport(saying("收到政府信息公开申请2件。", quietReport));
  expect(findings.map(({ message }) => message)).toContain(
    "第一部分写“收到政府信息公开申请2件”，表三「本年新收」总计为0，相差2件。"
  );
});

test.each([
  ["政府信息公开行政复议99件。", "表四行政复议总计为9，相差90件。"],
  ["政府信息公开行政诉讼99件。", "表四行政诉讼总计（直接起诉与复议后起诉之和）为6，相差93件。"],
  ["政府信息公开行政复议、行政诉讼99件。", "表四行政复议与行政诉讼总计之和为15，相差84件。"],
  ["收到政府信息公开申请99件。", "都不是99。"],
  ["制定行政规范性文件99件。", "表二行政规范性文件本年制发件数为13，相差86件。"],
  ["收到政府信息公开申请120件，其中商业企业99件。", "表三「本年新收」商业企业为12，相差87件。"],
  ["依申请公开中，予以公开99件。", "表三（一）予以公开总计为52，相差47件。"],
  ["依申请公开中，同意公开99件。", "都不是99。"],
  ["依申请公开中，部分公开99件。", "表三（二）部分公开总计为14，相差85件。"],
  [
    "依申请公开中，予以公开及部分公开99件。",
    "表三（一）予以公开与（二）部分公开合计为66，相差33件。",
  ],
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
      "第一部分写“办结政府信息公开申请100件”，表三（七）总计至少为118（有空着的格），表三（七）总计减「上年结转」总计至少为113（有空着的格），都不是100。",
    ]);
  });

  test("more may be right, and are not called so", () => {
    expect(said("办结政府信息公开申请130件。")).toEqual([]);
    expect(said("办结政府信息公开申请118件。")).toEqual([]);
  });
});

test.each([
  ["t2.normativeDocs.issued", "制定行政规范性文件14件。"],
  ["t2.normativeDocs.issued", "制定行政规范性文件0件。"],
  ["t4.suitDirect.total", "政府信息公开行政诉讼99件。"],
  ["t4.suitAfterReview.total", "政府信息公开行政诉讼99件。"],
])("where %s is left empty, it may be right to say: %s", (key, text) => {
  expect(rulesBroken(text, changed(busyReport, { [key]: null }))).toEqual([]);
  expect(rulesBroken(text)).toHaveLength(1);
});

describe("the change against last year", () => {
  const said = (text: string, received: number): readonly string[] => {
    const previous = changed(yearBefore, { "t3.received.total": received });
    const checked = checkReport(saying(text), { previous, rules: proseRules });
    expect(checked.failures).toEqual([]);
    return [...checked.findings, ...checked.passed]
      .filter(({ rule }) => rule === "text.lastYear")
      .map(({ message }) => message);
  };
  const change = (words: string): string => `收到政府信息公开申请120件，${words}。`;

  test.each([
    ["同比增长25%", 96, "第一部分写“同比增长25%”，与上年96、本年120一致。"],
    [
      "同比增长26%",
      99,
      "第一部分写“同比增长26%”，表三「本年新收」总计上年为99、本年为120，应为增长21.21%。",
    ],
    [
      "数量居高，同比增长99%",
      96,
      "第一部分写“同比增长99%”，表三「本年新收」总计上年为96、本年为120，应为增长25%。",
    ],
    [
      "同比增长30%",
      97,
      "第一部分写“同比增长30%”，表三「本年新收」总计上年为97、本年为120，应为增长23.71%。",
    ],
    [
      "同比增加30件",
      97,
      "第一部分写“同比增加30件”，表三「本年新收」总计上年为97、本年为120，应为增加23件。",
    ],
    [
      "同比减少30件",
      97,
      "第一部分写“同比减少30件”，表三「本年新收」总计上年为97、本年为120，应为增加23件。",
    ],
    [
      "同比下降3%",
      240,
      "第一部分写“同比下降3%”，表三「本年新收」总计上年为240、本年为120，应为下降50%。",
    ],
    [
      "同比增加21件",
      100,
      "第一部分写“同比增加21件”，表三「本年新收」总计上年为100、本年为120，应为增加20件。",
    ],
    [
      "同比增加30件",
      1,
      "第一部分写“同比增加30件”，表三「本年新收」总计上年为1、本年为120，应为增加119件。",
    ],
    [
      "同比增长30%",
      120,
      "第一部分写“同比增长30%”，表三「本年新收」总计上年为120、本年为120，应为增长0%。",
    ],
  ])("%s, after %d: %s", (words, received, message) => {
    expect(said(change(words), received)).toEqual([message]);
  });

  test("is not judged where there was nothing, or nothing is known", () => {
    expect(said(change("同比增长25%"), 0)).toEqual([]);
    const unknown = { "t3.received.total": null };
    for (const [report, previous] of [
      [busyReport, changed(yearBefore, unknown)],
      [changed(busyReport, unknown), yearBefore],
    ] as const) {
      const given = saying(change("同比增长99%，2023年收到政府信息公开申请96件"), report);
      const { findings, failures } = checkReport(given, { previous, rules: proseRules });
      expect(findings.filter(({ rule }) => rule === "text.lastYear")).toEqual([]);
      expect(failures).toEqual([]);
    }
  });

  test.each(["同比增长99%以上", "同比增长99个百分点"])(
    "is not judged where it is not exactly one of this number: %s",
    (words) => {
      expect(said(change(words), 96)).toEqual([]);
    }
  );

  test.each([
    ["较上年增长近两成（19.5%）", 99, "应为增长21.21%"],
    ["与2023年的96件持平", 96, "应为增加24件"],
    ["较上年增加24件（35%）", 96, "应为增长25%"],
    ["办结118件，同比分别增加34件、24件", 96, "应为增加24件"],
    ["2023年收到95件", 96, "上年报告表三「本年新收」总计为96"],
  ])("and how many there were are told in more words: %s", (words, received, message) => {
    expect(said(change(words), received)).toContainEqual(
      expect.stringContaining(message) as string
    );
  });

  test("is told beside the numbers of two years", () => {
    const told = "新收政府信息公开申请120件（2023年：96件；2022年：30件），增长30%。";
    expect(said(told, 96)).toContainEqual(expect.stringContaining("应为增长25%") as string);
    expect(said("政府信息公开申请量与上年96件相比增长33%。", 96)).toContainEqual(
      expect.stringContaining("应为增长25%") as string
    );
  });

  test("is told of what is asked for, from one year to the next", () => {
    const told = (from: string): string => `申请量由${from}件增至120件。`;
    expect(said(told("2023年的90"), 96)).toHaveLength(1);
    expect(said(told("2022年的90"), 96)).toEqual([]);
    expect(said("收到政府信息公开申请120件。较2023年的90件增加较多。", 96)).toHaveLength(1);
    expect(said("收到政府信息公开申请120件，办结118件。较2023年的90件增加较多。", 96)).toEqual([]);
    expect(
      said("收到政府信息公开申请120件，其中网上申请86件。较2023年的90件增加较多。", 96)
    ).toEqual([]);
    expect(said("收到政府信息公开申请120件。复议9件。较2023年的90件增加较多。", 96)).toEqual([]);
  });

  test("is of the same thing as last year's number before it", () => {
    const parts = "因信息公开申请引发的行政争议共9件，其中行政复议6件、行政诉讼3件";
    expect(said(`${parts}，比上年的5件增加4件。`, 96)).toEqual([]);
    expect(said(change("办结118件，比上年收到的96件增加34件"), 96)).toHaveLength(2);
  });

  test("is told of all where their number is not", () => {
    expect(said("2024年全市政府信息公开申请量同比增长35%。", 96)).toHaveLength(1);
    expect(said("征地类政府信息公开申请量同比增长35%。", 96)).toEqual([]);
    expect(said("网上政府信息公开申请量同比增长35%。", 96)).toEqual([]);
    expect(said(change("增长率为35%"), 96)).toHaveLength(1);
    expect(said(change("同比翻一番"), 96)).toHaveLength(1);
    expect(said(change("同比提升35%"), 96)).toHaveLength(1);
    expect(said(change("办理效率提升35%"), 96)).toEqual([]);
  });

  test("of nothing into nothing is none", () => {
    const none = "收到政府信息公开申请0件，同比下降100%。";
    const previous = changed(yearBefore, { "t3.received.total": 0, "t3.carriedIn.total": 0 });
    const { findings } = checkReport(saying(none, quietReport), { previous, rules: proseRules });
    expect(findings.map(({ rule }) => rule)).toEqual(["text.lastYear"]);
    expect(said(change("同比增长100%"), 0)).toEqual([]);
  });

  test("is not told by a thing of last year", () => {
    expect(said("2023年度考核中未被扣分，收到政府信息公开申请130件。", 96)).toEqual([]);
    expect(said("2023年，收到政府信息公开申请130件。", 96)).toHaveLength(1);
  });

  test("that there was none last year is said of last year's report", () => {
    expect(said("2023年未收到政府信息公开申请。", 96)).toHaveLength(1);
    expect(said("2023年未收到政府信息公开申请。", 0)).toEqual([
      "第一部分写“2023年未收到政府信息公开申请”，与上年报告表三「本年新收」总计一致。",
    ]);
    expect(said("2022年未收到政府信息公开申请。", 96)).toEqual([]);
    expect(said("2023年未制定规章，未发生遗留申请。", 96)).toEqual([]);
  });

  test("is not judged by another year than the last", () => {
    const broken = (year: number): number =>
      checkReport(saying(change("同比增长99%")), {
        previous: { ...yearBefore, year },
        rules: proseRules,
      }).findings.filter(({ rule }) => rule === "text.lastYear").length;
    expect([2022, 2023, 2024, 2025].map(broken)).toEqual([0, 1, 0, 0]);
  });
});

test("a report of which nothing is said is not judged", () => {
  expect(statementsOf(busyReport)).toEqual([]);
});
