import type { Rule, RuleSource } from "../rule";
import { lastYearOutcomes, shareOutcomes, textOutcomes } from "./comparison";

const source: RuleSource = {
  kind: "practice",
  where: "同一份报告的正文与表格应当一致，各级抽查普遍核对",
};

const silence =
  "约数（余、多、约、以上）、分渠道数、其他单位的数、部分时段的数和主动公开的条数不比对；说的不一定是表中的数、或者表中有空着的格而不能断定不一致时，不提示。";

const ownNumber = "正文写的是本机关的数，表格填的是全市（县、区）汇总数";

export const textReceived: Rule = {
  id: "text.received",
  title: "正文写的收到、受理、办理件数与表三一致",
  explanation: `正文写收到、受理的件数，应等于表三第一项总计，或第一、二项总计之和；写办理的，也可以等于第三项（七）总计。${silence}`,
  level: "review",
  source,
  exceptions: [ownNumber],
  example:
    "第一部分写“全区收到政府信息公开申请76件”，表三「本年新收」总计为74，表三「本年新收」与「上年结转」总计之和为75，都不是76。",
  outcomes: (filing) => textOutcomes(filing, "text.received"),
};

export const textDisposed: Rule = {
  id: "text.disposed",
  title: "正文写的办结、答复件数与表三（七）总计一致",
  explanation: `正文写办结、答复的件数，应等于表三第三项（七）总计。${silence}`,
  level: "review",
  source,
  exceptions: [ownNumber],
  example: "第一部分写“共办结146件”，表三（七）总计为148，相差2件。",
  outcomes: (filing) => textOutcomes(filing, "text.disposed"),
};

export const textOutcomesOfRequests: Rule = {
  id: "text.outcomes",
  title: "正文写的各类办理结果件数与表三一致",
  explanation: `正文写予以公开、部分公开、不予公开、无法提供、不予处理、其他处理的件数，应等于表三对应各行总计之和；写予以公开的，也可以包括部分公开。${silence}`,
  level: "review",
  source,
  exceptions: [ownNumber, "正文只写了其中一种情形"],
  example: "第一部分写“无法提供50件”，表三（四）无法提供合计为53，相差3件。",
  outcomes: (filing) => textOutcomes(filing, "text.outcomes"),
};

export const textApplicants: Rule = {
  id: "text.applicants",
  title: "正文写的各类申请人件数与表三一致",
  explanation: `正文写自然人、商业企业等申请的件数，应等于表三该列的第一项、第一项与第二项之和，或第三项（七）。${silence}`,
  level: "review",
  source,
  exceptions: [ownNumber],
  example: "第一部分写“商业企业5件”，表三「本年新收」商业企业为3，相差2件。",
  outcomes: (filing) => textOutcomes(filing, "text.applicants"),
};

export const textCarry: Rule = {
  id: "text.carry",
  title: "正文写的结转件数与表三一致",
  explanation: `正文写上年结转的件数应等于表三第二项总计，写结转下年度的件数应等于第四项总计。${silence}`,
  level: "review",
  source,
  exceptions: [ownNumber],
  example: "第一部分写“结转至2026年9件”，表三「结转下年度继续办理」总计为6，相差3件。",
  outcomes: (filing) => textOutcomes(filing, "text.carry"),
};

export const textDisputes: Rule = {
  id: "text.disputes",
  title: "正文写的行政复议、行政诉讼件数与表四一致",
  explanation: `正文写政府信息公开行政复议、行政诉讼的件数和维持、纠正、其他结果、尚未审结的件数，应等于表四对应各格；行政诉讼是未经复议直接起诉与复议后起诉之和。${silence}`,
  level: "review",
  source,
  exceptions: [ownNumber, "正文写的行政复议、行政诉讼不限于政府信息公开"],
  example: "第一部分写“行政诉讼7起”，表四行政诉讼总计（直接起诉与复议后起诉之和）为9，相差2件。",
  outcomes: (filing) => textOutcomes(filing, "text.disputes"),
};

