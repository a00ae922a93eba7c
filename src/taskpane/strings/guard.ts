import { designationWording, type Designation } from "../../report/designation";
import type { Translated } from "./language";

const zhCN = {
  other: (read: Designation, inHand: Designation) =>
    `这是${designationWording(read)}的年报，手上的是${designationWording(inHand)}的。请确认没有拿错。`,
  notLastYears: (read: Designation, lastYears: Designation) =>
    `这是${designationWording(read)}的年报，上年年报应是${designationWording(lastYears)}的。请确认没有拿错。`,
  insist: "没有拿错，继续",
  keepAnyway: "没有拿错，仍放进工作簿",
};

export type GuardStrings = typeof zhCN;

function englishWording({ agency, year }: Designation): string {
  const whose = agency === "" ? "an unnamed agency" : `“${agency}”`;
  return year === null ? `${whose}, year unknown` : `${whose}, ${year}`;
}

const enUS: GuardStrings = {
  other: (read, inHand) =>
    `This is the report of ${englishWording(read)}; the one in hand is that of ${englishWording(inHand)}. Make sure that it is the right one.`,
  notLastYears: (read, lastYears) =>
    `This is the report of ${englishWording(read)}; last year’s should be that of ${englishWording(lastYears)}. Make sure that it is the right one.`,
  insist: "It is the right one, go on",
  keepAnyway: "It is the right one, put it into the workbook",
};

/** What is said of a report that is another agency's, or of another year, than expected. */
export const guardStrings: Translated<GuardStrings> = { "zh-CN": zhCN, "en-US": enUS };
