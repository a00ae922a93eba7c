import type { Area, Position } from "../address";
import { cell, overlaps } from "../address";
import type { CellValue } from "../engine/engine";
import { notImplemented } from "../errors";
import type { Book } from "./book";
import type { ConditionalFormat, ConditionalStyle } from "./conditional-format";
import type { Sheet } from "./sheet";

let lastNumber = 0;

export function nextConditionalFormatId(): string {
  lastNumber += 1;
  const number = lastNumber.toString(16).toUpperCase().padStart(8, "0");
  return `{${number}-0002-0000-0000-000000000000}`;
}

export function newConditionalFormat(type: string, areas: readonly Area[]): ConditionalFormat {
  const common = { id: nextConditionalFormatId(), areas, style: {}, stopIfTrue: false };
  switch (type) {
    case "Custom":
      return { ...common, condition: { type, formula: "" } };
    case "CellValue":
      return { ...common, condition: { type, rule: { formula1: "", operator: "EqualTo" } } };
    case "ColorScale":
    case "ContainsText":
    case "DataBar":
    case "IconSet":
    case "PresetCriteria":
    case "TopBottom":
      return { ...common, condition: { type, source: {} } };
    default:
      throw notImplemented(`ConditionalFormatCollection.add("${type}")`);
  }
}

const OPERATORS: Readonly<Record<string, (value: string, low: string, high: string) => string>> = {
  Between: (value, low, high) => `AND(${value}>=${low},${value}<=${high})`,
  NotBetween: (value, low, high) => `OR(${value}<${low},${value}>${high})`,
  EqualTo: (value, low) => `${value}=${low}`,
  NotEqualTo: (value, low) => `${value}<>${low}`,
  GreaterThan: (value, low) => `${value}>${low}`,
  LessThan: (value, low) => `${value}<${low}`,
  GreaterThanOrEqual: (value, low) => `${value}>=${low}`,
  LessThanOrEqual: (value, low) => `${value}<=${low}`,
};

const literal = (value: CellValue): string =>
  typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : String(value);

const withoutSign = (formula: string | undefined): string => (formula ?? "").replace(/^=/, "");

/** The formula (without `=`) whose truth shows the format in a cell; none for carried formats. */
function conditionFor(
  book: Book,
  sheet: Sheet,
  { condition, areas }: ConditionalFormat,
  position: Position
): string | undefined {
  const [start = position] = areas;
  const moved = (formula: string): string =>
    book.calculation.relative(withoutSign(formula), start, position);
  switch (condition.type) {
    case "Custom":
      return condition.formula === "" ? undefined : moved(condition.formula);
    case "CellValue": {
      const { formula1, formula2, operator } = condition.rule;
      const value = literal(book.calculation.valueAt(sheet, position.row, position.column));
      const compare = OPERATORS[operator];
      return formula1 === "" ? undefined : compare?.(value, moved(formula1), moved(formula2 ?? ""));
    }
    default:
      return undefined;
  }
}

/** Asks for many cells at once: every formula is calculated in one go. */
export function conditionalStyles(
  book: Book,
  sheet: Sheet,
  wanted: readonly Position[]
): ConditionalStyle[] {
  const asked = wanted.map((position) => {
    const here = cell(position.row, position.column);
    return sheet.conditionalFormats
      .filter(({ areas }) => areas.some((area) => overlaps(area, here)))
      .map((format) => ({ format, formula: conditionFor(book, sheet, format, position) }));
  });
  const formulas = asked.flat().flatMap(({ formula }) => formula ?? []);
  const values = book.calculation.evaluate(sheet, formulas)[Symbol.iterator]();
  return asked.map((formats) => {
    const answers = formats.map(({ format, formula }) => ({
      format,
      shows: formula !== undefined && isTrue(values.next().value ?? false),
    }));
    const stop = answers.findIndex(({ format, shows }) => shows && format.stopIfTrue);
    const heeded = stop < 0 ? answers : answers.slice(0, stop + 1);
    return heeded
      .filter(({ shows }) => shows)
      .reduceRight<ConditionalStyle>((style, { format }) => ({ ...style, ...format.style }), {});
  });
}

const isTrue = (value: CellValue): boolean =>
  value === true || (typeof value === "number" && value !== 0);
