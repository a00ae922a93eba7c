/** @jest-environment ./test/excel-host/jest-environment.ts */
import { conformanceCases } from "../../src/conformance/all-cases";
import { runCases } from "../../src/conformance/run-cases";
import { behaviours, eachHost } from "../excel-host/behaviour";
import { startExcel } from "../excel-host/start-excel";
import { expectedOn, inFront } from "./expected-on";

describe.each(eachHost)("on the %s host", (host) => {
  test.each(conformanceCases.map((each) => [each.name, each] as const))("%s", async (_, each) => {
    await startExcel({ requirementSet: "1.17", behaviour: inFront(host) });
    const [result] = await runCases([each]);
    expect(result).toEqual({ name: each.name, observed: expectedOn(behaviours[host], each) });
  });
});
