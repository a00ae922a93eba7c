import { formats } from "../report/formats";
import { textUnder, type SectionHeading } from "../report/structure";
import { cleanLine, plain } from "./characters";
import { sectionPartOf, type FoundHeading, type SectionPart } from "./headings";
import { levels, numberingOf, numberOf, type Level, type Numbering } from "./numbering";

/** The official sections in their order; both forms have the same. */
const sections: readonly SectionHeading[] = formats[0].sections;

/** Words by which a heading says which section it begins, in the order of the sections. */
const topics: readonly RegExp[] = [
  /总体|整体|概况|概述|概要|综述|总况|基本情况|工作(?:开展|进展|推进)?情况$/,
  /主动公开/,
  /申请/,
  /复议|诉讼/,
  /问题|不足|困难|短板|弱项|薄弱|改进|整改|打算|努力方向/,
  /其他|其它|需要?(?:报告|说明|汇报)/,
];

/** Words that headings are made of. */
const headingWords =
  /政府信息公开|政务公开|政府信息|信息公开|依申请公开|主动公开|公开|信息|政府|行政机关|本机关|行政|机关|本年度|年度|全年|20\d\d年?|工作中?|收到|处理|受理|办理|答复|依申请|申请|引起|提起|引发|发生|被|因|行政复议|复议|行政诉讼|诉讼|案件|存在|主要|问题|不足|之处|困难|短板|弱项|薄弱环节|薄弱|环节|改进|改善|整改|措施|办法|努力|方向|打算|下一步|下一阶段|今后|计划|思路|安排|其他|其它|需要|需|应当|报告|说明|汇报|事项|内容|总体|整体|总况|基本|概况|概述|概要|综述|开展|推进|进展|落实|数据|统计|数量|结果|方面|有关|相关|情况|以及|[的及和与]/g;
/** So many other characters make a sentence, or the heading of something else. */
const mostOtherCharacters = 2;

/** The section that words name, counted from 0; null where they name none or more than one. */
function topicOf(words: string): number | null {
  const said = topics.flatMap((topic, section) => (topic.test(words) ? [section] : []));
  if (said.includes(3)) return said.some((each) => each >= 4) ? null : 3;
  const special = said.length > 1 ? said.filter((section) => section !== 0) : said;
  const [only, ...others] = special;
  return only === undefined || others.length > 0 ? null : only;
}

/** Whether words name nothing that is no section's: they are those of headings. */
function isOfHeadings(words: string): boolean {
  const others = words.replace(headingWords, "").replace(/\P{Script=Han}/gu, "");
  return others.length <= mostOtherCharacters;
}

/** The section that words name where they are those of a heading and say nothing else. */
function namedBy(words: string): number | null {
  const bare = plain(words).replace(/\([^()]*\)/g, "");
  return isOfHeadings(bare) ? topicOf(bare) : null;
}

/** A line that may be the heading of a section. */
interface Candidate extends Numbering {
  readonly line: number;
  readonly column: number;
  /** The heading as it stands, and the text that follows it in the same line. */
  readonly heading: string;
  readonly rest: string;
  /** The section it names by its words alone. */
  readonly topic: number | null;
}

const longestHeading = 36;
const endOfSentence = /[。；！？;!?]/;
/** What follows a heading in its line is a sentence at least as long. */
const shortestRest = 8;

/** Where a sentence may begin behind a heading without a sign between. */
const beginsSentence = /[：:。\s]|[(（]一[)）]|一是|20\d\d年|\d|[我本全]|截至|今年|没有|目前/g;

/** A numbered line parted where its heading ends: before the first sign or word of a sentence that leaves only a heading. */
function parted(line: string): readonly [heading: string, rest: string] | null {
  const { level, words } = numberingOf(line);
  if (level === "none") return null;
  const ends = [
    ...[...words.slice(0, longestHeading).matchAll(beginsSentence)].map(({ index }) => index),
    ...wordings.filter((wording) => words.startsWith(wording)).map(({ length }) => length),
  ].sort((a, b) => a - b);
  const length = ends.find((end) => namedBy(words.slice(0, end)) !== null);
  if (length === undefined) return null;
  const rest = words.slice(length).replace(/^[：:。\s]+/, "");
  const isParted = words.slice(length) !== rest;
  const isSentence = endOfSentence.test(rest) && (isParted || rest.length >= shortestRest);
  return isSentence ? [line.slice(0, line.length - words.length + length), rest] : null;
}

