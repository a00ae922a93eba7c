import { UnreadableFileError } from "../../../src/read/errors";
import { PartNotLoaded } from "../../../src/report/loaded";
import { readApart, type SourceReading } from "../../../src/taskpane/import/reading";
import type { Source } from "../../../src/taskpane/import/source";
import { reportDocument } from "../../../src/write/report-document";
import { reportText } from "../../../src/write/text";
import { finishedReport } from "../reports";
import { ready } from "../../write/standings";

const report = finishedReport();
const source: Source = {
  kind: "pasted",
  html: "",
  text: reportText(reportDocument(report, ready)),
};
const never = new AbortController().signal;

/** A worker that does as the test says, as the browser starts it for a script. */
class StagedWorker extends EventTarget {
  static last: StagedWorker | undefined;
  static behaviour: (worker: StagedWorker) => void = () => undefined;
  received: unknown;
  ended = false;

  constructor() {
    super();
    StagedWorker.last = this;
  }
  postMessage(message: unknown): void {
    this.received = message;
    StagedWorker.behaviour(this);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(data: SourceReading): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

function stage(behaviour: typeof StagedWorker.behaviour): void {
  StagedWorker.last = undefined;
  StagedWorker.behaviour = behaviour;
  Object.assign(globalThis, { Worker: StagedWorker });
}

/** Where the page is, and what keeps its blobs under addresses. */
beforeAll(() => {
  URL.createObjectURL = () => "blob:null/script";
  Object.assign(globalThis, { location: new URL("https://localhost/taskpane.html") });
});

afterAll(() => {
  Reflect.deleteProperty(URL, "createObjectURL");
  Reflect.deleteProperty(globalThis, "location");
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, "Worker");
});

test("what the worker reads is handed on, and the worker is ended", async () => {
  stage((worker) => worker.answer({ kind: "read", reports: [] }));
  expect(await readApart(source, never)).toEqual([]);
  expect(StagedWorker.last).toMatchObject({ received: source, ended: true });
});

test("why it cannot be read is said in the same words", async () => {
  const detail = "第3行不是数字。";
  stage((worker) => worker.answer({ kind: "unreadable", code: "invalid-json", detail }));
  const here = new UnreadableFileError("invalid-json", detail);
  const failure: unknown = await readApart(source, never).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UnreadableFileError);
  expect(failure).toMatchObject({ code: here.code, message: here.message });
  expect(StagedWorker.last?.ended).toBe(true);
});

test("a reader that did not come to the worker is told apart", async () => {
  stage((worker) => worker.answer({ kind: "not-loaded" }));
  await expect(readApart(source, never)).rejects.toBeInstanceOf(PartNotLoaded);
});

test("a failure of the worker's own is one of reading", async () => {
  stage((worker) => worker.answer({ kind: "failed" }));
  await expect(readApart(source, never)).rejects.not.toBeInstanceOf(UnreadableFileError);
});

test("giving up ends the worker", async () => {
  const work = new AbortController();
  const isEnded = new Promise((resolve) =>
    stage((worker) => {
      work.abort();
      resolve(worker.ended);
    })
  );
  void readApart(source, work.signal);
  expect(await isEnded).toBe(true);
});

test("giving up while the worker is being started ends it as well", async () => {
  const work = new AbortController();
  const isEnded = new Promise((resolve) => stage((worker) => resolve(worker.ended)));
  void readApart(source, work.signal);
  work.abort();
  expect(await isEnded).toBe(true);
});

test.each([
  ["has no workers", () => undefined],
  [
    "refuses to start one",
    () => {
      const refused = (): never => {
        throw new Error("refused");
      };
      Object.assign(globalThis, { Worker: refused });
    },
  ],
  ["cannot load it", () => stage((worker) => worker.dispatchEvent(new Event("error")))],
  [
    "cannot pass on its answer",
    () => stage((worker) => worker.dispatchEvent(new Event("messageerror"))),
  ],
])("where the web view %s, it is read all the same", async (_, arrange) => {
  arrange();
  const [found] = await readApart(source, never);
  expect(found?.report.figures).toEqual(report.figures);
});

describe("a PDF", () => {
  const pdf: Source = { kind: "file", file: new File(["%PDF-1.7"], "年报.docx") };

  afterEach(() => jest.useRealTimers());

  test("is given ten seconds, then its worker is ended", async () => {
    stage(() => undefined);
    jest.useFakeTimers();
    const failure = readApart(pdf, never).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(9_900);
    expect(StagedWorker.last?.ended).toBe(false);
    await jest.advanceTimersByTimeAsync(500);
    expect(await failure).toMatchObject({ code: "pdf-too-slow" });
    expect(StagedWorker.last?.ended).toBe(true);
  });

  test.each([
    ["starts no workers", () => undefined],
    ["cannot load it", () => stage((worker) => worker.dispatchEvent(new Event("error")))],
  ])("is not read in the pane where the web view %s", async (_, arrange) => {
    arrange();
    await expect(readApart(pdf, never)).rejects.toMatchObject({ code: "pdf-without-worker" });
  });
});
