import { dayOf, dayWording, minuteOf, typedDay } from "../../src/report/day";

test.each([
  ["2026-01-31", "2026-01-31"],
  ["2026-1-31", "2026-01-31"],
  [" 2026/1/3 ", "2026-01-03"],
  ["2026.12.01", "2026-12-01"],
  ["2026年1月31日", "2026-01-31"],
  ["2024-02-29", "2024-02-29"],
  ["2025-02-29", null],
  ["2026-13-01", null],
  ["2026-00-10", null],
  ["2026-01-00", null],
  ["26-1-31", null],
  ["2026-01", null],
  ["20260131", null],
  ["明天", null],
  ["", null],
])("“%s” is typed for %s", (text, day) => {
  expect(typedDay(text)).toBe(day);
});

test("a day is printed without zeros before month and day", () => {
  expect(dayWording("2026-01-08")).toBe("2026年1月8日");
  expect(dayWording("2026-11-30")).toBe("2026年11月30日");
});

test("day and time are those where the clerk is", () => {
  const date = new Date(2026, 0, 8, 9, 5);
  expect(dayOf(date)).toBe("2026-01-08");
  expect(minuteOf(date)).toBe("2026-01-08 09:05");
});
