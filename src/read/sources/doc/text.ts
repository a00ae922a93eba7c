import { UnreadableFileError } from "../../errors";
import type { Binary } from "../binary";
import type { Budget } from "../budget";
import { decoded } from "./characters";
import { changedBy, type CharacterProperties } from "./character-properties";
import { withResults } from "./fields";
import type { FormattedPages, FormattedRun } from "./formatted-pages";
import { kindOfModifier, modifierCodes, modifiersIn, type Modifier } from "./modifiers";
import { paragraphOf, type ParagraphProperties } from "./paragraph-properties";
import type { Piece } from "./pieces";
import { wordGap } from "../word-gap";
import type { StyleSheet } from "./style-sheet";

/** Characters that look alike; a line break among them is "\n". */
export interface TextRun {
  readonly text: string;
  readonly properties: CharacterProperties;
}

export interface Paragraph {
  readonly runs: readonly TextRun[];
  readonly properties: ParagraphProperties;
  /** It ends a cell or a row of a table that stands in no other. */
  readonly isCell: boolean;
  /** A revision has deleted its mark. */
  readonly isDeleted: boolean;
}

/** The streams of a document, and what is told about the text in them. */
export interface TextSource {
  readonly word: Binary;
  /** Holds properties that are too long for their page. */
  readonly further: Binary | null;
  readonly pieces: readonly Piece[];
  readonly characters: FormattedPages;
  readonly paragraphs: FormattedPages;
  readonly styles: StyleSheet;
}

const cellMark = "\u0007";
const paragraphMark = "\r";
const pageMark = "\f";

/** What a character stands for that is no character; those that are not here stand for nothing that is text. */
const meanings: ReadonlyMap<string, string> = new Map([
  ["\t", wordGap],
  ["\n", "\n"],
  ["\u000b", "\n"],
  ["\u000e", "\n"],
  ["\u001e", "\u2011"],
  ["\u001f", "\u00ad"],
]);

/** A font of symbols has its own characters at these places. */
const privateUse = { from: 0xe000, to: 0xf8ff };
const unreadable = "\ufffd";

function symbolOf(code: number): string {
  const isPrivate = code >= privateUse.from && code <= privateUse.to;
  return isPrivate ? unreadable : String.fromCharCode(code);
}

/** Characters that stand together in one piece, with one look. */
interface Stretch {
  readonly text: string;
  readonly properties: CharacterProperties;
  readonly paragraph: ParagraphProperties;
}

/** What is changed of a row takes as many steps as so many other properties. */
const stepsOfRow = 10;

function kept<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** Reads texts of a document by its pieces. */
export class TextReader {
  private readonly looks = new Map<string, CharacterProperties>();
  private readonly layouts = new Map<string, ParagraphProperties>();

  constructor(
    private readonly source: TextSource,
    private readonly budget: Budget
  ) {}

  /** The characters from one on, as they are written. */
  private written(from: number, to: number): string {
    let text = "";
    for (const piece of this.source.pieces) {
      const [first, last] = [Math.max(from, piece.from), Math.min(to, piece.to)];
      if (first >= last) continue;
      const { width } = piece;
      const place = piece.place + (first - piece.from) * width;
      const { bytes } = this.source.word.part(place, (last - first) * width);
      const characters = decoded(bytes, width);
      if (first !== from + text.length || characters.length !== last - first) {
        throw new UnreadableFileError("damaged");
      }
      text += characters;
    }
    if (text.length !== to - from) throw new UnreadableFileError("damaged");
    return text;
  }

  private modifiersAt(at: number, length: number): readonly Modifier[] {
    return modifiersIn(this.source.word.part(at, length), this.budget);
  }

  /** What is written in the stream for properties that have no room on their page. */
  private furtherModifiers({ operand }: Modifier): readonly Modifier[] {
    const { further } = this.source;
    if (!further) throw new UnreadableFileError("damaged");
    const at = operand.uint32(0);
    return modifiersIn(further.part(at + 2, further.uint16(at)), this.budget);
  }

