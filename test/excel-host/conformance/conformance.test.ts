/** @jest-environment ./test/excel-host/jest-environment.ts */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { startExcel } from "../start-excel";
import { conformanceCases, recordConformance } from "./all-cases";
import { type ConformanceRecord, runCases } from "./conformance";

test("case names are unique", () => {
  const names = conformanceCases.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test.each(conformanceCases.map((each) => [each.name, each] as const))("%s", async (_, each) => {
  await startExcel({ requirementSet: "1.17" });
  const [result] = await runCases([each]);
  expect(result?.observed).toEqual(each.expected);
});

const directory = join(__dirname, "results");

test("a record says what it was made with", async () => {
  await startExcel({ requirementSet: "1.17" });
  const record = await recordConformance();
  expect(record).toMatchObject({ host: "Excel", platform: "PC", version: "16.0.14332.20000" });
  expect(record.results.map(({ name }) => name)).toEqual(conformanceCases.map(({ name }) => name));
});

test("the stand-in answers as Excel did where its answers were recorded", () => {
  for (const file of readdirSync(directory).filter((name) => name.endsWith(".json"))) {
    const text = readFileSync(join(directory, file), "utf8");
    const record = JSON.parse(text) as ConformanceRecord;
    for (const { name, observed } of record.results) {
      const known = conformanceCases.find((each) => each.name === name);
      if (known)
        expect({ file, name, answer: known.expected }).toEqual({ file, name, answer: observed });
    }
  }
});
