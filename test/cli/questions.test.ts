import { reportsIn } from "../../src/cli/reading";
import type { Console } from "../../src/cli/console";
import { run } from "../../src/cli/run";
import { answerRow } from "../../src/report/answers";
import { reasonColumns, reasonHeadings, reasonsSheetName } from "../../src/report/reason-columns";
import type { Report } from "../../src/report/report";
import type { SheetPlan } from "../../src/write/sheet-plan";
import { reasonsSheet } from "../../src/write/sheets/check-sheets";
import { finishedSheets } from "../../src/write/sheets/report-sheets";
import { workbookFile } from "../../src/write/xlsx/workbook-file";
import { changed } from "../check/sample-reports";
import { finishedReport } from "../taskpane/reports";

const key = "t3.received.individual";
const finished = finishedReport();
const right = Number(finished.figures[key]);
const wrong = changed(finished, { [key]: right + 7 });

function sheetOf(report: Report, ending: string, name: string): SheetPlan {
  const plan = finishedSheets(report).find((each) => each.name.endsWith(ending));
  if (!plan) throw new Error(`no sheet ${ending}`);
  return { ...plan, name };
}

const copy = sheetOf(wrong, "依申请公开", "备份");

interface Session {
  readonly status: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
  readonly written: ReadonlyMap<string, Uint8Array>;
}

/** What becomes of a command on a workbook of these sheets, a.xlsx. */
async function runOn(sheets: readonly SheetPlan[], ...words: readonly string[]): Promise<Session> {
  return runOnFiles({ "a.xlsx": sheets }, ...words);
}

async function runOnFiles(
  workbooks: Readonly<Record<string, readonly SheetPlan[]>>,
  ...words: readonly string[]
): Promise<Session> {
  const files = new Map(
    Object.entries(workbooks).map(([name, sheets]) => [
      name,
      workbookFile(sheets, { title: "", header: null }),
    ])
  );
  const written = new Map<string, Uint8Array>();
  const out: string[] = [];
  const err: string[] = [];
  const console: Console = {
    read: async (path, named) => reportsIn(files.get(path) ?? new Uint8Array(), named),
    writeFile: (path, bytes) => Promise.resolve(void written.set(path, bytes)),
    writingFault: () => Promise.resolve(null),
    isSameFile: () => Promise.resolve(false),
    now: () => new Date(2026, 0, 20, 10, 30),
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  };
  return { status: await run(words, console), out, err, written };
}

const doubled = [...finishedSheets(finished), copy];
const [, , own] = finishedSheets(finished);
const ownName = own?.name ?? "";

interface CheckJson {
  readonly questions: readonly unknown[];
  readonly figures: Readonly<Record<string, unknown>>;
  readonly readiness: { readonly state: string };
}

async function json(...words: readonly string[]): Promise<CheckJson> {
  const { out } = await runOn(doubled, "check", "a.xlsx", "--json", ...words);
  return JSON.parse(out[0] ?? "") as CheckJson;
}

test("a check says what is to be chosen, and how", async () => {
  const { out } = await runOn(doubled, "check", "a.xlsx");
  expect(out).toContain("【请先选定】");
  expect(out).toContain(`  - 表三有两张，用哪一张？可选：“${ownName}”、“备份”，用 --sheet 写明。`);
});

test("in JSON a question has its choices, and the answer once there is one", async () => {
  const question = {
    id: "which.t3",
    code: "table-doubled",
    message: "表三有两张，用哪一张？",
    choices: [ownName, "备份"],
  };
  const open = await json();
  expect(open.questions).toEqual([{ ...question, answer: null }]);
  expect(open.readiness.state).toBe("not-ready");
  const answered = await json("--sheet", ownName);
  expect(answered.questions).toEqual([{ ...question, answer: ownName }]);
  expect(answered.readiness.state).not.toBe("not-ready");
});

test.each([
  [ownName, right],
  ["备份", right + 7],
])("the sheet %s is read where it is named", async (name, value) => {
  expect((await json("--sheet", name)).figures[key]).toBe(value);
  expect((await json(`--sheet=${name}`)).figures[key]).toBe(value);
});

test("an export without a choice is refused, with the question, and writes nothing", async () => {
  const words = ["export", "a.xlsx", "--to", "md", "--out", "a.md"];
  const refused = await runOn(doubled, ...words);
  expect(refused.status).toBe(1);
  expect(refused.written.size).toBe(0);
  expect(refused.err.join("\n")).toContain("表三有两张，用哪一张？");
  const chosen = await runOn(doubled, ...words, "--sheet", ownName);
  expect(chosen.status).toBe(0);
  expect([...chosen.written.keys()]).toEqual(["a.md"]);
});

