import { numberWording } from "../report/wording";
import type { ReadingNote } from "./found";

/** Something that was left out, and what it stands beside. */
export interface LeftOutExample {
  readonly text: string;
  readonly beside: string;
}

function examples(count: number, some: readonly LeftOutExample[]): string {
  const quoted = some.map(({ text, beside }) =>
    beside === "" ? `“${text}”` : `“${beside}”旁边的“${text}”`
  );
  return `${quoted.join("、")}${count > some.length ? `等${count}处` : ""}`;
}

/** Everything a reading may have to say, by code: what was missing, doubled, left out or taken with a judgement. */
const wordings = {
  "table-missing": (table: string) => `没有找到${table}，它的数字没有读入。`,
  "table-unclear": (table: string, reason: string) =>
    `${table}没有把握读对，没有读入：${reason}。请对照官方格式检查它的表头和行标题。`,
  "table-doubled": (table: string) => `${table}出现了不止一次，内容相同，只读了一次。`,
  "table-unknown": (where: string) => `${where}有一张表不是官方表格，没有读入。`,
  "rows-missing": (table: string, rows: readonly string[]) =>
    `${table}里没有找到这些行，它们的数字没有读入：${rows.join("；")}。`,
  "row-extra": (table: string, label: string) =>
    `${table}里的“${label}”不是官方格式里的行，没有读入。`,
  "row-unlabelled": (table: string, written: string) =>
    `${table}里有一行没有行标题，没有读入：${written}`,
  "column-extra": (table: string, label: string) =>
    `${table}里的“${label}”不是官方格式里的列，没有读入。`,
  "row-doubled": (table: string, row: string) =>
    `${table}里“${row}”出现了不止一次，读入的是第一处。`,
  "row-contradicted": (table: string, row: string, versions: readonly string[]) =>
    `${table}里“${row}”有${versions.length}处，写的不一样（${versions.map((each) => `“${each}”`).join("、")}），都没有读入。请只留下对的一处。`,
  "row-unclear": (table: string, row: string, text: string) =>
    `${table}“${row}”这一行的格子数与表头对不上，没有读出数字：${text}`,
  "label-judged": (table: string, found: string, official: string) =>
    `${table}里的“${found}”按“${official}”读入。`,
  "value-beside": (figure: string) => `${figure}：数字不在表头正下方，按旁边一格读入。`,
  "hidden-read": (what: string, where: string) =>
    `${what}在隐藏的${where}里，看得见的地方没有，按隐藏的读入。请取消隐藏后核对。`,
  "hidden-ignored": (what: string, where: string) =>
    `隐藏的${where}里还有${what}，没有读入，读入的是看得见的。请删去不要的。`,
  "cell-unread": (figure: string, shown: string) =>
    `${figure}：格子里显示的是“${shown}”，单元格格式改变了数字的样子，没有读入。请把格式改成“常规”，再核对数字。`,
  "cell-disguised": (figure: string, disguise: string, meant: number | null) =>
    meant === null
      ? `${figure}：格子${disguise}，没有读入。请清空这一格，格式改成“数值”，再重新填写。`
      : `${figure}：格子${disguise}，没有读入。格子里的数是${numberWording(meant)}，请把格式改成“数值”。`,
  "cell-characters": (figure: string, written: string) =>
    `${figure}：“${written}”里有无法识别的字符，没有读入。请对照原文件重新填写这一格。`,
  "cell-too-long": (figure: string, written: string) =>
    `${figure}：“${written}”超过15位，无法准确保存，没有读入。请核对这个数字。`,
  "cell-damaged": (figure: string, written: string) =>
    `${figure}：文件里这一格的内容不合规范（“${written}”），没有读入。请重新填写这一格。`,
  "cell-mixed": (figure: string, written: string) =>
    `${figure}：格子里写的是“${written}”，其中有的字样子不同，可能是上标或者删除线，这种文件里分不清，没有读入。请用 Excel 把文件另存为 .xlsx 再导入，或者重新填写这一格。`,
  "cell-not-computed": (figure: string, formula: string) =>
    `${figure}：格子里的公式“${formula}”在文件里没有算出的结果，没有读入。请用 Excel 打开文件，保存后再导入。`,
  "value-rounded": (figure: string, held: string, shown: string) =>
    `${figure}：格子里的数是${held}，显示为${shown}，按显示的读。`,
  "zero-hidden": (figure: string) =>
    `${figure}：格子里是0，单元格格式不显示0，按0读。要让它显示，请把格式改成“常规”。`,
  "cells-alike": (table: string, count: number) => `${table}另有${count}格也是如此。`,
  "unit-converted": (figure: string, wording: string) => `${figure}：${wording}`,
  "unit-assumed": (figure: string, wording: string) => `${figure}：${wording}`,
  "amount-judged": (figure: string, wording: string) => `${figure}：${wording}`,
  "direction-judged": (figure: string, wording: string) => `${figure}：${wording}`,
  "formats-mixed": (read: string, left: string) =>
    `${read}，${left}用的是另一种格式。一份报告只能按一种格式读，${left}没有读入。`,
  "format-assumed": (format: string) => `从表格看不出是哪一年的格式，按${format}年格式读。`,
  "title-missing": () => `没有找到报告标题。`,
  "year-judged": (year: number, from: string) => `标题里没有年度，按${from}当作${year}年。`,
  "agency-missing": () => `没有找到单位名称。`,
  "agency-judged": (agency: string) => `标题里没有单位名称，按正文写的“${agency}”读。`,
  "sections-missing": (headings: readonly string[]) => `没有找到这些部分：${headings.join("；")}。`,
  "heading-judged": (found: string, official: string) => `标题“${found}”按“${official}”读。`,
  "text-left-out": (section: string, text: string) =>
    `“${section}”里表格以外的文字没有读入：${text}`,
  "text-beside": (section: string, text: string) =>
    `“${section}”旁边的列里有文字，没有读入：${text.length > 40 ? `${text.slice(0, 40)}…` : text}`,
  "surroundings-left-out": (count: number) => `网页上报告以外的${count}行文字没有读入。`,
  "reports-several": (others: readonly string[]) =>
    `这个文件里还有其他报告，没有在这里读：${others.join("；")}。`,
  "text-hidden": (count: number, some: readonly LeftOutExample[]) =>
    `看不见的文字没有读入：${examples(count, some)}。请确认它们不是报告的内容。`,
  "text-struck": (count: number, some: readonly LeftOutExample[]) =>
    `已划去或修订中删除的文字没有读入：${examples(count, some)}。请在原文件里接受修订或删去后核对。`,
  "text-reading-aid": (count: number, some: readonly LeftOutExample[]) =>
    `文字上方的注音没有读入：${examples(count, some)}。请确认它们不是报告的内容。`,
  "text-turned": (count: number, some: readonly LeftOutExample[]) =>
    `斜着或转了方向的文字没有读入：${examples(count, some)}。请确认它们不是报告的内容。`,
  "pages-without-text": (pages: readonly number[]) =>
    `第${pages.join("、")}页没有文字，可能是图片或扫描件，没有读入。请对照原文件核对。`,
  "page-furniture": (lines: readonly string[]) =>
    `每页重复的页眉页脚没有读入：${lines.map((line) => `“${line}”`).join("、")}。`,
  "tables-unruled": () =>
    `PDF 里只有画了框线的表格能可靠读出。没有读到的表如果没有框线，请使用生成它的 Word、WPS 或 Excel 文件。`,
  "characters-unreadable": (count: number) =>
    `文件里有${count}处无法识别的字符，读成了“�”。请核对它们附近的文字和数字。`,
  "json-incomplete": (count: number) => `文件里缺少${count}个数字，没有读入，不当作未填。`,
} as const;

type Wordings = typeof wordings;
export type NoteCode = keyof Wordings;

const ofTextLeftOut: readonly string[] = [
  "text-left-out",
  "text-beside",
] satisfies readonly NoteCode[];

/** What notes say of text that stands in the source and was read into no section. */
export function textsLeftOut(notes: readonly ReadingNote[]): readonly string[] {
  return notes.flatMap(({ code, message }) => (ofTextLeftOut.includes(code) ? [message] : []));
}

/** A note by its code, with what its sentence needs to know. */
export function note<Code extends NoteCode>(
  code: Code,
  ...about: Parameters<Wordings[Code]>
): ReadingNote {
  const wording = wordings[code] as (...about: Parameters<Wordings[Code]>) => string;
  return { code, message: wording(...about) };
}
