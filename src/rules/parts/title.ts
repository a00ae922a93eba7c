import { PassageFinder } from "../../report/passages";
import { officialTitle } from "../../report/report";
import type { Rule } from "../rule";
import { hasText } from "./text";

/** Blanks and line breaks do not make another title. */
function comparable(title: string): string {
  return title.replace(/\s+/g, "");
}

export const title: Rule = {
  id: "document.title",
  title: "标题为“{机关名称}{年}年政府信息公开工作年度报告”",
  explanation:
    "标题应由单位名称、年度和“年政府信息公开工作年度报告”组成，可以分成两行，年度也可以在最前面。常见的写法不一：漏了“工作”“年度”，多写了“度”“的”。",
  level: "note",
  source: { kind: "practice", where: "各地公布的年报通用的标题；两份通知的格式没有写标题" },
  exceptions: ["本地统一规定了别的标题"],
  example:
    "标题是“淮安市人民政府2024年政府信息公开工作报告”，通用的写法是“淮安市人民政府2024年政府信息公开工作年度报告”。",
  *outcomes({ report }) {
    const { agency, year, title: written } = report;
    if (written.trim() === "") {
      if (!hasText(report)) return;
      yield { kind: "broken", cells: ["title"], message: "没有找到年报的标题。" };
      return;
    }
    if (agency === "" || year === null) return;
    const usual = officialTitle(agency, year);
    const yearFirst = `${year}年${officialTitle(agency, year).replace(`${year}年`, "")}`;
    yield [usual, yearFirst].some((each) => comparable(each) === comparable(written))
      ? { kind: "passed", cells: ["title"], message: `标题是“${comparable(written)}”。` }
      : {
          kind: "broken",
          cells: ["title"],
          passages: new PassageFinder(report, "title").all(),
          message: `标题是“${comparable(written)}”，通用的写法是“${usual}”。`,
        };
  },
};
