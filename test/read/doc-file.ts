import { CFB } from "@e965/xlsx";

/** A property of characters or paragraphs that is changed: its code, and the bytes of its value. */
export type DocModifier = readonly [code: number, ...operand: readonly number[]];

/** Characters in one look. */
export interface DocRun {
  readonly text: string;
  readonly look?: readonly DocModifier[];
}

export interface DocParagraph {
  readonly runs: readonly DocRun[];
  readonly style?: number;
  readonly modifiers?: readonly DocModifier[];
  /** How its mark looks. */
  readonly mark?: readonly DocModifier[];
}

export interface DocCell {
  readonly content: readonly DocBlock[];
  /** Twentieths of a point. */
  readonly width: number;
  /** 0x60 for the first of cells merged with those above, 0x20 for the others. */
  readonly flags?: number;
}

export interface DocRow {
  readonly cells: readonly DocCell[];
  readonly left?: number;
  /** Behind what defines its cells. */
  readonly modifiers?: readonly DocModifier[];
  readonly mark?: readonly DocModifier[];
}

export interface DocTable {
  readonly rows: readonly DocRow[];
}

export type DocBlock = DocParagraph | DocTable;

/** A style: kind 1 for paragraphs, 2 for characters. */
export interface DocStyle {
  readonly kind: 1 | 2;
  readonly base?: number;
  readonly look: readonly DocModifier[];
}

export interface DocOptions {
  /** Texts that stand behind the document. */
  readonly footnotes?: string;
  readonly textBoxes?: string;
  readonly styles?: readonly DocStyle[];
  /** So many characters a piece, the last one first in the file, as after a fast save. */
  readonly pieceLength?: number;
  /** What is changed in each piece. */
  readonly pieceChange?: number;
  /** One byte a character where that is enough. */
  readonly isNarrow?: boolean;
  /** Properties of rows stand in a stream of their own. */
  readonly hasFurther?: boolean;
  /** Changes the header of the file. */
  readonly header?: (view: DataView) => void;
}

export const modifier = {
  isHidden: [0x083c, 1],
  isDeleted: [0x0800, 1],
  isStruck: [0x0837, 1],
  superscript: [0x2a48, 1],
  subscript: [0x2a48, 2],
} as const satisfies Record<string, DocModifier>;

const [isInTable, endsRow, endsInnerCell, endsInnerRow] = [0x2416, 0x2417, 0x244b, 0x244c];
const [depthCode, cellsCode, furtherCode] = [0x6649, 0xd608, 0x6646];

export function shortBytes(value: number): readonly [number, number] {
  return [value & 0xff, (value >> 8) & 0xff];
}

function longBytes(value: number): readonly number[] {
  return [...shortBytes(value), ...shortBytes(value >>> 16)];
}

function list(modifiers: readonly DocModifier[]): readonly number[] {
  return modifiers.flatMap(([code, ...operand]) => [...shortBytes(code), ...operand]);
}

interface Extent<Properties> {
  readonly from: number;
  readonly to: number;
  readonly properties: Properties;
}

/** Text with its properties, before it is laid out in a file. */
class Text {
  characters = "";
  readonly looks: Extent<readonly number[]>[] = [];
  readonly paragraphs: Extent<readonly number[]>[] = [];
  private begin = 0;
  readonly further: number[] = [];

  constructor(private readonly hasFurther: boolean) {}

  add(text: string, look: readonly DocModifier[] = []): void {
    if (text === "") return;
    const from = this.characters.length;
    this.characters += text;
    this.looks.push({ from, to: this.characters.length, properties: list(look) });
  }

  private end(style: number, modifiers: readonly number[]): void {
    const properties = [...shortBytes(style), ...modifiers];
    this.paragraphs.push({ from: this.begin, to: this.characters.length, properties });
    this.begin = this.characters.length;
  }

  endParagraph(
    mark: string,
    { style = 0, modifiers = [], mark: look = [] }: Omit<DocParagraph, "runs">
  ): void {
    this.add(mark, look);
    this.end(style, list(modifiers));
  }

  endRow(mark: string, modifiers: readonly DocModifier[], look: readonly DocModifier[] = []): void {
    this.add(mark, look);
    const own = list(modifiers);
    if (!this.hasFurther) return this.end(0, own);
    const place = this.further.length;
    this.further.push(...shortBytes(own.length), ...own);
    this.end(0, list([[furtherCode, ...longBytes(place)]]));
  }
}

function rowModifiers({ cells, left = 0, modifiers = [] }: DocRow): readonly DocModifier[] {
  const bounds = cells.reduce(
    (before: readonly number[], { width }) => [...before, (before.at(-1) ?? 0) + width],
    [left]
  );
  const defined = [
    cells.length,
    ...bounds.flatMap(shortBytes),
    ...cells.flatMap(({ flags = 0 }) => [...shortBytes(flags), ...Array<number>(18).fill(0)]),
  ];
  return [[cellsCode, ...shortBytes(defined.length + 1), ...defined], ...modifiers];
}

