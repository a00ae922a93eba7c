import fc from "fast-check";
import { UnreadableFileError } from "../../src/read/errors";
import type { DocumentBlock, GridCell } from "../../src/read/source";
import { Budget } from "../../src/read/sources/budget";
import { readDoc } from "../../src/read/sources/doc";
import { LeftOut } from "../../src/read/sources/left-out";
import {
  compoundFileWith,
  docFile,
  docParagraph,
  docStreams,
  modifier,
  shortBytes,
  type DocBlock,
  type DocCell,
  type DocModifier,
  type DocOptions,
  type DocParagraph,
  type DocRow,
} from "./doc-file";
import { eachSectorFollowedBy } from "./hostile-corpus";

interface Read {
  readonly blocks: readonly DocumentBlock[];
  readonly notes: readonly string[];
}

async function read(bytes: Uint8Array): Promise<Read> {
  const leftOut = new LeftOut();
  const { blocks, notes } = await readDoc(bytes, new Budget(), leftOut);
  return { blocks, notes: [...leftOut.notes(), ...notes].map(({ message }) => message) };
}

const saveAgain =
  "这是旧版 Word 或 WPS 文字的文件（.doc、.wps）。如果读得不对，请另存为 .docx 再读。";

async function paragraphsOf(
  blocks: readonly DocBlock[],
  options: DocOptions = {}
): Promise<readonly string[]> {
  const found = await read(docFile(blocks, options));
  return found.blocks.map((block) => (block.kind === "paragraph" ? block.text : "[table]"));
}

/** The cells of the only table. */
async function cellsOf(
  rows: readonly DocRow[],
  options: DocOptions = {}
): Promise<readonly (readonly GridCell[])[]> {
  const { blocks } = await read(docFile([{ rows }], options));
  const [table, ...others] = blocks.flatMap((block) =>
    block.kind === "table" ? [block.grid.cells] : []
  );
  expect(others).toEqual([]);
  return table ?? [];
}

const width = 900;

function cell(text: string, more: Partial<DocCell> = {}): DocCell {
  return { content: [docParagraph(text)], width, ...more };
}

function row(texts: readonly string[], more: Partial<DocRow> = {}): DocRow {
  return { cells: texts.map((text) => cell(text)), ...more };
}

function runs(...parts: readonly (string | readonly [string, ...DocModifier[]])[]): DocParagraph {
  return {
    runs: parts.map((part) =>
      typeof part === "string"
        ? { text: part }
        : { text: part[0], look: part.slice(1) as DocModifier[] }
    ),
  };
}

/** A cell of a table with what it covers. */
interface Tile {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** Tables whose cells are merged at will. */
const tilings = fc
  .record({
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 1, max: 7 }),
    spans: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 })), {
      minLength: 42,
      maxLength: 42,
    }),
    texts: fc.array(fc.stringMatching(/^[一二三甲乙丙0-9a-z（）“”—]{1,6}$/), {
      minLength: 42,
      maxLength: 42,
    }),
  })
  .map(({ rows, columns, spans, texts }) => {
    const owners = Array.from({ length: rows }, () => Array<Tile | null>(columns).fill(null));
    const isFree = (at: number, column: number): boolean => owners[at]?.[column] === null;
    for (let at = 0; at < rows; at++) {
      for (let column = 0; column < columns; column++) {
        if (!isFree(at, column)) continue;
        const index = at * columns + column;
        const [mostRows, mostColumns] = spans[index] ?? [1, 1];
        let columnSpan = 1;
        while (columnSpan < mostColumns && isFree(at, column + columnSpan)) columnSpan++;
        const rowSpan = Math.min(mostRows, rows - at);
        const tile = { row: at, column, rowSpan, columnSpan, text: texts[index] ?? "" };
        for (let down = 0; down < rowSpan; down++)
          owners[at + down]?.fill(tile, column, column + columnSpan);
      }
    }
    return owners.map((line) => line.flatMap((tile) => (tile ? [tile] : [])));
  });

