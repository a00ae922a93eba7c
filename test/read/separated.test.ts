import fc from "fast-check";
import { readFile } from "../../src/read/file";
import { Budget } from "../../src/read/sources/budget";
import { limits } from "../../src/read/sources/limits";
import { readSeparated, separatorsIn, type Separator } from "../../src/read/sources/separated";
import type { FoundReport } from "../../src/read/found";
import { figuresOfTable, type FigureKey } from "../../src/report/figures";
import { formatById } from "../../src/report/formats";
import { publishedFigures } from "../reports";
import { sampleTexts, tableGrid, tableHeadings, tableIds, written } from "./rendered-report";

type Rows = readonly (readonly string[])[];

/** As spreadsheets write it: quoted where it has to be. */
function separated(rows: Rows, separator: Separator, lineEnd = "\r\n"): string {
  const field = (text: string): string =>
    text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  return rows.map((row) => row.map(field).join(separator)).join(lineEnd);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function sheetOf({ format, figures, agency, year }: (typeof publishedFigures)[number]): Rows {
  const rows: string[][] = [
    [`${agency}${year}年政府信息公开工作年度报告`],
    ["一、总体情况"],
    ["全年“公开”信息120条；其中, 按规定\n答复若干。"],
  ];
  for (const id of tableIds) {
    rows.push([tableHeadings[id]]);
    rows.push(...tableGrid(format, id, written(figures)).map((row) => row.map(String)));
  }
  rows.push(["五、存在的主要问题及改进情况"], [sampleTexts.s5]);
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}

const published = publishedFigures.map((report) => [report.file, report] as const);

describe.each<Separator>([",", ";", "\t"])("a table with %j between its cells", (separator) => {
  test.each(published)("is read as the sheet it is: %s", async (_, report) => {
    const text = separated(sheetOf(report), separator);
    for (const each of [text, `\ufeff${text}`]) {
      const [found] = await readFile(bytesOf(each));
      expect(found?.report.figures).toEqual(report.figures);
      expect(found?.report).toMatchObject({ agency: report.agency, year: report.year });
      expect(found?.tables).toEqual(["t2", "t3", "t4"]);
    }
  });

  test("gives every field back, whatever stands in it", () => {
    const field = fc.string({ unit: fc.constantFrom(..."1,;\t\"' \n件=".split("")) });
    const row = fc.array(field, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const width = Math.max(...rows.map((each) => each.length));
        const { cells } = readSeparated(separated(rows, separator), separator, new Budget());
        expect(cells).toEqual(
          rows.map((each) =>
            Array.from({ length: width }, (_, column) => {
              const text = each[column] ?? "";
              return (/^="([^"]*)"$/.exec(text)?.[1] ?? text).trim();
            })
          )
        );
      })
    );
  });
});

const [first] = publishedFigures as [(typeof publishedFigures)[number]];

test("a table is read in GB18030", async () => {
  // 总计 in GB18030 among digits: TextEncoder knows no other encoding, so each text is looked up in what decodes to it.
  const gb18030 = new Map<string, readonly number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      gb18030.set(decoder.decode(Uint8Array.from([lead, trail])), [lead, trail]);
    }
  }
  const text = separated(sheetOf(first), ",");
  const bytes = [...text].flatMap((c) => gb18030.get(c) ?? [c.charCodeAt(0)]);
  const [found] = await readFile(Uint8Array.from(bytes));
  expect(found?.report.figures).toEqual(first.figures);
});

test.each([
  ["a line that names the separator", "sep=;\r\na;b;c", ";", [["a", "b", "c"]]],
  ["a line that names it in capitals", "SEP=;\na;b", ";", [["a", "b"]]],
  ["a byte order mark", "\ufeffa,b", ",", [["a", "b"]]],
  ["digits kept as text", '="007",="1",2', ",", [["007", "1", "2"]]],
  ["text after a quoted field", '"a"b,c', ",", [["ab", "c"]]],
  ["a quotation mark that is never closed", '"a,b\nc', ",", [["a,b\nc"]]],
  [
    "lines of other systems",
    "a,b\rc,d\ne,f",
    ",",
    [
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
    ],
  ],
] as const)("%s", (_, text, separator, expected) => {
  expect(readSeparated(text, separator, new Budget()).cells).toEqual(expected);
});

test.each([
  ["one line", "a,b,c", []],
  ["two lines", "a,b,c\nd,e,f", [","]],
  ["two cells a line", "a,b\nc,d", []],
  ["two separators", "a;b;c,d,e\nf;g;h,i,j", [",", ";"]],
])("%s: what may part the cells", (_, text, expected) => {
  expect(separatorsIn(text)).toEqual(expected);
});

test("a table with more cells than a report has is refused", () => {
  const row = `${",".repeat(99)}\n`;
  expect(() => readSeparated(row.repeat(limits.cells / 100), ",", new Budget())).toThrow();
});

test("a table is a sheet from its first cell on", () => {
  expect(readSeparated("a,b", ",", new Budget())).toEqual({
    id: "表格",
    name: "表格",
    cells: [["a", "b"]],
    lengths: [2],
    firstRow: 0,
    firstColumn: 0,
  });
});

test("a table has no more rows and columns than a sheet may have", () => {
  const wide = readSeparated(",".repeat(200), ",", new Budget());
  expect(wide.cells[0]).toHaveLength(200);
  const long = readSeparated("a\n".repeat(3001), ",", new Budget());
  expect(long.cells).toHaveLength(3000);
});

test("the fields of a table are counted, and the cells they fill it up to", () => {
  const budget = new Budget();
  readSeparated("a,b,c\nd", ",", budget);
  budget.takeCells(limits.cells - 10);
  expect(() => budget.takeCells(1)).toThrow();
});

describe("of a text whose cells may be parted in two ways the fuller reading counts", () => {
  const title = "某局2024年政府信息公开工作年度报告";
  const lines = (id: "t3" | "t4", separator: Separator, figure = 7): readonly string[] => {
    const figures: Partial<Record<FigureKey, number>> = {};
    for (const { key } of figuresOfTable(formatById("2021"), id)) figures[key] = figure;
    const rows = tableGrid("2021", id, figures);
    return rows.map((row) => row.map(String).join(separator));
  };
  const read = async (...parts: readonly (readonly string[])[]): Promise<FoundReport> => {
    const [found] = await readFile(bytesOf([title, ...parts.flat()].join("\n")));
    if (!found) throw new Error("no report");
    return found;
  };

  test("the one with more tables", async () => {
    const more = [...lines("t3", ";"), "", ...lines("t4", ";")];
    expect((await read(lines("t3", ","), [""], more)).tables).toEqual(["t3", "t4"]);
  });

  test.each<[Separator, Separator]>([
    [",", ";"],
    [";", ","],
  ])("with as many, the one with more numbers, be it parted by %j", async (one, other) => {
    expect((await read(lines("t3", one), [""], lines("t4", other))).tables).toEqual(["t3"]);
  });

  test("with as many numbers, the one with more texts", async () => {
    const found = await read(
      lines("t4", ",", 1),
      [""],
      lines("t4", ";", 2),
      // With commas this stands in a cell beside the text, as the hints of our own sheets do.
      ["六、其他需要报告的事项", ",提示：甲"]
    );
    expect(found.report.figures["t4.review.upheld"]).toBe(2);
  });

  test("with as many of all, the first", async () => {
    const found = await read(lines("t4", ";", 2), [""], lines("t4", ",", 1));
    expect(found.report.figures["t4.review.upheld"]).toBe(1);
  });
});
