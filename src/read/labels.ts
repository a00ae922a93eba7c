import { plain } from "./characters";
import { labelVariants } from "./label-variants";

/** A label taken apart for comparison. */
export interface Label {
  /** Its numbering without punctuation, such as 三, (三) or 3; "" where it has none. */
  readonly ordinal: string;
  /** Its wording without numbering, remarks in brackets, punctuation and blanks, in simplified script. */
  readonly core: string;
}

/** An official label and what it stands for. */
export interface LabelEntry<T> {
  readonly label: string;
  readonly value: T;
}

/** An entry found for a text: `same` wording (or a known variant of it), or only `alike`. */
export interface LabelMatch<T> {
  readonly entry: LabelEntry<T>;
  readonly likeness: "same" | "alike";
}

/** No official label is longer; longer texts are no labels, with room for remarks. */
export const longestLabel = 120;

const numbering =
  /^(?:(\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}(?=[、.,:]))|\(?(\d{1,2})(?:[.、,:)]|(?=[\u4e00-\u9fff]))(?!\d))[、.,:]?/;
const brackets = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|\{[^{}]*\}|〈[^〈〉]*〉/g;
const notWording = /[^\p{L}\p{N}]/gu;
const yearWritten = /^(?:20\d\d年度?|本年度?(?=20\d\d年))(?:20\d\d年度?)?/;

function withoutBrackets(text: string): string {
  const stripped = text.replace(brackets, "");
  return stripped === text ? text : withoutBrackets(stripped);
}

/** A text's numbering and wording. */
export function labelOf(text: string): Label {
  const whole = plain(text);
  const [numbered = "", chinese, arabic] = numbering.exec(whole) ?? [];
  const worded = whole.slice(numbered.length);
  const outside = withoutBrackets(worded).replace(notWording, "");
  const core = outside === "" ? worded.replace(notWording, "") : outside;
  return { ordinal: chinese ?? arabic ?? "", core: core.replace(yearWritten, "本年") };
}

/** How many characters must be inserted, removed, replaced or swapped to make one text of another. */
function distance(a: string, b: string): number {
  let beforePrevious: readonly number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const best = Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      current.push(isSwap ? Math.min(best, (beforePrevious[j - 2] ?? 0) + 1) : best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** Whether so many changes may make one text of another: each character that the other lacks is one. */
function mayBecome(a: string, b: string, changes: number): boolean {
  let lacking = 0;
  for (const character of a) if (!b.includes(character)) lacking++;
  return lacking <= changes;
}

/** A part this long of a label stands for it, if no other label has it. */
const shortestPart = 4;
/** So do as many of its characters in their order, with others left out between them. */
const shortestSelection = 5;
/** A label may carry an instruction not longer than this. */
const longestInstruction = 20;

function isSelection(core: string, official: string): boolean {
  let found = 0;
  for (const character of official) if (character === core[found]) found++;
  return found === core.length;
}

/** How far a wording is from another, 0 being the same; null where it is another wording altogether. */
function unlikeness(core: string, official: string): number | null {
  const tolerated = Math.min(3, Math.floor(Math.min(core.length, official.length) / 4));
  const isNear = Math.abs(core.length - official.length) <= tolerated;
  if (isNear && mayBecome(core, official, tolerated)) {
    const slips = distance(core, official);
    if (slips <= tolerated) return slips;
  }
  if (core.length >= shortestPart && official.includes(core)) return tolerated + 1;
  if (core.length >= shortestSelection && isSelection(core, official)) return tolerated + 2;
  const isInstructed = core.length - official.length <= longestInstruction;
  if (official.length >= shortestPart && isInstructed && core.includes(official)) {
    return tolerated + 1;
  }
  return null;
}

/** So many answers of an index are remembered: more labels than any source meant for people has. */
const mostRemembered = 5000;

/** Official labels to be found in texts that differ from them in the ways met in the wild. */
export class LabelIndex<T> {
  private readonly byCore = new Map<string, LabelEntry<T>[]>();
  /** What was found for a label before: a sheet's cells are asked for under every head of every form. */
  private readonly found = new Map<string, LabelMatch<T> | null>();
  private readonly official: readonly { readonly entry: LabelEntry<T>; readonly label: Label }[];

  /** @param variants other wordings of the labels, by the official one */
  constructor(
    readonly entries: readonly LabelEntry<T>[],
    variants: Readonly<Record<string, readonly string[]>> = labelVariants
  ) {
    this.official = entries.map((entry) => ({ entry, label: labelOf(entry.label) }));
    const officialCores = new Set(this.official.map(({ label }) => label.core));
    for (const { entry, label } of this.official) {
      this.add(label.core, entry);
      for (const variant of variants[entry.label] ?? []) {
        const core = labelOf(variant).core;
        if (!officialCores.has(core)) this.add(core, entry);
      }
    }
  }

  private add(core: string, entry: LabelEntry<T>): void {
    const known = this.byCore.get(core);
    if (known) known.push(entry);
    else this.byCore.set(core, [entry]);
  }

  /** The wordings of the official labels, in their order. */
  cores(): readonly string[] {
    return this.official.map(({ label }) => label.core);
  }

  /** The numbering of an official label; see `labelOf`. */
  ordinalOf(official: string): string {
    return this.official.find(({ entry }) => entry.label === official)?.label.ordinal ?? "";
  }

  /** All entries that have this wording; those with the same numbering where there are such. */
  same(label: Label): readonly LabelEntry<T>[] {
    const found = this.byCore.get(label.core) ?? [];
    if (found.length < 2) return found;
    const numbered = found.filter((entry) => labelOf(entry.label).ordinal === label.ordinal);
    return numbered.length > 0 ? numbered : found;
  }

  /** The one entry whose wording is most alike; null where none is, or two are and the numbering does not decide. */
  alike(label: Label): LabelEntry<T> | null {
    const rated = this.official
      .flatMap(({ entry, label: official }) => {
        const unlike = unlikeness(label.core, official.core);
        return unlike === null ? [] : [{ entry, official, unlike }];
      })
      .sort((a, b) => a.unlike - b.unlike);
    const [best, second] = rated;
    if (!best) return null;
    if (!second || second.unlike - best.unlike >= 2) return best.entry;
    const numbered = rated.filter(
      ({ official }) => label.ordinal !== "" && official.ordinal === label.ordinal
    );
    const [only, another] = numbered;
    return only && !another ? only.entry : null;
  }

  /** The one entry a label stands for, null where there is none or more than one. */
  match(label: Label): LabelMatch<T> | null {
    const key = `${label.ordinal} ${label.core}`;
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const match = this.find(label);
    if (this.found.size >= mostRemembered) this.found.clear();
    this.found.set(key, match);
    return match;
  }

  private find(label: Label): LabelMatch<T> | null {
    const same = this.same(label);
    if (same.length > 1) return null;
    if (same[0]) return { entry: same[0], likeness: "same" };
    const alike = this.alike(label);
    return alike ? { entry: alike, likeness: "alike" } : null;
  }
}
