import type { FoundReport } from "../../read/found";
import { figuresOfTable, type FigureKey } from "../../report/figures";
import { formatById } from "../../report/formats";
import { isSameAgency, isSameDesignation, type Designation } from "../../report/designation";
import type { Passage } from "../../report/passages";
import type { Report } from "../../report/report";
import type { TableId } from "../../report/structure";
import type { Place, SheetGrid } from "../../read/source";
import type { Subject } from "../../check/finding";
import type { SheetState } from "../../workbook/host";

/** Tells figure keys, which have dots, from sections. */
export function isFigureKey(subject: Subject): subject is FigureKey {
  return subject.includes(".");
}

/** The cell of the workbook a finding speaks of; undefined where the report has no such cell. */
export function placeOf(found: FoundReport, subject: Subject): Place | undefined {
  if (!isFigureKey(subject)) return found.sectionPlaces[subject];
  return found.places[subject] ?? found.mergedPlaces?.[subject];
}

/** The cell that words of a report's text stand in; undefined where the report has no cells. */
export function placeOfPassage(
  found: FoundReport,
  { section, paragraph }: Passage
): Place | undefined {
  if (section === "title") return found.sectionPlaces.title;
  return found.paragraphPlaces[section]?.[paragraph] ?? found.sectionPlaces[section];
}

/** Ids of the sheets a report stands in. */
export function sheetsOf(found: FoundReport): ReadonlySet<string> {
  const places = [...Object.values(found.places), ...Object.values(found.sectionPlaces)];
  return new Set(places.map(({ sheet }) => sheet));
}

/** A sheet as it is told from others. */
export type NamedSheet = Pick<SheetGrid, "id" | "name">;

/** The sheets a report stands in, in the order of the workbook. */
export function sheetsInOrder<Sheet extends NamedSheet>(
  found: FoundReport,
  sheets: readonly Sheet[]
): readonly Sheet[] {
  const ids = sheetsOf(found);
  return sheets.filter(({ id }) => ids.has(id));
}

/** Names a report among those of its workbook, as long as its sheets, year and agency stay. */
export function reportId(found: FoundReport): string {
  return [found.report.year, found.report.agency, ...sheetsOf(found)].join("\n");
}

/** Whether two reports, found at different times, stand in the same sheets, or in some of them. */
export function shareSheets(a: FoundReport, b: FoundReport): boolean {
  const sheets = sheetsOf(a);
  return [...sheetsOf(b)].some((sheet) => sheets.has(sheet));
}

/** Whether two reports, found at different times, are the same one, all its sheets there; its agency may be retyped. */
export function isSameReport(a: FoundReport, b: FoundReport): boolean {
  const sheets = [...sheetsOf(a)];
  const others = sheetsOf(b);
  const sameSheets = sheets.length === others.size && sheets.every((sheet) => others.has(sheet));
  return sameSheets && a.report.year === b.report.year;
}

function yearOf(found: FoundReport): number {
  return found.report.year ?? 0;
}

/** Reports in the order of their years, the latest first, those without one last. */
export function latestFirst(reports: readonly FoundReport[]): readonly FoundReport[] {
  return [...reports].sort((a, b) => yearOf(b) - yearOf(a));
}

/** The latest report of a workbook; of several of that year the first. */
export function latestReport(reports: readonly FoundReport[]): FoundReport | undefined {
  return reports.reduce<FoundReport | undefined>(
    (latest, found) => (latest && yearOf(latest) >= yearOf(found) ? latest : found),
    undefined
  );
}

/** The report that stands in a sheet; of several the latest. */
export function reportOn(
  reports: readonly FoundReport[],
  sheet: string | undefined
): FoundReport | undefined {
  if (sheet === undefined) return undefined;
  return latestReport(reports.filter((found) => sheetsOf(found).has(sheet)));
}

/** The table of a report that stands in a sheet, the first of several; undefined where there is none. */
export function tableOn(found: FoundReport, sheet: string | undefined): TableId | undefined {
  const { tables } = formatById(found.report.format);
  return tables.find(({ id }) => sheetOfTable(found, id) === sheet)?.id;
}

/** The sheet a table of a report stands in; undefined where it is not there. */
function sheetOfTable({ report, places }: FoundReport, table: TableId): string | undefined {
  const figures = figuresOfTable(formatById(report.format), table);
  return figures.flatMap(({ key }) => places[key]?.sheet ?? [])[0];
}

/**
 * The sheet to show of a report that is taken in hand: the one that is in front, the one of the table that is, or the
 * first. Hidden ones stay hidden.
 * @param before the report that was in hand
 */
export function sheetToShow(
  found: FoundReport,
  before: FoundReport | undefined,
  { sheets, front }: { readonly sheets: readonly SheetState[]; readonly front: string | undefined }
): string | undefined {
  const visible = sheetsInOrder(found, sheets).filter((sheet) => sheet.visible);
  const table = before && tableOn(before, front);
  const wanted = [front, table && sheetOfTable(found, table)];
  return (visible.find(({ id }) => wanted.includes(id)) ?? visible[0])?.id;
}

/**
 * The report that stays in hand after a new reading: the same, though year or agency may have been retyped or sheets
 * renamed, or it is read from other sheets now; where it is gone or there was none, the one in front, else the latest.
 * @param front the sheet (by id) that is in front
 */
export function keptInHand(
  reports: readonly FoundReport[],
  before: FoundReport | undefined,
  front?: string
): FoundReport | undefined {
  const instead = reportOn(reports, front) ?? latestReport(reports);
  if (!before) return instead;
  return (
    reports.find((found) => reportId(found) === reportId(before)) ??
    reports.find((found) => yearOf(found) === yearOf(before) && shareSheets(found, before)) ??
    reports.find((found) => shareSheets(found, before)) ??
    reports.find((found) => isSameDesignation(found.report, before.report)) ??
    instead
  );
}

/** Last year's report of the same agency; an agency that is not filled in is taken for the same. */
export function previousReport(
  reports: readonly FoundReport[],
  { agency, year }: Pick<Report, "agency" | "year">
): FoundReport | undefined {
  if (year === null) return undefined;
  const lastYear = reports.filter((found) => found.report.year === year - 1);
  return (
    lastYear.find((found) => isSameAgency(found.report.agency, agency)) ??
    lastYear.find((found) => found.report.agency === "" || agency === "")
  );
}

/** The reports of a year that are an agency's, or may be: those of other agencies are not among them. */
export function reportsAlike(
  reports: readonly FoundReport[],
  { agency, year }: Designation
): readonly FoundReport[] {
  return reports.filter(({ report }) => {
    const isNamed = report.agency !== "" && agency !== "";
    return report.year === year && (!isNamed || isSameAgency(report.agency, agency));
  });
}

/** The agency the workbook's latest report names; empty where none does. */
export function agencyOf(reports: readonly FoundReport[]): string {
  return latestReport(reports.filter((found) => found.report.agency !== ""))?.report.agency ?? "";
}
