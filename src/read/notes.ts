import { numberWording } from "../report/wording";
import type { ReadingNote } from "./found";

/** Something that was left out, and what it stands beside. */
export interface LeftOutExample {
  readonly text: string;
  readonly beside: string;
}

/** The label of a row as it was found, and the official one that it was taken for. */
export interface JudgedLabel {
  readonly found: string;
  readonly official: string;
}

function examples(count: number, some: readonly LeftOutExample[]): string {
  const quoted = some.map(({ text, beside }) =>
    beside === "" ? `“${text}”` : `“${beside}”旁边的“${text}”`
  );
  return `${quoted.join("、")}${count > some.length ? `等${count}处` : ""}`;
}

const mostQuoted = 3;
const longestQuoted = 40;

/** The first of many that are told in one sentence, and how many they are. */
function firstOf(all: readonly string[], unit: string): string {
  const some = all.slice(0, mostQuoted).join("、");
  return all.length > mostQuoted ? `${some}等${all.length}${unit}` : some;
}

/** Of lines that were left out the longest, which are most like a text; the first of equally long ones, in their order. */
function quotedLines(lines: readonly string[], unit: string): string {
  const shown = [...lines.keys()]
    .sort((a, b) => (lines[b]?.length ?? 0) - (lines[a]?.length ?? 0) || a - b)
    .slice(0, mostQuoted)
    .sort((a, b) => a - b)
    .flatMap((at) => lines[at] ?? [])
    .map((line) => (line.length > longestQuoted ? `${line.slice(0, longestQuoted)}…` : line));
  return `${shown.join("；")}${lines.length > mostQuoted ? `等${lines.length}${unit}` : ""}`;
}

