/** What a cell shows for its content: a number, a text, a truth value, an error such as `#N/A`, or `""`. */
export type CellValue = string | number | boolean;

/** What stands in a cell. A formula is kept without its leading `=`. */
export type CellContent =
  | { readonly kind: "empty" }
  /** `isText` is set for a text that reads like an error and is none. */
  | { readonly kind: "constant"; readonly value: CellValue; readonly isText?: true }
  | { readonly kind: "formula"; readonly formula: string };

export const EMPTY: CellContent = { kind: "empty" };

export interface EngineSheet {
  readonly id: string;
  readonly name: string;
}

export interface EngineCell {
  readonly sheet: EngineSheet;
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

export interface EngineName {
  readonly name: string;
  /** The sheet a name belongs to; absent for the workbook's names. */
  readonly sheet?: EngineSheet;
  readonly formula: string;
}

/** A workbook's content, as the calculation needs it. */
export interface EngineInput {
  readonly sheets: readonly EngineSheet[];
  readonly cells: () => Iterable<EngineCell>;
  readonly names: readonly EngineName[];
}

/** The values of formulas, by sheet id, row and column. Cells a formula spills into are there too. */
export interface EngineResults {
  valueAt(sheetId: string, row: number, column: number): CellValue | undefined;
}

/** Calculates formulas. It keeps no state: what to calculate is handed in each time. */
export interface Engine {
  /** Whether a formula (without `=`) can be entered at all. */
  readonly isFormula: (formula: string) => boolean;
  calculate(input: EngineInput): EngineResults;
  /** The values of formulas that stand in no cell; each names its sheets in full. */
  evaluate(input: EngineInput, formulas: readonly string[]): CellValue[];
}
