import { comparableAgency } from "../report/designation";
import type { TableId } from "../report/structure";
import { plain } from "./characters";
import { partsOfSheet } from "./sheet-parts";
import type { ReportPart } from "./report-parts";
import type { SheetGrid } from "./source";

/** What a report has once: its texts, and each of its tables. */
export type Content = "texts" | TableId;

/** A part of a report in a workbook, with what tells which report it belongs to. */
export interface SheetPart {
  readonly part: ReportPart;
  /** Which of the sheets that have anything of a report it stands in, counted from 0. */
  readonly position: number;
  readonly contents: ReadonlySet<Content>;
  /** As its heading has it, else the name of its sheet. */
  readonly year: number | null;
  readonly yearOfName: number | null;
  /** As its heading has it, to be compared; "" where it has none. */
  readonly agency: string;
  /** What the names of sheets have in common that were inserted or copied together: 2025, 2025(2); "" where nothing. */
  readonly nameMark: string;
}

function yearInName(name: string): number | null {
  const year = /(?:^|\D)(20\d\d)(?!\d)/.exec(name)?.[1];
  return year === undefined ? null : Number(year);
}

function contentsOf({ tables, unclear, texts }: ReportPart): ReadonlySet<Content> {
  const found = new Set<Content>([...tables, ...unclear].map(({ id }) => id));
  if (texts.s1 ?? texts.s5 ?? texts.s6) found.add("texts");
  return found;
}

function partsOf(sheet: SheetGrid): readonly Omit<SheetPart, "position">[] {
  const yearOfName = yearInName(sheet.name);
  const suffix = /\(\d{1,2}\)$/.exec(plain(sheet.name))?.[0] ?? "";
  return partsOfSheet(sheet).map((part) => ({
    part,
    contents: contentsOf(part),
    year: part.title?.year ?? yearOfName,
    yearOfName,
    agency: comparableAgency(part.title?.agency ?? ""),
    nameMark: `${yearOfName ?? ""}${suffix}`,
  }));
}

/** What the sheets of a workbook have of reports. */
export function sheetParts(sheets: readonly SheetGrid[]): readonly SheetPart[] {
  return sheets
    .map(partsOf)
    .filter((parts) => parts.length > 0)
    .flatMap((parts, position) => parts.map((each) => ({ ...each, position })));
}

export function contentsIn(parts: readonly SheetPart[]): ReadonlySet<Content> {
  return new Set(parts.flatMap(({ contents }) => [...contents]));
}

/** Whether no content is in both: then they complete each other. */
export function completeEachOther(a: readonly SheetPart[], b: readonly SheetPart[]): boolean {
  const own = contentsIn(a);
  return own.size > 0 && [...contentsIn(b)].every((content) => !own.has(content));
}
