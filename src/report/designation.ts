import type { Report } from "./report";
import { inSimplifiedScript } from "./script";

/** Whose report it is, and of which year, as far as that is known. */
export type Designation = Pick<Report, "agency" | "year">;

/** What the title of one sheet of a report says. */
export interface SheetTitle extends Designation {
  /** The sheet's name. */
  readonly sheet: string;
}

/**
 * An agency's name for comparison: blanks, brackets, kinds of script and the words 人民政府, 政府 or neither at the end
 * of a place's name make no other agency. 淮安市政府信息公开年报 is 淮安市人民政府's.
 */
export function comparableAgency(name: string): string {
  const bare = inSimplifiedScript(name.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, ""));
  const shorter = bare.replaceAll("人民政府", "政府");
  return shorter.length > 2 && shorter.endsWith("政府") ? shorter.slice(0, -2) : shorter;
}

/** Whether two names are of the same agency. */
export function isSameAgency(a: string, b: string): boolean {
  return comparableAgency(a) === comparableAgency(b);
}

/** Whether both say the same year, or none, and the same agency. */
export function isSameDesignation(a: Designation, b: Designation): boolean {
  return a.year === b.year && isSameAgency(a.agency, b.agency);
}

/** The year before, of the same agency. */
export function yearBefore({ agency, year }: Designation): Designation {
  return { agency, year: year === null ? null : year - 1 };
}

/** Whether a report is another agency's or of another year than expected; what is not known is no difference. */
export function isUnexpected(report: Designation, expected: Designation): boolean {
  const isOtherAgency =
    report.agency !== "" && expected.agency !== "" && !isSameAgency(report.agency, expected.agency);
  const isOtherYear =
    report.year !== null && expected.year !== null && report.year !== expected.year;
  return isOtherAgency || isOtherYear;
}

/** “青河县水务局”2025年, as far as it is known. */
export function designationWording({ agency, year }: Designation): string {
  const whose = agency === "" ? "没有写明单位、" : `“${agency}”`;
  return `${whose}${year === null ? "年度不明" : `${year}年`}`;
}
