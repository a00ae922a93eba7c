import type { Reading } from "./amounts";
import { disclosure, review, reviewAndSuit, suit } from "./dispute-kinds";
import type { Topic } from "./kind";
import { allDisputes, disputeReading, newRequests, suits } from "./readings";

/** Words of a clause that say there was none. */
export interface Absence {
  readonly topic: Exclude<Topic, "documents">;
  readonly words: RegExp;
  readonly readings: readonly Reading[];
}

const none =
  "(?:未收到|没有收到|未接到|未接收到?|未受理|未发生|没有发生|未产生|未出现|未涉及|不存在|没有|无)";
const endWords = "(?:案件|情况|情形|事项|发生|申请)*";
const afterRequest = `(?:的)?${endWords}$`;
/** The words for disputes take 案件, 事项 and 申请 along. */
const afterDispute = `(?:(?:的|情况|情形|发生)${endWords})?$`;
const anybody = "(?:任何|公民、法人(?:或者?|和)其他组织|社会公众|群众)?(?:提出|提交)?(?:的)?";
const request =
  "(?:政府信息公开申请|依申请公开政府信息申请|依申请公开申请|信息公开申请|依申请公开政府信息|依申请公开|政府信息依申请公开)";

function absence(topic: Absence["topic"], words: string, readings: readonly Reading[]): Absence {
  const end = topic === "requests" ? afterRequest : afterDispute;
  return { topic, words: new RegExp(`${none}${words}${end}`), readings };
}

/** The widest first. */
export const absences: readonly Absence[] = [
  absence("requests", `${anybody}${request}`, newRequests),
  absence("disputes", `(?:${disclosure})?(?:${reviewAndSuit})`, [
    disputeReading(allDisputes, "total"),
  ]),
  absence("disputes", `(?:${disclosure})?${review}`, [disputeReading(["review"], "total")]),
  absence("disputes", `(?:${disclosure})?${suit}`, [disputeReading(suits, "total")]),
];