type Tiling = readonly (readonly Tile[])[];

function rowsOf(tiling: Tiling, jitter: readonly number[]): readonly DocRow[] {
  return tiling.map((tiles, at) => {
    const begun = tiles.filter((tile, column) => tile.column === column);
    const shift = jitter[at % jitter.length] ?? 0;
    const cells = begun.map((tile): DocCell => {
      const isFirst = tile.row === at;
      const flags = tile.rowSpan > 1 ? (isFirst ? 0x60 : 0x20) : 0;
      return cell(isFirst ? tile.text : "", { width: width * tile.columnSpan, flags });
    });
    return { cells, left: -108 + shift };
  });
}

function gridOf(tiling: Tiling): readonly (readonly GridCell[])[] {
  return tiling.map((tiles, at) =>
    tiles.map((tile, column) => (tile.row === at && tile.column === column ? tile.text : null))
  );
}

const layouts: fc.Arbitrary<DocOptions> = fc.record(
  {
    pieceLength: fc.integer({ min: 1, max: 40 }),
    isNarrow: fc.boolean(),
    hasFurther: fc.boolean(),
  },
  { requiredKeys: [] }
);

/** Columns in which no cell begins are not known of. */
function withoutMereSpans(
  cells: readonly (readonly GridCell[])[]
): readonly (readonly GridCell[])[] {
  const [first = []] = cells;
  const isUsed = first.map((_, column) => cells.some((line) => line[column] !== null));
  return cells.map((line) => line.filter((_, column) => isUsed[column]));
}

test("any table comes back with its merged cells, however the file keeps it", async () => {
  const jitters = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(tilings, layouts, jitters, async (tiling, layout, jitter) => {
      const found = await cellsOf(rowsOf(tiling, jitter), layout);
      expect(found).toEqual(withoutMereSpans(gridOf(tiling)));
    }),
    { numRuns: 150 }
  );
});

test("any paragraphs come back, however the file keeps them", async () => {
  const texts = fc.array(fc.stringMatching(/^[一二三甲乙丙0-9a-zé“”…€Ž—（）]{1,30}$/), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(texts, layouts, async (all, layout) => {
      const found = await paragraphsOf(
        all.map((text) => docParagraph(text)),
        layout
      );
      expect(found).toEqual(all);
    }),
    { numRuns: 100 }
  );
});

test("characters of one byte are those of windows-1252", async () => {
  // As a file keeps it whose characters are of one byte, where the writer here would take two.
  const written = docStreams([docParagraph("a".repeat(8))], { isNarrow: true });
  const word = written["WordDocument"] ?? new Uint8Array();
  word.set([0x93, 0x35, 0x94, 0x80, 0x85, 0x97, 0xb7, 0xe9], 0x400);
  const { blocks } = await read(compoundFileWith(written));
  expect(blocks).toEqual([{ kind: "paragraph", text: "“5”€…—·é" }]);
});

