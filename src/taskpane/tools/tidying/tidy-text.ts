import { halfWidth } from "../../../read/characters";

/** What changes at one place of a text, with a few characters around it. */
export interface TextEdit {
  readonly before: string;
  readonly from: string;
  readonly to: string;
  readonly after: string;
}

export interface TidiedText {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** Blanks, and what takes no room and joins nothing: left behind by web pages and Word. */
const gap = String.raw`[ \t\u00a0\u3000\u00ad\u200b\u2060\ufeff]+`;
/** A number, a date such as ２０２５．１．３１, or several numbers in a row. */
const fullWidthNumbers = "[０-９]+(?:[，．][０-９]+)*";
const withThousands = /^[０-９]{1,3}(?:，[０-９]{3})+(?:．[０-９]+)?$/;

/** In this order: the first that fits at a place counts. */
const places = new RegExp(
  `(?<indent>^${gap})|(?<end>${gap}$)|(?<gap>${gap})|(?<number>${fullWidthNumbers})`,
  "gmu"
);

type Kind = "indent" | "end" | "gap" | "number";

function tidied(kind: Kind, written: string): string {
  const blanks = written.replace(/[\u00ad\u200b\u2060\ufeff]/g, "");
  switch (kind) {
    case "indent":
      return blanks;
    case "end":
      return "";
    case "gap":
      return blanks.length > 1 || blanks === "\u00a0" ? " " : blanks;
    case "number":
      return withThousands.test(written)
        ? halfWidth(written)
        : written.replace(/[^，]+/g, halfWidth);
  }
}

const shownAround = 6;

function lastOf(text: string): string {
  return text.length > shownAround ? `…${text.slice(-shownAround)}` : text;
}

function firstOf(text: string): string {
  return text.length > shownAround ? `${text.slice(0, shownAround)}…` : text;
}

/**
 * Cleans what stands in a cell of text: blanks at the ends of paragraphs, blanks in a row, characters that cannot be seen,
 * full-width digits. Indents and empty paragraphs stay as they are, since they may be meant.
 */
export function tidyText(text: string): TidiedText {
  const edits: TextEdit[] = [];
  let result = "";
  let last = 0;
  for (const match of text.matchAll(places)) {
    const [from] = match;
    const groups: Readonly<Record<string, string | undefined>> = match.groups ?? {};
    const [kind] = Object.entries(groups).find(([, found]) => found !== undefined) ?? [];
    const to = kind === undefined ? from : tidied(kind as Kind, from);
    result += text.slice(last, match.index) + to;
    last = match.index + from.length;
    if (to === from) continue;
    edits.push({
      before: lastOf(text.slice(0, match.index)),
      from,
      to,
      after: firstOf(text.slice(last)),
    });
  }
  return { text: result + text.slice(last), edits };
}
