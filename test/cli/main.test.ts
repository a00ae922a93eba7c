import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publishedFigures } from "../reports";

const project = join(__dirname, "../..");

interface Ended {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

function nianbao(words: readonly string[], folder: string): Promise<Ended> {
  const tsx = join(project, "node_modules/tsx/dist/cli.mjs");
  const program = [tsx, join(project, "src/cli/main.ts"), ...words];
  return new Promise((resolve) => {
    execFile(process.execPath, program, { cwd: folder }, (error, output, errors) => {
      resolve({ status: typeof error?.code === "number" ? error.code : 0, output, errors });
    });
  });
}

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nianbao-"));
  const [report] = publishedFigures;
  await writeFile(join(folder, "report.json"), JSON.stringify({ ...report, file: undefined }));
});

afterAll(() => rm(folder, { recursive: true }));

test("the program reads and writes files, and ends with the status", async () => {
  const exported = await nianbao(
    ["export", "report.json", "--to", "docx", "--out", "report.docx"],
    folder
  );
  expect(exported).toMatchObject({ status: 0, output: "" });
  expect((await readFile(join(folder, "report.docx"))).subarray(0, 2).toString()).toBe("PK");

  const checked = await nianbao(["check", "report.docx", "none.xlsx", "--json"], folder);
  expect(checked.status).toBe(2);
  const lines = checked.output.trimEnd().split("\n");
  const [report, error] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(report).toMatchObject({ figures: publishedFigures[0]?.figures, summary: { error: 0 } });
  expect(error).toMatchObject({ file: "none.xlsx", error: { code: "not-found" } });
  expect(checked.errors).toContain("none.xlsx：找不到这个文件");
}, 30_000);

test("a folder is no file", async () => {
  const { status, errors } = await nianbao(["check", "."], folder);
  expect(status).toBe(2);
  expect(errors).toContain("这是一个文件夹，不是文件。");
}, 30_000);
