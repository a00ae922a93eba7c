import { isAbsenceMark } from "../report/absence-marks";
import type { UnreadText } from "../report/report";
import type { FigureReading } from "./figure-text";

/**
 * Where a cell stands: in a sheet, in which each figure has its own; in a table of a document that was read in full as the
 * form has it; or in one that was not, so that what stands there may be another cell's.
 */
export type Standing = "in-sheet" | "in-full-table" | "in-part-of-table";

/** Numbers in words, with their units. */
const inWords =
  /[零〇一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟元角分件项笔个条宗份次起例]/gu;

/** Whether a text is words, and not a number in another writing: 见附件, and not 十二件, 约22 or l2. */
function areWords(text: string): boolean {
  if (/\p{N}/u.test(text.replaceAll("〇", ""))) return false;
  const isHan = /\p{Script=Han}/u;
  return (
    isHan.test(text.replace(inWords, "")) && [...text].filter((one) => isHan.test(one)).length > 1
  );
}

/**
 * What a text that is no figure says of its cell. In a sheet it is what the clerk filled in; of a document that is known only
 * of words in a table that was read in full, and all else may be a figure in a writing that is not understood here.
 */
export function readUnclear(value: UnreadText, standing: Standing): FigureReading {
  const { text, unread, disguised } = value;
  if (standing === "in-sheet" || unread !== undefined || isAbsenceMark(text)) return { value };
  if (typeof disguised?.meant === "number") {
    const wording = `“${text}”按 ${disguised.meant} 读。`;
    return { value: disguised.meant, judgement: { code: "zeros-before", wording } };
  }
  if (standing === "in-full-table" && areWords(text)) return { value };
  return { value: { text, unread: "unclear" } };
}
