/** A day as people write it in a file's name: 2026-01-31. */
export type Day = `${number}-${number}-${number}`;

function digits(number: number, count = 2): string {
  return String(number).padStart(count, "0");
}

function dayFrom(year: number, month: number, day: number): Day {
  return [digits(year, 4), digits(month), digits(day)].join("-") as Day;
}

/** The calendar day where the clerk is. */
export function dayOf(date: Date): Day {
  return dayFrom(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** The time of day where the clerk is: 10:30. */
export function timeOf(date: Date): string {
  return `${digits(date.getHours())}:${digits(date.getMinutes())}`;
}

/** Day and time where the clerk is: 2026-01-20 10:30. */
export function minuteOf(date: Date): string {
  return `${dayOf(date)} ${timeOf(date)}`;
}

const typed = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** A day as it was typed: 2026-1-31, 2026/01/31, 2026年1月31日. Null where there is no such day. */
export function typedDay(text: string): Day | null {
  const [, year = NaN, month = NaN, day = NaN] = (typed.exec(text.trim()) ?? []).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? dayFrom(year, month, day)
    : null;
}

/** A day as documents print it: 2026年1月31日. */
export function dayWording(day: Day): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

const printedYear = "(?:20\\d\\d|二[〇○零][一二三四五六七八九〇○零]{2})";
const printedMonth = "(?:0?[1-9]|1[0-2]|[一二三四五六七八九]|十[一二]?)";
const printedDate =
  "(?:0?[1-9]|[12]\\d|3[01]|[一二三四五六七八九]|二?十[一二三四五六七八九]?|三十一?)";
const printed = new RegExp(`^${printedYear}年${printedMonth}月${printedDate}日$`);

/** Whether words without blanks are a day as documents print it: 2026年1月31日, 二〇二六年一月三十一日. */
export function isPrintedDay(words: string): boolean {
  return printed.test(words);
}