function addBlocks(text: Text, blocks: readonly DocBlock[], depth: number): void {
  const inTable: readonly DocModifier[] =
    depth === 0
      ? []
      : [
          [isInTable, 1],
          [depthCode, ...longBytes(depth)],
        ];
  blocks.forEach((block, index) => {
    if ("rows" in block) {
      block.rows.forEach((row) => addRow(text, row, depth + 1));
      return;
    }
    block.runs.forEach((run) => text.add(run.text, run.look));
    // The mark of a cell's last paragraph is that of the cell.
    const isLast = depth > 0 && index === blocks.length - 1;
    const ends: readonly DocModifier[] = isLast && depth > 1 ? [[endsInnerCell, 1]] : [];
    text.endParagraph(isLast && depth === 1 ? "\u0007" : "\r", {
      ...block,
      modifiers: [...inTable, ...ends, ...(block.modifiers ?? [])],
    });
  });
}

function addRow(text: Text, row: DocRow, depth: number): void {
  for (const { content } of row.cells) {
    const last = content.at(-1);
    const isEnded = last !== undefined && !("rows" in last);
    addBlocks(text, isEnded ? content : [...content, { runs: [] }], depth);
  }
  const ends = depth > 1 ? [[endsInnerRow, 1] as const] : [[endsRow, 1] as const];
  const inTable = [
    [isInTable, 1],
    [depthCode, ...longBytes(depth)],
  ] as const;
  text.endRow(depth > 1 ? "\r" : "\u0007", [...inTable, ...ends, ...rowModifiers(row)], row.mark);
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly place: number;
  readonly width: 1 | 2;
}

const textPlace = 0x400;

function piecesOf(characters: string, { pieceLength, isNarrow = false }: DocOptions): Piece[] {
  const length = pieceLength ?? Math.max(1, characters.length);
  const starts = Array.from(
    { length: Math.ceil(characters.length / length) },
    (_, index) => index * length
  );
  let place = textPlace;
  const stored = starts.reverse().map((from): Piece => {
    const to = Math.min(characters.length, from + length);
    const fits = [...characters.slice(from, to)].every((each) => each < "\u0080");
    const width = isNarrow && fits ? 1 : 2;
    place += place % 2;
    const piece: Piece = { from, to, place, width };
    place += (to - from) * width;
    return piece;
  });
  return stored.reverse();
}

/** Extents of the text as they stand in the file. */
function inFile(
  extents: readonly Extent<readonly number[]>[],
  pieces: readonly Piece[]
): readonly Extent<readonly number[]>[] {
  return pieces
    .flatMap((piece) =>
      extents.flatMap(({ from, to, properties }) => {
        const [first, last] = [Math.max(from, piece.from), Math.min(to, piece.to)];
        if (first >= last) return [];
        const place = (at: number): number => piece.place + (at - piece.from) * piece.width;
        return [{ from: place(first), to: place(last), properties }];
      })
    )
    .sort((a, b) => a.from - b.from);
}

interface Pages {
  readonly bytes: readonly number[];
  /** The list that leads to them. */
  readonly table: readonly number[];
}

const pageSize = 512;

/**
 * Pages of properties.
 * @param entry bytes for each extent
 * @param written how properties are written
 */
function pagesOf(
  extents: readonly Extent<readonly number[]>[],
  firstPage: number,
  entry: number,
  written: (properties: readonly number[]) => readonly number[]
): Pages {
  const pages: Extent<readonly number[]>[][] = [];
  let room = 0;
  for (const extent of extents) {
    const needed = 4 + entry + written(extent.properties).length + 1;
    if (room < needed) {
      pages.push([]);
      room = pageSize - 6;
    }
    pages.at(-1)?.push(extent);
    room -= needed;
  }
  const bytes = pages.flatMap((page) => {
    const result = Array<number>(pageSize).fill(0);
    const bounds = [...page.map(({ from }) => from), page.at(-1)?.to ?? 0];
    result.splice(0, 4 * bounds.length, ...bounds.flatMap(longBytes));
    let end = pageSize - 1;
    page.forEach(({ properties }, index) => {
      const own = written(properties);
      if (own.length === 0) return;
      end -= own.length + ((end - own.length) % 2);
      result.splice(end, own.length, ...own);
      result[4 * bounds.length + entry * index] = end / 2;
    });
    result[pageSize - 1] = page.length;
    return result;
  });
  const bounds = [...pages.map((page) => page[0]?.from ?? 0), extents.at(-1)?.to ?? 0];
  const numbers = pages.map((_, index) => firstPage + index);
  return { bytes, table: [...bounds.flatMap(longBytes), ...numbers.flatMap(longBytes)] };
}

/** Of a paragraph: in words of two bytes, the number of the style included. */
function writtenParagraph(properties: readonly number[]): readonly number[] {
  if (properties.length % 2 === 1) return [(properties.length + 1) / 2, ...properties];
  return [0, properties.length / 2, ...properties];
}

function writtenLook(look: readonly number[]): readonly number[] {
  return look.length === 0 ? [] : [look.length, ...look];
}

