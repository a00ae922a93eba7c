import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readFile } from "../../src/read/file";
import { figuresOfTable } from "../../src/report/figures";
import { formatById } from "../../src/report/formats";
import { figureValue } from "../../src/report/report";
import { tableGrid } from "./rendered-report";
import {
  markedDocument,
  markedPage,
  markedWorkbook,
  sheetRun,
  wordRun,
  type MarkedContent,
  type MarkedGrid,
} from "./rendering/marked-files";

/** What a figure is marked with: digits beside it that a reader does not read as part of it. */
type Mark = readonly [name: string, mark: (figure: string, other: string) => MarkedContent];

const page = (html: string, css = ""): MarkedContent => ({ html, css, docx: null, xlsx: null });
const word = (docx: string): MarkedContent => ({ html: "", docx, xlsx: null });

/** By the style of an element beside the figure. */
const besideOnPage = (style: string): Mark => [
  style,
  (figure, other) => page(`${figure}<span style="${style}">${other}</span>`),
];

/** By a rule of the page, on an element x in an element with the class k. */
const byRule = (rule: string): Mark => [
  rule,
  (figure, other) => page(`<i class="k" id="d" data-v="b c">${figure}<x>${other}</x></i>`, rule),
];

const besideInWord = (properties: string): Mark => [
  properties,
  (figure, other) => word(wordRun(figure) + wordRun(other, properties)),
];

const inAll = (
  name: string,
  html: readonly [string, string],
  wordProperties: string,
  sheetProperties: string
): Mark => [
  name,
  (figure, other) => ({
    html: `${html[0]}${other}${html[1]}${figure}`,
    docx: wordRun(other, wordProperties) + wordRun(figure),
    xlsx: sheetRun(other, sheetProperties) + sheetRun(figure),
  }),
];

/** The reader sees the figure alone: it is read, and it is said what is not. */
const leftOut: readonly Mark[] = [
  inAll("struck", ["<s>", "</s>"], "<w:strike/>", "<strike/>"),
  inAll(
    "white",
    ['<font color="white">', "</font>"],
    '<w:color w:val="FFFFFF"/>',
    '<color rgb="FFFFFFFF"/>'
  ),
  inAll("too small", ['<b style="font-size:1px">', "</b>"], '<w:sz w:val="2"/>', '<sz val="1"/>'),
  [
    "deleted",
    (figure, other) => ({
      html: `<del>${other}</del><ins>${figure}</ins>`,
      docx: `<w:del w:id="1"><w:r><w:delText>${other}</w:delText></w:r></w:del><w:ins w:id="2">${wordRun(figure)}</w:ins>`,
      xlsx: null,
    }),
  ],
  [
    "ruby",
    (figure, other) => ({
      html: `<ruby>${figure}<rp>(</rp><rt>${other}</rt><rp>)</rp></ruby>`,
      docx: `<w:r><w:ruby><w:rt>${wordRun(other)}</w:rt><w:rubyBase>${wordRun(figure)}</w:rubyBase></w:ruby></w:r>`,
      xlsx: null,
    }),
  ],
  besideOnPage("display:none"),
  besideOnPage("DISPLAY : none !important; color:red"),
  besideOnPage("visibility:hidden"),
  besideOnPage("font-size:0"),
  besideOnPage("font:0/0 a"),
  besideOnPage("opacity:0"),
  besideOnPage("filter:alpha(opacity=0)"),
  besideOnPage("color:transparent"),
  besideOnPage("color:rgb(255 255 255 / 50%)"),
  besideOnPage("color:#123;background:#112233"),
  besideOnPage("mso-hide:all"),
  besideOnPage("position:absolute;left:-9999px"),
  besideOnPage("position:fixed;top:-100em"),
  besideOnPage("display:inline-block;text-indent:-9999px"),
  besideOnPage("position:absolute;clip:rect(0,0,0,0)"),
  besideOnPage("clip-path:inset(50%)"),
  besideOnPage("display:inline-block;width:0;overflow:hidden"),
  besideOnPage("display:inline-block;transform:scale(0)"),
  besideOnPage("text-decoration:line-through"),
  besideOnPage("text-decoration-line:underline line-through"),
  byRule(".k x{display:none}"),
  byRule("td>.k>x{visibility:hidden}"),
  byRule("@media screen and (min-width:600px){x{display:none}}"),
  byRule("@media print{x{color:red}} x{opacity:0}"),
  byRule("<!-- /* a { */ X { Display : None } -->"),
  byRule("#d x{font-size:0}.k x{font-size:12px}"),
  byRule("x{display:none!important}.k x{display:inline}"),
  byRule("[data-v~=c] x:last-child{display:none}"),
  byRule(".k :nth-child(2n+1){display:none}"),
  byRule(".k :not(b):not(.k){text-decoration:line-through}"),
  byRule('.k x{content:"}";display:none}'),
  besideInWord("<w:vanish/>"),
  besideInWord("<w:dstrike/>"),
  besideInWord('<w:rStyle w:val="hidden"/>'),
];

