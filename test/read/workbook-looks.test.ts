import { LeftOut } from "../../src/read/sources/left-out";
import { WorkbookLooks } from "../../src/read/sources/workbook-looks";
import { parseXml } from "../../src/read/sources/xml";

const fonts = [
  "<font/>",
  "<font><strike/></font>",
  '<font><vertAlign val="superscript"/></font>',
  '<font><color rgb="FFFFFFFF"/></font>',
  '<font><sz val="2"/></font>',
];
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="solid"/></fill>',
  "<fill><gradientFill/></fill>",
  "<fill/>",
  "<fill><patternFill/></fill>",
];
/** Each font on each fill: style 10 × font + fill. Below them one of nothing, and one of a font. */
const formats = fonts.flatMap((_, font) =>
  Array.from({ length: 10 }, (__, fill) => `<xf fontId="${font}" fillId="${fill}"/>`)
);
const styles = parseXml(
  `<styleSheet><fonts>${fonts.join("")}</fonts><fills>${fills.join("")}</fills><cellXfs>${formats.join("")}<xf/><xf fontId="3"/></cellXfs></styleSheet>`
);

const strings = "<sst><si><t>12</t></si><si><t>文字</t></si></sst>";

interface Read {
  /** What is read; null where the part is left as it is written. */
  readonly text: string | null;
  /** Why something is left out of it. */
  readonly notes: readonly string[];
}

function looksAt(read: (looks: WorkbookLooks) => string, written: string): Read {
  const leftOut = new LeftOut();
  const plain = read(new WorkbookLooks(styles, strings, leftOut));
  const notes = leftOut.notes().map(({ code }) => code);
  if (plain === written) return { text: null, notes };
  const [, text = "no text"] = /<t xml:space="preserve">([^<]*)<\/t>/.exec(plain) ?? [];
  return { text, notes };
}

/** What is read in a string of these runs. */
function stringOf(...runs: readonly string[]): Read {
  const written = `<sst><si>${runs.join("")}</si></sst>`;
  return looksAt((looks) => looks.plainStrings(written), written);
}

function run(text: string, font = ""): string {
  return `<r>${font === "" ? "" : `<rPr>${font}</rPr>`}<t>${text}</t></r>`;
}

/** What is read in a cell. */
function cellOf(cell: string): Read {
  const written = `<sheetData><row r="1">${cell}</row></sheetData>`;
  return looksAt((looks) => looks.plainCells(written), written);
}

const hidden = ["text-hidden"];
const struck = ["text-struck"];

