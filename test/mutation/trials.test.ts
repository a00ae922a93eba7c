import type { Reached, Trace } from "../../scripts/mutation/messages";
import { Trials } from "../../scripts/mutation/trials";

function reached(sites: readonly number[]): Reached {
  return sites.length > 0 ? { "a.ts": sites } : {};
}

function trace(
  testFile: string,
  loading: readonly number[],
  tests: Record<string, number[]>,
  outside: readonly number[] = []
): Trace {
  return {
    kind: "trace",
    testFile,
    loading: reached(loading),
    outside: reached(outside),
    milliseconds: 100,
    tests: Object.entries(tests).map(([name, sites], index) => ({
      name,
      milliseconds: 10 * (index + 1),
      passed: true,
      reached: reached(sites),
    })),
  };
}

function asked(site: number, ...traces: readonly Trace[]) {
  const mutant = { file: "a.ts", site, index: 7, key: "", line: 1 };
  const { runs, mutant: number } = new Trials(traces).of(mutant);
  expect(number).toBe(7);
  return runs.map(({ testFile, tests, milliseconds }) => [testFile, tests, milliseconds]);
}

test("the tests that evaluate an expression are asked, the quickest files first", () => {
  const slow = trace("slow", [], { one: [1], two: [1, 2], three: [] });
  const quick = { ...trace("quick", [], { four: [2], five: [1] }), milliseconds: 50 };
  expect(asked(1, slow, quick)).toEqual([
    ["quick", ["five"], 40],
    ["slow", ["one", "two"], 70],
  ]);
  expect(asked(2, slow, quick)).toEqual([
    ["quick", ["four"], 30],
    ["slow", ["two"], 60],
  ]);
  expect(asked(3, slow, quick)).toEqual([]);
});

test("what a test file computes before its tests, all of them are asked about", () => {
  const before = trace("before", [5], { one: [2], two: [] }, [1]);
  const other = trace("other", [5], { three: [1] });
  expect(asked(1, before, other)).toEqual([
    ["other", ["three"], 100],
    ["before", "all", 100],
  ]);
});

test("also where every test file that loads it does so", () => {
  const one = trace("one", [5], { user: [2], reader: [] }, [1]);
  const other = trace("other", [5], { bystander: [] }, [1]);
  expect(asked(1, one, other)).toEqual([
    ["one", "all", 100],
    ["other", "all", 100],
  ]);
});

test("what every file computes when it is loaded, those are asked about that evaluate more of it", () => {
  const user = trace("user", [5], { one: [2], two: [] });
  const bystander = trace("bystander", [5], { three: [] });
  expect(asked(5, user, bystander)).toEqual([["user", ["one"], 80]]);
});

test("where there is no more of it, all that load it are asked", () => {
  expect(asked(5, trace("a", [5], { one: [] }), trace("b", [5], { two: [] }))).toHaveLength(2);
});
