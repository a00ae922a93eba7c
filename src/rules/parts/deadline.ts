import type { Rule } from "../rule";
import type { AgencyKind } from "../agency-kind";

/** Until when the report of the year before is to be published; townships are not named in the Regulation. */
const deadlines: Readonly<
  Partial<Record<AgencyKind, { readonly day: string; readonly words: string }>>
> = {
  department: { day: "01-31", words: "1月31日" },
  government: { day: "03-31", words: "3月31日" },
};

const dayLength = 24 * 60 * 60 * 1000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

export const deadline: Rule = {
  id: "document.deadline",
  title: "在规定的日期前公布",
  explanation:
    "县级以上人民政府部门每年1月31日前提交并公布上一年度的年报，县级以上地方人民政府的年报3月31日前公布。" +
    "到公布的那一年才提示，当年以后不再提示。",
  level: "note",
  source: {
    kind: "clause",
    where:
      "《中华人民共和国政府信息公开条例》（国务院令第711号）第四十九条，国办公开办函〔2021〕30号",
  },
  formats: ["2019", "2021"],
  exceptions: ["本地要求更早报送", "已经按时公布，现在是复查"],
  example: "2024年的年报应在2025年1月31日前公布，还没有公布的，已经过了5天。",
  *outcomes({ report: { year }, agencyKind, today }) {
    const due = agencyKind && deadlines[agencyKind];
    if (!due || today === undefined || year === null) return;
    if (Number(today.slice(0, 4)) !== year + 1) return;
    const days = daysBetween(today, `${year + 1}-${due.day}`);
    const until = `${year}年的年报应在${year + 1}年${due.words}前公布`;
    yield days < 0
      ? {
          kind: "broken",
          cells: ["title"],
          message: `${until}，还没有公布的，已经过了${-days}天。`,
        }
      : {
          kind: "passed",
          cells: ["title"],
          message: days === 0 ? `${until}，今天是最后一天。` : `${until}，还有${days}天。`,
        };
  },
};
