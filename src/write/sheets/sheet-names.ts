import type { TableId } from "../../report/structure";

export type SheetContent = "text" | TableId;

const subjects: Readonly<Record<SheetContent, string>> = {
  text: "正文",
  t2: "主动公开",
  t3: "依申请公开",
  t4: "复议诉讼",
};

/** The four sheets of a report in their order. */
export const sheetContents: readonly SheetContent[] = ["text", "t2", "t3", "t4"];

/**
 * The name of a report's sheet, such as 2025依申请公开 or, with the suffix （2）, 2025依申请公开（2）.
 * @param year null where the report has none
 */
export function sheetName(content: SheetContent, year: number | null, suffix = ""): string {
  return `${year ?? ""}${subjects[content]}${suffix}`;
}

/** Excel takes sheet names that differ only in case for the same. */
function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/**
 * The first of "", （2）, （3）… with which none of a report's four names is taken.
 * @param taken the names of the workbook's sheets
 */
export function freeSuffix(year: number, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : `（${number}）`;
    const names = sheetContents.map((content) => sheetName(content, year, suffix));
    if (!names.some((name) => taken.some((other) => sameName(name, other)))) return suffix;
  }
}
