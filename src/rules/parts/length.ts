import { PassageFinder } from "../../report/passages";
import { withoutTables } from "../../report/text-tables";
import { againstCopying, type Rule } from "../rule";
import { lengthOf, textOf } from "./text";

const most = 1000;

export const overviewLength: Rule = {
  id: "document.length",
  title: "总体情况不超过一千字",
  explanation:
    "有的地方要求“总体情况”聚焦主题、简明客观，篇幅原则上不超过一千字。政府的年报内容多，不作提示。",
  level: "note",
  source: {
    kind: "practice",
    where: "地方要求，如武政办发〔2025〕54号",
    quote: "篇幅原则上不超过一千字",
  },
  scope: { family: "overview" },
  exceptions: ["本地没有这样的要求"],
  example: "“总体情况”有1200字，有的地方要求不超过一千字。",
  *outcomes({ report, agencyKind }) {
    const length = lengthOf(withoutTables(textOf(report, "s1")));
    if (length === 0 || agencyKind === "government" || agencyKind === undefined) return;
    yield length > most
      ? {
          kind: "broken",
          cells: ["s1"],
          sides: { left: length, right: most },
          passages: new PassageFinder(report, "s1").all(),
          message: `“总体情况”有${length}字，有的地方要求不超过一千字。`,
        }
      : { kind: "passed", cells: ["s1"], message: `“总体情况”有${length}字。` };
  },
};

const least = 20;

export const problems: Rule = {
  id: "document.problems",
  title: "第五部分写了问题和改进措施",
  explanation: "“存在的主要问题及改进情况”不能只写“无”或者一句空话，要写本年度的问题和改进情况。",
  level: "review",
  source: againstCopying,
  exceptions: ["问题和改进措施写在了别的部分"],
  example: "“五、存在的主要问题及改进情况”只写了“无”，请写本年度的问题和改进情况。",
  *outcomes({ report }) {
    const text = textOf(report, "s5");
    if (text === "") return;
    const length = lengthOf(text);
    yield length < least
      ? {
          kind: "broken",
          cells: ["s5"],
          passages: new PassageFinder(report, "s5").all(),
          message: `“五、存在的主要问题及改进情况”只写了“${text.replace(/\s+/g, "")}”，请写本年度的问题和改进情况。`,
        }
      : { kind: "passed", cells: ["s5"], message: `第五部分有${length}字。` };
  },
};
