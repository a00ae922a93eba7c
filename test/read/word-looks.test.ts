import { UnreadableFileError } from "../../src/read/errors";
import { WordLooks } from "../../src/read/sources/word-looks";
import { parseXml, writtenXml } from "../../src/read/sources/xml";

interface Surroundings {
  readonly styles?: string;
  /** Of the paragraph. */
  readonly paragraph?: string;
}

/** A document with its runs' styles replaced by what the library is told to make of them. */
function plain(body: string, styles = ""): string {
  const looks = new WordLooks(styles === "" ? null : parseXml(`<w:styles>${styles}</w:styles>`));
  const written = writtenXml(looks.plain(parseXml(`<w:document>${body}</w:document>`)));
  const paths = looks.styleMap.map((line) => /^r\.(.*?) => (.*)$/.exec(line) ?? []);
  return paths
    .reduce((text, [, id, path]) => text.replaceAll(`"${id}"`, `"${path}"`), written)
    .replace(/<\/?w:document\/?>/g, "")
    .replaceAll(' xml:space="preserve"', "");
}

/** What the library is told to make of a run; null where it is plain. */
function pathOf(
  properties: string,
  { styles = "", paragraph = "" }: Surroundings = {}
): string | null {
  const run = `<w:r><w:rPr>${properties}</w:rPr><w:t>1</w:t></w:r>`;
  const body = `<w:p><w:pPr>${paragraph}</w:pPr>${run}</w:p>`;
  const [, path] = /<w:rStyle w:val="(.*?)"\/>/.exec(plain(body, styles)) ?? [];
  return path ?? null;
}

const hidden = "span[style='visibility:hidden']";
const moved = (points: number): string => `span[style='position:relative;top:${points}pt']`;

test.each<[properties: string, path: string | null]>([
  ["", null],
  ["<w:b/>", null],
  ["<w:vanish/>", hidden],
  ['<w:vanish w:val="1"/>', hidden],
  ['<w:vanish w:val="0"/>', null],
  ['<w:vanish w:val="false"/>', null],
  ['<w:vanish w:val="off"/>', null],
  ['<w:vanish w:val="none"/>', null],
  ["<w:strike/>", "del"],
  ["<w:dstrike/>", "del"],
  ['<w:strike w:val="0"/>', null],
  ["<w:strike/><w:vanish/>", hidden],
  ['<w:vertAlign w:val="superscript"/>', "sup"],
  ['<w:vertAlign w:val="subscript"/>', "sub"],
  ['<w:vertAlign w:val="baseline"/>', null],
  ['<w:vertAlign w:val="superscript"/><w:strike/>', "del"],
  ['<w:position w:val="10"/>', moved(-5)],
  ['<w:position w:val="-10"/>', moved(5)],
  ['<w:position w:val="0"/>', null],
  ['<w:position w:val="x"/>', null],
  ['<w:sz w:val="4"/>', hidden],
  ['<w:sz w:val="4.9"/>', hidden],
  ['<w:sz w:val="5"/>', null],
  ['<w:sz w:val="21"/>', null],
  ['<w:sz w:val="x"/>', null],
  ['<w:color w:val="FFFFFF"/>', hidden],
  ['<w:color w:val="F7F7F7"/>', hidden],
  ['<w:color w:val="F6FFFF"/>', null],
  ['<w:color w:val="FFF6FF"/>', null],
  ['<w:color w:val="FFFFF6"/>', null],
  ['<w:color w:val="000000"/>', null],
  ['<w:color w:val="auto"/>', null],
  ['<w:color w:val="FFFFFF"/><w:shd w:fill="000000"/>', null],
  ['<w:color w:val="ABCDEF"/><w:shd w:fill="ABCDEF"/>', hidden],
  ['<w:color w:val="FFFFFF"/><w:shd w:fill="auto"/>', hidden],
  ['<w:color w:val="FFFFFF"/><w:shd w:val="clear"/>', hidden],
  ['<w:color w:val="FFFFFF"/><w:highlight w:val="Black"/>', null],
  ['<w:color w:val="FFFF00"/><w:highlight w:val="Yellow"/>', hidden],
  ['<w:color w:val="FFFFFF"/><w:highlight w:val="none"/>', hidden],
  ['<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/><w:shd w:fill="000000"/>', hidden],
  ['<w:color w:val="auto"/><w:shd w:fill="000000"/>', null],
  ['<w:shd w:fill="000000"/>', null],
])("a run with %s is made %s", (properties, path) => {
  expect(pathOf(properties)).toBe(path);
});