/** The reader sees both, and that they are not one number: the cell is not read. */
const unread: readonly Mark[] = [
  [
    "superscript",
    (figure, other) => ({
      html: `${figure}<sup>${other}</sup>`,
      docx: wordRun(figure) + wordRun(other, '<w:vertAlign w:val="superscript"/>'),
      xlsx: sheetRun(figure) + sheetRun(other, '<vertAlign val="superscript"/>'),
    }),
  ],
  [
    "subscript",
    (figure, other) => ({
      html: `${figure}<sub>${other}</sub>`,
      docx: wordRun(figure) + wordRun(other, '<w:vertAlign w:val="subscript"/>'),
      xlsx: sheetRun(figure) + sheetRun(other, '<vertAlign val="subscript"/>'),
    }),
  ],
  besideOnPage("vertical-align:super"),
  besideOnPage("vertical-align:6px"),
  besideOnPage("font-size:60%;vertical-align:top"),
  besideOnPage("position:relative;top:-5px"),
  besideOnPage("position:absolute;top:0"),
  besideOnPage("float:right"),
  besideOnPage("display:inline-block;transform:rotate(180deg)"),
  byRule(".k{display:flex;flex-direction:row-reverse}"),
  byRule(".k x:has(b){display:none}"),
  byRule('x::after{content:"万"}'),
  ["a figure that is struck as a whole", (figure) => page(`<s>${figure}</s>`)],
  ["blocks", (figure, other) => page(`<div>${figure}</div><div>${other}</div>`)],
  besideInWord('<w:rStyle w:val="raised"/>'),
  besideInWord('<w:position w:val="10"/>'),
  [
    "a power",
    (figure, other) =>
      word(
        `<m:oMath><m:sSup><m:e><m:r><m:t>${figure}</m:t></m:r></m:e><m:sup><m:r><m:t>${other}</m:t></m:r></m:sup></m:sSup></m:oMath>`
      ),
  ],
];

/** The reader sees the figure and a sign that refers to a note. */
const noted: readonly Mark[] = [
  ["a closed figure", (figure) => page(`${figure}①`)],
  ["a raised closed figure", (figure) => page(`${figure}<sup>①</sup>`)],
  ["a raised word", (figure, other) => page(`${figure}<sup>注${other.slice(0, 1)}</sup>`)],
  ["a star", (figure) => page(`${figure}<sup>*</sup>`)],
];

const turned = (digits: string): string => [...digits].reverse().join("");

