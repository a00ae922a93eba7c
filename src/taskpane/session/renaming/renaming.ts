import { readReasons } from "../../../check/reason-rows";
import type { FoundReport, PlacedTitle } from "../../../read/found";
import { contentAt, type CellContent, type Place, type SheetGrid } from "../../../read/source";
import { isSameAgency, type Designation } from "../../../report/designation";
import type { CellChange, SheetRename } from "../../../workbook/host";
import { freeName } from "../free-name";
import { sheetsOf } from "../reports";
import { renamedHeading } from "../../../read/renaming/heading";
import { renamedOpening, renamedPreface } from "../../../read/renaming/passages";

/** How a report is renamed. */
export interface RenamingWay {
  /** Whether its headings are to have the usual wording; otherwise they keep theirs. */
  readonly usualHeadings?: boolean;
  /** Whether 总体情况 may begin with whatever year; otherwise only the old one and last year are changed there. */
  readonly anyOpening?: boolean;
  /** The only sheet, by name, whose heading is changed, and nothing else; otherwise all that names the report. */
  readonly sheet?: string;
}

/** What a report is to be called. */
export interface NewDesignation extends Designation, RenamingWay {
  readonly year: number;
}

/** A cell that names the report, and what it is to say. */
export interface RenamedCell {
  readonly kind: "heading" | "preface" | "opening" | "reason";
  readonly place: Place;
  readonly from: CellContent;
  readonly to: string;
}

/** All that changes where a report gets another agency or year. */
export interface Renaming {
  readonly cells: readonly RenamedCell[];
  readonly tabs: readonly SheetRename[];
}

/** A workbook as it was read. */
export interface Workbook {
  readonly sheets: readonly SheetGrid[];
  readonly reports: readonly FoundReport[];
}

function textAt(sheet: SheetGrid, { row, column }: Place): string {
  return String(contentAt(sheet, row, column));
}

function lengthOf(text: string): number {
  return text.replace(/\s+/g, "").length;
}

/** Titles are read over as many lines. */
const mostLines = 3;

/** The cells of a title, from its first one down to where all of it has been met. */
function cellsOfTitle(sheet: SheetGrid, { place, text }: PlacedTitle): readonly Place[] {
  const end = sheet.firstRow + sheet.cells.length;
  const places: Place[] = [];
  let left = lengthOf(text);
  for (let row = place.row; left > 0 && row < end && places.length < mostLines; row++) {
    const length = lengthOf(textAt(sheet, { ...place, row }));
    if (length > 0) places.push({ ...place, row });
    left -= length;
  }
  return places;
}

function renamedTitle(
  sheet: SheetGrid,
  title: PlacedTitle,
  to: NewDesignation
): readonly RenamedCell[] {
  const places = cellsOfTitle(sheet, title);
  const lines = places.map((place) => textAt(sheet, place));
  const renamed = renamedHeading(lines, title, to, to.usualHeadings ?? false);
  return places.map((place, index): RenamedCell => {
    return { kind: "heading", place, from: lines[index] ?? "", to: renamed[index] ?? "" };
  });
}

/** What stands in cells, each met once, where it is text. */
function renamedTexts(
  kind: "preface" | "opening",
  places: readonly Place[],
  sheets: readonly SheetGrid[],
  rename: (text: string) => string
): readonly RenamedCell[] {
  const cells = new Map(places.map((place) => [JSON.stringify(place), place]));
  return [...cells.values()].flatMap((place): readonly RenamedCell[] => {
    const sheet = sheets.find(({ id }) => id === place.sheet);
    const content = sheet && contentAt(sheet, place.row, place.column);
    return typeof content === "string" ? [{ kind, place, from: content, to: rename(content) }] : [];
  });
}

