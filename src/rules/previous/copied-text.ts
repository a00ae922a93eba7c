import type { Report } from "../../report/report";
import { againstCopying, type Rule } from "../rule";
import { lastYearOf } from "./last-year";

const sections = { s1: "一、总体情况", s5: "五、存在的主要问题及改进情况" } as const;

/** Passages shorter than this are turns of phrase that every report has. */
const passage = 12;
/** Shorter texts cannot help being alike. */
const leastLength = 80;

/** Only the Chinese characters: figures, years and punctuation change without the text being new. */
function wordingOf(text: string): string {
  return text.replace(/\P{Script=Han}+/gu, "");
}

/**
 * The share of a text's characters, from 0 to 1, that stand in passages of twelve characters and more which another
 * text has word for word.
 */
export function copiedShare(text: string, from: string): number {
  if (text.length === 0) return 0;
  const passages = new Set<string>();
  for (let start = 0; start + passage <= from.length; start++) {
    passages.add(from.slice(start, start + passage));
  }
  let copied = 0;
  let end = 0;
  for (let start = 0; start + passage <= text.length; start++) {
    if (!passages.has(text.slice(start, start + passage))) continue;
    copied += start + passage - Math.max(start, end);
    end = start + passage;
  }
  return copied / text.length;
}

function shareOf(report: Report, previous: Report, section: keyof typeof sections) {
  const text = wordingOf(report.sections[section]);
  const before = wordingOf(previous.sections[section]);
  return text.length < leastLength || before === "" ? undefined : copiedShare(text, before);
}

export const copiedText: Rule = {
  id: "document.copied",
  title: "总体情况、存在的主要问题不与上一年雷同",
  explanation:
    "第一、第五部分有一半以上的文字与上一年年报相同时，请写本年度的情况。" +
    "只比汉字，连续十二个字以上相同的才算；很短的文字不比。",
  level: "review",
  source: (notice, format) => {
    const { kind, where } = againstCopying(notice, format);
    return {
      kind,
      where: `${where}；有的地方考评对重复率超过50%的扣分，没有统一的算法`,
    };
  },
  exceptions: ["职责、制度等表述本来就应当前后一致"],
  example: "“五、存在的主要问题及改进情况”有100%的文字与上一年年报相同，请写本年度的情况。",
  *outcomes(filing) {
    const previous = lastYearOf(filing);
    if (!previous) return;
    for (const section of ["s1", "s5"] as const) {
      const share = shareOf(filing.report, previous, section);
      if (share === undefined) continue;
      const percent = Math.round(share * 100);
      const said = `“${sections[section]}”有${percent}%的文字与上一年年报相同`;
      yield share > 0.5
        ? {
            kind: "broken",
            cells: [section],
            sides: { left: percent, right: 50 },
            message: `${said}，请写本年度的情况。`,
          }
        : { kind: "passed", cells: [section], message: `${said}，没有超过一半。` };
    }
  },
};
