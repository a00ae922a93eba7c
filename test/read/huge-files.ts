import { strToU8 } from "fflate";
import { formatById } from "../../src/report/formats";
import { figureKeys } from "../../src/report/figures";
import { soundReport } from "../check/sample-reports";
import type { HostileFiles } from "./hostile-corpus";
import { docxWith, workbookOfSheets, xlsxWith } from "./packages";
import { tableGrid, written } from "./rendered-report";

/** A paragraph, or the rows of a table. */
type Block = string | readonly (readonly string[])[];

const opening: readonly string[] = [
  "某局2024年政府信息公开工作年度报告",
  "一、总体情况",
  "本年度没有收到申请。",
];
const closing: readonly string[] = ["五、存在的主要问题及改进情况", "没有。"];

function times<Item>(count: number, item: Item): readonly Item[] {
  return Array.from({ length: count }, () => item);
}

const sound = soundReport("2021");

function official(id: "t2" | "t3" | "t4"): readonly (readonly string[])[] {
  return tableGrid("2021", id, written(sound.figures)).map((row) => row.map(String));
}

const requests = official("t3");
const requestsHead = requests.slice(0, 3);
const requestsRow = requests[3] ?? [];
const shortHead = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"];

/** What a report holds too much of, by name, as so many as a number says. */
const shapes: readonly (readonly [string, number, (count: number) => readonly Block[]])[] = [
  ["rows of table 2", 200_000, (n) => [[shortHead, ...times(n, ["规章", "1", "0", "12"])]]],
  ["rows of table 3", 200_000, (n) => [[...requestsHead, ...times(n, requestsRow)]]],
  [
    "rows of table 4",
    200_000,
    (n) => [[...official("t4").slice(0, 3), ...times(n, times(15, "1"))]],
  ],
  [
    "rows that all say something else",
    200_000,
    (n) => [[...requestsHead, ...Array.from({ length: n }, (_, at) => [`第${at}类信息`, `${at}`])]],
  ],
  ["rows of one figure", 200_000, (n) => [[...requestsHead, ...times(n, ["1"])]]],
  ["rows of one head each", 200_000, (n) => [times(n, ["总计"])]],
  ["tables of one cell", 100_000, (n) => times(n, [["1"]])],
  ["tables of a head and a row", 100_000, (n) => times(n, [shortHead, ["规章", "1", "0", "12"]])],
  ["cells in a row", 200_000, (n) => [[times(n, "1")]]],
  ["heads in a row", 200_000, (n) => [[times(n, "总计"), times(n, "1")]]],
  ["tables 3", 2000, (n) => times(n, requests)],
  [
    "reports",
    2000,
    (n) => times(n, [...opening, official("t2"), requests, official("t4"), ...closing]).flat(),
  ],
  ["headings", 50_000, (n) => times(n, "二、主动公开政府信息情况")],
  [
    "titles",
    50_000,
    (n) => Array.from({ length: n }, (_, at) => `第${at}局2024年政府信息公开工作年度报告`),
  ],
  ["paragraphs", 200_000, (n) => times(n, "其中自然人2件，")],
  ["paragraphs of one label", 200_000, (n) => times(n, "总计")],
  ["paragraphs of one figure", 200_000, (n) => times(n, "1")],
  ["characters in a paragraph", 4_000_000, (n) => ["收到申请5件，".repeat(Math.floor(n / 7))]],
  ["characters without an end", 4_000_000, (n) => ["一".repeat(n)]],
  ["characters in a cell", 4_000_000, (n) => [[["规章", "1".repeat(n)]]]],
];

type Write = (blocks: readonly Block[]) => Uint8Array;

function page(blocks: readonly Block[]): Uint8Array {
  const body = blocks.map((block) =>
    typeof block === "string"
      ? `<p>${block}`
      : `<table>${block.map((row) => `<tr>${row.map((cell) => `<td>${cell}`).join("")}`).join("")}</table>`
  );
  return strToU8(`<!doctype html><html>${body.join("")}`);
}

