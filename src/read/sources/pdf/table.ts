import type { GridCell } from "../../source";
import type { LeftOut } from "../left-out";
import { cellTextOf } from "../runs";
import { unknownCharacter, type Glyph } from "./drawing";
import { fieldAt, type RuledGrid } from "./grid";
import { holds, type Box } from "./geometry";
import { middleOf, type Seen, type UnreadGlyph } from "./seen";
import { joinedLines, numberNeighbours, textLinesOf, turnedUpright } from "./text-lines";

/** A table as it is read off one page, or joined over several. */
export interface PdfTable extends Box {
  /** Its lines from left to right. */
  readonly xs: readonly number[];
  readonly cells: readonly (readonly GridCell[])[];
}

/** A character whose middle is as close to a line, in shares of its height, may be of either side. */
const onLine = 0.1;

/** A number as close to a side of the paper, in shares of its height, may go on where nothing is printed. */
const atPaperSide = 0.5;

interface CellContent {
  readonly glyphs: Glyph[];
  readonly unread: UnreadGlyph[];
  /** Whether it is not certain that all of it is of this cell. */
  isUnclear: boolean;
}

/** The text of the characters of one cell. Turned ones are read where there are no others. */
function textOf(glyphs: readonly Glyph[], leftOut: LeftOut): string {
  const straight = glyphs.filter(({ turn }) => turn === 0);
  const turned = glyphs.filter(({ turn }) => turn !== 0);
  const lines = (of: readonly Glyph[]): string =>
    joinedLines(textLinesOf(of).map(({ text }) => text));
  if (straight.some(({ text }) => text.trim() !== "")) {
    const text = lines(straight);
    if (turned.length > 0) leftOut.take("turned", lines(turnedUpright(turned)), text);
    return text;
  }
  return lines(turnedUpright(turned));
}

function cellOf({ glyphs, unread, isUnclear }: CellContent, leftOut: LeftOut): string {
  const text = textOf(glyphs, leftOut);
  const parts = (["hidden", "struck", "turned"] as const).flatMap((reason) => {
    const own = unread.filter((each) => each.reason === reason).map(({ glyph }) => glyph);
    const lines = textLinesOf(own).map((line) => line.text);
    return lines.length > 0 ? [{ reason, text: joinedLines(lines) }] : [];
  });
  const read = cellTextOf(text, parts, leftOut);
  return isUnclear ? `${read}${unknownCharacter}` : read;
}

/** The cells of one ruled table while characters are put into them. */
class Cells {
  private readonly contents = new Map<string, CellContent>();

  constructor(private readonly grid: RuledGrid) {}

  at(glyph: Glyph): CellContent {
    const { x, y } = middleOf(glyph);
    const [row, column] = fieldAt(this.grid, x, y);
    return this.of(this.grid.owners[row]?.[column] ?? [row, column]);
  }

  of([row, column]: readonly [number, number]): CellContent {
    const key = `${row} ${column}`;
    const known = this.contents.get(key) ?? { glyphs: [], unread: [], isUnclear: false };
    this.contents.set(key, known);
    return known;
  }

  /** Whether a character lies on the line between two cells. */
  isBetweenRows(glyph: Glyph): boolean {
    const { x, y } = middleOf(glyph);
    const reach = onLine * glyph.size;
    const ownerAt = (height: number): readonly [number, number] | undefined => {
      const [row, column] = fieldAt(this.grid, x, height);
      return this.grid.owners[row]?.[column];
    };
    return ownerAt(y - reach) !== ownerAt(y + reach);
  }
}

/** Whether a character lies where the paper may have cut off what is beside it. */
function isAtPaperSide({ x, width, size }: Glyph, paperWidth: number): boolean {
  return x < size * atPaperSide || x + width > paperWidth - size * atPaperSide;
}

/** Reads the cells of a ruled table; null where it holds no text. What it takes is given to `taken`. */
export function readTable(
  grid: RuledGrid,
  { glyphs, unread }: Seen,
  taken: Set<Glyph>,
  leftOut: LeftOut,
  paperWidth: number
): PdfTable | null {
  const isWithin = (glyph: Glyph): boolean => !taken.has(glyph) && holds(grid, middleOf(glyph));
  const own = glyphs.filter(isWithin);
  if (!own.some(({ text }) => text.trim() !== "")) return null;
  const cells = new Cells(grid);
  for (const glyph of own) {
    taken.add(glyph);
    const cell = cells.at(glyph);
    cell.glyphs.push(glyph);
    if (!/\d/.test(glyph.text)) continue;
    if (cells.isBetweenRows(glyph) || isAtPaperSide(glyph, paperWidth)) cell.isUnclear = true;
  }
  for (const each of unread.filter(({ glyph }) => isWithin(glyph))) {
    taken.add(each.glyph);
    cells.at(each.glyph).unread.push(each);
  }
  // A number that reaches over a line is cut by it into two that nobody wrote.
  for (const [before, after] of numberNeighbours(own.filter(({ turn }) => turn === 0))) {
    const [left, right] = [cells.at(before), cells.at(after)];
    if (left !== right) left.isUnclear = right.isUnclear = true;
  }
  const { left, right, top, bottom, xs } = grid;
  return {
    left,
    right,
    top,
    bottom,
    xs,
    cells: grid.owners.map((line, row) =>
      line.map((owner, column): GridCell => {
        const begins = owner[0] === row && owner[1] === column;
        return begins ? cellOf(cells.of(owner), leftOut) : null;
      })
    ),
  };
}
