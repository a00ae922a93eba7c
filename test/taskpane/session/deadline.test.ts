import fc from "fast-check";
import { agencyKinds } from "../../../src/rules/agency-kind";
import { daysLeft } from "../../../src/taskpane/session/deadline";

const dayLength = 24 * 60 * 60 * 1000;

test.each([
  ["department", 2025, [2026, 1, 12], "2026-1-31", 19],
  ["department", 2025, [2026, 1, 31], "2026-1-31", 0],
  ["department", 2025, [2026, 2, 5], "2026-1-31", -5],
  ["government", 2025, [2026, 1, 12], "2026-3-31", 78],
  // 2024 has a 29 February.
  ["government", 2023, [2024, 2, 28], "2024-3-31", 32],
  ["department", 2025, [2025, 1, 31], "2026-1-31", 365],
  ["department", 2025, [2026, 5, 3], "2026-1-31", -92],
] as const)("a %s, the report of %d, on %j", (kind, year, [y, month, day], until, days) => {
  const left = daysLeft(year, kind, new Date(y, month - 1, day, 10, 32));
  const { deadline } = left ?? {};
  expect(deadline && `${deadline.year}-${deadline.month}-${deadline.day}`).toBe(until);
  expect(left?.days).toBe(days);
});

test.each([
  ["township", 2025, [2026, 1, 12]],
  [undefined, 2025, [2026, 1, 12]],
  ["department", null, [2026, 1, 12]],
  // A report in the drawer does not scream, and one that nobody writes yet does not hurry anybody.
  ["department", 2023, [2026, 1, 12]],
  ["department", 2025, [2026, 5, 4]],
  ["department", 2026, [2026, 1, 30]],
] as const)(
  "nothing is said to a %s about the report of %s on %j",
  (kind, year, [y, month, day]) => {
    expect(daysLeft(year, kind, new Date(y, month - 1, day))).toBeUndefined();
  }
);

test("a day later there is a day less, at any time of the day", () => {
  const day = fc.integer({ min: 1, max: 150 }).map((after) => new Date(2025, 10, after));
  const time = fc.integer({ min: 0, max: dayLength - 1 });
  const kind = fc.constantFrom(...agencyKinds);
  fc.assert(
    fc.property(day, time, time, kind, (morning, early, late, each) => {
      const nextMorning = new Date(morning);
      nextMorning.setDate(morning.getDate() + 1);
      const today = daysLeft(2025, each, new Date(morning.getTime() + early));
      const tomorrow = daysLeft(2025, each, new Date(nextMorning.getTime() + late));
      expect(tomorrow?.days).toBe(today && today.days - 1);
    })
  );
});
