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

interface CheckJson {
  readonly findings: readonly FindingJson[];
  readonly readiness: { readonly reasons: readonly { readonly code: string }[] };
}

/** What the command line says of a file with this text. */
async function said(text: string, ...words: readonly string[]): Promise<string> {
  const out: string[] = [];
  const console: Console = {
    read: async (_, named) => reportsIn(new TextEncoder().encode(text), named),
    writeFile: () => Promise.resolve(),
    isSameFile: () => Promise.resolve(false),
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

test("text that stands beside a table is not read, and has to be looked at", async () => {
  const sentence = "全年共收到政府信息公开申请9999件。";
  const beside = whole.replace(/\n(四、[^\n]*)\n/, `\n${sentence}\n$1\n`);
  expect(beside).not.toBe(whole);
  const rules = ({ findings }: CheckJson): readonly string[] => findings.map(({ rule }) => rule);
  expect(rules(await check(whole))).not.toContain("document.leftOut");
  const { findings } = await check(beside);
  const found = findings.filter(({ rule }) => rule === "document.leftOut");
  expect(found.map(({ level }) => level)).toEqual(["review"]);
  expect(found[0]?.message).toContain(sentence.slice(0, -1));
});
