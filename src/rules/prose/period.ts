/** Whose and which year's number a sentence tells, as far as the words before the number show. */
export type Period = "this" | "last";

const comparison =
  /(?:比|较|与|同|和|由|从)(?:去年|上年度?|上一年度?|20\d\d年度?)(?:同期)?(?:相比)?|同比|(?:20\d\d|上一?|往)年(?:度)?的?[^，,。；;（）()\d]{0,8}(?:结转|转结|遗留|未办结|顺延|转入|转来)|(?:结转|转结)(?:自)?(?:20\d\d|上一?|去)年/g;
const yearWord =
  /20\d\d年(?!以来|版|修订)|去年|上年度?|上一年度?|本年度?|今年|全年|当年|年内|本报告期|报告期内/g;
const lastYear = /^[去上]/;
const otherPeriod =
  /季度|半年|\d月(?!\d*日)|月份|[一二三四五六七八九十]月|月底|月末|以来|历年|(?:近|过去)[二两三四五六]年|[二两三四五六七八九十]年来|多年来|前年|往年|去年同期|同期|截至目前|期间|成立|自20\d\d年/;
const wholeYear =
  /自?(?:20\d\d年)?1月1日?(?:起)?(?:至|到|—|-|～|~)(?:20\d\d年)?12月(?:31日)?(?:止|期间|底)?|(?:截至|截止|至|到)?(?:20\d\d年|本年|当年)?(?:12月31日|12月底|年底|年末)(?:前|止)?|(?:截至|截止|至|到)(?:20\d\d年|本年|当年)?12月(?!\d)/g;
/** The year that something is carried on to. */
const nextYear = /(?:至|到|入|转|延)(?:20\d\d|下一?|次|明)年/g;

/** What all words for a time have in them. */
const anyTime = /[年月期]|季度|以来|成立|截至目前/;

/**
 * The year a number is told of, by the last year named before it in its sentence.
 * @param words the sentence up to the number, without what stands in closed brackets
 * @returns undefined where it is another year, or only a part of one
 */
export function periodOf(words: string, year: number | null): Period | undefined {
  if (!anyTime.test(words)) return "this";
  const told = words
    .replace(/(?:^|[，,；])期间/g, "")
    .replace(/今年以来|本年度以来/g, "今年")
    .replace(wholeYear, (named) => /20\d\d年/.exec(named)?.[0] ?? "今年")
    .replace(nextYear, "")
    .replace(comparison, "");
  if (otherPeriod.test(told)) return undefined;
  const named = told.match(yearWord)?.at(-1) ?? "";
  const digits = /^20\d\d/.exec(named)?.[0];
  if (digits === undefined) return lastYear.test(named) ? "last" : "this";
  if (Number(digits) === year) return "this";
  return Number(digits) + 1 === year ? "last" : undefined;
}

const planned = /力争|争取|下一步|下步|目标|努力|杜绝|避免|防止|预计/;

/** Whether words tell of what is meant to be, not of what was: 力争诉讼败诉为零. */
export function isPlanned(words: string): boolean {
  return planned.test(words);
}

const bracket = /[（()）]/;

/** What a sentence says up to a place in it, without the brackets that are closed before it. */
export function openWords(text: string, start: number, end: number): string {
  const all = text.slice(start, end);
  if (!bracket.test(all)) return all;
  const open: number[] = [];
  let words = "";
  for (let at = start; at < end; at++) {
    const sign = text.charAt(at);
    if (sign === "（" || sign === "(") open.push(words.length);
    else if (sign === "）" || sign === ")") words = words.slice(0, open.pop() ?? words.length);
    else words += sign;
  }
  return words;
}
