import { execFile } from "node:child_process";
import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeConsole } from "../../src/cli/node-console";
import { writeOutputs } from "../../src/cli/outputs";
import { reportJson } from "../../src/write/report-json";
import { finishedReport } from "../taskpane/reports";
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

async function emptyFile(name: string): Promise<string> {
  await writeFile(join(folder, name), "");
  return join(folder, name);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nianbao-"));
  await writeFile(join(folder, "report.json"), JSON.stringify(reportJson(finishedReport())));
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
  expect(report).toMatchObject({
    figures: finishedReport().figures,
    summary: { error: 0 },
    readiness: { state: "ready", reasons: [] },
  });
  expect(error).toMatchObject({ file: "none.xlsx", error: { code: "not-found" } });
  expect(checked.errors).toContain("none.xlsx：找不到这个文件");
});

test("a folder is no file", async () => {
  const { status, errors } = await nianbao(["check", "."], folder);
  expect(status).toBe(2);
  expect(errors).toContain("这是一个文件夹，不是文件。");
});

test("the file that is read is known by any of its names, and stays what it was", async () => {
  const before = await readFile(join(folder, "report.json"), "utf8");
  await link(join(folder, "report.json"), join(folder, "other-name.json"));
  for (const out of ["./report.json", "other-name.json"]) {
    const words = ["export", "report.json", "--to", "json", "--out", out, "--overwrite"];
    const { status, errors } = await nianbao(words, folder);
    expect(status).toBe(2);
    expect(errors).toContain("这就是读入的文件");
  }
  expect(await readFile(join(folder, "report.json"), "utf8")).toBe(before);
});

test("another file is replaced whole, and only when told to", async () => {
  await writeFile(join(folder, "there.txt"), "不要覆盖");
  const words = ["export", "report.json", "--to", "txt", "--out", "there.txt"];
  const refused = await nianbao(words, folder);
  expect(refused).toMatchObject({
    status: 2,
    errors: expect.stringContaining("已有同名文件") as unknown,
  });
  expect(await readFile(join(folder, "there.txt"), "utf8")).toBe("不要覆盖");
  expect((await nianbao([...words, "--overwrite"], folder)).status).toBe(0);
  expect(await readFile(join(folder, "there.txt"), "utf8")).toContain("政府信息公开工作年度报告");
  expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("a file that is read-only stays, and one that is replaced is open to the same people", async () => {
  const { writeFile: write } = nodeConsole(() => Promise.reject(new Error("nothing is read")));
  const path = await emptyFile("modes.txt");
  await chmod(path, 0o444);
  await expect(write(path, new Uint8Array(1), true)).rejects.toMatchObject({ code: "read-only" });
  expect(await readFile(path, "utf8")).toBe("");
  await chmod(path, 0o660);
  const { mode } = await stat(path);
  await write(path, new Uint8Array(1), true);
  expect(await stat(path)).toMatchObject({ mode, size: 1 });
});

test("where one of several files cannot be written, none is", async () => {
  await mkdir(join(folder, "several", "folder.txt"), { recursive: true });
  await writeFile(join(folder, "several", "there.txt"), "不要覆盖");
  const console = nodeConsole(() => Promise.reject(new Error("nothing is read")));
  const output = (name: string) => ({
    path: join(folder, "several", name),
    bytes: new Uint8Array(1),
    said: "",
  });
  for (const [name, overwrite, code] of [
    ["there.txt", false, "exists"],
    ["folder.txt", true, "not-writable"],
    [join("none", "b.txt"), true, "not-writable"],
    [join("there.txt", "b.txt"), true, "not-writable"],
  ] as const) {
    const fault = await writeOutputs(console, [output("first.txt"), output(name)], overwrite);
    expect(fault).toMatchObject({ path: output(name).path, error: { code } });
  }
  expect((await readdir(join(folder, "several"))).sort()).toEqual(["folder.txt", "there.txt"]);
});

test("what never ends, or is too large, is refused before it is read", async () => {
  await truncate(await emptyFile("huge.xlsx"), 3_000_000_000);
  const device = process.platform === "win32" ? "\\\\.\\nul" : "/dev/zero";
  const { status, errors } = await nianbao(["read", device, "huge.xlsx"], folder);
  expect(status).toBe(2);
  expect(errors).toContain(`${device}：这是管道或设备`);
  expect(errors).toMatch(/huge\.xlsx：文件太大/);
});

test("what a file says is printed without commands to the terminal, and JSON says it exactly", async () => {
  const agency = "某局\u001b[2J\u009b31m\u202e";
  const name = "name\u001b[31m.json";
  const [report] = publishedFigures;
  await writeFile(join(folder, name), JSON.stringify({ ...report, file: undefined, agency }));
  const forPeople = await nianbao(["check", name, "none\u001b[1m"], folder);
  for (const printed of [forPeople.output, forPeople.errors]) {
    expect(printed).toContain("\\u001b[");
    expect(printed).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
  }
  const { output } = await nianbao(["read", name, "--json"], folder);
  expect(output).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
  expect(JSON.parse(output)).toMatchObject({ file: name, agency });
});

test("a file that is not there yet is one by whatever names of its folder", async () => {
  const { isSameFile } = nodeConsole(() => Promise.reject(new Error("nothing is read")));
  await mkdir(join(folder, "real"));
  await symlink(join(folder, "real"), join(folder, "other"), "junction");
  const [one, another] = [join(folder, "real", "new.docx"), join(folder, "other", "new.docx")];
  expect(await isSameFile(one, another)).toBe(true);
  expect(await isSameFile(one, join(folder, "new.docx"))).toBe(false);
});
