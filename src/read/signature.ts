import { isPrintedDay } from "../report/day";
import { comparableAgency } from "../report/designation";
import { isAgencyName } from "./agency-name";
import { plain } from "./characters";

/** What stands between two agencies that are not one's office. */
const betweenAgencies = /报|送|呈|致|转|关于/;
const longest = 90;

function isDate(text: string): boolean {
  return isPrintedDay(plain(text));
}

/** Whether words that stand alone name the agency of a report, or an office of it. */
function isSigner(words: string, agency: string): boolean {
  if (agency === "") return isAgencyName(words);
  const [signer, own] = [words, agency].map(comparableAgency);
  if (signer === undefined || own === undefined || signer === "") return false;
  const office = signer.startsWith(own) ? signer.slice(own.length) : null;
  return office === "" || (office !== null && !betweenAgencies.test(office) && isAgencyName(words));
}

/** Whether a paragraph is both lines in one: 临江县水利局 2025年1月20日. */
function isSignedDate(paragraph: string, agency: string): boolean {
  const year = paragraph.search(/(?:20\d\d|二[〇○零].{2})\s?年[^年]{0,20}$/);
  return (
    year > 0 && isDate(paragraph.slice(year)) && isSigner(paragraph.slice(0, year).trim(), agency)
  );
}

/**
 * How many paragraphs at the very end of a report are its 落款: the agency's name and a date, or a date alone.
 * @param agency whose report it is, "" where that is not known
 */
export function signatureLength(paragraphs: readonly string[], agency: string): 0 | 1 | 2 {
  const [before = "", last = ""] = ["", ...paragraphs].slice(-2);
  if (last.length > longest) return 0;
  if (isSignedDate(last, agency)) return 1;
  if (!isDate(last)) return 0;
  return before.length <= longest && isSigner(before, agency) ? 2 : 1;
}