test("what the workbook keeps as an answer is not asked again", async () => {
  const open = (await reportsIn(workbookFile(doubled, { title: "", header: null }))).reports[0];
  const question = open?.questions[0];
  const choice = question?.choices[0];
  if (!question || !choice) throw new Error("nothing is asked");
  const row = answerRow(question, choice, open.report, "2026-01-20");
  const headings = reasonColumns.map((column) => reasonHeadings[column]);
  const kept = reasonsSheet(reasonsSheetName, headings, [reasonColumns.map((each) => row[each])]);
  const { status, out } = await runOn([...doubled, kept], "check", "a.xlsx");
  expect(status).toBe(0);
  expect(out).not.toContain("【请先选定】");
  expect(out).toContain(`  - 表三有两张，用哪一张？已选定“${ownName}”。`);
});

test("a sheet that answers nothing is wrong usage, and those that do are listed", async () => {
  const unknown = await runOn(doubled, "check", "a.xlsx", "--sheet", "没有的");
  expect(unknown.status).toBe(2);
  expect(unknown.err[0]).toContain(`--sheet “没有的”不在可选的里面。可选的有：${ownName}、备份。`);
  const idle = await runOn(finishedSheets(finished), "check", "a.xlsx", "--sheet", ownName);
  expect(idle.status).toBe(2);
  expect(idle.err[0]).toContain(`这个文件里没有要选的，--sheet “${ownName}”用不上。`);
  const both = await runOn(doubled, "read", "a.xlsx", "--sheet", ownName, "--sheet", "备份");
  expect(both.status).toBe(2);
});

test("sheets are named for one file", async () => {
  const { status, err } = await runOn(doubled, "check", "a.xlsx", "b.xlsx", "--sheet", ownName);
  expect(status).toBe(2);
  expect(err[0]).toContain("用 --sheet 选定工作表时，一次只能有一个文件。");
});

test("a report that is handed on as JSON is still asked about", async () => {
  const { out } = await runOn(doubled, "read", "a.xlsx", "--json");
  const { reports } = await reportsIn(new TextEncoder().encode(out[0]));
  expect(reports[0]?.questions).toMatchObject([{ id: "which.t3", choices: [] }]);
  const chosen = await runOn(doubled, "read", "a.xlsx", "--json", "--sheet", ownName);
  const again = await reportsIn(new TextEncoder().encode(chosen.out[0]));
  expect(again.reports[0]?.questions).toEqual([]);
});

/** The same report of another agency, in sheets of other names. */
const others = finishedSheets(
  JSON.parse(JSON.stringify(wrong).replaceAll("水务局", "教育局")) as Report
).map((plan) => ({ ...plan, name: `教${plan.name}` }));
const twoAgencies = [...finishedSheets(finished), ...others];

test("which of two agencies' reports of a year is meant is asked, and a sheet or an agency answers", async () => {
  const open = await runOn(twoAgencies, "check", "a.xlsx", "--json");
  const asked = JSON.parse(open.out[0] ?? "") as CheckJson;
  expect(asked.readiness.state).toBe("not-ready");
  expect(asked.questions).toMatchObject([
    {
      code: "agencies-several",
      message:
        "2025年年报有两份：青河县水务局（“2025正文”等4张）、青河县教育局（“教2025正文”等4张），用哪一份？",
      choices: ["青河县水务局", "青河县教育局"],
      answer: null,
    },
  ]);
  const { out } = await runOn(twoAgencies, "check", "a.xlsx");
  expect(out.filter((line) => line.includes("用哪一份？"))).toHaveLength(1);
  for (const [name, agency] of [
    ["教2025主动公开", "青河县教育局"],
    ["青河县教育局", "青河县教育局"],
    ["2025主动公开", "青河县水务局"],
  ] as const) {
    const chosen = await runOn(twoAgencies, "check", "a.xlsx", "--json", "--sheet", name);
    const json = JSON.parse(chosen.out[0] ?? "") as CheckJson & { readonly agency: string };
    expect([name, json.agency]).toEqual([name, agency]);
    expect(json.questions).toMatchObject([{ answer: agency }]);
  }
});

test("nothing is exported of two agencies' reports before one is chosen", async () => {
  const words = ["export", "a.xlsx", "--to", "md", "--out", "a.md"];
  const refused = await runOn(twoAgencies, ...words);
  expect([refused.status, refused.written.size]).toEqual([1, 0]);
  expect(refused.err.join("\n")).toContain("青河县教育局（“教2025正文”等4张），用哪一份？");
  const chosen = await runOn(twoAgencies, ...words, "--sheet", "2025正文");
  expect([chosen.status, chosen.written.size]).toEqual([0, 1]);
});

test("sheets of both reports choose neither", async () => {
  const words = ["--sheet", "2025正文", "--sheet", "教2025正文"];
  const { status, err } = await runOn(twoAgencies, "check", "a.xlsx", ...words);
  expect(status).toBe(2);
  expect(err[0]).toContain("可选的有：青河县水务局、青河县教育局。");
});

