import type { Report } from "../../report/report";

/** Between which words something stands in a text. */
interface Surroundings {
  readonly before: readonly string[];
  /** Whichever comes first ends it. */
  readonly after: readonly string[];
  /** Whether the words before belong to it, as http does to an address. */
  readonly isBeforeIncluded?: boolean;
}

const clauseEnds = ["；", ";", "，", ",", "。", "）", ")", "\n"];
const labelled = (...labels: readonly string[]): Surroundings => ({
  before: labels.map((label) => `${label}：`),
  after: clauseEnds,
});

/** Where the prefaces of reports have what the placeholders of ours ask for. */
const surroundings: Readonly<Record<string, Surroundings>> = {
  网站名称: { before: ["可在", "可从", "可登录"], after: ["（", "(", "查阅", "下载", "\n"] },
  网址: {
    before: ["https://", "http://", "www."],
    after: [...clauseEnds, " "],
    isBeforeIncluded: true,
  },
  联系部门: { before: ["请与", "请联系", "可与"], after: ["联系", "（", "(", "\n"] },
  地址: labelled("联系地址", "地址"),
  邮政编码: labelled("邮政编码", "邮编"),
  联系电话: labelled("联系电话", "电话"),
  电子邮箱: labelled("电子邮箱", "邮箱"),
};

/** Nothing that is longer is what a placeholder asks for. */
const longestWords = 60;

function wordsBetween(
  text: string,
  { before, after, isBeforeIncluded = false }: Surroundings
): string | undefined {
  for (const words of before) {
    const at = text.indexOf(words);
    if (at < 0) continue;
    const from = isBeforeIncluded ? at : at + words.length;
    const near = text.slice(from, from + longestWords + 1);
    const ends = after.map((end) => near.indexOf(end)).filter((end) => end >= 0);
    const found = near.slice(0, Math.min(...ends, near.length)).trim();
    if (found !== "" && found.length <= longestWords && !/[【】]/.test(found)) return found;
  }
  return undefined;
}

/** What the report itself says. */
function knownWords(name: string, { agency, year }: Pick<Report, "agency" | "year">): string {
  if (/^(?:单位|机关)(?:名称)?$/.test(name)) return agency;
  if (/^(?:年份|年度)$/.test(name)) return year === null ? "" : String(year);
  return "";
}

/**
 * What is likely to be put in the place of a placeholder such as 【联系电话】: what the report itself says, else what
 * last year's preface has there.
 * @returns "" where neither shows it
 */
export function placeholderWords(
  placeholder: string,
  report: Pick<Report, "agency" | "year">,
  lastYearsPreface: string
): string {
  const name = placeholder.replace(/[【】]/g, "").trim();
  const known = knownWords(name, report);
  if (known !== "") return known;
  const text = lastYearsPreface.replaceAll(":", "：").replaceAll("：//", "://");
  return (name !== "" && wordsBetween(text, surroundings[name] ?? labelled(name))) || "";
}
