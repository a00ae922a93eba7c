import { cell, mapArea } from "../address";
import {
  type CommonValidation,
  NO_VALIDATION,
  type Validation,
  type ValidationType,
  changeValidations,
  clearValidations,
  commonValidation,
  ruleKind,
  validationAt,
  validationType,
} from "../book/validation";
import { requireUnprotected } from "../book/permissions";
import { isAllowed } from "../book/validating";
import { invalidArgument } from "../errors";
import type { HostObject } from "../interpreter";
import { RangeAreas } from "./range-areas";
import { Range } from "./range";
import { type Cells, common } from "./session";
import type { HostShape } from "./shape";

type Shape = HostShape<
  Excel.DataValidation,
  | "clear"
  | "errorAlert"
  | "getInvalidCellsOrNullObject"
  | "ignoreBlanks"
  | "prompt"
  | "rule"
  | "type"
  | "valid"
>;

type Settings = Omit<Validation, "areas">;

export class DataValidation implements HostObject, Shape {
  readonly className = "DataValidation";
  readonly scalars = ["errorAlert", "ignoreBlanks", "prompt", "rule", "type", "valid"];

  constructor(private readonly cells: Cells) {}

  get type(): ValidationType {
    const found = this.found();
    switch (found.kind) {
      case "none":
        return "None";
      case "one":
        return validationType(found.validation.rule);
      case "inconsistent":
        return "Inconsistent";
      case "mixed":
        return "MixedCriteria";
    }
  }

  get rule(): Settings["rule"] | null {
    return this.read("rule");
  }
  set rule(rule: Settings["rule"]) {
    if (ruleKind(rule) === undefined) throw invalidArgument();
    this.change({ rule: withSources(rule) });
  }

  get ignoreBlanks(): boolean | null {
    return this.read("ignoreBlanks");
  }
  set ignoreBlanks(ignoreBlanks: boolean) {
    this.change({ ignoreBlanks });
  }

  get prompt(): Settings["prompt"] | null {
    return this.read("prompt");
  }
  set prompt(prompt: Settings["prompt"]) {
    checkTexts(prompt.title, prompt.message);
    this.change({ prompt: { ...NO_VALIDATION.prompt, ...prompt } });
  }

  get errorAlert(): Settings["errorAlert"] | null {
    return this.read("errorAlert");
  }
  set errorAlert(errorAlert: Settings["errorAlert"]) {
    checkTexts(errorAlert.title, errorAlert.message);
    this.change({ errorAlert: { ...NO_VALIDATION.errorAlert, ...errorAlert } });
  }

  /** Whether all cells hold what is allowed, none (`false`), or some (`null`). */
  get valid(): boolean | null {
    const { sheet, areas, session } = this.cells;
    const used = areas.flatMap((area) => sheet.usedArea(true, area) ?? []);
    return (
      common(
        used.flatMap((area) => mapArea(area, (r, c) => isAllowed(session.book, sheet, r, c)).flat())
      ) ?? (used.length === 0 ? true : null)
    );
  }

  getInvalidCellsOrNullObject(): RangeAreas | null {
    const { sheet, session } = this.cells;
    const areas = this.cells.areas
      .flatMap((area) => [...sheet.filledCells(area)])
      .filter(({ row, column }) => validationAt(sheet.validations, row, column) !== undefined)
      .filter(({ row, column }) => !isAllowed(session.book, sheet, row, column))
      .map(({ row, column }) => new Range(session, sheet, cell(row, column)).area);
    return areas.length === 0 ? null : new RangeAreas({ session, sheet, areas });
  }

  clear(): void {
    const { sheet, areas } = this.cells;
    requireUnprotected(sheet);
    sheet.validations = clearValidations(sheet.validations, areas);
    this.report();
  }

  private found(): CommonValidation {
    return commonValidation(this.cells.sheet.validations, this.cells.areas);
  }

  private read<Property extends keyof Settings>(property: Property): Settings[Property] | null {
    const found = this.found();
    if (found.kind === "none") return NO_VALIDATION[property];
    return found.kind === "one" ? found.validation[property] : null;
  }

  private change(change: Partial<Settings>): void {
    const { sheet, areas } = this.cells;
    requireUnprotected(sheet);
    sheet.validations = changeValidations(sheet.validations, areas, change);
    this.report();
  }

  private report(): void {
    this.cells.session.book.report({ kind: "validation", sheet: this.cells.sheet });
  }
}

/** Excel's limits for the texts it shows. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

function checkTexts(title = "", message = ""): void {
  if (title.length > LONGEST_TITLE || message.length > LONGEST_MESSAGE) throw invalidArgument();
}

/** A list's source may be a range; it is kept as the formula that names it. */
function withSources(rule: Excel.DataValidationRule): Excel.DataValidationRule {
  const source: unknown = rule.list?.source;
  if (rule.list && source instanceof Range) {
    return { ...rule, list: { ...rule.list, source: `=${source.address}` } };
  }
  return rule;
}
