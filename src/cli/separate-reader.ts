import { fork, type ChildProcess } from "node:child_process";
import { stoppedReading, type Reading, type ReadingRequest, type StoppedReason } from "./console";
import { memoryPipe } from "./memory-guard";

/** How much a process that reads may use: its heap, and the time for one file. */
export interface ReadingLimits {
  readonly heapMegabytes: number;
  readonly seconds: number;
}

/** What a process may answer first: from now on the time counts, not while it was getting ready. */
export const takenUp = "taken up";

/** V8 ends a process whose heap is full with SIGABRT, where there are no signals with this status. */
const abortStatus = 134;

/**
 * Reads files in a process of its own, which serves one file after the other and is replaced where a file ends it: a
 * heap that is full ends a whole process, not only the thread that filled it.
 */
export class SeparateReader {
  #process: ChildProcess | undefined;
  /** The process that was ended for the memory it took. */
  #overfull: ChildProcess | undefined;

  /**
   * @param program a module that answers each `ReadingRequest` it is sent with a `Reading`; before it, {@link takenUp}
   * @param words what it finds in `process.argv`
   */
  constructor(
    private readonly program: string,
    private readonly words: readonly string[],
    private readonly limits: ReadingLimits
  ) {}

  /** Starts the process, so that it is ready when the first file is read. */
  start(): ChildProcess {
    if (this.#process?.connected && this.#process !== this.#overfull) return this.#process;
    const { heapMegabytes } = this.limits;
    const started = fork(this.program, this.words, {
      execArgv: [...process.execArgv, `--max-old-space-size=${heapMegabytes}`],
      serialization: "advanced",
      // A heap that is full is told of by V8 at length.
      stdio: ["ignore", "ignore", "ignore", "ipc", "pipe"],
    });
    started.stdio[memoryPipe]?.once("data", () => {
      this.#overfull = started;
      started.kill("SIGKILL");
    });
    this.#process = started;
    return started;
  }

  /** Reads a file. Never rejects: where the process does not end its work, that is the file's error. */
  read(path: string, sheets: readonly string[] = []): Promise<Reading> {
    const reader = this.start();
    return new Promise((resolve) => {
      const settle = (reading: Reading): void => {
        clearTimeout(timer);
        reader.removeAllListeners();
        resolve(reading);
      };
      const giveUp = (code: StoppedReason): void => {
        settle({ error: stoppedReading(code) });
        this.end();
      };
      const timer = setTimeout(() => giveUp("out-of-time"), this.limits.seconds * 1000);
      reader.on("message", (answer) => {
        if (answer === takenUp) timer.refresh();
        else settle(answer as Reading);
      });
      reader.once("error", () => giveUp("reader-failed"));
      reader.once("exit", (status, signal) => {
        const isAborted = signal === "SIGABRT" || status === abortStatus;
        giveUp(isAborted || reader === this.#overfull ? "out-of-memory" : "reader-failed");
      });
      const request: ReadingRequest = { path, sheets };
      reader.send(request);
    });
  }

  /** Ends the process, also one that is busy. */
  end(): void {
    this.#process?.kill("SIGKILL");
    this.#process = undefined;
  }
}
