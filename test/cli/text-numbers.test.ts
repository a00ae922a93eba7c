import * as xlsx from "@e965/xlsx";
import type { Console } from "../../src/cli/console";
import { reportsIn } from "../../src/cli/reading";
import { run } from "../../src/cli/run";
import { finishedSheets } from "../../src/write/sheets/report-sheets";
import { reportDocument } from "../../src/write/report-document";
import { reportFile } from "../../src/write/report-file";
import { finishedReport } from "../taskpane/reports";
import { ready } from "../write/standings";

interface CheckJson {
  readonly figures: Readonly<Record<string, unknown>>;
  readonly findings: readonly {
    readonly rule: string;
    readonly level: string;
    readonly cells: readonly string[];
    readonly message: string;
  }[];
  readonly readiness: { readonly state: string };
}

async function check(bytes: Uint8Array): Promise<CheckJson> {
  const out: string[] = [];
  const console: Console = {
    read: async (_, named) => reportsIn(bytes, named),
    writeFile: () => Promise.resolve(),
    writingFault: () => Promise.resolve(null),
    isSameFile: () => Promise.resolve(false),
    now: () => new Date(2026, 0, 20, 10, 30),
    out: (line) => void out.push(line),
    err: () => undefined,
  };
  await run(["check", "a", "--json"], console);
  return JSON.parse(out.join("\n")) as CheckJson;
}

const report = finishedReport();

/** The finished report in a workbook whose cells with this number are made anew. */
function workbook(number: number, made: xlsx.CellObject): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const { name, values } of finishedSheets(report)) {
    const sheet = xlsx.utils.aoa_to_sheet(values.map((row) => [...row]));
    for (const [address, cell] of Object.entries<xlsx.CellObject>(sheet)) {
      if (cell.t === "n" && cell.v === number) sheet[address] = made;
    }
    xlsx.utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(xlsx.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

const key = "t2.licensing.decisions";
const number = report.figures[key] as number;

test.each<[how: string, cell: xlsx.CellObject]>([
  ["digits as text", { t: "s", v: String(number) }],
  ["digits in the text format", { t: "s", v: String(number), z: "@" }],
  ["a number in the text format", { t: "n", v: number, z: "@" }],
  [
    "full-width digits",
    {
      t: "s",
      v: String(number).replace(/\d/g, (digit) =>
        String.fromCharCode(digit.charCodeAt(0) + 0xfee0)
      ),
    },
  ],
])(
  "%s in the cell of a figure are read, named, and keep nothing from being ready",
  async (_, cell) => {
    const plain = await check(workbook(number, { t: "n", v: number }));
    const checked = await check(workbook(number, cell));
    expect(checked.figures).toEqual(plain.figures);
    expect(checked.readiness).toEqual(plain.readiness);
    expect(plain.findings.map(({ rule }) => rule)).not.toContain("figure.asText");
    const [first, ...others] = checked.findings.filter(({ rule }) => rule === "figure.asText");
    expect(first).toMatchObject({ level: "note", cells: [key] });
    expect(first?.message).toMatch(/^表二行政许可.*这一格是文本“.+”，已按\d+读入；.*请改成数字。$/);
    expect(others).toEqual([]);
  }
);

test.each(["docx", "html", "txt", "md"] as const)(
  "of .%s, which has no cells of numbers, nothing is said",
  async (kind) => {
    const { bytes } = await reportFile(reportDocument(report, ready), kind);
    const { findings } = await check(bytes);
    expect(findings.map(({ rule }) => rule)).not.toContain("figure.asText");
  }
);
