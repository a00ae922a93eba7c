import type { Area } from "../../report/layout";
import { areasAddresses } from "./addresses";
import { askForAreas } from "./format-lists";

/** A conditional format by formula, exactly enough to be made anew. */
export interface KeptRule {
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly numberFormat: unknown;
  readonly fill: Excel.Interfaces.ConditionalRangeFillData;
  readonly font: Excel.Interfaces.ConditionalRangeFontData;
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
    };
  };
}

/** What a look says; of what it leaves to the cell Excel answers null or nothing. */
function said<Look extends object>(look: Look): Look {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(look);
  return Object.fromEntries(entries.filter(([, value]) => value !== null && value !== "")) as Look;
}

/** Makes a format anew, at a place among those of its sheet. */
export function putRuleBack(sheet: Excel.Worksheet, rule: KeptRule, place: number): void {
  for (const address of areasAddresses(rule.areas)) {
    const item = sheet.getRanges(address).untrack().conditionalFormats.add("Custom");
    const { format } = item.custom;
    item.custom.rule.formula = rule.formula;
    format.fill.set(said(rule.fill));
    format.font.set(said(rule.font));
    if (typeof rule.numberFormat === "string") format.numberFormat = rule.numberFormat;
    item.stopIfTrue = rule.stopIfTrue;
    item.priority = place;
  }
}
