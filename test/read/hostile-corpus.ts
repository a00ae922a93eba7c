import { rowParagraph } from "../../src/report/text-tables";
import { strToU8, zipSync } from "fflate";
import {
  compoundFileWith,
  docFile,
  docParagraph,
  docStreams,
  type DocBlock,
  type DocModifier,
} from "./doc-file";
import { docxWith, wordBody, wordParts, xlsxWith, xml } from "./packages";

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

const beginning = "某局2024年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n";
const head = [
  "自然人",
  "商业企业",
  "科研机构",
  "社会公益组织",
  "法律服务机构",
  "其他",
  "总计",
].join("\t");

/** Says that an archive's entries unpack to next to nothing. */
function lyingAboutSizes(archive: Uint8Array): Uint8Array {
  const lying = archive.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 4 < lying.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, 10, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, 10, true);
  }
  return lying;
}

/** A compound file in which another sector follows each in its stream. */
export function eachSectorFollowedBy(
  file: Uint8Array,
  next: (sector: number) => number
): Uint8Array {
  const changed = file.slice();
  const view = new DataView(changed.buffer);
  const sectorSize = 512;
  const told = (view.getUint32(0x4c, true) + 1) * sectorSize;
  for (let sector = 0; sector < sectorSize / 4; sector++) {
    const isChained = view.getUint32(told + 4 * sector, true) < 0xffff_fffd;
    if (isChained) view.setUint32(told + 4 * sector, next(sector), true);
  }
  return changed;
}

/** Files that use up what reads them, by name; each made when it is asked for. */
export type HostileFiles = readonly (readonly [string, () => Uint8Array])[];