test("a sheet that answers what is asked of one agency's report also chooses that report", async () => {
  const sheets = [...twoAgencies, copy];
  const { out } = await runOn(sheets, "check", "a.xlsx", "--json", "--sheet", "备份");
  const json = JSON.parse(out[0] ?? "") as CheckJson;
  expect(json.questions).toMatchObject([{ answer: "青河县水务局" }, { answer: "备份" }]);
  expect(json.figures[key]).toBe(right + 7);
});

const before = finishedReport(2024);
const beforeKey = "t3.carriedOut.total";
/** Last year's table 3 with another figure that this year's carries in. */
const beforeCopy = sheetOf(
  changed(before, { [beforeKey]: Number(before.figures[beforeKey]) + 5 }),
  "依申请公开",
  "2024备份"
);
const beforeName = "2024依申请公开";
const beforeSheets = finishedSheets(before);

interface ComparedJson extends CheckJson {
  readonly findings: readonly { readonly rule: string }[];
}

describe.each([
  ["left", [beforeCopy, ...beforeSheets]],
  ["right", [...beforeSheets, beforeCopy]],
])("last year's report with two tables 3, the copy to the %s", (_, doubledBefore) => {
  const message = "上一年（2024年）年报：表三有两张，用哪一张？";

  test("is not compared with as long as it is not chosen which, in the file itself", async () => {
    const sheets = [...finishedSheets(finished), ...doubledBefore];
    const { out, status } = await runOn(sheets, "check", "a.xlsx", "--json");
    const open = JSON.parse(out[0] ?? "") as ComparedJson;
    expect(open.findings.filter(({ rule }) => /^carry\./.test(rule))).toEqual([]);
    expect([status, open.readiness.state]).toEqual([0, "not-ready"]);
    expect(open.questions).toMatchObject([
      { id: "which.previous.t3", message: `${message}确定之前不与上一年比较。`, answer: null },
    ]);
    const words = await runOn(sheets, "check", "a.xlsx");
    expect(words.out.join("\n")).toContain(message);
    expect(words.out.join("\n")).not.toContain("上一年：");
    const refused = await runOn(sheets, "export", "a.xlsx", "--to", "md", "--out", "a.md");
    expect([refused.status, refused.written.size]).toEqual([1, 0]);
    expect(refused.err.join("\n")).toContain(message);
  });

  test.each([beforeName, "2024备份"])("is compared with by %s once it is named", async (name) => {
    const sheets = [...finishedSheets(finished), ...doubledBefore];
    const { out } = await runOn(sheets, "check", "a.xlsx", "--json", "--sheet", name);
    const { questions, findings } = JSON.parse(out[0] ?? "") as ComparedJson;
    expect(questions).toMatchObject([{ id: "which.previous.t3", answer: name }]);
    const carried = finished.figures["t3.carriedIn.total"] === before.figures[beforeKey];
    const isRight = carried && name === beforeName;
    expect(findings.some(({ rule }) => rule === "carry.in")).toBe(!isRight);
    const words = await runOn(sheets, "check", "a.xlsx", "--sheet", name);
    expect(words.out).toContain("上一年：青河县水务局 2024年");
  });

  test("is not compared with where it is given, and it is said what to do", async () => {
    const files = { "a.xlsx": finishedSheets(finished), "b.xlsx": doubledBefore };
    const words = ["check", "a.xlsx", "--previous", "b.xlsx", "--json"];
    const { out } = await runOnFiles(files, ...words);
    const { questions, findings, readiness } = JSON.parse(out[0] ?? "") as ComparedJson;
    expect(findings.filter(({ rule }) => /^carry\./.test(rule))).toEqual([]);
    expect(readiness.state).toBe("not-ready");
    const mend = "请在它的文件里只留下要用的，确定之前不与上一年比较。";
    expect(questions).toMatchObject([{ message: `${message}${mend}`, choices: [] }]);
  });
});

test("of several agencies' reports in last year's file the agency's own is taken, and none is where it has none", async () => {
  const renamed = (plans: readonly SheetPlan[], from: string, to: string): readonly SheetPlan[] =>
    (JSON.parse(JSON.stringify(plans).replaceAll(from, to)) as readonly SheetPlan[]).map(
      (plan) => ({ ...plan, name: `${to}${plan.name}`.slice(0, 30) })
    );
  const files = {
    "a.xlsx": finishedSheets(finished),
    "own.xlsx": [...renamed(beforeSheets, "水务局", "教育局"), ...beforeSheets],
    "others.xlsx": [
      ...renamed(beforeSheets, "水务局", "教育局"),
      ...renamed(beforeSheets, "水务局", "农业局"),
    ],
  };
  const own = await runOnFiles(files, "check", "a.xlsx", "--previous", "own.xlsx");
  expect(own.out).toContain("上一年：青河县水务局 2024年");
  expect(own.out).not.toContain("【请先选定】");
  const none = await runOnFiles(files, "check", "a.xlsx", "--previous", "others.xlsx");
  expect(none.out.join("\n")).not.toContain("上一年：");
  expect(none.out.join("\n")).toContain("上一年（2024年）年报：2024年年报有两份：青河县教育局");
});
