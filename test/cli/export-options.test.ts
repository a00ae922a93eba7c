import { strFromU8, unzipSync } from "fflate";
import type { Console } from "../../src/cli/console";
import { FileAccessError } from "../../src/cli/console";
import { reportsIn } from "../../src/cli/reading";
import { run, type ExitStatus } from "../../src/cli/run";
import type { Report } from "../../src/report/report";
import { reportJson } from "../../src/write/report-json";
import { changed } from "../check/sample-reports";
import { finishedReport } from "../taskpane/reports";
import { twoYears } from "../taskpane/two-years";

interface Done {
  readonly status: ExitStatus;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly output: readonly string[];
  readonly errors: readonly string[];
}

const finished = finishedReport();

/** Runs a command on these reports as files, on 20 January 2026. */
async function ran(
  words: readonly string[],
  reports: Readonly<Record<string, Report>> = { "a.json": finished }
): Promise<Done> {
  const files = new Map<string, Uint8Array>([["there.txt", new Uint8Array()]]);
  const output: string[] = [];
  const errors: string[] = [];
  const console: Console = {
    read: async (path, named) => {
      const report = reports[path];
      if (!report) return { error: { code: "not-found", message: "找不到这个文件。" } };
      return reportsIn(new TextEncoder().encode(JSON.stringify(reportJson(report))), named);
    },
    writeFile: (path, bytes, overwrite) => {
      if (files.has(path) && !overwrite) return Promise.reject(new FileAccessError("exists"));
      files.set(path, bytes);
      return Promise.resolve();
    },
    writingFault: () => Promise.resolve(null),
    isSameFile: (path, other) => Promise.resolve(path === other),
    now: () => new Date(2026, 0, 20, 10, 30),
    out: (line) => void output.push(line),
    err: (line) => void errors.push(line),
  };
  return { status: await run(words, console), files, output, errors };
}

function exported(to: string, ...options: readonly string[]): Promise<Done> {
  return ran(["export", "a.json", "--to", to, "--out", `out.${to}`, ...options]);
}

function textOf({ files }: Done, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`${path} was not written`);
  return strFromU8(bytes);
}

function partOf({ files }: Done, path: string, part: string): string {
  const bytes = unzipSync(files.get(path) ?? new Uint8Array())[part];
  if (!bytes) throw new Error(`${path} has no ${part}`);
  return strFromU8(bytes);
}

/** The words of a Word file. */
function wordsOf(done: Done, path: string): string {
  return partOf(done, path, "word/document.xml").replace(/<[^>]*>/g, "");
}

