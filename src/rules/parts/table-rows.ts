import { PassageFinder } from "../../report/passages";
import { sectionIds } from "../../report/structure";
import { cellsOfRow, isEmptyRow, rowParagraph } from "../../report/text-tables";
import type { Rule } from "../rule";

const bars = /[｜|]/;
const barAtEnd = /^[｜|]|[｜|]$/;

/** What a paragraph would be as a row of a table that it seems to be meant for; null where it is none, or is one. */
function meantRow(paragraph: string | undefined, isBesideRow: boolean): string | null {
  const text = paragraph?.trim() ?? "";
  if (!bars.test(text) || cellsOfRow(text) || isEmptyRow(text)) return null;
  const cells = text
    .replace(/^[｜|]/, "")
    .replace(/[｜|]$/, "")
    .split(bars);
  const row = rowParagraph(cells);
  const isMeant = isBesideRow || (barAtEnd.test(text) && cells.length > 1);
  return isMeant && cellsOfRow(row) ? row : null;
}

export const tableRows: Rule = {
  id: "document.tableRow",
  title: "文字里的表格写得完整",
  explanation:
    "文字里的小表格，一行写成一段，格子之间、开头和结尾都用全角竖线“｜”隔开，导出时才成为表格。" +
    "少了一个，或者写成半角的，就照原样印出来。",
  level: "review",
  source: { kind: "practice", where: "表格的一行写成“｜甲｜乙｜”，是年报助手的写法" },
  exceptions: ["竖线本来就是文字的一部分"],
  example: "“｜政策｜3”像是表格的一行，竖线没有写全，要写成“｜政策｜3｜”。",
  *outcomes({ report }) {
    for (const section of sectionIds) {
      const text = report.sections[section];
      if (!bars.test(text)) continue;
      const paragraphs = text.split("\n");
      const rows = paragraphs.map((each) => cellsOfRow(each) !== null);
      let start = 0;
      for (const [at, paragraph] of paragraphs.entries()) {
        const meant = meantRow(paragraph, (rows[at - 1] ?? false) || (rows[at + 1] ?? false));
        if (meant !== null) {
          const end = start + paragraph.length;
          yield {
            kind: "broken",
            cells: [section],
            passages: new PassageFinder(report, section).between(start, end),
            message: `“${paragraph.trim()}”像是表格的一行，竖线没有写全，要写成“${meant}”。`,
          };
        }
        start += paragraph.length + 1;
      }
    }
  },
};
