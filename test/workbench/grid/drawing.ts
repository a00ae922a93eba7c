import {
  BooleanNumber,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type IFreeze,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IWorksheetData,
} from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { formatArea, type Area } from "../../excel-host/address";
import type { CellPicture, SheetPicture, WorkbookPicture } from "../picture";
import { gridCell } from "./cell-format";
import { toRange } from "./range";

/** One change of what the grid shows, in the grid's own words. */
export interface DrawingStep {
  readonly id: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const standardColumnWidth = 72;
const standardRowHeight = 20;

/** The grid grows in steps, so that not every new row changes its size. */
const rowStep = 100;
const columnStep = 26;

function truth(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function position(cell: CellPicture): string {
  return `${cell.row},${cell.column}`;
}

function byPosition(cells: readonly CellPicture[]): ReadonlyMap<string, CellPicture> {
  return new Map(cells.map((cell) => [position(cell), cell]));
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function matrix<T>(
  cells: readonly CellPicture[],
  value: (cell: CellPicture) => T
): IObjectMatrixPrimitiveType<T> {
  const rows: Record<number, Record<number, T>> = {};
  for (const cell of cells) (rows[cell.row] ??= {})[cell.column] = value(cell);
  return rows;
}

function freeze(sheet: SheetPicture): IFreeze {
  const { frozenRows, frozenColumns } = sheet;
  return {
    xSplit: frozenColumns,
    ySplit: frozenRows,
    startRow: frozenRows || -1,
    startColumn: frozenColumns || -1,
  };
}

function rowRange(row: number): IRange {
  return { startRow: row, endRow: row, startColumn: 0, endColumn: 0 };
}

function columnRange(column: number): IRange {
  return { startRow: 0, endRow: 0, startColumn: column, endColumn: column };
}

function extent(indexes: readonly number[], step: number): number {
  const last = indexes.reduce((highest, index) => Math.max(highest, index), 0);
  return (Math.floor((last + step / 2) / step) + 1) * step;
}

function rowCount(sheet: SheetPicture): number {
  return extent(
    sheet.cells.map((cell) => cell.row),
    rowStep
  );
}

function columnCount(sheet: SheetPicture): number {
  return extent(
    sheet.cells.map((cell) => cell.column),
    columnStep
  );
}

/** A whole sheet as the grid keeps it. */
export function gridSheet(sheet: SheetPicture): IWorksheetData {
  const entries = <T>(sizes: ReadonlyMap<number, number>, entry: (size: number) => T) =>
    Object.fromEntries([...sizes].map(([index, size]) => [index, entry(size)]));
  const hidden = (indexes: readonly number[]) =>
    Object.fromEntries(indexes.map((index) => [index, { hd: BooleanNumber.TRUE }]));
  return mergeWorksheetSnapshotWithDefault({
    id: sheet.id,
    name: sheet.name,
    hidden: truth(!sheet.visible),
    freeze: freeze(sheet),
    rowCount: rowCount(sheet),
    columnCount: columnCount(sheet),
    defaultColumnWidth: standardColumnWidth,
    defaultRowHeight: standardRowHeight,
    mergeData: sheet.merges.map(toRange),
    cellData: matrix(sheet.cells, gridCell),
    columnData: {
      ...entries(sheet.columnWidths, (w) => ({ w })),
      ...hidden(sheet.hiddenColumns),
    },
    rowData: {
      ...entries(sheet.rowHeights, (h) => ({ h, ia: BooleanNumber.FALSE })),
      ...hidden(sheet.hiddenRows),
    },
    showGridlines: truth(sheet.gridlines),
  });
}

type Step = (id: string, params: DrawingStep["params"]) => DrawingStep;

function cellSteps(before: SheetPicture, after: SheetPicture, step: Step): readonly DrawingStep[] {
  const old = byPosition(before.cells);
  const current = byPosition(after.cells);
  const drawn = after.cells.filter((cell) => !same(old.get(position(cell)), cell));
  const erased = before.cells.filter((cell) => !same(current.get(position(cell)), cell));
  const set = (cellValue: IObjectMatrixPrimitiveType<ICellData | null>) =>
    step(SetRangeValuesMutation.id, { cellValue });
  return [
    ...(erased.length > 0 ? [set(matrix(erased, () => null))] : []),
    ...(drawn.length > 0 ? [set(matrix(drawn, gridCell))] : []),
  ];
}

function without(areas: readonly Area[], others: readonly Area[]): readonly Area[] {
  const known = new Set(others.map(formatArea));
  return areas.filter((area) => !known.has(formatArea(area)));
}

function mergeSteps(before: SheetPicture, after: SheetPicture, step: Step): readonly DrawingStep[] {
  const removed = without(before.merges, after.merges).map(toRange);
  const added = without(after.merges, before.merges).map(toRange);
  return [
    ...(removed.length > 0 ? [step(RemoveWorksheetMergeMutation.id, { ranges: removed })] : []),
    ...(added.length > 0 ? [step(AddWorksheetMergeMutation.id, { ranges: added })] : []),
  ];
}

function changedIndexes(
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>
): readonly number[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (index) => before.get(index) !== after.get(index)
  );
}

function sizeSteps(before: SheetPicture, after: SheetPicture, step: Step): readonly DrawingStep[] {
  const columns = changedIndexes(before.columnWidths, after.columnWidths).map((column) =>
    step(SetWorksheetColWidthMutation.id, {
      ranges: [columnRange(column)],
      colWidth: after.columnWidths.get(column) ?? standardColumnWidth,
    })
  );
  const rows = changedIndexes(before.rowHeights, after.rowHeights).flatMap((row) => {
    const ranges = [rowRange(row)];
    const rowHeight = after.rowHeights.get(row);
    const autoHeightInfo = truth(rowHeight === undefined);
    return [
      step(SetWorksheetRowIsAutoHeightMutation.id, { ranges, autoHeightInfo }),
      ...(rowHeight === undefined
        ? []
        : [step(SetWorksheetRowHeightMutation.id, { ranges, rowHeight })]),
    ];
  });
  return [...columns, ...rows];
}

function hidingSteps(
  before: readonly number[],
  after: readonly number[],
  range: (index: number) => IRange,
  ids: { readonly hide: string; readonly show: string },
  step: Step
): readonly DrawingStep[] {
  const hidden = after.filter((index) => !before.includes(index)).map(range);
  const shown = before.filter((index) => !after.includes(index)).map(range);
  return [
    ...(hidden.length > 0 ? [step(ids.hide, { ranges: hidden })] : []),
    ...(shown.length > 0 ? [step(ids.show, { ranges: shown })] : []),
  ];
}

function extentSteps(
  before: SheetPicture,
  after: SheetPicture,
  step: Step
): readonly DrawingStep[] {
  return [
    ...(rowCount(before) === rowCount(after)
      ? []
      : [step(SetWorksheetRowCountMutation.id, { rowCount: rowCount(after) })]),
    ...(columnCount(before) === columnCount(after)
      ? []
      : [step(SetWorksheetColumnCountMutation.id, { columnCount: columnCount(after) })]),
  ];
}

function sheetSteps(
  unitId: string,
  before: SheetPicture,
  after: SheetPicture
): readonly DrawingStep[] {
  const step: Step = (id, params) => ({ id, params: { unitId, subUnitId: after.id, ...params } });
  const rowIds = { hide: SetRowHiddenMutation.id, show: SetRowVisibleMutation.id };
  const columnIds = { hide: SetColHiddenMutation.id, show: SetColVisibleMutation.id };
  return [
    ...(before.name === after.name
      ? []
      : [step(SetWorksheetNameMutation.id, { name: after.name })]),
    ...extentSteps(before, after, step),
    ...mergeSteps(before, after, step),
    ...cellSteps(before, after, step),
    ...sizeSteps(before, after, step),
    ...hidingSteps(before.hiddenRows, after.hiddenRows, rowRange, rowIds, step),
    ...hidingSteps(before.hiddenColumns, after.hiddenColumns, columnRange, columnIds, step),
    ...(same(freeze(before), freeze(after))
      ? []
      : [step(SetFrozenMutation.id, { ...freeze(after), resetScroll: true })]),
    ...(before.gridlines === after.gridlines
      ? []
      : [step(ToggleGridlinesMutation.id, { showGridlines: truth(after.gridlines) })]),
  ];
}

function orderSteps(
  unitId: string,
  ids: readonly string[],
  wanted: readonly string[]
): readonly DrawingStep[] {
  const order = [...ids];
  return wanted.flatMap((subUnitId, toOrder) => {
    const fromOrder = order.indexOf(subUnitId);
    if (fromOrder === toOrder) return [];
    order.splice(toOrder, 0, ...order.splice(fromOrder, 1));
    return [
      { id: SetWorksheetOrderMutation.id, params: { unitId, subUnitId, fromOrder, toOrder } },
    ];
  });
}

/** Sheets that are hidden, or shown again. */
function visibilitySteps(
  unitId: string,
  before: readonly SheetPicture[],
  after: readonly SheetPicture[],
  visible: boolean
): readonly DrawingStep[] {
  const changed = after.filter(
    (sheet) =>
      sheet.visible === visible &&
      before.some((earlier) => earlier.id === sheet.id && earlier.visible !== visible)
  );
  return changed.map((sheet) => ({
    id: SetWorksheetHideMutation.id,
    params: { unitId, subUnitId: sheet.id, hidden: truth(!visible) },
  }));
}

/** The steps from one picture of a workbook to the next. */
export function drawingSteps(
  unitId: string,
  before: WorkbookPicture,
  after: WorkbookPicture
): readonly DrawingStep[] {
  const old = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const current = new Map(after.sheets.map((sheet) => [sheet.id, sheet]));
  const added = after.sheets.filter((sheet) => !old.has(sheet.id));
  const removed = before.sheets.filter((sheet) => !current.has(sheet.id));
  const kept = before.sheets.filter((sheet) => current.has(sheet.id));
  const changed = after.sheets.flatMap((sheet) => {
    const earlier = old.get(sheet.id);
    return earlier ? sheetSteps(unitId, earlier, sheet) : [];
  });
  const order = [...kept, ...added].map((sheet) => sheet.id);
  const active = after.activeSheet;
  return [
    ...added.map((sheet, index) => ({
      id: InsertSheetMutation.id,
      params: { unitId, index: before.sheets.length + index, sheet: gridSheet(sheet) },
    })),
    ...changed,
    ...visibilitySteps(unitId, before.sheets, after.sheets, true),
    ...(active === before.activeSheet
      ? []
      : [{ id: SetWorksheetActiveOperation.id, params: { unitId, subUnitId: active } }]),
    ...visibilitySteps(unitId, before.sheets, after.sheets, false),
    ...removed.map((sheet) => ({
      id: RemoveSheetMutation.id,
      params: { unitId, subUnitId: sheet.id, subUnitName: sheet.name },
    })),
    ...orderSteps(
      unitId,
      order,
      after.sheets.map((sheet) => sheet.id)
    ),
  ];
}
