import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Answer, Request, TestRun } from "./messages";
import type { WorkerTask } from "./worker";

/** A mutant may make tests slower without being noticed, an endless loop is ended. */
function patience({ milliseconds }: TestRun): number {
  return 5000 + milliseconds * 5;
}

const tracePatience = 10 * 60_000;

/** A process that is begun when it is needed, and anew where it has ended. */
export class Worker {
  #process: ChildProcess | undefined;

  constructor(private readonly task: WorkerTask) {}

  #start(): ChildProcess {
    const started = fork(join(__dirname, "worker.ts"), [JSON.stringify(this.task)], {
      execArgv: ["--import", "tsx", "--max-old-space-size=1500"],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      cwd: this.task.project,
    });
    this.#process = started;
    return started;
  }

  /** The last answer; undefined where the process was ended or came to an end by itself. */
  ask(request: Request): Promise<Answer | undefined> {
    const asked = this.#process ?? this.#start();
    return new Promise((resolve) => {
      let clock: NodeJS.Timeout | undefined;
      const wait = (milliseconds: number): void => {
        clearTimeout(clock);
        clock = setTimeout(() => asked.kill("SIGKILL"), milliseconds);
      };
      const end = (answer: Answer | undefined): void => {
        clearTimeout(clock);
        asked.off("message", listen).off("exit", ended);
        resolve(answer);
      };
      const ended = (): void => {
        this.#process = undefined;
        end(undefined);
      };
      const listen = (answer: Answer): void => {
        if (answer.kind !== "progress") return end(answer);
        const run = request.kind === "trial" ? request.runs[answer.run] : undefined;
        if (run) wait(patience(run));
      };
      wait(tracePatience);
      asked.on("message", listen).on("exit", ended);
      asked.send(request);
    });
  }

  end(): void {
    this.#process?.kill();
  }
}

/** As many processes as are wanted. */
export class Workers {
  readonly #workers: readonly Worker[];

  constructor(task: WorkerTask, processes: number) {
    this.#workers = Array.from({ length: processes }, () => new Worker(task));
  }

  /** Gives every item to the next worker that is free; the results are in the order of the items. */
  async share<Item, Result>(
    items: readonly Item[],
    work: (worker: Worker, item: Item) => Promise<Result>
  ): Promise<readonly Result[]> {
    const results: Result[] = [];
    const queue = [...items.entries()];
    const serve = async (worker: Worker): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [index, item] = next;
        results[index] = await work(worker, item);
      }
    };
    await Promise.all(this.#workers.map(serve));
    return results;
  }

  end(): void {
    for (const worker of this.#workers) worker.end();
  }
}
