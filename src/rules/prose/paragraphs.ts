import { oncePer } from "../../report/once";
import { paragraphsOf, type Passage } from "../../report/passages";
import type { Report } from "../../report/report";
import type { SectionId } from "../../report/structure";
import { keptPositions, noBlanks, stretchOf } from "../kept-characters";
import { plainDigits, quantitiesIn, type Quantity } from "./numerals";

/** A quantity in the words that stand around it. All texts are free of blanks and have ASCII digits. */
export interface WordedQuantity {
  readonly quantity: Quantity;
  /** Where its sentence begins in the paragraph. */
  readonly sentence: number;
  /** What the paragraph says before the sentence. */
  readonly earlier: string;
  /** The sentence up to the clause: 。 ends a sentence, ； does not. */
  readonly prefix: string;
  /** The clause up to the number, from the last comma, bracket or number. */
  readonly before: string;
  /** The clause from the measure word to the next comma, bracket or number. */
  readonly after: string;
  /** The sentence after the measure word. */
  readonly rest: string;
  /** The quantity before in the same sentence, and what stands between the two. */
  readonly previous?: { readonly quantity: Quantity; readonly between: string };
}

/** A clause without a number that says there is none, with the words before it. */
export interface Clause {
  readonly text: string;
  readonly sentence: number;
  readonly earlier: string;
  readonly prefix: string;
}

/** A line of a section as it stands there, counted from 0. */
export interface Line {
  readonly index: number;
  readonly text: string;
  /** Without its blanks. */
  readonly words: string;
}

/** Words of a line, by their positions in it without its blanks. */
export interface Words {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
}

const positionsOf = oncePer(({ text }: Line) => keptPositions(text, noBlanks));

/** Words of a section as they stand there, blanks and all. */
export function passageOf(section: SectionId, { line, ...words }: Words): Passage {
  // Most lines have no blanks: there nothing has moved.
  const hasMoved = line.words !== line.text;
  const [start, end] = hasMoved
    ? stretchOf(positionsOf(line), words.start, words.end)
    : [words.start, words.end];
  return { section, paragraph: line.index, quote: line.text.slice(start, end), start, end };
}

/** One paragraph of a report's section, ready to be read. */
export interface WrittenParagraph {
  readonly report: Report;
  readonly section: SectionId;
  readonly line: Line;
  readonly quantities: readonly WordedQuantity[];
  readonly clauses: readonly Clause[];
}

const sentenceEnds = /[。！？!?]/;
const clauseEnds = /[，,；;（）()：:“”"。！？!?]/;

/** Longer sentences are no prose; their numbers stay unread. So much of what was told before is looked at, too. */
const longestSentence = 1000;

function lastOf(sign: RegExp, text: string, from: number, first: number): number {
  for (let at = from - 1; at >= first; at--) if (sign.test(text.charAt(at))) return at + 1;
  return first;
}

function nextOf(sign: RegExp, text: string, from: number, last = text.length): number {
  const at = text.slice(from, last).search(sign);
  return at < 0 ? last : from + at;
}

/** A sentence of a paragraph: where it begins and ends, its sign at the end left out. */
interface Sentence {
  readonly start: number;
  readonly end: number;
}

function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (let start = 0; start < text.length;) {
    const end = nextOf(sentenceEnds, text, start);
    if (end - start <= longestSentence) sentences.push({ start, end });
    start = end + 1;
  }
  return sentences;
}

/** Whole sentences before a sentence, as far as they may still be meant. */
function earlierThan(text: string, sentence: Sentence): string {
  const from = Math.max(0, sentence.start - longestSentence);
  const start = from === 0 ? 0 : nextOf(sentenceEnds, text, from, sentence.start);
  return text.slice(start, sentence.start);
}

/** A colon directly before a number belongs to it: 收到申请：70件. */
function clauseStart(text: string, start: number, sentence: Sentence): number {
  const colon = "：:".includes(text[start - 1] ?? "。") ? 1 : 0;
  return lastOf(clauseEnds, text, start - colon, sentence.start);
}

function* wordedIn(
  text: string,
  sentence: Sentence,
  quantities: readonly Quantity[]
): Iterable<WordedQuantity> {
  const earlier = earlierThan(text, sentence);
  for (const [index, quantity] of quantities.entries()) {
    const before = quantities[index - 1];
    const next = quantities[index + 1];
    const start = Math.max(clauseStart(text, quantity.start, sentence), before?.end ?? 0);
    const end = Math.min(
      nextOf(clauseEnds, text, quantity.end, sentence.end),
      next?.start ?? sentence.end
    );
    yield {
      quantity,
      sentence: sentence.start,
      earlier,
      prefix: text.slice(sentence.start, start),
      before: text.slice(start, quantity.start).replace(/^、/, ""),
      after: text.slice(quantity.end, end),
      rest: text.slice(quantity.end, sentence.end),
      ...(before && {
        previous: { quantity: before, between: text.slice(before.end, quantity.start) },
      }),
    };
  }
}

function wordedQuantities(text: string, sentences: readonly Sentence[]): readonly WordedQuantity[] {
  const quantities = quantitiesIn(text);
  let first = 0;
  return sentences.flatMap((sentence) => {
    while ((quantities[first]?.start ?? Infinity) < sentence.start) first++;
    let after = first;
    while ((quantities[after]?.start ?? Infinity) < sentence.end) after++;
    const own = quantities.slice(first, after);
    first = after;
    return [...wordedIn(text, sentence, own)];
  });
}

function* clausesIn(text: string, sentence: Sentence): Iterable<Clause> {
  const earlier = earlierThan(text, sentence);
  for (let start = sentence.start; start < sentence.end;) {
    const end = nextOf(clauseEnds, text, start, sentence.end);
    if (end > start) {
      yield {
        text: text.slice(start, end),
        sentence: sentence.start,
        earlier,
        prefix: text.slice(sentence.start, start),
      };
    }
    start = end + 1;
  }
}

/** The paragraphs of a section that say something. */
export function writtenParagraphs(report: Report, section: SectionId): readonly WrittenParagraph[] {
  return paragraphsOf(report, section)
    .map((text, index): Line => ({ index, text, words: text.replace(/\s+/g, "") }))
    .filter(({ words }) => words !== "")
    .map((line) => {
      const plain = plainDigits(line.words);
      const sentences = sentencesOf(plain);
      return {
        report,
        section,
        line,
        quantities: wordedQuantities(plain, sentences),
        clauses: sentences.flatMap((sentence) => [...clausesIn(plain, sentence)]),
      };
    });
}
