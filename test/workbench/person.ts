import type { Area, Position } from "../excel-host/address";

export interface TypedCell extends Position {
  readonly text: string;
}

/** What a person does at the grid. Sheets are named by their id. */
export interface Person {
  /** Begins to edit a cell, or stops. */
  edit(begins: boolean): void;
  /** Enters texts; several cells are one change. An empty text empties the cell. */
  type(sheet: string, cells: readonly TypedCell[]): void;
  select(sheet: string, areas: readonly Area[]): void;
  activate(sheet: string): void;
  addSheet(): void;
  renameSheet(sheet: string, name: string): void;
  deleteSheet(sheet: string): void;
  moveSheet(sheet: string, position: number): void;
  showSheet(sheet: string, visible: boolean): void;
  insertRows(sheet: string, row: number, count: number): void;
  deleteRows(sheet: string, row: number, count: number): void;
  insertColumns(sheet: string, column: number, count: number): void;
  deleteColumns(sheet: string, column: number, count: number): void;
  resizeColumn(sheet: string, column: number, pixels: number): void;
  resizeRow(sheet: string, row: number, pixels: number): void;
  /** Tries something that the workbench does not do. */
  tryOther(): void;
}
