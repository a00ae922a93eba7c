import type { FigureKey } from "../../report/figures";
import { formatById, type Format, type FormatId } from "../../report/formats";
import type { Gap } from "../../report/gaps";
import {
  officialTitle,
  type FigureValue,
  type Remarks,
  type Report,
  type Sections,
} from "../../report/report";
import { textsWithRemarks } from "../../report/remarks";
import type { Table, TableId } from "../../report/structure";
import { tablesPresent } from "../../report/tables-present";
import type { SheetPlan } from "../sheet-plan";
import { unnamedAgency } from "../../report/placeholders";
import { defaultPreface } from "../../report/default-preface";
import type { ReportOrigin } from "./report-origin";
import { sheetName, type SheetContent } from "./sheet-names";
import { tableSheet } from "./table-sheet";
import { textSheet } from "./text-sheet";

/** A report to be put into a workbook, filled as far as it is known. */
export interface ReportSkeleton {
  /** As the clerk typed it; a placeholder is written where it is empty. */
  readonly agency: string;
  readonly year: number;
  readonly format: FormatId;
  readonly figures?: Readonly<Partial<Record<FigureKey, FigureValue>>>;
  /** What is said of figures: it stands as sentences beside their tables. */
  readonly remarks?: Remarks;
  /** Paragraphs separated by "\n". Without a preface the sheet gets one that the clerk completes. */
  readonly sections?: Readonly<Partial<Sections>>;
  /** 单位类别 in Chinese, kept beside the text; left out where it is not known. */
  readonly agencyKind?: string;
  /** Set for a report that was read from elsewhere and is kept as it is: it gets no preface that it does not have. */
  readonly origin?: ReportOrigin;
  /** Lock all but the cells that are to be filled. */
  readonly protect: boolean;
  /** Set behind the sheets' names where the plain ones are taken, such as （2）. */
  readonly nameSuffix?: string;
}

/** One line without control characters, blanks at the ends and runs of blanks. */
function agencyInSheets(typed: string): string {
  const agency = typed.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return agency === "" ? unnamedAgency : agency;
}

function headingOf(format: Format, table: TableId): string {
  const section = format.sections.find((each) => "table" in each && each.table === table);
  if (!section) throw new Error(`Form ${format.id} has no section for table ${table}`);
  return section.heading;
}

interface Sheets {
  readonly nameOf: (content: SheetContent) => string;
  readonly title: string;
  readonly format: Format;
  readonly gaps?: readonly Gap[];
  readonly figures: Readonly<Partial<Record<FigureKey, FigureValue>>>;
  readonly sections: Readonly<Partial<Sections>>;
  readonly agencyKind?: string | undefined;
  readonly origin?: ReportOrigin | undefined;
  readonly guidance: boolean;
  readonly tinted: boolean;
  readonly protect: boolean;
}

function sheetPlans(sheets: Sheets): readonly SheetPlan[] {
  const { format, gaps = [], nameOf } = sheets;
  const sheetOf = (table: Table): SheetPlan =>
    tableSheet({
      ...sheets,
      name: nameOf(table.id),
      heading: headingOf(format, table.id),
      table,
    });
  return [textSheet(sheets), ...tablesPresent(format, gaps).map(sheetOf)];
}

/**
 * The four sheets of a report, {年}正文, {年}主动公开, {年}依申请公开 and {年}复议诉讼, in the look of the official form.
 * Totals are typed like every other figure, so that one wrong cell can be located.
 */
export function reportSheets(skeleton: ReportSkeleton): readonly SheetPlan[] {
  const { year, protect, figures = {}, remarks, nameSuffix = "" } = skeleton;
  const format = formatById(skeleton.format);
  const sections = textsWithRemarks(skeleton.format, skeleton.sections ?? {}, remarks);
  const agency = agencyInSheets(skeleton.agency);
  const preface = sections.preface ?? "";
  const keepsPreface = skeleton.origin !== undefined || preface.trim() !== "";
  return sheetPlans({
    nameOf: (content) => sheetName(content, year, nameSuffix),
    title: officialTitle(agency, year),
    format,
    figures,
    sections: {
      ...sections,
      preface: keepsPreface ? preface : defaultPreface(agency, year, format).join("\n"),
    },
    agencyKind: skeleton.agencyKind,
    origin: skeleton.origin,
    guidance: true,
    // What was read from elsewhere is there to compare with.
    tinted: skeleton.origin === undefined,
    protect,
  });
}

/**
 * The sheet of one table of a report alone.
 * @param name a sheet name that is free
 */
export function tableSheetOf(skeleton: ReportSkeleton, table: TableId, name: string): SheetPlan {
  const plan = reportSheets(skeleton).find(({ content }) => content === table);
  if (!plan) throw new Error(`A report has no sheet of table ${table}`);
  return { ...plan, name };
}

/**
 * The same sheets of a report that is handed on: nothing but the report, and nothing locked.
 * @param report with its title; sheets of a report without a year are named without it
 * @param gaps what of the form it does not have: there are no rows and sheets of that
 */
export function finishedSheets(report: Report, gaps: readonly Gap[] = []): readonly SheetPlan[] {
  const { year, title, titleLines, figures, remarks } = report;
  return sheetPlans({
    nameOf: (content) => sheetName(content, year),
    title: titleLines?.join("\n") ?? title,
    format: formatById(report.format),
    gaps,
    figures,
    sections: textsWithRemarks(report.format, report.sections, remarks),
    guidance: false,
    tinted: false,
    protect: false,
  });
}
