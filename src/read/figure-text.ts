import type { FigureValue, UnreadText } from "../report/report";
import type { Measure } from "../report/structure";
import { inSimplifiedScript } from "../report/script";
import { halfWidth, visible } from "./characters";
import { asKept, isTooLarge } from "./kept-number";
import { shownInCell } from "./direction";
import { bareRemark, remarked } from "./figure-remark";
import {
  powerToTenThousandYuan,
  withUsualUnits,
  type AmountUnit,
  type MoneyUnit,
} from "./money-units";
import type { CellContent } from "./source";

export { amountUnitIn, type AmountUnit } from "./money-units";

/** What was taken with a judgement when a number cell was read. */
export interface Judgement {
  readonly code:
    | "unit-converted"
    | "unit-assumed"
    | "unit-contradicted"
    | "amount-judged"
    | "count-converted"
    | "zeros-before"
    | "direction-judged";
  /** To be put after the figure's name, such as “251000元”换算为 25.1 万元. */
  readonly wording: string;
}

export interface FigureReading {
  readonly value: FigureValue;
  readonly judgement?: Judgement | undefined;
  /** What stands beside the number in its cell and is said of it: 其中修订16件, * or 注1. */
  readonly remark?: string | undefined;
}

interface NumberReading extends FigureReading {
  readonly value: number;
}

/** Words that may follow a number of documents, decisions, cases or items without changing it. */
const countingWords = "件|项|笔|个|条|宗|份|次|起|例";

