import { PassageFinder } from "../../report/passages";
import { keptPositions, noBlanks, stretchOf } from "../kept-characters";
import type { Outcome, Rule } from "../rule";
import { hasOwnPreface, textOf } from "./text";

const source = {
  kind: "practice",
  where:
    "年报统计上一年度1月1日至12月31日的数据（如四川省地方标准DB51/T 2660—2019），标题、统计期限和正文应是同一年",
} as const;

/** Not the name of a notice on how to write it. */
const ofTheReport = /(20\d\d)\s*年度?《?政府信息公开(?:工作)?(?:年度)?报告(?![^。》]{0,20}通知)/g;
const period =
  /(20\d\d)年(\d{1,2})月(\d{1,2})日起?(?:至|到|[—－~～-]{1,4})(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日/g;

/** Words that tell a statistic period from other stretches of time, such as that of a download. */
const aboutPeriod = /统计|期限|时限|时段|所列|数据/;

/** From one position of a text up to another. */
type Stretch = readonly [start: number, end: number];

interface Period {
  /** Without blanks. */
  readonly words: string;
  /** Where they stand in the preface. */
  readonly stretch: Stretch;
  readonly years: readonly number[];
  readonly isWholeYear: boolean;
}

function periodsIn(preface: string): readonly Period[] {
  let next = 0;
  return preface.split(/[。\n]/).flatMap((sentence) => {
    const begin = next;
    next += sentence.length + 1;
    if (!aboutPeriod.test(sentence)) return [];
    const found = [...sentence.replace(/\s+/g, "").matchAll(period)];
    const positions = found.length > 0 ? keptPositions(sentence, noBlanks) : [];
    return found.map((match) => {
      const [words, from, month, day, to, lastMonth, lastDay] = match;
      const [start, end] = stretchOf(positions, match.index, match.index + words.length);
      return {
        words,
        stretch: [begin + start, begin + end] as const,
        years: [from, to ?? from].map(Number),
        isWholeYear: [month, day, lastMonth, lastDay].map(Number).join() === "1,1,12,31",
      };
    });
  });
}

interface Stated {
  /** A period may name two. */
  readonly years: readonly number[];
  readonly words: string;
  readonly stretch: Stretch;
}

/** What a preface says of the report's year. */
function statedYears(preface: string): readonly Stated[] {
  const named = [...preface.matchAll(ofTheReport)].map(({ 0: words, 1: year, index }): Stated => ({
    years: [Number(year)],
    words,
    stretch: [index, index + words.length],
  }));
  return [...named, ...periodsIn(preface)];
}

export const reportYear: Rule = {
  id: "document.year",
  title: "前言中的年度、统计期限与年报的年度一致",
  explanation:
    "前言里“××年政府信息公开工作年度报告”的年度和统计期限的年份，应与标题的年度相同。多半是沿用了上一年的前言。",
  level: "error",
  source,
  exceptions: [],
  example: "这是2024年的年报，前言写的是“2023年1月1日至2023年12月31日”，请改正。",
  *outcomes({ report }) {
    const { year } = report;
    const stated = statedYears(report.sections.preface);
    if (year === null || stated.length === 0) return;
    const wrong = new Map<string, Stretch[]>();
    for (const { years, words, stretch } of stated) {
      if (years.every((each) => each === year)) continue;
      const known = wrong.get(words);
      if (known) known.push(stretch);
      else wrong.set(words, [stretch]);
    }
    if (wrong.size === 0 && hasOwnPreface(report)) {
      const message = `前言中的年度和统计期限都是${year}年。`;
      yield { kind: "passed", cells: ["preface"], message };
    }
    const finder = new PassageFinder(report, "preface");
    for (const [words, stretches] of wrong) {
      const passages = stretches.flatMap(([start, end]) => finder.between(start, end));
      const message = `这是${year}年的年报，前言写的是“${words}”，请改正。`;
      yield { kind: "broken", cells: ["preface"], passages, message };
    }
  },
};

export const statisticPeriod: Rule = {
  id: "document.period",
  title: "统计期限为1月1日至12月31日",
  explanation: "前言写明的统计期限应是全年。不是全年的请核实。",
  level: "review",
  source,
  exceptions: ["当年新设立或撤销的单位"],
  example: "前言写的统计期限是“2024年1月1日至2024年11月30日”，不是全年，请核实。",
  *outcomes({ report }) {
    const finder = new PassageFinder(report, "preface");
    for (const { words, stretch, isWholeYear } of periodsIn(report.sections.preface)) {
      if (isWholeYear && !hasOwnPreface(report)) continue;
      const outcome: Outcome = isWholeYear
        ? { kind: "passed", cells: ["preface"], message: `统计期限是“${words}”。` }
        : {
            kind: "broken",
            cells: ["preface"],
            passages: finder.between(...stretch),
            message: `前言写的统计期限是“${words}”，不是全年，请核实。`,
          };
      yield outcome;
    }
  },
};

/** 2023年，我局…; not 2019年以来 or 2021年至2024年. */
const opening = /^(20\d\d)\s*年度?[，,]/;

export const openingYear: Rule = {
  id: "document.openingYear",
  title: "总体情况开头写的是本年度",
  explanation: "“总体情况”以别的年份开头时，多半是沿用了上一年的文字，请核实。",
  level: "review",
  source,
  exceptions: ["开头说明的是以前年度的背景"],
  example: "这是2024年的年报，“总体情况”开头写的是“2023年，”，请核实。",
  *outcomes({ report }) {
    const { year } = report;
    const text = report.sections.s1;
    const [words, written] = opening.exec(textOf(report, "s1")) ?? [];
    const start = text.length - text.trimStart().length;
    if (year === null || words === undefined) return;
    yield Number(written) === year
      ? { kind: "passed", cells: ["s1"], message: `“总体情况”开头写的是${year}年。` }
      : {
          kind: "broken",
          cells: ["s1"],
          passages: new PassageFinder(report, "s1").between(start, start + words.length),
          message: `这是${year}年的年报，“总体情况”开头写的是“${words.trim()}”，请核实。`,
        };
  },
};
