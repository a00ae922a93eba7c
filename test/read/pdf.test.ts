import fc from "fast-check";
import { Budget } from "../../src/read/sources/budget";
import { LeftOut } from "../../src/read/sources/left-out";
import { readPdf } from "../../src/read/sources/pdf";
import type { DocumentBlock, GridCell } from "../../src/read/source";
import { pdfOf, pdfWith, streamObject, textAt } from "./pdf-files";

interface Reading {
  readonly paragraphs: readonly string[];
  readonly tables: readonly (readonly (readonly GridCell[])[])[];
  readonly notes: readonly string[];
}

async function reading(pdf: Uint8Array): Promise<Reading> {
  const leftOut = new LeftOut();
  const { blocks, notes } = await readPdf(pdf, new Budget(), leftOut, async () => null);
  const of = <Kind extends DocumentBlock["kind"]>(kind: Kind) =>
    blocks.flatMap((block) =>
      block.kind === kind ? [block as DocumentBlock & { kind: Kind }] : []
    );
  return {
    paragraphs: of("paragraph").map(({ text }) => text),
    tables: of("table").map(({ grid }) => grid.cells),
    notes: [...notes, ...leftOut.notes()].map(({ code }) => code),
  };
}

type Line = readonly [x1: number, y1: number, x2: number, y2: number];

/** The ways in which makers of PDF draw a line. */
const drawers: Readonly<Record<string, (line: Line) => string>> = {
  stroke: ([x1, y1, x2, y2]) => `0.5 w ${x1} ${y1} m ${x2} ${y2} l S`,
  area: ([x1, y1, x2, y2]) =>
    `${x1} ${y1} ${Math.max(0.7, x2 - x1)} ${Math.max(0.7, y2 - y1)} re f`,
  pieces: ([x1, y1, x2, y2]) =>
    Array.from({ length: 10 }, (_, at) => {
      const [dx, dy] = [(x2 - x1) / 10, (y2 - y1) / 10];
      return `${x1 + dx * at} ${y1 + dy * at} ${Math.max(0.7, dx)} ${Math.max(0.7, dy)} re f`;
    }).join("\n"),
  double: ([x1, y1, x2, y2]) => {
    const [aside, below] = x1 === x2 ? [2, 0] : [0, 2];
    return `0.5 w ${x1} ${y1} m ${x2} ${y2} l S ${x1 + aside} ${y1 + below} m ${x2 + aside} ${y2 + below} l S`;
  },
};

const columnWidth = 80;
const rowHeight = 24;
const left = 40;

/** A table whose cells are covered as `cells` says: null where the one to the left reaches over. */
function tableAt(top: number, cells: readonly (readonly GridCell[])[], drawer: string): string {
  const draw = drawers[drawer];
  if (!draw) throw new Error("no such way to draw");
  const columns = cells[0]?.length ?? 0;
  const right = left + columns * columnWidth;
  const parts = cells.flatMap((row, index) => {
    const y = top - (index + 1) * rowHeight;
    const uprights = [...row.keys(), columns].filter((column) => row[column] !== null);
    return [
      draw([left, y + rowHeight, right, y + rowHeight]),
      ...uprights.map((column) => {
        const x = left + column * columnWidth;
        return draw([x, y, x, y + rowHeight]);
      }),
      ...row.map((cell, column) =>
        cell === null || cell === ""
          ? ""
          : textAt(left + column * columnWidth + 6, y + 8, String(cell), 9)
      ),
    ];
  });
  return [
    ...parts,
    draw([left, top - cells.length * rowHeight, right, top - cells.length * rowHeight]),
  ].join("\n");
}

const content = fc.constantFrom("", "0", "12", "345.6", "-7", "总计", "其他", "（一）予以公开");

const grids = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 8 }))
  .chain(([columns, rows]) =>
    fc.array(
      fc.array(fc.record({ content, isCovered: fc.boolean() }), {
        minLength: columns,
        maxLength: columns,
      }),
      { minLength: rows, maxLength: rows }
    )
  )
  .map((rows) =>
    rows.map((row): GridCell[] =>
      row.map((cell, column) => (column > 0 && cell.isCovered ? null : cell.content))
    )
  )
  // Where a column is covered in every row there is no line that tells of it.
  .filter((rows) => (rows[0] ?? []).every((_, column) => rows.some((row) => row[column] !== null)))
  .filter((rows) => rows.flat().some((cell) => cell !== null && cell !== ""));

const drawer = fc.constantFrom(...Object.keys(drawers));

