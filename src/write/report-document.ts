import { figuresOfTable } from "../report/figures";
import { formatById } from "../report/formats";
import type { Gap } from "../report/gaps";
import { layoutOf } from "../report/layout";
import type { WrittenReason } from "../report/reason-columns";
import {
  figureValue,
  figuresWith,
  officialTitle,
  type FigureValue,
  type Remarks,
  type Report,
  type Sections,
} from "../report/report";
import { sectionIds, type SectionHeading, type Table } from "../report/structure";
import { partedText } from "../report/remarks";
import { tablesPresent } from "../report/tables-present";
import type { DocumentPart, ReportDocument, Standing, TablePart } from "./document";
import { draftMark, draftName, draftTitle } from "./draft-mark";
import { safeFileName } from "./file-name";
import { printedFigure } from "./printed-figure";
import { printedLine, printedParagraphs } from "./printed-text";
import { sectionParts } from "./section-parts";

const titleWithoutYear = "政府信息公开工作年度报告";

function nameOf(agency: string, year: number | null): string {
  return year === null ? `${agency}${titleWithoutYear}` : officialTitle(agency, year);
}

/** The lines that are set, else agency and the rest, where the title begins with the agency. */
function linesOfTitle({ title, titleLines, agency }: Report): readonly string[] {
  if (titleLines) return titleLines;
  const rest = title.startsWith(agency) ? title.slice(agency.length).trim() : "";
  return agency === "" || rest === "" ? [title] : [agency, rest];
}

function tablePart(report: Report, table: Table, heading: string): TablePart {
  const format = formatById(report.format);
  const subject = heading.replace(/^[一二三四五六]、/, "");
  return {
    kind: "table",
    layout: layoutOf(table),
    caption: report.year === null ? subject : `${report.year}年${subject}`,
    figures: Object.fromEntries(
      figuresOfTable(format, table.id).map(({ key, measure }) => [
        key,
        printedFigure(figureValue(report, key), measure),
      ])
    ),
  };
}

function headedParts(
  report: Report,
  section: SectionHeading,
  tables: readonly Table[]
): readonly DocumentPart[] {
  const heading: DocumentPart = { kind: "heading", level: 1, text: section.heading };
  if ("text" in section) return [heading, ...sectionParts(report.sections[section.text])];
  const { sentences, notes } = partedText(report, section.table, section.beside);
  return [
    heading,
    ...sectionParts(sentences),
    ...tables
      .filter(({ id }) => id === section.table)
      .map((each) => tablePart(report, each, section.heading)),
    ...notes.map((text): DocumentPart => ({
      kind: "paragraph",
      text,
      lead: 0,
      noteTo: section.table,
    })),
  ];
}

function finishedValue(value: FigureValue): FigureValue {
  if (value === null || typeof value === "number") return value;
  const text = printedLine(value.text);
  return text === "" ? null : { text };
}

function finishedRemarks(remarks: Remarks = {}): Pick<Report, "remarks"> {
  const finished = Object.entries(remarks).flatMap(([key, remark]) => {
    const text = printedLine(remark);
    return text === "" ? [] : [[key, text]];
  });
  return finished.length > 0 ? { remarks: Object.fromEntries(finished) as Remarks } : {};
}

function finishedText(text: string): string {
  return printedParagraphs(text).join("\n");
}

function finishedTexts(sections: Sections): Sections {
  const finished = { ...sections };
  for (const id of sectionIds) finished[id] = finishedText(sections[id]);
  return finished;
}

/** The report with agency, title, texts and what stands for figures as they are printed. */
function finished({ remarks, titleLines, ...report }: Report): Report {
  const agency = printedLine(report.agency);
  const lines = titleLines?.map(printedLine).filter((line) => line !== "");
  return {
    ...report,
    ...finishedRemarks(remarks),
    agency,
    title: printedLine(report.title) || nameOf(agency, report.year),
    ...(lines && lines.length > 1 ? { titleLines: lines } : {}),
    figures: figuresWith(
      formatById(report.format),
      Object.fromEntries(
        Object.entries(report.figures).map(([key, value]) => [key, finishedValue(value)])
      )
    ),
    sections: finishedTexts(report.sections),
  };
}

/**
 * The finished report: title, preface, the six sections in their order under the official headings.
 * The title is the report's own, the official one where it has none.
 * @param standing where it is not ready, the document is marked 草稿, with what remains to be done
 * @param gaps what of the form the report does not have: its rows and tables are left out, as they are in the report
 * @param reasons why rows are among the gaps
 */
export function reportDocument(
  report: Report,
  standing: Standing,
  gaps: readonly Gap[] = [],
  reasons: readonly WrittenReason[] = []
): ReportDocument {
  const format = formatById(report.format);
  const tables = tablesPresent(format, gaps);
  const printed = finished(report);
  const { agency, title } = printed;
  const name = nameOf(agency, report.year);
  const draft = draftMark(standing);
  const mark: readonly DocumentPart[] = draft === null ? [] : [{ kind: "draft", text: draft }];
  return {
    report: printed,
    gaps,
    reasons,
    standing,
    draft,
    title: draftTitle(title, draft),
    author: agency,
    fileName: safeFileName(draftName(name, draft)),
    parts: [
      ...mark,
      { kind: "title", lines: linesOfTitle(printed) },
      ...sectionParts(printed.sections.preface),
      ...format.sections.flatMap((section) => headedParts(printed, section, tables)),
    ],
  };
}
