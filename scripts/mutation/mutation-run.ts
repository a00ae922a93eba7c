import { readFileSync } from "node:fs";
import { join } from "node:path";
import { instrument } from "./instrument";
import type { Trace, TrialRequest } from "./messages";
import { Trials, type PlacedMutant } from "./trials";
import { Workers, type Worker } from "./workers";

export interface Project {
  readonly folder: string;
  /** The files to mutate and the files of tests, both relative to the folder. */
  readonly files: readonly string[];
  readonly testFiles: readonly string[];
}

/** What became of a mutant; `unreached` where no test evaluates what it changes. */
export type Fate = "killed" | "survived" | "unreached";

export interface Outcome {
  readonly mutant: PlacedMutant;
  readonly fate: Fate;
}

/** Tests fail without a mutant, so that they can say nothing about one. */
export class FailingTestsError extends Error {
  override readonly name = "FailingTestsError";

  constructor(readonly testFiles: readonly string[]) {
    super(`These fail without a mutant:\n${testFiles.join("\n")}`);
  }
}

/** Every mutant of the project's files. */
export function mutantsOf({ folder, files }: Project): readonly PlacedMutant[] {
  return files.flatMap((file) =>
    instrument(readFileSync(join(folder, file), "utf8")).mutants.map((mutant, index) => ({
      ...mutant,
      file,
      index,
    }))
  );
}

async function tracesOf(project: Project, workers: Workers): Promise<readonly Trace[]> {
  const answers = await workers.share(project.testFiles, async (worker, testFile) => {
    const answer = await worker.ask({ kind: "trace", testFile });
    return answer?.kind === "trace" && answer.tests.every(({ passed }) => passed)
      ? answer
      : testFile;
  });
  const failing = answers.filter((answer) => typeof answer === "string");
  if (failing.length > 0) throw new FailingTestsError(failing);
  return answers.filter((answer) => typeof answer !== "string");
}

/** A process that does not answer has run into an endless loop or out of memory: that is noticed. */
async function fateOf(worker: Worker, trial: TrialRequest): Promise<Fate> {
  if (trial.runs.length === 0) return "unreached";
  const answer = await worker.ask(trial);
  return answer?.kind === "verdict" && !answer.killed ? "survived" : "killed";
}

/**
 * Tries each mutant against the tests that evaluate what it changes.
 *
 * @param done Called after each mutant.
 * @throws FailingTestsError
 */
export async function tryMutants(
  project: Project,
  mutants: readonly PlacedMutant[],
  processes: number,
  done: (outcome: Outcome) => void
): Promise<readonly Outcome[]> {
  const workers = new Workers({ project: project.folder, files: project.files }, processes);
  try {
    const trials = new Trials(await tracesOf(project, workers));
    return await workers.share(mutants, async (worker, mutant) => {
      const trial = trials.of(mutant);
      const outcome = { mutant, fate: await fateOf(worker, trial) };
      done(outcome);
      return outcome;
    });
  } finally {
    workers.end();
  }
}