function style(id: string, properties: string, more = "", attributes = ""): string {
  return `<w:style w:styleId="${id}"${attributes}>${more}<w:rPr>${properties}</w:rPr></w:style>`;
}

const usual = ' w:type="paragraph" w:default="1"';
const using = (id: string): string => `<w:rStyle w:val="${id}"/>`;
const inStyle = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const onStyle = (id: string): string => `<w:basedOn w:val="${id}"/>`;

test.each<[name: string, properties: string, around: Surroundings, path: string | null]>([
  ["of its style", using("a"), { styles: style("a", "<w:strike/>") }, "del"],
  ["of another style", using("a"), { styles: style("b", "<w:strike/>") }, null],
  [
    "of its own, although its style is white",
    `${using("a")}<w:color w:val="auto"/>`,
    { styles: style("a", '<w:color w:val="FFFFFF"/>') },
    null,
  ],
  [
    "of a style that its style is based on",
    using("a"),
    { styles: style("a", "", onStyle("b")) + style("b", "<w:strike/>") },
    "del",
  ],
  [
    "of its style before that of a style that it is based on",
    using("a"),
    {
      styles:
        style("a", '<w:position w:val="2"/>', onStyle("b")) + style("b", '<w:position w:val="4"/>'),
    },
    moved(-1),
  ],
  [
    "of styles in a circle",
    using("a"),
    { styles: style("a", "<w:strike/>", onStyle("b")) + style("b", "", onStyle("a")) },
    "del",
  ],
  [
    "of its paragraph's style",
    "",
    { paragraph: inStyle("a"), styles: style("a", "<w:strike/>") },
    "del",
  ],
  ["of the usual paragraph", "", { styles: style("a", "<w:strike/>", "", usual) }, "del"],
  [
    "of the usual paragraph, said in another way",
    "",
    { styles: style("a", "<w:strike/>", "", ' w:type="paragraph" w:default="true"') },
    "del",
  ],
  [
    "of the usual character",
    "",
    { styles: style("a", "<w:strike/>", "", ' w:type="character" w:default="1"') },
    null,
  ],
  [
    "of a paragraph that is not usual",
    "",
    { styles: style("a", "<w:strike/>", "", ' w:type="paragraph" w:default="0"') },
    null,
  ],
  [
    "of its paragraph's style instead of the usual one",
    "",
    { paragraph: inStyle("b"), styles: style("a", "<w:strike/>", "", usual) + style("b", "") },
    null,
  ],
  [
    "of the document",
    "",
    {
      styles:
        "<w:docDefaults><w:rPrDefault><w:rPr><w:strike/></w:rPr></w:rPrDefault></w:docDefaults>",
    },
    "del",
  ],
  [
    "of the document, which its styles leave",
    using("a"),
    {
      styles:
        style("a", "<w:vanish/>") +
        '<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/><w:strike w:val="0"/></w:rPr></w:rPrDefault></w:docDefaults>',
    },
    hidden,
  ],
  [
    "of the document, which has it switched off",
    "",
    {
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:strike w:val="0"/></w:rPr></w:rPrDefault></w:docDefaults>',
    },
    null,
  ],
  [
    "of the document, a size",
    "",
    {
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="2"/></w:rPr></w:rPrDefault></w:docDefaults>',
    },
    hidden,
  ],
  [
    "of its paragraph's style, which its own switches off again",
    using("a"),
    { paragraph: inStyle("b"), styles: style("a", "<w:strike/>") + style("b", "<w:strike/>") },
    null,
  ],
  [
    "of its paragraph's style, which its own leaves",
    using("a"),
    {
      paragraph: inStyle("b"),
      styles: style("a", '<w:strike w:val="0"/>') + style("b", "<w:strike/>"),
    },
    "del",
  ],
  [
    "of its own, before those of its styles",
    `${using("a")}<w:strike w:val="0"/>`,
    { styles: style("a", "<w:strike/>") },
    null,
  ],
  [
    "of its paragraph's shading",
    '<w:color w:val="FFFFFF"/>',
    { paragraph: '<w:shd w:fill="000000"/>' },
    null,
  ],
  [
    "of its paragraph's shading, which is its own",
    '<w:color w:val="000000"/>',
    { paragraph: '<w:shd w:fill="000000"/>' },
    hidden,
  ],
])("a run may have the look %s", (_, properties, around, path) => {
  expect(pathOf(properties, around)).toBe(path);
});

