import { type Area, formatArea, parseArea } from "../address";
import {
  NO_VALIDATION,
  type Validation,
  type ValidationType,
  listSource,
  plainOperand,
  validationType,
} from "../book/validation";
import { BothWays } from "./both-ways";
import type { Xlsx } from "./file-types";

type FileType = Xlsx.DataValidation["type"] | "time";
type Operator = `${Excel.DataValidationOperator}`;

const TYPES = new BothWays<ValidationType, FileType>([
  ["WholeNumber", "whole"],
  ["Decimal", "decimal"],
  ["List", "list"],
  ["Date", "date"],
  ["Time", "time"],
  ["TextLength", "textLength"],
  ["Custom", "custom"],
  ["None", "any"],
]);

const OPERATORS = new BothWays<Operator, Xlsx.DataValidationOperator>([
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"],
  ["GreaterThanOrEqualTo", "greaterThanOrEqual"],
  ["LessThanOrEqualTo", "lessThanOrEqual"],
]);

const STYLES = new BothWays<`${Excel.DataValidationAlertStyle}`, string>([
  ["Stop", "stop"],
  ["Warning", "warning"],
  ["Information", "information"],
]);

const RULES = {
  WholeNumber: "wholeNumber",
  Decimal: "decimal",
  Date: "date",
  Time: "time",
  TextLength: "textLength",
} as const;

const unsigned = (formula: string | number): string => String(formula).replace(/^=/, "");

/** An entry of the file's list for each area, under the key it goes by there. */
export function toFileValidations(
  validations: readonly Validation[]
): Record<string, Xlsx.DataValidation> {
  return Object.fromEntries(
    validations.flatMap((validation) =>
      validation.areas.map((area) => [`range:${formatArea(area)}`, toFile(validation)])
    )
  );
}

function toFile({ rule, ignoreBlanks, prompt, errorAlert }: Validation): Xlsx.DataValidation {
  const texts = {
    allowBlank: ignoreBlanks,
    showInputMessage: prompt.showPrompt,
    promptTitle: prompt.title,
    prompt: prompt.message,
    showErrorMessage: errorAlert.showAlert,
    errorTitle: errorAlert.title,
    error: errorAlert.message,
    errorStyle: STYLES.theirs(errorAlert.style) ?? "stop",
  };
  const type = TYPES.theirs(validationType(rule));
  if (type === undefined || type === "any") return { ...texts, type: "any" };
  const { operator, formulae } = operands(rule);
  return {
    ...texts,
    type: type as Xlsx.DataValidationWithFormulae["type"],
    formulae,
    ...(operator && { operator }),
  };
}

function operands(rule: Excel.DataValidationRule): {
  operator?: Xlsx.DataValidationOperator;
  formulae: string[];
} {
  if (rule.custom) return { formulae: [unsigned(rule.custom.formula)] };
  if (rule.list) {
    const source = listSource(rule.list);
    return { formulae: [source.startsWith("=") ? unsigned(source) : `"${source}"`] };
  }
  const comparison = rule.wholeNumber ?? rule.decimal ?? rule.date ?? rule.time ?? rule.textLength;
  if (comparison === undefined) return { formulae: [] };
  const { formula1, formula2 } = comparison;
  const formulae = [formula1, formula2].flatMap((each) =>
    each === undefined ? [] : unsigned(plainOperand(each))
  );
  const operator = OPERATORS.theirs(comparison.operator);
  return { formulae, ...(operator && { operator }) };
}

/** The validations of a file, those of equal settings together. */
export function fromFileValidations(
  model: Readonly<Record<string, Xlsx.DataValidation | undefined>>
): Validation[] {
  const byArea = Object.entries(model).flatMap(([key, file]) => {
    const areas = key.replace("range:", "").split(" ").map(parseArea);
    return file === undefined ? [] : areas.map((area) => ({ area, settings: fromFile(file) }));
  });
  const grouped = new Map<string, { settings: Omit<Validation, "areas">; areas: Area[] }>();
  for (const { area, settings } of byArea) {
    const key = JSON.stringify(settings);
    const group = grouped.get(key) ?? { settings, areas: [] };
    group.areas.push(area);
    grouped.set(key, group);
  }
  return [...grouped.values()].map(({ settings, areas }) => ({ ...settings, areas }));
}

function fromFile(file: Xlsx.DataValidation): Omit<Validation, "areas"> {
  return {
    rule: ruleOf(file),
    ignoreBlanks: file.allowBlank ?? false,
    prompt: {
      ...NO_VALIDATION.prompt,
      showPrompt: file.showInputMessage ?? false,
      title: file.promptTitle ?? "",
      message: file.prompt ?? "",
    },
    errorAlert: {
      showAlert: file.showErrorMessage ?? false,
      title: file.errorTitle ?? "",
      message: file.error ?? "",
      style: STYLES.ours(file.errorStyle) ?? "Stop",
    },
  };
}

/** A number where the file has one, otherwise a formula. */
function operand(value: string | number | Date): string | number {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  if (text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  return value instanceof Date ? text : `=${text}`;
}

function ruleOf(file: Xlsx.DataValidation): Excel.DataValidationRule {
  if (file.type === "any") return {};
  const [first = "", second] = file.formulae;
  if (file.type === "custom") return { custom: { formula: `=${String(first)}` } };
  if (file.type === "list") {
    const written = /^"(.*)"$/.exec(String(first))?.[1];
    return { list: { inCellDropDown: true, source: written ?? `=${String(first)}` } };
  }
  const type = TYPES.ours(file.type);
  if (type === undefined || !(type in RULES)) return {};
  return {
    [RULES[type as keyof typeof RULES]]: {
      formula1: operand(first),
      operator: OPERATORS.ours(file.operator) ?? "Between",
      ...(second !== undefined && { formula2: operand(second) }),
    },
  };
}
