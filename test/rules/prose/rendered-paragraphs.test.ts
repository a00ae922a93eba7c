import fc from "fast-check";
import { checkReport } from "../../../src/check/check";
import type { FigureKey } from "../../../src/report/figures";
import { figureValue, type Report } from "../../../src/report/report";
import { proseRules } from "../../../src/rules/prose";
import { applicantsNamed, readingsOf } from "../../../src/rules/prose/concept";
import { disputeEntries } from "../../../src/rules/prose/lexicon/disputes";
import { documentEntries } from "../../../src/rules/prose/lexicon/documents";
import { outcomeEntries } from "../../../src/rules/prose/lexicon/outcomes";
import { requestEntries } from "../../../src/rules/prose/lexicon/requests";
import type { Meaning, MeaningName } from "../../../src/rules/prose/meanings";
import { expanded, type Entries } from "../../../src/rules/prose/vocabulary";
import { consistentReport } from "../../check/consistent-report";
import { busyReport, saying } from "./sentence-report";
import { numerals } from "./written-numerals";

function wordsOf<Name extends MeaningName>(entries: Entries, name: Name) {
  return entries.flatMap(([meaning, ...patterns]) => {
    if (meaning.is !== name) return [];
    const meant = meaning as Extract<Meaning, { readonly is: Name }>;
    // What stands behind a bar would have to follow.
    const words = patterns.flatMap(expanded).filter((word) => !word.includes("|"));
    return words.map((word) => ({ word, meaning: meant }));
  });
}

/** Behind 申请件数 a number stands as exact as elsewhere, which the test of numerals holds. */
function endsInNumber(word: string): boolean {
  return word.endsWith("数");
}

function anyOf<Item>(items: readonly Item[]): fc.Arbitrary<Item> {
  return fc.constantFrom(...items);
}

/** A figure by the words that tell it, around its number. */
interface Told {
  readonly before: string;
  readonly after: string;
  readonly cells: readonly FigureKey[];
  /** Where it is counted in nothing else. */
  readonly unit?: string;
}

function told(before: string, cells: readonly FigureKey[], after = ""): Told {
  return { before, after, cells };
}

const receives = wordsOf(requestEntries, "receive").map(({ word }) => word);
const requests = wordsOf(requestEntries, "request")
  .map(({ word }) => word)
  .filter((word) => !endsInNumber(word));
const disposes = wordsOf(requestEntries, "dispose").map(({ word }) => word);
const outcomes = wordsOf(outcomeEntries, "outcome").filter(({ meaning }) => !meaning.weak);
const disputes = wordsOf(disputeEntries, "dispute").filter(({ word }) => !endsInNumber(word));
const results = wordsOf(disputeEntries, "result");

const subject = anyOf([
  "",
  "全市",
  "2024年，我市",
  "全年共",
  "2024年1月1日至12月31日，全市各级行政机关共",
]);
const separator = anyOf(["，", "；", ",", "、"]);
const received = fc
  .tuple(subject, anyOf(receives), anyOf(requests))
  .map((words) => told(words.join(""), ["t3.received.total"]));
const disposed = anyOf(disposes).map((word) => told(word, ["t3.disposed.total"]));
const outcome = anyOf(outcomes).map(({ word, meaning }) => {
  const concept = { of: "requests", count: "outcome", rows: [meaning.rows] } as const;
  return told(word, readingsOf("2021", concept)[0]?.cells ?? []);
});
const carried = anyOf([
  told("结转下年度继续办理", ["t3.carriedOut.total"]),
  told("结转至2025年办理", ["t3.carriedOut.total"]),
  told("上年结转", ["t3.carriedIn.total"]),
  told("", ["t3.carriedOut.total"], "结转下年"),
]);

const requestParagraph = fc
  .tuple(
    received,
    disposed,
    // A figure that is told twice, once rightly, is left alone.
    fc.uniqueArray(outcome, {
      minLength: 1,
      maxLength: 3,
      selector: ({ cells }) => cells.join(),
    }),
    carried
  )
  .map(([first, second, parts, last]) => [
    first,
    second,
    ...parts.map((part, index) => (index === 0 ? { ...part, before: `其中${part.before}` } : part)),
    last,
  ]);

