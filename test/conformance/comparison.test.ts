import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { conformanceCases } from "../../src/conformance/all-cases";
import { type BeliefName, beliefs } from "../../src/conformance/beliefs";
import {
  type Comparison,
  type Expectation,
  compare,
  comparisonText,
  expectations,
} from "../../src/conformance/comparison";
import type { Observation } from "../../src/conformance/conformance-case";
import { type ConformanceRecord, NoRecord, recordOf } from "../../src/conformance/record";

const saved = join(__dirname, "../excel-host/conformance/results");

const answerAsExpected = ({
  name,
  expected,
}: Expectation): ConformanceRecord["results"][number] => ({
  name,
  observed: expected,
});

/** A record in which Excel has answered everything as expected, but for some cases. */
function record(
  others: Readonly<Record<string, Observation>> = {},
  unanswered: readonly string[] = []
): ConformanceRecord {
  return {
    addIn: "0.1.0",
    host: "Excel",
    platform: "PC",
    version: "16.0.17928.20000",
    language: "zh-CN",
    excelApi: "1.17",
    webView: "",
    recordedOn: "2026-01-31",
    seconds: 20,
    results: expectations.map((each) => {
      if (unanswered.includes(each.name)) return { name: each.name, unanswered: "skipped" };
      const other = others[each.name];
      return other === undefined ? answerAsExpected(each) : { name: each.name, observed: other };
    }),
  };
}

const standingOf = (comparison: Comparison, name: BeliefName): string | undefined =>
  comparison.verdicts.find((verdict) => verdict.name === name)?.standing;

/** Whatever in a record the stand-in would answer otherwise. */
const deviationsIn = (text: string): Comparison["undocumented"] => {
  const { verdicts, undocumented } = compare(recordOf(text));
  return [...verdicts.flatMap(({ deviations }) => deviations), ...undocumented];
};

test("every case has a name of its own, and every belief a case", () => {
  const names = expectations.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const tested = new Set(expectations.map(({ belief }) => belief));
  expect(Object.keys(beliefs).filter((name) => !tested.has(name as BeliefName))).toEqual([]);
});

test("a record that answers everything as expected confirms every belief", () => {
  const { verdicts, undocumented, unknown } = compare(record());
  expect(new Set(verdicts.map(({ standing }) => standing))).toEqual(new Set(["confirmed"]));
  expect([undocumented, unknown]).toEqual([[], []]);
});

test("another answer refutes its belief, and names the switch that gives it", () => {
  const name = "where a new format comes";
  const first = { order: ["=2", "=1"], priorities: [1, 0] };
  const refuted = compare(record({ [name]: first }));
  expect(standingOf(refuted, "conditionalFormatOrder")).toBe("refuted");
  expect(standingOf(refuted, "conditionalFormatIds")).toBe("confirmed");
  const text = comparisonText(record({ [name]: first }));
  expect(text).toContain("Refuted: 1\n- A new conditional format comes last.");
  expect(text).toContain('turn the stand-in\'s switch {"newConditionalFormat":"first"}');
});

test("an answer that no switch gives asks for one", () => {
  const text = comparisonText(record({ "where a new format comes": { failed: "Oops" } }));
  expect(text).toContain('observed  {"failed":"Oops"}');
  expect(text).toContain("the stand-in cannot answer so yet");
});

test("a case without an answer leaves its belief open, unless another case refutes it", () => {
  const cases = expectations.filter(({ belief }) => belief === "changeEvents");
  const [one, other] = cases.map(({ name }) => name);
  if (one === undefined || other === undefined) throw new Error("Two cases are needed");
  expect(standingOf(compare(record({}, [one])), "changeEvents")).toBe("open");
  expect(standingOf(compare(record({ [other]: "else" }, [one])), "changeEvents")).toBe("refuted");
  expect(comparisonText(record({}, [one]))).toContain(`- ${one}: skipped`);
});

test("what is documented and was answered otherwise is told, as are cases of another version", () => {
  const [documented] = expectations.filter(({ belief }) => belief === undefined);
  if (documented === undefined) throw new Error("One such case is needed");
  const { undocumented } = compare(record({ [documented.name]: "else" }));
  expect(undocumented.map(({ name }) => name)).toEqual([documented.name]);
  const later = record();
  const further = [...later.results, { name: "of a later version", observed: 1 }];
  expect(compare({ ...later, results: further }).unknown).toEqual(["of a later version"]);
});

test.each(["", "{}", "[]", "null", '{"version":"16","results":[{"name":"a"}]}'])(
  "%j is no record",
  (text) => {
    expect(() => recordOf(text)).toThrow(NoRecord);
  }
);

test("the stand-in answers as Excel did where its answers were saved", () => {
  // What a saved file is held to: one that says something else is found out.
  const name = conformanceCases[0]?.name ?? "";
  expect(deviationsIn(JSON.stringify(record({ [name]: "else" }))).map((each) => each.name)).toEqual(
    [name]
  );
  expect(deviationsIn(JSON.stringify(record()))).toEqual([]);
  for (const file of readdirSync(saved).filter((each) => each.endsWith(".json"))) {
    const deviations = deviationsIn(readFileSync(join(saved, file), "utf8"));
    expect({ file, deviations }).toEqual({ file, deviations: [] });
  }
});
