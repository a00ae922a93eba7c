import { comparisonAnnex } from "../check/annex";
import { infographic } from "../check/infographic";
import type { Readiness } from "../check/readiness";
import type { FoundReport } from "../read/found";
import { annexDocument } from "../write/annex-document";
import { annexFile } from "../write/annex-file";
import { infographicFile } from "../write/infographic-page";
import { wordStyle } from "../write/word-style";
import type { Command } from "./arguments";
import type { Output } from "./outputs";

type ExportCommand = Extract<Command, { name: "export" }>;

/** The paths of the files that are to be written beside a report. */
export function publishedPaths({ annex, infographic: page }: ExportCommand): readonly string[] {
  return [...(annex ? [annex.out] : []), ...(page === undefined ? [] : [page])];
}

/** Why last year's report does not do for an annex; undefined where it does, or none is asked for. */
export function annexObjection(
  { annex }: ExportCommand,
  found: FoundReport,
  previous: FoundReport | null
): string | undefined {
  if (!annex) return undefined;
  if (!previous) return "没有上一年的年报，不能写对比附件。请用 --previous 写明上一年的文件。";
  const [year, before] = [found.report.year, previous.report.year];
  if (year === null || before === null || isOfYearBefore(found, previous)) return undefined;
  return `给出的是${before}年的年报，不是${year - 1}年的，不能写与上年对比的附件。请用 --previous 写明上一年的文件。`;
}

/** Whether a report may be last year's: what is published compares with no other year. */
function isOfYearBefore(found: FoundReport, previous: FoundReport): boolean {
  const [year, before] = [found.report.year, previous.report.year];
  return year === null || before === null || before === year - 1;
}

/** The annex and 一图读懂, as far as they are asked for. */
export async function publishedFiles(
  { annex, infographic: page, layout, fonts }: ExportCommand,
  found: FoundReport,
  previous: FoundReport | null,
  readiness: Readiness
): Promise<readonly Output[]> {
  const files: Output[] = [];
  const lastYears = previous && isOfYearBefore(found, previous) ? previous : undefined;
  if (annex && previous) {
    const document = annexDocument(comparisonAnnex(found, previous), readiness);
    const { bytes } = await annexFile(document, annex.kind, wordStyle(layout, fonts));
    files.push({ path: annex.out, bytes, said: "已写对比附件" });
  }
  if (page !== undefined) {
    const { bytes } = infographicFile(infographic(found, lastYears), readiness);
    files.push({ path: page, bytes, said: "已写一图读懂" });
  }
  return files;
}
