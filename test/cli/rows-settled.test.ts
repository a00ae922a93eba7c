import type { Console } from "../../src/cli/console";
import { reportsIn } from "../../src/cli/reading";
import { run } from "../../src/cli/run";
import { checkReport } from "../../src/check/check";
import { reasonColumns, reasonHeadings, reasonRow } from "../../src/check/reason-rows";
import { reasonFor } from "../../src/check/reasons";
import { figuresOf } from "../../src/report/figures";
import { formatById } from "../../src/report/formats";
import type { Gap } from "../../src/report/gaps";
import { reasonsSheet } from "../../src/write/sheets/check-sheets";
import { finishedSheets } from "../../src/write/sheets/report-sheets";
import { workbookFile } from "../../src/write/xlsx/workbook-file";
import { finishedReport } from "../taskpane/reports";

type Files = Map<string, Uint8Array>;

function consoleOf(files: Files, out: string[] = []): Console {
  return {
    read: async (path, named) => reportsIn(files.get(path) ?? new Uint8Array(), named),
    writeFile: (path, bytes) => Promise.resolve(void files.set(path, bytes)),
    writingFault: () => Promise.resolve(null),
    isSameFile: () => Promise.resolve(false),
    now: () => new Date(2026, 0, 20, 10, 30),
    out: (line) => void out.push(line),
    err: () => undefined,
  };
}

interface CheckJson {
  readonly readiness: { readonly state: string; readonly reasons: readonly { code: string }[] };
  readonly findings: readonly { readonly rule: string; readonly reason?: unknown }[];
}

async function check(files: Files, path: string): Promise<CheckJson> {
  const out: string[] = [];
  await run(["check", path, "--json"], consoleOf(files, out));
  return JSON.parse(out.join("\n")) as CheckJson;
}

const whole = finishedReport();
const row = [...figuresOf(formatById(whole.format)).values()].filter(
  ({ key }) => key.startsWith("t2.regulations.") || key.startsWith("t2.rules.")
);
const label = row[0]?.rowLabels.at(-1) ?? "";
const gap = {
  kind: "row",
  table: "t2",
  label,
  cells: row.filter(({ rowLabels }) => rowLabels.at(-1) === label).map(({ key }) => key),
  isUnclear: false,
} as const satisfies Gap;

/** A finished report that lacks a row of table 2, and says why. */
function workbook(): Uint8Array {
  const report = {
    ...whole,
    figures: { ...whole.figures, ...Object.fromEntries(gap.cells.map((key) => [key, null])) },
  };
  const [finding] = checkReport(report, { gaps: [gap] }).findings.filter(
    ({ rule }) => rule === "document.row"
  );
  if (!finding) throw new Error("no finding");
  const reason = reasonFor(finding, report, "本单位不适用", "2026-01-20");
  const headings = reasonColumns.map((column) => reasonHeadings[column]);
  const kept = reasonsSheet("核对说明", headings, [reasonRow(reason)]);
  return workbookFile([...finishedSheets(report, [gap]), kept], { title: "", header: null });
}

async function exported(to: string): Promise<CheckJson> {
  const files: Files = new Map([["a.xlsx", workbook()]]);
  const words = ["export", "a.xlsx", "--to", to, "--out", `b.${to}`];
  expect(await run(words, consoleOf(files))).toBe(0);
  return check(files, `b.${to}`);
}

test("a workbook that says why a row does not apply is ready", async () => {
  const { readiness } = await check(new Map([["a.xlsx", workbook()]]), "a.xlsx");
  expect(readiness).toEqual({ state: "ready", reasons: [] });
});

test.each(["xlsx", "json"])("so is its export as .%s: the reason goes with it", async (to) => {
  const { readiness, findings } = await exported(to);
  expect(readiness).toEqual({ state: "ready", reasons: [] });
  expect(findings).toContainEqual(
    expect.objectContaining({
      rule: "document.row",
      reason: { text: "本单位不适用", date: "2026-01-20" },
    })
  );
});

test.each(["docx", "html", "txt", "md"])(
  "an export as .%s cannot keep the reason: it lacks the row, and is not said to be empty",
  async (to) => {
    const { readiness } = await exported(to);
    expect(readiness.reasons.map(({ code }) => code)).toEqual(["row-missing"]);
  }
);
