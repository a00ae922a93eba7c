/** @jest-environment ./test/excel-host/jest-environment.ts */
import { conformanceCases } from "../../src/conformance/all-cases";
import type { ConformanceCase, Observation } from "../../src/conformance/conformance-case";
import { runCases } from "../../src/conformance/run-cases";
import { type Behaviour, behaviours, eachHost } from "../excel-host/behaviour";
import { startExcel } from "../excel-host/start-excel";

/** What a case has to show on the stand-in that behaves so. */
function expectedOn(
  behaviour: Behaviour,
  { expected, otherwise = [] }: ConformanceCase
): Observation {
  const other = otherwise.find(({ switches }) =>
    Object.entries(switches).every(([name, value]) => behaviour[name as keyof Behaviour] === value)
  );
  return other?.expected ?? expected;
}

describe.each(eachHost)("on the %s host", (host) => {
  test.each(conformanceCases.map((each) => [each.name, each] as const))("%s", async (_, each) => {
    await startExcel({ requirementSet: "1.17", behaviour: host });
    const [result] = await runCases([each]);
    expect(result).toEqual({ name: each.name, observed: expectedOn(behaviours[host], each) });
  });
});