describe("the look of a Word file", () => {
  test.each<[options: readonly string[], has: RegExp, hasNot: RegExp]>([
    [[], /w:eastAsia="方正小标宋简体"[^]*w:eastAsia="楷体"/, /华文中宋"/],
    [["--style", "plain"], /w:eastAsia="宋体"/, /仿宋/],
    [
      [
        "--style=official",
        "--title-font=华文中宋",
        "--text-font",
        "仿宋_GB2312",
        "--subheading-font",
        "楷体_GB2312",
      ],
      /华文中宋"[^]*楷体_GB2312"/,
      /w:eastAsia="(?:方正小标宋简体|仿宋|楷体)"/,
    ],
  ])("%j", async (options, has, hasNot) => {
    const styles = partOf(await exported("docx", ...options), "out.docx", "word/styles.xml");
    expect(styles).toMatch(has);
    expect(styles).not.toMatch(hasNot);
  });
});

test("HTML is a page, or what goes into one", async () => {
  expect(textOf(await exported("html"), "out.html")).toMatch(/^<!DOCTYPE html>/);
  expect(textOf(await exported("html", "--fragment"), "out.html")).toMatch(/^<article /);
});

describe("a signature", () => {
  test("is of today where no date is given, and only where it is asked for", async () => {
    expect(textOf(await exported("md"), "out.md")).not.toContain("2026年1月20日");
    const signed = await exported("md", "--signature");
    expect(textOf(signed, "out.md")).toMatch(/\n\n青河县水务局\n\n2026年1月20日\n$/);
    expect(signed.errors).toEqual(["已导出（可以报送）：out.md"]);
  });

  test.each(["2026-1-8", "2026/01/08", "2026年1月8日"])("of %s", async (date) => {
    const signed = await exported("txt", "--signature", "--date", date);
    expect(textOf(signed, "out.txt")).toMatch(/\r\n2026年1月8日\r\n$/);
  });

  test("before the year has ended is said, and written", async () => {
    const { errors, status } = await exported("txt", "--signature", "--date=2025-12-30");
    expect(status).toBe(0);
    expect(errors[0]).toBe("成文日期2025年12月30日在2025年结束以前，请确认没有写错。");
    expect((await exported("txt", "--signature", "--date=2025-12-31")).errors).toHaveLength(1);
  });
});

describe("the record of the check", () => {
  test.each(["docx", "txt"])("as .%s goes beside an export", async (kind) => {
    const done = await exported("txt", "--record", `r.${kind}`);
    expect(done.status).toBe(0);
    expect(done.errors).toEqual(["已导出（可以报送）：out.txt", `已写核对记录：r.${kind}`]);
    const text = kind === "docx" ? wordsOf(done, "r.docx") : textOf(done, "r.txt");
    expect(text).toContain("核对时间：2026-01-20 10:30");
    expect(text).toContain("对照的上一年年报：无");
  });

  test("of a check says what last year's report shows", async () => {
    const [previous, report] = twoYears();
    const files = { "a.json": report, "b.json": previous };
    const words = ["check", "a.json", "--previous", "b.json", "--record", "r.txt"];
    const done = await ran(words, files);
    expect(textOf(done, "r.txt")).toContain(
      `对照的上一年年报：${previous.agency}${String(previous.year)}年`
    );
    const alone = await ran(["check", "a.json", "--record", "r.txt"], files);
    expect(alone.output[0]).toMatch(/^a\.json：/);
    expect(alone.errors).toEqual(["已写核对记录：r.txt"]);
  });

  test("is written of a report that cannot be filed, too, with the verdict", async () => {
    const wrong = changed(finished, { "t3.disposed.total": 999 });
    const done = await ran(["check", "a.json", "--record", "r.txt"], { "a.json": wrong });
    expect(done.status).toBe(1);
    expect(textOf(done, "r.txt")).toContain("结论：还不能报送");
  });

  test("takes the place of no file that is read, and of another only where it may", async () => {
    const files = { "a.txt": finished };
    const refused = await ran(["check", "a.txt", "--record", "a.txt", "--overwrite"], files);
    expect(refused.errors).toEqual([expect.stringMatching(/^a\.txt：这就是读入的文件/)]);
    expect(refused).toMatchObject({ status: 2, output: [] });
    const words = ["check", "a.txt", "--record", "there.txt"];
    expect((await ran(words, files)).status).toBe(2);
    expect((await ran([...words, "--overwrite"], files)).status).toBe(0);
  });
});

describe("a letter", () => {
  const letter = ["--letter", "l.docx", "--letter-to", "青河县人民政府办公室"];

  test("goes beside an export, and names what goes with it", async () => {
    const done = await exported("xlsx", ...letter, "--date", "2026-01-22");
    expect(done.errors).toEqual(["已导出（可以报送）：out.xlsx", "已写报送函：l.docx"]);
    const words = wordsOf(done, "l.docx");
    expect(words).toContain("青河县人民政府办公室：根据《");
    expect(words).toMatch(
      /附件：青河县水务局2025年政府信息公开工作年度报告青河县水务局2026年1月22日/
    );
    const beside = ["--record", "r.docx", "--infographic", "i.html"];
    expect(wordsOf(await exported("xlsx", ...letter, ...beside), "l.docx")).not.toContain(
      "核对记录"
    );
    const both = await exported(
      "xlsx",
      ...letter,
      ...beside,
      "--letter-with",
      "infographic，record"
    );
    expect(wordsOf(both, "l.docx")).toMatch(
      /附件：1\.青河县[^。]*2\.青河县[^。]*核对记录3\.青河县[^。]*一图读懂青河县/
    );
  });

  test("looks as the report does", async () => {
    const done = await exported("docx", ...letter, "--style", "plain");
    expect(partOf(done, "l.docx", "word/styles.xml")).not.toContain("仿宋");
  });

  test("is not written of what cannot be filed", async () => {
    const files = { "a.json": changed(finished, { "t3.disposed.total": 999 }) };
    const words = ["export", "a.json", "--to", "txt", "--out", "o.txt", ...letter, "--force"];
    const done = await ran(words, files);
    expect(done.status).toBe(1);
    expect([...done.files.keys()]).toEqual(["there.txt", "o.txt"]);
    expect(done.errors).toContain("还不能报送，没有写报送函：l.docx");
  });
});

test("last year's report given to an export counts for its verdict", async () => {
  const [previous, report] = twoYears();
  const wrong = changed(previous, { "t3.carriedOut.total": 999, "t3.carriedOut.individual": 999 });
  const files = { "a.json": report, "b.json": wrong };
  const words = ["export", "a.json", "--to", "txt", "--out", "o.txt"];
  expect((await ran(words, files)).errors).not.toEqual(
    (await ran([...words, "--previous", "b.json"], files)).errors
  );
  const missing = await ran([...words, "--previous", "none.json"], files);
  expect(missing).toMatchObject({ status: 2, errors: ["none.json：找不到这个文件。"] });
  expect([...missing.files.keys()]).toEqual(["there.txt"]);
});

test("no two files are written to one place", async () => {
  const done = await exported("txt", "--record", "out.txt");
  expect(done).toMatchObject({
    status: 2,
    errors: [expect.stringMatching(/^out\.txt：这个名字写了两次/)],
  });
  expect([...done.files.keys()]).toEqual(["there.txt"]);
});

test.each<[options: readonly string[], to: string, sentence: string]>([
  [["--style", "plain"], "html", "选项 --style 用于 --to docx，不用于 --to html。"],
  [["--text-font", "仿宋"], "txt", "选项 --text-font 用于 --to docx，不用于 --to txt。"],
  [["--fragment"], "docx", "选项 --fragment 用于 --to html，不用于 --to docx。"],
  [["--signature"], "xlsx", "选项 --signature 用于 --to docx、html、md、txt，不用于 --to xlsx。"],
  [["--signature"], "json", "选项 --signature 用于 --to docx、html、md、txt，不用于 --to json。"],
  [["--style", "nice"], "docx", "--style 只能是 official、plain，不能是“nice”。"],
  [
    ["--title-font", "黑体"],
    "docx",
    "--title-font 只能是 方正小标宋简体、华文中宋、宋体，不能是“黑体”。",
  ],
  [
    ["--style=plain", "--text-font=仿宋"],
    "docx",
    "选项 --text-font 用于 --style official，不用于 --style plain。",
  ],
  [["--date", "2026-01-20"], "docx", "选项 --date 要和 --signature 或 --letter 一起用。"],
  [
    ["--signature", "--date", "2026-02-30"],
    "docx",
    "--date 要写日期，如 2025-01-20，不能是“2026-02-30”。",
  ],
  [["--signature", "--date", "明天"], "docx", "--date 要写日期，如 2025-01-20，不能是“明天”。"],
  [["--letter", "l.docx"], "docx", "选项 --letter 要和 --letter-to 一起用。"],
  [["--letter-to", "办公室"], "docx", "选项 --letter-to 要和 --letter 一起用。"],
  [
    ["--letter=l.pdf", "--letter-to=办公室"],
    "docx",
    "--letter 的文件名要以 .docx 结尾，不能是“l.pdf”。",
  ],
  [["--letter=l.docx", "--letter-to="], "docx", "缺少选项 --letter-to。"],
  [
    ["--letter=l.docx", "--letter-to=办公室", "--letter-with=record"],
    "docx",
    "--letter-with record 要和 --record 一起用。",
  ],
  [
    ["--letter=l.docx", "--letter-to=办公室", "--letter-with=report"],
    "docx",
    "--letter-with 只能是 record、annex、infographic，不能是“report”。",
  ],
  [["--record", "r.pdf"], "docx", "--record 的文件名要以 .docx 或 .txt 结尾，不能是“r.pdf”。"],
])("%j with --to %s is wrong usage, and why is said", async (options, to, sentence) => {
  const { status, errors, files } = await exported(to, ...options);
  expect(status).toBe(2);
  expect(errors).toEqual([`${sentence}用法见 nianbao --help。`]);
  expect([...files.keys()]).toEqual(["there.txt"]);
});

test.each<[words: readonly string[], sentence: string]>([
  [["check", "a.json", "b.json", "--record", "r.txt"], "用 --record 时，一次只能核对一个文件。"],
  [["check", "a.json", "--overwrite"], "选项 --overwrite 要和 --record 一起用。"],
  [["check", "a.json", "--signature"], "不认识的选项 --signature。"],
])("%j is wrong usage, too", async (words, sentence) => {
  expect(await ran(words)).toMatchObject({
    status: 2,
    errors: [expect.stringContaining(sentence)] as unknown,
  });
});
