import { assemble } from "./assemble";
import { withTablesOfLines } from "./cell-lines";
import { comparableAgency } from "../report/designation";
import { plain } from "./characters";
import type { Answering } from "./choices";
import type { FoundReport } from "./found";
import { findReportParts, holdReport, type ReportPart } from "./report-parts";
import type { DocumentBlock, SheetGrid } from "./source";
import { partsOfSheet } from "./sheet-parts";
import { stripOfDocument } from "./strip";

const unanswered: Answering = () => undefined;

/** The reports in a document, in reading order; mostly one, none where nothing of a report is found. */
export function recogniseDocument(blocks: readonly DocumentBlock[]): readonly FoundReport[] {
  return findReportParts(stripOfDocument(withTablesOfLines(blocks)))
    .filter((part) => holdReport([part]))
    .map((part) => assemble([part], null, unanswered));
}

/** A part of a report in a workbook, with what tells which report it belongs to. */
interface SheetPart {
  readonly part: ReportPart;
  readonly year: number | null;
  readonly yearOfName: number | null;
  readonly agency: string;
  /** Of sheets inserted or copied again, such as （2）. */
  readonly suffix: string;
}

/** Parts that belong to one report. */
type Group = SheetPart[];

function yearInName(name: string): number | null {
  const year = /(?:^|\D)(20\d\d)(?!\d)/.exec(name)?.[1];
  return year === undefined ? null : Number(year);
}

function sheetParts(sheet: SheetGrid): readonly SheetPart[] {
  return partsOfSheet(sheet).map((part) => {
    const yearOfName = yearInName(sheet.name);
    return {
      part,
      year: part.title?.year ?? yearOfName,
      yearOfName,
      agency: comparableAgency(part.title?.agency ?? ""),
      suffix: /\(\d{1,2}\)$/.exec(plain(sheet.name))?.[0] ?? "",
    };
  });
}

function groupedBy<T, Key>(all: readonly T[], keyOf: (one: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/**
 * Groups parts by year and agency. Parts that name an agency come first, so that those without one join the report of
 * their year; where it is not clear which, they stay alone. Parts without a year join the only report there is.
 */
function byReport(parts: readonly SheetPart[]): readonly Group[] {
  const named = parts.filter(({ year, agency }) => year !== null && agency !== "");
  const yearOnly = parts.filter(({ year, agency }) => year !== null && agency === "");
  const yearless = parts.filter(({ year }) => year === null);
  const groups = [...groupedBy(named, ({ year, agency }) => `${year} ${agency}`).values()];
  const ofYear = groupedBy(groups, ([first]) => first?.year);
  for (const part of yearOnly) {
    const fitting = ofYear.get(part.year) ?? [];
    const [only] = fitting;
    if (only && fitting.length === 1) {
      only.push(part);
      continue;
    }
    const alone = [part];
    groups.push(alone);
    ofYear.set(part.year, fitting);
    fitting.push(alone);
  }
  if (groups.length === 1) groups[0]?.push(...yearless);
  else groups.push(yearless);
  return groups;
}

/** Sheets inserted once more, told by their suffix, are a report of their own if they have two of its tables or more. */
function withoutCopies(group: Group): readonly Group[] {
  const bySuffix = groupedBy(group, ({ suffix }) => suffix);
  const tables = (parts: readonly SheetPart[]): number =>
    new Set(parts.flatMap(({ part }) => part.tables.map(({ id }) => id))).size;
  const whole = [...bySuffix.values()].filter((parts) => tables(parts) >= 2);
  const [first = [], ...others] = whole;
  const inWhole = new Set(whole.flat());
  const rest = group.filter((part) => !inWhole.has(part));
  return [[...first, ...rest], ...others];
}

function yearOfNames(group: Group): number | null {
  const years = new Set(group.flatMap(({ yearOfName }) => yearOfName ?? []));
  const [year] = years;
  return years.size === 1 ? (year ?? null) : null;
}

/**
 * The reports in a workbook, each put together from its sheets by year and agency, in the order of their first sheets.
 * The tables are found by their labels wherever they stand; sheets without anything of a report are passed over.
 */
export function recogniseWorkbook(sheets: readonly SheetGrid[]): readonly FoundReport[] {
  const found = sheets.flatMap(sheetParts);
  const isSeen = ({ part }: SheetPart): boolean => part.isHidden !== true;
  // What is seen comes first everywhere: a hidden sheet never stands for a visible one.
  const parts = [...found.filter(isSeen), ...found.filter((part) => !isSeen(part))];
  const positions = new Map(parts.map((part, index) => [part, index]));
  const position = (part: SheetPart): number => positions.get(part) ?? parts.length;
  return byReport(parts)
    .flatMap(withoutCopies)
    .filter((group) => holdReport(group.map(({ part }) => part)))
    .map((group) => [...group].sort((a, b) => position(a) - position(b)))
    .sort((a, b) => Math.min(...a.map(position)) - Math.min(...b.map(position)))
    .map((group) =>
      assemble(
        group.map(({ part }) => part),
        yearOfNames(group),
        unanswered
      )
    );
}
