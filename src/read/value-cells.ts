import { isAbsenceMark } from "../report/absence-marks";
import { halfWidth } from "./characters";
import { readFigure } from "./figure-text";

/** Marks that clerks put into number cells beside those for “none”: they keep their place, and are unread. */
const marks = /^[*√✓?]{1,3}$/;
/** A line of dashes parts what stands above it from what stands below. */
const ruledLine = /^(.)\1{3,}$/u;
const beginsWithDigits = /^[+-]?\d[\d,]*(?:\.\d+)?(?:[^\d.、．][^\d]{0,3})?$/;
/** 22（其中修订16件）, 2[注1], 2①. */
const remarked = /^[+-]?\d[\d,]*(?:\.\d+)?[万亿]?元?[(（[［【*＊※#①-⑳][^。；]{0,40}$/;
/** 约22, ≈22, 共22件, $22. */
const judged =
  /^(?:大?约|近|共计?|[合总]计|不足|不到|超过?|逾|至少)?[≈~<>≤≥±$¥￥€"“]?\d[\d,]*(?:\.\d+)?(?:[^\d.、．][^\d]{0,3})?$/;
/** 十二, 二〇, 十二件. */
const inWords = /^(?:[零〇一二三四五六七八九十百千两廿]{2,6}[件项条份宗起]?)$/;
/** Letters that stand for digits in a text that was read from a picture: O, l2, 1O. */
const lookalike = /^(?:[Oo]|[OolI]?\d[\dOolI]{0,4})$/;
const writings: readonly RegExp[] = [marks, beginsWithDigits, remarked, judged, inWords, lookalike];

/** Whether a text may stand in a number cell, by how it is written; also where it is not known which number it is. */
export function isValue(text: string): boolean {
  const written = halfWidth(text.trim());
  if (writings.some((writing) => writing.test(written))) return true;
  if (isAbsenceMark(written)) return !ruledLine.test(written);
  return typeof readFigure(text, { kind: "amount", unit: "万元" }).value === "number";
}
