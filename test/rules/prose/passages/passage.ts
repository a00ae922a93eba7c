import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkReport } from "../../../../src/check/check";
import { figureKeys, figuresOf, type FigureKey } from "../../../../src/report/figures";
import { formatById } from "../../../../src/report/formats";
import { identitiesOf } from "../../../../src/report/identities";
import {
  emptySections,
  figuresWith,
  officialTitle,
  type Figures,
  type Report,
} from "../../../../src/report/report";
import type { SectionId } from "../../../../src/report/structure";
import { proseRules } from "../../../../src/rules/prose";

/**
 * Figures of the form of 2021 by row: of table 3 all 自然人, or one number each applicant; of table 4 and table 2 by row
 * and column. What is 0 is left out, and so are totals.
 */
export type Tables = Readonly<Record<string, number | readonly number[]>>;

/** Figures that a passage contradicts, laid over those that it is true of. */
export interface Contradiction {
  /** The words that are untrue then. */
  readonly words: string;
  readonly tables?: Tables;
  readonly previous?: Tables;
}

/** A passage in the manner of published reports, with tables that it is true of. */
export interface Passage {
  readonly id: string;
  readonly region: string;
  readonly level: string;
  readonly agency: string;
  readonly year: number;
  readonly section: SectionId;
  /** What it is mainly about; `silent` where it has numbers that only look like those of the tables. */
  readonly kind: string;
  readonly text: string;
  readonly tables: Tables;
  readonly previous?: Tables;
  readonly wrong: readonly Contradiction[];
}

/**
 * The passages that the reader of sentences is tuned with, and those that nobody looks at who tunes it; both as they were
 * first written, and by other hands when the reader had learned the first.
 */
export type PassageSet = "tuned" | "tuned-later" | "set-aside" | "set-aside-later";

export function passagesOf(set: PassageSet): readonly Passage[] {
  return readFileSync(join(__dirname, `${set}.jsonl`), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Passage);
}

const form = formatById("2021");
const applicants = [
  "individual",
  "business",
  "research",
  "publicInterest",
  "legalService",
  "otherOrg",
];
const singleColumns: Readonly<Record<string, string>> = {
  licensing: "t2.licensing.decisions",
  penalties: "t2.penalties.decisions",
  coercion: "t2.coercion.decisions",
  adminFees: "t2.adminFees.amount",
};

function keyed([row, value]: readonly [string, number | readonly number[]]): readonly (readonly [
  string,
  number,
])[] {
  const single = singleColumns[row];
  if (single !== undefined) return [[single, Number(value)]];
  if (/^(?:regulations|normativeDocs)\./.test(row)) return [[`t2.${row}`, Number(value)]];
  if (/^(?:review|suit)/.test(row)) return [[`t4.${row}`, Number(value)]];
  const six = typeof value === "number" ? [value] : value;
  return applicants.map((applicant, index) => [`t3.${row}.${applicant}`, six[index] ?? 0]);
}

/** All figures of the form: what is not given is 0, and totals are summed. */
export function figuresIn(tables: Tables): Figures {
  const figures = new Map<FigureKey, number>(figureKeys(form).map((key) => [key, 0]));
  for (const [key, value] of Object.entries(tables).flatMap(keyed)) {
    if (!figuresOf(form).has(key as FigureKey)) throw new Error(`No such figure: ${key}`);
    figures.set(key as FigureKey, value);
  }
  for (const rule of ["t3.outcomes", "t4.outcomes", "t3.applicants"]) {
    for (const identity of identitiesOf(form)) {
      if (identity.rule !== rule) continue;
      const sum = identity.left.reduce((all, key) => all + (figures.get(key) ?? 0), 0);
      for (const key of identity.right) figures.set(key, sum);
    }
  }
  return Object.fromEntries(figures);
}

function reportOf({ agency, year, section, text }: Passage, tables: Tables): Report {
  return {
    agency,
    year,
    format: form.id,
    title: officialTitle(agency, year),
    figures: figuresWith(form, figuresIn(tables)),
    sections: { ...emptySections, [section]: text },
  };
}

interface Found {
  readonly rule: string;
  readonly message: string;
  readonly words: readonly string[];
}

/** What the check of the text says of a passage beside these tables. */
export function findingsOf(
  passage: Passage,
  over: Omit<Contradiction, "words"> = {}
): readonly Found[] {
  const report = reportOf(passage, { ...passage.tables, ...over.tables });
  const before = { ...passage.previous, ...over.previous };
  const previous =
    passage.previous || over.previous
      ? { ...reportOf(passage, before), year: passage.year - 1, sections: emptySections }
      : undefined;
  const { findings, failures } = checkReport(report, {
    rules: proseRules,
    ...(previous && { previous }),
  });
  if (failures[0]) throw new Error(failures[0].reason);
  return findings.map(({ rule, message, passages = [] }) => ({
    rule,
    message,
    words: passages.map(({ quote }) => quote),
  }));
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, "");
}

/** Whether a finding speaks of these words, or of a part of them. */
export function names({ words }: Found, wrong: string): boolean {
  const meant = withoutBlanks(wrong);
  return words
    .map(withoutBlanks)
    .some((each) => each.includes(meant) || meant.includes(each) || overlap(each, meant) >= 3);
}

/** How many signs the end of one text shares with the beginning of the other. */
function overlap(a: string, b: string): number {
  for (let length = Math.min(a.length, b.length); length > 0; length--) {
    if (a.endsWith(b.slice(0, length)) || b.endsWith(a.slice(0, length))) return length;
  }
  return 0;
}

export interface PassageJudgement {
  /** What is said although everything is true. */
  readonly falseAlarms: readonly string[];
  /** The contradictions that nothing is said of. */
  readonly missed: readonly Contradiction[];
}

export function judgePassage(passage: Passage): PassageJudgement {
  return {
    falseAlarms: findingsOf(passage).map(({ message }) => message),
    missed: passage.wrong.filter(
      (wrong) => !findingsOf(passage, wrong).some((found) => names(found, wrong.words))
    ),
  };
}
