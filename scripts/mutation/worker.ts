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

function listed(reached: ReadonlyMap<string, ReadonlySet<number>>): Reached {
  return Object.fromEntries([...reached].map(([file, sites]) => [file, [...sites]]));
}

class Worker {
  readonly #files: ReadonlySet<string>;
  readonly #switches = new Map<string, Switch>();
  readonly #modules: Modules;
  #reached = new Map<string, Set<number>>();

  constructor(private readonly task: WorkerTask) {
    this.#files = new Set(task.files.map((file) => resolve(task.project, file)));
    this.#modules = new Modules(
      (path) => (this.#files.has(path) ? instrument(readFileSync(path, "utf8")).code : undefined),
      (path, require) => ({
        jest: jestFor(require),
        [switchName]: this.#switchOf(relative(task.project, path)),
      })
    );
  }

  #switchOf(file: string): Switch {
    const known = this.#switches.get(file);
    if (known) return known;
    const reached = (site: number): void => {
      const sites = this.#reached.get(file) ?? new Set();
      this.#reached.set(file, sites.add(site));
    };
    const made = { active: -1, tracing: false, reached };
    this.#switches.set(file, made);
    return made;
  }

  #setTracing(tracing: boolean): void {
    for (const file of this.task.files) this.#switchOf(file).tracing = tracing;
  }

  #takeReached(): Reached {
    const reached = listed(this.#reached);
    this.#reached = new Map();
    return reached;
  }

  async trace(testFile: string): Promise<Trace> {
    const outside = new Map<string, Set<number>>();
    const tests: TracedTest[] = [];
    const leaveOutside = (): void => {
      for (const [file, sites] of Object.entries(this.#takeReached())) {
        outside.set(file, new Set([...(outside.get(file) ?? []), ...sites]));
      }
    };
    this.#modules.forgetAll();
    this.#setTracing(true);
    const start = performance.now();
    await runTestFile(this.#modules, resolve(this.task.project, testFile), "all", {
      started: leaveOutside,
      ended: (result) => tests.push({ ...result, reached: this.#takeReached() }),
    });
    leaveOutside();
    this.#setTracing(false);
    const milliseconds = performance.now() - start;
    return { kind: "trace", testFile, outside: listed(outside), milliseconds, tests };
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
    const mutants = this.#switchOf(file);
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