/** Whatever is done to it, a reader reads the whole of it. */
const whole: readonly Mark[] = [
  ["nothing", (figure) => ({ html: figure, docx: wordRun(figure), xlsx: sheetRun(figure) })],
  [
    "runs",
    (figure) => ({
      html: `<b>${figure.slice(0, 1)}</b><span lang="EN-US" style="font-size:9pt">${figure.slice(1)}</span>`,
      docx:
        wordRun(figure.slice(0, 1), "<w:b/>") +
        wordRun(figure.slice(1), '<w:vanish w:val="0"/><w:sz w:val="18"/>'),
      xlsx:
        sheetRun(figure.slice(0, 1), '<b/><strike val="0"/>') +
        sheetRun(figure.slice(1), '<color theme="1"/>'),
    }),
  ],
  [
    "moved as a whole",
    (figure) => ({
      html: `<span style="position:relative;top:-3pt">${figure}</span>`,
      docx: wordRun(figure, '<w:position w:val="-6"/>'),
      xlsx: null,
    }),
  ],
  [
    "set from right to left",
    (figure) => ({
      html: `<bdo dir="rtl">${turned(figure)}</bdo>`,
      docx: `<w:bdo w:val="rtl">${wordRun(turned(figure))}</w:bdo>`,
      xlsx: `<t>\u202e${turned(figure)}\u202c</t>`,
    }),
  ],
  [
    "set from right to left in part",
    (figure) => page(`${figure.slice(0, 1)}&#x202e;${turned(figure.slice(1))}`),
  ],
  ["marks of direction around it", (figure) => page(`&#x202a;${figure}&#x202c;&#x200f;`)],
  ["floated as a whole", (figure) => page(`<div style="float:right">${figure}</div>`)],
  [
    "white on dark",
    (figure) => page(`<p style="background:#036"><span style="color:#fff">${figure}</span></p>`),
  ],
  [
    "seen again inside of what is hidden",
    (figure) =>
      page(`<span style="visibility:hidden"><b style="visibility:visible">${figure}</b></span>`),
  ],
  ["hidden on paper only", (figure) => page(`<x>${figure}</x>`, "@media print{x{display:none}}")],
  ["hidden under the hand", (figure) => page(`<x>${figure}</x>`, "x:hover{display:none}")],
  [
    "cleared by an empty element",
    (figure) =>
      page(
        `<div class="c">${figure}</div>`,
        '.c::after{content:".";display:block;visibility:hidden}'
      ),
  ],
  ["a field", (figure) => word(`<w:fldSimple w:instr="=1">${wordRun(figure)}</w:fldSimple>`)],
  [
    "a tracked change of its look",
    (figure) => word(wordRun(figure, "<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>")),
  ],
];

const styles =
  `<w:style w:type="character" w:styleId="up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>` +
  `<w:style w:type="character" w:styleId="raised"><w:basedOn w:val="up"/></w:style>` +
  `<w:style w:type="character" w:styleId="hidden"><w:rPr><w:vanish/></w:rPr></w:style>`;

type Content = "html" | "docx" | "xlsx";
type Write = (lines: readonly string[], grid: MarkedGrid) => Uint8Array;

const kinds: readonly (readonly [name: string, content: Content, write: Write])[] = [
  ["a page", "html", markedPage],
  ["a workbook", "xlsx", (lines, grid) => markedWorkbook(lines, grid, false)],
  ["a workbook with strings in cells", "xlsx", (lines, grid) => markedWorkbook(lines, grid, true)],
  ["a Word document", "docx", (lines, grid) => markedDocument(lines, grid, styles)],
];

const lines = [
  "某某市水利局2023年政府信息公开工作年度报告",
  "四、政府信息公开行政复议、行政诉讼情况",
];
const keys = figuresOfTable(formatById("2021"), "t4").map(({ key }) => key);

interface Figure {
  readonly figure: number;
  readonly other: number;
}

const figures = fc.array(
  fc.record({
    figure: fc.integer({ min: 10, max: 99_999 }),
    other: fc.integer({ min: 1, max: 999 }),
  }),
  { minLength: keys.length, maxLength: keys.length }
);

/** Some figures stay as they are: a row in which nothing can be read is not known for a row of figures. */
function isMarked(index: number): boolean {
  return index % 3 !== 0;
}

/** A report with figures in table 4 that are marked in one way. */
function fileOf(mark: Mark[1], content: readonly Figure[], write: Write): Uint8Array {
  const places = Object.fromEntries(keys.map((key, index) => [key, `#${index}`]));
  const grid = tableGrid("2021", "t4", places).map((row) =>
    row.map((cell): string | MarkedContent => {
      const of = /^#(\d+)$/.exec(String(cell))?.[1];
      const own = of === undefined ? undefined : content[Number(of)];
      if (!own) return String(cell);
      return isMarked(Number(of))
        ? mark(String(own.figure), String(own.other))
        : String(own.figure);
    })
  );
  return write(lines, grid);
}

function cases(marks: readonly Mark[]) {
  return kinds.flatMap(([kind, content, write]) =>
    marks
      .filter(([, mark]) => mark("1", "2")[content] !== null && mark("1", "2")[content] !== "")
      .map(([name, mark]) => [name, kind, mark, write] as const)
  );
}

