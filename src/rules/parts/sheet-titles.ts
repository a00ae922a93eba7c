import { isUnexpected, designationWording, type SheetTitle } from "../../report/designation";
import type { Rule } from "../rule";

/** What a title says otherwise than the others: only the year, only the agency, or both. */
function saying(
  title: SheetTitle,
  report: { readonly agency: string; readonly year: number | null }
) {
  const isOtherYear = isUnexpected({ ...title, agency: "" }, report);
  const isOtherAgency = isUnexpected({ ...title, year: null }, report);
  return ({ agency, year }: Pick<SheetTitle, "agency" | "year">): string =>
    isOtherYear && isOtherAgency
      ? designationWording({ agency, year })
      : isOtherYear
        ? `${year}年`
        : `“${agency}”`;
}

export const sheetTitles: Rule = {
  id: "document.sheetTitles",
  title: "各张工作表的标题是同一单位、同一年度",
  explanation:
    "一份年报的几张工作表，标题里的单位和年度应相同。只有一张与其余的不同时，多半是只改了一处，或者这张表是从别的年报复制来的：请核对这张表的内容，再把标题改成一致。",
  level: "error",
  source: {
    kind: "practice",
    where: "一份年报只有一个编制单位、一个年度，各表的标题应与年报的标题一致",
  },
  exceptions: [],
  example:
    "工作表“2024复议诉讼”的标题写的是“淮安市水利局”，其余各张写的是“淮安市人民政府”。请核对这张表，把标题改成一致。",
  *outcomes({ report, titles = [] }) {
    if (titles.length < 2) return;
    const unlike = titles.filter((title) => isUnexpected(title, report));
    for (const title of unlike) {
      const says = saying(title, report);
      yield {
        kind: "broken",
        cells: ["title"],
        sheet: title.sheet,
        message: `工作表“${title.sheet}”的标题写的是${says(title)}，其余各张写的是${says(report)}。请核对这张表，把标题改成一致。`,
      };
    }
    if (unlike.length === 0) {
      const message = `${titles.length}张工作表的标题是同一单位、同一年度。`;
      yield { kind: "passed", cells: ["title"], message };
    }
  },
};
