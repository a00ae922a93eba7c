import type { FoundReport } from "../../read/found";
import { sheetsInOrder, type NamedSheet } from "../session/reports";
import type { Strings } from "./zh-CN";

/** What a report is called in the pane, in pieces. */
export interface ReportName {
  readonly agency: string;
  readonly year: string;
  /** Its sheets, or which of several in one sheet it is; only where others would be called alike. */
  readonly where?: string;
}

/** The name in one line: 青河县水务局 · 2025年年报 · 2025正文 等4张. */
export function reportNameLine({ agency, year, where }: ReportName): string {
  return [agency, year, ...(where === undefined ? [] : [where])].join(" · ");
}

/** Says of each name that others share what tells its report from theirs, where anything does. */
function toldApart(
  names: readonly ReportName[],
  whereOf: (index: number, others: readonly number[]) => string | undefined
): readonly ReportName[] {
  const lines = names.map(reportNameLine);
  return names.map((name, index) => {
    const others = lines.flatMap((line, at) => (at !== index && line === lines[index] ? at : []));
    const where = others.length > 0 ? whereOf(index, others) : undefined;
    if (where === undefined) return name;
    return { ...name, where: name.where === undefined ? where : `${name.where} ${where}` };
  });
}

/**
 * What some reports are called, no two alike: where agency and year do not tell them apart their sheets do, and in one
 * sheet or document their order.
 * @param sheets those they stand in, in the order of the workbook
 */
export function reportNames(
  reports: readonly FoundReport[],
  sheets: readonly NamedSheet[],
  strings: Strings
): readonly ReportName[] {
  const sheetsOf = reports.map((found) => sheetsInOrder(found, sheets));
  const designations = reports.map(({ report }) => ({
    agency: report.agency === "" ? strings.unnamedAgency : report.agency,
    year: report.year === null ? strings.unknownYear : strings.reportOfYear(report.year),
  }));
  const bySheets = toldApart(designations, (index, others) => {
    const own = sheetsOf[index] ?? [];
    const shared = others.flatMap((other) => sheetsOf[other] ?? []);
    const telling = own.find((sheet) => !shared.includes(sheet)) ?? own[0];
    return telling && strings.sheetAmong(telling.name, own.length);
  });
  return toldApart(bySheets, (index, others) =>
    strings.ordinal(others.filter((other) => other < index).length + 1)
  );
}
