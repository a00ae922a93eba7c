import { PassageFinder, type Passage } from "../../report/passages";
import type { Report } from "../../report/report";
import { withoutTables } from "../../report/text-tables";
import { keptPositions, stretchOf } from "../kept-characters";
import { againstCopying, type Rule } from "../rule";
import { lastYearOf } from "./last-year";

const sections = { s1: "一、总体情况", s5: "五、存在的主要问题及改进情况" } as const;

/** Stretches shorter than this are turns of phrase that every report has. */
const leastStretch = 12;
/** Shorter texts cannot help being alike. */
const leastLength = 80;

/** Only the Chinese characters: figures, years and punctuation change without the text being new. */
const chinese = /\p{Script=Han}+/gu;

function wordingOf(text: string): string {
  return text.replace(/\P{Script=Han}+/gu, "");
}

/** From one position of a text up to another. */
type Stretch = readonly [start: number, end: number];

/** The stretches of twelve characters and more of a text that another text has word for word, as long as they are. */
function copiedStretches(text: string, from: string): readonly Stretch[] {
  const known = new Set<string>();
  for (let start = 0; start + leastStretch <= from.length; start++) {
    known.add(from.slice(start, start + leastStretch));
  }
  const copied: [start: number, end: number][] = [];
  for (let start = 0; start + leastStretch <= text.length; start++) {
    if (!known.has(text.slice(start, start + leastStretch))) continue;
    const last = copied.at(-1);
    if (last && start <= last[1]) last[1] = start + leastStretch;
    else copied.push([start, start + leastStretch]);
  }
  return copied;
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, [start, end]) => sum + end - start, 0);
}

/**
 * The share of a text's characters, from 0 to 1, that stand in stretches of twelve characters and more which another
 * text has word for word.
 */
export function copiedShare(text: string, from: string): number {
  return text.length === 0 ? 0 : lengthOf(copiedStretches(text, from)) / text.length;
}

/** What of a section last year's report has word for word; undefined where that is not looked at. */
function copiedIn(report: Report, previous: Report, section: keyof typeof sections) {
  const text = wordingOf(withoutTables(report.sections[section]));
  const before = wordingOf(withoutTables(previous.sections[section]));
  if (text.length < leastLength || before === "") return undefined;
  const stretches = copiedStretches(text, before);
  return { stretches, share: lengthOf(stretches) / text.length };
}

/** The copied words as they stand, the longest first; what only runs on into a paragraph, as 一是, is none. */
function copiedPassages(
  report: Report,
  section: keyof typeof sections,
  stretches: readonly Stretch[]
): readonly Passage[] {
  const positions = keptPositions(withoutTables(report.sections[section]), chinese);
  const finder = new PassageFinder(report, section);
  const found = stretches.flatMap(([start, end]) =>
    finder.between(...stretchOf(positions, start, end))
  );
  const telling = found.filter(({ quote }) => wordingOf(quote).length >= leastStretch);
  return [...(telling.length > 0 ? telling : found)].sort(
    (a, b) => b.quote.length - a.quote.length
  );
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
      const copied = copiedIn(filing.report, previous, section);
      if (!copied) continue;
      const { share, stretches } = copied;
      const percent = Math.round(share * 100);
      const said = `“${sections[section]}”有${percent}%的文字与上一年年报相同`;
      yield share > 0.5
        ? {
            kind: "broken",
            cells: [section],
            sides: { left: percent, right: 50 },
            passages: copiedPassages(filing.report, section, stretches),
            message: `${said}，请写本年度的情况。`,
          }
        : { kind: "passed", cells: [section], message: `${said}，没有超过一半。` };
    }
  },
};
