import { formats } from "../report/formats";
import { layoutOf } from "../report/layout";
import { plain } from "./characters";

/** What tells how the form is to be filled in is no part of the report. */
const instruction =
  /^(?:说明|提示|官方说明|填.{1,4}(?:说明|要求|须知))[：:]|勾稽关系|填写|填报|填列/;
const endOfSentence = /[。！？；]/;
/** A comma that does not stand in a number. */
const comma = /，|,(?!\d)/;
/** A sentence without its full stop says at least so much beside the form's own words. */
const fewestOwnWords = 8;

function wordsOf(text: string): string {
  return plain(text).replace(/\P{Script=Han}+/gu, "");
}

/** Everything that is printed in the tables of all forms, the longest first. */
const printed: readonly string[] = [
  ...new Set(
    formats
      .flatMap(({ tables }) => tables)
      .flatMap((table) => layoutOf(table).cells)
      .flatMap((cell) => (cell.kind === "figure" ? [] : wordsOf(cell.text)))
  ),
].sort((a, b) => b.length - a.length);

function ownWords(words: string): string {
  return printed.reduce((left, label) => (label === "" ? left : left.replace(label, "")), words);
}

/** Whether a paragraph below the heading of a table is a sentence of the report, and none of the form's own lines. */
export function isSentence(paragraph: string): boolean {
  if (instruction.test(paragraph)) return false;
  const words = wordsOf(paragraph);
  if (printed.some((label) => label.includes(words))) return false;
  if (endOfSentence.test(paragraph)) return true;
  if (!comma.test(paragraph)) return false;
  return ownWords(words).length >= fewestOwnWords;
}
