/**
 * Draws small pictures of the pages of exported reports into docs/pictures: `npx tsx scripts/document-pictures.ts`.
 * Needs LibreOffice (soffice) and poppler (pdftoppm). The fonts are those of this machine, or what stands in for them.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { emptySections, type Report } from "../src/report/report";
import { sectionDrafts } from "../src/write/drafts/section-drafts";
import { reportDocument } from "../src/write/report-document";
import { reportFile } from "../src/write/report-file";
import type { ReportFileKind } from "../src/write/report-file-kinds";
import { officialStyle, plainStyle, type WordStyle } from "../src/write/word-style";
import { publishedReport } from "../test/check/sample-reports";
import { pngOf, readPgm, sideBySide } from "./gray-picture";
import { ready } from "../test/write/standings";

const pictures = join(__dirname, "../docs/pictures");
const dotsPerInch = 48;

const reports = { "form-2019": publishedReport("001"), "form-2021": publishedReport("005") };

interface Drawing {
  readonly name: string;
  readonly kind: ReportFileKind;
  readonly style?: WordStyle;
}

const drawings: readonly Drawing[] = [
  { name: "word-official", kind: "docx", style: officialStyle() },
  { name: "word-plain", kind: "docx", style: plainStyle },
  { name: "workbook", kind: "xlsx" },
];

/** The published figures with texts that follow from them, and some words of our own. */
function withTexts(report: Report): Report {
  const drafted = (section: "preface" | "s1"): readonly string[] =>
    sectionDrafts(report).flatMap((draft) =>
      draft.section === section
        ? [...(section === "s1" ? [`（X）${draft.subject}`] : []), ...draft.text.split("\n")]
        : []
    );
  const numerals = "一二三四五";
  let heading = 0;
  const s1 = drafted("s1").map((line) =>
    line.startsWith("（X）") ? line.replace("X", numerals.charAt(heading++)) : line
  );
  return {
    ...report,
    sections: {
      ...emptySections,
      preface: drafted("preface").join("\n"),
      s1: s1.join("\n"),
      s5: "一是“解读回应”的形式还不够多样；二是基层公开工作的水平不够均衡——个别栏目更新不够及时……\n下一步将加强业务培训，定期检查公开专栏，及时答复公众的咨询。",
      s6: "没有其他需要报告的事项。",
    },
  };
}

function pagesOf(file: string, folder: string): readonly Buffer[] {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const convert = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file];
  execFileSync("soffice", convert, { stdio: "ignore" });
  const pdf = file.replace(/\.\w+$/, ".pdf");
  const prefix = join(folder, "page");
  execFileSync("pdftoppm", ["-r", String(dotsPerInch), "-gray", pdf, prefix]);
  const pages = readdirSync(folder).filter((name) => /^page-\d+\.pgm$/.test(name));
  const read = pages.sort().map((name) => readFileSync(join(folder, name)));
  for (const name of pages) rmSync(join(folder, name));
  return read;
}

async function draw(): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), "document-pictures-"));
  try {
    for (const [form, report] of Object.entries(reports)) {
      for (const { name, kind, style } of drawings) {
        const { bytes } = await reportFile(reportDocument(withTexts(report), ready), kind, {
          style,
        });
        const file = join(folder, `report.${kind}`);
        writeFileSync(file, bytes);
        const png = pngOf(sideBySide(pagesOf(file, folder).map(readPgm)));
        writeFileSync(join(pictures, `${name}-${form}.png`), png);
        console.log(`${name}-${form}.png  ${(png.length / 1024).toFixed(0)} KB`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void draw();
