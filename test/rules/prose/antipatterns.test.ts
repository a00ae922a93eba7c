import { antipatterns } from "../../../src/rules/prose/antipatterns";
import { weighedStatements } from "../../../src/rules/prose/statements";
import { rulesBroken } from "./judge-sentence";
import { saying } from "./sentence-report";

/** The example of each antipattern without the words by which its number is another one. */
const withoutIt: Readonly<Record<string, string>> = {
  "被行政复议7件（均非政府信息公开类）。": "被行政复议7件（均为政府信息公开类）。",
  "政府信息公开方面，行政复议纠错7件，为征地补偿类。": "政府信息公开方面，行政复议纠错7件。",
  "政府信息公开方面，上年未审结的7件行政诉讼本年判决驳回。":
    "政府信息公开方面，未审结的7件行政诉讼。",
  "全市行政复议机构共收到政府信息公开行政复议申请70件。": "全市发生政府信息公开行政复议申请70件。",
  "政府信息公开方面，部门行政复议70件。": "政府信息公开方面，行政复议70件。",
  "政府信息公开方面，以县政府为被申请人的行政复议70件。":
    "政府信息公开方面，以我市为被申请人的行政复议70件。",
  "全市行政复议70件。": "全市政府信息公开行政复议70件。",
  "政府信息公开申请中，不予公开、查询类70件。": "政府信息公开申请中，不予公开70件。",
  "新收的政府信息公开申请中，予以公开70件，结转的2件中，予以公开1件。":
    "政府信息公开申请中，予以公开70件。",
  "政府信息公开方面，已判决的70件行政诉讼均驳回。": "政府信息公开方面，行政诉讼70件。",
  "县级行政复议机关审理信息公开申请类案件70件。": "收到信息公开申请类案件70件。",
  "收到政府信息公开申请70件未计入。": "收到政府信息公开申请70件。",
  "政府信息公开申请内容涉及执法案卷70件。": "政府信息公开申请属于执法案卷70件。",
  "政府信息公开方面，配合法院办理行政诉讼70件。": "政府信息公开方面，发生行政诉讼70件。",
  "动态调整权责清单，现有行政许可70件。": "作出行政许可70件。",
  "作出治安类行政处罚决定70件。": "作出行政处罚决定70件。",
  "政府信息公开方面，对被纠正的70件行政复议逐件复盘。": "政府信息公开方面，被纠正的70件行政复议。",
  "对行政规范性文件进行清理，继续有效70件。": "行政规范性文件继续有效70件。",
  "全市制定行政规范性文件70件、部门5件。": "全市制定行政规范性文件70件。",
  "部门规范性文件现行有效70件。": "规范性文件现行有效70件。",
};

test("each antipattern has a sentence that only lacks its words", () => {
  const examples = antipatterns.map(({ example }) => example);
  expect(examples.filter((example) => withoutIt[example] === undefined)).toEqual([]);
  expect(Object.keys(withoutIt).filter((example) => !examples.includes(example))).toEqual([]);
});

test.each(antipatterns)("nothing is said of: $example", ({ example, doubt }) => {
  expect(rulesBroken(example)).toEqual([]);
  const verdicts = weighedStatements(saying(example)).map(({ verdict }) => verdict);
  expect(verdicts.map(({ is }) => is)).not.toContain("taken");
  expect(verdicts.flatMap(({ doubts }) => doubts)).toContain(doubt);
});

test.each(Object.values(withoutIt))("what only lacks its words is wrong: %s", (text) => {
  expect(rulesBroken(text)).toHaveLength(1);
});
