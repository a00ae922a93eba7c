import { changed } from "../../check/sample-reports";
import { rulesBroken } from "./judge-sentence";
import { busyReport } from "./sentence-report";

/** Ways in which reports tell of their figures: a text that contradicts them, which rules it breaks, and one that does not. */
const ways: readonly (readonly [
  way: string,
  wrong: string,
  broken: readonly string[],
  right: string,
])[] = [
  [
    "all of the year behind a part of it",
    "依申请公开方面，毕业季集中收到申请90件。",
    ["text.received 90"],
    "依申请公开方面，毕业季集中收到申请90件，全年120件，均已登记。",
  ],
  [
    "the year behind its quarters",
    "政府信息公开申请一季度收到30件，二季度20件，三季度40件，四季度31件，全年合计121件。",
    ["text.received 121"],
    "政府信息公开申请一季度收到30件，二季度20件，三季度40件，四季度30件，全年合计120件。",
  ],
  [
    "a row for the reason of another",
    "政府信息公开申请中，20件因未掌握所需数据而无法提供。",
    ["text.outcomes 20"],
    "政府信息公开申请中，2件因未掌握所需数据、需要重新汇总加工而无法提供。",
  ],
  [
    "who applied, and what it was about",
    "收到政府信息公开申请120件，其中社会公益组织申请24件。",
    ["text.applicants 24"],
    "收到政府信息公开申请120件，其中社会组织登记类24件。",
  ],
  [
    "items of a list that are numbered in brackets",
    "（1）市教育局开展培训2场；（2）收到政府信息公开申请999件。",
    ["text.received 999"],
    "（1）市教育局开展培训2场；（2）收到政府信息公开申请120件。",
  ],
  [
    "numbers in one bracket, whatever is named in it",
    "依申请公开工作有序开展。收到申请120件（涉及项目审批、征地），办结999件。",
    ["text.disposed 999"],
    "依申请公开工作有序开展。收到申请120件（涉及项目审批、征地），办结118件。",
  ],
  [
    "what narrows no number of its sentence",
    "市本级全年出台行政规范性文件13件，废止8件，现行有效999件。",
    ["text.inForce 999"],
    "市本级全年出台行政规范性文件2件，废止1件，现行有效9件。",
  ],
  [
    "suits under their heading",
    "应诉方面，政府信息公开行政诉讼99件。",
    ["text.disputes 99"],
    "出庭应诉方面，政府信息公开行政诉讼99件。",
  ],
  [
    "who applied, of requests received by an office",
    "市政府办公室收到政府信息公开申请120件，申请人均为自然人。",
    ["text.none 0"],
    "市政府办公室收到政府信息公开申请120件，申请人主要为自然人。",
  ],
  [
    "who applied, and how often",
    "政府信息公开申请人中，自然人102人次、商业企业12家次。",
    ["text.applicants 102"],
    "政府信息公开申请人中，自然人250人次、商业企业39家次。",
  ],
  [
    "each of what is told together, in a bracket behind it",
    "政府信息公开申请中，予以公开和部分公开66件（分别为51件、15件）。",
    ["text.outcomes 51", "text.outcomes 15"],
    "政府信息公开申请中，予以公开和部分公开66件（分别为52件、14件）。",
  ],
  [
    "what those that are closed leave of all",
    "收到政府信息公开申请120件，办结118件，尚有2件延期。",
    ["text.carry 2"],
    "收到政府信息公开申请120件，办结118件，尚有2件撤回。",
  ],
  [
    "what is closed, behind its number",
    "收到政府信息公开申请120件，其中119件按时办结。",
    ["text.disposed 119"],
    "收到政府信息公开申请120件，其中19件当场办结。",
  ],
  [
    "a rate in a sentence of its own",
    "政府信息公开行政复议9件，行政诉讼6件。行政复议纠错率22.2%，行政诉讼败诉率为0。",
    ["text.share 22.2"],
    "政府信息公开行政复议9件，行政诉讼6件。行政复议纠错率11.1%，行政诉讼败诉率为0。",
  ],
  [
    "all that were told, again",
    "收到政府信息公开申请120件。120件中，予以公开52件，不予公开51件，占42.5%。",
    ["text.outcomes 51", "text.share 42.5"],
    "收到政府信息公开申请120件。120件中，予以公开52件，不予公开15件，占12.5%。",
  ],
  [
    "what is not done again",
    "政府信息公开申请中，重复申请不再重复处理9件。",
    ["text.outcomes 9"],
    "政府信息公开申请中，重复申请不再重复处理2件。",
  ],
  [
    "what is being reviewed",
    "政府信息公开行政复议9件，结果维持5件，正在复议3件。",
    ["text.disputes 3"],
    "政府信息公开行政复议9件，结果维持5件，正在复议1件。",
  ],
  [
    "none from whoever might apply",
    "今年没有收到群众、企业提出的公开申请。",
    ["text.none 0"],
    "今年没有收到境外企业提出的公开申请。",
  ],
  [
    "none by whichever way",
    "我市未接到任何渠道递交的政府信息公开申请。",
    ["text.none 0"],
    "我市未接到信函渠道递交的政府信息公开申请。",
  ],
  [
    "none that must be carried on, none for whichever cause",
    "没有需要结转到2025年办理的政府信息公开申请，未发生一起因答复不当引发的复议诉讼。",
    ["text.none 0", "text.none 0"],
    "没有长期结转到2025年办理的政府信息公开申请，未发生一起因程序违法引发的复议诉讼。",
  ],
  [
    "answers, which are no requests",
    "政府信息公开申请办理规范，作出答复99件。",
    ["text.disposed 99"],
    "政府信息公开申请办理规范，99份答复书附了说明。",
  ],
];

