import { runInNewContext } from "node:vm";
import { instrument, switchName, type Switch } from "../../scripts/mutation/instrument";

/** The changes that are made in an expression, as they are listed. */
function changes(expression: string): readonly string[] {
  return instrument(`const x = ${expression};`).mutants.map(({ key }) => key.replace(/^x: /, ""));
}

test.each([
  ["a < b", ["a < b → a <= b"]],
  ["a >= b", ["a >= b → a > b"]],
  ["a === b", ["a === b → a !== b"]],
  ["a - b", ["a - b → a + b"]],
  ["'a' + b + c", []],
  ["a && b", ["a && b → a", "a && b → b"]],
  ["a ?? b", ["a ?? b → a && b"]],
  ["a ?? b ?? c", ["a ?? b ?? c → (a ?? b) && c", "a ?? b → a && b"]],
  ["!a", ["!a → a"]],
  ["a ? b : c", ["a → true", "a → false"]],
  ["!a ? b : c", ["!a → true", "!a → false"]],
  ["[true]", ["[true] → [false]"]],
  ["8000", ["x = 8000 → x = 7999", "x = 8000 → x = 8001"]],
  ["0.5", ["x = 0.5 → x = 0.45", "x = 0.5 → x = 0.55"]],
  ["a[0]", ["a[0] → a[1]"]],
  ["{ 1: a }", []],
  ["({ 1: a }) => a", []],
  ["a as 1 | 2", []],
  ["/a/iu", ["x = /a/iu → x = /a/u"]],
  ["/a/u", []],
  ["a.toLowerCase()", ["a.toLowerCase() → a"]],
  ["Math.abs(a)", ["Math.abs(a) → a"]],
  ["a.some(b)", ["a.some(b) → a.every(b)"]],
  ["a.toString()", []],
  ["a?.b.filter(c).length", []],
  ["a?.filter(c)", ["a?.filter(c) → a"]],
] as const)("in %s", (expression, expected) => {
  expect(changes(expression)).toEqual(expected);
});

test("in statements", () => {
  const source = `
    function collect(list) {
      while (list.pop()) list.push(-1);
      if (list) super.collect();
    }
    const rules = { *outcomes() { call(); } };`;
  expect(instrument(source).mutants.map(({ key, line }) => `${line} ${key}`)).toEqual([
    "3 collect: list.pop() → false",
    "3 collect: list.push(-1) → undefined",
    "3 collect: -1 → -0",
    "3 collect: -1 → -2",
    "4 collect: list → true",
    "4 collect: list → false",
    "4 collect: super.collect() → undefined",
    "6 rules.outcomes: call() → undefined",
  ]);
});

test("a key is given once, and does not name the line", () => {
  const keysOf = (source: string) => instrument(source).mutants.map(({ key }) => key);
  expect(keysOf("f = (a) => [!a, !a];")).toEqual([": !a → a", ": !a → a (2)"]);
  expect(keysOf("\n\n// More.\nf = (a) => [!a, !a];")).toEqual([": !a → a", ": !a → a (2)"]);
});

type Between = (low: number, high: number, value: number) => boolean;

describe("an instrumented file", () => {
  const { mutants, sites, code } = instrument(
    "(low, high, value) => low <= value && (value < high || /* none */ high === 0)"
  );

  /** What the code makes of itself with the switch. */
  function evaluated(mutants: Partial<Switch>): Between {
    const given: Switch = { active: -1, reached: new Uint8Array(sites), ...mutants };
    return runInNewContext(code, { [switchName]: given }) as Between;
  }

  test("does what it did where no mutant is in force", () => {
    const between = evaluated({});
    expect([between(1, 3, 1), between(1, 3, 3), between(1, 0, 3)]).toEqual([true, false, true]);
  });

  test("does what the mutant in force says", () => {
    const active = mutants.findIndex(({ key }) => key.endsWith("value < high → value <= high"));
    const between = evaluated({ active });
    expect([between(1, 3, 1), between(1, 3, 3), between(1, 3, 4)]).toEqual([true, true, false]);
  });

  test("tells which expressions it evaluates", () => {
    const reached = new Uint8Array(sites);
    expect(evaluated({ reached })(1, 3, 2)).toBe(true);
    const seen = mutants.filter(({ site }) => reached[site] === 1).map(({ key }) => key);
    expect(seen).toContain(": value < high → value <= high");
    expect(seen).not.toContain(": high === 0 → high !== 0");
  });
});