describe("what a reader does not see", () => {
  const white: DocModifier = [0x6870, 0xff, 0xff, 0xff, 0];
  const onWhite: DocModifier = [0x2a42, 8];
  const tiny: DocModifier = [0x4a43, 2, 0];

  test.each<[string, DocModifier]>([
    ["hidden", modifier.isHidden],
    ["white", white],
    ["white by its number", onWhite],
    ["tiny", tiny],
    ["a hidden mark", [0x0818, 1]],
  ])("is left out with a note: %s", async (_, look) => {
    const found = await read(
      docFile([
        { rows: [row(["申请"]), { cells: [{ width, content: [runs("1", ["2", look])] }] }] },
      ])
    );
    expect(found.blocks).toEqual([
      { kind: "table", grid: { cells: [["申请"], ["1"]], firstRow: 0, firstColumn: 0 } },
    ]);
    expect(found.notes).toEqual([
      "看不见的文字没有读入：“1”旁边的“2”。请确认它们不是报告的内容。",
      saveAgain,
    ]);
  });

  test.each<[string, DocModifier]>([
    ["struck", modifier.isStruck],
    ["struck twice", [0x2a53, 1]],
    ["deleted by a revision", modifier.isDeleted],
  ])("nor what does not count: %s", async (_, look) => {
    const found = await read(docFile([runs("新收申请1", ["2", look], "件。")]));
    expect(found.blocks).toEqual([{ kind: "paragraph", text: "新收申请1件。" }]);
    expect(found.notes[0]).toBe(
      "已划去或修订中删除的文字没有读入：“新收申请1件。”旁边的“2”。请在原文件里接受修订或删去后核对。"
    );
  });

  test("a cell that is struck as a whole is neither a figure nor empty", async () => {
    const struck = { cells: [{ width, content: [runs(["12", modifier.isStruck])] }] };
    expect(await cellsOf([struck])).toEqual([["12（划去）"]]);
  });

  test("white on a dark cell, paragraph or run is seen", async () => {
    const shading = (red: number) => [10, 0, 0, 0, 0xff, red, red, 0x80 | red, 0, 0, 0];
    const dark = shading(0);
    const seen = runs("1", ["2", white]);
    const inCell = (...modifiers: DocModifier[]) =>
      cellsOf([{ cells: [{ width, content: [seen] }], modifiers }]);
    expect(await inCell([0xd612, ...dark])).toEqual([["12"]]);
    expect(await inCell([0xd612, ...shading(0xff)])).toEqual([["1"]]);
    expect(await inCell([0xd609, 2, ...shortBytes(2 << 5)])).toEqual([["12"]]);
    expect(await inCell([0xd62d, 12, 0, 1, ...dark.slice(1)])).toEqual([["12"]]);
    expect(await inCell([0xd62d, 12, 1, 2, ...dark.slice(1)])).toEqual([["1"]]);
    expect(await paragraphsOf([{ ...seen, modifiers: [[0xc64d, ...dark]] }])).toEqual(["12"]);
    expect(await paragraphsOf([runs("1", ["2", white, [0x2a0c, 7]])])).toEqual(["12"]);
  });

  test("raised and lowered digits are no digits of the number beside them", async () => {
    const content = [
      runs("382", ["1", modifier.superscript]),
      runs("5", ["2", modifier.subscript]),
      runs("7", ["3", [0x4845, 12, 0]]),
    ];
    expect(await cellsOf([{ cells: content.map((each) => ({ width, content: [each] })) }])).toEqual(
      [["382¹", "5₂", "7³"]]
    );
  });
});

describe("styles", () => {
  const styles = [
    { kind: 1, look: [] },
    { kind: 1, base: 0, look: [modifier.isHidden] },
    { kind: 2, look: [modifier.isStruck] },
    { kind: 1, base: 1, look: [] },
    { kind: 1, base: 4, look: [] },
  ] as const;
  const hiddenStyle = 3;

  test.each<[string, DocParagraph, readonly string[]]>([
    ["hide", { runs: [{ text: "1" }], style: hiddenStyle }, []],
    ["are overruled", { runs: [{ text: "1", look: [[0x083c, 0]] }], style: hiddenStyle }, ["1"]],
    ["are asked", { runs: [{ text: "1", look: [[0x083c, 0x80]] }], style: hiddenStyle }, []],
    [
      "are contradicted",
      { runs: [{ text: "1", look: [[0x083c, 0x81]] }], style: hiddenStyle },
      ["1"],
    ],
    ["of characters strike", runs("1", ["2", [0x4a30, 2, 0]]), ["1"]],
    ["of characters are taken off", runs("1", ["2", [0x4a30, 2, 0], [0x2a33, 0]]), ["12"]],
    ["based on themselves end", { runs: [{ text: "1" }], style: 4 }, ["1"]],
    ["that are not there say nothing", { runs: [{ text: "1" }], style: 77 }, ["1"]],
  ])("%s", async (_, paragraph, texts) => {
    expect(await paragraphsOf([paragraph], { styles })).toEqual(texts);
  });
});

