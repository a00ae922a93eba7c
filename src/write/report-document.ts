import { figureKeys } from "../report/figures";
import { formatById, tableOf } from "../report/formats";
import { layoutOf } from "../report/layout";
import { figureValue, officialTitle, type Report } from "../report/report";
import type { SectionHeading, TableId } from "../report/structure";
import type { DocumentPart, ReportDocument, TablePart } from "./document";
import { safeFileName } from "./file-name";
import { printedFigure } from "./printed-figure";
import { printedLine } from "./printed-text";
import { sectionParts } from "./section-parts";

const titleWithoutYear = "政府信息公开工作年度报告";

function nameOf(agency: string, year: number | null): string {
  return year === null ? `${agency}${titleWithoutYear}` : officialTitle(agency, year);
}

/** Two lines, agency and the rest, where the title begins with the agency. */
function titleLines(title: string, agency: string): readonly string[] {
  const rest = title.startsWith(agency) ? title.slice(agency.length).trim() : "";
  return agency === "" || rest === "" ? [title] : [agency, rest];
}

function tablePart(report: Report, id: TableId, heading: string): TablePart {
  const format = formatById(report.format);
  const subject = heading.replace(/^[一二三四五六]、/, "");
  return {
    kind: "table",
    layout: layoutOf(tableOf(format, id)),
    caption: report.year === null ? subject : `${report.year}年${subject}`,
    figures: Object.fromEntries(
      figureKeys(format)
        .filter((key) => key.startsWith(`${id}.`))
        .map((key) => [key, printedFigure(figureValue(report, key))])
    ),
  };
}

function headedParts(report: Report, section: SectionHeading): readonly DocumentPart[] {
  const heading: DocumentPart = { kind: "heading", level: 1, text: section.heading };
  const body =
    "table" in section
      ? [tablePart(report, section.table, section.heading)]
      : sectionParts(report.sections[section.text]);
  return [heading, ...body];
}

/**
 * The finished report: title, preface, the six sections in their order under the official headings.
 * The title is the report's own, the official one where it has none.
 * @param standingErrors how many findings 必须改正 stand; with any, the document is marked 草稿
 */
export function reportDocument(report: Report, standingErrors = 0): ReportDocument {
  const agency = printedLine(report.agency);
  const name = nameOf(agency, report.year);
  const title = printedLine(report.title) || name;
  const draft: readonly DocumentPart[] =
    standingErrors > 0
      ? [{ kind: "draft", text: `草稿：尚有${standingErrors}处必须改正，请勿公开` }]
      : [];
  return {
    title,
    fileName: safeFileName(standingErrors > 0 ? `${name}（草稿）` : name),
    parts: [
      ...draft,
      { kind: "title", lines: titleLines(title, agency) },
      ...sectionParts(report.sections.preface),
      ...formatById(report.format).sections.flatMap((section) => headedParts(report, section)),
    ],
  };
}
