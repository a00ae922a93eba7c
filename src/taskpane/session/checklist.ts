import type { Finding } from "../../check/finding";
import type { ReasonedFinding } from "../../check/reasons";
import type { Causes } from "./causes";

/** A finding on the clerk's list; it stays, ticked off, when it is mended before the next check. */
export interface ChecklistItem {
  /** Stays the same as long as the item is on the list. */
  readonly id: string;
  readonly finding: Finding;
  readonly solved: boolean;
  /** The id of the item whose problem it repeats; undefined where it is a problem by itself, or the first of one. */
  readonly under: string | undefined;
}

export type Checklist = readonly ChecklistItem[];

/** What a check says, as far as the list wants to know. */
export interface Judged {
  readonly findings: readonly ReasonedFinding[];
  readonly causes: Causes;
}

function newId(finding: Finding, taken: ReadonlySet<string>): string {
  const name = `${finding.rule} ${finding.level} ${finding.cells[0] ?? ""}`;
  let id = name;
  for (let number = 2; taken.has(id); number++) id = `${name} ${number}`;
  return id;
}

/** Whether two findings say the same, though by now perhaps with other figures or of fewer cells. */
function sameStatement(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.level === b.level && a.cells.some((cell) => b.cells.includes(cell));
}

function sameCells(a: Finding, b: Finding): boolean {
  return a.cells.length === b.cells.length && a.cells.every((cell) => b.cells.includes(cell));
}

/** The items of a list as they are after another check: the same items, with what is found now, or ticked off. */
function followed(before: Checklist, findings: readonly Finding[]): Checklist {
  const open = new Set(findings);
  const take = (matches: (finding: Finding) => boolean): Finding | undefined => {
    const found = [...open].find(matches);
    if (found) open.delete(found);
    return found;
  };
  const exact = before.map(({ finding }) =>
    take((now) => sameStatement(now, finding) && sameCells(now, finding))
  );
  return before.map((item, index): ChecklistItem => {
    const now = exact[index] ?? take((finding) => sameStatement(finding, item.finding));
    return now ? { ...item, finding: now, solved: false } : { ...item, solved: true };
  });
}

type ItemState = "open" | "mended" | "settled";

/** How an item stands; a reason the clerk gives settles it. */
type StateOf = (item: ChecklistItem) => ItemState;

/** Whether an item shows the way to another: both are open, and come from the same cause. */
type Represents = (lead: ChecklistItem, item: ChecklistItem) => boolean;

/**
 * An open item does not stay under one that is mended or settled, nor under one of which it is no longer a repeat: it
 * stands by itself, and takes along those after it. So does one that is settled, should its reason be taken back.
 */
function broughtForward(list: Checklist, represents: Represents, stateOf: StateOf): Checklist {
  const leads = new Map(list.map((item) => [item.id, item]));
  return list.map((item) => {
    const lead = item.under === undefined ? undefined : leads.get(item.under);
    if (!lead || item.under === undefined) return item;
    const state = stateOf(item);
    if (state === "mended" || represents(lead, item)) return { ...item, under: lead.id };
    const byItself = { ...item, under: undefined };
    if (state === "open") leads.set(item.under, byItself);
    return byItself;
  });
}

/** Puts in what is new: under the item whose problem it repeats, otherwise where a new check would put it. */
function completed(
  list: Checklist,
  findings: readonly Finding[],
  represents: Represents
): Checklist {
  const complete = [...list];
  const ids = new Set(list.map(({ id }) => id));
  let next = 0;
  for (const finding of findings) {
    const known = complete.findIndex((item) => !item.solved && item.finding === finding);
    if (known >= 0) {
      next = known + 1;
      continue;
    }
    const item = { id: newId(finding, ids), finding, solved: false, under: undefined };
    ids.add(item.id);
    const lead = complete.find((each) => each.under === undefined && represents(each, item));
    if (lead) {
      const last = complete.map(({ id, under }) => under ?? id).lastIndexOf(lead.id);
      complete.splice(last + 1, 0, { ...item, under: lead.id });
      if (last < next) next += 1;
    } else {
      complete.splice(next, 0, item);
      next += 1;
    }
  }
  return complete;
}

/**
 * The list after another check; a new one where nothing was on it before. What was on it keeps its place and its id and
 * is ticked off where it is mended; what is new stands where a new check would put it. Repeats of a problem stand behind
 * the first of them.
 */
export function updatedChecklist(before: Checklist, { findings, causes }: Judged): Checklist {
  const all = findings.map(({ finding }) => finding);
  const settled = new Set(
    findings.filter(({ status }) => status === "settled").map(({ finding }) => finding)
  );
  const stateOf: StateOf = ({ finding, solved }) => {
    if (solved) return "mended";
    return settled.has(finding) ? "settled" : "open";
  };
  const represents: Represents = (lead, item) => {
    const cause = causes.get(lead.finding);
    return (
      stateOf(lead) === "open" &&
      stateOf(item) === "open" &&
      cause !== undefined &&
      cause === causes.get(item.finding) &&
      lead.finding.level === item.finding.level
    );
  };
  const list = broughtForward(followed(before, all), represents, stateOf);
  return completed(list, all, represents);
}