describe("characters that stand for something else", () => {
  test.each([
    ['\u0013 HYPERLINK "http://a" \u0014网址\u0015。', "网址。"],
    ["共\u0013 =1+\u0013 REF a \u00142\u0015 \u00143\u0015件", "共3件"],
    ["第\u0013 TC a \u0015一", "第一"],
    ["第\u0013 EQ \\o\\ac(○,1) \u0015项", "第�项"],
    ["没有结束\u0013的域", "没有结束的域"],
    ["没有开始\u0014的\u0015域", "没有开始的域"],
    ["一\u000b二", "一 二"],
    ["一\u001e二\u001f三\u0001\u0002\u0005\u0008", "一\u2011二\u00ad三"],
    ["一\t二", "一\u3000二"],
  ])("%j is read as %j", async (written, text) => {
    const found = await paragraphsOf([docParagraph(written)]);
    expect(found.join(" ")).toBe(text);
  });

  test("a symbol of a font of its own is unreadable, and said", async () => {
    const symbol: DocModifier = [0x6a09, 3, 0, 0x28, 0xf0];
    const found = await read(docFile([runs("电话", ["(", symbol], "12345")]));
    expect(found.blocks).toEqual([{ kind: "paragraph", text: "电话�12345" }]);
    expect(found.notes).toContain(
      "文件里有1处无法识别的字符，读成了“�”。请核对它们附近的文字和数字。"
    );
    expect(await paragraphsOf([runs("1", ["(", [0x6a09, 3, 0, ...shortBytes(0x2460)]])])).toEqual([
      "1①",
    ]);
  });

  test("without its mark, and as a large first letter, a paragraph goes on in the next", async () => {
    const deleted = { ...docParagraph("一"), mark: [modifier.isDeleted] };
    expect(await paragraphsOf([deleted, docParagraph("二")])).toEqual(["一二"]);
    const letter = { ...docParagraph("一"), modifiers: [[0x442c, 0x19, 0] as const] };
    expect(await paragraphsOf([letter, docParagraph("二")])).toEqual(["一二"]);
  });
});

