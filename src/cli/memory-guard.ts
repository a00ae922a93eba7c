import { Worker } from "node:worker_threads";

/** Runs beside what it guards, which may be too busy to look after itself. */
const watch = `
const { workerData } = require("node:worker_threads");
const { bytes, signal } = workerData;
setInterval(() => {
  if (process.memoryUsage.rss() > bytes) process.kill(process.pid, signal);
}, 20);
`;

/**
 * Ends this process as a full heap does where it takes more memory in all: what is unpacked and drawn lies outside of the
 * heap, whose limit says nothing of it.
 */
export function guardMemory(megabytes: number): void {
  // Windows knows no other way to end a process.
  const signal = process.platform === "win32" ? "SIGKILL" : "SIGABRT";
  const workerData = { bytes: megabytes * 1_000_000, signal };
  new Worker(watch, { eval: true, workerData, execArgv: [] }).unref();
}
