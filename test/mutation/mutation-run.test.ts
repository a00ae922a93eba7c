import {
  FailingTestsError,
  mutantsOf,
  tryMutants,
  type Project,
} from "../../scripts/mutation/mutation-run";

const project: Project = {
  folder: __dirname,
  files: ["example/fee.ts"],
  testFiles: ["example/fee.cases.ts"],
};

test("says of each mutant whether a test notices it", async () => {
  const outcomes = await tryMutants(project, mutantsOf(project), 2, () => undefined);
  const having = (fate: string): readonly string[] =>
    outcomes.filter((outcome) => outcome.fate === fate).map(({ mutant }) => mutant.key);
  expect(having("survived")).toEqual([
    "fee: pages > freePages → pages >= freePages",
    "digits: rest >= 10 → rest >= 9",
    "digits: Math.floor(rest / 10) → rest / 10",
    "digits: rest / 10 → rest / 9",
  ]);
  expect(having("unreached")).toEqual([
    "isFree: fee(pages) === 0 → fee(pages) !== 0",
    "isFree: fee(pages) === 0 → fee(pages) === 1",
  ]);
  expect(having("killed")).toEqual(
    expect.arrayContaining([
      "freePages: freePages = 30 → freePages = 31",
      "fee: pages > freePages → false",
      "digits: rest >= 10 → rest > 10",
      "digits: rest / 10 → rest * 10",
    ])
  );
});

test("asks no test that fails without a mutant", async () => {
  const failing = { ...project, testFiles: ["example/fee.cases.ts", "example/failing.cases.ts"] };
  await expect(tryMutants(failing, mutantsOf(failing), 1, () => undefined)).rejects.toThrow(
    new FailingTestsError(["example/failing.cases.ts"])
  );
});

test("a module that a test file replaces is replaced for this file only", async () => {
  const files = ["example/raised.cases.ts", "example/fee.cases.ts", "example/raised.cases.ts"];
  const [mutant] = mutantsOf(project);
  if (!mutant) throw new Error("no mutants");
  const outcomes = await tryMutants({ ...project, testFiles: files }, [mutant], 1, () => undefined);
  expect(outcomes.map(({ fate }) => fate)).toEqual(["killed"]);
});
