import { isPageNumber } from "../furniture";
import { labelOf, longestLabel, type Label } from "../labels";
import type { DocumentBlock, Grid } from "../source";
import { isValue } from "../value-cells";

/** A cell, or what was one before its table became a text. */
export interface Piece {
  readonly text: string;
  readonly kind: "blank" | "value" | "words";
  /** Null where it is no label of any kind. */
  readonly label: Label | null;
  /** Its line among the lines of all pieces. */
  readonly line: number;
  readonly place: PiecePlace;
}

/** Where a piece stands in its line: a cell of so many, or so far from the left in a text whose letters are equally wide. */
export type PiecePlace =
  | { readonly kind: "cell"; readonly column: number; readonly width: number }
  | { readonly kind: "text"; readonly from: number; readonly to: number };

/** A row of a table, or a line of text. */
export interface PieceLine {
  readonly pieces: readonly Piece[];
  /** The table it is a row of; null for a line of text. */
  readonly grid: Grid | null;
  /** Of which block it is. */
  readonly block: number;
}

/** A line of text that is longer is a paragraph, not a row of cells. */
const longestLine = 400;
const sentenceEnd = /[。；！？]$/;

export function isBlank({ kind }: Piece): boolean {
  return kind === "blank";
}

/** Whether a piece stands in a line of text, where empty cells leave no trace; in a table they would be there. */
export function isInText({ place }: Piece): boolean {
  return place.kind === "text";
}

interface TextPart {
  readonly text: string;
  readonly place: PiecePlace;
}

/** How wide a text is where Chinese characters are twice as wide as Latin ones. */
function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > "\u10ff" ? 2 : 1), 0);
}

/** How far from the left each character of a line begins. */
const beginningsOf = (line: string): readonly number[] => {
  let left = 0;
  return Array.from({ length: line.length + 1 }, (_, at) => {
    const own = left;
    left += line.charAt(at) > "\u10ff" ? 2 : 1;
    return own;
  });
};

function partAt(beginnings: readonly number[], from: number, text: string): TextPart {
  const left = beginnings[from] ?? 0;
  return { text, place: { kind: "text", from: left, to: left + displayWidth(text) } };
}

/** Words and numbers between single blanks as parts: what is a number at the end, and the words before it together. */
function partsOf(beginnings: readonly number[], from: number, part: string): readonly TextPart[] {
  const words = [...part.matchAll(/[^\s]+/g)];
  let count = words.length;
  while (count > 0 && isValue(words[count - 1]?.[0] ?? "")) count--;
  const last = words[count - 1];
  const label = last ? part.slice(0, last.index + last[0].length) : "";
  return [
    ...(label === "" ? [] : [partAt(beginnings, from, label)]),
    ...words.slice(count).map((word) => partAt(beginnings, from + word.index, word[0])),
  ];
}

/** Whether a line is a paragraph: long, however many blanks part its words. */
function isParagraph(line: string): boolean {
  const isLong = line.length > longestLine && line.replace(/\s{2,}/g, " ").length > longestLine;
  return isLong || sentenceEnd.test(line);
}

/** The cells of a line of text that has lost the lines between them: parted by several blanks, numbers at its end by any. */
export function cellsOfLine(line: string): readonly TextPart[] {
  const text = line.trim();
  if (isPageNumber(text)) return [];
  if (isParagraph(text)) return [partAt([], 0, text)];
  const beginnings = beginningsOf(line);
  return [...line.matchAll(/[^\s]+(?:[ \u00a0][^\s]+)*/g)].flatMap((part) =>
    partsOf(beginnings, part.index, part[0])
  );
}

function pieceOf({ text, place }: TextPart, line: number): Piece {
  const isBlank = text.trim() === "";
  const isShort = text.length <= longestLine;
  const kind = isBlank ? "blank" : isShort && isValue(text) ? "value" : "words";
  const label = kind === "words" && text.length <= longestLabel ? labelOf(text) : null;
  return { text, kind, label, line, place };
}

/** Words of lines of text, parted at each blank. */
export function atBlanks(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => {
    const { text, line, place } = piece;
    if (place.kind === "cell" || !/\s/.test(text)) return [piece];
    const beginnings = beginningsOf(text);
    return [...text.matchAll(/\S+/g)].map((word) => {
      const part = partAt(beginnings, word.index, word[0]);
      const { from, to } = part.place.kind === "text" ? part.place : { from: 0, to: 0 };
      const moved = { kind: "text", from: place.from + from, to: place.from + to } as const;
      return pieceOf({ text: word[0], place: moved }, line);
    });
  });
}

/** The lines of some blocks: rows of tables without the cells that others cover, and lines of text parted into cells. */
export function piecesOf(blocks: readonly DocumentBlock[]): readonly PieceLine[] {
  const lines: PieceLine[] = [];
  blocks.forEach((each, block) => {
    if (each.kind === "paragraph") {
      for (const line of each.text.split("\n")) {
        const pieces = cellsOfLine(line).map((part) => pieceOf(part, lines.length));
        lines.push({ pieces, grid: null, block });
      }
      return;
    }
    const { grid } = each;
    for (const row of grid.cells) {
      const pieces = row.flatMap((cell, column): readonly Piece[] => {
        const place = { kind: "cell", column, width: row.length } as const;
        return cell === null ? [] : [pieceOf({ text: String(cell), place }, lines.length)];
      });
      lines.push({ pieces, grid, block });
    }
  });
  return lines;
}

function isOnly(line: PieceLine | undefined, kind: Piece["kind"]): line is PieceLine {
  return (
    line?.grid === null && line.pieces.length > 0 && line.pieces.every((each) => each.kind === kind)
  );
}

/** The words of a line of text, and its values, where it has nothing else; null where values stand before words. */
function wordsAndValues(line: PieceLine | undefined) {
  if (line?.grid !== null) return null;
  const count = line.pieces.filter(({ kind }) => kind === "words").length;
  const words = line.pieces.slice(0, count);
  const values = line.pieces.slice(count);
  const isParted = words.every(({ kind }) => kind === "words") && values.length > 0;
  return isParted && count <= 1 ? { words, values } : null;
}

/**
 * Lines of text in which a label that was broken stands whole again: its pieces above, beside and below its values are one
 * where they are a label together, and not without each other.
 * @param isLabel whether a text is a label of a row
 */
export function withWholeLabels(
  lines: readonly PieceLine[],
  isLabel: (text: string) => boolean
): readonly PieceLine[] {
  const result = lines.map((line) => line);
  for (let at = 1; at < lines.length - 1; at++) {
    const [above, below] = [result[at - 1], lines[at + 1]];
    const parted = wordsAndValues(lines[at]);
    if (!parted || !isOnly(above, "words") || !isOnly(below, "words")) continue;
    const first = above.pieces.at(-1);
    const [last] = below.pieces;
    if (!first || !last) continue;
    const beside = parted.words[0]?.text ?? "";
    const beginnings = [first.text, first.text.split(/\s+/).at(-1) ?? ""];
    const whole = beginnings
      .map((beginning) => `${beginning}${beside}${last.text}`)
      .find((text) => isLabel(text) && !isLabel(first.text));
    if (whole === undefined) continue;
    const label = pieceOf({ text: whole, place: first.place }, at);
    result[at - 1] = { ...above, pieces: above.pieces.slice(0, -1) };
    result[at] = { grid: null, block: lines[at]?.block ?? 0, pieces: [label, ...parted.values] };
    result[at + 1] = { ...below, pieces: below.pieces.slice(1) };
  }
  return result;
}
