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
