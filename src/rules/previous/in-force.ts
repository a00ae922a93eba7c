import { rowsWith, type FigureKey } from "../../report/figures";
import { numberIn } from "../../report/report";
import { labelsWording, numberWording } from "../../report/wording";
import { differenceWording, equal } from "../difference";
import type { Filing, Outcome, Rule, RuleSource } from "../rule";
import { numberLastYear } from "./last-year";

/** A row of documents in table 2（一）. */
interface Documents {
  readonly name: string;
  readonly cells: {
    readonly issued: FigureKey;
    readonly repealed: FigureKey;
    readonly inForce: FigureKey;
  };
  readonly issued: number;
  readonly repealed: number;
  readonly inForce: number;
}

/** The same with what was in force a year ago. */
interface RolledForward extends Documents {
  readonly before: number;
  /** What should be in force now. */
  readonly expected: number;
}

const documentColumns = ["issued", "repealed", "inForce"] as const;

function documentsOf({ format, report }: Filing): readonly Documents[] {
  return rowsWith(format, documentColumns).flatMap((row): readonly Documents[] => {
    const cells = {
      issued: row.issued.key,
      repealed: row.repealed.key,
      inForce: row.inForce.key,
    };
    const issued = numberIn(report, cells.issued);
    const repealed = numberIn(report, cells.repealed);
    const inForce = numberIn(report, cells.inForce);
    return issued === undefined || repealed === undefined || inForce === undefined
      ? []
      : [{ name: labelsWording(row.inForce.rowLabels), cells, issued, repealed, inForce }];
  });
}

/** In the form of 2019 对外公开总数量 counts all documents ever published, which is another thing. */
function rolledForward(filing: Filing): readonly RolledForward[] {
  return documentsOf(filing).flatMap((documents) => {
    const before = numberLastYear(filing, documents.cells.inForce);
    if (before === undefined) return [];
    return [{ ...documents, before, expected: before + documents.issued - documents.repealed }];
  });
}

function cellsOf({ cells }: Documents): readonly FigureKey[] {
  return [cells.inForce, cells.issued, cells.repealed];
}

/** The two ways in which the column is misread, where the figures show one of them. */
function misreading({ inForce, issued, repealed }: Documents): string {
  if (inForce === 0) {
    return "像是没有填累计数：现行有效件数是年底仍然有效的全部文件数，不是0";
  }
  if (issued > 0 && equal(inForce, issued - repealed)) {
    return "像是只填了本年制发减本年废止：现行有效件数应包括以前年度制发、仍然有效的文件";
  }
  return "";
}

function rollForwardOutcome(documents: RolledForward): Outcome {
  const { name, before, issued, repealed, inForce, expected } = documents;
  const sides =
    `表二${name}：上年现行有效${numberWording(before)}＋本年制发${numberWording(issued)}` +
    `－本年废止${numberWording(repealed)}＝${numberWording(expected)}，` +
    `现行有效填${numberWording(inForce)}，${differenceWording(expected, inForce, "件")}`;
  const cells = cellsOf(documents);
  if (equal(expected, inForce)) return { kind: "passed", cells, message: `${sides}。` };
  const hint = misreading(documents);
  const message = hint === "" ? `${sides}。` : `${sides}；${hint}。`;
  return { kind: "broken", cells, sides: { left: expected, right: inForce }, message };
}

/** More repealed than there were. */
function isImpossible({ expected }: RolledForward): boolean {
  return expected < 0;
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
      .filter((documents) => !isImpossible(documents))
      .map(rollForwardOutcome),
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
  outcomes: (filing) =>
    rolledForward(filing).map((documents): Outcome => {
      const { name, cells, before, issued, repealed: gone } = documents;
      const both = before + issued;
      const compared = isImpossible(documents) ? "多于" : "不多于";
      const message =
        `表二${name}：本年废止${numberWording(gone)}，${compared}上年现行有效${numberWording(before)}` +
        `与本年制发${numberWording(issued)}之和${numberWording(both)}。`;
      const concerned = [cells.repealed, cells.issued, cells.inForce];
      return isImpossible(documents)
        ? { kind: "broken", cells: concerned, sides: { left: gone, right: both }, message }
        : { kind: "passed", cells: concerned, message };
    }),
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
  outcomes: (filing) => {
    const known = new Set(rolledForward(filing).map(({ name }) => name));
    return documentsOf(filing)
      .filter(({ name }) => !known.has(name))
      .map((documents): Outcome => {
        const { name, issued, inForce: now } = documents;
        const compared = now < issued ? "少于" : "不少于";
        const message = `表二${name}：现行有效填${numberWording(now)}，${compared}本年制发${numberWording(issued)}。`;
        const cells = [documents.cells.inForce, documents.cells.issued];
        return now < issued
          ? { kind: "broken", cells, sides: { left: now, right: issued }, message }
          : { kind: "passed", cells, message };
      });
  },
};
