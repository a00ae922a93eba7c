import { rowsWith } from "../../report/figures";
import { formatById } from "../../report/formats";
import type { Report } from "../../report/report";
import {
  amount,
  numberFirst,
  numberLast,
  numberLastNotAfter,
  trailing,
  type Context,
  type Kind,
} from "./kind";
import {
  documentColumns,
  documentReading,
  type DocumentColumn,
  type OfficialDocument,
} from "./readings";

interface Noun {
  readonly words: string;
  /** Words after which it is only one of the things that are counted. */
  readonly notAfter: string;
  readonly documents: readonly OfficialDocument[];
  readonly context: Context;
}

const both = "(?:政府)?规章(?:和|及|、|与|以及)(?:行政)?规范性文件";
const normative = "(?:行政)?规范性文件";
const regulations = "(?:政府)?规章";
/** 法规规章 and 法规、规章 are more than 规章. */
const laws = "法规、?";
const enumeration = "[、和及与]";

const nouns: readonly Noun[] = [
  {
    words: both,
    notAfter: enumeration,
    documents: ["regulations", "normativeDocs"],
    context: "documents",
  },
  {
    words: normative,
    notAfter: enumeration,
    documents: ["normativeDocs"],
    context: "normativeDocs",
  },
  {
    words: regulations,
    notAfter: `${enumeration}|${laws}`,
    documents: ["regulations"],
    context: "regulations",
  },
];

interface Verb {
  readonly words: string;
  readonly column: DocumentColumn;
  readonly lead: RegExp;
}

const verbs: readonly Verb[] = [
  {
    words: "制定出台|制定印发|制定发布|制定并印发|制发|制定|出台|印发",
    column: "issued",
    lead: /新/g,
  },
  { words: "废止", column: "repealed", lead: /清理/g },
  {
    words: "现行有效",
    column: "inForce",
    lead: /清理|集中|统一|公开|发布|公布|梳理|汇总|目前|保留/g,
  },
];

function kindsOf(noun: Noun, verb: Verb): readonly Kind[] {
  const kind = {
    name: `${noun.context}.${verb.column}`,
    rule: verb.column === "inForce" ? "text.inForce" : "text.documents",
    topic: "documents",
    whole: true,
    named: new RegExp(verb.words),
    lead: verb.lead,
    readings: () => [documentReading(noun.documents, verb.column)],
  } as const;
  const elliptical = {
    before: new RegExp(`(?:${verb.words})(?:了)?${amount}$`),
    after: new RegExp(`^${trailing}`),
  };
  return [
    {
      ...kind,
      wordings: [
        numberLast(`(?:${verb.words})(?:了|的)?(?:${noun.words})(?:数量|件数)?`),
        numberLastNotAfter(
          noun.notAfter,
          `(?:${noun.words})(?:的)?(?:${verb.words})(?:数量|件数|数)?`
        ),
        {
          before: new RegExp(`(?:${verb.words})(?:了)?$`),
          after: numberFirst(`(?:的)?(?:${noun.words})`).after,
        },
      ],
    },
    { ...kind, context: noun.context, wordings: [elliptical] },
  ];
}

export const documentKinds: readonly Kind[] = nouns.flatMap((noun) =>
  verbs.flatMap((verb) => kindsOf(noun, verb))
);

/** Whether the report's form counts what these kinds tell of. */
export function countsDocuments(report: Report): boolean {
  return rowsWith(formatById(report.format), documentColumns).length > 0;
}

const contextWords = new RegExp(
  `(?<documents>${both})|(?<normativeDocs>${normative})|(?<regulations>规章)`,
  "g"
);
const endsInLaws = new RegExp(`${laws}$`);

/** The documents named last in these words. */
export function documentContext(words: string): Context | undefined {
  let last: Context | undefined;
  for (const { groups, index } of words.matchAll(contextWords)) {
    if (groups?.["regulations"] && endsInLaws.test(words.slice(0, index))) continue;
    const named = Object.entries(groups ?? {}).find(([, text]) => text)?.[0];
    last = named as Context | undefined;
  }
  return last;
}
