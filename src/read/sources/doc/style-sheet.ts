import type { Binary } from "../binary";
import type { Budget } from "../budget";
import { changedBy, type CharacterProperties } from "./character-properties";
import { modifiersIn, type Modifier } from "./modifiers";

/** A style as it is written: what it is based on, and what it changes. */
interface Style {
  readonly base: number;
  readonly paragraph: readonly Modifier[];
  readonly characters: readonly Modifier[];
}

const noStyle: Style = { base: 0xfff, paragraph: [], characters: [] };
const longestChain = 20;

const paragraphStyle = 1;
const characterStyle = 2;

/** The lists of modifiers in a style, from where they begin; each begins at an even place. */
function listsIn(style: Binary, from: number, count: number): readonly Binary[] {
  const lists: Binary[] = [];
  let at = from;
  for (let index = 0; index < count && at + 2 <= style.length; index++) {
    const size = style.uint16(at);
    lists.push(style.part(at + 2, Math.min(size, style.length - at - 2)));
    at += 2 + size + (size % 2);
  }
  return lists;
}

/** The number of the style that a list for paragraphs begins with. */
const styleNumber = 2;

function styleIn(written: Binary, baseSize: number, budget: Budget): Style {
  if (written.length < baseSize + 2) return noStyle;
  const kind = written.uint16(2) & 0xf;
  const base = written.uint16(2) >> 4;
  const count = written.uint16(4) & 0xf;
  const nameSize = 2 + 2 * written.uint16(baseSize) + 2;
  const lists = listsIn(written, baseSize + nameSize, count);
  const modifiersOf = (list: Binary | undefined, from = 0): readonly Modifier[] =>
    list && list.length > from ? modifiersIn(list.part(from, list.length - from), budget) : [];
  switch (kind) {
    case paragraphStyle:
      return {
        base,
        paragraph: modifiersOf(lists[0], styleNumber),
        characters: modifiersOf(lists[1]),
      };
    case characterStyle:
      return { base, paragraph: [], characters: modifiersOf(lists[0]) };
    default:
      return { ...noStyle, base };
  }
}

/** The styles of a document (MS-DOC 2.9.271), by their numbers. */
export class StyleSheet {
  private readonly styles: readonly Style[];

  constructor(
    list: Binary,
    private readonly budget: Budget
  ) {
    const styles: Style[] = [];
    this.styles = styles;
    if (list.length < 6) return;
    const headSize = list.uint16(0);
    const count = list.uint16(2);
    const baseSize = list.uint16(4);
    let at = 2 + headSize;
    for (let index = 0; index < count && at + 2 <= list.length; index++) {
      const size = Math.min(list.uint16(at), list.length - at - 2);
      styles.push(styleIn(list.part(at + 2, size), baseSize, budget));
      at += 2 + size;
    }
  }

  /** A style with those it is based on, the most general first. */
  private chain(number: number): readonly Style[] {
    const chain: Style[] = [];
    let style = this.styles[number];
    while (style && chain.length < longestChain) {
      chain.unshift(style);
      style = this.styles[style.base];
    }
    return chain;
  }

  private modifiers(number: number, of: "paragraph" | "characters"): readonly Modifier[] {
    const modifiers = this.chain(number).flatMap((style) => style[of]);
    this.budget.takeStyleSteps(modifiers.length);
    return modifiers;
  }

  /** What a style changes of paragraphs. */
  paragraphModifiers(number: number): readonly Modifier[] {
    return this.modifiers(number, "paragraph");
  }

  /** What a style changes of characters. */
  characterModifiers(number: number): readonly Modifier[] {
    return this.modifiers(number, "characters");
  }

  private readonly properties = new Map<number, CharacterProperties>();

  /** What holds for the characters of a paragraph in a style. */
  characters(number: number): CharacterProperties {
    const known = this.properties.get(number);
    if (known) return known;
    const chain = this.chain(number);
    this.budget.takeStyleSteps(chain.reduce((sum, { characters }) => sum + characters.length, 0));
    // In a style a switch refers to the one it is based on.
    const properties = chain.reduce<CharacterProperties>(
      (before, { characters }) => changedBy(characters, before, before),
      {}
    );
    this.properties.set(number, properties);
    return properties;
  }
}
