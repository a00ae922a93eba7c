import type { Meaning, MeaningName } from "./meanings";

/**
 * Words with what they mean. Braces hold alternatives: `{行政,}复议` is 行政复议 and 复议. What stands behind a bar must
 * follow: `未|结转` is 未 before 结转.
 */
export type Entries = readonly (readonly [meaning: Meaning, ...words: string[]])[];

/** A known word where it stands in a text. */
export interface Word {
  /** The name of its meaning, by which words are looked for. */
  readonly is: MeaningName;
  readonly meaning: Meaning;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Splits at the commas that stand in no braces. */
function alternatives(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === "{") depth++;
    else if (sign === "}") depth--;
    else if (sign === "," && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text.charAt(at) === "{") depth++;
    else if (text.charAt(at) === "}" && --depth === 0) return at;
  }
  return text.length;
}

/** All words that a pattern with braces stands for. */
export function expanded(pattern: string): readonly string[] {
  const open = pattern.indexOf("{");
  if (open < 0) return [pattern];
  const close = closing(pattern, open);
  const heads = alternatives(pattern.slice(open + 1, close)).flatMap(expanded);
  const tails = expanded(pattern.slice(close + 1));
  const before = pattern.slice(0, open);
  return heads.flatMap((head) => tails.map((tail) => before + head + tail));
}

interface Node {
  /** By the code of the sign that follows. */
  readonly next: Map<number, Node>;
  /** What the word that ends here means, and how many of its signs are the word itself. */
  word?: { readonly meaning: Meaning; readonly length: number };
}

/** Finds known words in texts, sign by sign, so that a text twice as long takes twice as long. */
export class Vocabulary {
  private readonly root: Node = { next: new Map() };

  /** @param lists where two have the same word, the first one's meaning counts */
  constructor(...lists: readonly Entries[]) {
    for (const [meaning, ...patterns] of lists.flat()) {
      for (const word of patterns.flatMap(expanded)) this.add(word, meaning);
    }
  }

  private add(pattern: string, meaning: Meaning): void {
    const [word = "", next = ""] = pattern.split("|");
    let node = this.root;
    const signs = word + next;
    for (let at = 0; at < signs.length; at++) {
      const code = signs.charCodeAt(at);
      const child = node.next.get(code) ?? { next: new Map<number, Node>() };
      node.next.set(code, child);
      node = child;
    }
    if (node !== this.root) node.word ??= { meaning, length: word.length };
  }

  /** The longest known word that begins here. */
  private wordAt(text: string, start: number): Word | undefined {
    let node: Node | undefined = this.root;
    let found: Node["word"];
    for (let at = start; at < text.length; at++) {
      node = node.next.get(text.charCodeAt(at));
      if (!node) break;
      found = node.word ?? found;
    }
    if (!found) return undefined;
    const end = start + found.length;
    const { meaning } = found;
    return { is: meaning.is, meaning, text: text.slice(start, end), start, end };
  }

  /** The known words of a text, from left to right, the longest at each place; none overlaps another. */
  wordsIn(text: string): readonly Word[] {
    const words: Word[] = [];
    for (let at = 0; at < text.length;) {
      const word = this.wordAt(text, at);
      if (word) words.push(word);
      at = word?.end ?? at + 1;
    }
    return words;
  }
}