test("a ruled table comes back cell by cell, however its lines are drawn", async () => {
  await fc.assert(
    fc.asyncProperty(grids, drawer, async (cells, way) => {
      const { tables } = await reading(pdfWith([tableAt(700, cells, way)]));
      expect(tables).toEqual([cells]);
    }),
    { numRuns: 60 }
  );
});

test("a table that goes on over pages is one, with its head once", async () => {
  const head = ["项目", "甲", "乙", "丙", "丁"];
  const rows = fc.array(fc.array(fc.constantFrom("0", "1", "23"), { minLength: 4, maxLength: 4 }), {
    minLength: 2,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(rows, fc.nat(), drawer, fc.boolean(), async (numbers, at, way, repeats) => {
      const cells = numbers.map((row, index) => [`${index + 1}.一项`, ...row]);
      const cut = 1 + (at % (cells.length - 1));
      const rest = cells.slice(cut);
      const pdf = pdfWith([
        tableAt(600, [head, ...cells.slice(0, cut)], way),
        tableAt(760, repeats ? [head, ...rest] : rest, way) + textAt(290, 20, "— 2 —"),
      ]);
      const { tables, paragraphs } = await reading(pdf);
      expect(tables).toEqual([[head, ...cells]]);
      expect(paragraphs).toEqual([]);
    }),
    { numRuns: 30 }
  );
});

test("a row that the end of a page cuts is put together", async () => {
  const pdf = pdfWith([
    tableAt(
      600,
      [
        ["项目", "甲", "乙", "丙", "丁"],
        ["5.要求行政机关", "1", "0", "0", "1"],
      ],
      "stroke"
    ),
    tableAt(
      760,
      [
        ["确认信息", "", "", "", ""],
        ["6.其他", "2", "0", "0", "2"],
      ],
      "stroke"
    ),
  ]);
  const { tables } = await reading(pdf);
  expect(tables[0]?.[1]).toEqual(["5.要求行政机关确认信息", "1", "0", "0", "1"]);
  expect(tables[0]?.[2]).toEqual(["6.其他", "2", "0", "0", "2"]);
});

/** What stands in the second cell of a table of two, after instructions that are written into it. */
async function cellWith(instructions: string): Promise<GridCell | undefined> {
  const pdf = pdfWith([
    `${tableAt(
      700,
      [
        ["项目", ""],
        ["一", ""],
      ],
      "stroke"
    )} ${instructions}`,
  ]);
  return (await reading(pdf)).tables[0]?.[0]?.[1];
}

const y = 684;

test.each([
  ["a number drawn figure by figure", textAt(126, y, "1") + textAt(131, y, "2"), "12"],
  ["a number drawn twice to be bold", textAt(126, y, "12") + textAt(126.3, y, "12"), "12"],
  ["two numbers", textAt(126, y, "1") + textAt(140, y, "2"), "1 2"],
  [
    "two numbers one below the other",
    textAt(126, y + 6, "1", 6) + textAt(126, y - 3, "2", 6),
    "1\n2",
  ],
  ["a raised mark", textAt(126, y, "12") + textAt(136, y + 4, "3", 6), "12³"],
  ["a lowered mark", textAt(126, y, "12") + textAt(136, y - 2, "3", 6), "12₃"],
  ["a number that is struck", `${textAt(126, y, "12")} 126 ${y + 3.3} 10 0.6 re f`, "12（划去）"],
  ["a number nobody sees", `BT 3 Tr ET ${textAt(126, y, "12")}`, ""],
  ["a white number", `1 g ${textAt(126, y, "12")} 0 g`, ""],
  ["a white number on black", `0 g 122 678 50 20 re f 1 g ${textAt(126, y, "12")} 0 g`, "12"],
  [
    "a number that is painted over",
    `${textAt(126, y, "12")} 1 g 122 678 50 20 re f 0 g ${textAt(126, y, "7")}`,
    "7",
  ],
  ["numbers on top of each other", textAt(126, y, "1") + textAt(127, y, "2"), "1\ufffd2"],
  ["radicals for characters", textAt(126, y, "⼈⺠"), "人民"],
])("%s is read as a reader sees it", async (_, instructions, read) => {
  expect(await cellWith(instructions)).toBe(read);
});

test("a number that a line goes through is of neither cell", async () => {
  const pdf = pdfWith([
    `${tableAt(
      700,
      [
        ["项目", "", ""],
        ["一", "", ""],
      ],
      "stroke"
    )} ${textAt(190, y, "12345", 10)}`,
  ]);
  const [, ...cells] = (await reading(pdf)).tables[0]?.[0] ?? [];
  expect(cells.every((cell) => String(cell).endsWith("\ufffd"))).toBe(true);
});

test("numbers drawn in one go over several cells are cut where the lines are", async () => {
  const pdf = pdfWith([
    `${tableAt(
      700,
      [
        ["项目", "", ""],
        ["一", "", ""],
      ],
      "stroke"
    )} BT /F 10 Tf 1 0 0 1 126 ${y} Tm [<0030> -7500 <00310032>] TJ ET`,
  ]);
  expect((await reading(pdf)).tables[0]?.[0]).toEqual(["项目", "0", "12"]);
});

test("lines go together to paragraphs, over pages too; what is on every page is left out", async () => {
  const long = "依法公开政府信息是行政机关的职责所在应当及时准确地向社会公开各类政府信息接受监督";
  const page = (number: number, ...lines: string[]): string =>
    [
      textAt(250, 770, "某局年度报告", 9),
      ...lines.map((line, index) =>
        textAt(line.startsWith(">") ? 60 : 40, 700 - index * 20, line.replace(">", ""), 12)
      ),
      textAt(290, 30, `第 ${number} 页`, 9),
    ].join("\n");
  const { paragraphs, notes } = await reading(
    pdfWith([
      page(1, `>${long}`, `${long}得`, "到落实。", `>${long}`),
      page(2, `${long}得`, "以加强。"),
    ])
  );
  expect(paragraphs).toEqual([`${long}${long}得到落实。`, `${long}${long}得以加强。`]);
  expect(notes).toEqual(["page-furniture"]);
});

test("turned text is read in a cell of its own, and nowhere else", async () => {
  const turned = (x: number, height: number, text: string): string =>
    textAt(0, 0, text).replace("1 0 0 1 0 0 Tm", `0 1 -1 0 ${x} ${height} Tm`);
  const slanted = textAt(0, 0, "草稿", 60).replace("1 0 0 1 0 0 Tm", "0.7 0.7 -0.7 0.7 300 300 Tm");
  const pdf = pdfWith([
    `${tableAt(
      700,
      [
        ["", "12"],
        ["一", "3"],
      ],
      "stroke"
    )} ${turned(60, 678, "甲乙")} ${slanted}`,
  ]);
  const { tables, notes } = await reading(pdf);
  expect(tables[0]?.[0]).toEqual(["甲乙", "12"]);
  expect(notes).toContain("text-turned");
});

test.each([
  ["a page without anything", pdfWith(["0 0 m 9 9 l S"])],
  [
    "a page with recognised text behind a picture",
    pdfWith([`BT 3 Tr ET ${textAt(50, 700, "一、总体情况")}`]),
  ],
])("%s is a scan", async (_, pdf) => {
  await expect(reading(pdf)).rejects.toMatchObject({ code: "scan" });
});

test("a page without text is told of beside others", async () => {
  expect((await reading(pdfWith([textAt(50, 600, "一"), "0 0 m 9 9 l S"]))).notes).toEqual([
    "pages-without-text",
  ]);
});

test.each([
  ["says nothing of them", "/Identity-H", "(Identity)", "0123", "/FontDescriptor 7 0 R"],
  ["is without a description", "/Identity-H", "(Identity)", "0123", ""],
  ["refers to a table that is not there", "/GBK-EUC-H", "(GB1)", "¹«¿ª1", "/FontDescriptor 7 0 R"],
])(
  "characters of a font that %s are not guessed",
  async (_, encoding, ordering, text, description) => {
    const pdf = pdfOf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
      streamObject(
        ordering === "(GB1)" ? `BT /F 10 Tf 50 700 Td (${text}) Tj ET` : textAt(50, 700, text)
      ),
      `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding ${encoding} /DescendantFonts [6 0 R] >>`,
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering ${ordering} /Supplement 2 >> /DW 1000 ${description} >>`,
      "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    ]);
    await expect(reading(pdf)).rejects.toMatchObject({ code: "nameless-characters" });
  }
);

test("a number at the side of the paper, where its end may be cut off, is unclear", async () => {
  const row = ["一", "2", "3", "4", "5", "6"];
  const lastOf = async (number: string): Promise<unknown> => {
    const { tables } = await reading(pdfWith([tableAt(700, [[...row, number]], "stroke")]));
    return tables[0]?.[0]?.at(-1);
  };
  expect(await lastOf("12345")).toBe("12345");
  expect(await lastOf("1234567890123456")).toMatch(/^1234.*\uFFFD$/);
});
