import {
  type CellValue,
  type Engine,
  type EngineCell,
  type EngineInput,
  type EngineResults,
} from "../engine/engine";
import { moveFormula, qualifyFormula } from "../engine/formula-text";
import type { Sheet } from "./sheet";

/** A name of the workbook, or of one sheet, and the formula (with `=`) it stands for. */
export interface DefinedName {
  readonly name: string;
  readonly sheet?: Sheet;
  formula: string;
  visible: boolean;
  comment: string;
}

interface CalculatedWorkbook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
}

/** The values of a workbook's cells, calculated when somebody asks and kept until something changes. */
export class Calculation {
  private results: EngineResults | undefined;

  constructor(
    readonly engine: Engine,
    private readonly book: CalculatedWorkbook
  ) {}

  invalidate(): void {
    this.results = undefined;
  }

  valueAt(sheet: Sheet, row: number, column: number): CellValue {
    const content = sheet.contentAt(row, column);
    if (content.kind === "constant") return content.value;
    if (!this.book.sheets.some(({ hasFormulas }) => hasFormulas)) return "";
    this.results ??= this.engine.calculate(this.input());
    return this.results.valueAt(sheet.id, row, column) ?? "";
  }

  /** The values of formulas (without `=`) as if each stood in a cell of the sheet. */
  evaluate(sheet: Sheet, formulas: readonly string[]): CellValue[] {
    if (formulas.length === 0) return [];
    const qualified = formulas.map((formula) => qualifyFormula(formula, sheet.name));
    return this.engine.evaluate(this.input(), qualified);
  }

  /** A formula written for one cell, as it reads for another: relative references move along. */
  relative(
    formula: string,
    from: { row: number; column: number },
    to: { row: number; column: number }
  ): string {
    return moveFormula(formula, to.row - from.row, to.column - from.column);
  }

  private input(): EngineInput {
    const { sheets, names } = this.book;
    return {
      sheets,
      cells: function* cells(): Generator<EngineCell> {
        for (const sheet of sheets)
          for (const each of sheet.filledCells()) yield { sheet, ...each };
      },
      names: names.map(({ name, sheet, formula }) => ({
        name,
        formula: formula.replace(/^=/, ""),
        ...(sheet && { sheet }),
      })),
    };
  }
}
