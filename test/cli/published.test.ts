import { strFromU8, unzipSync } from "fflate";
import type { Console } from "../../src/cli/console";
import { FileAccessError } from "../../src/cli/console";
import { reportsIn } from "../../src/cli/reading";
import { run } from "../../src/cli/run";
import { officialTitle, type Report } from "../../src/report/report";
import { reportJson } from "../../src/write/report-json";
import { changed } from "../check/sample-reports";
import { finishedReport } from "../taskpane/reports";

const now = finishedReport(2025);
/** Its cases that were left over are those that the later one carries in. */
const before = changed(
  finishedReport(2024),
  Object.fromEntries(
    Object.entries(now.figures).flatMap(([key, value]) =>
      key.startsWith("t3.carriedIn.") ? [[key.replace("carriedIn", "carriedOut"), value]] : []
    )
  )
);

/** Runs an export of `now.json`; the files it writes, and what it says. */
async function exported(
  words: readonly string[],
  reports: Readonly<Record<string, Report>> = { "now.json": now, "before.json": before }
) {
  const files = new Map<string, Uint8Array>();
  const errors: string[] = [];
  const console: Console = {
    read: async (path, named) => {
      const report = reports[path];
      return report
        ? reportsIn(new TextEncoder().encode(JSON.stringify(reportJson(report))), named)
        : { error: { code: "not-found", message: new FileAccessError("not-found").message } };
    },
    writeFile: async (path, bytes) => void files.set(path, bytes),
    writingFault: () => Promise.resolve(null),
    isSameFile: async (path, other) => path === other,
    now: () => new Date(2026, 0, 20, 10, 30),
    out: () => undefined,
    err: (line) => void errors.push(line),
  };
  const usual = ["export", "now.json", "--to", "txt", "--out", "a.txt"];
  const status = await run([...usual, ...words], console);
  const textOf = (path: string): string => new TextDecoder().decode(files.get(path));
  return { status, files, errors, textOf };
}

const previous = ["--previous", "before.json"];

test("annex and infographic are written beside the report", async () => {
  const words = [...previous, "--annex", "b.docx", "--infographic", "c.html"];
  const { status, files, errors, textOf } = await exported(words);
  expect(errors.slice(1)).toEqual(["已写对比附件：b.docx", "已写一图读懂：c.html"]);
  expect(status).toBe(0);
  expect([...files.keys()]).toEqual(["a.txt", "b.docx", "c.html"]);
  const body = unzipSync(files.get("b.docx") ?? new Uint8Array())["word/document.xml"];
  expect(strFromU8(body ?? new Uint8Array())).toContain("本年新收申请");
  expect(textOf("c.html")).toContain("与2024年持平");
});

test("the annex is a page where its name ends in .html", async () => {
  const { textOf } = await exported([...previous, "--annex", "b.HTML"]);
  expect(textOf("b.HTML")).toContain("<!DOCTYPE html>");
});

test("without last year's report there is no annex, and nothing is exported", async () => {
  const { status, files, errors } = await exported(["--annex", "b.html"]);
  expect(status).toBe(2);
  expect(files.size).toBe(0);
  expect(errors).toEqual([
    "now.json：没有上一年的年报，不能写对比附件。请用 --previous 写明上一年的文件。没有导出。",
  ]);
});

test("a report of another year is not compared with as last year's", async () => {
  const older = { ...before, year: 2023, title: officialTitle(before.agency, 2023) };
  const reports = { "now.json": now, "before.json": older };
  const { status, files, errors } = await exported([...previous, "--annex", "b.html"], reports);
  expect([status, files.size]).toEqual([2, 0]);
  expect(errors.at(-1)).toMatch(/给出的是2023年的年报，不是2024年的，/);
});

test("the infographic needs no report of the year before, and says that it has none", async () => {
  const { status, textOf } = await exported(["--infographic", "c.html"]);
  expect(status).toBe(0);
  expect(textOf("c.html")).toContain("本页没有与上年对比。");
});

test("of a report that is not ready both are drafts, too, and written only where that is insisted on", async () => {
  const reports = {
    "now.json": changed(now, { "t3.received.total": null }),
    "before.json": before,
  };
  const words = [...previous, "--annex", "b.html", "--infographic", "c.html"];
  expect((await exported(words, reports)).files.size).toBe(0);
  const { status, textOf } = await exported([...words, "--force"], reports);
  expect(status).toBe(1);
  for (const path of ["b.html", "c.html"]) expect(textOf(path)).toContain("【草稿：还不能报送：");
});

test.each([
  [["--annex", "b.txt"], "--annex 的文件名要以 .docx 或 .html 结尾"],
  [["--infographic", "c.docx"], "--infographic 的文件名要以 .html 结尾"],
  [["--infographic", "a.txt.html", "--annex", "a.txt.html"], "这个名字写了两次"],
  [["--previous", "none.json", "--infographic", "c.html"], "none.json：找不到这个文件"],
])("refuses %j: %s", async (words, message) => {
  const { status, files, errors } = await exported(words);
  expect([status, files.size]).toEqual([2, 0]);
  expect(errors.join("\n")).toContain(message);
});

test("last year's file is never overwritten", async () => {
  const reports = { "now.json": now, "before.html": before };
  const words = ["--previous", "before.html", "--infographic", "before.html", "--overwrite"];
  const { status, files, errors } = await exported(words, reports);
  expect([status, files.size]).toEqual([2, 0]);
  expect(errors.join()).toContain("这就是读入的文件");
});
