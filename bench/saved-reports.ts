import { checkReport } from "../src/check/check";
import { readFile } from "../src/read/file";
import { formatById } from "../src/report/formats";
import { figureKeys } from "../src/report/figures";
import { emptySections, officialTitle, type Report } from "../src/report/report";
import { reportDocument } from "../src/write/report-document";
import { reportFile } from "../src/write/report-file";
import { sampleTexts } from "../test/read/rendered-report";
import { printedByChromium } from "../test/read/rendering/printed-by-chromium";
import { convertedByOffice, type NamedFiles } from "../test/read/rendering/saved-by-office";
import { publishedFigures, type PublishedFigures } from "../test/reports";
import { ready } from "../test/write/standings";

/** A way in which an export becomes another kind of file. */
interface Conversion {
  readonly name: string;
  readonly from: "docx" | "html";
  readonly convert: (files: NamedFiles) => NamedFiles | Promise<NamedFiles>;
}

const conversions: readonly Conversion[] = [
  {
    name: ".docx saved as .doc by LibreOffice",
    from: "docx",
    convert: (files) => convertedByOffice(files, "docx", "doc:MS Word 97"),
  },
  {
    name: ".html saved as .doc by LibreOffice",
    from: "html",
    convert: (files) => convertedByOffice(files, "html", "doc:MS Word 97"),
  },
  {
    name: ".docx printed to PDF by LibreOffice",
    from: "docx",
    convert: (files) => convertedByOffice(files, "docx", "pdf"),
  },
  {
    name: ".html printed to PDF by Chromium",
    from: "html",
    convert: printedByChromium,
  },
];

function reportOf({ format, agency, year, figures }: PublishedFigures): Report {
  const { preface, s1, s5, s6 } = sampleTexts;
  const title = officialTitle(agency, year);
  return {
    format,
    agency,
    year,
    title,
    figures,
    sections: { ...emptySections, preface, s1, s5, s6 },
  };
}

async function exported(
  reports: ReadonlyMap<string, Report>,
  kind: "docx" | "html"
): Promise<NamedFiles> {
  const files = new Map<string, Uint8Array>();
  for (const [name, report] of reports) {
    files.set(name, (await reportFile(reportDocument(report, ready), kind)).bytes);
  }
  return files;
}

interface Count {
  right: number;
  listed: number;
  wrong: number;
  readonly problems: string[];
}

/** How many figures came back right, listed as unread, and wrong; with what did not come back as it was. */
export interface SavedReports extends Readonly<Count> {
  readonly name: string;
  readonly files: number;
}

/** What the check of a report says, apart from where. */
function findingsOf(report: Report): string {
  return JSON.stringify(
    checkReport(report).findings.map(({ rule, level, cells, message }) => [
      rule,
      level,
      cells,
      message,
    ])
  );
}

/** Counts the figures that come back from a file. */
async function take(count: Count, name: string, report: Report, bytes: Uint8Array): Promise<void> {
  const [found, ...others] = await readFile(bytes);
  if (!found || others.length > 0) throw new Error(`${name}: ${others.length + 1} reports`);
  for (const key of figureKeys(formatById(report.format))) {
    const [expected, value] = [report.figures[key] ?? null, found.report.figures[key] ?? null];
    if (value === expected) count.right++;
    else if (value === null || typeof value === "object") count.listed++;
    else count.wrong++;
    if (value !== expected) count.problems.push(`${name} ${key}`);
  }
  if (findingsOf(found.report) !== findingsOf(report))
    count.problems.push(`${name}: another check`);
}

/** What comes back of all published reports from each way in which other programs save their exports. */
export async function savedReports(): Promise<readonly SavedReports[]> {
  const reports = new Map(
    publishedFigures.map((each) => [each.file.replace(".json", ""), reportOf(each)] as const)
  );
  const all: SavedReports[] = [];
  for (const { name, from, convert } of conversions) {
    const count: Count = { right: 0, listed: 0, wrong: 0, problems: [] };
    const files = await convert(await exported(reports, from));
    for (const [file, bytes] of files) {
      const report = reports.get(file);
      if (report) await take(count, file, report, bytes);
    }
    all.push({ name, files: files.size, ...count });
  }
  return all;
}
