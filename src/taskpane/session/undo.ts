import { readReasons } from "../../check/reason-rows";
import type { FoundReport } from "../../read/found";
import { headingOf } from "../../read/headings";
import { showsAsItIs } from "../../read/shown-number";
import { contentAt, type CellContent, type Place, type SheetGrid } from "../../read/source";
import type {
  CellChange,
  CellWrite,
  KeptCell,
  KeptContent,
  SheetRename,
} from "../../workbook/host";
import { figureFormat } from "../../write/figure-format";

/** A cell that was written to. */
interface WrittenCell {
  readonly place: Place;
  /** What it held before. */
  readonly before: KeptCell;
  /** What it said before: of a formula its value, of a date its text. */
  readonly said: CellContent;
  readonly change: CellChange;
}

/** What one action of the clerk's has written, or was about to write when the answer was lost. */
export interface Written {
  readonly cells: readonly WrittenCell[];
  /** Where figures and headings stood in the sheets written to: cells that have moved since are not the ones written to. */
  readonly layout: string;
  /** Sheets that were given other names with it. */
  readonly tabs?: readonly SheetRename[];
}

/** The workbook as it was read. */
interface Workbook {
  readonly reports: readonly FoundReport[];
  readonly sheets: readonly SheetGrid[];
}

/** Where headings of the report's text stand in a sheet, but for the rows that are written to. */
function textHeadings(
  sheet: SheetGrid,
  written: readonly Place[]
): readonly (readonly [number, number])[] {
  const own = new Set(written.flatMap((place) => (place.sheet === sheet.id ? [place.row] : [])));
  return sheet.cells.flatMap((cells, down) => {
    const row = sheet.firstRow + down;
    if (own.has(row)) return [];
    return cells.flatMap((content, right) =>
      typeof content === "string" && headingOf(content)
        ? [[row, sheet.firstColumn + right] as const]
        : []
    );
  });
}

/** Where the headings of the reasons stand in a sheet that keeps some. */
function reasonsHeadings(sheet: SheetGrid): readonly unknown[] {
  const found = readReasons(sheet);
  return found ? [found.headingRow, found.columns] : [];
}

/** Where figures and headings stand in the sheets of some cells. */
function layoutAround(cells: readonly Place[], { reports, sheets }: Workbook): string {
  const around = new Set(cells.map(({ sheet }) => sheet));
  const figures = reports.flatMap(({ places }) =>
    Object.entries(places).filter(([, { sheet }]) => around.has(sheet))
  );
  const headings = sheets
    .filter(({ id }) => around.has(id))
    .map((sheet) => [textHeadings(sheet, cells), reasonsHeadings(sheet)]);
  return JSON.stringify([figures, headings]);
}

function saidAt({ sheets }: Workbook, { sheet, row, column }: Place): CellContent {
  const grid = sheets.find(({ id }) => id === sheet);
  return grid ? contentAt(grid, row, column) : "";
}

/** A number is to stand as a number, whatever the cell's number format made of it. */
function asNumber(change: CellChange, before: KeptCell): CellChange {
  const takesIt =
    typeof change.value !== "number" ||
    (before.takesNumbers && showsAsItIs(change.value, before.numberFormat));
  return takesIt ? change : { ...change, numberFormat: figureFormat };
}

/**
 * Changes about to be written, with all that is needed to take them back.
 * @param before what the cells hold, in the order of the changes
 */
export function writtenBy(
  changes: readonly CellChange[],
  before: readonly KeptCell[],
  workbook: Workbook
): Written {
  const cells = changes.flatMap((change, index): readonly WrittenCell[] => {
    const kept = before[index];
    if (!kept) return [];
    const { place } = change;
    return [{ place, before: kept, said: saidAt(workbook, place), change: asNumber(change, kept) }];
  });
  const layout = layoutAround(
    cells.map(({ place }) => place),
    workbook
  );
  return { cells, layout };
}

/**
 * Sheets about to be given other names, after cells that were written to or by themselves.
 * @param cells undefined where none were
 */
export function writtenTabs(cells: Written | undefined, tabs: readonly SheetRename[]): Written {
  const around = cells ?? { cells: [], layout: layoutAround([], { reports: [], sheets: [] }) };
  return { ...around, tabs };
}

/** What gives sheets back the names they had; those that somebody has renamed since, or whose name is taken, keep theirs. */
export function tabsTakenBack(
  { tabs = [] }: Written,
  { sheets }: Pick<Workbook, "sheets">
): readonly SheetRename[] {
  const isTaken = (name: string): boolean => sheets.some((sheet) => sheet.name === name);
  return tabs.flatMap(({ sheet, from, to }) => {
    const stands = sheets.some(({ id, name }) => id === sheet && name === to);
    return stands && !isTaken(from) ? [{ sheet, from: to, to: from }] : [];
  });
}

export function placesOf({ cells }: Written): readonly Place[] {
  return cells.map(({ place }) => place);
}

function isFormula(content: KeptContent): boolean {
  return content.kind === "formula" && content.formula.startsWith("=");
}

