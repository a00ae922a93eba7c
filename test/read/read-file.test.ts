import { zipSync } from "fflate";
import { UnreadableFileError } from "../../src/read/errors";
import { readFile } from "../../src/read/file";
import { decodeText } from "../../src/read/sources/encoding";
import type { FoundReport } from "../../src/read/found";
import { figureKeys, type FigureKey } from "../../src/report/figures";
import { publishedFigures } from "../reports";
import { compoundFileWith } from "./doc-file";
import { reportAsHtml, reportAsText, sampleTexts, written } from "./rendered-report";
import { formatById } from "../../src/report/formats";

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function readOne(text: string): Promise<FoundReport> {
  const reports = await readFile(bytesOf(text));
  expect(reports).toHaveLength(1);
  return reports[0] as FoundReport;
}

const published = publishedFigures.map((report) => [report.file, report] as const);

describe.each(published)("the published figures %s", (_, { agency, year, format, figures }) => {
  const texts = { ...sampleTexts, agency, year };

  test.each([
    ["text, a cell a line", reportAsText],
    ["a web page", reportAsHtml],
  ] as const)("are read from %s, with title and sections", async (_, render) => {
    const { report, tables, notes } = await readOne(render(format, written(figures), texts));
    expect(report.figures).toEqual(figures);
    expect(report).toMatchObject({
      format,
      year,
      agency,
      title: `${agency}${year}年政府信息公开工作年度报告`,
      sections: { preface: texts.preface, s1: texts.s1, s5: texts.s5, s6: texts.s6 },
    });
    expect(tables).toEqual(["t2", "t3", "t4"]);
    expect(notes.filter(({ code }) => code !== "unit-assumed")).toEqual([]);
  });
});

describe("text, a cell a line", () => {
  const [{ format, figures }] = publishedFigures as [(typeof publishedFigures)[0]];

  test("may have blanks around figures, and labels broken over lines", async () => {
    const text = reportAsText(format, written(figures), sampleTexts)
      .replace(/\t(\d+)$/gm, "\t\u00a0$1\u00a0 ")
      .replace("本年新制作数量", "本年新\n制作数量")
      .replace("社会公益组织", "社会\n公益\n组织");
    expect((await readOne(text)).report.figures).toEqual(figures);
  });

  test("may have the line ends of Windows, and a byte order mark", async () => {
    const text = reportAsText(format, written(figures), sampleTexts).replace(/\n/g, "\r\n");
    expect((await readOne(`\ufeff${text}`)).report.figures).toEqual(figures);
  });

  test("that lost its empty cells is not read by guessing", async () => {
    const full = written(figures);
    const key: FigureKey = "t3.granted.business";
    const text = reportAsText(format, { ...full, [key]: "" }, sampleTexts).replace(/\t\n/g, "\n");
    const { report, notes, gaps } = await readOne(text);
    const values = figureKeys(formatById(format)).map(
      (each) => [each, report.figures[each]] as const
    );
    for (const [each, value] of values) {
      if (typeof value === "number") expect([each, value]).toEqual([each, figures[each]]);
    }
    const granted = values.filter(([each]) => each.startsWith("t3.granted."));
    expect(granted.every(([, value]) => value === null)).toBe(true);
    expect(gaps).toMatchObject([
      { kind: "row", isUnclear: true, cells: granted.map(([each]) => each) },
    ]);
    expect(notes.map(({ code }) => code)).toContain("row-unclear");
  });
});