function wordText(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

function wordFile(blocks: readonly Block[]): Uint8Array {
  const rowOf = (row: readonly string[]): string =>
    `<w:tr>${row.map((cell) => `<w:tc>${wordText(cell)}</w:tc>`).join("")}</w:tr>`;
  const body = blocks.map((block) =>
    typeof block === "string" ? wordText(block) : `<w:tbl>${block.map(rowOf).join("")}</w:tbl>`
  );
  return docxWith(body.join(""));
}

/** Text with tables as their rows are written. */
function text(row: (cells: readonly string[]) => string, between = "\n\n"): Write {
  return (blocks) =>
    strToU8(
      blocks
        .map((block) => (typeof block === "string" ? block : block.map(row).join("\n")))
        .join(between)
    );
}

function sheetCell(content: string): string {
  return /^\d{1,9}$/.test(content)
    ? `<c><v>${content}</v></c>`
    : `<c t="inlineStr"><is><t>${content}</t></is></c>`;
}

function workbook(blocks: readonly Block[]): Uint8Array {
  const rows = blocks.flatMap((block) => (typeof block === "string" ? [[block]] : block));
  return xlsxWith(rows.map((row) => `<row>${row.map(sheetCell).join("")}</row>`).join(""));
}

/** The kinds of files, by name. */
const kinds: readonly (readonly [string, Write])[] = [
  ["a page", page],
  ["a Word document", wordFile],
  ["Markdown", text((cells) => `| ${cells.join(" | ")} |`)],
  ["text with tabs", text((cells) => cells.join("\t"))],
  ["text of a cell a line", text((cells) => cells.join("\n"))],
  [
    "text of a cell a line, with pipes",
    text((cells) => cells.map((cell) => `${cell} |`).join("\n")),
  ],
  ["a table with commas", text((cells) => cells.join(","), "\n")],
  ["a workbook", workbook],
];

/** Fewer pieces, so that no limit of sizes is met before the report is looked for. */
const shares = [1, 0.1] as const;

const ofShapes: HostileFiles = kinds.flatMap(([kind, write]) =>
  shapes.flatMap(([name, most, blocks]) =>
    shares.map((share) => {
      const count = Math.round(most * share);
      const make = (): Uint8Array => write([...opening, ...blocks(count), ...closing]);
      return [`${kind} of ${count} ${name}`, make] as const;
    })
  )
);

function json(more: object): Uint8Array {
  return strToU8(JSON.stringify({ ...sound, ...more }));
}

const keys = figureKeys(formatById("2021"));
const unread = { key: keys[0], text: "约两百万" };

function nested(count: number, cell: string): string {
  return `<table><tr><td>${cell}`.repeat(count) + "</table>".repeat(count);
}

/** Many sheets, each with a report. */
function sheetsOfReports(count: number): Uint8Array {
  const blocks = [...opening, official("t2"), requests, official("t4"), ...closing];
  const rows = blocks.flatMap((block) => (typeof block === "string" ? [[block]] : block));
  const sheet = rows.map((row) => `<row>${row.map(sheetCell).join("")}</row>`).join("");
  return workbookOfSheets(times(count, sheet));
}

const lines = (count: number, line: string): Uint8Array =>
  strToU8([...opening, ...times(count, line)].join("\n"));

const pageWith = (body: string): Uint8Array =>
  strToU8(`<!doctype html><html>${opening.map((line) => `<p>${line}`).join("")}${body}`);

/** Files that are too large in ways of their own kind. */
const ofOneKind: HostileFiles = [
  ["a page of 20000 nested tables", () => pageWith(nested(20_000, ""))],
  ["a page of 20000 nested tables with figures", () => pageWith(nested(20_000, "规章<td>1<td>"))],
  ["a page of 20000 tables in pairs", () => pageWith(nested(2, "1").repeat(10_000))],
  ["a page of 20000 tables in hundreds", () => pageWith(nested(100, "1").repeat(200))],
  [
    "a page of 200 nested tables 3",
    () =>
      pageWith(
        `<table><tr><td>${"自然人<td>总计<tr><td>一、本年新收<td>1<td>2<tr><td><table><tr><td>".repeat(200)}`
      ),
  ],
  [
    "a page of one table in 20000 elements",
    () => pageWith("<div><table><tr><td>1</table></div>".repeat(20_000)),
  ],
  [
    "a Word document of 20000 nested tables",
    () =>
      docxWith(
        "<w:tbl><w:tr><w:tc>".repeat(20_000) + "<w:p/></w:tc></w:tr></w:tbl>".repeat(20_000)
      ),
  ],
  [
    "a Word document of 20000 tables in pairs",
    () =>
      docxWith(
        "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>".repeat(
          10_000
        )
      ),
  ],
  ["a workbook of 100 sheets of reports", () => sheetsOfReports(100)],
  ["a page of 9000 numbered headings", () => pageWith("<p>三、其他工作情况<p>甲。".repeat(9000))],
  [
    "text of 4000 reports",
    () =>
      strToU8(
        Array.from(
          { length: 4000 },
          (_, at) =>
            `第${at}局2024年政府信息公开工作年度报告\n一、总体情况\n甲。\n二、主动公开政府信息情况\n`
        ).join("")
      ),
  ],
  ["text with a line of 1000000 pipes", () => lines(1, "|".repeat(1_000_000))],
  ["text with a line of 1000000 pipes and cells", () => lines(1, "|1".repeat(500_000))],
  ["text with a line of labels between pipes", () => lines(2, "|总计".repeat(90_000))],
  ["text of 400000 lone pipes", () => lines(400_000, "|")],
  ["text of 100000 cells and lone pipes", () => lines(100_000, "总计\n|")],
  ["text of 100000 closed cells", () => lines(100_000, "1 |")],
  ["text of 400000 tabs", () => lines(200_000, "\t1")],
  ["text with a line of 200000 tabs", () => lines(2, "1\t".repeat(100_000))],
  ["text with rules of Markdown", () => lines(200_000, "|---|")],
  ["text with a long rule of Markdown", () => lines(2, "|---".repeat(90_000))],
  ["text of 200000 blank lines and cells", () => lines(100_000, "\t总计\n")],
  [
    "JSON with 4000000 characters of text",
    () => json({ sections: { ...sound.sections, s1: "收到申请5件，".repeat(500_000) } }),
  ],
  [
    "JSON with 200000 figures",
    () =>
      json({
        figures: Object.fromEntries(Array.from({ length: 200_000 }, (_, at) => [`t2.a${at}`, at])),
      }),
  ],
  ["JSON with 50000 unread figures", () => json({ unread: times(50_000, unread) })],
  ["JSON with 50000 notes", () => json({ notes: times(50_000, { code: "a", message: "甲" }) })],
  [
    "JSON of 200000 paragraphs",
    () => json({ sections: { ...sound.sections, s1: "收到申请5件。\n".repeat(200_000) } }),
  ],
  ["JSON of 2000 reports", () => strToU8(JSON.stringify(times(2000, sound)))],
];

/** Files that hold too much of something a report has, at the limits of sizes, beyond them and a tenth of that. */
export const hugeFiles: HostileFiles = [...ofShapes, ...ofOneKind];
