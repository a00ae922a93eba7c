import { amountUnitIn } from "../figure-text";
import type { BlockHead } from "./form-rows";
import { atBlanks, type Piece } from "./pieces";
import { tells } from "./telling-words";
import { isYearAlone } from "./words-of-form";

/** What the words above the figures of a block say of its columns. */
export interface HeadWords {
  /** Whether each of its columns is named; else what stands below must bear out that they are those of the form. */
  readonly isWhole: boolean;
  /** How many of them are named to the letter. */
  readonly exact: number;
  /** What each column is called there; undefined where its name was not found. */
  readonly names: readonly (Piece | undefined)[];
}

/** What each column is called; null where not each is named. */
export function allNames({ names }: HeadWords): readonly Piece[] | null {
  const known = names.flatMap((name) => name ?? []);
  return known.length === names.length ? known : null;
}

/** A beginning of a label that stands for it where its cell was broken, if no other label begins so. */
const shortestBeginning = 2;
/** At least this part of the columns is named, or of the characters of their names is there. */
const leastNamed = 0.5;
const leastCharacters = 0.9;

function coresOf({ index }: BlockHead): readonly string[] {
  return index.cores();
}

/** The columns that a piece may name: all that have its wording, begin with it, or are told by its words. */
export function columnsNamed(head: BlockHead, { label }: Piece): readonly number[] {
  if (!label || label.core.length < shortestBeginning) return [];
  const same = head.index.same(label).map(({ value }) => value);
  const group = head.groups.match(label);
  if (group?.likeness === "same") return [];
  if (same.length > 0) return same;
  if (group) return [];
  const alike = head.index.match(label)?.entry.value;
  if (alike !== undefined) return [alike];
  const cores = coresOf(head);
  const begun = cores.flatMap((core, leaf) => (core.startsWith(label.core) ? [leaf] : []));
  if (new Set(begun.map((leaf) => cores[leaf])).size === 1) return begun;
  return head.index.entries.flatMap((entry) => (tells(label, entry.label) ? [entry.value] : []));
}

/**
 * The columns named by the words, one each, in an order that the form's columns have; null where they have another. The
 * second half of a broken name is passed over where its first has been.
 */
