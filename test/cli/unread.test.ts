import type { Console } from "../../src/cli/console";
import { reportsIn } from "../../src/cli/reading";
import { run } from "../../src/cli/run";
import { publishedFigures } from "../reports";
import { reportAsText, sampleTexts, written } from "../read/rendered-report";

interface FindingJson {
  readonly rule: string;
  readonly level: string;
  readonly cells: readonly string[];
  readonly message: string;
}

interface ReasonJson {
  readonly code: string;
  readonly message: string;
}

interface CheckJson {
  readonly findings: readonly FindingJson[];
  readonly readiness: { readonly reasons: readonly ReasonJson[] };
}

/** What the command line says of a file with this text. */
async function said(text: string, ...words: readonly string[]): Promise<string> {
  const out: string[] = [];
  const console: Console = {
    read: async (_, named) => reportsIn(new TextEncoder().encode(text), named),
    writeFile: () => Promise.resolve(),
    writingFault: () => Promise.resolve(null),
    isSameFile: () => Promise.resolve(false),
    now: () => new Date(2026, 0, 20, 10, 30),
    out: (line) => void out.push(line),
    err: () => undefined,
  };
  await run(words, console);
  return out.join("\n");
}

async function check(text: string): Promise<CheckJson> {
  return JSON.parse(await said(text, "check", "a.txt", "--json")) as CheckJson;
}

const report = publishedFigures.find(({ file }) => file === "007.json");
if (!report) throw new Error("no report 007.json");
const whole = reportAsText(report.format, written(report.figures), sampleTexts);

function about({ findings }: CheckJson, cell: string): readonly FindingJson[] {
  return findings.filter(({ cells }) => cells.includes(cell));
}

describe("a row whose cells do not match the head", () => {
  const lacking = whole.replace(/(（一）予以公开)\n\t\d+/, "$1");

  test("is not read, which is no error of the clerk's", async () => {
    expect(lacking).not.toBe(whole);
    const checked = await check(lacking);
    const [first, ...others] = about(checked, "t3.granted.individual");
    expect(first).toMatchObject({ rule: "document.rowCells", level: "incomplete" });
    expect(first?.message).toMatch(/^表三“（一）予以公开”这一行没有读到：格子数与表头对不上/);
    expect(others.map(({ level }) => level)).not.toContain("error");
    expect(checked.findings.map(({ rule }) => rule)).not.toContain("figure.text");
    expect(checked.readiness.reasons.map(({ code }) => code)).toContain("row-unread");
  });

  test("is neither empty nor text to who reads the file", async () => {
    expect(await said(lacking, "read", "a.txt")).toContain("，0格不是数字，7格没有读到。");
  });
});

test("a figure with a character that was lost is not read, which is no error either", async () => {
  const lost = whole.replace(/(（一）予以公开\n\t)\d+/, "$11\ufffd");
  const checked = await check(lost);
  expect(about(checked, "t3.granted.individual")).toContainEqual(
    expect.objectContaining({ rule: "figure.unread", level: "incomplete" })
  );
  expect(about(checked, "t3.granted.individual").map(({ level }) => level)).not.toContain("error");
  expect(checked.readiness.reasons.map(({ code }) => code)).toContain("cells-unread");
});

test("a sentence that stands beside a table is read, and what is none has to be looked at", async () => {
  const beside = (words: string): string => whole.replace(/\n(四、[^\n]*)\n/, `\n${words}\n$1\n`);
  const told = async (text: string, about: string): Promise<readonly FindingJson[]> =>
    (await check(text)).findings.filter(({ rule }) => rule === about);
  expect(await told(whole, "document.leftOut")).toEqual([]);
  const others = await told(beside("数据来源说明"), "document.leftOut");
  expect(others.map(({ level }) => level)).toEqual(["review"]);
  expect(others[0]?.message).toContain("数据来源说明");

  const sentence = "全年共收到政府信息公开申请9999件。";
  expect(await told(beside(sentence), "document.leftOut")).toEqual([]);
  const [compared] = await told(beside(sentence), "text.received");
  expect(compared).toMatchObject({ paragraph: { section: "s3", index: 0 } });
  expect(compared?.cells).toContain("s3");
  expect(compared?.message).toMatch(/^第三部分写“/);
});

