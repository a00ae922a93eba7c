/**
 * Prints whether reports come back the same after LibreOffice has saved them again: `npx tsx bench/resaved.ts`.
 * It needs `soffice` and is run by hand: .docx as .docx and as HTML, .xlsx as .xlsx and as .xls.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { readFile } from "../src/read/file";
import { emptySections, officialTitle, type Report } from "../src/report/report";
import { reportDocument } from "../src/write/report-document";
import { reportFile } from "../src/write/report-file";
import { sampleTexts } from "../test/read/rendered-report";
import { containers } from "../test/read/rendering/containers";
import { renderingOf } from "../test/read/rendering/rendering";
import { publishedFigures, type PublishedFigures } from "../test/reports";
import { ready } from "../test/write/standings";

const conversions = [
  { from: ".docx", to: "docx", filter: "docx:MS Word 2007 XML" },
  { from: ".docx", to: "html", filter: "html:HTML (StarWriter)" },
  { from: ".xlsx", to: "xlsx", filter: "xlsx:Calc MS Excel 2007 XML" },
  { from: ".xlsx", to: "xls", filter: "xls:MS Excel 97" },
] as const;

const folder = mkdtempSync(join(tmpdir(), "resaved-"));
const expectations = new Map<string, Report>();

function reportOf({ file, format, agency, year, figures }: PublishedFigures): Report {
  const { preface, s1, s5, s6 } = sampleTexts;
  const title = officialTitle(agency, year);
  const sections = { ...emptySections, preface: `${preface}编号${file}。`, s1, s5, s6 };
  return { format, agency, year, title, figures, sections };
}

/** Writes the official Word file of every report, and each as a sheet of its own; also workbooks given as arguments. */
async function writeAll(workbooks: readonly string[]): Promise<void> {
  const sheet = containers.find(({ name }) => name === "xlsx");
  if (!sheet) throw new Error("no workbook among the containers");
  for (const published of publishedFigures) {
    const report = reportOf(published);
    const name = basename(published.file, ".json");
    const { bytes } = await reportFile(reportDocument(report, ready), "docx");
    const document = join(folder, `${name}.docx`);
    writeFileSync(document, bytes);
    expectations.set(document, report);
    const workbook = join(folder, `${name}.xlsx`);
    const rendering = { ...renderingOf(published), preface: report.sections.preface };
    writeFileSync(workbook, sheet.write(rendering));
    expectations.set(workbook, report);
  }
  for (const path of workbooks) {
    const copy = join(folder, `given-${basename(path)}`);
    const bytes = readFileSync(path);
    writeFileSync(copy, bytes);
    const [found] = await readFile(bytes);
    if (found) expectations.set(copy, found.report);
  }
}

function convert(files: readonly string[], to: string, filter: string): string {
  const out = join(folder, `as-${to}-from-${extname(files[0] ?? "").slice(1)}`);
  const profile = pathToFileURL(join(folder, "profile")).href;
  const options = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", filter];
  const { status, stderr } = spawnSync("soffice", [...options, "--outdir", out, ...files], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`soffice: ${stderr}`);
  return out;
}

function differences(report: Report, found: Report): readonly string[] {
  const keys = Object.keys(report.figures) as (keyof Report["figures"])[];
  const figures = keys.filter(
    (key) => JSON.stringify(report.figures[key]) !== JSON.stringify(found.figures[key])
  );
  const sections = (["preface", "s1", "s5", "s6"] as const).filter(
    (id) => report.sections[id] !== found.sections[id]
  );
  const names = (["year", "agency", "title", "format"] as const).filter(
    (name) => report[name] !== found[name]
  );
  return [...figures, ...sections, ...names];
}

async function compare(path: string, original: string): Promise<readonly string[]> {
  const report = expectations.get(original);
  const reports = await readFile(readFileSync(path));
  const [found] = reports;
  if (!report || !found || reports.length !== 1) return [`${reports.length} reports`];
  return differences(report, found.report);
}

async function main(): Promise<void> {
  await writeAll(process.argv.slice(2));
  for (const { from, to, filter } of conversions) {
    const files = [...expectations.keys()].filter((path) => extname(path) === from);
    const out = convert(files, to, filter);
    let same = 0;
    for (const original of files) {
      const resaved = join(out, `${basename(original, from)}.${to}`);
      const different = await compare(resaved, original);
      if (different.length === 0) same++;
      else console.error(`${basename(original)} as ${to}: ${different.slice(0, 5).join(", ")}`);
    }
    console.log(`${from} saved as .${to}: ${same} of ${files.length} the same`);
    if (same < files.length) process.exitCode = 1;
  }
}

void main().finally(() => rmSync(folder, { recursive: true, force: true }));
