import { type Area, type Position, cell } from "../address";
import { type Behaviour, type BehaviourName, behaviours } from "../behaviour";
import type { CellContent, Engine } from "../engine/engine";
import { exceltsEngine } from "../engine/excelts-engine";
import { renameSheetInFormula } from "../engine/formula-text";
import {
  accessDenied,
  invalidArgument,
  invalidOperation,
  itemAlreadyExists,
  itemNotFound,
} from "../errors";
import { Calculation, type DefinedName } from "./calculation";
import { type CellStyle, DEFAULT_STYLE } from "./cell-style";
import { type Actor, type Change, type ChangeListener, PERSON } from "./changes";
import { Sheet } from "./sheet";
import { StyleMap } from "./style-map";

export interface BookOptions {
  readonly name?: string;
  readonly engine?: Engine;
  readonly sheetNames?: readonly string[];
  readonly baseStyle?: Partial<CellStyle>;
  readonly readOnly?: boolean;
  /** How Excel answers where versions differ, as measured unless given; single switches come last. */
  readonly behaviour?: BehaviourName | (Partial<Behaviour> & { readonly like?: BehaviourName });
  /** The day that `3-4` typed into a cell belongs to. */
  readonly today?: Date;
}

/** A cell that somebody edits. */
export interface EditedCell {
  readonly sheet: Sheet;
  readonly position: Position;
  readonly before: CellContent;
}

const FORBIDDEN_IN_SHEET_NAMES = /[\\/?*[\]:]|^'|'$/;

function behaviourOf(asked: BookOptions["behaviour"] = "measured"): Behaviour {
  if (typeof asked === "string") return behaviours[asked];
  const { like = "measured", ...switches } = asked;
  return { ...behaviours[like], ...switches };
}

let lastSheetNumber = 0;

/** Unlike any other in this process, so that events of an earlier workbook reach nobody. */
function nextSheetId(): string {
  lastSheetNumber += 1;
  const number = lastSheetNumber.toString(16).toUpperCase().padStart(8, "0");
  return `{${number}-0001-0000-0000-000000000000}`;
}

/** A workbook in memory: its sheets and names, who looks at what, and the feed of its changes. */
export class Book {
  readonly name: string;
  /** Formulas of conditional formats that this Excel refuses, beside those that are none. */
  refusesRule: (formula: string) => boolean = () => false;
  /** Opened to be read only: add-ins can change nothing. */
  readOnly: boolean;
  readonly today: Date;
  readonly behaviour: Behaviour;
  /** Whether its structure is protected: sheets are neither added, deleted, renamed, moved nor hidden. */
  isStructureProtected = false;
  /** Whether no other workbook is in front of it. */
  isInFront = true;
  isDirty = false;
  /** The cell somebody is editing while requests of add-ins pass, with what stood there before. */
  editedCell: EditedCell | undefined;
  calculationMode: `${Excel.CalculationMode}` = "Automatic";
  readonly names: DefinedName[] = [];
  readonly calculation: Calculation;

  private readonly sheetList: Sheet[] = [];
  private readonly baseStyle: CellStyle;
  private readonly selections = new Map<Sheet, readonly Area[]>();
  private readonly listeners = new Set<ChangeListener>();
  private active: Sheet;
  private actor: Actor = PERSON;

  constructor(options: BookOptions = {}) {
    this.name = options.name ?? "工作簿1.xlsx";
    this.readOnly = options.readOnly ?? false;
    this.today = options.today ?? new Date();
    this.behaviour = behaviourOf(options.behaviour);
    this.baseStyle = { ...DEFAULT_STYLE, ...options.baseStyle };
    this.calculation = new Calculation(options.engine ?? exceltsEngine, {
      sheets: this.sheetList,
      names: this.names,
    });
    const [first = "Sheet1", ...others] = options.sheetNames ?? [];
    this.active = this.createSheet(first);
    for (const name of others) this.createSheet(name);
  }

  get sheets(): readonly Sheet[] {
    return this.sheetList;
  }

  get activeSheet(): Sheet {
    return this.active;
  }

  /** Hears of every change from now on; the answer stops it. */
  onDidChange(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Runs an action in somebody's name; changes are reported as theirs. */
  as<T>(actor: Actor, action: () => T): T {
    const before = this.actor;
    this.actor = actor;
    try {
      return action();
    } finally {
      this.actor = before;
    }
  }

  report(change: Change): void {
    if (change.kind !== "selection" && change.kind !== "sheet-activated") this.isDirty = true;
    for (const listener of [...this.listeners]) listener(change, this.actor);
  }

  /** After contents changed: values are calculated anew. */
  reportCells(change: Extract<Change, { kind: "cells" }>): void {
    this.calculation.invalidate();
    this.report(change);
    for (const sheet of this.sheetList) {
      if (sheet.hasFormulas) this.report({ kind: "calculated", sheet });
    }
  }

  /** Whether a formula, with its `=`, can be that of a conditional format. */
  takesRule(formula: string): boolean {
    return this.calculation.engine.isFormula(formula.slice(1)) && !this.refusesRule(formula);
  }

  findSheet(nameOrId: string): Sheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheetList.find(
      ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted
    );
  }

  /** The sheet of that name or id; throws `ItemNotFound`. */
  sheet(nameOrId: string): Sheet {
    const sheet = this.findSheet(nameOrId);
    if (sheet === undefined) throw itemNotFound();
    return sheet;
  }

