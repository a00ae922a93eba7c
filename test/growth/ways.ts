import { strToU8 } from "fflate";
import { checkReport } from "../../src/check/check";
import { mendsOf } from "../../src/check/mends";
import { UnreadableFileError } from "../../src/read/errors";
import { readFile } from "../../src/read/file";
import { cutWorksheet } from "../../src/read/sources/cut-worksheet";
import { emptySections, type Report } from "../../src/report/report";
import { sectionIds } from "../../src/report/structure";
import { soundReport } from "../check/sample-reports";
import { docxWith, sheetWith, xlsxWith } from "../read/packages";
import {
  drawnPieces,
  jsonValues,
  pageMarkup,
  phrases,
  sheetMarkup,
  signs,
  tellingPieces,
  wordMarkup,
  xmlWorkbookRows,
} from "./pieces";

/** A way in which pieces come into the product, one after the other. */
export interface Way {
  readonly name: string;
  readonly pieces: readonly string[];
  /** Those that only a thorough measurement takes. */
  readonly further?: readonly string[];
  /** How many characters the pieces have together in the shortest text, and how many pieces there are at least. */
  readonly characters: number;
  readonly leastPieces: number;
  readonly work: (pieces: readonly string[]) => unknown;
}

async function read(bytes: Uint8Array): Promise<void> {
  try {
    await readFile(bytes);
  } catch (cause) {
    if (!(cause instanceof UnreadableFileError)) throw cause;
  }
}

/** The beginning of a report, so that what follows is looked for as its text. */
const opening = [
  "某局2024年政府信息公开工作年度报告",
  "一、总体情况",
  "二、主动公开政府信息情况",
  "五、存在的主要问题及改进情况",
];

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function page(body: string): Uint8Array {
  return strToU8(`<!doctype html><html>${opening.map((line) => `<p>${line}`).join("")}${body}`);
}

const pageHead = "<tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数";

function text(...lines: readonly string[]): Uint8Array {
  return strToU8([...opening, ...lines].join("\n"));
}