test("styles are looked through twenty at the most", () => {
  const chain = (length: number): string =>
    Array.from({ length }, (_, at) =>
      style(`s${at}`, at === length - 1 ? "<w:strike/>" : "", onStyle(`s${at + 1}`))
    ).join("");
  expect(pathOf(using("s0"), { styles: chain(20) })).toBe("del");
  expect(pathOf(using("s0"), { styles: chain(21) })).toBeNull();
});

const white = '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>1</w:t></w:r>';

test.each<[around: string, table: string, styles: string, isSeen: boolean]>([
  ["a plain table", "<w:tbl><w:tc>#</w:tc></w:tbl>", "", false],
  [
    "a dark cell",
    '<w:tbl><w:tc><w:tcPr><w:shd w:fill="000000"/></w:tcPr>#</w:tc></w:tbl>',
    "",
    true,
  ],
  [
    "a cell beside a dark one",
    '<w:tbl><w:tc><w:tcPr><w:shd w:fill="000000"/></w:tcPr></w:tc><w:tc>#</w:tc></w:tbl>',
    "",
    false,
  ],
  [
    "a table of a style that colours",
    '<w:tbl><w:tblPr><w:tblStyle w:val="t"/></w:tblPr><w:tc>#</w:tc></w:tbl>',
    '<w:style w:styleId="t"><w:tblStylePr><w:tcPr><w:shd w:fill="000000"/></w:tcPr></w:tblStylePr></w:style>',
    true,
  ],
  [
    "a table of a style based on one that colours",
    '<w:tbl><w:tblPr><w:tblStyle w:val="t"/></w:tblPr><w:tc>#</w:tc></w:tbl>',
    '<w:style w:styleId="t"><w:basedOn w:val="u"/></w:style><w:style w:styleId="u"><w:shd w:fill="000000"/></w:style>',
    true,
  ],
  [
    "a table of a style that does not colour",
    '<w:tbl><w:tblPr><w:tblStyle w:val="t"/></w:tblPr><w:tc>#</w:tc></w:tbl>',
    '<w:style w:styleId="t"><w:shd w:val="clear"/><w:b w:fill="1"/></w:style>',
    false,
  ],
])("white text in %s is seen or not", (_, table, styles, isSeen) => {
  const body = table.replace("#", `<w:p>${white}</w:p>`);
  expect(plain(body, styles).includes(hidden)).toBe(!isSeen);
});

const deleted = '<w:rPr><w:rStyle w:val="del"/></w:rPr>';
const aid = '<w:rPr><w:rStyle w:val="rt"/></w:rPr>';

