import type { Finding } from "../../check/finding";

/** A finding on the clerk's list; it stays, ticked off, when it is mended before the next check. */
export interface ChecklistItem {
  /** Stays the same as long as the item is on the list. */
  readonly id: string;
  readonly finding: Finding;
  readonly solved: boolean;
}

export type Checklist = readonly ChecklistItem[];

function withId(finding: Finding, taken: ReadonlySet<string>): ChecklistItem {
  const name = `${finding.rule} ${finding.level} ${finding.cells[0] ?? ""}`;
  let id = name;
  for (let number = 2; taken.has(id); number++) id = `${name} ${number}`;
  return { id, finding, solved: false };
}

/** Whether two findings say the same, though by now perhaps with other figures or of fewer cells. */
function sameStatement(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.level === b.level && a.cells.some((cell) => b.cells.includes(cell));
}

function sameCells(a: Finding, b: Finding): boolean {
  return a.cells.length === b.cells.length && a.cells.every((cell) => b.cells.includes(cell));
}

/** The list of a new check. */
export function checklistOf(findings: readonly Finding[]): Checklist {
  return updatedChecklist([], findings);
}

/**
 * The list after the figures changed: what was on it keeps its place and its id and is ticked off where it is mended;
 * what is new stands where a new check would put it.
 */
export function updatedChecklist(before: Checklist, findings: readonly Finding[]): Checklist {
  const open = new Set(findings);
  const take = (matches: (finding: Finding) => boolean): Finding | undefined => {
    const found = [...open].find(matches);
    if (found) open.delete(found);
    return found;
  };
  const exact = before.map(({ finding }) =>
    take((now) => sameStatement(now, finding) && sameCells(now, finding))
  );
  const list = before.map((item, index): ChecklistItem => {
    const now = exact[index] ?? take((finding) => sameStatement(finding, item.finding));
    return now ? { ...item, finding: now, solved: false } : { ...item, solved: true };
  });

  const ids = new Set(list.map(({ id }) => id));
  let next = 0;
  for (const finding of findings) {
    if (open.has(finding)) {
      const item = withId(finding, ids);
      ids.add(item.id);
      list.splice(next, 0, item);
      next += 1;
    } else {
      next = list.findIndex((item) => item.finding === finding) + 1;
    }
  }
  return list;
}
