/** A number with its measure word, as it stands in a text. */
export interface Quantity {
  readonly value: number;
  /** 1 in the last place written: 0.1 for 12.5%, 1000 for 1.2万件, 1 for 859件. */
  readonly step: number;
  readonly unit: string;
  /** 约, 近, 余, 多, 以上 and the like, 各 and 分别: not a number to be compared. */
  readonly approximate: boolean;
  /** Where the number begins and where its measure word ends. */
  readonly start: number;
  readonly end: number;
}

const digitValues: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const placeValues: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const myriads: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Below 万: 三百二十 is 320, 一百零五 is 105; digits alone are read one by one: 二〇 is 20. */
function smallChineseNumber(text: string): number {
  if (!/[十百千]/.test(text)) return Number([...text].map((sign) => digitValues[sign]).join(""));
  let sum = 0;
  let digit: number | undefined;
  for (const sign of text) {
    const place = placeValues[sign];
    if (place === undefined) {
      digit = digitValues[sign];
    } else {
      sum += (digit ?? 1) * place;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0);
}

/**
 * The number that Chinese numerals write: 一百零五, 两千三百, 一万二千, 二〇.
 * @returns undefined where they write none, and for 一百二 and 三千五, which are read in two ways
 */
export function chineseNumber(text: string): number | undefined {
  if (!/^[零〇一二两三四五六七八九十百千万亿]+$/.test(text)) return undefined;
  if (/[百千万亿][一二两三四五六七八九]$/.test(text)) return undefined;
  let sum = 0;
  let rest = text;
  for (const sign of ["亿", "万"]) {
    const at = rest.indexOf(sign);
    if (at < 0) continue;
    sum += smallChineseNumber(rest.slice(0, at)) * (myriads[sign] ?? 1);
    rest = rest.slice(at + 1);
  }
  if (rest !== "") sum += smallChineseNumber(rest);
  return Number.isFinite(sum) ? sum : undefined;
}

const fullWidthThousands = /([０-９])，(?=[０-９]{3}(?![０-９]))/g;

/** Full-width digits with their separators, point and per cent sign as ASCII, sign by sign: every position stays. */
export function plainDigits(text: string): string {
  return text
    .replace(fullWidthThousands, "$1,")
    .replace(/[０-９．％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** Where a number can begin: nothing but the first sign of a run of digits or numerals. */
const digitRun = /\d+|[零〇一二两三四五六七八九十百千万亿]+/g;
const longestRun = 16;
const number =
  /(?<arabic>\d+(?:[,，]\d{3})*(?!\d)(?:\.\d+)?)(?<scale>[万亿])?|(?<chinese>[零〇一二两三四五六七八九十百千万亿]+)/
    .source;
const measure = "(?<unit>件次|人次|家次|户次|件|宗|起|例|份|条|次|部|项|个百分点|个|%|元)";
/** A number with its separators, its point and its measure word is not longer. */
const longestQuantity = 40;
const quantity = new RegExp(`^(?:${number})(?<more>[余多来几])?${measure}`);
/** In a list, a number may stand without a measure word: 维持17，纠正1. */
const bareNumber = /^\d{1,3}(?:,\d{3})+(?=[、，,；;。）)]|$)|^\d{1,7}(?=[、，,；;。）)]|$)/;
const bareBefore = /[\u4e00-\u9fff:：]$/;

/** 第三件, 每一件, 〔2021〕30号 and figures inside a longer number or word. */
const noQuantityBefore =
  /(?:没有|并无|无|未出现|未发生|未有|除|[+＋±－-]|[第每同某逐任统唯A-Za-z〔\d.]|\d(?:[-－—~～]|至|到))$/;
const noQuantityAfter = /^(?:事|套|月|工作日|方面|领域|层次|部分(?!公))/;
const approximateBefore =
  /(?:约|近|超过?|逾|突破|不足|不到|不少于|不低于|至少|最多|上|(?:^|[^总件个])数|几|多达|平均|各|分别为?)$/;
const approximateAfter = /^(?:左右|以上|以下|以内|上下|余|多)/;

interface QuantityGroups {
  readonly arabic?: string;
  readonly scale?: string;
  readonly chinese?: string;
  readonly more?: string;
  readonly unit: string;
}

/** A full-width comma may as well separate two numbers: 1，234件. */
function isTwoNumbers(arabic: string): boolean {
  return !/^\d+$|^\d{1,3}(?:,\d{3})+(?:\.|$)|^\d+\./.test(arabic);
}

function arabicNumber(arabic: string, scale: string | undefined): { value: number; step: number } {
  const plain = arabic.replaceAll(",", "");
  const places = plain.split(".")[1]?.length ?? 0;
  const factor = myriads[scale ?? ""] ?? 1;
  return { value: Number(plain) * factor, step: factor / 10 ** places };
}

function bareQuantity(text: string, start: number): Quantity | undefined {
  const match = bareNumber.exec(text.slice(start, start + longestQuantity));
  if (!match || !bareBefore.test(text.slice(Math.max(0, start - 1), start))) return undefined;
  const value = Number(match[0].replaceAll(",", ""));
  return { value, step: 1, unit: "", approximate: false, start, end: start + match[0].length };
}

/**
 * The numbers with a measure word in a text, in order. Dates, years, telephone numbers, articles of laws and document
 * numbers have no such measure word and are left out.
 * @param text without blanks, with ASCII digits (see `plainDigits`)
 */
export function quantitiesIn(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  let end = 0;
  for (const { 0: run, index: start } of text.matchAll(digitRun)) {
    if (start < end || run.length > longestRun) continue;
    const match = quantity.exec(text.slice(start, start + longestQuantity));
    if (!match) {
      const bare = bareQuantity(text, start);
      if (bare) {
        end = bare.end;
        found.push(bare);
      }
      continue;
    }
    const groups = match.groups as unknown as QuantityGroups;
    end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 4), start);
    const after = text.slice(end, end + 3);
    if (noQuantityBefore.test(before) || noQuantityAfter.test(after)) continue;
    const { arabic, scale, chinese, more, unit } = groups;
    const parsed =
      arabic === undefined
        ? { value: chineseNumber(chinese ?? ""), step: 1 }
        : arabicNumber(arabic, scale);
    const { value, step } = parsed;
    if (value === undefined) continue;
    // 申请数110件 is exact, 数十件 is not.
    const lead = arabic === undefined ? before : before.replace(/数$/, "");
    const approximate =
      more !== undefined ||
      approximateBefore.test(lead) ||
      approximateAfter.test(after) ||
      (arabic !== undefined && isTwoNumbers(arabic));
    found.push({ value, step, unit, approximate, start, end });
  }
  return found;
}