test.each<[name: string, body: string, expected: string]>([
  ["a run of nothing", "<w:r><w:rPr><w:b/></w:rPr></w:r>", ""],
  ["runs keep their content", "<w:r><w:t>1</w:t><w:br/></w:r>", "<w:r><w:t>1</w:t><w:br/></w:r>"],
  [
    "a tab leaves a gap",
    "<w:r><w:t>1</w:t><w:tab/></w:r>",
    "<w:r><w:t>1</w:t><w:t>\u3000</w:t></w:r>",
  ],
  ["a line ends", "<w:r><w:t>1</w:t><w:cr/></w:r>", "<w:r><w:t>1</w:t><w:br/></w:r>"],
  ["a tab by place", "<w:r><w:ptab/></w:r>", "<w:r><w:t>\u3000</w:t></w:r>"],
  [
    "what is deleted",
    "<w:del><w:r><w:delText>1</w:delText></w:r></w:del>",
    `<w:ins><w:r>${deleted}<w:t>1</w:t></w:r></w:ins>`,
  ],
  [
    "what is moved away",
    "<w:moveFrom><w:r><w:t>1</w:t></w:r></w:moveFrom>",
    `<w:ins><w:r>${deleted}<w:t>1</w:t></w:r></w:ins>`,
  ],
  [
    "what is added",
    "<w:ins><w:r><w:t>1</w:t></w:r></w:ins>",
    "<w:ins><w:r><w:t>1</w:t></w:r></w:ins>",
  ],
  [
    "a reading aid",
    "<w:r><w:t>0</w:t><w:ruby><w:rt><w:r><w:t>2</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>1</w:t></w:r></w:rubyBase></w:ruby><w:t>3</w:t></w:r>",
    `<w:r><w:t>0</w:t></w:r><w:r><w:t>1</w:t></w:r><w:r>${aid}<w:t>2</w:t></w:r><w:r><w:t>3</w:t></w:r>`,
  ],
  ["a field", "<w:fldSimple><w:r><w:t>1</w:t></w:r></w:fldSimple>", "<w:r><w:t>1</w:t></w:r>"],
  ["a direction", "<w:dir><w:r><w:t>1</w:t></w:r></w:dir>", "<w:r><w:t>1</w:t></w:r>"],
  [
    "another order",
    '<w:bdo w:val="rtl"><w:r><w:t>1</w:t></w:r></w:bdo>',
    "<w:r><w:t>\u202e</w:t></w:r><w:r><w:t>1</w:t></w:r><w:r><w:t>\u202c</w:t></w:r>",
  ],
  [
    "the usual order",
    '<w:bdo w:val="ltr"><w:r><w:t>1</w:t></w:r></w:bdo>',
    "<w:r><w:t>1</w:t></w:r>",
  ],
  [
    "an equation",
    "<m:oMath><m:r><m:t>1&lt;</m:t></m:r><m:sSup><m:e><m:r><m:t>2</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:oMath>",
    '<w:r><w:t>1&lt;</w:t></w:r><w:r><w:t>2</w:t></w:r><w:r><w:rPr><w:rStyle w:val="sup"/></w:rPr><w:t>3</w:t></w:r>',
  ],
  [
    "an index",
    "<m:oMath><m:sSub><m:sub><m:r><m:t>1</m:t></m:r></m:sub></m:sSub></m:oMath>",
    '<w:r><w:rPr><w:rStyle w:val="sub"/></w:rPr><w:t>1</w:t></w:r>',
  ],
  [
    "a fraction",
    "<m:oMathPara><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMathPara>",
    "<w:r><w:t>1</w:t></w:r><w:r><w:t>/</w:t></w:r><w:r><w:t>2</w:t></w:r>",
  ],
  [
    "properties",
    "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>",
    "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>",
  ],
  [
    "texts between",
    "<w:p>\n<w:r>\n<w:t>1</w:t></w:r></w:p>",
    "<w:p>\n<w:r><w:t>1</w:t></w:r></w:p>",
  ],
])("%s: written so that the library reads it", (_, body, expected) => {
  expect(plain(body)).toBe(expected);
});

test("looks that are alike share a style, others have their own", () => {
  const looks = new WordLooks(null);
  const run = (properties: string): string => `<r><rPr>${properties}</rPr><t>1</t></r>`;
  const document = `<document>${run("<strike/>")}${run("<vanish/>")}${run("<dstrike/>")}</document>`;
  const written = writtenXml(looks.plain(parseXml(document)));
  expect(looks.styleMap).toEqual(["r.look-0 => del", `r.look-1 => ${hidden}`]);
  expect(written.match(/rStyle val="(.*?)"/g)).toEqual([
    'rStyle val="look-0"',
    'rStyle val="look-1"',
    'rStyle val="look-0"',
  ]);
});

test.each<[what: string, most: number, one: (at: number) => string]>([
  ["looks", 200, (at) => `<w:r><w:rPr><w:position w:val="${at + 1}"/></w:rPr><w:t>1</w:t></w:r>`],
  // The root has a name too; paragraphs and tables have theirs, besides their styles'.
  ["elements", 499, (at) => `<w:x${at}/>`],
  ["signs", 499, (at) => `<w:r><w:sym w:char="${at}"/></w:r>`],
  [
    "styles of tables",
    498,
    (at) => `<w:tbl><w:tblPr><w:tblStyle w:val="${at}"/></w:tblPr></w:tbl>`,
  ],
  ["styles of paragraphs", 498, (at) => `<w:p><w:pPr>${inStyle(String(at))}</w:pPr></w:p>`],
])("a document may have many different %s, but not more than %d", (_, most, one) => {
  const document = (count: number): string =>
    Array.from({ length: count }, (_, at) => one(at)).join("");
  expect(() => plain(document(most) + document(most))).not.toThrow();
  expect(() => plain(document(most + 1))).toThrow(new UnreadableFileError("too-complex"));
});
