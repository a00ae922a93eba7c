import { rowsWith, type FigureKey } from "../../report/figures";
import { labelsWording, numberWording } from "../../report/wording";
import { atLeast, atMost, differenceWording, equal } from "../difference";
import type { Filing, Outcome, Rule, RuleSource } from "../rule";
import { weigh, type NumbersRead } from "../weigh";
import { numberLastYear } from "./last-year";

/** A row of documents in table 2（一）. */
interface Documents {
  readonly place: string;
  readonly figures: {
    readonly inForce: FigureKey;
    readonly issued: FigureKey;
    readonly repealed: FigureKey;
  };
  /** What was in force a year ago; undefined where no report of last year says it. */
  readonly before: number | undefined;
}

/** The same where it is known. */
interface RolledForward extends Documents {
  readonly before: number;
}

const documentColumns = ["issued", "repealed", "inForce"] as const;

/** In the form of 2019 对外公开总数量 counts all documents ever published, which is another thing. */
function documentsOf(filing: Filing): readonly Documents[] {
  return rowsWith(filing.format, documentColumns).map(({ inForce, issued, repealed }) => ({
    place: `表二${labelsWording(inForce.rowLabels)}`,
    figures: { inForce: inForce.key, issued: issued.key, repealed: repealed.key },
    before: numberLastYear(filing, inForce.key),
  }));
}

function rolledForward(filing: Filing): readonly RolledForward[] {
  return documentsOf(filing).flatMap((documents) => {
    const { before } = documents;
    return before === undefined ? [] : [{ ...documents, before }];
  });
}

type DocumentNumbers = NumbersRead<Documents["figures"]>;

/** The two ways in which the column is misread, where the figures show one of them. */
function misreading({ inForce, issued, repealed }: DocumentNumbers): string {
  if (inForce === 0) {
    return "；像是没有填累计数：现行有效件数是年底仍然有效的全部文件数，不是0";
  }
  if (issued > 0 && equal(inForce, issued - repealed)) {
    return "；像是只填了本年制发减本年废止：现行有效件数应包括以前年度制发、仍然有效的文件";
  }
  return "";
}

function weighInForce({ report }: Filing, { place, figures, before }: RolledForward): Outcome {
  return weigh(report, {
    place,
    figures,
    sides: ({ inForce, issued, repealed }) => ({
      left: before + issued - repealed,
      right: inForce,
    }),
    holds: equal,
    sentence: (numbers, { left, right, holds }) =>
      `${place}：上年现行有效${numberWording(before)}＋本年制发${numberWording(numbers.issued)}` +
      `－本年废止${numberWording(numbers.repealed)}＝${numberWording(left)}，` +
      `现行有效填${numberWording(right)}，${differenceWording(left, right, "件")}` +
      `${holds ? "" : misreading(numbers)}。`,
  });
}

function weighRepealed({ report }: Filing, { place, figures, before }: RolledForward): Outcome {
  const { inForce, issued, repealed } = figures;
  return weigh(report, {
    place,
    figures: { repealed, issued },
    cells: [repealed, issued, inForce],
    sides: (numbers) => ({ left: numbers.repealed, right: before + numbers.issued }),
    holds: atMost,
    sentence: (numbers, { left, right, holds }) =>
      `${place}：本年废止${numberWording(left)}，${holds ? "不多于" : "多于"}` +
      `上年现行有效${numberWording(before)}与本年制发${numberWording(numbers.issued)}` +
      `之和${numberWording(right)}。`,
  });
}

function weighIssued({ report }: Filing, { place, figures }: Documents): Outcome {
  const { inForce, issued } = figures;
  return weigh(report, {
    place,
    figures: { inForce, issued },
    sides: (numbers) => ({ left: numbers.inForce, right: numbers.issued }),
    holds: atLeast,
    sentence: (_, { left, right, holds }) =>
      `${place}：现行有效填${numberWording(left)}，` +
      `${holds ? "不少于" : "少于"}本年制发${numberWording(right)}。`,
  });
}

const source: RuleSource = (notice) => ({
  kind: "practice",
  where: `${notice}所附格式，表二“现行有效件数”承接上一年年报；不是格式上印明的勾稽关系`,
});

const exceptions = [
  "有效期届满自动失效、宣布失效的文件没有计入本年废止",
  "文件清理后重新统计",
  "修订的文件计入本年制发而没有计入废止",
  "机构改革，文件随职能划转",
  "统计口径调整",
];

export const inForce: Rule = {
  id: "t2.inForce",
  title: "表二：现行有效件数＝上年现行有效＋本年制发－本年废止",
  explanation:
    "规章、行政规范性文件的现行有效件数一般应等于上一年年报的现行有效件数加本年制发减本年废止。不相等的请核实，属实的写明原因。" +
    "常见的误填有两种：只填了本年制发减本年废止；填0。上一年是2019年格式的不比较。",
  level: "review",
  source,
  scope: { columns: documentColumns },
  exceptions,
  example:
    "表二行政规范性文件：上年现行有效698＋本年制发77－本年废止132＝643，现行有效填470，相差173件。",
  outcomes: (filing) =>
    rolledForward(filing)
      // More repealed than there were is for `t2.repealed` to say.
      .filter((documents) => weighRepealed(filing, documents).kind !== "broken")
      .map((documents) => weighInForce(filing, documents)),
};

export const repealed: Rule = {
  id: "t2.repealed",
  title: "表二：本年废止件数不多于上年现行有效与本年制发之和",
  explanation: "废止的只能是上年现行有效的和本年制发的文件。超过时，这几格或上一年年报有一处不对。",
  level: "review",
  source,
  scope: { columns: documentColumns },
  exceptions: ["上一年年报漏填了现行有效件数", ...exceptions],
  example: "表二行政规范性文件：本年废止20，多于上年现行有效7与本年制发8之和15。",
  outcomes: (filing) => rolledForward(filing).map((documents) => weighRepealed(filing, documents)),
};

export const issuedInForce: Rule = {
  id: "t2.issued",
  title: "表二：现行有效件数不少于本年制发件数",
  explanation:
    "本年制发的文件年底一般仍然有效，现行有效件数少于本年制发件数的，请看看现行有效是不是只填了一部分。" +
    "已经与上一年年报核对过现行有效的，不再提示。",
  level: "note",
  source: (notice) => ({ kind: "practice", where: `由${notice}所附格式表二各栏的含义推出` }),
  scope: { columns: documentColumns },
  exceptions: ["本年制发的文件当年又废止或失效"],
  example: "表二行政规范性文件：现行有效填2，少于本年制发8。",
  outcomes: (filing) =>
    documentsOf(filing)
      .filter(({ before }) => before === undefined)
      .map((documents) => weighIssued(filing, documents)),
};
