import type { FigureValue, UnreadText } from "../report/report";
import type { Measure } from "../report/structure";
import { halfWidth, visible } from "./characters";
import { asKept, isTooLarge } from "./kept-number";
import { shownInCell } from "./direction";
import type { CellContent } from "./source";

/** Units an amount of money is written in, with the power of ten that makes 万元 of them. */
const powersToTenThousandYuan = {
  元: -4,
  千元: -1,
  万元: 0,
  百万元: 2,
  千万元: 3,
  亿元: 4,
} as const;

export type AmountUnit = keyof typeof powersToTenThousandYuan;

/** What was taken with a judgement when a number cell was read. */
export interface Judgement {
  readonly code: "unit-converted" | "unit-assumed" | "amount-judged" | "direction-judged";
  /** To be put after the figure's name, such as “251000元”换算为 25.1 万元. */
  readonly wording: string;
}

export interface FigureReading {
  readonly value: FigureValue;
  readonly judgement?: Judgement | undefined;
}

interface NumberReading extends FigureReading {
  readonly value: number;
}

/** Words that may follow a number of documents, decisions, cases or items without changing it. */
const countingWords = "件|项|笔|个|条|宗|份|次|起|例";

const digits = String.raw`(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?`;
const countText = new RegExp(`^([+-]?) ?(${digits}) ?(?:${countingWords})?$`);
const amountText = new RegExp(
  `^([+-]?) ?(?:人民币)? ?(¥?) ?(${digits}) ?(元|千元|万元?|百万元?|千万元?|亿元?)?整?$`
);
/** A number of purchases before their sum: 2笔 984361元. */
const purchasesBeforeAmount = new RegExp(
  `^\\d+ ?(?:${countingWords})[ ,;:、]{0,3}(?:共计?|合计|总计|计)? ?([^ ].*元)$`
);

/** More digits than this cannot be kept exactly. */
const longestNumber = 15;

/** The value of digits as written, or null where they are no number that can be kept exactly. */
function exactNumber(sign: string, written: string, power = 0): number | null {
  const number = written.replace(/,/g, "");
  const significant = number.replace(".", "").replace(/^0+/, "");
  if (significant.length > longestNumber || /^0\d/.test(number)) return null;
  // The power is a part of what is written, so that no digit is lost: 251000 by -4 is 25.1.
  const value = Number(`${number}e${power}`);
  return sign === "-" && value !== 0 ? -value : value;
}

function fullUnit(written: string): AmountUnit {
  return (written.endsWith("元") ? written : `${written}元`) as AmountUnit;
}

function converted(original: string, value: number, unit: AmountUnit): Judgement | undefined {
  if (unit === "万元" || value === 0) return undefined;
  const quoted = original.endsWith("元") ? original : `${original}（单位：${unit}）`;
  return { code: "unit-converted", wording: `“${quoted}”换算为 ${value} 万元。` };
}

function amountIn(
  original: string,
  sign: string,
  written: string,
  unit: AmountUnit | null
): NumberReading | null {
  const value = exactNumber(sign, written, powersToTenThousandYuan[unit ?? "万元"]);
  if (value === null) return null;
  if (unit === null && value !== 0) {
    const wording = `“${original}”没有写单位，按万元读。`;
    return { value, judgement: { code: "unit-assumed", wording } };
  }
  return { value, judgement: converted(original, value, unit ?? "万元") };
}

function readAmount(text: string, columnUnit: AmountUnit | null): NumberReading | null {
  const match = amountText.exec(text);
  if (match) {
    const [, sign = "", currency = "", written = "", unit] = match;
    // ¥3,940 below （单位：万元）: of yuan, or of ten thousand, nobody can tell.
    if (currency && !unit && columnUnit === "万元") return null;
    const ownUnit = unit ? fullUnit(unit) : currency ? "元" : columnUnit;
    return amountIn(text, sign, written, ownUnit);
  }
  const sum = purchasesBeforeAmount.exec(text)?.[1];
  const reading = sum === undefined ? null : readAmount(sum, columnUnit);
  if (!reading) return null;
  return {
    value: reading.value,
    judgement: { code: "amount-judged", wording: `“${text}”按 ${reading.value} 万元读。` },
  };
}

function direction(shown: string): Judgement {
  return {
    code: "direction-judged",
    wording: `格子里的字符设成了从右往左排，按显示的顺序读作“${shown}”。`,
  };
}

function readCount(text: string): NumberReading | null {
  const [, sign = "", written = ""] = countText.exec(text) ?? [];
  const value = written === "" ? null : exactNumber(sign, written);
  return value === null ? null : { value };
}

function readNumber(
  number: number,
  measure: Measure,
  columnUnit: AmountUnit | null
): FigureReading {
  if (!Number.isFinite(number)) return { value: { text: String(number) } };
  if (isTooLarge(number)) return { value: { text: String(number), unread: "too-long" } };
  const value = asKept(number);
  if (measure.kind !== "amount") return { value };
  const [written = "", sign = "", unsigned = ""] = /^(-?)([\d.]+)$/.exec(String(value)) ?? [];
  const reading = written === "" ? null : amountIn(written, sign, unsigned, columnUnit);
  return reading ?? { value };
}

/** A count with zeros before it: a number without a doubt, though not written as one. */
const padded = /^0\d{1,8}$/;

/** More digits than can be kept, with nothing but signs and separators beside them. */
const digitsOnly = /^[+-]? ?[\d,.]+$/;

function isTooLong(written: string): boolean {
  return digitsOnly.test(written) && written.replace(/\D/g, "").length > longestNumber;
}

function unreadText(text: string, written: string, { kind }: Measure): UnreadText {
  if (text.includes("\ufffd")) return { text, unread: "characters" };
  if (isTooLong(written)) return { text, unread: "too-long" };
  if (kind === "amount" || !padded.test(written)) return { text };
  return { text, disguised: { as: "padded", meant: Number(written) } };
}

/**
 * Reads one number cell strictly. Read are: digits (also full-width), well-formed thousands separators, a sign, decimals,
 * and a unit that agrees with the measure; amounts are converted to 万元 digit by digit. An empty or blank cell is null.
 * Everything else, also `-`, `/`, 无 and 不适用, is no figure: its text is kept, and it is never taken for 0.
 * @param columnUnit the unit an amount's column states, null where it states none
 */
export function readFigure(
  content: CellContent,
  measure: Measure,
  columnUnit: AmountUnit | null = null
): FigureReading {
  if (typeof content === "number") return readNumber(content, measure, columnUnit);
  if (typeof content === "boolean") return { value: { text: content ? "TRUE" : "FALSE" } };
  const text = visible(shownInCell(content)).trim();
  if (text === "") return { value: null };
  const written = halfWidth(text)
    .replace(/[\u2212\ufe63]|^\u2013/g, "-")
    .replace(/￥/g, "¥")
    .replace(/\s+/g, " ");
  const reading = measure.kind === "amount" ? readAmount(written, columnUnit) : readCount(written);
  if (!reading) return { value: unreadText(text, written, measure) };
  return content.includes("\u202e") ? { ...reading, judgement: direction(text) } : reading;
}

/** The unit an amount's column states in its header, such as 采购总金额（元）; null where it states none. */
export function amountUnitIn(header: string): AmountUnit | null {
  const stated = /(百万|千万|亿|万|千)?元/.exec(header.replace(/\s+/g, ""))?.[0];
  return stated === undefined ? null : (stated as AmountUnit);
}