function wordParagraph(content: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escaped(content)}</w:t></w:r></w:p>`;
}

const wordOpening = opening.map(wordParagraph).join("");

function sheetRow(...cells: readonly string[]): string {
  const written = cells.map(
    (cell) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  );
  return `<row>${written.join("")}</row>`;
}

const sheetOpening = opening.map((line) => sheetRow(line)).join("");
const cellsInRow = 4;

function inRows(cells: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(cells.length / cellsInRow) }, (_, row) =>
    cells.slice(row * cellsInRow, (row + 1) * cellsInRow)
  );
}

const sound = soundReport("2021");

function checked(content: string): void {
  const sections = { ...emptySections };
  for (const id of sectionIds) sections[id] = content;
  const report: Report = { ...sound, title: content.slice(0, 200), sections };
  const circumstances = { previous: { ...report, year: Number(report.year) - 1 } };
  const { findings } = checkReport(report, circumstances);
  mendsOf({ report, circumstances, findings, repairs: [] });
}

function json(content: string): Uint8Array {
  const { format, year, agency, title, figures } = sound;
  return strToU8(
    JSON.stringify({ format, year, agency, title, figures, sections: { s1: content } })
  );
}

const excel = "urn:schemas-microsoft-com:office:spreadsheet";

function xmlWorkbook(rows: string): Uint8Array {
  return strToU8(
    `<?xml version="1.0"?><Workbook xmlns="${excel}" xmlns:ss="${excel}"><Worksheet ss:Name="A"><Table>${rows}</Table></Worksheet></Workbook>`
  );
}

/** Where a piece is short, many of them make a text; where each costs a paragraph or a cell, fewer must do. */
const inOneText = { characters: 500, leastPieces: 12 };
const inTheirOwn = { characters: 80, leastPieces: 12 };
/** Sentences are read with a thousand characters before them; beyond that, work must be linear. */
const inOneSection = { characters: 1300, leastPieces: 20 };

const words = [...signs, ...phrases];
const manyDrawn = drawnPieces(200);
const drawn = manyDrawn.slice(0, 15);
const furtherDrawn = manyDrawn.slice(15);

export const ways: readonly Way[] = [
  {
    name: "one paragraph of a section",
    pieces: [...tellingPieces, ...drawn],
    further: [...words, ...furtherDrawn],
    ...inOneSection,
    work: (pieces) => checked(pieces.join("")),
  },
  {
    name: "paragraphs of a section",
    pieces: tellingPieces,
    further: [...words, ...manyDrawn],
    ...inOneText,
    work: (pieces) => checked(pieces.join("\n")),
  },
  {
    name: "a line of text",
    pieces: tellingPieces,
    further: words,
    ...inOneText,
    work: (pieces) => read(text(pieces.join(""))),
  },
  {
    name: "lines of text",
    pieces: [...tellingPieces, ...drawn],
    further: [...words, ...furtherDrawn],
    ...inTheirOwn,
    work: (pieces) => read(text(...pieces)),
  },
  {
    name: "lines of Markdown",
    pieces: ["|甲|", "| --- ", "- "],
    further: words,
    ...inTheirOwn,
    work: (pieces) => read(text("# 甲", ...pieces)),
  },
  {
    name: "a table of commas",
    pieces: ['"', '""', "甲", "#"],
    further: words,
    ...inTheirOwn,
    work: (pieces) =>
      read(
        strToU8(
          inRows(pieces)
            .map((row) => row.join(","))
            .join("\n")
        )
      ),
  },
  {
    name: "a table of tabs",
    pieces: drawn,
    further: furtherDrawn,
    ...inTheirOwn,
    work: (pieces) => read(text(...inRows(pieces).map((row) => row.join("\t")))),
  },
  {
    name: "a page's markup",
    pieces: pageMarkup,
    ...inOneText,
    work: (pieces) => read(page(pieces.join(""))),
  },
  {
    name: "a paragraph of a page",
    pieces: ["一", " ", "\u202e1", "信息  条，"],
    further: words,
    ...inOneText,
    work: (pieces) => read(page(`<p>${escaped(pieces.join(""))}`)),
  },
  {
    name: "a cell of a page",
    pieces: tellingPieces,
    further: words,
    ...inOneText,
    work: (pieces) => read(page(`<table><tr><td>${escaped(pieces.join(""))}<td>1</table>`)),
  },
  {
    name: "a row of a page",
    pieces: ["自然人", "总计", "1", "甲，"],
    further: [...phrases, ...manyDrawn],
    ...inTheirOwn,
    work: (pieces) =>
      read(page(`<table><tr>${pieces.map((piece) => `<td>${escaped(piece)}`).join("")}</table>`)),
  },
  {
    name: "rows of a figure table of a page",
    pieces: ["<tr><td>规章<td>1<td>0<td>12", "<tr><td>第#类信息<td>1", "<tr><td>1", "<tr><td>总计"],
    ...inTheirOwn,
    work: (pieces) => read(page(`<table>${pageHead}${pieces.join("")}</table>`)),
  },
  {
    name: "tables of a page",
    // Each head is looked at beside all others, up to as many as nothing meant for people has: that is no piece here.
    pieces: ["<table><tr><td>1</table>", "<div><table><tr><td>总计</table></div>"],
    ...inTheirOwn,
    work: (pieces) => read(page(pieces.join(""))),
  },
  {
    name: "tables in tables of a page",
    pieces: ["<table><tr><td>", "<table><tr><td>规章<td>1<td>"],
    ...inTheirOwn,
    work: (pieces) => read(page(pieces.join(""))),
  },
  {
    name: "rows of a figure table of text",
    pieces: ["| 规章 | 1 | 0 | 12 |", "| 第#类信息 | 1 |", "| 总计 |", "规章\t1\t0\t12"],
    ...inTheirOwn,
    work: (pieces) =>
      read(text("| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |", ...pieces)),
  },
  {
    name: "cells of a table of text, a line each",
    pieces: ["规章\n1\n0\n12", "1", "总计", "总计\n|", "1 |", "|"],
    ...inTheirOwn,
    work: (pieces) =>
      read(text("信息内容", "本年制发件数", "本年废止件数", "现行有效件数", ...pieces)),
  },
  {
    name: "reports below each other in a text",
    pieces: ["第#局2024年政府信息公开工作年度报告\n一、总体情况\n甲。\n二、主动公开政府信息情况"],
    ...inTheirOwn,
    work: (pieces) => read(strToU8(pieces.join("\n"))),
  },
  {
    name: "a paragraph of a Word document",
    pieces: ["一", "\u3000", "信息  条，", "\u202e1"],
    further: words,
    ...inOneText,
    work: (pieces) => read(docxWith(wordOpening + wordParagraph(pieces.join("")))),
  },
  {
    name: "paragraphs of a Word document",
    pieces: ["一", "其中自然人2件，", "一、总体情况", "自然人"],
    further: phrases,
    ...inTheirOwn,
    work: (pieces) => read(docxWith(wordOpening + pieces.map(wordParagraph).join(""))),
  },
  {
    name: "a Word document's markup",
    pieces: wordMarkup,
    ...inTheirOwn,
    work: (pieces) => read(docxWith(`${wordOpening}<w:p>${pieces.join("")}</w:p>`)),
  },
  {
    name: "a cell of a workbook",
    pieces: ["一", "\u3000", "12345678901234567890", "信息  条，"],
    further: words,
    ...inOneText,
    work: (pieces) => read(xlsxWith(sheetOpening + sheetRow(pieces.join(""), "1"))),
  },
  {
    name: "cells of a workbook",
    pieces: drawn,
    further: furtherDrawn,
    ...inTheirOwn,
    work: (pieces) =>
      read(
        xlsxWith(
          sheetOpening +
            inRows(pieces)
              .map((row) => sheetRow(...row))
              .join("")
        )
      ),
  },
  {
    name: "rows and cells of a sheet beyond what is read of one",
    pieces: ['<row r="9000"><c r="A9000"><v>1</v></c></row>', "</row><row r='4#'><c><v>1</v></c>"],
    ...inTheirOwn,
    work: (pieces) => cutWorksheet(sheetWith(pieces.join(""))),
  },
  {
    name: "a sheet's markup",
    pieces: sheetMarkup,
    ...inTheirOwn,
    work: (pieces) => read(xlsxWith(`<row>${pieces.join("")}</row>`)),
  },
  {
    name: "a workbook of one XML file",
    pieces: xmlWorkbookRows,
    ...inTheirOwn,
    work: (pieces) => read(xmlWorkbook(pieces.join(""))),
  },
  {
    name: "a text in JSON",
    pieces: ["一", "信息  条，"],
    further: words,
    ...inOneText,
    work: (pieces) => read(json(pieces.join(""))),
  },
  {
    name: "values in JSON",
    pieces: jsonValues,
    ...inOneText,
    work: (pieces) => read(strToU8(`{"format":"2021","figures":{},"a":[${pieces.join(",")}]}`)),
  },
];
