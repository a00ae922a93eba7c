import { figuresOf, type FigureKey } from "../../report/figures";
import { formatById, type Format } from "../../report/formats";
import type { Report } from "../../report/report";
import { labelsWording } from "../../report/wording";
import { basisOf, counted, listed, sumOf, yearWording, type Amount } from "./amounts";
import type { Draft } from "./draft";

interface Documents {
  readonly name: string;
  readonly columns: readonly (readonly [column: string, key: FigureKey])[];
}

/** A column in the words of a sentence: 制发 for 本年制发件数, 对外公开总数 for 对外公开总数量. */
function columnInSentence(label: string): string {
  return label.replace(/^本年/, "").replace(/(总数)量$|(?:件数|数量)$/, "$1");
}

/** The rows of 第二十条第（一）项 and their columns. */
function documentsOf(format: Format): readonly Documents[] {
  const figures = [...figuresOf(format).values()];
  return (["regulations", "normativeDocs"] as const).map((document) => {
    const own = figures.filter(({ row }) => row === document);
    return {
      name: labelsWording(own[0]?.rowLabels ?? []),
      columns: own.map(({ key, columnLabels }) => [
        columnInSentence(labelsWording(columnLabels)),
        key,
      ]),
    };
  });
}

const decisions: readonly (readonly [name: string, key: FigureKey])[] = [
  ["行政许可", "t2.licensing.decisions"],
  ["行政处罚", "t2.penalties.decisions"],
  ["行政强制", "t2.coercion.decisions"],
];

interface Sentence {
  readonly text: string;
  readonly amounts: readonly Amount[];
}

type Named = readonly [name: string, amount: Amount];

/** The named amounts; none where one of them is not known, or all are zero. */
function known(
  report: Report,
  keys: readonly (readonly [name: string, key: FigureKey])[]
): readonly Named[] {
  const named = keys.flatMap(([name, key]): readonly Named[] => {
    const amount = sumOf(report, [key]);
    return amount ? [[name, amount]] : [];
  });
  const complete = named.length === keys.length;
  return complete && named.some(([, { value }]) => value !== 0) ? named : [];
}

function documentSentence(report: Report, { name, columns }: Documents): readonly Sentence[] {
  const named = known(report, columns);
  if (named.length === 0) return [];
  const parts = named.map(
    ([column, amount], index) => `${column}${index === 0 ? name : ""}${counted(amount)}`
  );
  return [{ text: `${parts.join("，")}。`, amounts: named.map(([, amount]) => amount) }];
}

function decisionSentence(report: Report): readonly Sentence[] {
  const format = formatById(report.format);
  const counted = decisions.filter(([, key]) => figuresOf(format).has(key));
  const named = known(report, counted);
  if (named.length === 0) return [];
  const text = `作出处理决定：${listed(named)}。`;
  return [{ text, amounts: named.map(([, amount]) => amount) }];
}

/** What section 一 can say of what was disclosed unasked; nothing of what table 2 leaves empty or has no case of. */
export function disclosureDrafts(report: Report): readonly Draft[] {
  const sentences = [
    ...documentsOf(formatById(report.format)).flatMap((each) => documentSentence(report, each)),
    ...decisionSentence(report),
  ];
  if (sentences.length === 0) return [];
  return [
    {
      subject: "主动公开",
      section: "s1",
      text: yearWording(report) + sentences.map(({ text }) => text).join(""),
      basis: basisOf(...sentences.flatMap(({ amounts }) => amounts)),
    },
  ];
}
