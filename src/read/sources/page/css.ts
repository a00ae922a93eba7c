import { parseSelector, type Selector } from "./selectors";

/** One property of a style with its value, in lower case. */
export interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly isImportant: boolean;
}

/** What a style sheet says of the elements that one of its selectors matches. */
export interface StyleRule {
  readonly selector: Selector;
  readonly declarations: readonly Declaration[];
}

/** Where a text goes on after what stands in quotation marks from `at` on. */
function afterQuoted(text: string, at: number): number {
  const quote = text.charAt(at);
  for (let next = at + 1; next < text.length; next++) {
    if (text.charAt(next) === "\\") next++;
    else if (text.charAt(next) === quote) return next + 1;
  }
  return text.length;
}

/** The first of these characters outside of quotation marks and round brackets; the end where there is none. */
function indexOfAny(text: string, characters: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length;) {
    const character = text.charAt(at);
    if (character === '"' || character === "'") {
      at = afterQuoted(text, at);
      continue;
    }
    if (character === "\\") at++;
    else if (character === "(") depth++;
    else if (character === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && characters.includes(character)) return at;
    at++;
  }
  return text.length;
}

/** Parts between separators that stand outside of quotation marks and brackets. */
function partsBetween(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at <= text.length;) {
    const end = indexOfAny(text, separator, at);
    parts.push(text.slice(at, end));
    at = end + 1;
  }
  return parts;
}

/** The declarations of a style attribute, or between the braces of a rule. */
export function declarationsIn(text: string): readonly Declaration[] {
  return partsBetween(text, ";").flatMap((part): Declaration[] => {
    const colon = part.indexOf(":");
    if (colon < 0) return [];
    const property = part.slice(0, colon).trim().toLowerCase();
    const written = part.slice(colon + 1).trim();
    const mark = /! ?important$/i.exec(written);
    const value = (mark ? written.slice(0, mark.index) : written).trim();
    // What is generated keeps its case; all other values that matter here are keywords, lengths and colours.
    const isText = property === "content";
    return [{ property, value: isText ? value : value.toLowerCase(), isImportant: mark !== null }];
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?(?:\*\/|$)|<!--|-->/g, " ");
}

/** Where the block ends whose brace opens before `from`. */
function endOfBlock(text: string, from: number): number {
  let depth = 1;
  for (let at = indexOfAny(text, "{}", from); at < text.length;) {
    depth += text.charAt(at) === "{" ? 1 : -1;
    if (depth === 0) return at;
    at = indexOfAny(text, "{}", at + 1);
  }
  return text.length;
}

/** The width of the screen on which a page is thought to be read. */
const screenWidth = 1280;

function fitsWidth(condition: string): boolean {
  const [, bound, written, unit] =
    /^\( ?(min|max)-(?:device-)?width ?: ?(\d{1,6}(?:\.\d{1,6})?)(px|em|rem) ?\)$/.exec(
      condition
    ) ?? [];
  const width = Number(written) * (unit === "px" ? 1 : 16);
  return bound === "min" ? screenWidth >= width : screenWidth <= width;
}

/** Whether a style sheet for these media holds on a screen. */
export function isForScreen(media: string): boolean {
  const query = media.trim().toLowerCase().replace(/\s+/g, " ");
  return (
    query === "" ||
    query.split(",").some((alternative) =>
      alternative
        .trim()
        .replace(/^only /, "")
        .split(" and ")
        .every((part) => part === "screen" || part === "all" || fitsWidth(part))
    )
  );
}

/** A rule that ends at a semicolon where it has no block; for any other, that is a part of its selector, and makes it none. */
function isAtRule(text: string, from: number): boolean {
  const opening = /\s*@/y;
  opening.lastIndex = from;
  return opening.test(text);
}

const groups = /^@(media|supports|layer|container|scope)\b(.*)$/is;
const deepestGroup = 8;

/** The rules of a style sheet that hold on a screen, in their order. */
export function rulesOf(sheet: string): readonly StyleRule[] {
  const rules: StyleRule[] = [];
  const read = (text: string, depth: number): void => {
    for (let at = 0; at < text.length;) {
      // In a group one that stands between rules is passed over.
      const ends = depth > 0 || isAtRule(text, at) ? "{;" : "{";
      const opening = indexOfAny(text, ends, at);
      const prelude = text.slice(at, opening).trim();
      if (text.charAt(opening) !== "{") {
        at = opening + 1;
        continue;
      }
      const end = endOfBlock(text, opening + 1);
      const body = text.slice(opening + 1, end);
      at = end + 1;
      if (!prelude.startsWith("@")) {
        const declarations = declarationsIn(body);
        const selectors = partsBetween(prelude, ",").map(parseSelector);
        // One that is none spoils the others.
        if (selectors.includes(null)) continue;
        for (const selector of selectors) if (selector) rules.push({ selector, declarations });
        continue;
      }
      const [, kind, condition = ""] = groups.exec(prelude) ?? [];
      const holds = kind !== undefined && (!/^media$/i.test(kind) || isForScreen(condition));
      if (holds && depth < deepestGroup) read(body, depth + 1);
    }
  };
  read(withoutComments(sheet), 0);
  return rules;
}