/** The wordings of headings that text may follow without a sign between, the longest first. */
const wordings: readonly string[] = [
  ...sections.map(({ heading }) => numberingOf(heading).words),
  ...["总体工作情况", "工作总体情况", "政府信息公开工作总体情况", "基本情况"],
  ...["存在问题及改进情况", "存在的问题及改进情况", "存在的主要问题和改进情况"],
  ...["存在的主要问题及改进措施", "其他需要报告事项", "其他需要说明的事项", "其他事项"],
].sort((a, b) => b.length - a.length);

function candidateAt(line: number, column: number, text: string): Candidate | null {
  const written = cleanLine(text);
  if (written === "" || /[\n\r]/.test(written)) return null;
  const isShort = written.length <= longestHeading && !endOfSentence.test(written);
  const runIn = isShort ? null : parted(written);
  if (!isShort && !runIn) return null;
  const [heading, rest] = runIn ?? [written.replace(/[：:]$/, ""), ""];
  const numbering = numberingOf(heading);
  if (!/\p{Script=Han}{2}/u.test(numbering.words)) return null;
  const topic = namedBy(numbering.words);
  if (numbering.level === "none" && topic === null) return null;
  return { ...numbering, line, column, heading, rest, topic };
}

/** A heading that is known by its wording, or by what was judged of it. */
export interface HeadingInLine {
  readonly heading: FoundHeading;
  readonly line: number;
  readonly column: number;
}

/** What is known of a report before its headings are judged. */
export interface JudgedArea {
  /** The first text of each line that stands alone and is of no table; null for the others. */
  readonly texts: readonly ({ readonly text: string; readonly column: number } | null)[];
  readonly from: number;
  readonly to: number;
  readonly known: readonly HeadingInLine[];
  /** First and last line of each table of the form. */
  readonly tables: readonly {
    readonly id: SectionPart;
    readonly lines: readonly [number, number];
  }[];
}

function headingFor(section: SectionHeading, { heading, rest }: Candidate): FoundHeading {
  return {
    section: sectionPartOf(section),
    text: textUnder(section),
    official: section.heading,
    heading,
    rest,
    likeness: "judged",
  };
}

/** What other sections say belongs below the last, which is for everything else; their headings are kept in its text. */
function headingOfOther({ heading, rest }: Candidate): FoundHeading | null {
  const last = sections.at(-1);
  if (!last) return null;
  return {
    section: sectionPartOf(last),
    text: textUnder(last),
    official: last.heading,
    heading,
    rest: rest === "" ? heading : `${heading}\n${rest}`,
    likeness: "other",
  };
}

/** Where each section begins as far as it is known, and from which line to which one that is missing may begin. */
class Outline {
  private readonly begins: (number | undefined)[];

  constructor(
    private readonly area: JudgedArea,
    known: readonly HeadingInLine[]
  ) {
    this.begins = sections.map(
      (section) => known.find(({ heading }) => heading.section === sectionPartOf(section))?.line
    );
  }

  isMissing(section: number): boolean {
    return this.begins[section] === undefined;
  }

  take(section: number, line: number): void {
    this.begins[section] = line;
  }

  private tableOf(section: number): readonly [number, number] | undefined {
    const own = sections[section];
    return own && this.area.tables.find(({ id }) => id === sectionPartOf(own))?.lines;
  }

  /** The lines between what is before a section and what is after it, or is its own table. */
  slot(section: number): readonly [number, number] {
    const places = sections.map((_, each) => [this.begins[each], ...(this.tableOf(each) ?? [])]);
    const before = places
      .slice(0, section)
      .flat()
      .filter((line) => line !== undefined);
    const after = [...(this.tableOf(section) ?? []), ...places.slice(section + 1).flat()].filter(
      (line) => line !== undefined
    );
    return [
      Math.max(this.area.from, ...before.map((line) => line + 1)),
      Math.min(this.area.to, ...after),
    ];
  }

  /** Whether nothing stands between two lines but what is of a table. */
  isFirstText(from: number, line: number): boolean {
    return !this.area.texts.slice(from, line).some((text) => text !== null && text.text !== "");
  }

  hasTable(section: number): boolean {
    return this.tableOf(section) !== undefined;
  }
}

