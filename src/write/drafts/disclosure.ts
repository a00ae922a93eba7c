import type { FigureKey } from "../../report/figures";
import type { Report } from "../../report/report";
import type { FormatId } from "../../report/formats";
import { basisOf, counted, listed, sumOf, yearWording, type Amount } from "./amounts";
import type { Draft } from "./draft";

interface Documents {
  readonly name: string;
  readonly columns: readonly (readonly [column: string, key: FigureKey])[];
}

/** The columns of 第二十条第（一）项 in the words of a sentence. */
const documents: Readonly<Record<FormatId, readonly Documents[]>> = {
  "2019": [
    {
      name: "规章",
      columns: [
        ["新制作", "t2.regulations.newlyMade"],
        ["新公开", "t2.regulations.newlyDisclosed"],
        ["对外公开总数", "t2.regulations.totalDisclosed"],
      ],
    },
    {
      name: "规范性文件",
      columns: [
        ["新制作", "t2.normativeDocs.newlyMade"],
        ["新公开", "t2.normativeDocs.newlyDisclosed"],
        ["对外公开总数", "t2.normativeDocs.totalDisclosed"],
      ],
    },
  ],
  "2021": [
    {
      name: "规章",
      columns: [
        ["制发", "t2.regulations.issued"],
        ["废止", "t2.regulations.repealed"],
        ["现行有效", "t2.regulations.inForce"],
      ],
    },
    {
      name: "行政规范性文件",
      columns: [
        ["制发", "t2.normativeDocs.issued"],
        ["废止", "t2.normativeDocs.repealed"],
        ["现行有效", "t2.normativeDocs.inForce"],
      ],
    },
  ],
};

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
  const named = known(report, decisions);
  if (named.length === 0) return [];
  const text = `作出处理决定：${listed(named)}。`;
  return [{ text, amounts: named.map(([, amount]) => amount) }];
}

/** What section 一 can say of what was disclosed unasked; nothing of what table 2 leaves empty or has no case of. */
export function disclosureDrafts(report: Report): readonly Draft[] {
  const sentences = [
    ...documents[report.format].flatMap((each) => documentSentence(report, each)),
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
