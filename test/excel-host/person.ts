import { type Area, type Position, cell, parseArea, positions } from "./address";
import type { Book } from "./book/book";
import { type Actor, PERSON } from "./book/changes";
import type { ConditionalFormat } from "./book/conditional-format";
import { nextConditionalFormatId } from "./book/conditional-formats";
import { isLocked } from "./book/permissions";
import { shiftCells } from "./book/rows-and-columns";
import { STRICTEST_PROTECTION, type Sheet } from "./book/sheet";
import { FormulaError, readTyped } from "./book/typed-text";
import { validationAt } from "./book/validation";
import { wouldAllow } from "./book/validating";
import { writeInputs } from "./book/writing";
import type { CellValue } from "./engine/engine";
import type { Shift } from "./engine/formula-text";

/** Whether Excel took what somebody entered, or the message it showed instead. */
export type TypingResult =
  | { readonly accepted: true }
  | { readonly accepted: false; readonly title: string; readonly message: string };

const ACCEPTED: TypingResult = { accepted: true };
const LOCKED: TypingResult = {
  accepted: false,
  title: "Microsoft Excel",
  message:
    "您试图更改的单元格或图表位于受保护的工作表中。若要进行更改，请取消工作表保护。您可能需要输入密码。",
};
const NOT_A_FORMULA: TypingResult = {
  accepted: false,
  title: "Microsoft Excel",
  message: "此公式有问题。",
};
const NOT_ALLOWED = "此值与此单元格定义的数据验证限制不匹配。";

/** A rule as somebody makes it in the dialog of “条件格式”. */
export type RuleOnCells = Pick<ConditionalFormat, "condition"> &
  Partial<Pick<ConditionalFormat, "style" | "stopIfTrue" | "isUnreadable">>;

/** What somebody does at Excel's screen. Sheets are given by name, cells by address. */
export class PersonAtTheGrid {
  private lastEntry: (() => void) | undefined;

  /** @param who the clerk, unless it is somebody else's workbook that shows the same */
  constructor(
    private readonly book: Book,
    private readonly who: Actor = PERSON
  ) {}

  /** Types a text into a cell. Excel reads it, and heeds locks and data validation. */
  type(sheetName: string, address: string | Position, text: string): TypingResult {
    const sheet = this.book.sheet(sheetName);
    const typed = typeof address === "string" ? parseArea(address) : address;
    const position = sheet.mergeAt(typed.row, typed.column) ?? typed;
    const area = cell(position.row, position.column);
    if (sheet.protection && isLocked(sheet, area)) return LOCKED;
    const refusal = this.refusal(sheet, position, text);
    if (refusal) return refusal;
    this.enter(sheet, area, [[text]]);
    return ACCEPTED;
  }

  /** Pastes a grid of values from its top left cell on. Data validation does not see it, locks do. */
  paste(
    sheetName: string,
    address: string | Position,
    grid: readonly (readonly CellValue[])[]
  ): TypingResult {
    const sheet = this.book.sheet(sheetName);
    const { row, column } = typeof address === "string" ? parseArea(address) : address;
    const columnCount = Math.max(1, ...grid.map((values) => values.length));
    const area: Area = { row, column, rowCount: Math.max(1, grid.length), columnCount };
    if (sheet.protection && isLocked(sheet, area)) return LOCKED;
    const inputs = grid.map((values) =>
      Array.from({ length: columnCount }, (_, index) => values[index] ?? "")
    );
    this.enter(sheet, area, inputs);
    return ACCEPTED;
  }

  /** Double-clicks a cell; what add-ins do meanwhile depends on the program. */
  beginEdit(sheetName: string, address: string | Position): void {
    const sheet = this.book.sheet(sheetName);
    const { row, column } = typeof address === "string" ? parseArea(address) : address;
    this.book.editedCell = {
      sheet,
      position: { row, column },
      before: sheet.contentAt(row, column),
    };
  }

  /** Presses Enter without having changed anything. */
  endEdit(): void {
    const { editedCell: edited } = this.book;
    this.book.editedCell = undefined;
    if (!edited || this.book.behaviour.editedCell !== "overwrites") return;
    const { sheet, position, before } = edited;
    this.act(() => {
      sheet.setContent(position, before);
      const area = cell(position.row, position.column);
      this.book.reportCells({ kind: "cells", sheet, area, how: "RangeEdited" });
    });
  }

  /** Takes back what was typed or pasted last, as Ctrl+Z does. What add-ins do cannot be taken back here. */
  undo(): void {
    this.lastEntry?.();
    this.lastEntry = undefined;
  }

  /** Rows are counted from 0. Throws `AccessDenied` where the sheet's protection forbids it. */
  insertRows(sheetName: string, row: number, count = 1): void {
    this.shift(sheetName, { along: "row", at: row, count });
  }
  deleteRows(sheetName: string, row: number, count = 1): void {
    this.shift(sheetName, { along: "row", at: row, count: -count });
  }
  insertColumns(sheetName: string, column: number, count = 1): void {
    this.shift(sheetName, { along: "column", at: column, count });
  }
  deleteColumns(sheetName: string, column: number, count = 1): void {
    this.shift(sheetName, { along: "column", at: column, count: -count });
  }

