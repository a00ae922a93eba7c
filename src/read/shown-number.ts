import { asKept, isTooLarge } from "./kept-number";
import { choiceFor, sectionsOf, showsDates, type Choice, type Token } from "./number-format";

/** Moves the decimal point of a number as it is written, so that no digit is lost. */
function movedPoint(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** A number that is not negative, rounded as it is written: 1.005 to 1.01. */
function rounded(value: number, places: number): string {
  return movedPoint(Math.round(movedPoint(value, places)), -places).toFixed(places);
}

/** Digits with a comma before every three. */
function grouped(digits: string): string {
  const [whole = "", fraction] = digits.split(".");
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3)
    groups.unshift(whole.slice(Math.max(0, end - 3), end));
  return fraction === undefined ? groups.join(",") : `${groups.join(",")}.${fraction}`;
}

/** Digits as they are shown, and the number they say. */
interface ShownDigits {
  readonly text: string;
  readonly number: number;
  /** Whether digits are put in front: 000025. */
  readonly isPadded: boolean;
}

function withoutZeros(digits: string, least: number): string {
  const [whole = "", fraction = ""] = digits.split(".");
  let length = fraction.length;
  while (length > least && fraction[length - 1] === "0") length--;
  return length === 0 ? whole : `${whole}.${fraction.slice(0, length)}`;
}

/** How a number format writes digits: `#,##0.00,` has 1 to any digits, 2 behind the point, and divides by 1000. */
interface DigitPattern {
  readonly leastWhole: number;
  readonly leastFraction: number;
  readonly mostFraction: number;
  readonly thousands: number;
  /** Digits behind a point that is a text of the format, a point like any other to who reads it: `0!.0000`. */
  readonly behindTextPoint: number;
  readonly isGrouped: boolean;
  /** Whether 0 is shown as nothing: `#`. */
  readonly hidesZero: boolean;
}

function zerosIn(pattern: string): number {
  return pattern.replace(/[^0]/g, "").length;
}

function digitPattern(written: string): DigitPattern {
  const thousands = written.length - written.replace(/,{1,9}$/, "").length;
  const [whole = "", fraction = ""] = written.slice(0, written.length - thousands).split(".");
  return {
    leastWhole: zerosIn(whole),
    leastFraction: zerosIn(fraction),
    mostFraction: fraction.length,
    thousands,
    behindTextPoint: 0,
    isGrouped: whole.includes(","),
    hidesZero: zerosIn(written) === 0,
  };
}

/** The pattern in the tokens of digits and what stands between them; null where it is none that is known here. */
function patternIn([token, point, behind, more]: readonly Token[]): DigitPattern | null {
  if (token?.kind !== "digits" || more) return null;
  if (!point) return digitPattern(token.pattern);
  const isPoint = point.kind === "text" && point.text.trim() === ".";
  if (!isPoint || behind?.kind !== "digits" || token.pattern.includes(".")) return null;
  if (/[.#?]/.test(behind.pattern)) return null;
  const behindTextPoint = zerosIn(behind.pattern);
  const together = digitPattern(token.pattern + behind.pattern);
  const leastWhole = together.leastWhole - behindTextPoint;
  return { ...together, behindTextPoint, leastWhole, isGrouped: false };
}

/** Digits with a point before the last of them. */
function withTextPoint(digits: string, behind: number): string {
  if (behind === 0) return digits;
  const padded = digits.padStart(behind + 1, "0");
  return `${padded.slice(0, -behind)}.${padded.slice(-behind)}`;
}

function digitsBy(value: number, pattern: DigitPattern): ShownDigits {
  const { leastWhole, leastFraction, mostFraction, isGrouped } = pattern;
  const fixed = rounded(movedPoint(value, -3 * pattern.thousands), mostFraction);
  const digits = withTextPoint(withoutZeros(fixed, leastFraction), pattern.behindTextPoint);
  const number = Number(digits);
  const text = isGrouped ? grouped(digits) : digits;
  return {
    text: number === 0 && pattern.hidesZero ? "" : text,
    number,
    isPadded: leastWhole > (digits.split(".")[0] ?? "").length,
  };
}

const noDigits: ShownDigits = { text: "", number: 0, isPadded: false };

/** What the tokens of digits show of a number that is not negative; null where that is not known here. */
function digitsShown(value: number, tokens: readonly Token[]): ShownDigits | null {
  const [token, ...more] = tokens;
  if (!token) return noDigits;
  if (token.kind === "general") {
    return more.length > 0 ? null : { text: String(value), number: value, isPadded: false };
  }
  const pattern = patternIn(tokens);
  return pattern && digitsBy(value, pattern);
}

/** What a number says under its number format. */
export type Shown =
  /** The number as it is shown, which may be rounded or scaled. */
  | { readonly kind: "number"; readonly number: number }
  /** With something beside it that says what it is a number of: 3940.00元. */
  | { readonly kind: "text"; readonly text: string }
  /** It shows something from which the number cannot be told; null where that is not known here. */
  | { readonly kind: "unread"; readonly text: string | null };

/** Characters of a text beside a number that are digits themselves, or a sign. */
const misleading =
  /[\p{Nd}\p{No}\p{Nl}○〇一二三四五六七八九十百千零廿卅壹贰叁肆伍陆柒捌玖拾佰仟.,+()（）-]/u;
/** Units that have such a character in them. */
const unit = /[百千]万?元?/g;
const dash = /^[-－–—]$/;

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.kind === "text" ? token.text : ""))
    .join("")
    .trim();
}

