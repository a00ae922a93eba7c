import {
  countOf,
  equationSystems,
  isZero,
  separate,
} from "../../../src/rules/arithmetic/equations";
import type { FigureKey } from "../../../src/report/figures";
import type { Identity } from "../../../src/report/identities";
import { blankReport, changed, soundReport } from "../../check/sample-reports";

function identity(...figures: readonly FigureKey[]): Identity {
  return {
    rule: "t3.applicants",
    along: { direction: "row", labels: [] },
    left: figures.slice(0, -1),
    right: figures.slice(-1),
  };
}

test("identities are one group through any number of others", () => {
  const chain = (
    ["granted", "partial", "other", "received", "carriedIn", "disposed", "carriedOut"] as const
  ).map((row) => `t3.${row}.total` as const);
  const links = chain.flatMap((figure, index) => {
    const next = chain[index + 1];
    return next === undefined ? [] : [identity(figure, next)];
  });
  const apart = identity("t4.review.upheld", "t4.review.total");
  const [first, ...others] = links;
  if (!first) throw new Error("no links");
  expect(separate([first, apart, ...others])).toEqual([links, [apart]]);
  expect(separate([])).toEqual([]);
});

test("a report is four systems: table 3 and the blocks of table 4", () => {
  const sizes = equationSystems(soundReport("2021")).map(({ cells, equations }) => [
    cells.length,
    equations.length,
  ]);
  expect(sizes).toEqual([
    [175, 39],
    [5, 1],
    [5, 1],
    [5, 1],
  ]);
});

test("identities with an empty cell or a text are left out", () => {
  const report = changed(soundReport("2021"), {
    "t3.granted.individual": null,
    "t4.review.total": { text: "若干" },
  });
  expect(equationSystems(report).map(({ equations }) => equations.length)).toEqual([37, 1, 1]);
  expect(equationSystems(blankReport("2021"))).toEqual([]);
});

test.each([
  [0, true],
  [1e-6, true],
  [-1e-6, true],
  [1.05e-6, false],
  [-1.05e-6, false],
  [0.5, false],
])("%d is zero: %s", (number, expected) => {
  expect(isZero(number)).toBe(expected);
});

test.each([
  [3, 3],
  [0, 0],
  [2.9999999999, 3],
  [-0.0000000001, 0],
  [2.5, undefined],
  [3.4, undefined],
  [-1, undefined],
])("%d counts %s", (number, count) => {
  expect(countOf(number)).toBe(count);
});
