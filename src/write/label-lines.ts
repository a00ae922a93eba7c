import type { LayoutCell } from "../report/layout";

/** Numbers of the form, with what parts them from the words: 三、 （三） */
const ordinal = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/;

/** Heads over single columns are made of words of two characters: 社会公益组织. */
const wordLength = 2;

function pieces(text: string, length: number): readonly string[] {
  const characters = [...text];
  const count = Math.ceil(characters.length / length);
  return Array.from({ length: count }, (_, piece) =>
    characters.slice(piece * length, (piece + 1) * length).join("")
  );
}

/** A cell with a text of the form. */
export type LabelCell = Exclude<LayoutCell, { readonly kind: "figure" }>;

/** The number of a group of rows, and its name: （三）, 不予公开. */
function groupParts({ kind, rowSpan, text }: LabelCell): readonly string[] {
  const number = kind === "label" && rowSpan > 1 ? ordinal.exec(text)?.[0] : undefined;
  return number === undefined ? [text] : [number, text.slice(number.length)];
}

/** The pieces of a label between which it may be broken where there is no room for it. */
export function labelPieces(cell: LabelCell): readonly string[] {
  const { kind, columnSpan, text } = cell;
  const isNarrow = kind === "header" && columnSpan === 1 && /^\p{Script=Han}{4,6}$/u.test(text);
  const isOfWords = isNarrow && text.length % wordLength === 0;
  return isOfWords ? pieces(text, wordLength) : groupParts(cell);
}

/** The name of a group, in words or upright where there is no room for it. */
function nameLines(name: string, room: number): readonly string[] {
  if (name.length <= room) return [name];
  return pieces(name, room > wordLength && name.length % wordLength === 0 ? wordLength : 1);
}

/**
 * A label in the lines an editor would set it in: the words of a head are kept whole, and a group's number stands above
 * its name, which stands in words of two characters or upright where there is no room for it.
 * @param room how many characters stand beside each other
 */
export function labelLines(cell: LabelCell, room: number): readonly string[] {
  if (cell.text.length <= room) return [cell.text];
  const [first = "", ...others] = labelPieces(cell);
  if (cell.kind !== "label") return [first, ...others];
  return [first, ...others.flatMap((each) => nameLines(each, room))];
}