const runs = { numRuns: 3 };

async function readBack(bytes: Uint8Array) {
  const [found] = await readFile(bytes);
  if (!found) throw new Error("no report");
  return {
    values: keys.map((key) => figureValue(found.report, key)),
    notes: found.notes.map(({ code }) => code),
  };
}

test.each(cases(leftOut))(
  "%s in %s: the figure beside it is read, and it is said",
  async (_, __, mark, write) => {
    await fc.assert(
      fc.asyncProperty(figures, async (content) => {
        const { values, notes } = await readBack(fileOf(mark, content, write));
        expect(values).toEqual(content.map(({ figure }) => figure));
        expect(notes.some((code) => code.startsWith("text-"))).toBe(true);
      }),
      runs
    );
  }
);

test.each(cases(unread))(
  "%s in %s: the cell is unread, with what it shows",
  async (_, __, mark, write) => {
    await fc.assert(
      fc.asyncProperty(figures, async (content) => {
        const { values } = await readBack(fileOf(mark, content, write));
        values.forEach((value, index) => {
          const figure = content[index]?.figure;
          const shown = { text: expect.stringContaining(String(figure)) as string };
          if (isMarked(index)) expect(value).toMatchObject(shown);
          else expect(value).toBe(figure);
        });
      }),
      runs
    );
  }
);

test.each(cases(noted))(
  "%s in %s: the figure is read, and its mark is said",
  async (_, __, mark, write) => {
    await fc.assert(
      fc.asyncProperty(figures, async (content) => {
        const { values, notes } = await readBack(fileOf(mark, content, write));
        expect(values).toEqual(content.map(({ figure }) => figure));
        expect(notes).toContain("figure-remarked");
      }),
      runs
    );
  }
);

test.each(cases(whole))(
  "%s in %s: the figure is read as it is seen",
  async (_, __, mark, write) => {
    await fc.assert(
      fc.asyncProperty(figures, async (content) => {
        const { values, notes } = await readBack(fileOf(mark, content, write));
        expect(values).toEqual(content.map(({ figure }) => figure));
        expect(notes.some((code) => code.startsWith("text-"))).toBe(false);
      }),
      runs
    );
  }
);

describe("a whole cell of a workbook", () => {
  const fonts =
    '<font/><font><strike/></font><font><vertAlign val="superscript"/></font><font><color rgb="FFFFFFFF"/></font>';
  const fills =
    '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"/></fill>';
  const format = (font: number, fill: number): string => `<xf fontId="${font}" fillId="${fill}"/>`;
  const styles = `<fonts>${fonts}</fonts><fills>${fills}</fills><cellXfs>${format(0, 0)}${format(1, 0)}${format(2, 0)}${format(3, 0)}${format(3, 1)}</cellXfs>`;

  test.each([
    ["struck", 1, { text: "382（划去）" }],
    ["raised", 2, { text: "³⁸²" }],
    ["white", 3, null],
    ["white on a colour", 4, 382],
    ["plain", 0, 382],
  ])("that is %s", async (_, style, expected) => {
    const [key] = keys;
    const marker = "T<v>382</v>";
    const grid = tableGrid("2021", "t4", {
      ...Object.fromEntries(keys.map((each) => [each, 7])),
      [key as string]: "#",
    });
    const rows = grid.map((row) =>
      row.map((cell) => (cell === "#" ? { html: "", docx: null, xlsx: marker } : String(cell)))
    );
    const parts = unzipSync(markedWorkbook(lines, rows, true));
    const sheet = "xl/worksheets/sheet1.xml";
    const written = strFromU8(parts[sheet] ?? new Uint8Array());
    const numeric = written.replace(
      / t="inlineStr"><is>T<v>382<\/v><\/is>/,
      ` s="${style}"><v>382</v>`
    );
    expect(numeric).not.toBe(written);
    const bytes = zipSync({
      ...parts,
      [sheet]: strToU8(numeric),
      "xl/styles.xml": strToU8(
        `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${styles}</styleSheet>`
      ),
    });
    const [found] = await readFile(bytes);
    expect(key && found && figureValue(found.report, key)).toEqual(expected);
  });
});
