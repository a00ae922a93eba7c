import type { Day } from "../../rules/rule";

function digits(number: number, count = 2): string {
  return String(number).padStart(count, "0");
}

/** The calendar day where the clerk is. */
export function dayOf(date: Date): Day {
  const parts = [
    digits(date.getFullYear(), 4),
    digits(date.getMonth() + 1),
    digits(date.getDate()),
  ];
  return parts.join("-") as Day;
}

/** The time of day where the clerk is: 10:30. */
export function timeOf(date: Date): string {
  return `${digits(date.getHours())}:${digits(date.getMinutes())}`;
}

/** Day and time where the clerk is: 2026-01-20 10:30. */
export function minuteOf(date: Date): string {
  return `${dayOf(date)} ${timeOf(date)}`;
}
