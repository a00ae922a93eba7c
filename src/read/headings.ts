import { formats } from "../report/formats";
import {
  textUnder,
  type SectionHeading,
  type SectionId,
  type TableId,
  type WrittenHeading,
  type WrittenSectionId,
} from "../report/structure";
import { cleanLine, plain } from "./characters";
import { labelOf, LabelIndex } from "./labels";
import { numberingOf } from "./numbering";

/** A section, by its text or its table. */
export type SectionPart = Exclude<WrittenSectionId, "preface"> | TableId;

/** A heading found in a text. */
export interface FoundHeading {
  readonly section: SectionPart;
  /** The text that belongs below it: the section's own, or that beside its table. */
  readonly text: SectionId;
  readonly official: string;
  /** The heading as it stands, without what follows it in the same paragraph. */
  readonly heading: string;
  /** What follows it in the same paragraph or cell; paragraphs are separated by "\n". */
  readonly rest: string;
  /**
   * How it was told: by its wording, by one that is alike, by what was judged of it in its document, or, for one that is
   * of no section, by going on with their numbers.
   */
  readonly likeness: "same" | "alike" | "judged" | "other";
}

/** Other wordings of the official headings met in published reports. */
const variants: Readonly<Record<string, readonly string[]>> = {
  "一、总体情况": [
    "总体工作情况",
    "工作总体情况",
    "政府信息公开工作总体情况",
    "政府信息公开总体情况",
    "基本情况",
    "概述",
  ],
  "二、主动公开政府信息情况": [
    "主动公开政府信息的情况",
    "主动公开情况",
    "行政机关主动公开政府信息情况",
    "行政机关主动公开政府信息的情况",
    "政府信息主动公开情况",
  ],
  "三、收到和处理政府信息公开申请情况": [
    "收到和处理政府信息公开申请的情况",
    "行政机关收到和处理政府信息公开申请情况",
    "依申请公开政府信息情况",
    "依申请公开情况",
    "政府信息依申请公开情况",
  ],
  "四、政府信息公开行政复议、行政诉讼情况": [
    "政府信息公开行政复议和行政诉讼情况",
    "行政复议行政诉讼情况",
    "因政府信息公开工作被申请行政复议提起行政诉讼情况",
    "因政府信息公开申请行政复议提起行政诉讼情况",
    "因政府信息公开申请引起行政复议行政诉讼情况",
  ],
  "五、存在的主要问题及改进情况": [
    "政府信息公开工作存在的主要问题及改进情况",
    "存在问题及改进情况",
    "存在的问题及改进情况",
    "存在的主要问题和改进情况",
    "存在的主要问题及改进措施",
    "存在问题及改进措施",
    "存在的问题及改进措施",
    "主要问题及改进情况",
    "存在的主要问题及下一步改进措施",
  ],
  "六、其他需要报告的事项": [
    "其他需要报告事项",
    "其它需要报告的事项",
    "其他需要汇报事项",
    "其他需要说明的事项",
    "需要报告的其他事项",
    "其他报告事项",
    "其他事项",
  ],
};

/** The section that an official heading begins. */
export function sectionPartOf(section: SectionHeading): SectionPart {
  return "text" in section ? (section.text as SectionPart) : section.table;
}

/** The sections of all forms by their headings. */
const sections = new Map(
  formats.flatMap((format) => format.sections).map((section) => [section.heading, section])
);
const index = new LabelIndex(
  [...sections].map(([label, value]) => ({ label, value })),
  variants
);

/** Headings are numbered 一 to 六, also with 1 to 6 where they are official to the letter. */
const ordinals = "一二三四五六";
const longestHeading = 50;
/** A text that is longer is no heading alone, however many blanks are in it, and not looked at more closely. */
const longestText = 1000;
/** A wording this short is a heading only with its number. */
const longestUnnumbered = 6;

const numbered = /^\s*[一二三四五六七八九十]{1,2}\s*[、.．，,:：]/;
/** A heading with its text on the same line: its number and words, up to a colon or full stop. */
const runIn = /^[一二三四五六]\s*[、.．，,][^，；]{2,}$/;
const endOfRunIn = /[：:。]|\s(?=(?:暂?无|没有)\S{0,20}$)/;

function isNumberedAs(text: string, official: string, ordinal: string, core: string): boolean {
  if (numbered.test(text)) return true;
  const officialLabel = labelOf(official);
  if (ordinal === "") return core === officialLabel.core || core.length > longestUnnumbered;
  const number = ordinals.indexOf(officialLabel.ordinal) + 1;
  return ordinal === String(number) && core === officialLabel.core;
}

function wholeHeading(text: string, tolerant: boolean): FoundHeading | null {
  if (text.length > longestText || plain(text).length > longestHeading) return null;
  const label = labelOf(text);
  const match = index.match(label);
  if (!match) return null;
  const { entry, likeness } = match;
  const official = labelOf(entry.label);
  const isSure =
    likeness === "same"
      ? isNumberedAs(text, entry.label, label.ordinal, label.core)
      : tolerant && label.ordinal === official.ordinal && !/[：:。；]/.test(text);
  if (!isSure) return null;
  return {
    section: sectionPartOf(entry.value),
    text: textUnder(entry.value),
    official: entry.label,
    heading: cleanLine(text),
    rest: "",
    likeness,
  };
}

/**
 * A heading for comparison with the official one: as it stands, but with the official number where it has none, because
 * numbers that Word counts itself are not in the text.
 */
export function headingAsCounted({ heading, official, likeness }: FoundHeading): WrittenHeading {
  if (likeness === "other") return { text: heading, official: null };
  const [number = ""] = numbered.exec(official) ?? [];
  const isUncounted = numberingOf(heading).level === "none";
  return { text: isUncounted ? `${number}${heading}` : heading, official };
}

/** The section heading a paragraph is or begins with; null where it is none. */
export function headingOf(text: string): FoundHeading | null {
  const end = text.slice(0, longestHeading).search(endOfRunIn);
  const beginning = text.slice(0, end).trim();
  const before = end > 0 && runIn.test(beginning) ? wholeHeading(beginning, false) : null;
  const rest = before ? cleanLine(text.slice(end + 1)) : "";
  if (before && rest !== "") return { ...before, rest };
  return wholeHeading(text, true);
}

/** What a paragraph or cell holds: the section headings in it, each with what follows it, and what stands above them. */
export interface HeadedText {
  readonly above: string;
  readonly headings: readonly FoundHeading[];
}

/** A line that begins a section below others of its cell is as sure as one may be. */
function isSureBelow(line: string, { likeness }: FoundHeading): boolean {
  return likeness === "same" && numbered.test(line);
}

/** The headings of a paragraph or cell: that which it is or begins with, or those that lines of it are. */
export function headingsIn(text: string): HeadedText {
  const whole = headingOf(text);
  const lines = text.split(/\r\n|[\n\r]/);
  if (lines.length === 1 || whole?.rest === "") {
    return { above: "", headings: whole ? [whole] : [] };
  }
  const above: string[] = [];
  const headings: FoundHeading[] = [];
  lines.forEach((line, index) => {
    const found = headingOf(line);
    const last = headings.at(-1);
    if (found && (index === 0 || isSureBelow(line, found))) headings.push(found);
    else if (last) {
      headings[headings.length - 1] = {
        ...last,
        rest: last.rest === "" ? line.trim() : `${last.rest}\n${line}`,
      };
    } else above.push(line);
  });
  return { above: headings.length > 0 ? above.join("\n") : "", headings };
}