function inFormOrder(
  head: BlockHead,
  words: readonly Piece[],
  order: readonly number[]
): ReadonlyMap<number, Piece> | null {
  const named = new Map<number, Piece>();
  let last = -1;
  for (const piece of words) {
    const columns = columnsNamed(head, piece);
    if (columns.length === 0) continue;
    const next = order.findIndex((leaf, at) => at > last && columns.includes(leaf));
    const leaf = order[next];
    if (leaf === undefined) {
      // Names that several columns have say nothing of the order.
      if (columns.length > 1 || columns.every((each) => named.has(each))) continue;
      return null;
    }
    named.set(leaf, piece);
    last = next;
  }
  return named;
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** How large a part of the characters of all column names is among some words, however they were broken. */
function charactersThere(head: BlockHead, words: readonly Piece[]): number {
  const there = countsOf(words.map(({ label }) => label?.core ?? "").join(""));
  const needed = countsOf(coresOf(head).join(""));
  let found = 0;
  let all = 0;
  for (const [character, count] of needed) {
    found += Math.min(count, there.get(character) ?? 0);
    all += count;
  }
  return found / all;
}

/** Words above the figures are not more than this. */
const mostWords = 80;

/**
 * Whether two cells with the same words are one that was merged: below each other; beside each other where it may have
 * reached over several columns.
 */
function areOne(a: Piece, b: Piece, mayBeWide: boolean): boolean {
  if (a.place.kind === "text" || b.place.kind === "text") return false;
  const right = b.place.column - a.place.column;
  return a.line === b.line ? mayBeWide && right === 1 : right === 0;
}

/** Whether a name that only one column or group has stands in several places. */
function namesTwice(head: BlockHead, words: readonly Piece[]): boolean {
  const leaves = coresOf(head);
  const labels = [...leaves, ...head.groups.cores()];
  const isOnly = (core: string): boolean => labels.indexOf(core) === labels.lastIndexOf(core);
  const places = new Map<string, Piece[]>();
  for (const piece of words) {
    const core = piece.label?.core ?? "";
    if (!labels.includes(core) || !isOnly(core)) continue;
    const known = places.get(core);
    if (known) known.push(piece);
    else places.set(core, [piece]);
  }
  return [...places].some(([core, pieces]) => {
    const mayBeWide = !leaves.includes(core) || core === leaves.at(-1);
    return pieces.some(
      (piece, at) => at > 0 && !pieces.slice(0, at).some((other) => areOne(other, piece, mayBeWide))
    );
  });
}

/** The words of a line that are as many as the columns, where those that are known stand in their places: all are names. */
function namesByPlace(
  head: BlockHead,
  words: readonly Piece[],
  named: ReadonlyMap<number, Piece>
): ReadonlyMap<number, Piece> {
  const byLine = new Map<number, Piece[]>(words.map(({ line }) => [line, []]));
  for (const piece of words) {
    const isGroup = piece.label && head.groups.same(piece.label).length > 0;
    if (!isGroup) byLine.get(piece.line)?.push(piece);
  }
  const lines = [...byLine.values()];
  const isOneEach = lines.every((own) => own.length <= 1);
  const whole = [...lines, ...(isOneEach ? [lines.flat()] : [])].find(
    (own) =>
      own.length === head.leaves.length && [...named].every(([leaf, piece]) => own[leaf] === piece)
  );
  return whole && named.size > 0 ? new Map(whole.map((piece, leaf) => [leaf, piece])) : named;
}

/** A unit or the like, alone in its brackets. */
const remark = /^\s*[（(][^（）()]*[）)]\s*$/;

/** Whether a word beside the names of columns is no part of one: it may name a column that the form does not have. */
function namesAnother(
  head: BlockHead,
  words: readonly Piece[],
  names: ReadonlyMap<number, Piece>
): boolean {
  const named = new Set(names.values());
  const lines = new Set([...named].map(({ line }) => line));
  const isOneEach = new Set(words.map(({ line }) => line)).size === words.length;
  return words.some(
    (piece) =>
      !named.has(piece) &&
      (isYearAlone(piece.text) || ((isOneEach || lines.has(piece.line)) && isStrange(head, piece)))
  );
}

/** Whether a word is no name of a column or group of a head, nor a part of one. */
function isStrange(head: BlockHead, piece: Piece): boolean {
  const core = piece.label?.core ?? "";
  if (core.length < 2 || remark.test(piece.text)) return false;
  const isKnown =
    head.groups.match({ ordinal: "", core }) !== null || columnsNamed(head, piece).length > 0;
  const official = [...coresOf(head), ...head.groups.cores()];
  return !isKnown && !official.some((own) => own.includes(core));
}

/** Whether a word that is no column's stands among the names of columns. */
export function holdsStrangers(head: BlockHead, words: readonly Piece[]): boolean {
  const first = words.findIndex((piece) => columnsNamed(head, piece).length > 0);
  return first >= 0 && words.slice(first).some((piece) => isStrange(head, piece));
}

/**
 * Reads the words above the figures of a block: whether they name its columns, in the form's order. Names in a line of
 * text may be parted by single blanks.
 * @returns null where they do not, or name them in another order
 */
export function headWords(head: BlockHead, words: readonly Piece[]): HeadWords | null {
  const read = namesIn(head, words);
  return read?.isWhole ? read : (namesIn(head, atBlanks(words)) ?? read);
}

function namesIn(head: BlockHead, words: readonly Piece[]): HeadWords | null {
  if (words.length > mostWords) return null;
  if (head.leaves.length > 1 && namesTwice(head, words)) return null;
  const orders = [head.leaves.map((_, leaf) => leaf), head.byLine];
  const readings = orders.flatMap((order) => inFormOrder(head, words, order) ?? []);
  const [best] = readings.sort((a, b) => b.size - a.size);
  if (!best) return null;
  const names = namesByPlace(head, words, best);
  const isNamed = names.size >= head.leaves.length * leastNamed;
  if (!isNamed && charactersThere(head, words) < leastCharacters) return null;
  const exact = [...names].filter(([leaf, { label }]) =>
    label ? head.index.same(label).some(({ value }) => value === leaf) : false
  ).length;
  return {
    isWhole: names.size === head.leaves.length && !namesAnother(head, words, names),
    exact,
    names: head.leaves.map((_, leaf) => names.get(leaf)),
  };
}

/** The words that state a unit of money, such as （单位：元）, also where 万 was broken off 元; undefined where none do. */
export function statedUnit(words: readonly Piece[]): string | undefined {
  const parts = atBlanks(words).map(({ text }) => text.trim());
  const stated = parts.find((text) => amountUnitIn(text) !== null);
  if (!stated?.startsWith("元")) return stated;
  const multiple = parts.flatMap((text) => /(?:百|千)?[万亿]$|千$/.exec(text)?.[0] ?? [])[0];
  return `${multiple ?? ""}${stated}`;
}

/** The columns of the cells that name the columns of a table, where they are all in one row's width and follow each other. */
export interface NamedColumns {
  readonly columns: readonly number[];
  readonly width: number;
}

/** Where the names of a head stand in its cells, as the form has them; null where they do not, or are lines of text. */
export function namedColumns(
  head: BlockHead,
  { names }: HeadWords,
  words: readonly Piece[]
): NamedColumns | null {
  const places = names.flatMap((name) => (name?.place.kind === "cell" ? [name.place] : []));
  const [first] = places;
  if (!first || places.length < head.leaves.length) return null;
  const columns = places.map(({ column }) => column);
  const areOrdered = columns.every((column, at) => at === 0 || column > (columns[at - 1] ?? 0));
  const areEven = places.every(({ width }) => width === first.width);
  return areOrdered && areEven && groupsAbove(head, columns, words)
    ? { columns, width: first.width }
    : null;
}

/** Whether groups stand above their own columns. */
function groupsAbove(
  head: BlockHead,
  columns: readonly number[],
  words: readonly Piece[]
): boolean {
  return words.every(({ label, place }) => {
    const group = label && head.groups.match(label)?.entry.label;
    const own = columns.filter((_, leaf) =>
      head.leaves[leaf]?.slice(0, -1).some((node) => node.label === group)
    );
    if (!group || own.length === 0 || place.kind === "text") return true;
    return Math.min(...own) <= place.column && place.column <= Math.max(...own);
  });
}
