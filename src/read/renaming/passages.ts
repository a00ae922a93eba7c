import { isSameAgency, type Designation } from "../../report/designation";
import { withName } from "./names";

/** What follows a year that is a law's or a notice's. */
const ofAnotherText = /^\s*年\s*(?:修订|修正|版|印发|发布|公布|施行)/;
const anyYear = /20\d\d(?=\s*年)/g;
const yearOfReport =
  /20\d\d(?=\s*年度?《?政府信息公开(?:工作)?(?:年度)?报告(?![^。》]{0,20}通知))/g;
const aboutPeriod = /统计|期限|时限|时段|所列|数据/;
const yearOfDay = /20\d\d(?=\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)/g;

/** The first and the last day of a year. */
const yearOfWholeYear = /20\d\d(?=\s*年\s*(?:0?1\s*月\s*0?1|12\s*月\s*31)\s*日)/g;

const publishing = /编制|公布|发布|制作/g;
const agencyAlone = /^[\p{Script=Han}（）()]{2,40}$/u;
/** Words for the agency itself, as 我市 or 本机关. */
const itself = /^(?:本|我|全)/;
const longestClause = 46;

/** The agency that a text ends with, named as the one whose report is published. */
function ownerAtEnd(text: string): string | undefined {
  return [...text.matchAll(publishing)]
    .map(({ 0: verb, index }) => text.slice(index + verb.length).replace(/^[了的]?《?/, ""))
    .find((named) => agencyAlone.test(named));
}

/** A text in which whose report this is is said with another agency's name. */
function withOwner(text: string, agency: string): string {
  let written = "";
  let next = 0;
  for (const { index } of text.matchAll(yearOfReport)) {
    const before = text.slice(Math.max(next, index - longestClause), index);
    const named = ownerAtEnd(before);
    if (named === undefined || itself.test(named)) continue;
    if (isSameAgency(named, agency) || agency.endsWith(named)) continue;
    written += text.slice(next, index - named.length) + agency;
    next = index;
  }
  return written + text.slice(next);
}

function withAgency(text: string, from: string, to: string): string {
  if (to === "") return text;
  const named = from.length > 1 ? withName(text, from, to) : text;
  return withOwner(named.replace(/【(?:单位|机关)名称】/g, to), to);
}

/** A sentence on the statistic period, where that is of one year, or of whole years. */
function withPeriod(sentence: string, to: number): string {
  if (!aboutPeriod.test(sentence)) return sentence;
  const years = new Set(sentence.match(yearOfDay) ?? []);
  return sentence.replace(years.size === 1 ? yearOfDay : yearOfWholeYear, String(to));
}

function withYear(text: string, from: number | null, to: number): string {
  const withoutOld = text.replace(anyYear, (written, index: number) => {
    const isOld = Number(written) === from;
    const isAnothers = ofAnotherText.test(text.slice(index + written.length));
    return isOld && !isAnothers ? String(to) : written;
  });
  return withoutOld
    .replace(yearOfReport, String(to))
    .split(/([。\n])/)
    .map((sentence) => withPeriod(sentence, to))
    .join("");
}

/** A passage of the preface with another agency and year in place of those the report had, or that it wrongly names. */
export function renamedPreface(
  text: string,
  from: Designation,
  to: Designation & { readonly year: number }
): string {
  return withYear(withAgency(text, from.agency, to.agency), from.year, to.year);
}

const opening = /^(\s*)(20\d\d)(?=\s*年度?[，,])/;

/**
 * The beginning of 总体情况 where it names the report's old year, or the one before the new one, as copied texts do.
 * @param to whether it is changed whatever year it names
 */
export function renamedOpening(
  text: string,
  from: Designation,
  to: { readonly year: number; readonly anyOpening?: boolean }
): string {
  return text.replace(opening, (all, blank: string, written: string) =>
    to.anyOpening || [from.year, to.year - 1].includes(Number(written)) ? `${blank}${to.year}` : all
  );
}
