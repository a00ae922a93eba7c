import type { AgencyKind } from "../../rules/agency-kind";
import { daysUntil, publicationDeadline, type Deadline } from "../../rules/publication-deadline";
import { dayOf } from "../../report/day";

/** The days around a deadline in which the clerk is told of it: a year ahead, and three months after it. */
const told = { ahead: 365, after: 92 };

/** A deadline, and how many days are left: 0 on the day itself, below 0 when it is past. */
export interface DaysLeft {
  readonly deadline: Deadline;
  readonly days: number;
}

/**
 * How long a report has until it is to be published.
 * @param year the report year; null where it is not known
 * @param today the time where the clerk is
 * @returns undefined where no day is known for such an agency, and for reports of other times
 */
export function daysLeft(
  year: number | null,
  kind: AgencyKind | undefined,
  today: Date
): DaysLeft | undefined {
  const deadline = kind && year !== null ? publicationDeadline(kind, year) : undefined;
  if (!deadline) return undefined;
  const days = daysUntil(deadline, dayOf(today));
  return days <= told.ahead && -days <= told.after ? { deadline, days } : undefined;
}
