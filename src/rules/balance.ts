import { identityWording, numberWording } from "../report/wording";
import { differenceWording } from "./difference";
import { identityOutcomes, type IdentitySentence } from "./identity";
import type { Rule } from "./rule";

const words = {
  left: ["本年新收", "上年结转"],
  right: ["办理结果总计", "结转下年度"],
} as const;

function side(names: readonly string[], numbers: readonly number[], sum: number): string {
  const addends = names.map((name, index) => `${name}${numberWording(numbers[index] ?? 0)}`);
  return `${addends.join("＋")}＝${numberWording(sum)}`;
}

const sentence: IdentitySentence = (identity, { left, right }, addends) => {
  const sides = [side(words.left, addends.left, left), side(words.right, addends.right, right)];
  return `表三${identityWording(identity)}：${sides.join("，")}，${differenceWording(left, right, "件")}。`;
};

/** （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） */
export const balance: Rule = {
  id: "t3.balance",
  title: "表三各列：一＋二＝三（七）＋四",
  explanation:
    "每一列（各类申请人和总计）的本年新收加上年结转，应等于办理结果总计加结转下年度继续办理。" +
    "不相等时，这四格或其中的明细至少有一格填错。",
  level: "error",
  source: (notice) => ({
    kind: "clause",
    where: `${notice}所附格式，表三表头`,
    quote: "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
  }),
  exceptions: [],
  example:
    "表三「自然人」列：本年新收16＋上年结转0＝16，办理结果总计18＋结转下年度0＝18，相差2件。",
  outcomes: (filing) => identityOutcomes(filing, "t3.balance", sentence),
};
