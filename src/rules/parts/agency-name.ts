import { PassageFinder } from "../../report/passages";
import type { Rule } from "../rule";
import { hasOwnPreface } from "./text";

/** The agency a preface names where it says whose report this is. */
const named =
  /(?:编制|公布|发布|制作)(?:了|的)?《?([\p{Script=Han}（）()]{4,40}?)20\d\d\s*年度?政府信息公开(?:工作)?(?:年度)?报告/u;
/** Words for the agency itself, as 我市 or 本机关. */
const itself = /^(?:本|我|全)/;

function comparable(name: string): string {
  return name.replace(/\s+/g, "");
}

export const agencyName: Rule = {
  id: "document.agency",
  title: "前言中的单位与标题一致",
  explanation: "前言写明是哪个单位的年报时，应与标题的单位相同，省去上级地名的也可以。",
  level: "review",
  source: {
    kind: "practice",
    where: "公布的年报中有标题写办公室、前言写政府的，读者不知道统计的是哪个范围",
  },
  exceptions: ["年报由办公室代为编制并公布"],
  example: "标题的单位是“淮安市人民政府”，前言写的是“淮安市人民政府办公室”，请核实。",
  *outcomes({ report }) {
    const agency = comparable(report.agency);
    const found = named.exec(report.sections.preface);
    const written = found?.[1];
    if (agency === "" || !found || written === undefined || itself.test(written)) return;
    const at = found.index + found[0].indexOf(written);
    const isTheSame = agency.endsWith(written) || written.endsWith(agency);
    if (isTheSame && !hasOwnPreface(report)) return;
    yield isTheSame
      ? { kind: "passed", cells: ["preface"], message: "前言中的单位与标题一致。" }
      : {
          kind: "broken",
          cells: ["preface", "title"],
          passages: [
            ...new PassageFinder(report, "preface").between(at, at + written.length),
            ...new PassageFinder(report, "title").all(),
          ],
          message: `标题的单位是“${agency}”，前言写的是“${written}”，请核实。`,
        };
  },
};
