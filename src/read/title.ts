import { inSimplifiedScript } from "../report/script";
import { isAgencyName, withoutRemark } from "./agency-name";
import { halfWidth, visible } from "./characters";
import { isFurniture } from "./furniture";

/** What a report's title says. */
export interface Title {
  /** As it stands, on one line. */
  readonly text: string;
  /** null where it names none. */
  readonly year: number | null;
  /** "" where it names none, or only has a placeholder. */
  readonly agency: string;
  /** Its lines, where it stands on several of one cell. */
  readonly lines?: readonly string[];
}

const longestTitle = 80;
/** A line that is longer is none, however many blanks are in it, and not looked at more closely. */
const longestLine = 1000;
const chineseDigits = "〇一二三四五六七八九";

/** With 年, in brackets, or right before what it is the year of. */
const yearWritten =
  /(20\d\d|二[〇○零0][〇○零一二三四五六七八九]{2})(?:年度?)|[([〔](20\d\d)[)\]〕]|(20\d\d)(?=(?:政府)?信息公开)/;
const subject = /(?:政府)?信息公开/;
const kind = /(?:报告|年报|年度报)/;
const ending = /(?:报告|年报|年度报)(?:\(.{1,12}\))?[》”"]?$/;
const sentence =
  /[。；;！!？?，,>＞]|当前位置|印发|^(?:根据|按照|依据|依照|遵照|现(?:将|公布|予))|本报告/;
const placeholder =
  /【[^【】]{0,6}(?:单位|机关|机构|部门)?名称[^【】]{0,4}】|[[(<].{0,6}(?:单位|机关|机构|部门)?名称.{0,4}[\])>]|[×xX]{2,}|_{2,}/;
/** What pages write before the name of what they show. */
const labelled = /^(?:标题|题名|名称|(?:信息|文件|文章)(?:名称|标题))[:：]\s*/;

/** Whether a title has a place to write the agency in, and not the agency. */
export function hasPlaceholder(title: string): boolean {
  return placeholder.test(halfWidth(title));
}

/** One line; blanks only between words of Latin script. */
function joined(text: string): string {
  return visible(text)
    .replace(/\s+/g, " ")
    .replace(/([^\x21-\x7e]) /g, "$1")
    .replace(/ ([^\x21-\x7e])/g, "$1")
    .trim();
}

/** A text for comparison, character by character as it stands, so that a place in one is that place in the other: half-width, simplified, 資訊 as 信息. */
function comparable(text: string): string {
  return inSimplifiedScript(halfWidth(text)).replaceAll("资讯公开", "信息公开");
}

function yearOf(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  const digits = [...written].map((character) =>
    /[○零0]/.test(character) ? 0 : chineseDigits.indexOf(character)
  );
  return Number(digits.join(""));
}

/** Where 政府信息公开 begins; 人民政府信息公开 shares its 政府 with it. */
function endBeforeSubject(text: string): number {
  const match = subject.exec(text);
  if (!match) return -1;
  const isShared = text.slice(0, match.index).endsWith("人民");
  return match.index + (isShared ? "政府".length : 0);
}

/** Who is named before the words 政府信息公开, before or after the year; "" where nobody is. */
function agencyIn(text: string, compared: string): string {
  const year = yearWritten.exec(compared);
  const end = endBeforeSubject(compared);
  if (end < 0) return "";
  const named = year && year.index < end ? text.slice(0, year.index) : text.slice(0, end);
  const between = year && year.index < end ? text.slice(year.index + year[0].length, end) : "";
  const agency = [named, between]
    .map((part) => part.replace(/^[《“"＂]|[([〔（［]$|(?:关于|關於)$|的$/g, "").trim())
    .find((part) => part !== "");
  return agency === undefined || hasPlaceholder(agency) ? "" : agency;
}

/** Year and agency that a name of a report says, wherever it stands: a title, the name of a page or file. */
export function designationIn(name: string): Pick<Title, "year" | "agency"> | null {
  const whole = joined(name);
  const compared = comparable(whole);
  if (!subject.test(compared) || !kind.test(compared)) return null;
  const year = yearWritten.exec(compared);
  const written = year?.[1] ?? year?.[2] ?? year?.[3];
  return {
    year: written === undefined ? null : yearOf(written),
    agency: agencyIn(whole, compared),
  };
}

/** Whether every name of a document that is begun is ended: what stands in one is no title. */
function isBalanced(text: string): boolean {
  return (text.match(/《/g) ?? []).length === (text.match(/》/g) ?? []).length;
}

/** What a text says if it is, as a whole, the title of a report; null if it is none. */
export function titleOf(text: string): Title | null {
  if (text.length > longestLine) return null;
  const written = visible(text).trim().replace(labelled, "");
  const whole = joined(written);
  const compared = comparable(whole);
  if (whole.length > longestTitle || sentence.test(compared) || !isBalanced(whole)) return null;
  const designation = ending.test(compared) ? designationIn(whole) : null;
  if (!designation) return null;
  const lines = written
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
  return { text: lines.join(""), ...designation, ...(lines.length > 1 ? { lines } : {}) };
}

/** Beside agency and year, a line of a title has only words of the title. */
const ofTitles =
  /^(?:关于|政府|信息|公开|工作|情况|年度|的|年报|报告|总结|\(|\)|《|》|中华人民共和国)*$/;
const yearAlone = /^[([〔]?(20\d\d|二[〇○零0][〇○零一二三四五六七八九]{2})(?:年度?)?[)\]〕]?$/;

/** Whether a line can be the first line of a title: an agency alone, or the beginning of what a title says. */
function canBegin(line: string): boolean {
  if (line.length > longestLine) return false;
  const text = comparable(joined(line));
  const bare = withoutRemark(text);
  if (text === "" || bare.length > 50 || /[:、]/.test(bare) || isFurniture(text)) return false;
  if (isAgencyName(text) || yearAlone.test(text)) return true;
  const rest = text.replace(yearWritten, "");
  if (ofTitles.test(rest)) return true;
  const [before = ""] = rest.split(/(?:关于)?(?:政府)?信息公开|关于/);
  const isBegun = text !== rest || before !== rest;
  const named = /人民$/.test(before) ? `${before}政府` : before;
  return isBegun && isAgencyName(named) && ofTitles.test(rest.slice(before.length));
}

/** Titles stand over as many lines at most. */
export const mostTitleLines = 4;

/** A title over one to four lines that ends with the last of these; null where there is none. */
export function titleEndingWith(
  lines: readonly string[]
): { readonly title: Title; readonly lines: number } | null {
  const last = lines.at(-1);
  // Every title ends in a word with it, and hardly another line of a document has it.
  if (last === undefined || last.length > longestLine) return null;
  if (!/[报報]/.test(last) || isFurniture(last)) return null;
  const alone = titleOf(last);
  if (!alone && !ending.test(comparable(joined(last)))) return null;
  if (alone?.year && alone.agency !== "") return { title: alone, lines: 1 };
  let best = alone ? { title: alone, lines: 1 } : null;
  for (let count = 2; count <= Math.min(mostTitleLines, lines.length); count++) {
    const parts = lines.slice(-count);
    if (!canBegin(parts[0] ?? "") || titleOf(parts[0] ?? "")) break;
    const title = titleOf(parts.map(joined).join(""));
    if (!title) continue;
    if (title.year && title.agency !== "") return { title, lines: count };
    const says = (each: Title): number => (each.year ? 1 : 0) + (each.agency === "" ? 0 : 1);
    if (!best || says(title) > says(best.title)) best = { title, lines: count };
  }
  return best;
}

/** The year of a line below a title that has none: 2024年度, （2024年）; null of any other line. */
export function yearAloneIn(line: string): number | null {
  const written = yearAlone.exec(comparable(joined(line)))?.[1];
  return written === undefined ? null : yearOf(written);
}