/** The rows of 核对说明 that are the report's: what was explained stays explained. */
function renamedReasons(
  sheet: SheetGrid,
  { agency, year }: Designation,
  to: NewDesignation
): readonly RenamedCell[] {
  const found = readReasons(sheet);
  if (!found) return [];
  const { columns, headingRow } = found;
  const end = sheet.firstRow + sheet.cells.length;
  const rows = Array.from({ length: end - headingRow - 1 }, (_, index) => headingRow + 1 + index);
  return rows.flatMap((row): readonly RenamedCell[] => {
    const at = (column: number): Place => ({ sheet: sheet.id, row, column });
    const cell = (column: number, written: string): RenamedCell => {
      const from = contentAt(sheet, row, column);
      return { kind: "reason", place: at(column), from, to: written };
    };
    const ofYear = textAt(sheet, at(columns.year)).trim().slice(0, 4);
    const ofAgency = textAt(sheet, at(columns.agency));
    const isNamed = ofYear !== "" || ofAgency !== "";
    const isOwn = ofYear === String(year ?? "") && isSameAgency(ofAgency, agency);
    return isNamed && isOwn
      ? [cell(columns.year, String(to.year)), cell(columns.agency, to.agency)]
      : [];
  });
}

const yearInFront = /^20\d\d(?!\d)/;

/** The tabs of sheets that are the report's alone and begin with another year; under names that are free. */
function renamedTabs(
  found: FoundReport,
  { sheets, reports }: Workbook,
  year: number
): readonly SheetRename[] {
  const own = new Set([...sheetsOf(found), ...found.titlePlaces.map(({ place }) => place.sheet)]);
  const others = reports.filter((other) => other !== found).map(sheetsOf);
  const renamed = sheets.filter(
    ({ id, name }) =>
      own.has(id) &&
      !others.some((other) => other.has(id)) &&
      yearInFront.test(name) &&
      !name.startsWith(String(year))
  );
  return renamed.reduce<readonly SheetRename[]>((tabs, { id, name }) => {
    const taken = [...sheets, ...tabs.map(({ to }) => ({ name: to }))];
    const to = freeName(name.replace(yearInFront, String(year)), taken);
    return [...tabs, { sheet: id, from: name, to }];
  }, []);
}

function changing(cells: readonly RenamedCell[]): readonly RenamedCell[] {
  return cells.filter(({ from, to }) => String(from) !== to);
}

/**
 * What changes in the workbook where a report gets another agency or year: every heading, the passages of its preface
 * that name the old ones, the year that 总体情况 begins with, its rows in 核对说明, and the tabs that begin with the year.
 */
export function renamingOf(found: FoundReport, workbook: Workbook, to: NewDesignation): Renaming {
  const { report, titlePlaces, paragraphPlaces } = found;
  const { sheets } = workbook;
  const headings = titlePlaces
    .filter((title) => to.sheet === undefined || title.sheet === to.sheet)
    .flatMap((title) => {
      const sheet = sheets.find(({ id }) => id === title.place.sheet);
      return sheet ? renamedTitle(sheet, title, to) : [];
    });
  if (to.sheet !== undefined) return { cells: changing(headings), tabs: [] };
  const cells = [
    ...headings,
    ...renamedTexts("preface", paragraphPlaces.preface ?? [], sheets, (text) =>
      renamedPreface(text, report, to)
    ),
    ...renamedTexts("opening", paragraphPlaces.s1?.slice(0, 1) ?? [], sheets, (text) =>
      renamedOpening(text, report, to)
    ),
    ...sheets.flatMap((sheet) => renamedReasons(sheet, report, to)),
  ];
  return { cells: changing(cells), tabs: renamedTabs(found, workbook, to.year) };
}

/** Whether two renamings change the same cells in the same way. */
export function hasSameCells(a: Renaming, b: Renaming): boolean {
  return JSON.stringify(a.cells) === JSON.stringify(b.cells);
}

/** What to write so that the cells say what is planned. */
export function writesOfRenaming({ cells }: Renaming): readonly CellChange[] {
  return cells.map(({ place, to }) => ({ place, value: to }));
}