test.each(ways)("%s: %s", (_, wrong, broken, right) => {
  expect(rulesBroken(wrong)).toEqual(broken);
  expect([right, rulesBroken(right)]).toEqual([right, []]);
});

test("what was carried in may have been granted like all that came in", () => {
  const granted = { "t3.granted.individual": 118, "t3.granted.total": 125 };
  const text = "办理政府信息公开申请120件，均予以公开。";
  expect(rulesBroken(text, changed(busyReport, granted))).toEqual([]);
  expect(rulesBroken(text)).toContain("text.outcomes 120");
});

test("申请人均为 is no mean", () => {
  expect(rulesBroken("收到的政府信息公开申请人均为自然人。")).toHaveLength(1);
  expect(rulesBroken("我市2024年均未收到政府信息公开申请。")).toEqual(["text.none 0"]);
});

test("parts add up to all that the sentence before tells", () => {
  expect(rulesBroken("收到政府信息公开申请120件。其中119件已答复，1件结转下年。")).toEqual([
    "text.disposed 119",
    "text.carry 1",
  ]);
  expect(rulesBroken("收到政府信息公开申请120件。其中19件已答复，70件结转下年。")).toEqual([]);
});

describe("decisions by their short names", () => {
  const decided = changed(busyReport, {
    "t2.licensing.decisions": 412,
    "t2.penalties.decisions": 86,
    "t2.coercion.decisions": 9,
  });

  test.each([
    ["beside each other", "作出行政许可决定412件、处罚68件、强制9次。", ["text.decisions 68"]],
    ["by what is written", "下达处罚决定书68份。", ["text.decisions 68"]],
    ["as 类", "许可类处理决定421件，处罚类处理决定86件。", ["text.decisions 421"]],
    ["not alone", "处罚22件。", []],
    ["not of one kind", "作出行政许可决定412件、超限运输许可68件。", []],
    ["not information on them", "作出行政许可决定412件、处罚信息68件。", []],
    ["none of either", "行政强制、行政处罚为0。", ["text.decisions 0", "text.decisions 0"]],
    ["rightly", "作出行政许可决定412件、处罚86件、强制9次。", []],
  ])("%s: %s", (_, text, broken) => {
    expect(rulesBroken(text, decided)).toEqual(broken);
  });

  test("leave outcomes their own names", () => {
    const text = "政府信息公开申请中，属于行政处罚案卷不予公开15件。";
    expect(rulesBroken(text, decided)).toEqual([]);
  });
});
