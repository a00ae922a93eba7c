import { Worker } from "node:worker_threads";

/** Where a process that reads tells the one that started it that it takes too much memory: a pipe beside its channel. */
export const memoryPipe = 4;

/** Runs beside what it guards, which may be too busy to look after itself. */
const watch = `
const { writeSync } = require("node:fs");
const { workerData } = require("node:worker_threads");
const { bytes, pipe } = workerData;
const timer = setInterval(() => {
  if (process.memoryUsage.rss() <= bytes) return;
  clearInterval(timer);
  try {
    writeSync(pipe, "memory");
  } catch {
    process.kill(process.pid, "SIGKILL");
  }
}, 20);
`;

/**
 * Has this process ended as one with a full heap is where it takes more memory in all: what is unpacked and drawn lies
 * outside of the heap, whose limit says nothing of it. It says so through {@link memoryPipe} and is ended by whoever
 * reads there: an exit tells its cause by a signal, which not every system has.
 */
export function guardMemory(megabytes: number): void {
  const workerData = { bytes: megabytes * 1_000_000, pipe: memoryPipe };
  new Worker(watch, { eval: true, workerData, execArgv: [] }).unref();
}
