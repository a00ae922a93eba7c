import type { AgencyKind } from "./agency-kind";
import type { Day } from "../report/day";

/** The last day on which a report may be published: a day of the year after the report year. */
export interface Deadline {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 《中华人民共和国政府信息公开条例》第四十九条; townships are not named there. */
const lastDays: Readonly<Partial<Record<AgencyKind, Omit<Deadline, "year">>>> = {
  department: { month: 1, day: 31 },
  government: { month: 3, day: 31 },
};

const dayLength = 24 * 60 * 60 * 1000;

/** Until when the report of a year is to be published; undefined where the Regulation names no day for the agency. */
export function publicationDeadline(kind: AgencyKind, reportYear: number): Deadline | undefined {
  const lastDay = lastDays[kind];
  return lastDay && { year: reportYear + 1, ...lastDay };
}

/** Days that are left until a deadline: 0 on the day itself, below 0 when it is past. */
export function daysUntil({ year, month, day }: Deadline, today: Day): number {
  return (Date.UTC(year, month - 1, day) - Date.parse(today)) / dayLength;
}
