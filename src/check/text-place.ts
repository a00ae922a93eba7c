import { formatById, headingOfText, type FormatId } from "../report/formats";
import type { Passage, TextId } from "../report/passages";
import type { Finding } from "./finding";

/** 一、总体情况, 前言, 标题. */
function textName(format: FormatId, text: TextId): string {
  if (text === "title") return "标题";
  return headingOfText(formatById(format), text) ?? "前言";
}

/** Numbers in their order, those that follow each other as one: 1至3、5. */
function runsOf(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([first, last]) => (first === last ? String(first) : `${first}至${last}`))
    .join("、");
}

function paragraphsWording(format: FormatId, text: TextId, passages: readonly Passage[]): string {
  const name = textName(format, text);
  if (text === "title") return name;
  const numbers = new Set(
    passages.flatMap(({ section, paragraph }) => (section === text ? paragraph + 1 : []))
  );
  return `${name}第${runsOf([...numbers])}段`;
}

/**
 * Where the words stand that a finding quotes: 一、总体情况第3段; 前言第2、3段，六、其他需要报告的事项第1段.
 * @returns "" where it quotes none
 */
export function textPlace(format: FormatId, { passages = [] }: Pick<Finding, "passages">): string {
  const texts = [...new Set(passages.map(({ section }) => section))];
  return texts.map((text) => paragraphsWording(format, text, passages)).join("，");
}

/** More of a quotation than this does not help to find it. */
const longestQuote = 30;

/** The same with the words themselves, where they are few and the finding's sentence does not have them. */
export function quotedPlace(
  format: FormatId,
  finding: Pick<Finding, "passages" | "message">
): string {
  const place = textPlace(format, finding);
  const [only, ...others] = finding.passages ?? [];
  if (!only || others.length > 0) return place;
  const words = only.quote.replace(/\s+/g, "");
  if (finding.message.includes(words)) return place;
  const quoted = words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words;
  return `${place}：“${quoted}”`;
}