const disputeParagraph = fc
  .tuple(anyOf(disputes), anyOf(results))
  .filter(([, { meaning }]) => meaning.disputes === undefined)
  .map(([dispute, { word, meaning }]) => {
    const total = { of: "disputes", disputes: dispute.meaning.disputes, result: "total" } as const;
    const result = { ...total, result: meaning.result };
    return [
      told(`政府信息公开${dispute.word}`, readingsOf("2021", total)[0]?.cells ?? []),
      told(`其中${word}`, readingsOf("2021", result)[0]?.cells ?? []),
    ];
  });

const applicants = wordsOf(requestEntries, "applicant")
  // 其他组织 are only compared behind other kinds; of applicants that are called 单位 the guards tell.
  .filter(({ word }) => !/其他组织|单位/.test(word));
const applicant = anyOf(applicants).map(({ word, meaning }) => {
  const group = applicantsNamed("2021", meaning.label);
  const all = { of: "requests", count: "applicants", rows: [["received"]] } as const;
  const concept = { ...all, ...(group && { applicants: group }) };
  return told(`${word}申请`, readingsOf("2021", concept)[0]?.cells ?? []);
});

const applicantParagraph = fc
  .tuple(received, applicant)
  .map(([first, part]) => [first, { ...part, before: `其中${part.before}` }]);

const documentParagraph = fc
  .tuple(
    anyOf(wordsOf(documentEntries, "documentVerb")),
    anyOf(wordsOf(documentEntries, "document"))
  )
  .map(([verb, { word, meaning }]) => {
    const { column } = verb.meaning;
    const concept = { of: "documents", documents: meaning.documents, column } as const;
    const cells = readingsOf("2021", concept)[0]?.cells ?? [];
    return [{ ...told(`${verb.word}${word}`, cells), unit: "件" }];
  });

const paragraphs = fc.record({
  parts: fc.oneof(requestParagraph, disputeParagraph, applicantParagraph, documentParagraph),
  separators: fc.array(separator, { minLength: 6, maxLength: 6 }),
  numerals: fc.array(anyOf(numerals), { minLength: 6, maxLength: 6 }),
  unit: anyOf(["件", "宗"]),
});

type Paragraph = typeof paragraphs extends fc.Arbitrary<infer Value> ? Value : never;

function countIn(report: Report, cells: readonly FigureKey[]): number {
  return cells.reduce((sum, key) => sum + Number(figureValue(report, key)), 0);
}

/** The paragraph as it is true of a report, but for the number at one place. */
function written(paragraph: Paragraph, report: Report, off?: { at: number; by: number }): string {
  const { separators } = paragraph;
  const parts: readonly Told[] = paragraph.parts;
  return parts
    .map(({ before, after, cells, unit = paragraph.unit }, index) => {
      const value = countIn(report, cells) + (off?.at === index ? off.by : 0);
      const number = (paragraph.numerals[index] ?? String)(value);
      const end = index === parts.length - 1 ? "。" : (separators[index] ?? "，");
      return `${before}${number}${unit}${after}${end}`;
    })
    .join("");
}

function findings(report: Report, text: string): readonly string[] {
  const filed: Report = { ...saying(text, report), year: 2024, agency: "云河市人民政府" };
  return checkReport(filed, { rules: proseRules }).findings.map(({ message }) => message);
}

test("what the tables say is never a finding, in whatever words of the lexicon", () => {
  fc.assert(
    fc.property(consistentReport("2021"), paragraphs, (report, paragraph) => {
      const text = written(paragraph, report);
      expect([text, findings(report, text)]).toEqual([text, []]);
    }),
    { numRuns: 1000 }
  );
});

test("one number that is far off is found", () => {
  fc.assert(
    fc.property(
      paragraphs,
      fc.nat({ max: 5 }),
      fc.integer({ min: 50_000, max: 90_000 }),
      (paragraph, place, by) => {
        const text = written(paragraph, busyReport, { at: place % paragraph.parts.length, by });
        expect([text, findings(busyReport, text).length]).toEqual([text, 1]);
      }
    ),
    { numRuns: 1000 }
  );
});
