import { PassageFinder, type Passage } from "../../report/passages";
import type { Report } from "../../report/report";
import { sectionIds, type SectionId } from "../../report/structure";
import { cellsOfRow, isEmptyRow, rowParagraph } from "../../report/text-tables";
import type { Rule } from "../rule";

const bars = /[｜|]/;
const barAtEnd = /^[｜|]|[｜|]$/;
const sentenceEnd = /[。；！？]$/;

/** What is to be done about a paragraph that seems to be meant for a row of a table; null where it is none, or is one. */
function adviceOn(text: string, isBesideRow: boolean): string | null {
  if (!bars.test(text) || cellsOfRow(text) || isEmptyRow(text)) return null;
  const cells = text
    .replace(/^[｜|]/, "")
    .replace(/[｜|]$/, "")
    .split(bars);
  const row = rowParagraph(cells);
  const isFramed = /^[｜|].*[｜|]$/.test(text);
  if (cells.length === 1) {
    return isFramed ? "只有一格，不算表格的一行，要写成一句话，或者至少写两格" : null;
  }
  const isMeant = barAtEnd.test(text) || (isBesideRow && !sentenceEnd.test(text));
  if (!isMeant || !cellsOfRow(row)) return null;
  const isNarrow = text.replaceAll("|", "｜") === row;
  return isNarrow
    ? `像是表格的一行，竖线是半角的“|”，要换成全角的“｜”：“${row}”`
    : `像是表格的一行，竖线没有写全，要写成“${row}”`;
}

/** How many cells each paragraph has that is a row of a table; 0 for any other. */
function cellsIn(paragraphs: readonly string[]): readonly number[] {
  return paragraphs.map((each) => cellsOfRow(each)?.length ?? 0);
}

/** What each paragraph of a text has to be told, null for one that is right. */
function adviceFor(paragraphs: readonly string[]): readonly (string | null)[] {
  const cells = cellsIn(paragraphs);
  let head = 0;
  return paragraphs.map((paragraph, at) => {
    const own = cells[at] ?? 0;
    head = own === 0 || !cells[at - 1] ? own : head;
    if (own > 0) {
      return own === head
        ? null
        : `有${own}格，这张表的第一行有${head}格，请看是不是多写或少写了竖线`;
    }
    return adviceOn(
      paragraph.trim(),
      [at - 1, at + 1].some((beside) => (cells[beside] ?? 0) > 0)
    );
  });
}

/** Where the paragraphs stand that are told something. */
function passagesOf(
  report: Report,
  section: SectionId,
  paragraphs: readonly string[],
  advice: readonly (string | null)[]
): readonly Passage[] {
  const finder = new PassageFinder(report, section);
  let start = 0;
  return paragraphs.flatMap((paragraph, at) => {
    const from = start;
    start += paragraph.length + 1;
    return advice[at] ? finder.between(from, from + paragraph.length) : [];
  });
}

/** So many rows are told one by one. */
const mostSaid = 3;

export const tableRows: Rule = {
  id: "document.tableRow",
  title: "文字里的表格写得完整",
  explanation:
    "文字里的小表格，一行写成一段，格子之间、开头和结尾都用全角竖线“｜”隔开，导出时才成为表格，各行的格数应一样。" +
    "少了一个，或者写成半角的，就照原样印出来；一行只有一格的不是表格。",
  level: "review",
  source: { kind: "practice", where: "表格的一行写成“｜甲｜乙｜”，是年报助手的写法" },
  exceptions: ["竖线本来就是文字的一部分", "有的行本来就少几格"],
  example: "“｜政策｜3”像是表格的一行，竖线没有写全，要写成“｜政策｜3｜”。",
  *outcomes({ report }) {
    for (const section of sectionIds) {
      const text = report.sections[section];
      if (!bars.test(text)) continue;
      const paragraphs = text.split("\n");
      const advice = adviceFor(paragraphs);
      const said = paragraphs.flatMap((paragraph, at) => {
        const own = advice[at];
        return own ? [`“${paragraph.trim()}”${own}。`] : [];
      });
      if (said.length === 0) continue;
      const more = said.length > mostSaid ? `另有${said.length - mostSaid}处。` : "";
      yield {
        kind: "broken",
        cells: [section],
        passages: passagesOf(report, section, paragraphs, advice),
        message: `${said.slice(0, mostSaid).join("")}${more}`,
      };
    }
  },
};
