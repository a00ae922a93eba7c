import type { Level } from "./rule";

/**
 * What findings stand under where they are listed, in this order: their levels, and apart from what is empty what is not
 * there or was not read.
 */
export const groups = [
  "error",
  "review",
  "notRead",
  "incomplete",
  "note",
] as const satisfies readonly (Level | "notRead")[];
export type Group = (typeof groups)[number];

/** What the pane, the command line, the check record and the rules' documentation call them. */
export const groupNames: Readonly<Record<Group, string>> = {
  error: "必须改正",
  review: "请核实",
  notRead: "表里没有或没有读到",
  incomplete: "未填无法判断",
  note: "提示",
};

/** The level of what stands under a group. */
export function levelOf(group: Group): Level {
  return group === "notRead" ? "incomplete" : group;
}

/** The group of a rule's or a finding's level. */
export function groupOf(of: { readonly level: Level; readonly notRead?: true }): Group {
  return of.notRead ? "notRead" : of.level;
}