/** Files that end in a message. */
export const refusedFiles: HostileFiles = [
  ["a page nested 200,000 deep", () => text(`<html>${"<div>".repeat(200_000)}`)],
  ["tables in tables in tables", () => text(`<html>${"<table><tr><td>".repeat(300)}`)],
  [
    "formatting that is never closed",
    () => text(`<html>${Array.from({ length: 50_000 }, (_, id) => `<p><b id=${id}>`).join("")}`),
  ],
  [
    "a cell that spans everything, many times",
    () =>
      text(`<html><table>${"<tr><td colspan=1000 rowspan=65000>1</td></tr>".repeat(5000)}</table>`),
  ],
  ["a page of 150,000 headings", () => text(`<html>${"<p>一、总体情况</p>".repeat(150_000)}`)],
  ["comments before a text", () => text(`${"<!-- a -->".repeat(30)}文字`)],
  ["comments that never end", () => text("<!--".repeat(300_000))],
  ["one endless line", () => text("一".repeat(1_300_000))],
  ["nothing but pipes", () => text("|".repeat(1_000_000))],
  ["nothing but open quotation marks", () => text('\t"'.repeat(600_000))],
  ["a Word document nested without end", () => docxWith("<w:tbl><w:tr><w:tc>".repeat(20_000))],
  [
    "a Word document nested very deep",
    () =>
      docxWith("<w:sdt><w:sdtContent>".repeat(30_000) + "</w:sdtContent></w:sdt>".repeat(30_000)),
  ],
  [
    "a Word document with entities",
    () =>
      zipSync(
        wordParts(
          strToU8(
            `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>` +
              wordBody("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>")
          )
        )
      ),
  ],
  [
    "a Word table with absurd spans",
    () =>
      docxWith(
        `<w:tbl>${'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="100000000"/></w:tcPr><w:p/></w:tc></w:tr>'.repeat(500)}</w:tbl>`
      ),
  ],
  [
    "a Word document of 10,000 tables",
    () => docxWith("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>".repeat(10_001)),
  ],
  ["a Word document without its document", () => zipSync({ "word/other.xml": xml("<a/>") })],
  ["a workbook that is not XML", () => zipSync({ "xl/workbook.xml": strToU8("<<<") })],
  [
    "a workbook with a cell in the last row and column",
    () =>
      xlsxWith(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
      ),
  ],
  [
    "a workbook with too many cells",
    () => xlsxWith(`<row>${"<c><v>1</v></c>".repeat(150)}</row>`.repeat(2000)),
  ],
  [
    "a page whose style sheet compares everything with everything",
    () =>
      text(
        `<html><style>${Array.from({ length: 2000 }, (_, id) => `.k${id} p p div~div div div div b{color:red}div div div div>p b{top:${id}px}`).join("")}</style>` +
          `${"<div>".repeat(300)}${"<b>一</b>".repeat(3000)}`
      ),
  ],
  ["a style sheet nested without end", () => text(`<html><style>${"@media{".repeat(500_000)}`)],
  ["a style sheet of open brackets", () => text(`<html><style>${"a:not(".repeat(300_000)}`)],
  ["a style of nothing but quotation marks", () => text(`<p style="${"'".repeat(1_000_000)}">`)],
  ["a table of nothing but commas", () => text(`${",".repeat(500_000)}\n`.repeat(2))],
  ["a table of quotation marks that never close", () => text(',,"\n'.repeat(300_000))],
  ["an OFD file", () => zipSync({ "OFD.xml": xml("<a/>") })],
  ["a Numbers file", () => zipSync({ "Index/Document.iwa": new Uint8Array(10) })],
  ["a SYLK table", () => text(`ID;PWXL\n${"C;Y1;X1;K1\n".repeat(100_000)}`)],
  ["a DIF table", () => text(`TABLE\n0,1\n${"0,1\nV\n".repeat(100_000)}`)],
  [
    "a Word document whose styles are based on each other",
    () =>
      docxWith(
        '<w:p><w:r><w:rPr><w:rStyle w:val="a"/></w:rPr><w:t>一</w:t></w:r></w:p>'.repeat(5000),
        '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
      ),
  ],
  [
    "a workbook of strings in thousands of runs",
    () =>
      xlsxWith(
        `<row><c t="inlineStr"><is>${"<r><rPr><strike/></rPr><t>1</t></r>".repeat(3)}</is></c></row>`.repeat(
          20_000
        )
      ),
  ],
  [
    "a workbook of 100,000 cells at one address",
    () => xlsxWith(`<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(100_000)}</row>`),
  ],
  [
    "a workbook of 100,000 hidden rows",
    () => xlsxWith('<row hidden="1"><c><v>1</v></c></row>'.repeat(100_000)),
  ],
  ["a workbook with tags that never end", () => xlsxWith("<c r=".repeat(200_000))],
  [
    "a workbook with a number of 20,000 digits, many times",
    () => xlsxWith(`<row r="1">${`<c><v>${"1".repeat(20_000)}</v></c>`.repeat(100)}</row>`),
  ],
  [
    "a table of one row as long as it has rows",
    () => text(`${"1\t".repeat(50_000)}\n${"1\t1\n".repeat(50_000)}`),
  ],
  [
    "a style of 200,000 declarations for 2000 paragraphs",
    () => text(`<html><style>p{${"a:b;".repeat(200_000)}}</style>${"<p>一".repeat(2000)}`),
  ],
  [
    "a long attribute that 50,000 rules look through",
    () =>
      text(
        `<html><style>${"[a*=b]{c:d}".repeat(50_000)}</style><p a="${"c".repeat(2_000_000)}">一`
      ),
  ],
  [
    "a Word document in which every run looks different",
    () =>
      docxWith(
        `<w:p>${Array.from({ length: 20_000 }, (_, at) => `<w:r><w:rPr><w:position w:val="${at}"/></w:rPr><w:t>1</w:t></w:r>`).join("")}</w:p>`
      ),
  ],
  [
    "a Word document in which every element has another name",
    () => docxWith(Array.from({ length: 100_000 }, (_, at) => `<w:a${at}/>`).join("")),
  ],
  [
    "a Word document in which every paragraph has another style",
    () =>
      docxWith(
        Array.from(
          { length: 20_000 },
          (_, at) => `<w:p><w:pPr><w:pStyle w:val="a${at}"/></w:pPr></w:p>`
        ).join("")
      ),
  ],
  [
    "a workbook with one long string in all cells",
    () =>
      xlsxWith(`<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`.repeat(1000), {
        strings: `<si><t>${"一".repeat(1_000_000)}</t></si>`,
      }),
  ],
  [
    "a workbook with one long struck string in all cells",
    () =>
      xlsxWith(`<row>${'<c t="s" s="1"><v>0</v></c>'.repeat(100)}</row>`.repeat(1000), {
        styles:
          '<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>',
        strings: `<si><t>${"一".repeat(1_000_000)}</t></si>`,
      }),
  ],
  [
    "a workbook of array formulas",
    () =>
      xlsxWith(
        `<row>${'<c><f t="array" ref="A1">1</f><v>1</v></c>'.repeat(100)}</row>`.repeat(1000)
      ),
  ],
  [
    "JSON with one key 50,000 times",
    () =>
      text(`{"format":"2021","figures":{${'"t3.received.individual":1,'.repeat(50_000)}"a":1}}`),
  ],
  ["JSON nested without end", () => text(`{"format":"2021","figures":${"[".repeat(500_000)}`)],
];

const everySectorItself = (sector: number): number => sector;

function docCell(text: string, width = 900) {
  return { content: [docParagraph(text)], width };
}

function docTable(rows: number, columns: number): DocBlock {
  const cells = Array.from({ length: columns }, () => docCell("1", 150));
  return { rows: Array.from({ length: rows }, () => ({ cells })) };
}

function nestedDocTable(depth: number): DocBlock {
  if (depth === 0) return docParagraph("1");
  return { rows: [{ cells: [{ content: [nestedDocTable(depth - 1)], width: 9000 }] }] };
}