const digits = String.raw`(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?`;
const countText = new RegExp(`^([+-]?) ?(${digits}) ?([万亿])?(?:${countingWords})?$`);
/** What says that a number is money, and not of how much. */
const currency = "¥|RMB|CNY";
const amountText = new RegExp(
  `^([+-]?) ?(?:人民币)? ?(${currency})? ?(${digits}) ?((?:十|百|千)?万元?|(?:十|百)?亿元?|[十百千]?元)?整? ?(?:[([]?(人民币|${currency})[)\\]]?)?$`,
  "i"
);
/** A number of purchases before their sum: 2笔 984361元. */
const purchasesBeforeAmount = new RegExp(
  `^\\d+ ?(?:${countingWords})[ ,;:、]{0,3}(?:共计?|合计|总计|计)? ?([^ ].*元)$`
);
/** A unit or counting word in brackets behind its number is no remark. */
const bracketedUnit = new RegExp(
  ` ?[([](${countingWords}|(?:人民币)?(?:[十百千]?万元?|[十百]?亿元?|[十百千]?元))[)\\]]$`
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

function fullUnit(written: string): MoneyUnit {
  return (written.endsWith("元") ? written : `${written}元`) as MoneyUnit;
}

function converted(original: string, value: number, unit: MoneyUnit): Judgement | undefined {
  if (unit === "万元" || value === 0) return undefined;
  const quoted = original.endsWith("元") ? original : `${original}（单位：${unit}）`;
  return { code: "unit-converted", wording: `“${quoted}”换算为 ${value} 万元。` };
}

/** @param unit null where none is stated: then it is the one the form prints */
function amountIn(
  original: string,
  sign: string,
  written: string,
  unit: MoneyUnit | null
): NumberReading | null {
  const value = exactNumber(sign, written, powerToTenThousandYuan(unit ?? "万元"));
  if (value === null) return null;
  if (unit === null && value !== 0) {
    const wording = `“${original}”没有写单位，按万元读。`;
    return { value, judgement: { code: "unit-assumed", wording } };
  }
  return { value, judgement: converted(original, value, unit ?? "万元") };
}

/** A number whose unit is not clear: nothing of any unit is nothing. */
function ofUnclearUnit(original: string, sign: string, written: string): FigureReading | null {
  const number = exactNumber(sign, written);
  if (number === null) return null;
  return { value: number === 0 ? 0 : { text: original, unread: "unit" } };
}

function contradicted(original: string, own: MoneyUnit, stated: AmountUnit | null) {
  if (own !== "万元" || stated === null || stated === own) return undefined;
  const other = stated === "unknown" ? "看不明白" : `是“${stated}”`;
  const wording = `表上写的单位${other}，“${original}”按格里写的万元读。`;
  return { code: "unit-contradicted", wording } satisfies Judgement;
}

function readAmount(
  text: string,
  original: string,
  columnUnit: AmountUnit | null
): FigureReading | null {
  const match = amountText.exec(text);
  if (match) {
    const [, sign = "", before, written = "", unit, behind] = match;
    const isYuan = [before, behind].some((word) => word !== undefined && word !== "人民币");
    if (unit === undefined) {
      // ¥3,940 below （单位：万元）: of yuan, or of ten thousand, nobody can tell.
      if (isYuan && columnUnit === "万元") return ofUnclearUnit(original, sign, written);
      if (columnUnit === "unknown") return ofUnclearUnit(original, sign, written);
      return amountIn(original, sign, written, isYuan ? "元" : columnUnit);
    }
    const own = fullUnit(unit);
    const reading = amountIn(original, sign, written, own);
    const contradiction = reading?.value ? contradicted(original, own, columnUnit) : undefined;
    return reading && contradiction ? { ...reading, judgement: contradiction } : reading;
  }
  const sum = purchasesBeforeAmount.exec(text)?.[1];
  const reading = sum === undefined ? null : readAmount(sum, sum, columnUnit);
  if (typeof reading?.value !== "number") return null;
  return {
    value: reading.value,
    judgement: { code: "amount-judged", wording: `“${original}”按 ${reading.value} 万元读。` },
  };
}

function direction(shown: string): Judgement {
  return {
    code: "direction-judged",
    wording: `格子里的字符设成了从右往左排，按显示的顺序读作“${shown}”。`,
  };
}

const powersOfCounts: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/** A count in 万 is exact where it says every single one: 157.3179万, and not 157万, which is mostly rounded. */
function readCount(text: string, original: string, { unit }: Measure): NumberReading | null {
  const [, sign = "", written = "", scale] = countText.exec(text) ?? [];
  if (written === "") return null;
  const power = scale === undefined ? 0 : (powersOfCounts[scale] ?? 0);
  if (power > 0 && written.split(".")[1]?.length !== power) return null;
  const value = exactNumber(sign, written, power);
  if (value === null) return null;
  if (power === 0) return { value };
  const wording = `“${original}”换算为 ${value} ${unit}。`;
  return { value, judgement: { code: "count-converted", wording } };
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
  if (written === "") return { value };
  const reading =
    columnUnit === "unknown"
      ? ofUnclearUnit(written, sign, unsigned)
      : amountIn(written, sign, unsigned, columnUnit);
  return reading ?? { value };
}

/** A count with zeros before it: a number without a doubt, though not written as one. */
const padded = /^0\d{1,8}$/;

/** More digits than can be kept, with nothing but signs and separators beside them. */
const digitsOnly = /^[+-]? ?[\d,.]+$/;

/** Digits beside raised or lowered ones. */
const raised =
  /\d[ ([]?[\u2070\u00b9\u00b2\u00b3\u2074-\u2079\u2080-\u2089]|[\u2070\u00b9\u00b2\u00b3\u2074-\u2079\u2080-\u2089][ )\]]?\d/;

function isTooLong(written: string): boolean {
  return digitsOnly.test(written) && written.replace(/\D/g, "").length > longestNumber;
}

function unreadText(text: string, written: string, { kind }: Measure): UnreadText {
  if (text.includes("\ufffd")) return { text, unread: "characters" };
  if (raised.test(written)) return { text, unread: "raised" };
  if (isTooLong(written)) return { text, unread: "too-long" };
  if (kind === "amount" || !padded.test(written)) return { text };
  return { text, disguised: { as: "padded", meant: Number(written) } };
}

/** A text in the signs in which numbers and units are mostly written, sign for sign. */
function usual(text: string): string {
  return withUsualUnits(inSimplifiedScript(halfWidth(text)))
    .replace(/[\u2212\ufe63]|^\u2013/g, "-")
    .replace(/￥/g, "¥");
}

/** A narrow blank between digits parts thousands, as a comma does; a wide one may part two numbers. */
function withThousands(text: string): string {
  return text.replace(/([\d０-９])[\u2006\u2008\u2009\u202f](?=[\d０-９])/g, "$1,");
}

/** What a text without a remark is read as; null where it is no figure. */
function readPlain(
  text: string,
  measure: Measure,
  columnUnit: AmountUnit | null
): FigureReading | null {
  const written = usual(text).replace(bracketedUnit, "$1");
  const original = halfWidth(text);
  return measure.kind === "amount"
    ? readAmount(written, original, columnUnit)
    : readCount(written, original, measure);
}

function readRemarked(
  text: string,
  measure: Measure,
  columnUnit: AmountUnit | null
): FigureReading | null {
  const parts = remarked(usual(text), measure, (figure) => {
    const value = readPlain(figure.trim(), measure, columnUnit)?.value;
    return typeof value === "number" ? value : null;
  });
  if (!parts) return null;
  const reading = readPlain(text.slice(0, parts.from).trim(), measure, columnUnit);
  return reading && { ...reading, remark: bareRemark(text.slice(parts.from)) };
}

/**
 * Reads one number cell strictly. Read are: digits (also full-width), well-formed thousands separators, a sign, decimals,
 * and a unit that agrees with the measure; amounts are converted to 万元 digit by digit. What is said of the figure beside
 * it, in brackets or by a mark, is its remark where it is clear which number is the figure. An empty or blank cell is null.
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
  const line = withThousands(text).replace(/\s+/g, " ");
  const reading = readPlain(line, measure, columnUnit) ?? readRemarked(line, measure, columnUnit);
  if (!reading) return { value: unreadText(text, usual(line), measure) };
  return content.includes("\u202e") ? { ...reading, judgement: direction(text) } : reading;
}
