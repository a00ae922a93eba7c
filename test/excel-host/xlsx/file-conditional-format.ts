import { formatArea, parseArea } from "../address";
import type {
  CarriedType,
  Condition,
  ConditionalFormat,
  ConditionalStyle,
} from "../book/conditional-format";
import { nextConditionalFormatId } from "../book/conditional-formats";
import { BothWays } from "./both-ways";
import { fromFileColor, toFileColor } from "./file-color";
import type { Xlsx } from "./file-types";

/** What the file holds beyond the types of excelts. */
type FileRule = Xlsx.ConditionalFormattingRule & { stopIfTrue?: boolean };

const OPERATORS = new BothWays<`${Excel.ConditionalCellValueOperator}`, string>([
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"],
  ["GreaterThanOrEqual", "greaterThanOrEqual"],
  ["LessThanOrEqual", "lessThanOrEqual"],
]);

const CARRIED: Readonly<Record<string, CarriedType>> = {
  aboveAverage: "PresetCriteria",
  colorScale: "ColorScale",
  containsText: "ContainsText",
  dataBar: "DataBar",
  iconSet: "IconSet",
  timePeriod: "PresetCriteria",
  top10: "TopBottom",
};

const unsigned = (formula: string | undefined): string => (formula ?? "").replace(/^=/, "");

/** Formats as the file lists them; `priority` counts from 1. */
export function toFileConditionalFormats(
  formats: readonly ConditionalFormat[]
): Xlsx.ConditionalFormattingOptions[] {
  return formats.flatMap((format, index) => {
    const rule = toFileRule(format, index + 1);
    return rule ? [{ ref: format.areas.map(formatArea).join(" "), rules: [rule] }] : [];
  });
}

function toFileRule(format: ConditionalFormat, priority: number): FileRule | undefined {
  const { condition, style, stopIfTrue } = format;
  const common = { priority, style: toFileStyle(style), ...(stopIfTrue && { stopIfTrue }) };
  switch (condition.type) {
    case "Custom":
      return { ...common, type: "expression", formulae: [unsigned(condition.formula)] };
    case "CellValue": {
      const { formula1, formula2, operator } = condition.rule;
      const formulae = [formula1, formula2].flatMap((each) => (each ? unsigned(each) : []));
      const word = OPERATORS.theirs(operator);
      return { ...common, type: "cellIs", formulae, operator: word as Xlsx.CellIsOperators };
    }
    default:
      return { ...(condition.source as FileRule), priority };
  }
}

function toFileStyle(style: ConditionalStyle): Partial<Xlsx.Style> {
  const { fillColor, fontColor, bold, italic, strikethrough, underline, numberFormat } = style;
  const font: Partial<Xlsx.Font> = {
    ...(fontColor !== undefined && { color: toFileColor(fontColor) }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(strikethrough !== undefined && { strike: strikethrough }),
    ...(underline !== undefined && underline !== "None" && { underline: true }),
  };
  return {
    ...(fillColor !== undefined && {
      fill: { type: "pattern", pattern: "solid", bgColor: toFileColor(fillColor) },
    }),
    ...(Object.keys(font).length > 0 && { font }),
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
  };
}

/** Formats of a file, highest priority first. */
export function fromFileConditionalFormats(
  file: readonly Xlsx.ConditionalFormattingOptions[]
): ConditionalFormat[] {
  return file
    .flatMap(({ ref, rules }) => rules.map((rule: FileRule) => ({ ref, rule })))
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0))
    .map(({ ref, rule }) => ({
      id: nextConditionalFormatId(),
      areas: ref.split(" ").map(parseArea),
      condition: conditionOf(rule),
      style: styleOf(rule.style),
      stopIfTrue: rule.stopIfTrue ?? false,
    }));
}

function conditionOf(rule: FileRule): Condition {
  if (rule.type === "expression")
    return { type: "Custom", formula: `=${rule.formulae?.[0] ?? ""}` };
  if (rule.type === "cellIs") {
    const [formula1, formula2] = (rule.formulae ?? []).map(String);
    const operator = OPERATORS.ours(rule.operator) ?? "EqualTo";
    return {
      type: "CellValue",
      rule: {
        formula1: formula1 ?? "",
        operator,
        ...(formula2 !== undefined && { formula2 }),
      },
    };
  }
  return { type: CARRIED[rule.type] ?? "PresetCriteria", source: rule };
}

function styleOf(file: Partial<Xlsx.Style> | undefined): ConditionalStyle {
  const { fill, font, numFmt } = file ?? {};
  const pattern = fill?.type === "pattern" ? fill : undefined;
  const fillColor = fromFileColor(pattern?.bgColor) ?? fromFileColor(pattern?.fgColor);
  const fontColor = fromFileColor(font?.color);
  const numberFormat = typeof numFmt === "string" ? numFmt : numFmt?.formatCode;
  return {
    ...(fillColor !== undefined && { fillColor }),
    ...(fontColor !== undefined && { fontColor }),
    ...(font?.bold !== undefined && { bold: font.bold }),
    ...(font?.italic !== undefined && { italic: font.italic }),
    ...(font?.strike !== undefined && { strikethrough: font.strike }),
    ...(font?.underline && font.underline !== "none" && { underline: "Single" as const }),
    ...(numberFormat !== undefined && { numberFormat }),
  };
}
