import { UnreadableFileError } from "../errors";
import type { ReadingNote } from "../found";
import { note } from "../notes";
import type { DocumentBlock } from "../source";
import type { Budget } from "./budget";
import type { LeftOut } from "./left-out";
import type { CharacterMaps } from "./pdf/character-maps";
import { pagesOf } from "./pdf/document";
import { unknownCharacter, type Drawing, type Glyph } from "./pdf/drawing";
import { withoutFurniture } from "./pdf/furniture";
import { ruledGrid, ruledGroups } from "./pdf/grid";
import { joinedTables } from "./pdf/joined-tables";
import { Paragraphs, settingOf } from "./pdf/paragraphs";
import { seenOn, type Seen } from "./pdf/seen";
import { checkStreams } from "./pdf/streams";
import { readTable, type PdfTable } from "./pdf/table";
import { textLinesOf, type TextLine } from "./pdf/text-lines";

/** What a PDF gives to be recognised, and what there is to say of it. */
export interface PdfReading {
  readonly blocks: readonly DocumentBlock[];
  readonly notes: readonly ReadingNote[];
}

interface ReadPage {
  readonly height: number;
  readonly tables: readonly PdfTable[];
  readonly lines: readonly TextLine[];
  readonly hasText: boolean;
}

function isWritten({ text }: Glyph): boolean {
  return text.trim() !== "";
}

function readPage(drawing: Drawing, seen: Seen, leftOut: LeftOut): ReadPage {
  const taken = new Set<Glyph>();
  const tables = [...ruledGroups(drawing.rules)]
    .sort((a, b) => b.horizontal.length - a.horizontal.length)
    .flatMap((group) => {
      const grid = ruledGrid(group);
      const table = grid && readTable(grid, seen, taken, leftOut, drawing.width);
      return table ? [table] : [];
    });
  const rest = seen.glyphs.filter((glyph) => !taken.has(glyph));
  for (const reason of ["hidden", "struck", "turned"] as const) {
    const own = seen.unread.filter((each) => each.reason === reason && !taken.has(each.glyph));
    for (const { text } of textLinesOf(own.map(({ glyph }) => glyph))) {
      leftOut.take(reason, text, "");
    }
  }
  for (const { text } of textLinesOf(rest.filter(({ turn }) => turn !== 0))) {
    leftOut.take("turned", text, "");
  }
  return {
    height: drawing.height,
    tables,
    lines: textLinesOf(rest.filter(({ turn }) => turn === 0)),
    hasText: seen.glyphs.some(isWritten),
  };
}

type Part =
  | { readonly top: number; readonly table: PdfTable }
  | { readonly top: number; readonly line: TextLine };

/** Tables and lines of a page, from the top. */
function partsOf(tables: readonly PdfTable[], lines: readonly TextLine[]): readonly Part[] {
  const parts: Part[] = [
    ...tables.map((table) => ({ top: table.top, table })),
    ...lines.map((line) => ({ top: line.y - line.size * 0.35, line })),
  ];
  return parts.sort((a, b) => a.top - b.top);
}

/** All pages as one document: tables joined over pages, lines put together to paragraphs. */
function blocksOf(
  pages: readonly ReadPage[],
  lines: readonly (readonly TextLine[])[],
  budget: Budget
): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  const paragraphs = new Paragraphs(settingOf(lines));
  let open: { readonly table: PdfTable; readonly page: number } | null = null;
  const endParagraph = (text: string | null): void => {
    if (text === null || text === "") return;
    budget.takeParagraph();
    budget.takeCharacters(text.length);
    blocks.push({ kind: "paragraph", text });
  };
  const endTable = (): void => {
    if (!open) return;
    const { cells } = open.table;
    budget.takeCells(cells.reduce((count, row) => count + row.length, 0));
    blocks.push({ kind: "table", grid: { cells, firstRow: 0, firstColumn: 0 } });
    open = null;
  };
  pages.forEach(({ tables }, page) => {
    partsOf(tables, lines[page] ?? []).forEach((part, index) => {
      if ("line" in part) {
        endTable();
        endParagraph(paragraphs.take(part.line, page));
        return;
      }
      endParagraph(paragraphs.end());
      const goesOn: boolean = index === 0 && open?.page === page - 1;
      const both = open && goesOn ? joinedTables(open.table, part.table) : null;
      if (!both) endTable();
      open = { table: both ?? part.table, page };
    });
  });
  endTable();
  endParagraph(paragraphs.end());
  return blocks;
}

function countUnknown(blocks: readonly DocumentBlock[]): number {
  const texts = blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : block.grid.cells.flat().map(String)
  );
  return texts.reduce((count, text) => count + text.split(unknownCharacter).length - 1, 0);
}

/** Of the text of a document at least this share is known, or nothing of it is to be relied on. */
const leastKnown = 0.5;
/** Where so many times more is hidden than seen, the pages are pictures with recognised text behind them. */
const mostHidden = 4;

/** Refuses what has no text that could be read: pictures of pages, and fonts that do not say what their characters are. */
function expectText(pages: readonly Seen[]): void {
  const seen = pages.flatMap(({ glyphs }) => glyphs.filter(isWritten));
  const unread = pages.flatMap((page) => page.unread.filter(({ glyph }) => isWritten(glyph)));
  const hidden = unread.filter(({ reason }) => reason === "hidden");
  const visible = seen.length + unread.length - hidden.length;
  if (visible === 0 || hidden.length > visible * mostHidden) {
    const recognised = "图片后面有识别出来的文字，可能有错，没有读入。";
    throw new UnreadableFileError("scan", hidden.length > 0 ? recognised : "");
  }
  const known = seen.filter(({ text }) => text !== unknownCharacter);
  if (known.length < seen.length * leastKnown) throw new UnreadableFileError("nameless-characters");
}

/**
 * Reads a PDF as a reader sees it: tables by their ruled lines, text by its lines.
 * @param leftOut takes what a reader does not see, and what is struck or turned
 * @param maps tables of characters that fonts refer to
 * @throws UnreadableFileError where it cannot be opened, is too much, or has no text
 */
export async function readPdf(
  bytes: Uint8Array,
  budget: Budget,
  leftOut: LeftOut,
  maps: CharacterMaps
): Promise<PdfReading> {
  await checkStreams(bytes);
  const drawings = await pagesOf(bytes, maps);
  const seen = drawings.map(seenOn);
  expectText(seen);
  const pages = drawings.map((drawing, index) =>
    readPage(drawing, seen[index] ?? { glyphs: [], unread: [] }, leftOut)
  );
  const { pages: lines, repeated } = withoutFurniture(pages);
  const blocks = blocksOf(pages, lines, budget);
  const textless = pages.flatMap(({ hasText }, index) => (hasText ? [] : [index + 1]));
  const unknown = countUnknown(blocks);
  return {
    blocks,
    notes: [
      ...(textless.length > 0 ? [note("pages-without-text", textless)] : []),
      ...(repeated.length > 0 ? [note("page-furniture", repeated)] : []),
      ...(unknown > 0 ? [note("characters-unreadable", unknown)] : []),
    ],
  };
}