export const textDocuments: Rule = {
  id: "text.documents",
  title: "正文写的规章、行政规范性文件制发和废止件数与表二一致",
  explanation: `正文写制发（制定、出台、印发）、废止的件数，应等于表二第二十条第（一）项对应的格。写公开了多少件的不比对，写发布的，同一句还写了废止件数才比对。${silence}`,
  level: "note",
  source,
  scope: { columns: ["issued", "repealed"] },
  exceptions: ["正文只写了本机关的文件，表格是汇总数", "正文写的文件不都是行政规范性文件"],
  example: "第一部分写“制定行政规范性文件60件”，表二行政规范性文件本年制发件数为58，相差2件。",
  outcomes: (filing) => textOutcomes(filing, "text.documents"),
};

export const textInForce: Rule = {
  id: "text.inForce",
  title: "正文写的现行有效规章、行政规范性文件件数与表二一致",
  explanation: `正文写现行有效的件数，应等于表二第二十条第（一）项的现行有效件数。${silence}`,
  level: "review",
  source,
  scope: { columns: ["inForce"] },
  exceptions: [ownNumber],
  example:
    "第一部分写“清理并集中发布现行有效行政规范性文件393件”，表二行政规范性文件现行有效件数为470，相差77件。",
  outcomes: (filing) => textOutcomes(filing, "text.inForce"),
};

export const textDecisions: Rule = {
  id: "text.decisions",
  title: "正文写的行政许可、处罚、强制和收费与表二一致",
  explanation: `正文写作出、办理行政许可、行政处罚、行政强制的件数，应等于表二第二十条第（五）、（六）项对应的格；写行政事业性收费金额的，应等于第（八）项，元换算成万元。写公开、公示了多少的，只有同一句别的数与表格一致、这个数与表格只差在数字的次序时才提示。${silence}`,
  level: "review",
  source,
  exceptions: [ownNumber, "正文写的是申请或案件数，不是处理决定数"],
  example: "第一部分写“作出行政处罚决定386件”，表二行政处罚本年处理决定数量为368，相差18件。",
  outcomes: (filing) => textOutcomes(filing, "text.decisions"),
};

export const textShare: Rule = {
  id: "text.share",
  title: "正文写的占比与表三、表四一致",
  explanation: `正文写某类办理结果、某类申请人占百分之几的，应等于表三对应的数除以本年新收、新收与结转之和、办理结果总计或它所属的一类中的一个；写复议、诉讼某种结果占百分之几，或维持率、纠错率的，应等于表四对应的数除以总计或已审结的数。按正文写出的位数比对。${silence}`,
  level: "review",
  source,
  exceptions: ["占比以别的数为基数"],
  example:
    "第一部分写“自然人申请121件，占98.63%”，表三「本年新收」自然人为121、表三「本年新收」总计为135，应为89.63%。",
  outcomes: shareOutcomes,
};

export const textNone: Rule = {
  id: "text.none",
  title: "正文说没有收到申请、没有发生复议诉讼的，表中应为0",
  explanation: `正文说未收到政府信息公开申请的，表三第一项总计应为0；说未发生行政复议、行政诉讼的，表四对应的总计应为0。${silence}`,
  level: "review",
  source,
  exceptions: [ownNumber],
  example: "第一部分写“全区未收到政府信息公开申请”，表三「本年新收」总计为154，不是0。",
  outcomes: (filing) => textOutcomes(filing, "text.none"),
};

export const textLastYear: Rule = {
  id: "text.lastYear",
  title: "正文写的上年件数、增减件数和增长率与上年报告一致",
  explanation:
    "有上一年报告时，正文写的上年件数应与上年报告一致，紧跟在本年件数后面的增减件数、增长率应与两年的数一致；增长率按正文写出的位数比对；有空着的格而不能断定不一致时，不提示。",
  level: "review",
  source: { kind: "practice", where: "同一单位前后两年的报告应当衔接" },
  exceptions: ["机构改革、统计口径调整", "上年报告公布后有更正"],
  example: "第一部分写“同比增长25%”，表三「本年新收」总计上年为218、本年为154，应为下降29.36%。",
  outcomes: lastYearOutcomes,
};

export const proseRules: readonly Rule[] = [
  textReceived,
  textDisposed,
  textOutcomesOfRequests,
  textApplicants,
  textCarry,
  textDisputes,
  textDocuments,
  textInForce,
  textDecisions,
  textShare,
  textNone,
  textLastYear,
];