  private paragraphModifiers(at: number): readonly Modifier[] {
    const { word } = this.source;
    const size = word.uint8(at);
    const [first, length] = size === 0 ? [at + 2, 2 * word.uint8(at + 1)] : [at + 1, 2 * size - 1];
    return this.modifiersAt(first + 2, Math.max(0, length - 2)).flatMap((modifier) =>
      elsewhere.has(modifier.code) ? this.furtherModifiers(modifier) : [modifier]
    );
  }

  private layoutOf({ at }: FormattedRun, piece: Piece): ParagraphProperties {
    const { word, styles } = this.source;
    return kept(this.layouts, `${at} ${piece.from}`, () => {
      const style = at === null ? 0 : word.uint16(at + (word.uint8(at) === 0 ? 2 : 1));
      const own = at === null ? [] : this.paragraphModifiers(at);
      const all = [...styles.paragraphModifiers(style), ...own, ...piece.modifiers];
      const ofRows = all.filter((modifier) => kindOfModifier(modifier) === "table");
      this.budget.takeStyleSteps(stepsOfRow * ofRows.length);
      return paragraphOf(style, all);
    });
  }

  private lookOf({ at }: FormattedRun, style: number, piece: Piece): CharacterProperties {
    const { word, styles } = this.source;
    return kept(this.looks, `${at} ${style} ${piece.from}`, () => {
      const own = at === null ? [] : this.modifiersAt(at + 1, word.uint8(at));
      const changed = piece.modifiers.filter((each) => kindOfModifier(each) === "character");
      const styled = styles.characters(style);
      return changedBy([...own, ...changed], styled, styled, (number) =>
        styles.characterModifiers(number)
      );
    });
  }

  private *stretches(from: number, to: number): Generator<Stretch> {
    const { pieces, characters, paragraphs } = this.source;
    const text = withResults(this.written(from, to));
    for (const piece of pieces) {
      const last = Math.min(to, piece.to);
      for (let at = Math.max(from, piece.from); at < last;) {
        const place = piece.place + (at - piece.from) * piece.width;
        const [ofCharacters, ofParagraph] = [characters.at(place), paragraphs.at(place)];
        const bytes = Math.min(ofCharacters.to, ofParagraph.to) - place;
        const end = Math.min(last, at + Math.max(1, Math.ceil(bytes / piece.width)));
        const paragraph = this.layoutOf(ofParagraph, piece);
        yield {
          text: text.slice(at - from, end - from),
          properties: this.lookOf(ofCharacters, paragraph.style, piece),
          paragraph,
        };
        at = end;
      }
    }
  }

  /**
   * The paragraphs of a part of the text.
   * @param from its first character
   * @throws UnreadableFileError where it is not there as a whole
   */
  *paragraphs(from: number, length: number): Generator<Paragraph> {
    let runs: TextRun[] = [];
    let layout: ParagraphProperties | null = null;
    for (const { text, properties, paragraph } of this.stretches(from, from + length)) {
      layout = paragraph;
      for (const part of text.split(/([\0-\u001f])/)) {
        const isCell = part === cellMark;
        const isMark = isCell || part === paragraphMark || part === pageMark;
        if (!isMark) {
          const read = readCharacters(part, properties);
          if (read !== "") runs.push({ text: read, properties });
          continue;
        }
        const isDeleted = properties.isDeleted === true;
        // Without its mark a paragraph goes on in the next.
        const isOwn = !isDeleted && !paragraph.isFirstLetter;
        const endsNothing = part === paragraphMark && !paragraph.endsInnerCell && !isOwn;
        if (endsNothing) continue;
        yield { runs, properties: paragraph, isCell, isDeleted };
        runs = [];
      }
    }
    if (runs.length > 0 && layout) {
      yield { runs, properties: layout, isCell: false, isDeleted: false };
    }
  }
}

const elsewhere: ReadonlySet<number> = new Set([
  modifierCodes.longProperties,
  modifierCodes.oldLongProperties,
  modifierCodes.tableProperties,
]);

/** What characters between two marks are read as. */
function readCharacters(part: string, { symbol }: CharacterProperties): string {
  const isControl = part.length === 1 && part < " ";
  if (isControl) return meanings.get(part) ?? "";
  return symbol === undefined ? part : symbolOf(symbol).repeat(part.length);
}