describe("a string", () => {
  test.each<[font: string, text: string, notes: readonly string[]]>([
    ["", "1234", []],
    ["<b/>", "1234", []],
    ["<strike/>", "12", struck],
    ['<strike val="1"/>', "12", struck],
    ['<strike val="true"/>', "12", struck],
    ['<strike val="0"/>', "1234", []],
    ['<strike val="false"/>', "1234", []],
    ['<sz val="2.4"/>', "12", hidden],
    ['<sz val="2.5"/>', "1234", []],
    ['<sz val="11"/>', "1234", []],
    ["<sz/>", "1234", []],
    ['<sz val="1"/><strike/>', "12", hidden],
    ['<vertAlign val="superscript"/>', "12³⁴", []],
    ['<vertAlign val="subscript"/>', "12₃₄", []],
    ['<vertAlign val="baseline"/>', "1234", []],
    ['<color rgb="FFFFFFFF"/>', "12", hidden],
    ['<color rgb="ffffff"/>', "12", hidden],
    ['<color rgb="FF000000"/>', "1234", []],
    ['<color rgb="FFFFFF00"/>', "1234", []],
    ['<color theme="0"/>', "12", hidden],
    ['<color theme="0" tint="0"/>', "12", hidden],
    ['<color theme="0" tint="-0.5"/>', "1234", []],
    ['<color theme="1"/>', "1234", []],
    ['<color indexed="9"/>', "12", hidden],
    ['<color indexed="1"/>', "12", hidden],
    ['<color indexed="8"/>', "1234", []],
    ['<color indexed="19"/>', "1234", []],
    ['<color auto="1"/>', "1234", []],
  ])("with a run of %s is read as %s", (font, text, notes) => {
    expect(stringOf(run("12"), run("34", font))).toEqual({ text, notes });
  });

  test("in which all runs are white stands on a dark cell", () => {
    const white = '<color rgb="FFFFFFFF"/>';
    expect(stringOf(run("12", white), run("34", white))).toEqual({ text: "1234", notes: [] });
    expect(stringOf(run("12", white), run("34", `${white}<strike/>`))).toEqual({
      text: "12",
      notes: struck,
    });
  });

  test("of which nothing but blanks is seen is empty, or what is struck", () => {
    expect(stringOf(run(" "), run("34", '<sz val="1"/>'))).toEqual({ text: "", notes: hidden });
    expect(stringOf(run(" "), run("34", "<strike/>"))).toEqual({ text: "34（划去）", notes: [] });
  });

  test.each([["<t>12</t>"], ["<t>12</t><phoneticPr/>"], ["<t>12</t><rPh><t>34</t></rPh>"]])(
    "%s has one look, and is left as it is",
    (content) => {
      expect(stringOf(content)).toEqual({ text: null, notes: [] });
    }
  );

  test.each([
    ["<r><t>12</t></r><rPh><t>x</t></rPh>", "12"],
    ["<t>12</t><r><t>34</t></r>", "1234"],
    ["<r/><r ><t>12</t></r>", "12"],
    ["<r><rPr><b/></rPr></r><r><t>12</t></r>", "12"],
    ["<r><t>1&lt;2</t></r>", "1&lt;2"],
    ["<r>\n<t>12</t>\n</r><r><t>3</t></r>", "123"],
  ])("%s is read as %s", (content, text) => {
    expect(stringOf(content)).toEqual({ text, notes: [] });
  });

  test("keeps its place among others, whatever prefix they have", () => {
    const others = '<x:si><x:t>a</x:t></x:si><x:sip/><x:si count="1"><x:t>b</x:t></x:si>';
    const written = `<x:sst>${others}<x:si><x:r><x:t>1</x:t></x:r></x:si >${others}</x:sst>`;
    const plain = new WorkbookLooks(null, "", new LeftOut()).plainStrings(written);
    expect(plain).toBe(
      `<x:sst>${others}<x:si><x:t xml:space="preserve">1</x:t></x:si>${others}</x:sst>`
    );
  });
});