/** Many changes of one property. */
function repeatedly(count: number, change: DocModifier): readonly DocModifier[] {
  return Array<DocModifier>(count).fill(change);
}

/** Old documents of Word, and an old workbook in the same container. */
export const oldDocuments: HostileFiles = [
  [
    "an old Word document whose sectors go in a circle",
    () => eachSectorFollowedBy(docFile([docTable(10, 10)]), everySectorItself),
  ],
  [
    "an old Word document whose sectors all lead to one",
    () => eachSectorFollowedBy(docFile([docTable(10, 10)]), () => 3),
  ],
  [
    "an old workbook whose sectors go in a circle",
    () =>
      eachSectorFollowedBy(
        compoundFileWith({ Workbook: new Uint8Array(30_000) }),
        everySectorItself
      ),
  ],
  ["an old Word document that is cut", () => docFile([docTable(20, 10)]).slice(0, 6000)],
  [
    "an old Word document with a piece out of its text",
    () =>
      docFile([docParagraph("1")], {
        header: (view) => view.setUint32(0x4c, 900_000, true),
      }),
  ],
  [
    "an old Word document of 900,000 paragraphs",
    () => docFile([docParagraph("\r".repeat(900_000))]),
  ],
  [
    "an old Word document of 200,000 fields in each other",
    () => docFile([docParagraph("\u0013".repeat(200_000) + "\u0015".repeat(200_000))]),
  ],
  [
    "an old Word document of pieces of one character, each of which changes it",
    () => docFile([docParagraph("1".repeat(60_000))], { pieceLength: 1, pieceChange: 0x1b8 }),
  ],
  [
    "an old Word document with a table of 12,000 cells",
    () => docFile([docTable(200, 60)], { hasFurther: true }),
  ],
  [
    "an old Word document whose rows say the same 1000 times over",
    () => {
      const modifiers = repeatedly(1000, [0x7621, 0, 63, 1, 0]);
      const row = { cells: [docCell("1")], modifiers };
      return docFile([{ rows: Array.from({ length: 100 }, () => row) }], { hasFurther: true });
    },
  ],
  ["an old Word document of tables in tables", () => docFile([nestedDocTable(400)])],
  [
    "an old Word document whose styles are based on each other",
    () => {
      const look = repeatedly(2000, [0x083c, 0x81]);
      const styles = Array.from({ length: 200 }, (_, at) => ({
        kind: 1 as const,
        base: (at + 1) % 200,
        look,
      }));
      const paragraphs = styles.map((_, style) => ({ ...docParagraph("一"), style }));
      return docFile(paragraphs, { styles });
    },
  ],
  [
    "an encrypted old Word document",
    () => docFile([docParagraph("1")], { header: (view) => view.setUint16(0x0a, 0x1300, true) }),
  ],
  [
    "an old Word document without its tables",
    () => compoundFileWith({ WordDocument: docStreams([])["WordDocument"] ?? new Uint8Array() }),
  ],
];

/** Archives that unpack to more than a report can be. */
export const bombs: HostileFiles = [
  ["a Word document", () => zipSync(wordParts(new Uint8Array(8_000_000)))],
  [
    "a Word document that lies about its size",
    () => lyingAboutSizes(zipSync(wordParts(new Uint8Array(8_000_000)))),
  ],
  [
    "a Word document whose text has another name",
    () =>
      zipSync(
        wordParts(xml(wordBody("<w:p><w:r><w:t>一</w:t></w:r></w:p>".repeat(100_000))), {
          main: "word/document.bin",
        })
      ),
  ],
  ["a workbook", () => zipSync({ "xl/workbook.xml": new Uint8Array(26_000_000) })],
];

/** Texts of a report among which no table is to be found. */
export const wearyingTexts: readonly (readonly [string, string])[] = [
  ["open comments", `${beginning}${"<!--".repeat(300_000)}\n`],
  [
    "thousands of heads",
    beginning + `${head}\n一、本年新收政府信息公开申请数量${"\t1".repeat(7)}\n`.repeat(5000),
  ],
  ["thousands of heads, a label a line", beginning + `${head.replace(/\t/g, "\n")}\n`.repeat(2500)],
  [
    "thousands of rows, a label a line",
    `${beginning}本年处理决定数量\n${"行政许可\n小计\n".repeat(9500)}`,
  ],
  [
    "thousands of rows of its own below the heading of a table",
    `${beginning}二、主动公开政府信息情况\n${Array.from(
      { length: 3000 },
      (_, row) =>
        `${rowParagraph(Array.from({ length: 24 }, (_, at) => `第${row}${at}科室的事项`))}\n甲\n`
    ).join("")}`,
  ],
  ["thousands of half heads", beginning + "结果维持\t结果纠正\t总计\n".repeat(20_000)],
];
