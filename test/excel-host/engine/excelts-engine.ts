import {
  type CellLike,
  type WorkbookLike,
  type WorksheetLike,
  calculateFormulas,
  parse,
  tokenize,
} from "@cj-tech-master/excelts/formula";
import type { CellValue, Engine, EngineInput, EngineName, EngineResults } from "./engine";

/** The cell kinds that excelts tells apart. */
const EMPTY_CELL = 0;
const CONSTANT_CELL = 2;
const FORMULA_CELL = 6;

/** A sheet of our own that holds formulas which stand in no cell. No workbook can have its name. */
const SCRATCH_SHEET = "*scratch*";

interface CalculatedCell extends CellLike {
  type: number;
}

function constantCell(row: number, column: number, value: CellValue): CalculatedCell {
  return { row, col: column, type: CONSTANT_CELL, model: {}, value, result: undefined };
}

function formulaCell(row: number, column: number, formula: string): CalculatedCell {
  const model = { formula };
  return {
    row,
    col: column,
    type: FORMULA_CELL,
    formula,
    model,
    value: undefined,
    result: undefined,
  };
}

/** One sheet in the shape excelts calculates on; rows and columns count from 1 here. */
class CalculatedSheet implements WorksheetLike {
  private readonly rows = new Map<number, Map<number, CalculatedCell>>();
  private bottom = 0;
  private right = 0;

  constructor(
    readonly id: number,
    readonly name: string
  ) {}

  get dimensions(): { top: number; left: number; bottom: number; right: number } | null {
    return this.bottom === 0 ? null : { top: 1, left: 1, bottom: this.bottom, right: this.right };
  }

  put(cell: CalculatedCell): CalculatedCell {
    let row = this.rows.get(cell.row);
    if (row === undefined) {
      row = new Map<number, CalculatedCell>();
      this.rows.set(cell.row, row);
    }
    row.set(cell.col, cell);
    this.bottom = Math.max(this.bottom, cell.row);
    this.right = Math.max(this.right, cell.col);
    return cell;
  }

  findCell(row: number, column: number): CalculatedCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  getCell(row: number, column: number): CalculatedCell {
    return (
      this.findCell(row, column) ?? this.put({ ...constantCell(row, column, ""), type: EMPTY_CELL })
    );
  }

  eachRow(...args: unknown[]): void {
    const visit = args[args.length - 1] as (row: object, rowNumber: number) => void;
    for (const [rowNumber, cells] of [...this.rows]) {
      const eachCell = (...cellArgs: unknown[]): void => {
        const visitCell = cellArgs[cellArgs.length - 1] as (cell: CellLike, column: number) => void;
        for (const [column, cell] of [...cells]) visitCell(cell, column);
      };
      visit({ eachCell }, rowNumber);
    }
  }
}

function definedName({ name, sheet, formula }: EngineName, input: EngineInput): object {
  const scope = sheet && { localSheetId: input.sheets.findIndex(({ id }) => id === sheet.id) };
  return { name, ranges: [formula], ...scope };
}

function workbookOf(input: EngineInput, extra: readonly CalculatedSheet[] = []) {
  const byId = new Map(
    input.sheets.map(({ id, name }, index) => [id, new CalculatedSheet(index + 1, name)])
  );
  for (const { sheet, row, column, content } of input.cells()) {
    const target = byId.get(sheet.id);
    if (content.kind === "constant") target?.put(constantCell(row + 1, column + 1, content.value));
    if (content.kind === "formula") target?.put(formulaCell(row + 1, column + 1, content.formula));
  }
  const worksheets = [...byId.values(), ...extra];
  const entries = input.names.map((name) => definedName(name, input));
  const workbook = {
    worksheets,
    getWorksheet: (key: unknown) => worksheets.find(({ id, name }) => id === key || name === key),
    definedNames: { getAllEntries: () => entries, getAllNames: () => entries },
  } as WorkbookLike;
  return { workbook, byId };
}

function plainValue(result: unknown): CellValue {
  if (typeof result === "number" || typeof result === "string" || typeof result === "boolean") {
    return result;
  }
  if (typeof result === "object" && result !== null && "error" in result)
    return String(result.error);
  return 0;
}

/** Formulas by the library that also reads and writes the .xlsx files. Calculates all of them each time. */
export const exceltsEngine: Engine = {
  isFormula(formula) {
    try {
      parse(tokenize(formula));
      return true;
    } catch {
      return false;
    }
  },

  calculate(input): EngineResults {
    const { workbook, byId } = workbookOf(input);
    calculateFormulas(workbook);
    return {
      valueAt(sheetId, row, column) {
        const cell = byId.get(sheetId)?.findCell(row + 1, column + 1);
        if (cell === undefined || cell.type === EMPTY_CELL) {
          return cell?.value === "" || cell === undefined ? undefined : plainValue(cell.value);
        }
        return plainValue(cell.type === FORMULA_CELL ? cell.result : cell.value);
      },
    };
  },

  evaluate(input, formulas) {
    const scratch = new CalculatedSheet(input.sheets.length + 1, SCRATCH_SHEET);
    const cells = formulas.map((formula, index) => scratch.put(formulaCell(index + 1, 1, formula)));
    calculateFormulas(workbookOf(input, [scratch]).workbook);
    return cells.map((cell) => plainValue(cell.result));
  },
};