describe("a cell", () => {
  test.each<[cell: string, text: string | null, notes: readonly string[]]>([
    // Its style: 10 × font + fill.
    ['<c r="A1"><v>12</v></c>', null, []],
    ['<c r="A1" s="0"><v>12</v></c>', null, []],
    ['<c r="A1" s="1"><v>12</v></c>', null, []],
    ['<c r="A1" s="10"><v>12</v></c>', "12（划去）", []],
    ["<c r='A1' s = '10'><v>12</v></c>", "12（划去）", []],
    ['<c s="10" r="A1"><v>12</v></c>', "12（划去）", []],
    ['<c r="A1" cs="10"><v>12</v></c>', null, []],
    ['<c r="A1" s="20"><v>12</v></c>', "¹²", []],
    ['<c r="A1" s="30"><v>12</v></c>', "", hidden],
    ['<c r="A1" s="31"><v>12</v></c>', null, []],
    ['<c r="A1" s="32"><v>12</v></c>', null, []],
    ['<c r="A1" s="33"><v>12</v></c>', "", hidden],
    ['<c r="A1" s="34"><v>12</v></c>', "", hidden],
    ['<c r="A1" s="39"><v>12</v></c>', "", hidden],
    ['<c r="A1" s="40"><v>12</v></c>', "", hidden],
    ['<c r="A1" s="50"><v>12</v></c>', null, []],
    ['<c r="A1" s="51"><v>12</v></c>', "", hidden],
    ['<c r="A1" s="999"><v>12</v></c>', null, []],
    ['<c r="A1" t="str"><v>12 s="10"</v></c>', null, []],
    // What it holds.
    ['<c r="A1" s="10"/>', null, []],
    ['<c r="A1" s="10"></c>', null, []],
    ['<c r="A1" s="10"><v> </v></c>', null, []],
    ['<c r="A1" s="10" t="n"><v>12</v></c>', "12（划去）", []],
    ['<c r="A1" s="10" t="s"><v>0</v></c>', "12（划去）", []],
    ['<c r="A1" s="10" t="s"><v>1</v></c>', "文字（划去）", []],
    ['<c r="A1" s="10" t="s"><v>9</v></c>', "9（划去）", []],
    ['<c r="A1" s="10" t="s"><v></v></c>', null, []],
    ['<c r="A1" s="10" t="str"><v>文字</v></c>', "文字（划去）", []],
    ['<c r="A1" s="10" t="inlineStr"><is><t>12</t></is></c>', "12（划去）", []],
    ['<c r="A1" s="10" t="inlineStr"><v>12</v></c>', "12（划去）", []],
    ['<c r="A1" s="10"><f>1+2</f><v>3</v></c>', "3（划去）", []],
    // Of what cannot be seen only numbers count.
    ['<c r="A1" s="30" t="s"><v>1</v></c>', null, []],
    ['<c r="A1" s="30" t="s"><v>0</v></c>', "", hidden],
    ['<c r="A1" s="30" t="str"><v>-1,234.5</v></c>', "", hidden],
    ['<c r="A1" s="30" t="str"><v>12件</v></c>', null, []],
    // Runs of its own.
    ['<c r="A1" t="inlineStr"><is><t>12</t></is></c>', null, []],
    ['<c r="A1" t="inlineStr"><is><r><t>12</t></r><r><t>3</t></r></is></c>', "123", []],
    [
      '<c r="A1" t="inlineStr"><is><r><t>12</t></r><r><rPr><strike/></rPr><t>3</t></r></is></c>',
      "12",
      struck,
    ],
    // A run without a font of its own looks like the cell.
    [
      '<c r="A1" s="20" t="inlineStr"><is><r><t>12</t></r><r><rPr><b/></rPr><t>3</t></r></is></c>',
      "¹²3",
      [],
    ],
    [
      '<c r="A1" s="20" t="inlineStr"><is><r><t>12</t></r><r><rPr/><t>3</t></r></is></c>',
      "¹²3",
      [],
    ],
  ])("%s is read as %j", (cell, text, notes) => {
    expect(cellOf(cell)).toEqual({ text, notes });
  });

  test("keeps its place among others, whatever prefix they have", () => {
    const cells = '<x:col/><x:c r="A1"/><x:c r="B1" s="1"><x:v>1</x:v></x:c>';
    const plain = new WorkbookLooks(styles, "", new LeftOut());
    expect(
      plain.plainCells(`<x:row>${cells}<x:c r="C1" s="20"><x:v>2</x:v></x:c >${cells}</x:row>`)
    ).toBe(
      `<x:row>${cells}<x:c r="C1" t="inlineStr"><x:is><x:t xml:space="preserve">²</x:t></x:is></x:c>${cells}</x:row>`
    );
    expect(plain.plainCells('<c s="20"><v>2</v></c><c s="20"><v>3</v></c>')).toBe(
      '<c t="inlineStr"><is><t xml:space="preserve">²</t></is></c><c t="inlineStr"><is><t xml:space="preserve">³</t></is></c>'
    );
  });

  test("may be cut off at the end of its part", () => {
    const cut = (cell: string): string =>
      new WorkbookLooks(styles, "", new LeftOut()).plainCells(cell);
    expect(cut('<c r="A1"')).toBe('<c r="A1"');
    expect(cut('<c r="A1"></c><c r="B1"')).toBe('<c r="A1"></c><c r="B1"');
    expect(cut('<c r="A1"><v>1</v>')).toBe('<c r="A1"><v>1</v>');
    expect(() => cut('<c r="A1" s="20"><v>1</v>')).toThrow();
  });

  test("is left as it is where the workbook has no styles", () => {
    const cell = '<c r="A1" s="20"><v>12</v></c>';
    expect(new WorkbookLooks(null, "", new LeftOut()).plainCells(cell)).toBe(cell);
  });
});
