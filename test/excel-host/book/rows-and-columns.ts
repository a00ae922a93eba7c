import { type Area, type Position, COLUMN_LIMIT, ROW_LIMIT } from "../address";
import { type Shift, shiftFormula, shiftIndex, shiftSpan } from "../engine/formula-text";
import { accessDenied } from "../errors";
import type { Book } from "./book";
import type { CellChange, Change } from "./changes";
import { isLocked } from "./permissions";
import type { Sheet } from "./sheet";

/** Where an area comes to lie; nothing is left of one that was taken out whole. */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const inRows = shift.along === "row";
  const first = inRows ? area.row : area.column;
  const count = inRows ? area.rowCount : area.columnCount;
  if (count === (inRows ? ROW_LIMIT : COLUMN_LIMIT)) return area;
  const span = shiftSpan(first, first + count - 1, shift);
  if (span === undefined) return undefined;
  const length = span.last - span.first + 1;
  return inRows
    ? { ...area, row: span.first, rowCount: length }
    : { ...area, column: span.first, columnCount: length };
}

const shiftAreas = (areas: readonly Area[], shift: Shift): Area[] =>
  areas.flatMap((area) => shiftArea(area, shift) ?? []);

function shiftPosition(position: Position, shift: Shift): Position | undefined {
  const index = shiftIndex(position[shift.along], shift);
  return index === undefined ? undefined : { ...position, [shift.along]: index };
}

function shiftKeys<Value>(sizes: Map<number, Value>, shift: Shift): void {
  const before = [...sizes];
  sizes.clear();
  for (const [index, value] of before) {
    const target = shiftIndex(index, shift);
    if (target !== undefined) sizes.set(target, value);
  }
}

function shiftMembers(indexes: Set<number>, shift: Shift): void {
  const before = [...indexes];
  indexes.clear();
  for (const index of before) {
    const target = shiftIndex(index, shift);
    if (target !== undefined) indexes.add(target);
  }
}

/** The whole rows or columns a shift is about, before it happens. */
function affected({ along, at, count }: Shift): Area {
  const length = Math.abs(count);
  return along === "row"
    ? { row: at, column: 0, rowCount: length, columnCount: COLUMN_LIMIT }
    : { row: 0, column: at, rowCount: ROW_LIMIT, columnCount: length };
}

function requirePermission(sheet: Sheet, shift: Shift): void {
  if (!sheet.protection) return;
  const { options } = sheet.protection;
  const inserting = shift.count > 0;
  const allowed =
    shift.along === "row"
      ? inserting
        ? options.allowInsertRows
        : options.allowDeleteRows
      : inserting
        ? options.allowInsertColumns
        : options.allowDeleteColumns;
  if (!allowed || (!inserting && isLocked(sheet, affected(shift)))) throw accessDenied();
}

/** The shift that a change of cells was; undefined where nothing has moved. */
export function shiftOf({ area, how }: Extract<Change, { kind: "cells" }>): Shift | undefined {
  switch (how) {
    case "RangeEdited":
      return undefined;
    case "RowInserted":
      return { along: "row", at: area.row, count: area.rowCount };
    case "RowDeleted":
      return { along: "row", at: area.row, count: -area.rowCount };
    case "ColumnInserted":
      return { along: "column", at: area.column, count: area.columnCount };
    case "ColumnDeleted":
      return { along: "column", at: area.column, count: -area.columnCount };
  }
}

const CHANGES: Readonly<Record<Shift["along"], readonly [CellChange, CellChange]>> = {
  row: ["RowInserted", "RowDeleted"],
  column: ["ColumnInserted", "ColumnDeleted"],
};

/**
 * Puts whole rows or columns into a sheet, or takes them out; everything behind them moves, and so
 * do references to it. New ones look like those before them.
 */
export function shiftCells(book: Book, sheet: Sheet, shift: Shift): void {
  requirePermission(sheet, shift);
  sheet.moveContents((position) => shiftPosition(position, shift));
  sheet.styles.moveCells((position) => shiftPosition(position, shift));
  if (shift.count > 0) copyLooks(sheet, shift);
  sheet.merges = shiftAreas(sheet.merges, shift);
  shiftKeys(shift.along === "row" ? sheet.rowHeights : sheet.columnWidths, shift);
  shiftMembers(shift.along === "row" ? sheet.hiddenRows : sheet.hiddenColumns, shift);
  sheet.validations = sheet.validations.flatMap((validation) => {
    const areas = shiftAreas(validation.areas, shift);
    return areas.length === 0 ? [] : [{ ...validation, areas }];
  });
  for (const format of sheet.conditionalFormats) format.areas = shiftAreas(format.areas, shift);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  for (const chart of sheet.charts) {
    chart.place = chart.place && shiftArea(chart.place, shift);
    for (const series of chart.series) {
      series.values = shiftArea(series.values, shift) ?? series.values;
      series.categories = series.categories && shiftArea(series.categories, shift);
    }
  }
  const { page } = sheet;
  sheet.page = {
    ...page,
    printArea: shiftAreas(page.printArea, shift),
    titleRows: page.titleRows && (shiftArea(page.titleRows, shift) ?? null),
    titleColumns: page.titleColumns && (shiftArea(page.titleColumns, shift) ?? null),
  };
  book.mapFormulas((formula, own) =>
    shiftFormula(formula, shift, (name) =>
      name === undefined ? own === sheet : isNamed(sheet, name)
    )
  );
  const [inserted, deleted] = CHANGES[shift.along];
  const how = shift.count > 0 ? inserted : deleted;
  book.reportCells({ kind: "cells", sheet, area: affected(shift), how });
}

const isNamed = (sheet: Sheet, name: string): boolean =>
  sheet.name.toLowerCase() === name.toLowerCase();

function copyLooks(sheet: Sheet, { along, at, count }: Shift): void {
  if (at === 0) return;
  const before = affected({ along, at: at - 1, count: 1 });
  for (const position of [...sheet.styles.styledCells(before)]) {
    const style = sheet.styles.at(position.row, position.column);
    for (let offset = 1; offset <= count; offset++) {
      sheet.styles.setCell({ ...position, [along]: position[along] + offset }, style);
    }
  }
}
