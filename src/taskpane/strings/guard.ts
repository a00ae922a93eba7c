import type { Designation } from "../../report/designation";
import type { Translated } from "./language";

/** “青河县水务局”2025年, or what of it is known. */
function chineseWording({ agency, year }: Designation): string {
  return `${agency === "" ? "" : `“${agency}”`}${year === null ? "" : `${year}年`}`;
}

const zhCN = {
  other: (read: Designation, inHand: Designation) =>
    `这是${chineseWording(read)}的年报，手上的是${chineseWording(inHand)}的。请确认没有拿错。`,
  notLastYears: (read: Designation, lastYears: Designation) =>
    `这是${chineseWording(read)}的年报，上年年报应是${chineseWording(lastYears)}的。请确认没有拿错。`,
  insist: "没有拿错，继续",
  keepAnyway: "没有拿错，仍放进工作簿",
};

export type GuardStrings = typeof zhCN;

function englishWording({ agency, year }: Designation): string {
  return [...(agency === "" ? [] : [`“${agency}”`]), ...(year === null ? [] : [year])].join(", ");
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