describe("tables", () => {
  test("cells merged with their neighbours are one, in both ways in which they are numbered", async () => {
    for (const [first, other] of [
      [1, 2],
      [2, 1],
      [3, 1],
    ]) {
      const cells = [first, other, other, 0, first, other].map((flags, at) =>
        cell(`${at}`, { flags: flags ?? 0 })
      );
      const found = await read(
        docFile([{ rows: [row(["a", "b", "c", "d", "e", "f"]), { cells }] }])
      );
      expect(found.blocks[0]).toMatchObject({
        grid: {
          cells: [
            ["a", "b", "c", "d", "e", "f"],
            ["0", null, null, "3", "4", null],
          ],
        },
      });
      expect(found.notes[0]).toBe(
        "看不见的文字没有读入：“0”旁边的“1”、“0”旁边的“2”、“4”旁边的“5”。请确认它们不是报告的内容。"
      );
    }
  });

  test("what is changed of a row holds", async () => {
    const texts = ["a", "b", "c"];
    const changed = (...modifiers: DocModifier[]) =>
      cellsOf([row(texts), row(texts, { modifiers })]);
    expect(await changed([0x5624, 0, 2])).toEqual([texts, ["a", null, "c"]]);
    expect(await changed([0x5624, 0, 2], [0x5625, 0, 2])).toEqual([texts, texts]);
    expect(await changed([0x7623, 1, 2, ...shortBytes(2 * width)])).toEqual([
      texts,
      ["a", "b", null, "c"],
    ]);
    const vertical = await cellsOf([
      row(["a", "b"], { modifiers: [[0xd62b, 2, 1, 3]] }),
      row(["c", ""], { modifiers: [[0xd62b, 2, 1, 1]] }),
    ]);
    expect(vertical).toEqual([
      ["a", "b"],
      ["c", null],
    ]);
  });

  test("a cell that goes on with none above is a cell of its own", async () => {
    const goesOn = {
      cells: [cell("1", { flags: 0x20 }), cell("2", { width: 2 * width, flags: 0x20 })],
    };
    expect(await cellsOf([row(["a", "b", "c"]), goesOn])).toEqual([
      ["a", "b", "c"],
      ["1", "2", null],
    ]);
  });

  test("a row that begins further right has room before it", async () => {
    expect(await cellsOf([row(["a", "b", "c"]), row(["1", "2"], { left: width })])).toEqual([
      ["a", "b", "c"],
      ["", "1", "2"],
    ]);
  });

  test("without bounds cells stand in their order", async () => {
    const rows = [
      ["a", "b"],
      ["1", "2"],
    ].map((texts) => ({ cells: texts.map((text) => cell(text, { width: 0 })) }));
    expect(await cellsOf(rows)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  test("a row of which nobody knows which cell is which stands in one cell", async () => {
    const unclear = row(["1", "2", "3"], { modifiers: [[0x5622, 0, 1]] });
    const tight = { cells: [cell("4", { width: 3 * width }), cell("5", { width: 10 })] };
    expect(await cellsOf([row(["a", "b", "c"]), unclear, tight])).toEqual([
      ["a", "b", "c"],
      ["1\n2\n3", null, null],
      ["4\n5", null, null],
    ]);
    const empty = { cells: [cell("4", { width: 3 * width }), cell("", { width: 10 })] };
    expect(await cellsOf([row(["a", "b", "c"]), empty])).toEqual([
      ["a", "b", "c"],
      ["4", null, null],
    ]);
  });

  test("a row that a revision has deleted is left out with a note", async () => {
    const deleted = row(["1", "2"], { mark: [modifier.isDeleted] });
    const found = await read(docFile([{ rows: [row(["a", "b"]), deleted] }]));
    expect(found.blocks[0]).toMatchObject({ grid: { cells: [["a", "b"]] } });
    expect(found.notes[0]).toBe(
      "已划去或修订中删除的文字没有读入：“1 2”。请在原文件里接受修订或删去后核对。"
    );
  });

  test("a table in a cell is a table of its own", async () => {
    const inner: DocBlock = { rows: [row(["1", "2"]), row(["3", "4"])] };
    const outer: DocBlock = {
      rows: [{ cells: [{ width: 9000, content: [docParagraph("前"), inner] }] }],
    };
    const { blocks } = await read(docFile([outer, docParagraph("后")]));
    expect(blocks).toMatchObject([
      { kind: "paragraph", text: "前" },
      {
        kind: "table",
        grid: {
          cells: [
            ["1", "2"],
            ["3", "4"],
          ],
        },
      },
      { kind: "paragraph", text: "后" },
    ]);
  });
});

test("what stands beside the text is said, and not read into it", async () => {
  const found = await read(
    docFile([docParagraph("正文")], { footnotes: "\u0002 脚注一", textBoxes: "框里的字" })
  );
  expect(found.blocks).toEqual([{ kind: "paragraph", text: "正文" }]);
  expect(found.notes).toEqual([
    "脚注、尾注里的文字没有读入：“脚注一”。要留在报告里的，请写进正文。",
    "文本框里的文字没有读入：“框里的字”。要留在报告里的，请移到正文里再读。",
    saveAgain,
  ]);
});

test("what a fast save has changed in a piece holds", async () => {
  const hidden = (0x5c << 1) | (1 << 8);
  const struck = (0x57 << 1) | (1 << 8);
  const bold = (0x55 << 1) | (1 << 8);
  const texts = async (pieceChange: number) => paragraphsOf([docParagraph("一")], { pieceChange });
  expect([await texts(hidden), await texts(struck), await texts(bold)]).toEqual([[], [], ["一"]]);
});

describe("what is not read", () => {
  const code = async (bytes: Uint8Array): Promise<string> => {
    try {
      await read(bytes);
      return "read";
    } catch (cause) {
      return cause instanceof UnreadableFileError ? cause.code : String(cause);
    }
  };
  const text = [docParagraph("正文")];

  test.each<[string, (view: DataView) => void]>([
    ["encrypted", (view) => view.setUint16(0x0a, 0x1300, true)],
    ["old-word", (view) => view.setUint16(0, 0xa5dc, true)],
    ["old-word", (view) => view.setUint16(2, 0x68, true)],
    ["damaged", (view) => view.setUint16(0, 0, true)],
    ["damaged", (view) => view.setUint32(0x4c, 50, true)],
    ["damaged", (view) => view.setUint16(0x0a, 0x1000, true)],
    ["damaged", (view) => view.setUint32(0x9a + 8 * 33, 0x7fff_ffff, true)],
    ["too-large", (view) => view.setUint32(0x4c, 2_000_000, true)],
  ])("a file is %s", async (expected, header) => {
    expect(await code(docFile(text, { header }))).toBe(expected);
  });

  test("tables in tables in tables", async () => {
    const nested = (depth: number): DocBlock =>
      depth === 0
        ? docParagraph("一")
        : { rows: [{ cells: [{ width, content: [nested(depth - 1)] }] }] };
    expect(await code(docFile([nested(40)]))).toBe("read");
    expect(await code(docFile([nested(60)]))).toBe("too-complex");
    expect(
      await code(
        docFile([
          {
            ...docParagraph("一"),
            modifiers: [
              [0x2416, 1],
              [0x6649, 0xff, 0xff, 0xff, 0x7f],
            ],
          },
        ])
      )
    ).toBe("too-complex");
  });

  test("chains of sectors that go in a circle", async () => {
    const file = docFile(text);
    expect(await code(eachSectorFollowedBy(file, (sector) => sector))).toBe("damaged");
    expect(await code(eachSectorFollowedBy(file, () => 0))).toBe("damaged");
  });
});

test("whatever bytes of its streams are changed or cut, a document is read or refused", async () => {
  const streams = docStreams(
    [
      docParagraph("某局2024年政府信息公开工作年度报告"),
      {
        rows: [row(["a", "b", "c"]), { cells: [cell("1", { flags: 0x60 }), cell("2"), cell("3")] }],
      },
      runs("一", ["二", modifier.isHidden], "\u0013 EQ \u0015"),
    ],
    {
      pieceLength: 9,
      hasFurther: true,
      footnotes: "一",
      styles: [{ kind: 1, look: [modifier.isStruck] }],
    }
  );
  const names = Object.keys(streams);
  const change = fc.record({
    name: fc.constantFrom(...names),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    byte: fc.oneof(fc.nat(255), fc.constantFrom(0, 255, 0x7f, 0x80)),
  });
  const cuts = fc.option(fc.record({ name: fc.constantFrom(...names), length: fc.nat(4000) }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), cuts, async (changes, cut) => {
      const changed = Object.fromEntries(
        Object.entries(streams).map(([name, bytes]) => [name, bytes.slice()])
      );
      for (const { name, at, byte } of changes) {
        const bytes = changed[name];
        // Most of the stream with the text is empty.
        const used = name === "WordDocument" && at < 0.3 ? 0x480 : (bytes?.length ?? 0);
        if (bytes) bytes[Math.floor(at * used)] = byte;
      }
      if (cut) changed[cut.name] = (changed[cut.name] ?? new Uint8Array()).slice(0, cut.length);
      const reading = read(compoundFileWith(changed));
      await reading.catch((cause: unknown) => expect(cause).toBeInstanceOf(UnreadableFileError));
    }),
    { numRuns: 400 }
  );
});
