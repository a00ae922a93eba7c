import { plainDigits, quantitiesIn, type Quantity } from "./numerals";

/** A quantity in the words that stand around it. All texts are free of blanks and have ASCII digits. */
export interface Passage {
  readonly quantity: Quantity;
  /** The paragraph up to the sentence. */
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
  readonly earlier: string;
  readonly prefix: string;
}

/** One paragraph of a section, ready to be read. */
export interface Paragraph {
  /** Without blanks, otherwise as the clerk wrote it. */
  readonly words: string;
  readonly passages: readonly Passage[];
  readonly clauses: readonly Clause[];
}

const sentenceEnds = "。！？!?";
const clauseEnds = `，,；;（）()：:“”"${sentenceEnds}`;

function lastOf(signs: string, text: string, from: number): number {
  for (let at = from - 1; at >= 0; at--) if (signs.includes(text[at] ?? "")) return at + 1;
  return 0;
}

function nextOf(signs: string, text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (signs.includes(text[at] ?? "")) return at;
  return text.length;
}

/** A colon directly before a number belongs to it: 收到申请：70件. */
function clauseStart(text: string, start: number): number {
  const colon = "：:".includes(text[start - 1] ?? "。") ? 1 : 0;
  return lastOf(clauseEnds, text, start - colon);
}

function passagesOf(text: string): readonly Passage[] {
  const quantities = quantitiesIn(text);
  return quantities.map((quantity, index): Passage => {
    const sentence = lastOf(sentenceEnds, text, quantity.start);
    const before = quantities[index - 1];
    const next = quantities[index + 1];
    const start = Math.max(clauseStart(text, quantity.start), before?.end ?? 0, sentence);
    const end = Math.min(nextOf(clauseEnds, text, quantity.end), next?.start ?? text.length);
    const passage = {
      quantity,
      earlier: text.slice(0, sentence),
      prefix: text.slice(sentence, start),
      before: text.slice(start, quantity.start).replace(/^、/, ""),
      after: text.slice(quantity.end, end),
      rest: text.slice(quantity.end, nextOf(sentenceEnds, text, quantity.end)),
    };
    if (!before || before.end < sentence) return passage;
    const between = text.slice(before.end, quantity.start);
    return { ...passage, previous: { quantity: before, between } };
  });
}

function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  for (let start = 0; start < text.length;) {
    const end = nextOf(clauseEnds, text, start);
    const sentence = lastOf(sentenceEnds, text, start);
    if (end > start) {
      clauses.push({
        text: text.slice(start, end),
        earlier: text.slice(0, sentence),
        prefix: text.slice(sentence, start),
      });
    }
    start = end + 1;
  }
  return clauses;
}

/** The paragraphs of a section's text. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  return text
    .split("\n")
    .map((line) => line.replace(/[\s\u00a0\u3000]+/g, ""))
    .filter((words) => words !== "")
    .map((words) => {
      const plain = plainDigits(words);
      return { words, passages: passagesOf(plain), clauses: clausesOf(plain) };
    });
}
