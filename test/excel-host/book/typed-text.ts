import type { CellContent } from "../engine/engine";
import { EMPTY } from "../engine/engine";
import { isErrorValue } from "./value-type";

/** What a text becomes when it is entered into a cell, and the number format it brings along. */
export interface Entry {
  readonly content: CellContent;
  readonly numberFormat?: string;
}

/** A text that looks like a formula and cannot be one; Excel refuses it with a message. */
export class FormulaError extends Error {
  override readonly name = "FormulaError";
  constructor(readonly formula: string) {
    super(`"${formula}" is not a formula`);
  }
}

const text = (value: string): Entry => ({ content: { kind: "constant", value } });

const literal = (value: string): Entry =>
  isErrorValue(value) ? { content: { kind: "constant", value, isText: true } } : text(value);

const number = (value: number, numberFormat?: string): Entry => ({
  content: { kind: "constant", value },
  ...(numberFormat !== undefined && { numberFormat }),
});

const NUMBER =
  /^(?<sign>[+-]?)(?<currency>[¥￥$]?)(?<whole>\d{1,3}(?:,\d{3})+|\d*)(?<fraction>\.\d*)?(?<exponent>e[+-]?\d+)?(?<percent>%?)$/i;

function readNumber(entered: string): Entry | undefined {
  const inBrackets = /^\((.*)\)$/.exec(entered)?.[1];
  const parts = NUMBER.exec(inBrackets ?? entered)?.groups;
  if (!parts || (inBrackets !== undefined && parts.sign !== "")) return undefined;
  const { sign = "", currency = "", whole = "", fraction = "", exponent = "", percent } = parts;
  if (!/\d/.test(whole + fraction)) return undefined;
  const size = Number(`${whole.replaceAll(",", "")}${fraction}${exponent}`);
  const value = (sign === "-" || inBrackets !== undefined ? -size : size) / (percent ? 100 : 1);
  const decimals = fraction.length > 1 ? ".00" : "";
  if (percent) return number(value, `0${decimals}%`);
  if (exponent) return number(value, "0.00E+00");
  if (currency) return number(value, `${currency}#,##0${decimals}`);
  if (whole.includes(",")) return number(value, `#,##0${decimals}`);
  return number(value);
}

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** The serial number of a day; `undefined` when the calendar has no such day. */
function dayNumber(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
  return exists ? (date.getTime() - FIRST_DAY) / DAY : undefined;
}

const DATES: readonly { pattern: RegExp; numberFormat: string }[] = [
  {
    pattern: /^(?<year>\d{4})([-/])(?<month>\d{1,2})\2(?<day>\d{1,2})$/,
    numberFormat: "yyyy/m/d",
  },
  {
    pattern: /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
    numberFormat: 'yyyy"年"m"月"d"日"',
  },
  { pattern: /^(?<year>\d{4})年(?<month>\d{1,2})月$/, numberFormat: 'yyyy"年"m"月"' },
  { pattern: /^(?<year>\d{4})[-/](?<month>\d{1,2})$/, numberFormat: "mmm-yy" },
  { pattern: /^(?<month>\d{1,2})[-/](?<day>\d{1,2})$/, numberFormat: 'm"月"d"日"' },
  { pattern: /^(?<month>\d{1,2})月(?<day>\d{1,2})日$/, numberFormat: 'm"月"d"日"' },
];

/** Which texts become dates: all that somebody may type, or years, months and days with hyphens only. */
export type ReadDates = "as-typed" | "iso";

const ISO_DATE = /^\d{4}-\d{1,2}-\d{1,2}$/;

function readDate(entered: string, { today, dates }: Reading): Entry | undefined {
  if (dates === "iso" && !ISO_DATE.test(entered)) return undefined;
  for (const { pattern, numberFormat } of DATES) {
    const parts = pattern.exec(entered)?.groups;
    if (!parts) continue;
    const { year = today.getFullYear(), month, day = 1 } = parts;
    const serial = dayNumber(Number(year), Number(month), Number(day));
    if (serial !== undefined) return number(serial, numberFormat);
  }
  return undefined;
}

function readTime(entered: string): Entry | undefined {
  const match = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(entered);
  if (!match) return undefined;
  const [, hours, minutes, seconds] = match;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return number(value, seconds === undefined ? "h:mm" : "h:mm:ss");
}

/** What decides what a text becomes. */
interface Reading {
  readonly isFormula: (formula: string) => boolean;
  readonly today: Date;
  /** As typed unless given. */
  readonly dates?: ReadDates;
}

/**
 * Reads what somebody types into a cell, as Excel does: an apostrophe or a text format keeps it as
 * it is; a sign of a formula makes it one; numbers, percentages, amounts, dates and times become
 * numbers. Throws {@link FormulaError}.
 */
export function readTyped(entered: string, numberFormat: string, reading: Reading): Entry {
  const { isFormula } = reading;
  if (entered === "") return { content: EMPTY };
  if (entered.startsWith("'")) return literal(entered.slice(1));
  if (numberFormat === "@") return literal(entered);
  const trimmed = entered.trim();
  const asNumber = readNumber(trimmed) ?? readDate(trimmed, reading) ?? readTime(trimmed);
  if (asNumber) return asNumber;
  if (/^(true|false)$/i.test(trimmed)) {
    return { content: { kind: "constant", value: trimmed.toLowerCase() === "true" } };
  }
  if (/^[=+\-@]./s.test(entered)) {
    const formula = entered.startsWith("=") ? entered.slice(1) : entered;
    if (!isFormula(formula)) throw new FormulaError(entered);
    return { content: { kind: "formula", formula } };
  }
  return text(entered);
}
