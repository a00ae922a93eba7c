import { UnreadableFileError, type UnreadableReason } from "../../read/errors";
import type { FoundReport } from "../../read/found";
import { PartNotLoaded } from "../../report/loaded";
import { PolicedWorker } from "./policed-worker";
import { readSource, type Source } from "./source";

/** What the worker answers; errors lose their class on the way. */
export type SourceReading =
  | { readonly kind: "read"; readonly reports: readonly FoundReport[] }
  | { readonly kind: "unreadable"; readonly code: UnreadableReason; readonly detail: string }
  | { readonly kind: "not-loaded" }
  | { readonly kind: "failed" };

/** In the pane itself, after the browser has drawn what is being done. */
async function readHere(source: Source): Promise<readonly FoundReport[]> {
  await new Promise((drawn) => setTimeout(drawn));
  return readSource(source);
}

function startWorker(): Worker | undefined {
  try {
    return new PolicedWorker(
      /* webpackChunkName: "reading-worker" */ new URL("./reading-worker", import.meta.url)
    ).worker;
  } catch {
    return undefined;
  }
}

/** What the worker reads; undefined where it could not be started or broke down. */
function answerOf(worker: Worker, source: Source): Promise<SourceReading | undefined> {
  return new Promise((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<SourceReading>) => resolve(data));
    worker.addEventListener("error", (event) => {
      // Unless it is prevented, the page has the error, too.
      event.preventDefault();
      resolve(undefined);
    });
    worker.addEventListener("messageerror", () => resolve(undefined));
    worker.postMessage(source);
  });
}

function reportsOf(reading: SourceReading): readonly FoundReport[] {
  switch (reading.kind) {
    case "read":
      return reading.reports;
    case "unreadable":
      throw new UnreadableFileError(reading.code, reading.detail);
    case "not-loaded":
      throw new PartNotLoaded();
    case "failed":
      throw new Error("The worker failed");
  }
}

/**
 * Reads the reports in a source beside the pane, which goes on answering meanwhile; in the pane itself where the web
 * view starts no workers.
 * @param cancelled ends the work at once; what was asked for is never answered then
 * @throws UnreadableFileError as readFile does, PartNotLoaded where the reader of its kind did not come
 */
export async function readApart(
  source: Source,
  cancelled: AbortSignal
): Promise<readonly FoundReport[]> {
  const worker = startWorker();
  if (!worker) return readHere(source);
  cancelled.addEventListener("abort", () => worker.terminate());
  try {
    const reading = await answerOf(worker, source);
    return reading ? reportsOf(reading) : await readHere(source);
  } finally {
    worker.terminate();
  }
}
