import { UnreadableFileError, type UnreadableReason } from "../../read/errors";
import type { FoundReport } from "../../read/found";
import { limits } from "../../read/sources/limits";
import { loaded, PartNotLoaded } from "../../report/loaded";
import { PolicedWorker, workerOf } from "./policed-worker";
import { readSource, type Source } from "./source";

/** What the worker answers; errors lose their class on the way. */
export type SourceReading =
  | { readonly kind: "read"; readonly reports: readonly FoundReport[] }
  | { readonly kind: "unreadable"; readonly code: UnreadableReason; readonly detail: string }
  | { readonly kind: "not-loaded" }
  | { readonly kind: "failed" };

/** What a PDF begins with. */
const pdfSignature = "%PDF";
/** Whatever a PDF may do: it is read no longer than this. */
const pdfMilliseconds = 10_000;

/** Whether a source is a PDF, told by its content as everywhere. */
async function isPdf(source: Source): Promise<boolean> {
  if (source.kind !== "file" || source.file.size > limits.fileBytes) return false;
  const bytes = new Uint8Array(await source.file.arrayBuffer());
  return new TextDecoder().decode(bytes.subarray(0, pdfSignature.length)) === pdfSignature;
}

/** In the pane itself, after the browser has drawn what is being done. */
async function readHere(source: Source): Promise<readonly FoundReport[]> {
  await new Promise((drawn) => setTimeout(drawn));
  return readSource(source);
}

/** What reads in a worker, with all that it needs, as one script. */
async function readerText(): Promise<string> {
  const text = await loaded(
    () => import(/* webpackChunkName: "reading-worker-text" */ "./worker-answers?script-text")
  );
  return text.default;
}

/** From a page on disk a worker may load no scripts, so there it has all of its script at once. */
async function startWorker(): Promise<Worker | undefined> {
  try {
    if (location.protocol !== "file:") {
      return new PolicedWorker(
        /* webpackChunkName: "reading-worker" */ new URL("./reading-worker", import.meta.url)
      ).worker;
    }
    return workerOf(await readerText());
  } catch {
    return undefined;
  }
}

/** What the worker reads; undefined where it could not be started or broke down. A PDF has its time. */
function answerOf(worker: Worker, source: Source): Promise<SourceReading | undefined> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (reading: SourceReading | undefined): void => {
      clearTimeout(timer);
      resolve(reading);
    };
    const outOfTime: SourceReading = { kind: "unreadable", code: "pdf-too-slow", detail: "" };
    void isPdf(source).then((isLimited) => {
      if (isLimited) timer = setTimeout(() => settle(outOfTime), pdfMilliseconds);
    });
    worker.addEventListener("message", ({ data }: MessageEvent<SourceReading>) => settle(data));
    worker.addEventListener("error", (event) => {
      // Unless it is prevented, the page has the error, too.
      event.preventDefault();
      settle(undefined);
    });
    worker.addEventListener("messageerror", () => settle(undefined));
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
 * view starts no workers. A PDF is read in a worker or not at all: nothing else can be ended.
 * @param cancelled ends the work at once; what was asked for is never answered then
 * @throws UnreadableFileError as readFile does, PartNotLoaded where the reader of its kind did not come
 */
export async function readApart(
  source: Source,
  cancelled: AbortSignal
): Promise<readonly FoundReport[]> {
  const worker = await startWorker();
  cancelled.addEventListener("abort", () => worker?.terminate());
  if (cancelled.aborted) worker?.terminate();
  try {
    const reading = worker && (await answerOf(worker, source));
    if (reading) return reportsOf(reading);
    if (await isPdf(source)) throw new UnreadableFileError("pdf-without-worker");
    return await readHere(source);
  } finally {
    worker?.terminate();
  }
}
