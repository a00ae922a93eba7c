import fc from "fast-check";
import { figureKeys, type FigureKey } from "../../src/report/figures";
import { formatById } from "../../src/report/formats";
import type { FigureValue, Report } from "../../src/report/report";
import { atLeast, atMost, differenceWording, equal } from "../../src/rules/difference";
import { missingOf, numbersOf, weigh } from "../../src/rules/weigh";
import { blankReport, changed } from "../check/sample-reports";

const blank = blankReport("2021");
const received: FigureKey = "t3.received.total";
const disposed: FigureKey = "t3.disposed.total";
const carried: FigureKey = "t3.carriedOut.total";

function filled(now: FigureValue, then: FigureValue): Report {
  return changed(blank, { [received]: now, [disposed]: then });
}

/** 收到 and 办结, set against each other. */
function weighed(
  report: Report,
  holds: (left: number, right: number) => boolean,
  cells?: readonly FigureKey[]
) {
  return weigh(report, {
    place: "「总计」列",
    figures: { now: received, then: disposed },
    ...(cells && { cells }),
    sides: ({ now, then }) => ({ left: now, right: then }),
    holds,
    sentence: ({ now, then }, { left, right, holds: is }) =>
      `${now}＝${left}，${then}＝${right}，${is ? "成立" : "不成立"}。`,
  });
}

test.each([
  ["equal", equal, 1, 1, true],
  ["equal", equal, 1, 0, false],
  ["equal", equal, 0.3, 0.1 + 0.2, true],
  ["equal", equal, 1, 1 + 0.9e-6, true],
  ["equal", equal, 1, 1 + 1.1e-6, false],
  ["equal", equal, 1, 1.01, false],
  ["at least", atLeast, 2, 1, true],
  ["at least", atLeast, 1, 1, true],
  ["at least", atLeast, 0, 1, false],
  ["at least", atLeast, 0.3, 0.1 + 0.2, true],
  ["at most", atMost, 1, 2, true],
  ["at most", atMost, 1, 1, true],
  ["at most", atMost, 1, 0, false],
  ["at most", atMost, 0.1 + 0.2, 0.3, true],
] as const)("%s: %s %d, %d: %s", (_, holds, left, right, expected) => {
  const cells = [received, disposed];
  const message = (is: string): string => `${left}＝${left}，${right}＝${right}，${is}。`;
  expect(weighed(filled(left, right), holds)).toEqual(
    expected
      ? { kind: "passed", cells, message: message("成立") }
      : { kind: "broken", cells, sides: { left, right }, message: message("不成立") }
  );
});

test("the cells concerned may be others than those that are read", () => {
  const concerned = [disposed, received, carried];
  expect(weighed(filled(1, 1), equal, concerned).cells).toEqual(concerned);
  expect(weighed(filled(1, 2), equal, concerned).cells).toEqual(concerned);
  // What is not read keeps nothing from being judged.
  expect(weighed(filled(1, null), equal, concerned)).toEqual({
    kind: "undecided",
    cells: [received, disposed],
    missing: [disposed],
    place: "「总计」列",
  });
});

test.each<[string, FigureValue, FigureValue, readonly FigureKey[]]>([
  ["the first is empty", null, 0, [received]],
  ["the second is empty", 0, null, [disposed]],
  ["one holds text", { text: "约5件" }, 5, [received]],
  ["both are missing", null, { text: "-" }, [received, disposed]],
])("%s: undecided, and says which", (_, now, then, missing) => {
  expect(weighed(filled(now, then), equal)).toMatchObject({ kind: "undecided", missing });
});

describe("law", () => {
  const keys = figureKeys(formatById("2021"));
  const value = fc.oneof(
    fc.integer({ min: -3, max: 9 }),
    fc.constant(null),
    fc.constant({ text: "若干" })
  );
  const cells = fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), value), {
    selector: ([key]) => key,
    minLength: 1,
    maxLength: 8,
  });

  test("numbers keep their places, or there are none", () => {
    fc.assert(
      fc.property(cells, fc.nat(), (entries, at) => {
        const report = changed(blank, Object.fromEntries(entries));
        const read = entries.map(([key]) => key);
        const [left, right] = [read.slice(0, at % read.length), read.slice(at % read.length)];
        const values = new Map<FigureKey, FigureValue>(entries);
        const missing = read.filter((key) => typeof values.get(key) !== "number");
        expect(missingOf(report, read)).toEqual(missing);
        expect(numbersOf(report, { left, right })).toEqual(
          missing.length > 0
            ? undefined
            : {
                left: left.map((key) => values.get(key)),
                right: right.map((key) => values.get(key)),
              }
        );
      })
    );
  });
});

test.each([
  [0.000001, false],
  [0.0000009, true],
  [0, true],
])("numbers that differ by %d are the same: %s", (difference, same) => {
  expect(equal(difference, 0)).toBe(same);
  expect(equal(0, difference)).toBe(same);
});

test.each([
  [0.000002, "相差0.000002万元"],
  [0.0000021, "相差0.000002万元"],
  [0.0000001, "相等"],
])("a difference of %d is told to six decimals", (difference, wording) => {
  expect(differenceWording(difference, 0, "万元")).toBe(wording);
});
