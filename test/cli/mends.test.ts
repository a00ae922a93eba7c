import type { Report } from "../../src/report/report";
import { changed } from "../check/sample-reports";
import { busyReport, saying, yearBefore } from "../rules/prose/sentence-report";
import { ran } from "./ran";

/** The lines about the finding of a rule's sentence. */
async function printed(report: Report, ...words: readonly string[]): Promise<readonly string[]> {
  const { output } = await ran(["check", "own", ...words], { own: report, before: yearBefore });
  const first = output.findIndex((line) => line.includes("第一部分写“"));
  const next = output.findIndex((line, index) => index > first && !line.startsWith("     "));
  return output.slice(first + 1, next);
}

interface MendsJson {
  readonly findings: readonly { readonly rule: string; readonly mends?: readonly unknown[] }[];
}

async function mendsIn(report: Report, rule: string): Promise<unknown> {
  const { output } = await ran(["check", "own", "--json"], { own: report });
  const { findings } = JSON.parse(output[0] ?? "") as MendsJson;
  return findings.find((finding) => finding.rule === rule)?.mends;
}

const documents = changed(busyReport, { "t2.normativeDocs.issued": 31 });

test("below a finding stands what may be put right, a line each", async () => {
  const lines = await printed(saying("概述。\n本年制发行政规范性文件13件。", documents));
  expect(lines).toEqual([
    expect.stringMatching(/^ {5}依据：/),
    "     可改：把正文的“13”改为“31”（可能是两位数字颠倒）。",
    "     可改：把表二行政规范性文件·本年制发件数由31改为正文的13（可能是两位数字颠倒）。",
  ]);
});

test("last year's number left standing is known where its report is given", async () => {
  const report = saying("全年收到政府信息公开申请96件。");
  expect(await printed(report)).toEqual([expect.stringMatching(/^ {5}依据：/)]);
  expect((await printed(report, "--previous", "before"))[1]).toBe(
    "     可改：把正文的“96”改为“120”（可能是上年的数没有改）。"
  );
});

test("JSON has the words as they stand in the text and as they would, and the cell with both numbers", async () => {
  const report = saying("概述。\n本年制发 行政规范性文件１３ 件。", documents);
  expect(await mendsIn(report, "text.documents")).toEqual([
    {
      kind: "text",
      section: "s1",
      paragraph: 1,
      start: 0,
      end: 16,
      from: "本年制发 行政规范性文件１３ 件",
      to: "本年制发 行政规范性文件３１ 件",
      message: "把正文的“１３”改为“３１”（可能是两位数字颠倒）。",
    },
    {
      kind: "cell",
      cell: "t2.normativeDocs.issued",
      from: 31,
      to: 13,
      message: "把表二行政规范性文件·本年制发件数由31改为正文的13（可能是两位数字颠倒）。",
    },
  ]);
});

test("of a cell that a repair changes so JSON says that it is one", async () => {
  const report = saying(
    "全年发生政府信息公开行政复议9件。",
    changed(busyReport, { "t4.review.total": 6 })
  );
  expect(await mendsIn(report, "text.disputes")).toMatchObject([
    { kind: "cell", cell: "t4.review.total", from: 6, to: 9, isRepair: true },
  ]);
});

test("a finding for which nothing is certain has none", async () => {
  expect(await mendsIn(saying("全年收到政府信息公开申请500件。"), "text.received")).toBeUndefined();
});
