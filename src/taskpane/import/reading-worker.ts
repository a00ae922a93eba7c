import type { SourceReading } from "./reading";
import { readSource, type Source } from "./source";
import { UnreadableFileError } from "../../read/errors";
import { PartNotLoaded } from "../../report/loaded";

/* Runs beside the pane, in a worker that is started for one source and answers once. */

declare global {
  /** Where the scripts are; the worker's own address, a blob's, does not tell. */
  const scriptFolder: string;
  /** Where the build has scripts loaded from that are loaded on use. */
  let __webpack_public_path__: string;
}
__webpack_public_path__ = scriptFolder;

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
