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
}

const longestTitle = 80;
const chineseDigits = "〇一二三四五六七八九";

const yearWritten = /(20\d\d|二[〇○零0][〇○零一二三四五六七八九]{2})(?:年度?)/;
const subject = /(?:政府)?信息公开/;
const ending = /(?:报告|年报|年度报)(?:[(（].{1,12}[)）])?[》”"]?$/;
const sentence = /[。；;！!？?，,>＞]|当前位置/;
const placeholder = /[【[（(<].{0,6}(?:单位|机关|机构|部门)?名称.{0,4}[】\])）>]|[×xX]{2,}|_{2,}/;

/** Whether a title has a place to write the agency in, and not the agency. */
export function hasPlaceholder(title: string): boolean {
  return placeholder.test(title);
}

/** One line; blanks only between words of Latin script. */
function joined(text: string): string {
  return visible(text)
    .replace(/\s+/g, " ")
    .replace(/([^\x21-\x7e]) /g, "$1")
    .replace(/ ([^\x21-\x7e])/g, "$1")
    .trim();
}

function yearOf(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  const digits = [...written].map((character) =>
    /[○零0]/.test(character) ? 0 : chineseDigits.indexOf(character)
  );
  return Number(digits.join(""));
}

/** What stands before the words 政府信息公开; 人民政府信息公开 shares its 政府 with them. */
function beforeSubject(text: string): string {
  const match = subject.exec(text);
  if (!match) return text;
  const before = text.slice(0, match.index);
  return /人民$/.test(before) ? `${before}政府` : before;
}

function agencyIn(text: string, year: RegExpExecArray | null): string {
  const before = year ? text.slice(0, year.index) : text;
  const after = year ? text.slice(year.index + year[0].length) : "";
  const named = beforeSubject(before) || beforeSubject(after);
  const agency = named.replace(/^[《“"]|关于$|的$/g, "").trim();
  return placeholder.test(agency) ? "" : agency;
}

/** What a text says if it is, as a whole, the title of a report; null if it is none. */
export function titleOf(text: string): Title | null {
  const whole = joined(text);
  if (whole.length > longestTitle || sentence.test(whole)) return null;
  const comparable = halfWidth(whole);
  if (!subject.test(comparable) || !ending.test(comparable)) return null;
  const year = yearWritten.exec(comparable);
  return {
    text: visible(text)
      .split("\n")
      .map((line) => line.trim())
      .join("")
      .replace(/\s+/g, " "),
    year: year?.[1] === undefined ? null : yearOf(year[1]),
    agency: agencyIn(comparable, year),
  };
}

/** Whether a line can be the first line of a title: the agency alone, or the agency and the year. */
function canBegin(line: string): boolean {
  const text = joined(line);
  return text !== "" && text.length <= 40 && !/[：:、]/.test(text) && !isFurniture(text);
}

/** A title over one to three lines that ends with the last of these; null where there is none. */
export function titleEndingWith(
  lines: readonly string[]
): { readonly title: Title; readonly lines: number } | null {
  const last = lines.at(-1);
  // Every title ends in a word with it, and hardly another line of a document has it.
  if (last === undefined || !/[报報]/.test(last) || isFurniture(last)) return null;
  const alone = titleOf(last);
  if (!alone && !/报告?[）)]?$/.test(joined(last))) return null;
  if (alone?.year && alone.agency !== "") return { title: alone, lines: 1 };
  for (let count = 2; count <= Math.min(3, lines.length); count++) {
    const parts = lines.slice(-count);
    if (!parts.slice(0, -1).every(canBegin) || parts.slice(0, -1).some(titleOf)) break;
    const title = titleOf(parts.map(joined).join(""));
    if (title?.year && title.agency !== "") return { title, lines: count };
  }
  return alone ? { title: alone, lines: 1 } : null;
}
