/** Parts of a number format that are shown as they are, and conditions, colours and languages. */
const literal = /"[^"]*"|[\\!].|\[(?!h+\]|m+\]|s+\])[^[\]]*\]/gi;
/** The ordinary format as a Chinese Excel calls it. */
const localGeneral = /G\/通用格式/g;
const general = "General";

/** Whether an Excel number format shows a number as a date or a time, such as `yyyy/m/d` or `h:mm`. */
export function showsDates(numberFormat: string): boolean {
  const bare = numberFormat.replace(localGeneral, "").replace(literal, "");
  return /[ymdhs]/i.test(bare.replace(/General/gi, ""));
}

/** A piece of a number format. */
type Token =
  | { readonly kind: "text"; readonly text: string }
  /** Placeholders of digits, with their point and commas: `#,##0.00`. */
  | { readonly kind: "digits"; readonly pattern: string }
  | { readonly kind: "general" }
  /** The text of a cell: `@`. */
  | { readonly kind: "content" }
  /** Percent, fraction, exponent, Chinese numerals, filling with digits: what it shows is another number. */
  | { readonly kind: "otherNumber" };

/** One of the parts of a number format between semicolons. */
interface FormatSection {
  readonly tokens: readonly Token[];
  /** For which numbers it is, where it says so itself: [>=10000]. */
  readonly condition: Condition | null;
}

interface Condition {
  readonly operator: string;
  readonly limit: number;
}

const piece =
  /"([^"]*)"|[\\!](.)|\[([^[\]]*)\]|_.|\*(.)|(General)|(@)|([#0?][#0?,]*(?:\.[#0?]*,*)?|\.[#0?]+,*)|(;)|([^])/gi;
const conditionText = /^(<=|>=|<>|<|>|=)(-?\d{1,15}(?:\.\d{1,15})?)$/;
const currencyText = /^\$([^-]*)/;

const otherNumbers = "%‰/Ee";
const noToken: readonly Token[] = [];

function textToken(text: string): readonly Token[] {
  return text === "" ? noToken : [{ kind: "text", text }];
}

function bracketTokens(text: string): readonly Token[] {
  const currency = currencyText.exec(text)?.[1];
  if (currency !== undefined) return textToken(currency);
  return /^dbnum/i.test(text) ? [{ kind: "otherNumber" }] : noToken;
}

/** The sections of a number format. */
function sectionsOf(numberFormat: string): readonly FormatSection[] {
  const sections: { tokens: Token[]; condition: Condition | null }[] = [
    { tokens: [], condition: null },
  ];
  const written = numberFormat.replace(localGeneral, general);
  for (const match of written.matchAll(piece)) {
    const [whole, quoted, escaped, bracket, fill, asGeneral, content, pattern, end, other] = match;
    const section = sections.at(-1);
    if (!section) break;
    if (end !== undefined) sections.push({ tokens: [], condition: null });
    else if (asGeneral !== undefined) section.tokens.push({ kind: "general" });
    else if (content !== undefined) section.tokens.push({ kind: "content" });
    else if (pattern !== undefined) section.tokens.push({ kind: "digits", pattern });
    else if (bracket !== undefined) {
      const [, operator, limit] = conditionText.exec(bracket) ?? [];
      if (operator === undefined) section.tokens.push(...bracketTokens(bracket));
      else section.condition = { operator, limit: Number(limit) };
    } else if (fill !== undefined) {
      if (/\d/.test(fill)) section.tokens.push({ kind: "otherNumber" });
    } else if (other !== undefined && otherNumbers.includes(other)) {
      section.tokens.push({ kind: "otherNumber" });
    } else if (!whole.startsWith("_")) {
      section.tokens.push(...textToken(quoted ?? escaped ?? other ?? ""));
    }
  }
  return sections;
}

function fulfils(value: number, { operator, limit }: Condition): boolean {
  switch (operator) {
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
    case "=":
      return value === limit;
    default:
      return value !== limit;
  }
}

/** The section that shows a number, and whether it shows the sign itself. */
interface Choice {
  readonly section: FormatSection;
  readonly showsSign: boolean;
}

function choiceFor(value: number, sections: readonly FormatSection[]): Choice | null {
  const [first, second, third] = sections;
  if (!first) return null;
  if (sections.some(({ condition }) => condition !== null)) {
    const numeric = sections.slice(0, 3);
    const section = numeric.find(({ condition }) => !condition || fulfils(value, condition));
    return section && value >= 0 ? { section, showsSign: true } : null;
  }
  if (value < 0 && second) return { section: second, showsSign: false };
  if (value === 0 && second) return { section: third ?? first, showsSign: true };
  return { section: first, showsSign: true };
}

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

