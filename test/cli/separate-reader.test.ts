import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SeparateReader } from "../../src/cli/separate-reader";

/** What a reading process does with the path it is asked for: some of these would end a whole program. */
const program = `
const deeds = {
  heap: () => { const all = []; for (;;) all.push({ all: [all.length] }); },
  "one large array": () => new Array(90_000_000).fill(1),
  "memory outside of the heap": () => { require("node:fs").writeSync(4, "memory"); for (;;); },
  hang: () => { for (;;); },
  exit: () => process.exit(0),
  crash: () => process.kill(process.pid, "SIGKILL"),
  throw: () => { throw new Error("broken"); },
  stack: function deeper() { return deeper() + 1; },
};
process.on("message", ({ path }) => {
  deeds[path]?.();
  process.send({ error: { code: path, message: process.argv.slice(2).join() } });
});
`;

let folder = "";
let reader: SeparateReader;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nianbao-reader-"));
  await writeFile(join(folder, "program.cjs"), program);
});

beforeEach(() => {
  const limits = { heapMegabytes: 40, seconds: 5 };
  reader = new SeparateReader(join(folder, "program.cjs"), ["word"], limits);
});

afterEach(() => reader.end());

afterAll(() => rm(folder, { recursive: true }));

test("a process answers one file after the other", async () => {
  const first = reader.start();
  expect(await reader.read("a")).toEqual({ error: { code: "a", message: "word" } });
  expect(await reader.read("b")).toEqual({ error: { code: "b", message: "word" } });
  expect(reader.start()).toBe(first);
});

test.each([
  ["heap", "out-of-memory", "内存过多"],
  ["one large array", "out-of-memory", "内存过多"],
  ["memory outside of the heap", "out-of-memory", "内存过多"],
  ["hang", "out-of-time", "时间过长"],
  ["exit", "reader-failed", "程序出错"],
  ["crash", "reader-failed", "程序出错"],
  ["throw", "reader-failed", "程序出错"],
  ["stack", "reader-failed", "程序出错"],
])("%s ends the reading with a sentence, and the next file is read", async (deed, code, words) => {
  const reading = await reader.read(deed);
  expect(reading).toMatchObject({ error: { code } });
  expect("error" in reading && reading.error.message).toMatch(
    new RegExp(`^读取这个文件.*${words}.*。请.*。$`)
  );
  expect(await reader.read("next")).toMatchObject({ error: { code: "next" } });
});

test("a process that ended between two files is replaced", async () => {
  const first = reader.start();
  await reader.read("a");
  const ended = new Promise((resolve) => first.once("exit", resolve));
  first.kill("SIGKILL");
  await ended;
  expect(await reader.read("b")).toMatchObject({ error: { code: "b" } });
});
