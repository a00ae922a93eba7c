/** One process that runs tests with mutants, one after the other, as its parent asks. */
import { relative, resolve } from "node:path";
import { readFileSync } from "node:fs";
import { instrument, switchName, type Switch } from "./instrument";
import type { Answer, Reached, Request, Trace, TracedTest, TrialRequest } from "./messages";
import { Modules } from "./modules";
import { jestFor, prepare, runTestFile } from "./test-file";

/** What the process is started with. */
export interface WorkerTask {
  readonly project: string;
  /** The files with mutants, relative to the project. */
  readonly files: readonly string[];
}

/** The expressions reached in files, also those reached before. */
function together(before: Reached, now: Reached): Reached {
  const files = Object.entries(now).map(
    ([file, sites]) => [file, [...new Set([...(before[file] ?? []), ...sites])]] as const
  );
  return { ...before, ...Object.fromEntries(files) };
}

class Worker {
  readonly #switches = new Map<string, Switch>();
  readonly #modules: Modules;
  #loading: Reached = {};

  constructor(private readonly task: WorkerTask) {
    const sources = new Map<string, string>();
    for (const file of task.files) {
      const path = resolve(task.project, file);
      const { code, sites } = instrument(readFileSync(path, "utf8"));
      sources.set(path, code);
      this.#switches.set(file, { active: -1, reached: new Uint8Array(sites) });
    }
    this.#modules = new Modules(
      (path) => sources.get(path),
      (path, require) => ({
        jest: jestFor(this.#modules, path, require),
        [switchName]: this.#switches.get(relative(task.project, path)),
      }),
      (path, evaluate) => this.#evaluate(path, evaluate)
    );
  }

  /** Keeps apart what a file with mutants evaluates by itself from what whoever imports it does. */
  #evaluate(path: string, evaluate: () => void): void {
    const before = this.#takeReached();
    evaluate();
    if (this.#switches.has(relative(this.task.project, path))) {
      this.#loading = together(this.#loading, this.#takeReached());
    }
    for (const [file, sites] of Object.entries(before)) {
      for (const site of sites) this.#switches.get(file)?.reached.fill(1, site, site + 1);
    }
  }

  #takeReached(): Reached {
    const reached: Record<string, readonly number[]> = {};
    for (const [file, mutants] of this.#switches) {
      const sites = [...mutants.reached.keys()].filter((site) => mutants.reached[site] === 1);
      if (sites.length > 0) reached[file] = sites;
      mutants.reached.fill(0);
    }
    return reached;
  }

  async trace(testFile: string): Promise<Trace> {
    let outside: Reached = {};
    const tests: TracedTest[] = [];
    this.#modules.forgetAll();
    this.#takeReached();
    this.#loading = {};
    const start = performance.now();
    await runTestFile(this.#modules, resolve(this.task.project, testFile), "all", {
      started: () => {
        outside = together(outside, this.#takeReached());
      },
      ended: (result) => tests.push({ ...result, reached: this.#takeReached() }),
    });
    outside = together(outside, this.#takeReached());
    const milliseconds = performance.now() - start;
    return { kind: "trace", testFile, loading: this.#loading, outside, milliseconds, tests };
  }

  async #fails(testFile: string, tests: readonly string[] | "all"): Promise<boolean> {
    const path = resolve(this.task.project, testFile);
    const wanted = tests === "all" ? tests : new Set(tests);
    let failed = false;
    try {
      await runTestFile(this.#modules, path, wanted, {
        started: () => undefined,
        ended: ({ passed }) => {
          failed ||= !passed;
        },
      });
    } catch {
      return true;
    }
    return failed;
  }

  async isKilled({ file, mutant, runs }: TrialRequest): Promise<boolean> {
    const mutants = this.#switches.get(file);
    if (!mutants) throw new Error(`${file} is not among the files with mutants`);
    const path = resolve(this.task.project, file);
    mutants.active = mutant;
    this.#modules.forget(path);
    try {
      for (const [run, { testFile, tests }] of runs.entries()) {
        answer({ kind: "progress", run });
        if (await this.#fails(testFile, tests)) return true;
      }
      return false;
    } finally {
      mutants.active = -1;
      this.#modules.forget(path);
    }
  }
}

function answer(given: Answer): void {
  process.send?.(given);
}

async function answerTo(worker: Worker, request: Request): Promise<void> {
  if (request.kind === "trace") answer(await worker.trace(request.testFile));
  else answer({ kind: "verdict", killed: await worker.isKilled(request) });
}

prepare();
// A test that has failed may leave promises behind.
process.on("unhandledRejection", () => undefined);
const worker = new Worker(JSON.parse(process.argv[2] ?? "") as WorkerTask);
process.on("message", (request: Request) => {
  answerTo(worker, request).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
