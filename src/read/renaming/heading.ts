import { halfWidth } from "../characters";
import { titleOf } from "../title";
import { newestFormat } from "../../report/formats";
import type { Designation } from "../../report/designation";
import { officialTitle } from "../../report/report";
import { unnamedAgency } from "../../report/placeholders";
import { withName } from "./names";

const chineseDigits = "〇一二三四五六七八九";

/** 2025 or 二〇二五, as the other year before it was written. */
function yearLike(written: string, year: number): string {
  if (/^\d/.test(written)) return String(year);
  return [...String(year)].map((digit) => chineseDigits.charAt(Number(digit))).join("");
}

const yearWritten = /(?:20\d\d|二[〇○零0][〇○零一二三四五六七八九]{2})(?=\s*年)/;
const placeholder = /【[^【】]{0,12}】/;

function withYear(text: string, year: number): string {
  const found = yearWritten.exec(halfWidth(text));
  if (!found) return text;
  const [written] = found;
  const { index } = found;
  return text.slice(0, index) + yearLike(written, year) + text.slice(index + written.length);
}

/** Whether a heading is read as the title of this agency's report for this year. */
export function isHeadingOf(text: string, { agency, year }: Designation): boolean {
  if (year === null) return false;
  const [read, wanted] = [text, officialTitle(agency, year)].map(titleOf);
  return read?.year === year && wanted?.agency === read.agency && wanted.year === year;
}

/** Whether an agency's name can stand in a title: it is read there as what it says, whatever the year. */
export function canBeTitled(agency: string): boolean {
  const read = titleOf(officialTitle(agency, newestFormat.fromYear));
  return (
    read?.year === newestFormat.fromYear &&
    read.agency !== "" &&
    withoutBlanks(read.agency) === withoutBlanks(agency)
  );
}

function withoutBlanks(agency: string): string {
  return agency.normalize("NFKC").replace(/\s/g, "");
}

/**
 * The lines of a heading with another agency and year, in the wording they have; the usual title where that would not be
 * read as one, or is wanted.
 * @param lines one for each cell it stands in
 * @param from what it says now
 */
export function renamedHeading(
  lines: readonly string[],
  from: Designation,
  to: Designation & { readonly year: number },
  usual: boolean
): readonly string[] {
  const agency = to.agency === "" ? unnamedAgency : to.agency;
  const named = lines.map((line) =>
    from.agency === "" ? line.replace(placeholder, agency) : withName(line, from.agency, agency)
  );
  const yearAt = named.findIndex((line) => yearWritten.test(halfWidth(line)));
  const renamed = named.map((line, index) => (index === yearAt ? withYear(line, to.year) : line));
  const reads = isHeadingOf(renamed.join(""), { ...to, agency });
  if (reads && !usual) return renamed;
  return lines.map((_, index) => (index === 0 ? officialTitle(agency, to.year) : ""));
}
