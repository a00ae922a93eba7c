import { inspect } from "node:util";
import { loaded, PartNotLoaded } from "../report/loaded";
import { stoppedReading, type Reading, type ReadingRequest } from "./console";
import { guardMemory } from "./memory-guard";
import { SeparateReader, takenUp } from "./separate-reader";

/** The first word of the command line that this program gives itself, in a process that only reads. */
const readsForAnother = "--read-for-another";

/** A reader that takes more of a machine has come upon no report. */
const readingLimits = { heapMegabytes: 384, seconds: 10 };
const mostMegabytes = 500;

/** Takes the place of the part that reads where that did not come. */
const unableToRead = {
  readingOf: async (): Promise<Reading> => ({ error: stoppedReading("not-loaded") }),
};

/** Answers each request it is sent with what became of reading the file. */
async function readForAnother(): Promise<void> {
  guardMemory(mostMegabytes);
  const { readingOf } = await loaded(() => import("./reading")).catch(() => unableToRead);
  process.on("message", (request: ReadingRequest) => {
    process.send?.(takenUp);
    void readingOf(request).then((reading) => process.send?.(reading));
  });
}

async function runCommand(program: string, words: readonly string[]): Promise<void> {
  // Whoever reads our output may stop early, as `head` does.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  const reader = new SeparateReader(program, [readsForAnother], readingLimits);
  try {
    // The first file is mostly asked for at once; the process starts while the rest of this one is loaded.
    if (words.length > 1) reader.start();
    const [{ run }, { nodeConsole }] = await Promise.all([
      loaded(() => import("./run")),
      loaded(() => import("./node-console")),
    ]);
    process.exitCode = await run(
      words,
      nodeConsole((path, sheets) => reader.read(path, sheets))
    );
  } catch (cause) {
    const sentence =
      cause instanceof PartNotLoaded
        ? stoppedReading("not-loaded").message
        : "程序出错，没有做完。请把下面这段话发给提供软件的人。";
    process.stderr.write(`${sentence}\n${inspect(cause)}\n`);
    process.exitCode = 2;
  } finally {
    reader.end();
  }
}

const [, program = "", ...words] = process.argv;
void (words[0] === readsForAnother ? readForAnother() : runCommand(program, words));
