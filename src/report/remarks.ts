import { figuresOf, figuresOfTable, type FigureKey } from "./figures";
import { formatById, formats, type Format } from "./formats";
import { oncePer } from "./once";
import type { Remarks, Report, Sections } from "./report";
import { inSimplifiedScript } from "./script";
import type { SectionId, TableId } from "./structure";
import { figureName } from "./wording";

/** A remark that says nothing by itself but refers to a note: *, ① or 注1. */
const mark =
  /^(?:[^\p{L}\s“”：:。]{1,4}|[^\p{L}\s“”：:。]?(?:附注|备注|注)[^\p{L}\s“”：:。]{0,3})$/u;

/** The line below a table that keeps what is said of one of its figures: 注：规章·本年废止件数：其中修订1件。 */
export function remarkNote({ id }: Format, key: FigureKey, remark: string): string {
  const name = figureName(id, key);
  return mark.test(remark) ? `注：${name}标有“${remark}”。` : `注：${name}：${remark}。`;
}

function compared(text: string): string {
  return inSimplifiedScript(text.normalize("NFKC").replace(/\s+/g, ""));
}

const keysByName = oncePer(
  (format: Format): ReadonlyMap<string, FigureKey> =>
    new Map([...figuresOf(format).keys()].map((key) => [compared(figureName(format.id, key)), key]))
);

const beginning = /^注[:：]\s*/;
const longestNote = 500;
const marked = /^([^“”]{1,100}(?:“[^“”]{1,20}”[^“”]{1,40})?)标有“([^“”]{1,10})”。?$/;
const longestName = 120;

/** A figure's remark. */
export type FigureRemark = readonly [key: FigureKey, remark: string];

/** What a line says of a figure of a form, where it is a note as we write them; null where it is any other. */
export function remarkIn(format: Format, line: string): FigureRemark | null {
  if (line.length > longestNote || !beginning.test(line)) return null;
  const words = line.replace(beginning, "").trim();
  const keyOf = (name: string): FigureKey | undefined => keysByName(format).get(compared(name));
  const [, name = "", sign = ""] = marked.exec(words) ?? [];
  const markedKey = keyOf(name);
  if (markedKey) return [markedKey, sign];
  for (const { index } of words.slice(0, longestName).matchAll(/[:：]/g)) {
    const key = keyOf(words.slice(0, index));
    const remark = words
      .slice(index + 1)
      .trim()
      .replace(/。$/, "");
    if (key && remark !== "") return [key, remark];
  }
  return null;
}

/** Whether a line is a note to a figure of any form. */
export function isRemarkNote(line: string): boolean {
  return formats.some((format) => remarkIn(format, line) !== null);
}

/** The notes to the figures of a table, in its order. */
export function notesBelow(
  format: Format,
  table: TableId,
  remarks: Remarks = {}
): readonly string[] {
  return figuresOfTable(format, table).flatMap(({ key }) => {
    const remark = remarks[key];
    return remark === undefined || remark === "" ? [] : [remarkNote(format, key, remark)];
  });
}

/** The text beside a table parted into its sentences and the notes to the table's figures, each of these once. */
export function partedText(
  report: Pick<Report, "format" | "remarks" | "sections">,
  table: TableId,
  beside: SectionId
): { readonly sentences: string; readonly notes: readonly string[] } {
  const format = formatById(report.format);
  const paragraphs = report.sections[beside].split("\n");
  const own = paragraphs.filter((paragraph) => remarkIn(format, paragraph.trim()) !== null);
  const told = new Set(own.map(compared));
  const others = notesBelow(format, table, report.remarks);
  return {
    sentences: paragraphs.filter((paragraph) => !own.includes(paragraph)).join("\n"),
    notes: [...own, ...others.filter((note) => !told.has(compared(note)))],
  };
}

/** The texts of a report with the notes to its figures as sentences beside the tables: for sheets, which have no other place. */
export function textsWithRemarks(
  formatId: Report["format"],
  sections: Readonly<Partial<Sections>>,
  remarks: Remarks = {}
): Readonly<Partial<Sections>> {
  const format = formatById(formatId);
  const texts: Partial<Record<SectionId, string>> = { ...sections };
  for (const section of format.sections) {
    if ("text" in section) continue;
    const own = (texts[section.beside] ?? "").split("\n").filter((line) => line.trim() !== "");
    const told = new Set(own.map(compared));
    const notes = notesBelow(format, section.table, remarks);
    const missing = notes.filter((note) => !told.has(compared(note)));
    if (missing.length > 0) texts[section.beside] = [...own, ...missing].join("\n");
  }
  return texts;
}