/** A pattern of digits; a point among them that is a text of the format is a point like any other to who reads it. */
function digitsShown(value: number, tokens: readonly Token[]): ShownDigits | null {
  const [token, point, after, more] = tokens;
  if (!token || more) return null;
  if (token.kind === "general") {
    const text = String(value);
    return point ? null : { text, number: value, isPadded: false };
  }
  if (token.kind !== "digits") return null;
  let pattern = token.pattern;
  let fixedPlaces = 0;
  if (point) {
    const isPoint = point.kind === "text" && point.text.trim() === ".";
    if (!isPoint || after?.kind !== "digits" || pattern.includes(".")) return null;
    if (/[.#?]/.test(after.pattern)) return null;
    fixedPlaces = after.pattern.replace(/[^0]/g, "").length;
    pattern += after.pattern;
  }
  const scale = pattern.length - pattern.replace(/,{1,9}$/, "").length;
  const [whole = "", fraction = ""] = pattern.slice(0, pattern.length - scale).split(".");
  const scaled = movedPoint(value, -3 * scale);
  const places = fraction.replace(/,/g, "").length;
  const least = fraction.replace(/[^0]/g, "").length;
  const beforeCommas = whole.replace(/,/g, "");
  let digits = rounded(scaled, places);
  if (places > least) digits = withoutZeros(digits, least);
  if (fixedPlaces > 0) {
    const padded = digits.padStart(fixedPlaces + 1, "0");
    digits = `${padded.slice(0, -fixedPlaces)}.${padded.slice(-fixedPlaces)}`;
  }
  const leastWhole = beforeCommas.replace(/[^0]/g, "").length - fixedPlaces;
  const number = Number(digits);
  const isBlank = number === 0 && !/0/.test(pattern);
  const isPadded = leastWhole > (digits.split(".")[0] ?? "").length;
  const text = whole.includes(",") && !point ? grouped(digits) : digits;
  return { text: isBlank ? "" : text, number, isPadded };
}

function withoutZeros(digits: string, least: number): string {
  const [whole = "", fraction = ""] = digits.split(".");
  let length = fraction.length;
  while (length > least && fraction[length - 1] === "0") length--;
  return length === 0 ? whole : `${whole}.${fraction.slice(0, length)}`;
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
  return tokens.map((token) => (token.kind === "text" ? token.text : "")).join("");
}

function isNumeric({ kind }: Token): boolean {
  return kind === "digits" || kind === "general";
}

/** A number with as many digits as Excel keeps: what a formula makes of 0.1+0.2 is 0.3. */
export function asKept(value: number): number {
  return Number.isInteger(value) ? value + 0 : Number(value.toPrecision(15));
}

/** Whether a number has more than the 15 digits that Excel keeps, or is none. */
export function isTooLarge(value: number): boolean {
  return !(Math.abs(value) < 1e15);
}

/**
 * What a number says to a reader under an Excel number format: not what the cell holds. A unit is part of it, a scale
 * has changed it.
 */
export function shownNumber(held: number, numberFormat: string): Shown {
  const value = asKept(held);
  const unread = (text: string | null): Shown => ({ kind: "unread", text });
  if (isTooLarge(held)) return unread(String(held));
  const format = numberFormat.trim();
  if (format === "" || format === "@" || /^general$/i.test(format)) {
    return { kind: "number", number: value };
  }
  if (showsDates(format)) return unread(null);
  const choice = choiceFor(value, sectionsOf(format));
  if (!choice) return unread(null);
  const { tokens } = choice.section;
  if (tokens.some(({ kind }) => kind === "otherNumber" || kind === "content")) return unread(null);
  const first = tokens.findIndex(isNumeric);
  const last = tokens.map(isNumeric).lastIndexOf(true);
  const before = textOf(first < 0 ? tokens : tokens.slice(0, first)).trim();
  const beside = (first < 0 ? "" : textOf(tokens.slice(last + 1))).trim();
  if (first < 0)
    return value === 0 && dash.test(before) ? { kind: "number", number: 0 } : unread(before);
  const digits = digitsShown(Math.abs(value), tokens.slice(first, last + 1));
  if (!digits) return unread(null);
  if (digits.text === "") {
    const isZero = value === 0 && dash.test(before) && beside === "";
    return isZero ? { kind: "number", number: 0 } : unread(`${before}${beside}`);
  }
  const isMinus = !choice.showsSign && dash.test(before.slice(0, 1));
  const label = isMinus ? before.slice(1).trim() : before;
  const sign = isMinus || (choice.showsSign && value < 0) ? "-" : "";
  const text = `${sign}${label}${digits.text}${beside}`;
  const isMisleading = misleading.test(`${label}${beside.replace(unit, "")}`);
  if (digits.isPadded || isMisleading || (value < 0 && sign === "")) return unread(text);
  if (label !== "" || beside !== "") return { kind: "text", text };
  return {
    kind: "number",
    number: sign === "-" && digits.number !== 0 ? -digits.number : digits.number,
  };
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