describe("a table of a text that stands as lines of labels and numbers", () => {
  /** The whole text with the table of a section as lines, as programs print a page. */
  function loose(section: string, lines: readonly string[]): string {
    const from = whole.indexOf(section);
    const [next = ""] = /\n[三四五]、(?:收到|政府|存在)/.exec(whole.slice(from + 1)) ?? [];
    const to = whole.indexOf(next, from + 1);
    return `${whole.slice(0, from)}${section}\n${lines.join("\n")}\n${whole.slice(to)}`;
  }

  const received = loose("三、收到和处理政府信息公开申请情况", [
    "                 申请人情况",
    "一、本年新收政府信息公开申请数量    3001    53    0    0    61    4    3119",
    "二、上年结转政府信息公开申请数量",
    "                 34     0     0    0     0    0      34",
  ]);
  const disputes = loose("四、政府信息公开行政复议、行政诉讼情况", [
    "行政复议        行政诉讼",
    "88",
    "18",
    "28",
    "36",
    "170",
  ]);

  test.each([
    ["表三", received],
    ["表四", disputes],
  ])("was not read, %s is not said to be missing", async (name, text) => {
    const { readiness, findings } = await check(text);
    expect(readiness.reasons).toContainEqual(
      expect.objectContaining({ code: "table-unread", message: `1张表没有读到：${name}` })
    );
    expect(readiness.reasons.map(({ code }) => code)).not.toContain("table-missing");
    expect(findings.map(({ rule }) => rule)).not.toContain("document.leftOut");
  });

  test("is not read, the sentence above it is told of by itself", async () => {
    const sentence = "本年新收申请 3119 件，办结 3050 件，详见下表。";
    const [, beginning = "", table = ""] = /^([^]*申请情况\n)( [^]*)$/.exec(received) ?? [];
    const { findings } = await check(`${beginning}${sentence}\n${table}`);
    const said = findings.filter(({ rule }) => rule === "document.leftOut");
    expect(said).toHaveLength(1);
    expect(said[0]?.message).toContain(sentence.slice(0, -1));
  });

  test.each([
    ["a sentence", ["收到 5 件，办结 4 件，结转 1 件，上年结转 0 件，予以公开 4 件。"]],
    [
      "a sentence on several lines",
      ["截至 2025 年 1 月 5 日，新收 5", "件，上年 4 件，办结 9 件。"],
    ],
    ["a line of dates", ["2024 年 1 月 1 日至 2024 年 12 月 31 日"]],
  ])("%s with numbers is none: that table is missing", async (_, lines) => {
    const { readiness } = await check(loose("三、收到和处理政府信息公开申请情况", lines));
    expect(readiness.reasons.map(({ code }) => code)).toContain("table-missing");
    expect(readiness.reasons.map(({ code }) => code)).not.toContain("table-unread");
  });
});

describe("what is not there or was not read", () => {
  const heading = "【表里没有或没有读到】";
  const empty = "【未填无法判断】";

  /** The heading under which the findings that say this stand. */
  function headingOver(text: string, words: RegExp): string | undefined {
    const lines = text.split("\n");
    const at = lines.findIndex((line) => words.test(line));
    return lines
      .slice(0, Math.max(at, 0))
      .filter((line) => line.startsWith("【"))
      .at(-1);
  }

  const withoutRow = whole.replace(/\n\t2\.重复申请(?:\n\t\d+){7}/, "");
  const lost = whole.replace(/(（一）予以公开\n\t)\d+/, "$11\ufffd");
  const withoutHeading = whole.replace(/\n六、其他需要报告的事项[^]*$/, "\n");

  test.each([
    ["a row", withoutRow, /表三没有“2\.重复申请”这一行/],
    ["a figure", lost, /予以公开·自然人没有读到/],
    ["what needs it", lost, /暂时无法判断“表三/],
    ["a section", withoutHeading, /没有读到“六、/],
  ])("stands under a heading of its own: %s", async (_, text, words) => {
    expect(text).not.toBe(whole);
    expect(headingOver(await said(text, "check", "a.txt"), words)).toBe(heading);
  });

  test("is counted apart from what is empty, and is incomplete to programs", async () => {
    const half = withoutRow.replace(/(（一）予以公开\n\t)\d+/, "$1");
    const text = await said(half, "check", "a.txt");
    expect(headingOver(text, /表三有1格没有填/)).toBe(empty);
    expect(text).toMatch(/，\d+处表里没有或没有读到，\d+处未填无法判断/);
    const levels = about(await check(half), "t3.notProcessed.duplicate.total").map(
      ({ level }) => level
    );
    expect([...new Set(levels)]).toEqual(["incomplete"]);
  });
});

describe("a section without text", () => {
  const headings = /\n(?=[一五六]、)/;
  const [opening = "", ...sections] = whole.split(headings);
  const tables = /\n二、[^]*$/.exec(sections[0] ?? "")?.[0] ?? "";

  async function saidOf(text: string) {
    const { findings, readiness } = await check(text);
    return {
      messages: findings.flatMap(({ rule, message }) =>
        rule === "document.sections" ? [message] : []
      ),
      reasons: readiness.reasons.flatMap(({ code, message }) =>
        code.startsWith("sections-") ? [message] : []
      ),
    };
  }

  test("whose heading is not there was not read; it may stand elsewhere", async () => {
    const { messages, reasons } = await saidOf(`${opening}\n${tables}`);
    expect(messages).toEqual([expect.stringMatching(/^没有读到“一、.*”“五、.*”“六、.*”：/)]);
    expect(reasons).toEqual(["3部分没有读到：一、五、六"]);
  });

  test("with nothing but its heading is not written", async () => {
    const empty = `${opening}\n一、总体情况${tables}\n六、其他需要报告的事项\n`;
    const { messages, reasons } = await saidOf(empty);
    expect(messages).toEqual([
      "还没有写：“一、总体情况”“六、其他需要报告的事项”。",
      expect.stringMatching(/^没有读到“五、[^“”]*”：/),
    ]);
    expect(reasons).toEqual(["1部分没有读到：五", "2部分未写：一、六"]);
  });
});