/** The level of the sections' numbers: that of the headings that are known, else that in which most sections are named in order. */
function mainLevel(candidates: readonly Candidate[], known: readonly HeadingInLine[]): Level {
  const named = (level: Level): number => {
    let last = -1;
    for (const { level: own, topic, number } of candidates) {
      const isNext = own === level && topic !== null && topic > last;
      if (isNext && (number === 0 || Math.abs(number - 1 - topic) <= 1)) last = topic;
    }
    const topics = candidates.flatMap(({ level: own, topic }) =>
      own === level && topic !== null ? [topic] : []
    );
    return last < 0 ? 0 : new Set(topics).size;
  };
  if (named("part") >= fewestOfLevel) return "part";
  const numberedKnown = known.filter(({ heading }) => numberingOf(heading.heading).level === "han");
  if (numberedKnown.length > 0) return "han";
  const [best = "none"] = [...levels].sort((a, b) => named(b) - named(a));
  return known.length > 0 && named(best) < fewestOfLevel ? "none" : best;
}

/** Fewer sections named at one level do not make it that of the sections. */
const fewestOfLevel = 3;

function theOnly<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}

/** The candidate for a section between what is before and after it; undefined where it is not clear. */
function judged(
  section: number,
  own: readonly Candidate[],
  outline: Outline
): Candidate | undefined {
  const [from, to] = outline.slot(section);
  const inSlot = own.filter(({ line }) => line >= from && line < to);
  const numbered = inSlot.filter(({ number }) => number > 0);
  const byNumber = theOnly(numbered.filter(({ number }) => number === section + 1));
  if (byNumber?.topic === section) return byNumber;
  // By its number and place alone where none is numbered before: what is numbered within a section is a list.
  if (byNumber?.topic === null && byNumber === numbered[0]) return byNumber;
  const named = inSlot.filter(
    ({ topic, number }) => topic === section && (number !== 1 || section === 0)
  );
  if (outline.hasTable(section) && section > 0) return named.at(-1);
  const [first] = named;
  return first && outline.isFirstText(from, first.line) ? first : theOnly(named);
}

/** Numbered lines between two headings that go on with the numbers of the sections without a gap, and begin none. */
function othersAmong(
  own: readonly Candidate[],
  begun: readonly HeadingInLine[],
  outline: Outline
): readonly HeadingInLine[] {
  const ordered = [...begun].sort((a, b) => a.line - b.line);
  const numbered = own.filter(({ number }) => number > 0);
  return ordered.flatMap(({ heading, line }, index): readonly HeadingInLine[] => {
    const next = ordered[index + 1];
    const between = numbered.filter(
      (each) => each.line > line && each.line < (next?.line ?? Infinity)
    );
    const first = numberOf(heading.heading) + 1;
    const areNext = between.every(({ number }, at) => number === first + at);
    const isClosed = !next || numberOf(next.heading.heading) === first + between.length;
    const isClear = between.every(({ topic }) => topic === null || !outline.isMissing(topic));
    if (first === 1 || !areNext || !isClosed || !isClear) return [];
    return between.flatMap((other) => {
      const found = headingOfOther(other);
      return found ? [{ heading: found, line: other.line, column: other.column }] : [];
    });
  });
}

/**
 * The headings of a report that are not known by their wording: told by what they say, by their number, their place in
 * the order of the sections, and the table that follows. Where it is not clear which line is one, none is.
 * @returns all headings, those that were known too, in their order
 */
export function judgeHeadings(area: JudgedArea): readonly HeadingInLine[] {
  const isKnown = new Set(area.known.map(({ line }) => line));
  const candidates = area.texts.slice(area.from, area.to).flatMap((text, index) => {
    const line = area.from + index;
    return (text && !isKnown.has(line) && candidateAt(line, text.column, text.text)) || [];
  });
  const all = area.known.flatMap(
    ({ heading, line, column }) => candidateAt(line, column, heading.heading) ?? []
  );
  const level = mainLevel(
    [...candidates, ...all].sort((a, b) => a.line - b.line),
    area.known
  );
  // Below 第一部分, what is numbered 一、 begins no section.
  const known =
    level === "part"
      ? area.known.filter(({ heading }) => numberingOf(heading.heading).level === "part")
      : area.known;
  const own = candidates.filter((candidate) => candidate.level === level);
  const unnumbered = candidates.filter((candidate) => candidate.level === "none");
  const outline = new Outline(area, known);
  const found = [...known];
  sections.forEach((section, index) => {
    if (!outline.isMissing(index)) return;
    const candidate = judged(index, own, outline) ?? judged(index, unnumbered, outline);
    if (!candidate) return;
    outline.take(index, candidate.line);
    const { line, column } = candidate;
    found.push({ heading: headingFor(section, candidate), line, column });
  });
  return [...found, ...othersAmong(own, found, outline)].sort((a, b) => a.line - b.line);
}
