import { alsoIn, type Rule } from "../rule";
import { textOf } from "./text";

interface Aspect {
  readonly name: string;
  /** Words of which one is enough: what is written about is not always called by its official name. */
  readonly words: RegExp;
}

const aspects: readonly Aspect[] = [
  { name: "主动公开", words: /主动(?:公开|发布)|公开(?:发布)?(?:各类)?(?:政府)?信息/ },
  { name: "依申请公开", words: /申请/ },
  {
    name: "政府信息管理",
    words: /信息管理|规范性文件|目录|公开属性|源头|保密审查|审核|审查|更新|管理/,
  },
  {
    name: "政府信息公开平台建设",
    words: /平台|网站|专栏|栏目|专区|新媒体|微信|微博|公众号|公报|公开栏/,
  },
  { name: "监督保障", words: /监督|保障|考核|考评|评议|培训|责任|检查|督查|督促|领导/ },
];

function withoutMention(text: string, wanted: readonly Aspect[]): readonly string[] {
  return wanted.filter(({ words }) => !words.test(text)).map(({ name }) => name);
}

export const fiveAspects: Rule = {
  id: "document.aspects",
  title: "总体情况写到五个方面",
  explanation:
    "“总体情况”应包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。" +
    "只要有一处与某一方面有关的文字，就算写到了。",
  level: "review",
  source: (notice, format) => ({
    kind: "clause",
    where: `${notice}${format.families.overview?.where ?? ""}，总体情况的内容`,
  }),
  scope: { family: "overview" },
  exceptions: ["写在了别的部分"],
  example: "“总体情况”没有写到：依申请公开、监督保障。",
  *outcomes({ report }) {
    const text = textOf(report, "s1");
    if (text === "") return;
    const missing = withoutMention(text, aspects);
    yield missing.length === 0
      ? { kind: "passed", cells: ["s1"], message: "“总体情况”写到了五个方面。" }
      : {
          kind: "broken",
          cells: ["s1"],
          message: `“总体情况”没有写到：${missing.join("、")}。`,
        };
  },
};

const additions: readonly Aspect[] = [
  { name: "工作考核", words: /考核|考评|绩效|评估|测评/ },
  { name: "社会评议", words: /评议|满意度|社会评价|社会监督|测评/ },
  { name: "责任追究结果", words: /责任追究|追究|追责|问责/ },
];

export const governmentAdditions: Rule = {
  id: "document.government",
  title: "政府年报写到工作考核、社会评议和责任追究结果",
  explanation:
    "各级人民政府的年报还应当包括工作考核、社会评议和责任追究结果情况，一般写在“总体情况”的监督保障里。没有责任追究的也要写明。",
  level: "review",
  source: (notice, format) => ({
    kind: "clause",
    where: `《中华人民共和国政府信息公开条例》第五十条第一款第（四）项${alsoIn(notice, format, "overview")}`,
    quote: "各级人民政府的政府信息公开工作年度报告还应当包括工作考核、社会评议和责任追究结果情况",
  }),
  exceptions: ["由上级政府统一考核评议，没有单独的结果", "写在了别的部分"],
  example: "政府的年报还应写到：社会评议、责任追究结果。",
  *outcomes({ report, agencyKind }) {
    if (agencyKind !== "government" && agencyKind !== "township") return;
    if (textOf(report, "s1") === "") return;
    if (agencyKind === "township" && !report.agency.endsWith("人民政府")) return;
    const text = [report.sections.s1, report.sections.s5, report.sections.s6].join("\n");
    const missing = withoutMention(text, additions);
    yield missing.length === 0
      ? { kind: "passed", cells: ["s1"], message: "写到了工作考核、社会评议和责任追究结果。" }
      : { kind: "broken", cells: ["s1"], message: `政府的年报还应写到：${missing.join("、")}。` };
  },
};