function styleSheet(styles: readonly DocStyle[]): readonly number[] {
  const even = (bytes: readonly number[]): readonly number[] => [
    ...bytes,
    ...(bytes.length % 2 === 1 ? [0] : []),
  ];
  const sized = (bytes: readonly number[]): readonly number[] => [
    ...shortBytes(bytes.length),
    ...even(bytes),
  ];
  const written = styles.map(({ kind, base = 0xfff, look }, index) => {
    const lists = kind === 1 ? [shortBytes(index), list(look)] : [list(look)];
    const head = [0, kind | (base << 4), lists.length, 0, 0].flatMap(shortBytes);
    const name = [...shortBytes(1), ...shortBytes(0x61), 0, 0];
    return sized([...head, ...name, ...lists.flatMap(sized)]);
  });
  return [...shortBytes(4), ...shortBytes(styles.length), ...shortBytes(10), ...written.flat()];
}

const extentPlaces = { styleSheet: 1, looks: 12, paragraphs: 13, pieces: 33 } as const;

/** The streams of a Word document of 97 to 2003 with these blocks. */
export function docStreams(
  blocks: readonly DocBlock[],
  options: DocOptions = {}
): Readonly<Record<string, Uint8Array>> {
  const { footnotes = "", textBoxes = "", styles = [], pieceChange = 0 } = options;
  const text = new Text(options.hasFurther ?? false);
  addBlocks(text, blocks, 0);
  const { length } = text.characters;
  for (const beside of [footnotes, textBoxes].filter((each) => each !== "")) {
    text.add(beside);
    text.endParagraph("\r", {});
  }
  const pieces = piecesOf(text.characters, options);
  const end = Math.max(
    textPlace,
    ...pieces.map(({ from, to, place, width }) => place + (to - from) * width)
  );
  const firstPage = Math.ceil(end / pageSize);
  const looks = pagesOf(inFile(text.looks, pieces), firstPage, 1, writtenLook);
  const paragraphs = pagesOf(
    inFile(text.paragraphs, pieces),
    firstPage + looks.bytes.length / pageSize,
    13,
    writtenParagraph
  );
  const word = new Uint8Array(firstPage * pageSize + looks.bytes.length + paragraphs.bytes.length);
  const view = new DataView(word.buffer);
  for (const { from, to, place, width } of pieces) {
    for (let at = from; at < to; at++) {
      const code = text.characters.charCodeAt(at);
      if (width === 1) view.setUint8(place + at - from, code);
      else view.setUint16(place + 2 * (at - from), code, true);
    }
  }
  word.set([...looks.bytes, ...paragraphs.bytes], firstPage * pageSize);
  const places = pieces.flatMap(({ place, width }) => [
    ...shortBytes(0),
    ...longBytes(width === 1 ? (place * 2) | 0x4000_0000 : place),
    ...shortBytes(pieceChange),
  ]);
  const bounds = [...pieces.map(({ from }) => from), text.characters.length].flatMap(longBytes);
  const parts = {
    styleSheet: styleSheet(styles),
    looks: looks.table,
    paragraphs: paragraphs.table,
    pieces: [2, ...longBytes(bounds.length + places.length), ...bounds, ...places],
  } as const;
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, 0xc1, true);
  view.setUint16(0x0a, 0x1200, true);
  view.setUint16(0x20, 14, true);
  view.setUint16(0x3e, 22, true);
  view.setUint32(0x4c, length, true);
  view.setUint32(0x50, footnotes === "" ? 0 : footnotes.length + 1, true);
  view.setUint32(0x64, textBoxes === "" ? 0 : textBoxes.length + 1, true);
  view.setUint16(0x98, 93, true);
  const table: number[] = [];
  for (const [name, bytes] of Object.entries(parts)) {
    const place = 0x9a + 8 * extentPlaces[name as keyof typeof parts];
    view.setUint32(place, table.length, true);
    view.setUint32(place + 4, bytes.length, true);
    for (const byte of bytes) table.push(byte);
  }
  options.header?.(view);
  return {
    WordDocument: word,
    "1Table": Uint8Array.from(table),
    ...(text.further.length > 0 && { Data: Uint8Array.from(text.further) }),
  };
}

/** The library's container writer; its types say nothing of it. */
interface ContainerWriter {
  readonly utils: {
    readonly cfb_new: () => object;
    readonly cfb_add: (container: object, name: string, content: Uint8Array) => void;
  };
  readonly write: (container: object, options: { type: "array" }) => ArrayLike<number>;
}

/** A compound file with streams of these names; one with a slash stands in a storage. */
export function compoundFileWith(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const { utils, write } = CFB as ContainerWriter;
  const container = utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) {
    utils.cfb_add(container, `/${name}`, content);
  }
  return Uint8Array.from(write(container, { type: "array" }));
}

/** A Word document of 97 to 2003 with these blocks. */
export function docFile(blocks: readonly DocBlock[], options: DocOptions = {}): Uint8Array {
  return compoundFileWith(docStreams(blocks, options));
}

export function docParagraph(text: string, look: readonly DocModifier[] = []): DocParagraph {
  return { runs: [{ text, look }] };
}