function formulasWrittenOver(
  { cells }: Written,
  hasBecome: (value: CellContent) => boolean
): number {
  return cells.filter(({ before, change }) => isFormula(before.content) && hasBecome(change.value))
    .length;
}

/** How many of the cells held a formula in whose place something else stands. */
export function formulasReplaced(written: Written): number {
  return formulasWrittenOver(written, (value) => value !== "");
}

/** How many of the cells held a formula and are empty now. */
export function formulasEmptied(written: Written): number {
  return formulasWrittenOver(written, (value) => value === "");
}

function writeOf({ place, value, numberFormat }: CellChange): CellWrite {
  const content = { kind: "constant", value } as const;
  return { place, content, ...(numberFormat !== undefined && { numberFormat }) };
}

export function changesOf({ cells }: Written): readonly CellChange[] {
  return cells.map(({ change }) => change);
}

export function writesOf(written: Written): readonly CellWrite[] {
  return changesOf(written).map(writeOf);
}

/** Whether the cells written to are still there, and where they were. */
export function isInPlace(written: Written, workbook: Workbook): boolean {
  const places = placesOf(written);
  const areThere = places.every(({ sheet }) => workbook.sheets.some(({ id }) => id === sheet));
  return areThere && layoutAround(places, workbook) === written.layout;
}

/** Which of its contents a cell holds: that before it was written to, what was written, or neither. */
type CellVersion = "before" | "after" | "other";

function versionOf({ change, before }: WrittenCell, now: KeptCell | undefined): CellVersion {
  const content = now?.content;
  if (content?.kind === "constant" && content.value === change.value) return "after";
  return JSON.stringify(content) === JSON.stringify(before.content) ? "before" : "other";
}

/** The cells that stand as they did before or after; undefined where any holds something else by now. */
function cellsOfVersion(
  { cells }: Written,
  now: readonly KeptCell[],
  wanted: "before" | "after"
): readonly WrittenCell[] | undefined {
  const versions = cells.map((cell, index) => versionOf(cell, now[index]));
  if (versions.includes("other")) return undefined;
  return cells.filter((_, index) => versions[index] === wanted);
}

/**
 * What is still to be written of something that has failed on the way.
 * @param now what the cells hold, in the order of {@link placesOf}
 * @returns undefined where a cell holds something else by now
 */
export function unfinished(
  written: Written,
  now: readonly KeptCell[]
): readonly CellWrite[] | undefined {
  return cellsOfVersion(written, now, "before")?.map(({ change }) => writeOf(change));
}

/**
 * What is to be put back so that the cells are as they were. A number format that somebody has given a cell since stays,
 * and is given again, so that the content finds none: under one for text a formula or a number would become a text.
 * @param now what the cells hold, in the order of {@link placesOf}
 * @returns undefined where a cell holds something else by now
 */
export function takenBack(
  written: Written,
  now: readonly KeptCell[]
): readonly CellWrite[] | undefined {
  const cells = cellsOfVersion(written, now, "after");
  return cells?.map((cell) => {
    const { place, before } = cell;
    const found = now[written.cells.indexOf(cell)]?.numberFormat ?? before.numberFormat;
    const left = cell.change.numberFormat ?? before.numberFormat;
    const numberFormat = found === left ? before.numberFormat : found;
    const isFormatted = [found, left].some((format) => format !== before.numberFormat);
    return { place, content: before.content, ...(isFormatted && { numberFormat }) };
  });
}

/** The cells that say again what they said before they were written to. */
export function lostPlaces({ cells }: Written, workbook: Workbook): readonly Place[] {
  return cells.flatMap(({ place, said, change }) =>
    said !== change.value && saidAt(workbook, place) === said ? [place] : []
  );
}

/** The cells that say again what was written, after that was taken back. */
export function returnedPlaces({ cells }: Written, workbook: Workbook): readonly Place[] {
  return cells.flatMap(({ place, said, change }) =>
    said !== change.value && saidAt(workbook, place) === change.value ? [place] : []
  );
}

/** How much of what was written stands in the workbook; undefined where that cannot be said of all of it. */
export function standingPart(written: Written, workbook: Workbook): "all" | "none" | undefined {
  if (written.tabs || !isInPlace(written, workbook)) return undefined;
  const lost = lostPlaces(written, workbook).length;
  const standing = returnedPlaces(written, workbook).length;
  const all = written.cells.filter(({ said, change }) => said !== change.value).length;
  if (all === 0) return undefined;
  if (standing === all) return "all";
  return lost === all ? "none" : undefined;
}

/** Whether what was written stands in the workbook, and nothing else in any of its cells, so that it can be taken back. */
export function canTakeBack(written: Written, workbook: Workbook): boolean {
  const said = written.cells.map(({ place }) => saidAt(workbook, place));
  const untouched = written.cells.every(
    (cell, index) => said[index] === cell.change.value || said[index] === cell.said
  );
  const stands = written.cells.some(
    (cell, index) => said[index] === cell.change.value && said[index] !== cell.said
  );
  const standsInTabs = tabsTakenBack(written, workbook).length > 0;
  return untouched && (stands || standsInTabs) && isInPlace(written, workbook);
}
