import type { Area } from "../../report/layout";
import { addressed } from "./addresses";
import { askForAreas } from "./format-lists";

/** The sides on which a conditional format may draw a line. */
const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

interface KeptBorder {
  readonly side: (typeof sides)[number];
  readonly look: Excel.Interfaces.ConditionalRangeBorderData;
}

/** A conditional format by formula, exactly enough to be made anew. */
export interface KeptRule {
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly numberFormat: unknown;
  readonly fill: Excel.Interfaces.ConditionalRangeFillData;
  readonly font: Excel.Interfaces.ConditionalRangeFontData;
  readonly borders: readonly KeptBorder[];
}

/**
 * Asks what a format by formula is; of any other type the request fails.
 * @returns to be called after the next sync; undefined where the request failed before this point
 */
export function askForRule(item: Excel.ConditionalFormat): () => KeptRule | undefined {
  item.load("stopIfTrue");
  const { rule, format } = item.custom;
  rule.load("formula");
  format.load("numberFormat");
  format.fill.load("color");
  format.font.load("bold,color,italic,strikethrough,underline");
  const borders = sides.map((side) => {
    const border = format.borders.getItem(side);
    border.load("style,color");
    return { side, border };
  });
  const areas = askForAreas(item);
  return () => {
    const { formula } = rule.toJSON();
    const { stopIfTrue } = item.toJSON();
    if (formula === undefined || stopIfTrue === undefined) return undefined;
    return {
      areas: areas(),
      formula,
      stopIfTrue,
      numberFormat: format.toJSON().numberFormat as unknown,
      fill: format.fill.toJSON(),
      font: format.font.toJSON(),
      borders: borders.map(({ side, border }) => ({ side, look: border.toJSON() })),
    };
  };
}

/** What a look says; of what it leaves to the cell Excel answers null or nothing. */
function said<Look extends object>(look: Look): Look {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(look);
  return Object.fromEntries(entries.filter(([, value]) => value !== null && value !== "")) as Look;
}

/** The lines that a look has; where it has none Excel answers so, or nothing. */
function drawn(borders: readonly KeptBorder[]): readonly KeptBorder[] {
  return borders.filter(({ look: { style } }) => typeof style === "string" && style !== "None");
}

/** Makes a format anew, at a place among those of its sheet. */
export function putRuleBack(sheet: Excel.Worksheet, rule: KeptRule, place: number): void {
  for (const { address } of addressed(rule.areas)) {
    const item = sheet.getRanges(address).untrack().conditionalFormats.add("Custom");
    const { format } = item.custom;
    item.custom.rule.formula = rule.formula;
    format.fill.set(said(rule.fill));
    format.font.set(said(rule.font));
    for (const { side, look } of drawn(rule.borders)) {
      format.borders.getItem(side).set(said(look));
    }
    if (typeof rule.numberFormat === "string") format.numberFormat = rule.numberFormat;
    item.stopIfTrue = rule.stopIfTrue;
    item.priority = place;
  }
}
