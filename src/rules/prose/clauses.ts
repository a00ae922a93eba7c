import type { Quantity } from "./numerals";
import type { Stretch } from "./prose-text";
import type { Word } from "./vocabulary";

/** A number in its clause: the known words up to it, from the number before, and those behind it, to the next. */
export interface WordedNumber {
  readonly quantity: Quantity;
  readonly before: readonly Word[];
  readonly after: readonly Word[];
  /** Where what is said of it begins: behind the number before, or with the clause. */
  readonly start: number;
  readonly end: number;
  /** Whether it is one of several that are told in the order of what they count. */
  readonly isDistributed?: true;
}

/** What stands between two commas, brackets or colons. */
export interface Clause extends Stretch {
  /** How many brackets are open here. */
  readonly depth: number;
  /** The sign it stands behind; "" at the beginning of its sentence. */
  readonly opening: string;
  readonly words: readonly Word[];
  readonly numbers: readonly WordedNumber[];
}

/** What ends with 。 or with its paragraph; ； does not end it. */
export interface Sentence extends Stretch {
  readonly clauses: readonly Clause[];
}

const sentenceEnds = "。！？!?";
/** What may end a clause. */
const mark = /[。！？!?，,；;：:（）()]/g;

/** （3） or （二） before an item of a list. */
const enumerator = /^[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]/;

const longestEnumerator = 5;

/** Longer sentences are no prose; they stay unread. */
export const longestSentence = 1000;

/** Whether a comma or colon only belongs to the number behind it: 收到申请：70件, 1,234件. */
function belongsToNumber(sign: string, at: number, numbers: ReadonlySet<number>): boolean {
  return (sign === "：" || sign === ":") && numbers.has(at + 1);
}

/** Reads the items of a list from left to right: each lies in one stretch, and the stretches follow each other. */
class Within<Item extends Stretch> {
  private next = 0;
  private near = 0;
  constructor(private readonly items: readonly Item[]) {}

  /** Whether one of them stands at a place, which is never before the place asked for last. */
  covers(at: number): boolean {
    while ((this.items[this.near]?.end ?? Infinity) <= at) this.near++;
    return (this.items[this.near]?.start ?? Infinity) <= at;
  }

  take(end: number): readonly Item[] {
    const from = this.next;
    while ((this.items[this.next]?.start ?? Infinity) < end) this.next++;
    return this.items.slice(from, this.next);
  }
}

function numbersOf(
  start: number,
  end: number,
  words: readonly Word[],
  quantities: readonly Quantity[]
): readonly WordedNumber[] {
  const numbers: WordedNumber[] = [];
  const between = (from: number, to: number): readonly Word[] =>
    words.filter((word) => word.start >= from && word.end <= to);
  let from = start;
  let before = between(start, quantities[0]?.start ?? end);
  for (const [index, quantity] of quantities.entries()) {
    const to = quantities[index + 1]?.start ?? end;
    const after = between(quantity.end, to);
    numbers.push({ quantity, before, after, start: from, end: to });
    from = quantity.end;
    before = after;
  }
  return numbers;
}

/** Where clauses of a paragraph may end: at its marks, and at its own end. */
function* marksIn(text: string, { start, end }: Stretch) {
  for (const { 0: sign, index } of text.slice(start, end).matchAll(mark)) {
    yield { at: start + index, sign };
  }
  yield { at: end, sign: "" };
}

/** The sentences of a paragraph with their clauses. */
export function sentencesIn(
  text: string,
  paragraph: Stretch,
  words: readonly Word[],
  quantities: readonly Quantity[]
): readonly Sentence[] {
  const numbers = new Set(quantities.map((quantity) => quantity.start));
  const wordsLeft = new Within(words);
  const quantitiesLeft = new Within(quantities);
  const sentences: Sentence[] = [];
  let clauses: Clause[] = [];
  let sentenceStart = paragraph.start;
  let start = paragraph.start;
  let depth = 0;
  let opening = "";
  const endsClause = (at: number, sign: string): boolean =>
    !wordsLeft.covers(at) && !quantitiesLeft.covers(at) && !belongsToNumber(sign, at, numbers);
  const endClause = (end: number): void => {
    const inside = wordsLeft.take(end);
    const own = quantitiesLeft.take(end);
    if (end > start) {
      const counted = numbersOf(start, end, inside, own);
      clauses.push({ start, end, depth, opening, words: inside, numbers: counted });
    }
  };
  for (const { at, sign } of marksIn(text, paragraph)) {
    if (at < start) continue;
    if (at === start && /[（(]/.test(sign)) {
      const [item = ""] = enumerator.exec(text.slice(at, at + longestEnumerator)) ?? [];
      start += item.length;
      if (item !== "") continue;
    }
    const ending = at === paragraph.end || sentenceEnds.includes(sign);
    if (!ending && !endsClause(at, sign)) continue;
    endClause(at);
    opening = sign;
    start = at + 1;
    if (sign === "（" || sign === "(") depth++;
    else if (sign === "）" || sign === ")") depth = Math.max(0, depth - 1);
    if (!ending) continue;
    if (at > sentenceStart && at - sentenceStart <= longestSentence) {
      sentences.push({ start: sentenceStart, end: at, clauses });
    }
    clauses = [];
    sentenceStart = start;
    opening = "";
    depth = 0;
  }
  return sentences;
}