  /** Protects a sheet as the dialog proposes it: nothing allowed but selecting. */
  protectSheet(sheetName: string, password?: string): void {
    const sheet = this.book.sheet(sheetName);
    sheet.protection = {
      options: STRICTEST_PROTECTION,
      ...(password !== undefined && { password }),
    };
    this.act(() => this.book.report({ kind: "protection", sheet }));
  }

  unprotectSheet(sheetName: string): void {
    const sheet = this.book.sheet(sheetName);
    sheet.protection = undefined;
    this.act(() => this.book.report({ kind: "protection", sheet }));
  }

  /** Puts a rule on cells as “条件格式” does: above all others. */
  addRule(sheetName: string, address: string, rule: RuleOnCells): void {
    const sheet = this.book.sheet(sheetName);
    const areas = address.split(",").map((part) => parseArea(part));
    const format = {
      id: nextConditionalFormatId(),
      areas,
      style: {},
      stopIfTrue: false,
      ...rule,
    };
    sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
    this.act(() => this.book.report({ kind: "conditional-formats", sheet }));
  }

  /** “清除整个工作表的规则”。 */
  clearRules(sheetName: string): void {
    const sheet = this.book.sheet(sheetName);
    sheet.conditionalFormats = [];
    this.act(() => this.book.report({ kind: "conditional-formats", sheet }));
  }

  select(sheetName: string, address: string): void {
    const areas = address.split(",").map((part) => parseArea(part));
    this.act(() => this.book.select(this.book.sheet(sheetName), areas));
  }

  activateSheet(sheetName: string): void {
    this.act(() => this.book.activate(this.book.sheet(sheetName)));
  }

  addSheet(name?: string): void {
    this.act(() => this.book.addSheet(name));
  }

  /** “插入 → 图表” in the menu of the tabs: a sheet without cells. */
  addChartSheet(name: string): void {
    this.act(() => this.book.addChartSheet(name));
  }

  /** Clicks on another workbook's window, while ours stays open behind it. */
  turnToAnotherWorkbook(): void {
    this.book.isInFront = false;
  }
  turnBack(): void {
    this.book.isInFront = true;
  }

  renameSheet(sheetName: string, name: string): void {
    this.act(() => this.book.renameSheet(this.book.sheet(sheetName), name));
  }

  deleteSheet(sheetName: string): void {
    this.act(() => this.book.deleteSheet(this.book.sheet(sheetName)));
  }

  moveSheet(sheetName: string, position: number): void {
    this.act(() => this.book.moveSheet(this.book.sheet(sheetName), position));
  }

  /** “审阅”中的“保护工作簿”。 */
  protectStructure(): void {
    this.book.isStructureProtected = true;
  }

  hideSheet(sheetName: string): void {
    this.act(() => this.book.showSheet(this.book.sheet(sheetName), "Hidden"));
  }

  private shift(sheetName: string, shift: Shift): void {
    this.act(() => shiftCells(this.book, this.book.sheet(sheetName), shift));
  }

  private act(action: () => unknown): void {
    this.book.as(this.who, action);
  }

  private enter(sheet: Sheet, area: Area, inputs: readonly (readonly CellValue[])[]): void {
    const before = [...positions(area)].map(
      ({ row, column }) => [{ row, column }, sheet.contentAt(row, column)] as const
    );
    this.act(() => writeInputs(this.book, sheet, area, inputs));
    this.lastEntry = () =>
      this.act(() => {
        for (const [position, content] of before) sheet.setContent(position, content);
        this.book.reportCells({ kind: "cells", sheet, area, how: "RangeEdited" });
      });
  }

  private refusal(sheet: Sheet, position: Position, text: string): TypingResult | undefined {
    const { numberFormat } = sheet.styles.at(position.row, position.column);
    const { isFormula } = this.book.calculation.engine;
    let content;
    try {
      content = readTyped(text, numberFormat, { isFormula, today: this.book.today }).content;
    } catch (error) {
      if (error instanceof FormulaError) return NOT_A_FORMULA;
      throw error;
    }
    const validation = validationAt(sheet.validations, position.row, position.column);
    if (validation === undefined) return undefined;
    const { showAlert, style, title, message } = validation.errorAlert;
    if (!showAlert || style !== "Stop") return undefined;
    const value =
      content.kind === "formula"
        ? (this.book.calculation.evaluate(sheet, [content.formula])[0] ?? "")
        : content.kind === "constant"
          ? content.value
          : "";
    if (wouldAllow(this.book, sheet, validation, position, value)) return undefined;
    return {
      accepted: false,
      title: title || "Microsoft Excel",
      message: message || NOT_ALLOWED,
    };
  }
}
