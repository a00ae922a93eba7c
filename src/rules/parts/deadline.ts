import { alsoIn, type Rule } from "../rule";
import { daysUntil, publicationDeadline } from "../publication-deadline";

export const deadline: Rule = {
  id: "document.deadline",
  title: "在规定的日期前公布",
  explanation:
    "县级以上人民政府部门每年1月31日前提交并公布上一年度的年报，县级以上地方人民政府的年报3月31日前公布。" +
    "到公布的那一年才提示，当年以后不再提示。",
  level: "note",
  source: (notice, format) => ({
    kind: "clause",
    where: `《中华人民共和国政府信息公开条例》（国务院令第711号）第四十九条${alsoIn(notice, format, "publication")}`,
  }),
  exceptions: ["本地要求更早报送", "已经按时公布，现在是复查"],
  example: "2024年的年报应在2025年1月31日前公布，还没有公布的，已经过了5天。",
  *outcomes({ report: { year }, agencyKind, today }) {
    if (!agencyKind || today === undefined || year === null) return;
    const due = publicationDeadline(agencyKind, year);
    if (!due || Number(today.slice(0, 4)) !== due.year) return;
    const days = daysUntil(due, today);
    const until = `${year}年的年报应在${due.year}年${due.month}月${due.day}日前公布`;
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