function isNumeric({ kind }: Token): boolean {
  return kind === "digits" || kind === "general";
}

/** A section of a format: the digits, and what is written before and behind them. */
interface SectionParts {
  readonly before: string;
  readonly digits: readonly Token[];
  readonly behind: string;
}

function partsOf(tokens: readonly Token[]): SectionParts {
  const first = tokens.findIndex(isNumeric);
  if (first < 0) return { before: textOf(tokens), digits: [], behind: "" };
  const end = tokens.map(isNumeric).lastIndexOf(true) + 1;
  return {
    before: textOf(tokens.slice(0, first)),
    digits: tokens.slice(first, end),
    behind: textOf(tokens.slice(end)),
  };
}

function unread(text: string | null): Shown {
  return { kind: "unread", text };
}

/** A number with its sign and what is written beside it. */
function withWords(
  value: number,
  { showsSign }: Choice,
  { before, behind }: SectionParts,
  digits: ShownDigits
): Shown {
  const isMinus = !showsSign && dash.test(before.slice(0, 1));
  const label = isMinus ? before.slice(1).trim() : before;
  const sign = isMinus || (showsSign && value < 0) ? "-" : "";
  const text = `${sign}${label}${digits.text}${behind}`;
  const isMisleading = misleading.test(`${label}${behind.replace(unit, "")}`);
  if (digits.isPadded || isMisleading || (value < 0 && sign === "")) return unread(text);
  if (label !== "" || behind !== "") return { kind: "text", text };
  const isNegative = sign === "-" && digits.number !== 0;
  return { kind: "number", number: isNegative ? -digits.number : digits.number };
}

/**
 * What a number says to a reader under an Excel number format: not what the cell holds. A unit is part of it, a scale
 * has changed it.
 */
export function shownNumber(held: number, numberFormat: string): Shown {
  if (isTooLarge(held)) return unread(String(held));
  const value = asKept(held);
  const format = numberFormat.trim();
  if (format === "" || format === "@") return { kind: "number", number: value };
  const choice = showsDates(format) ? null : choiceFor(value, format);
  const tokens = choice?.section.tokens ?? [];
  if (!choice || tokens.some(({ kind }) => kind === "otherNumber" || kind === "content")) {
    return unread(null);
  }
  const parts = partsOf(tokens);
  const digits = digitsShown(Math.abs(value), parts.digits);
  if (!digits) return unread(null);
  if (digits.text !== "") return withWords(value, choice, parts, digits);
  const shown = `${parts.before}${parts.behind}`;
  return value === 0 && dash.test(shown) ? { kind: "number", number: 0 } : unread(shown);
}

/** What a text shows under a number format; itself under all but those that have a part for texts. */
export function shownText(content: string, numberFormat: string): string {
  const sections = sectionsOf(numberFormat);
  const own =
    sections[3] ?? sections.find(({ tokens }) => tokens.some(({ kind }) => kind === "content"));
  if (!own) return content;
  return own.tokens
    .map((token) => (token.kind === "content" ? content : token.kind === "text" ? token.text : ""))
    .join("");
}

/** Whether a cell of this number format shows a number as the number it is. */
export function showsAsItIs(value: number, numberFormat: string): boolean {
  const shown = shownNumber(value, numberFormat);
  return shown.kind === "number" && shown.number === asKept(value);
}
