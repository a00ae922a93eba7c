import type { SourceReading } from "./reading";
import { readSource, type Source } from "./source";
import { UnreadableFileError } from "../../read/errors";
import { PartNotLoaded } from "../../report/loaded";

/* Runs beside the pane, in a worker that is started for one source and answers once. */

async function readingOf(source: Source): Promise<SourceReading> {
  try {
    return { kind: "read", reports: await readSource(source) };
  } catch (error) {
    if (error instanceof PartNotLoaded) return { kind: "not-loaded" };
    if (!(error instanceof UnreadableFileError)) return { kind: "failed" };
    const { code, detail } = error;
    return { kind: "unreadable", code, detail };
  }
}

addEventListener("message", ({ data: source }: MessageEvent<Source>) => {
  void readingOf(source).then((reading) => postMessage(reading));
});