describe("what a file is", () => {
  const [{ format, figures }] = publishedFigures as [(typeof publishedFigures)[0]];
  const text = reportAsText(format, written(figures), sampleTexts);

  test.each([
    ["a declaration", '<?xml version="1.0"?>\n'],
    ["5 KB of comments", "<!-- 模板 -->\n".repeat(400)],
  ])("a page may begin with %s", async (_, opening) => {
    const page = reportAsHtml(format, written(figures), sampleTexts);
    expect((await readOne(opening + page)).report.figures).toEqual(figures);
  });

  test("one bad byte in UTF-8 is said, and read around", async () => {
    const bytes = bytesOf(text);
    const at = bytes.indexOf(0x0a);
    const bad = Uint8Array.from([...bytes.slice(0, at), 0xff, ...bytes.slice(at)]);
    const [found] = await readFile(bad);
    expect(found?.notes.map(({ code }) => code)).toContain("characters-unreadable");
    expect(found?.report.figures).toEqual(figures);
  });

  test("one bad byte in GBK leaves the rest what it is", () => {
    const yearbook = [0xc4, 0xea, 0xb1, 0xa8];
    const bytes = Uint8Array.from([
      ...Array<number[]>(30).fill(yearbook).flat(),
      0xff,
      ...yearbook,
    ]);
    expect(decodeText(bytes)).toEqual({ text: `${"年报".repeat(30)}\ufffd年报`, unreadable: 1 });
  });

  test.each(["utf-16le", "utf-16be"] as const)("text may be in %s", async (encoding) => {
    const units = Uint16Array.from([...`\ufeff${text}`].map((c) => c.charCodeAt(0)));
    const bytes = new Uint8Array(units.buffer.slice(0));
    if (encoding === "utf-16be") {
      for (let at = 0; at < bytes.length; at += 2) bytes.subarray(at, at + 2).reverse();
    }
    const [found] = await readFile(bytes);
    expect(found?.report.figures).toEqual(figures);
  });

  test.each([
    ["nothing", new Uint8Array(), "empty"],
    ["blanks only", bytesOf(" \r\n\t\n"), "empty"],
    ["a cut PDF", bytesOf("%PDF-1.7\n..."), "damaged"],
    ["rich text", bytesOf("{\\rtf1\\ansi}"), "other-office"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), "picture"],
    ["a compressed archive", Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), "archive"],
    ["something binary", Uint8Array.from([1, 2, 0, 4, 0, 0, 7]), "unknown-kind"],
    ["a cut zip archive", bytesOf("PK\u0003\u0004 cut off"), "damaged"],
    [
      "a web archive",
      bytesOf("MIME-Version: 1.0\nContent-Type: multipart/related;\n\n"),
      "web-archive",
    ],
    ["a SYLK table", bytesOf('ID;PWXL;N;E\r\nC;Y1;X1;K"总计"\r\nE\r\n'), "sylk"],
    ["a DIF table", bytesOf('TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,3\r\n'), "dif"],
    [
      "a flat OpenDocument table",
      bytesOf(
        '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'
      ),
      "flat-document",
    ],
    ["an OFD file", zipSync({ "OFD.xml": bytesOf("<a/>") }), "ofd"],
    ["Numbers or Pages", zipSync({ "Index/Document.iwa": bytesOf("a") }), "apple"],
    ["old Numbers or Pages", zipSync({ "buildVersionHistory.plist": bytesOf("a") }), "apple"],
    ["prose that is no report", bytesOf("关于召开会议的通知\n各单位：请按时参加。"), "no-report"],
    ["a page that is no report", bytesOf("<html><body><p>你好</p></body></html>"), "no-report"],
  ])("%s is refused with a sentence", async (_, bytes, code) => {
    const reading = readFile(bytes);
    await expect(reading).rejects.toThrow(UnreadableFileError);
    await expect(reading).rejects.toMatchObject({ code });
    await expect(reading).rejects.toThrow(/^[\u4e00-\u9fff].*。$/);
  });

  test("a file of more than twenty million bytes is too large", async () => {
    const bytes = new Uint8Array(20_000_000);
    await expect(readFile(bytes)).rejects.toMatchObject({ code: "unknown-kind" });
    await expect(readFile(new Uint8Array(20_000_001))).rejects.toMatchObject({ code: "too-large" });
  });

  test("a text is no page for a tag in it, and no table for the commas in it", async () => {
    const told = { ...sampleTexts, s1: "栏目里的</p>、<br>和</table>，已改, 共3处, 详见, 附件。" };
    const { report } = await readOne(reportAsText(format, written(figures), told));
    expect(report.figures).toEqual(figures);
    expect(report.sections.s1).toBe(told.s1);
  });

  test("a text without tables keeps the commas in its lines", async () => {
    const s1 = "公开120条, 答复3件, 详见附件。\n培训2次, 检查1次, 没有投诉。";
    const { report } = await readOne(
      [
        "某局2024年政府信息公开工作年度报告",
        "一、总体情况",
        s1,
        "六、其他需要报告的事项",
        "无。",
      ].join("\n")
    );
    expect(report.sections).toMatchObject({ s1, s6: "无。" });
  });

  test("a page may begin with words", async () => {
    const page = reportAsHtml(format, written(figures), sampleTexts).replace(/^.*<body>/, "");
    expect((await readOne(`年报正文${page}`)).report.figures).toEqual(figures);
  });

  test("a text that only begins like JSON is read", async () => {
    const { report } = await readOne(`{"年报"}\n${text}`);
    expect(report.figures).toEqual(figures);
  });

  test.each([
    ["Word or WPS", "WordDocument", "damaged"],
    ["a workbook with a password", "EncryptedPackage", "encrypted"],
    ["slides", "PowerPoint Document", "other-office"],
  ])("an old file of %s is refused with a sentence", async (_, stream, code) => {
    const bytes = compoundFileWith({ [stream]: new Uint8Array(5000) });
    await expect(readFile(bytes)).rejects.toMatchObject({ code });
  });
});
