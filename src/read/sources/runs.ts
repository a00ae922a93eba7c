import { visible } from "../characters";
import type { LeftOut, LeftOutReason } from "./left-out";

/** How a run of text looks, as far as it decides what a reader takes it for. */
export interface Look {
  /** Why a reader does not read it as part of the text; null where they do. */
  readonly leftOut: LeftOutReason | null;
  /** Set small above or below the line, as footnote marks and indices are. */
  readonly script: "superscript" | "subscript" | null;
  /** How far it stands above the line, in pixels; below it where negative. */
  readonly shift: number;
  /** What is moved away from its neighbours is known by one of these; null where it follows in the line. */
  readonly moved: object | null;
}

export const plainLook: Look = { leftOut: null, script: null, shift: 0, moved: null };

/** A run of text in one look. A line break is a run of its own. */
export interface Run {
  readonly text: string;
  readonly look: Look;
}

const superscripts: Readonly<Record<string, string>> = {
  ...Object.fromEntries([..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((raised, digit) => [String(digit), raised])),
  "+": "⁺",
  "-": "⁻",
};
const subscripts: Readonly<Record<string, string>> = {
  ...Object.fromEntries([..."₀₁₂₃₄₅₆₇₈₉"].map((lowered, digit) => [String(digit), lowered])),
  "+": "₊",
  "-": "₋",
};

/** A text as superscript or subscript: its digits and signs are no digits of the number they stand beside. */
export function inScript(text: string, script: "superscript" | "subscript"): string {
  const characters = script === "superscript" ? superscripts : subscripts;
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\d+-]/g, (character) => characters[character] ?? character);
}

/** A run this far off the line, in pixels, is set above or below it on purpose. */
const leastShift = 2;

function scriptOf({ script, shift }: Look): "superscript" | "subscript" | null {
  if (script) return script;
  return shift >= leastShift ? "superscript" : shift <= -leastShift ? "subscript" : null;
}

function isBlank({ text }: Run): boolean {
  return visible(text).trim() === "";
}

/** Runs without what moves all of them alike: a number that is moved as a whole is still the number. */
function besideEachOther(runs: readonly Run[]): readonly Run[] {
  const [first, ...others] = runs.filter((run) => !isBlank(run));
  if (others.some(({ look }) => look.shift !== first?.look.shift)) return runs;
  return runs.map(({ text, look }) => ({ text, look: { ...look, shift: 0 } }));
}

/** A text that is left out of a place, with why. */
export interface LeftOutPart {
  readonly reason: LeftOutReason;
  readonly text: string;
}

/** What is read in a place, and what is not. */
export interface ReadRuns {
  readonly text: string;
  readonly leftOut: readonly LeftOutPart[];
}

/** What is left out of a place, what stands together as one. */
function leftOutParts(runs: readonly Run[]): readonly LeftOutPart[] {
  const parts: LeftOutPart[] = [];
  let last: LeftOutReason | null = null;
  for (const { text, look } of runs) {
    const reason = look.leftOut;
    const part = parts.at(-1);
    if (reason !== null && reason === last && part) {
      parts[parts.length - 1] = { reason, text: part.text + text };
    } else if (reason !== null) parts.push({ reason, text });
    last = reason;
  }
  return parts.filter(({ text }) => visible(text).trim() !== "");
}

/**
 * What a reader reads in a place, a cell or a paragraph: what they do not see or what is struck is left out, raised and
 * lowered digits stand there as such, and what is moved away is parted by a blank. So no digit gets into a number that
 * it is no part of.
 */
export function readRuns(runs: readonly Run[]): ReadRuns {
  let text = "";
  let moved: object | null | undefined;
  for (const run of besideEachOther(runs.filter(({ look }) => look.leftOut === null))) {
    if (!isBlank(run)) {
      if (moved !== undefined && run.look.moved !== moved) text += " ";
      moved = run.look.moved;
    }
    const script = scriptOf(run.look);
    text += script ? inScript(run.text, script) : run.text;
  }
  return { text, leftOut: leftOutParts(runs) };
}

/** Added to what is struck as a whole, so that it is taken neither for a figure nor for an empty cell. */
const struckMark = "（划去）";

/** The text of a cell, after what is left out of it was told: itself, or where it is empty what is struck in it. */
export function cellTextOf(text: string, parts: readonly LeftOutPart[], leftOut: LeftOut): string {
  const struck = text === "" ? parts.find(({ reason }) => reason === "struck") : undefined;
  for (const part of parts) {
    if (part !== struck) leftOut.take(part.reason, part.text, text);
  }
  return struck ? `${struck.text.trim()}${struckMark}` : text;
}