/** Everything a reading may have to say, by code: what was missing, doubled, left out or taken with a judgement. */
const wordings = {
  "lines-joined": (paragraphs: number) =>
    `每一行都在同样的宽度断开，像是从 PDF 里复制的，已把断开的行接成段（${paragraphs}段）。请看一看分段对不对。`,
  "table-missing": (table: string) => `没有找到${table}，它的数字没有读入。`,
  "table-unclear": (table: string, reason: string) =>
    `${table}没有把握读对，没有读入：${reason}。请对照官方格式检查它的表头和行标题。`,
  "table-fitted": (table: string, how: readonly string[]) =>
    `${table}的格子排得与官方格式不一样（${how.join("，")}），按行标题的顺序和各列的名称对上后读入。请对照原表核对。`,
  "table-doubled": (table: string) => `${table}出现了不止一次，内容相同，只读了一次。`,
  "sheet-too-large": (sheet: string, parts: string) =>
    `工作表“${sheet}”太大，${parts}没有读入。年报的内容在其中的，请移到前面，或者另存到新的文件里再读。`,
  "tables-many": (table: string, most: number) =>
    `${table}的表头有${most}处以上，只看了前${most}处，后面的没有读入。请把要读的报告另存为一个文件再读。`,
  "table-unknown": (where: string, count = 1) =>
    `${where}有${count === 1 ? "一" : count}张表不是官方表格，没有读入。`,
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
  "rows-contradicted": (table: string, rows: readonly string[]) =>
    `${table}里有${rows.length}行不止一处，写的不一样，都没有读入：${firstOf(
      rows.map((row) => `“${row}”`),
      "行"
    )}。文件里可能有两张${table}（比如本年和上年）。请只留下对的一张再读。`,
  "row-unclear": (table: string, row: string, text: string) =>
    `${table}“${row}”这一行的格子数与表头对不上，没有读出数字：${text}`,
  "rows-unclear": (table: string, rows: readonly string[]) =>
    `${table}里有${rows.length}行的格子数与表头对不上，没有读出数字：${firstOf(
      rows.map((row) => `“${row}”`),
      "行"
    )}。请用保留了格子的文件（Word、Excel 或网页）再读，或者自己填写这些行。`,
  "label-judged": (table: string, found: string, official: string) =>
    `${table}里的“${found}”按“${official}”读入。`,
  "labels-judged": (table: string, rows: readonly JudgedLabel[]) =>
    `${table}里有${rows.length}行的标题与官方格式写得不一样，按相近的行读入：${firstOf(
      rows.map(({ found, official }) => `“${found}”按“${official}”`),
      "行"
    )}。请对照原表核对。`,
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
  "cell-unit": (figure: string, written: string) =>
    `${figure}：“${written}”的单位看不明白，或者前后写的不一样，没有读入。请写明是元还是万元。`,
  "cell-raised": (figure: string, written: string) =>
    `${figure}：“${written}”里有上标或下标，分不清是注号还是数的一部分，没有读入。请把注号移到表格下面。`,
  "cell-unclear": (figure: string, written: string) =>
    `${figure}：读出来的是“${written}”，看不出是哪个数，没有读入。请对照原文件核对这一格。`,
  "cell-misplaced": (figure: string, written: string) =>
    `${figure}：格里是“${written}”，像是别的格的内容，没有读入。请对照官方格式检查这一行。`,
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
  "unit-contradicted": (figure: string, wording: string) => `${figure}：${wording}`,
  "count-converted": (figure: string, wording: string) => `${figure}：${wording}`,
  "zeros-before": (figure: string, wording: string) => `${figure}：${wording}`,
  "figure-remarked": (figure: string, written: string, remark: string) =>
    `${figure}：格里写的是“${written}”，读的是数字；“${remark}”记作这个数的说明，导出时写在表格下面。`,
  "unit-assumed": (figure: string, wording: string) => `${figure}：${wording}`,
  "amount-judged": (figure: string, wording: string) => `${figure}：${wording}`,
  "direction-judged": (figure: string, wording: string) => `${figure}：${wording}`,
  "formats-mixed": (table: string, own: string, read: string, lost: readonly string[]) =>
    `${table}用的是${own}年格式，这份报告按${read}年格式读：含义相同的格读入了，其余没有。` +
    (lost.length > 0 ? `没有读入的数：${lost.join("；")}。` : ""),
  "format-unclear": (table: string, read: string, lost: readonly string[]) =>
    `${table}看不准是哪一年的格式，按${read}年格式读，对不上的行没有读入。` +
    (lost.length > 0 ? `没有读入的数：${lost.join("；")}。` : ""),
  "format-assumed": (format: string) => `从表格看不出是哪一年的格式，按${format}年格式读。`,
  "title-missing": () => `没有找到报告标题。`,
  "year-judged": (year: number, from: string) => `标题里没有年度，按${from}当作${year}年。`,
  "agency-missing": () => `没有找到单位名称。`,
  "agency-judged": (agency: string, from: string) =>
    `标题里没有单位名称，按${from}写的“${agency}”读。`,
  "sections-missing": (headings: readonly string[]) => `没有找到这些部分：${headings.join("；")}。`,
  "heading-judged": (found: string, official: string) => `标题“${found}”按“${official}”读。`,
  "section-other": (found: string, last: string) =>
    `“${found}”不是官方格式里的部分，连同它的文字读在“${last}”里。`,
  "text-left-out": (section: string, texts: readonly string[]) =>
    `“${section}”里表格以外的文字没有读入：${quotedLines(texts, "段")}`,
  "introduction-left-out": (section: string, texts: readonly string[]) =>
    `“${section}”里只引出表格的文字不算正文，没有读入：${quotedLines(texts, "段")}`,
  "text-beside": (section: string, text: string) =>
    `“${section}”旁边的列里有文字，没有读入：${text.length > 40 ? `${text.slice(0, 40)}…` : text}`,
  "signature-left-out": (lines: readonly string[]) =>
    `报告末尾的落款“${lines.join("，")}”没有读入正文；导出时可以另外加上。`,
  "surroundings-left-out": (lines: readonly string[]) =>
    `报告以外的${lines.length}行文字没有读入：${quotedLines(lines, "行")}`,
  "reports-several": (others: readonly string[]) =>
    `这个文件里还有其他报告，没有在这里读：${others.join("；")}。`,
  "text-hidden": (count: number, some: readonly LeftOutExample[]) =>
    `看不见的文字没有读入：${examples(count, some)}。请确认它们不是报告的内容。`,
  "text-struck": (count: number, some: readonly LeftOutExample[]) =>
    `已划去或修订中删除的文字没有读入：${examples(count, some)}。请在原文件里接受修订或删去后核对。`,
  "text-reading-aid": (count: number, some: readonly LeftOutExample[]) =>
    `文字上方的注音没有读入：${examples(count, some)}。请确认它们不是报告的内容。`,
  "text-footnote": (count: number, some: readonly LeftOutExample[]) =>
    `脚注、尾注里的文字没有读入：${examples(count, some)}。要留在报告里的，请写进正文。`,
  "text-box": (count: number, some: readonly LeftOutExample[]) =>
    `文本框里的文字没有读入：${examples(count, some)}。要留在报告里的，请移到正文里再读。`,
  "old-document": () =>
    `这是旧版 Word 或 WPS 文字的文件（.doc、.wps）。如果读得不对，请另存为 .docx 再读。`,
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