  addSheet(name: string = this.freeSheetName()): Sheet {
    this.requireStructure();
    const sheet = this.createSheet(name);
    this.report({ kind: "sheet-added", sheet });
    return sheet;
  }

  /** Puts in a chart sheet, which has no cells, and shows it. */
  addChartSheet(name: string): Sheet {
    this.requireStructure();
    const sheet = Object.assign(this.createSheet(name), { isChart: true });
    this.report({ kind: "sheet-added", sheet });
    this.activate(sheet);
    return sheet;
  }

  /** Puts in a copy of a sheet, of this or another workbook, behind the others. */
  addCopyOf(sheet: Sheet): Sheet {
    this.checkSheetName(sheet.name);
    const copy = sheet.copy(nextSheetId());
    this.sheetList.push(copy);
    this.calculation.invalidate();
    this.report({ kind: "sheet-added", sheet: copy });
    return copy;
  }

  deleteSheet(sheet: Sheet): void {
    this.requireStructure();
    const visible = this.sheetList.filter(({ visibility }) => visibility === "Visible");
    if (sheet.visibility === "VeryHidden") throw invalidOperation();
    if (visible.every((each) => each === sheet)) throw invalidOperation();
    const position = this.sheetList.indexOf(sheet);
    this.sheetList.splice(position, 1);
    this.selections.delete(sheet);
    for (const name of this.names.filter((each) => each.sheet === sheet)) this.removeName(name);
    this.calculation.invalidate();
    if (this.active === sheet) {
      const next = visible.find((each) => this.sheetList.indexOf(each) >= position);
      this.moveTo(next ?? visible.filter((each) => each !== sheet).pop() ?? sheet, sheet);
    }
    this.report({ kind: "sheet-deleted", sheet });
  }

  renameSheet(sheet: Sheet, name: string): void {
    const before = sheet.name;
    if (name === before) return;
    this.requireStructure();
    this.checkSheetName(name, sheet);
    sheet.name = name;
    this.mapFormulas((formula) => renameSheetInFormula(formula, before, name));
    this.report({ kind: "sheet-renamed", sheet, before });
  }

  /** Changes the text of every formula in cells and names; it learns the formula's own sheet. */
  mapFormulas(change: (formula: string, own: Sheet | undefined) => string): void {
    for (const sheet of this.sheetList) sheet.mapFormulas((formula) => change(formula, sheet));
    for (const name of this.names) name.formula = change(name.formula, name.sheet);
    this.calculation.invalidate();
  }

  moveSheet(sheet: Sheet, position: number): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.sheetList.length) {
      throw invalidArgument();
    }
    this.requireStructure();
    const before = this.sheetList.indexOf(sheet);
    this.sheetList.splice(before, 1);
    this.sheetList.splice(position, 0, sheet);
    if (before !== position) this.report({ kind: "sheet-moved", sheet, before, after: position });
  }

  showSheet(sheet: Sheet, visibility: Sheet["visibility"]): void {
    const before = sheet.visibility;
    if (before === visibility) return;
    this.requireStructure();
    const others = this.sheetList.filter((each) => each !== sheet && each.visibility === "Visible");
    if (visibility !== "Visible" && others.length === 0) throw invalidOperation();
    sheet.visibility = visibility;
    this.report({ kind: "sheet-visibility", sheet, before });
    const [next] = others;
    if (this.active === sheet && visibility !== "Visible" && next) this.moveTo(next, sheet);
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible") throw invalidOperation();
    if (sheet !== this.active) this.moveTo(sheet, this.active);
  }

  /** The areas selected on a sheet: A1 until somebody selects others. */
  selectionOn(sheet: Sheet): readonly Area[] {
    return this.selections.get(sheet) ?? [cell(0, 0)];
  }

  /** Shows a sheet with some of its cells selected. */
  select(sheet: Sheet, areas: readonly Area[]): void {
    this.activate(sheet);
    this.selections.set(sheet, areas);
    this.report({ kind: "selection", sheet, areas });
  }

  findName(name: string, sheet?: Sheet): DefinedName | undefined {
    const wanted = name.toLowerCase();
    return this.names.find((each) => each.sheet === sheet && each.name.toLowerCase() === wanted);
  }

  addName(name: DefinedName): void {
    if (this.findName(name.name, name.sheet)) throw itemAlreadyExists();
    this.names.push(name);
    this.calculation.invalidate();
    this.report({ kind: "names" });
  }

  removeName(name: DefinedName): void {
    this.names.splice(this.names.indexOf(name), 1);
    this.calculation.invalidate();
    this.report({ kind: "names" });
  }

  private createSheet(name: string): Sheet {
    this.checkSheetName(name);
    const sheet = new Sheet(nextSheetId(), name, new StyleMap(this.baseStyle));
    this.sheetList.push(sheet);
    return sheet;
  }

  private requireStructure(): void {
    if (this.isStructureProtected) throw accessDenied();
  }

  private checkSheetName(name: string, sheet?: Sheet): void {
    const allowed = name.trim() !== "" && name.length <= 31 && !FORBIDDEN_IN_SHEET_NAMES.test(name);
    if (!allowed) throw invalidArgument();
    const other = this.sheetList.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (other !== undefined && other !== sheet) throw itemAlreadyExists();
  }

  private freeSheetName(): string {
    let number = this.sheetList.length + 1;
    while (this.findSheet(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }

  private moveTo(sheet: Sheet, before: Sheet): void {
    this.active = sheet;
    this.report({ kind: "sheet-activated", sheet, before });
  }
}
