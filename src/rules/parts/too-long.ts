import { headingOfText } from "../../report/formats";
import { emptySections, type Report } from "../../report/report";
import { sectionIds, type SectionId } from "../../report/structure";
import type { Rule } from "../rule";

/** No report has so long a section; longer texts are not searched. */
const mostCharacters = 200_000;

/** The sections that are too long to be searched. */
export function tooLongSections({ sections }: Report): readonly SectionId[] {
  return sectionIds.filter((id) => sections[id].length > mostCharacters);
}

/** The report as the rules are given it: without any text where a section is too long. */
export function searchable(report: Report): Report {
  return tooLongSections(report).length === 0 ? report : { ...report, sections: emptySections };
}

export const searchedSections: Rule = {
  id: "document.tooLong",
  title: "各部分的文字没有长到无法核对",
  explanation:
    "前言或六个部分中有一个部分的文字超过20万字时，不像年报的正文，各部分的文字就都不核对，只核对表格。" +
    "多半是误把别的文件粘贴了进来，请删去。",
  level: "incomplete",
  notRead: true,
  source: { kind: "practice", where: "公布的年报中没有这样长的部分" },
  exceptions: [],
  example:
    "“一、总体情况”超过20万字，不像年报的正文，各部分的文字都没有核对。请删去不属于年报的内容。",
  *outcomes({ format, unsearched = [] }) {
    if (unsearched.length === 0) return;
    const named = unsearched.map((id) => `“${headingOfText(format, id) ?? "前言"}”`).join("、");
    const message = `${named}超过20万字，不像年报的正文，各部分的文字都没有核对。请删去不属于年报的内容。`;
    yield { kind: "broken", cells: unsearched, message };
  },
};
