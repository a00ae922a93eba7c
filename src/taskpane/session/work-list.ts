import { levels, type Level } from "../../check/finding";
import type { Checklist, ChecklistItem } from "./checklist";
import { partOf, parts, type Part } from "./parts";

/** What a check comes to: what is open of each level, what a reason settles, what holds. */
export const resultKinds = [...levels, "settled", "passed"] as const satisfies readonly (
  Level | "settled" | "passed"
)[];
export type ResultKind = (typeof resultKinds)[number];

/** What the clerk wants to see; undefined does not choose. */
export interface Filter {
  readonly kind: ResultKind | undefined;
  readonly part: Part | undefined;
}

/** What is shown of a list, and how another choice is made. */
export interface Narrowing {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

export const everything: Filter = { kind: undefined, part: undefined };

/** A finding on the screen. */
export interface Row {
  readonly item: ChecklistItem;
  /** Whether it stands, unfolded, under the one before of the same problem. */
  readonly isRepeat: boolean;
  /** The other items of its problem, which can be unfolded under it. */
  readonly repeats: Checklist;
  readonly isUnfolded: boolean;
}

/** The items of what is open that a filter shows, in their order. */
export function filtered(list: Checklist, { kind, part }: Filter): Checklist {
  return list.filter(
    ({ finding }) =>
      (kind === undefined || finding.level === kind) &&
      (part === undefined || partOf(finding) === part)
  );
}

/** How many items of a list are still to be dealt with. */
export function openCount(list: Checklist): number {
  return list.filter(({ solved }) => !solved).length;
}

/** A part to choose, and how many open items it would show. */
export interface PartChoice {
  readonly part: Part;
  readonly count: number;
}

/** As many findings are taken in at a glance, without choosing. */
const mostAtAGlance = 5;

/**
 * The parts to choose from, within the level that is chosen: those that have something to show and are not all there is,
 * and always the one that is chosen.
 */
export function partChoices(list: Checklist, filter: Filter): readonly PartChoice[] {
  const offered = parts
    .map((part) => ({ part, count: openCount(filtered(list, { ...filter, part })) }))
    .filter(({ part, count }) => count > 0 || part === filter.part);
  if (filter.part !== undefined) return offered;
  return list.length > mostAtAGlance && offered.length > 1 ? offered : [];
}

/**
 * The items of a list that are on the screen, in their order.
 * @param unfolded ids of the repeats that the clerk has unfolded; the others of their problem stand beside them
 */
export function rowsOf(list: Checklist, unfolded: ReadonlySet<string>): readonly Row[] {
  const ids = new Set(list.map(({ id }) => id));
  const rows = list.map((item): Row => {
    const repeats = list.filter(({ under }) => under === item.id);
    return {
      item,
      isRepeat: item.under !== undefined && ids.has(item.under),
      repeats,
      isUnfolded: repeats.some(({ id }) => unfolded.has(id)),
    };
  });
  const open = new Set(rows.filter(({ isUnfolded }) => isUnfolded).map(({ item }) => item.id));
  return rows.filter(({ item, isRepeat }) => !isRepeat || open.has(item.under ?? ""));
}
