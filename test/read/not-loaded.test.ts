import { readFileSync } from "node:fs";
import { join } from "node:path";
import type * as Reading from "../../src/read/file";
import type * as Writing from "../../src/write/report-file";
import type { ReportFileKind } from "../../src/write/report-file-kinds";
import { reportDocument } from "../../src/write/report-document";
import { finishedReport } from "../taskpane/reports";
import { ready } from "../write/standings";

/** A part that the server does not send at the moment. */
let mockLost: string | undefined;

function mockPart(path: string): unknown {
  if (path === mockLost) throw new Error("Loading chunk 7 failed");
  return jest.requireActual(path);
}

jest.mock("mammoth", () => mockPart("mammoth"));
jest.mock("@e965/xlsx", () => mockPart("@e965/xlsx"));
jest.mock("pdfjs-dist/legacy/build/pdf.min.mjs", () =>
  mockPart("pdfjs-dist/legacy/build/pdf.min.mjs")
);
jest.mock("../../src/read/sources/pdf", () => mockPart("../../src/read/sources/pdf"));
jest.mock("fflate", () => mockPart("fflate"));
jest.mock("../../src/read/sources/html", () => mockPart("../../src/read/sources/html"));
jest.mock("../../src/read/sources/plain-text", () => mockPart("../../src/read/sources/plain-text"));
jest.mock("../../src/read/sources/separated", () => mockPart("../../src/read/sources/separated"));
jest.mock("../../src/read/sources/report-json", () =>
  mockPart("../../src/read/sources/report-json")
);
jest.mock("../../src/read/sources/spreadsheet", () =>
  mockPart("../../src/read/sources/spreadsheet")
);
jest.mock("../../src/read/sources/docx", () => mockPart("../../src/read/sources/docx"));
jest.mock("../../src/write/docx", () => mockPart("../../src/write/docx"));
jest.mock("../../src/write/xlsx/workbook-file", () =>
  mockPart("../../src/write/xlsx/workbook-file")
);

beforeEach(() => {
  mockLost = undefined;
  // What has come once stays.
  jest.resetModules();
});

const report = reportDocument(finishedReport(), ready);

async function written(kind: ReportFileKind): Promise<Uint8Array> {
  const { reportFile }: typeof Writing = await import("../../src/write/report-file");
  return (await reportFile(report, kind)).bytes;
}

/** The name of what was thrown; each test has classes of its own. */
async function failureOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "nothing",
    (error: unknown) => (error instanceof Error ? error.name : "no error")
  );
}

/** A report that another program has printed. */
const printed = readFileSync(join(__dirname, "printed", "chromium.pdf"));

const parts: readonly (readonly [kind: ReportFileKind | "csv" | "pdf", part: string])[] = [
  ["docx", "../../src/read/sources/docx"],
  ["docx", "../../src/read/sources/html"],
  ["docx", "mammoth"],
  ["docx", "fflate"],
  ["xlsx", "../../src/read/sources/spreadsheet"],
  ["xlsx", "@e965/xlsx"],
  ["xlsx", "fflate"],
  ["html", "../../src/read/sources/html"],
  ["txt", "../../src/read/sources/plain-text"],
  ["pdf", "../../src/read/sources/pdf"],
  ["pdf", "pdfjs-dist/legacy/build/pdf.min.mjs"],
  ["csv", "../../src/read/sources/separated"],
  ["json", "../../src/read/sources/report-json"],
];

async function contentOf(kind: (typeof parts)[number][0]): Promise<Uint8Array> {
  if (kind === "csv") return new TextEncoder().encode("一,二\n1,2\n");
  return kind === "pdf" ? new Uint8Array(printed) : written(kind);
}

test.each(parts)("a %s whose reader does not come whole (%s) is not blamed", async (kind, part) => {
  const bytes = await contentOf(kind);
  jest.resetModules();
  mockLost = part;
  const { readWholeFile }: typeof Reading = await import("../../src/read/file");
  expect(await failureOf(readWholeFile(bytes))).toBe("PartNotLoaded");
  mockLost = undefined;
  if (kind !== "csv") expect((await readWholeFile(bytes)).reports).toHaveLength(1);
});

test.each([
  ["docx", "../../src/write/docx"],
  ["xlsx", "../../src/write/xlsx/workbook-file"],
] as const)("that what writes a %s does not come is told apart", async (kind, part) => {
  mockLost = part;
  expect(await failureOf(written(kind))).toBe("PartNotLoaded");
  mockLost = undefined;
  expect((await written(kind)).length).toBeGreaterThan(0);
});

test("the command line says that its own files are missing", async () => {
  mockLost = "../../src/read/sources/report-json";
  const { readingOf } = await import("../../src/cli/reading");
  const path = require.resolve("../../package.json");
  expect(await readingOf({ path, sheets: [] })).toMatchObject({
    error: { code: "not-loaded", message: expect.stringContaining("程序文件不全") as string },
  });
});
