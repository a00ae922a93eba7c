import { levels, type Level } from "../../check/finding";
import type { Checklist, ChecklistItem } from "./checklist";
import { partOf, parts, type Part } from "./parts";

/** Which findings the clerk wants to see; undefined does not choose. */
export interface Filter {
  readonly level: Level | undefined;
  readonly part: Part | undefined;
}

export const everything: Filter = { level: undefined, part: undefined };

/** A finding on the screen. */
export interface Row {
  readonly item: ChecklistItem;
  /** Whether it stands, unfolded, under the one before of the same problem. */
  readonly isRepeat: boolean;
  /** The other items of its problem, which can be unfolded under it. */
  readonly repeats: Checklist;
  readonly isUnfolded: boolean;
}

/** The items that a filter shows, in their order. */
export function filtered(list: Checklist, { level, part }: Filter): Checklist {
  return list.filter(
    ({ finding }) =>
      (level === undefined || finding.level === level) &&
      (part === undefined || partOf(finding) === part)
  );
}

/** How many items of a list are still to be dealt with. */
export function openCount(list: Checklist): number {
  return list.filter(({ solved }) => !solved).length;
}

/** A level or a part to choose, and how many open items it would show. */
export interface Choice<Value> {
  readonly value: Value;
  readonly count: number;
}

/** Those that have something to show and are not all there is; always the one that is chosen. */
function choices<Value>(
  values: readonly Value[],
  chosen: Value | undefined,
  count: (value: Value) => number
): readonly Choice<Value>[] {
  const offered = values
    .map((value) => ({ value, count: count(value) }))
    .filter((choice) => choice.count > 0 || choice.value === chosen);
  return chosen !== undefined || offered.length > 1 ? offered : [];
}

/** The levels to choose from, within the part that is chosen. */
export function levelChoices(list: Checklist, filter: Filter): readonly Choice<Level>[] {
  const count = (level: Level): number => openCount(filtered(list, { ...filter, level }));
  return choices(levels, filter.level, count);
}

/** The parts to choose from, within the level that is chosen. */
export function partChoices(list: Checklist, filter: Filter): readonly Choice<Part>[] {
  const count = (part: Part): number => openCount(filtered(list, { ...filter, part }));
  return choices(parts, filter.part, count);
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
