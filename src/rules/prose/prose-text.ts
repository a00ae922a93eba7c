import { oncePer } from "../../report/once";
import { PassageFinder, type Passage } from "../../report/passages";
import type { Report } from "../../report/report";
import { inSimplifiedScript } from "../../report/script";
import type { SectionId } from "../../report/structure";
import { cellsOfRow } from "../../report/text-tables";
import { plainDigits } from "./numerals";

/** A stretch of a section's words. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * A section as it is read: without blanks, quotation marks and pinyin in brackets, in simplified script and with ASCII
 * digits. A line that goes on in the next one is one paragraph with it.
 */
export interface ProseText {
  readonly section: SectionId;
  readonly text: string;
  readonly paragraphs: readonly Stretch[];
  /** The words of a stretch as the clerk wrote them, without blanks. */
  readonly wordsOf: (stretch: Stretch) => string;
  /** Where a stretch stands in the report. */
  readonly passagesOf: (stretch: Stretch) => readonly Passage[];
}

const leftOut =
  /[\s"'“”‘’「」『』*#＊\u200b\ufeff]+|[（(][a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńň'’ ]{2,60}[）)]/g;

/** What is kept of a line. */
function keptOf(line: string): readonly Stretch[] {
  const kept: Stretch[] = [];
  let start = 0;
  for (const { 0: left, index } of line.matchAll(leftOut)) {
    if (start < index) kept.push({ start, end: index });
    start = index + left.length;
  }
  if (start < line.length) kept.push({ start, end: line.length });
  return kept;
}

/** As if it stood above a table, whose rows no sentence goes on into, or below. */
const endOfSentence = "。";
const ends = /[。！？!?；;：:]$/;
const enumerated =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．](?!\d)|[①-⑳]|[-•·●■▪])/;
const prose = /[，,。；]/;
/** A line that breaks in the middle of a sentence has been filled to its end, or has prose in it. */
const shortestBroken = 18;

interface Paragraph {
  readonly start: number;
  end: number;
  isProse: boolean;
  readonly isEnumerated: boolean;
}

function goesOn(before: Paragraph, ending: string, next: string): boolean {
  if (ends.test(ending) || enumerated.test(next)) return false;
  return before.isProse || (before.end - before.start >= shortestBroken && !before.isEnumerated);
}

function proseText(report: Report, section: SectionId): ProseText {
  const original = report.sections[section];
  const positions: number[] = [];
  const paragraphs: Paragraph[] = [];
  // A text that grows is copied whole where its last character is asked for.
  const written: string[] = [];
  let length = 0;
  let ending = "";
  let start = 0;
  for (const line of original.split("\n")) {
    if (cellsOfRow(line)) {
      ending = endOfSentence;
      start += line.length + 1;
      continue;
    }
    const kept = keptOf(line);
    const plain = kept.map((stretch) => line.slice(stretch.start, stretch.end)).join("");
    const words = inSimplifiedScript(plainDigits(plain));
    const last = paragraphs.at(-1);
    if (words !== "") {
      const begin = length;
      const isProse = prose.test(words);
      written.push(words);
      length += words.length;
      for (const stretch of kept) {
        for (let at = stretch.start; at < stretch.end; at++) positions.push(start + at);
      }
      if (last && goesOn(last, ending, words)) {
        last.end = length;
        last.isProse ||= isProse;
      } else {
        const isEnumerated = enumerated.test(words);
        paragraphs.push({ start: begin, end: length, isProse, isEnumerated });
      }
      ending = words.slice(-1);
    }
    start += line.length + 1;
  }
  const bounds = ({ start: from, end: to }: Stretch): readonly [number, number] => [
    positions[from] ?? 0,
    (positions[to - 1] ?? -1) + 1,
  ];
  const finder = new PassageFinder(report, section);
  return {
    section,
    text: written.join(""),
    paragraphs,
    wordsOf: (stretch) => original.slice(...bounds(stretch)).replace(/\s+/g, ""),
    passagesOf: (stretch) => finder.between(...bounds(stretch)),
  };
}

const textsOf = oncePer<Report, Map<SectionId, ProseText>>(() => new Map());

/** A section of a report as it is read. */
export function proseOf(report: Report, section: SectionId): ProseText {
  const known = textsOf(report);
  const found = known.get(section) ?? proseText(report, section);
  known.set(section, found);
  return found;
}
