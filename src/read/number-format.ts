/** Parts of a number format that are shown as they are, and conditions, colours and languages. */
const literal = /"[^"]*"|[\\!].|\[(?!h+\]|m+\]|s+\])[^[\]]*\]/gi;
/** The ordinary format as a Chinese Excel calls it. */
const localGeneral = /G\/通用格式/g;
const general = "General";

/** A number format without what it shows as it is. */
export function placeholdersOf(numberFormat: string): string {
  return numberFormat.replace(literal, "");
}

/** Whether an Excel number format shows a number as a date or a time, such as `yyyy/m/d` or `h:mm`. */
export function showsDates(numberFormat: string): boolean {
  return /[ymdhs]/i.test(placeholdersOf(numberFormat));
}

/** A piece of a number format. */
export type Token =
  | { readonly kind: "text"; readonly text: string }
  /** Placeholders of digits, with their point and commas: `#,##0.00`. */
  | { readonly kind: "digits"; readonly pattern: string }
  | { readonly kind: "general" }
  /** The text of a cell: `@`. */
  | { readonly kind: "content" }
  /** Percent, fraction, exponent, Chinese numerals, filling with digits: what it shows is another number. */
  | { readonly kind: "otherNumber" };

/** One of the parts of a number format between semicolons. */
export interface FormatSection {
  readonly tokens: readonly Token[];
  /** For which numbers it is, where it says so itself: [>=10000]. */
  readonly condition: Condition | null;
}

interface Condition {
  readonly operator: string;
  readonly limit: number;
}

const piece =
  /"([^"]*)"|[\\!](.)|\[([^[\]]*)\]|_.?|\*(.)|(General)|(@)|([#0?][#0?,]*(?:\.[#0?]*,*)?|\.[#0?]+,*)|(;)|([^])/gi;
const conditionText = /^(<=|>=|<>|<|>|=)(-?\d{1,15}(?:\.\d{1,15})?)$/;
const currencyText = /^\$([^-]*)/;

const otherNumbers: ReadonlySet<string | undefined> = new Set("%‰/Ee");
const noToken: readonly Token[] = [];

function textToken(text: string): readonly Token[] {
  return text === "" ? noToken : [{ kind: "text", text }];
}

function bracketTokens(text: string): readonly Token[] {
  const currency = currencyText.exec(text)?.[1];
  if (currency !== undefined) return textToken(currency);
  return /^dbnum/i.test(text) ? [{ kind: "otherNumber" }] : noToken;
}

/** There is at least one. */
type FormatSections = readonly [FormatSection, ...FormatSection[]];

function parsed(numberFormat: string): FormatSections {
  const newSection = (): { tokens: Token[]; condition: Condition | null } => ({
    tokens: [],
    condition: null,
  });
  let section = newSection();
  const sections: [FormatSection, ...FormatSection[]] = [section];
  const written = numberFormat.replace(localGeneral, general);
  for (const match of written.matchAll(piece)) {
    const [, quoted, escaped, bracket, fill, asGeneral, content, pattern, end, other] = match;
    if (end !== undefined) {
      section = newSection();
      sections.push(section);
    } else if (asGeneral !== undefined) section.tokens.push({ kind: "general" });
    else if (content !== undefined) section.tokens.push({ kind: "content" });
    else if (pattern !== undefined) section.tokens.push({ kind: "digits", pattern });
    else if (bracket !== undefined) {
      const [, operator, limit] = conditionText.exec(bracket) ?? [];
      if (operator === undefined) section.tokens.push(...bracketTokens(bracket));
      else section.condition = { operator, limit: Number(limit) };
    } else if (fill !== undefined) {
      if (/\d/.test(fill)) section.tokens.push({ kind: "otherNumber" });
    } else if (otherNumbers.has(other)) section.tokens.push({ kind: "otherNumber" });
    else section.tokens.push(...textToken(quoted ?? escaped ?? other ?? ""));
  }
  return sections;
}

const sectionsByFormat = new Map<string, FormatSections>();
/** A workbook has a handful of formats; of one made to have many not all are kept. */
const mostFormats = 1000;

/** The sections of a number format. */
export function sectionsOf(numberFormat: string): FormatSections {
  const known = sectionsByFormat.get(numberFormat);
  if (known) return known;
  const sections = parsed(numberFormat);
  if (sectionsByFormat.size >= mostFormats) sectionsByFormat.clear();
  sectionsByFormat.set(numberFormat, sections);
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
export interface Choice {
  readonly section: FormatSection;
  readonly showsSign: boolean;
}

/** The section for a number; null where a condition makes that a question. */
export function choiceFor(value: number, numberFormat: string): Choice | null {
  const sections = sectionsOf(numberFormat);
  const [first, second, third] = sections;
  if (sections.some(({ condition }) => condition !== null)) {
    const numeric = sections.slice(0, 3);
    const section = numeric.find(({ condition }) => !condition || fulfils(value, condition));
    return section && value >= 0 ? { section, showsSign: true } : null;
  }
  if (value < 0 && second) return { section: second, showsSign: false };
  return { section: value === 0 ? (third ?? first) : first, showsSign: true };
}
