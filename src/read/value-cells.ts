import { halfWidth } from "./characters";
import { readFigure } from "./figure-text";

/** Marks that clerks put into number cells: they keep their place, and are unread. */
const marks = /^(?:[-—–―−－/／*＊]{1,3}|无|不适用|空)$/;
const beginsWithDigits = /^[+-]?\d[\d,]*(?:\.\d+)?(?:[^\d.、．][^\d]{0,3})?$/;
/** 22（其中修订16件）, 2[注1], 2①. */
const remarked = /^[+-]?\d[\d,]*(?:\.\d+)?[万亿]?元?[(（[［【*＊※#①-⑳][^。；]{0,40}$/;

/** Whether a text may stand in a number cell, by how it begins. */
export function isValue(text: string): boolean {
  const written = halfWidth(text.trim());
  if (marks.test(written) || beginsWithDigits.test(written) || remarked.test(written)) return true;
  return typeof readFigure(text, { kind: "amount", unit: "万元" }).value === "number";
}
