import { checkReport } from "../../src/check/check";
import { readFile } from "../../src/read/file";
import { withoutBullets } from "../../src/read/sources/bulleted-lines";
import { figureKeys } from "../../src/report/figures";
import { formatById } from "../../src/report/formats";
import { absentCells } from "../../src/report/gaps";
import { publishedFigures } from "../reports";
import { partsOf, renderingOf, type SetCell, type SetTable } from "./rendering/rendering";

const [sample] = publishedFigures.filter(({ file }) => file === "005.json");
if (!sample) throw new Error("no report without blanks");
const rendering = renderingOf(sample);

const isFigure = ({ kind }: SetCell): boolean => kind === "figure";
const flat = ({ text }: SetCell): string => text.replace(/\n/g, "");
const labels = (table: SetTable): readonly string[] =>
  table
    .flat()
    .filter((cell) => !isFigure(cell))
    .map(flat);
const figures = (table: SetTable): readonly string[] => table.flat().filter(isFigure).map(flat);
const figureRows = (table: SetTable): readonly (readonly string[])[] =>
  table.map((row) => row.filter(isFigure).map(flat)).filter((row) => row.length > 0);

const cell = (text: string, { rowSpan, columnSpan }: Partial<SetCell> = {}): string =>
  `<td rowspan="${rowSpan ?? 1}" colspan="${columnSpan ?? 1}">${text}</td>`;
const row = (cells: readonly string[]): string => `<tr>${cells.join("")}</tr>`;
const paragraphs = (lines: readonly string[]): string =>
  lines.map((line) => `<p>${line}</p>`).join("");
const emptyTable = (table: SetTable): string =>
  `<table>${table
    .map((cells) => row(cells.map((own) => cell(isFigure(own) ? "" : own.text, own))))
    .join("")}</table>`;
const figuresTable = (table: SetTable): string =>
  `<table>${figureRows(table)
    .map((cells) => row(cells.map((text) => cell(text))))
    .join("")}</table>`;

/** Ways in which all labels of a table stand before or after all its figures. */
const layouts: Readonly<Record<string, (table: SetTable) => string>> = {
  "a line for each": (table) => paragraphs([...labels(table), ...figures(table)]),
  "a line for each, parted by a blank one": (table) =>
    paragraphs([...labels(table), "&nbsp;", ...figures(table)]),
  "a line for each label and each row": (table) =>
    paragraphs([...labels(table), ...figureRows(table).map((cells) => cells.join(" "))]),
  "an empty table, and one of figures": (table) => emptyTable(table) + figuresTable(table),
  "a table of figures, and an empty one": (table) => figuresTable(table) + emptyTable(table),
  "an empty table, and lines of figures": (table) =>
    emptyTable(table) + paragraphs(figureRows(table).map((cells) => cells.join("  "))),
  "lines of figures, and an empty table": (table) =>
    paragraphs(figureRows(table).map((cells) => cells.join("  "))) + emptyTable(table),
  "an empty table, and a line for each figure": (table) =>
    emptyTable(table) + paragraphs(figures(table)),
};

const texts: Readonly<Record<string, (table: SetTable) => string>> = {
  "a line for each, in a text": (table) => [...labels(table), ...figures(table)].join("\n"),
  "a list": (table) =>
    [...labels(table), "", ...figures(table)].map((line) => line && `- ${line}`).join("\n"),
};

async function read(write: (table: SetTable) => string, isPage: boolean) {
  const parts = partsOf(rendering).map((part) => {
    if ("table" in part) return write(part.table);
    return isPage ? paragraphs([part.text]) : part.text;
  });
  const file = isPage
    ? `<html><head><meta charset="utf-8"></head><body>${parts.join("")}</body></html>`
    : parts.join("\n\n");
  const [found] = await readFile(new TextEncoder().encode(file));
  if (!found) throw new Error("no report");
  return found;
}

test.each([
  ...Object.entries(layouts).map(([name, write]) => [name, write, true] as const),
  ...Object.entries(texts).map(([name, write]) => [name, write, false] as const),
])(
  "all labels, then all figures: no table is said to be empty, and none wrong (%s)",
  async (_, write, isPage) => {
    const { report, gaps } = await read(write, isPage);
    const format = formatById(report.format);
    const absent = absentCells(format, gaps);
    const expected = figureKeys(format).map((key) =>
      absent.has(key) ? null : sample.figures[key]
    );
    expect(figureKeys(format).map((key) => report.figures[key])).toEqual(expected);
    const { findings } = checkReport(report, { gaps });
    const rules = findings.filter(({ level }) => level === "error").map(({ rule }) => rule);
    expect(rules).toEqual([]);
    expect(findings.map(({ rule }) => rule)).not.toContain("figure.empty");
  }
);

test("a table that is empty, with no figures beside it, is empty", async () => {
  const { report, gaps } = await read(emptyTable, true);
  expect(gaps).toEqual([]);
  const { findings } = checkReport(report, { gaps });
  expect(findings.filter(({ rule }) => rule === "figure.empty")).toHaveLength(3);
});

describe("the signs before the items of a list", () => {
  test.each([
    [
      ["- 规章", "- 3", "", "- 8"],
      ["规章", "3", "", "8"],
    ],
    [
      ["• 甲", "•  乙", "• 丙"],
      ["甲", "乙", "丙"],
    ],
    [
      ["- 3", "- 5", "- 8"],
      ["- 3", "- 5", "- 8"],
    ],
    [
      ["- 甲", "- 乙"],
      ["- 甲", "- 乙"],
    ],
    [
      ["-3", "-规章", "- 5"],
      ["-3", "-规章", "- 5"],
    ],
    [
      ["- 甲", "正文", "- 乙", "- 丙"],
      ["- 甲", "正文", "- 乙", "- 丙"],
    ],
  ])("%j is %j", (lines, expected) => {
    expect(withoutBullets(lines)).toEqual(expected);
  });
});
