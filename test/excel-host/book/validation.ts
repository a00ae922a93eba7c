import { type Area, cell, intersectAll, overlaps, subtractAll } from "../address";
import type { CellValue } from "../engine/engine";

/** What may be typed into some cells, and what Excel says before and after. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly rule: Excel.DataValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt: Excel.DataValidationPrompt;
  readonly errorAlert: Excel.DataValidationErrorAlert;
}

export type ValidationType = `${Excel.DataValidationType}`;

export const NO_VALIDATION: Omit<Validation, "areas"> = {
  rule: {},
  ignoreBlanks: true,
  prompt: { message: "", showPrompt: true, title: "" },
  errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
};

const TYPES: { readonly [kind in keyof Excel.DataValidationRule]-?: ValidationType } = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

export function ruleKind(
  rule: Excel.DataValidationRule
): keyof Excel.DataValidationRule | undefined {
  return (Object.keys(TYPES) as (keyof Excel.DataValidationRule)[]).find(
    (kind) => rule[kind] !== undefined
  );
}

export function validationType(rule: Excel.DataValidationRule): ValidationType {
  const kind = ruleKind(rule);
  return kind === undefined ? "None" : TYPES[kind];
}

export const validationAt = (
  validations: readonly Validation[],
  row: number,
  column: number
): Validation | undefined =>
  validations.find(({ areas }) => areas.some((area) => overlaps(area, cell(row, column))));

/** The validations after a change of those in `areas`; cells that had none get one. */
export function changeValidations(
  validations: readonly Validation[],
  areas: readonly Area[],
  change: Partial<Omit<Validation, "areas">>
): Validation[] {
  const outside = clearValidations(validations, areas);
  const changed = validations.flatMap((validation) => {
    const inside = intersectAll(validation.areas, areas);
    return inside.length === 0 ? [] : [{ ...validation, ...change, areas: inside }];
  });
  const fresh = subtractAll(
    areas,
    validations.flatMap((validation) => validation.areas)
  );
  const added = fresh.length === 0 ? [] : [{ ...NO_VALIDATION, ...change, areas: fresh }];
  return [...outside, ...joinEqual([...changed, ...added])];
}

export function clearValidations(
  validations: readonly Validation[],
  areas: readonly Area[]
): Validation[] {
  return validations.flatMap((validation) => {
    const rest = subtractAll(validation.areas, areas);
    return rest.length === 0 ? [] : [{ ...validation, areas: rest }];
  });
}

const settings = ({ rule, ignoreBlanks, prompt, errorAlert }: Validation): string =>
  JSON.stringify([rule, ignoreBlanks, prompt, errorAlert]);

function joinEqual(validations: readonly Validation[]): Validation[] {
  const joined = new Map<string, Validation>();
  for (const validation of validations) {
    const key = settings(validation);
    const before = joined.get(key);
    joined.set(key, { ...validation, areas: [...(before?.areas ?? []), ...validation.areas] });
  }
  return [...joined.values()];
}

/** What the validations of some cells have in common. */
export type CommonValidation =
  | { readonly kind: "none" }
  | { readonly kind: "one"; readonly validation: Validation }
  /** Not all cells have one. */
  | { readonly kind: "inconsistent" }
  /** All have one, not the same. */
  | { readonly kind: "mixed" };

export function commonValidation(
  validations: readonly Validation[],
  areas: readonly Area[]
): CommonValidation {
  const [first, ...others] = validations.filter((validation) =>
    validation.areas.some((area) => areas.some((other) => overlaps(area, other)))
  );
  if (first === undefined) return { kind: "none" };
  const covered = [first, ...others].flatMap((validation) => validation.areas);
  if (subtractAll(areas, covered).length > 0) return { kind: "inconsistent" };
  const same = others.every((other) => settings(other) === settings(first));
  return same ? { kind: "one", validation: first } : { kind: "mixed" };
}

/** The value of an operand: formulas are evaluated for the cell they apply to. */
export type Evaluate = (formula: string) => CellValue;

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);

function operandValue(operand: string | number, evaluate: Evaluate): CellValue {
  if (typeof operand === "number") return operand;
  const text = operand;
  if (text.startsWith("=")) return evaluate(text.slice(1));
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (day) return (Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) - FIRST_DAY) / DAY;
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

function compare(value: number, operator: string, low: CellValue, high: CellValue): boolean {
  const [a, b] = [Number(low), Number(high)];
  switch (operator) {
    case "Between":
      return value >= a && value <= b;
    case "NotBetween":
      return value < a || value > b;
    case "EqualTo":
      return value === a;
    case "NotEqualTo":
      return value !== a;
    case "GreaterThan":
      return value > a;
    case "LessThan":
      return value < a;
    case "GreaterThanOrEqualTo":
      return value >= a;
    case "LessThanOrEqualTo":
      return value <= a;
    default:
      return true;
  }
}

/** Ranges in a rule are kept as formulas, dates as texts. */
interface Comparison {
  readonly formula1: string | number | Date | Excel.Range;
  readonly formula2?: string | number | Date | Excel.Range;
  readonly operator: string;
}

export const plainOperand = (operand: Comparison["formula1"] | undefined): string | number =>
  typeof operand === "number" || typeof operand === "string" ? operand : "";

function holds(comparison: Comparison, value: number, evaluate: Evaluate): boolean {
  const low = operandValue(plainOperand(comparison.formula1), evaluate);
  const high = operandValue(plainOperand(comparison.formula2), evaluate);
  return compare(value, comparison.operator, low, high);
}

/** The source of a list as it is kept: texts with commas, or a formula. */
export const listSource = ({ source }: Excel.ListDataValidation): string =>
  typeof source === "string" ? source : "";

/** Whether Excel would let somebody type this value. `listItems` reads the cells a list names. */
export function allows(
  { rule, ignoreBlanks }: Validation,
  value: CellValue,
  evaluate: Evaluate,
  listItems: (source: string) => readonly string[]
): boolean {
  if (value === "") return ignoreBlanks || ruleKind(rule) === undefined;
  if (rule.list) return listItems(listSource(rule.list)).includes(String(value));
  if (rule.custom) return evaluate(rule.custom.formula.replace(/^=/, "")) === true;
  if (rule.textLength) return holds(rule.textLength, String(value).length, evaluate);
  const comparison = rule.wholeNumber ?? rule.decimal ?? rule.date ?? rule.time;
  if (comparison === undefined) return true;
  if (typeof value !== "number" || (rule.wholeNumber && !Number.isInteger(value))) return false;
  return holds(comparison, value, evaluate);
}
