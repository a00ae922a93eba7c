import { identityWording, numberWording } from "../report/wording";
import { differenceWording } from "./difference";
import { identityOutcomes, type IdentitySentence } from "./identity";
import type { Rule } from "./rule";

function totalSentence(table: string, parts: string, total: string): IdentitySentence {
  return (identity, { left, right }) =>
    `${table}${identityWording(identity)}：${parts}合计${numberWording(left)}，` +
    `${total}填${numberWording(right)}，${differenceWording(left, right, "件")}。`;
}

const outcomesSentence = totalSentence("表三", "（一）至（六）", "（七）总计");
const applicantsSentence = totalSentence("表三", "各类申请人", "总计");
const disputesSentence = totalSentence("表四", "四项结果", "总计");

export const outcomesTotal: Rule = {
  id: "t3.outcomes",
  title: "表三各列：（七）总计＝（一）至（六）各项之和",
  explanation:
    "每一列的（七）总计应等于（一）予以公开至（六）其他处理各行之和。" +
    "部分公开的件数只计入（二），不再计入其他情形。",
  level: "error",
  source: (notice) => ({
    kind: "clause",
    where: `${notice}所附格式，表三第三项`,
    quote: "（七）总计",
  }),
  exceptions: [],
  example: "表三「自然人」列：（一）至（六）合计26，（七）总计填20，相差6件。",
  outcomes: (filing) => identityOutcomes(filing, "t3.outcomes", outcomesSentence),
};

export const applicantsTotal: Rule = {
  id: "t3.applicants",
  title: "表三各行：各类申请人之和＝总计",
  explanation: "每一行的总计应等于各类申请人之和，法人或其他组织下的各栏分别计入。",
  level: "error",
  source: (notice) => ({
    kind: "clause",
    where: `${notice}所附格式，表三表头“申请人情况”`,
    quote: "总计",
  }),
  exceptions: [],
  example: "表三「（二）部分公开」行：各类申请人合计9，总计填8，相差1件。",
  outcomes: (filing) => identityOutcomes(filing, "t3.applicants", applicantsSentence),
};

export const disputesTotal: Rule = {
  id: "t4.outcomes",
  title: "表四：结果维持＋结果纠正＋其他结果＋尚未审结＝总计",
  explanation:
    "行政复议、未经复议直接起诉、复议后起诉三组，每组的总计应等于前四格之和，尚未审结的也计入总计。",
  level: "error",
  source: (notice) => ({
    kind: "clause",
    where: `${notice}所附格式，表四表头`,
    quote: "总计",
  }),
  exceptions: [],
  example: "表四「行政诉讼 复议后起诉」：四项结果合计20，总计填21，相差1件。",
  outcomes: (filing) => identityOutcomes(filing, "t4.outcomes", disputesSentence),
};
