import type { CellContent, Place } from "../../read/source";
import { showsDates } from "../../read/number-format";
import type { KeptCell, KeptContent } from "../host";
import { literalText } from "./literal-text";

/** What {@link keptCells} needs to be loaded. */
export const keptProperties = "formulas,values,valueTypes,numberFormat";

/**
 * A formula is what is not its own value; a text that begins with = is one. An error is typed as a formula is: behind an
 * apostrophe it would be a text.
 */
function keptContent(input: unknown, value: unknown, type: unknown): KeptContent {
  const isFormula = typeof input === "string" && input.startsWith("=") && input !== value;
  if (typeof input === "string" && (isFormula || type === "Error")) {
    return { kind: "formula", formula: input };
  }
  const isContent =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return { kind: "constant", value: isContent ? value : "" };
}

function takesNumbers(numberFormat: string): boolean {
  return numberFormat !== "@" && !showsDates(numberFormat);
}

/**
 * What the cells of a range hold.
 * @param places of the cells, by rows
 */
export function keptCells(
  places: readonly Place[],
  range: Pick<Excel.Range, "formulas" | "values" | "valueTypes" | "numberFormat">
): readonly KeptCell[] {
  const inputs: readonly unknown[] = range.formulas.flat();
  const values: readonly unknown[] = range.values.flat();
  const types: readonly unknown[] = range.valueTypes.flat();
  const formats: readonly unknown[] = range.numberFormat.flat();
  return places.map((place, index) => {
    const format = formats[index];
    const numberFormat = typeof format === "string" ? format : "General";
    const content = keptContent(inputs[index], values[index], types[index]);
    return { place, content, numberFormat, takesNumbers: takesNumbers(numberFormat) };
  });
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

export function isSameContent(a: KeptContent, b: KeptContent): boolean {
  return a.kind === "formula"
    ? b.kind === "formula" && a.formula === b.formula
    : b.kind === "constant" && a.value === b.value;
}

/** Whether a cell holds the same, and shows it in the same way. */
export function isSameCell(a: KeptCell, b: KeptCell | undefined): boolean {
  return (
    b !== undefined && isSameContent(a.content, b.content) && a.numberFormat === b.numberFormat
  );
}

/** What would be typed so that a cell holds the content. */
export function inputOf(content: KeptContent): CellContent {
  if (content.kind === "formula") return content.formula;
  return typeof content.value === "string" ? literalText(content.value) : content.value;
}

/** A content in words, for who looks for what was there. */
export function contentWords(content: KeptContent): string {
  return content.kind === "formula" ? content.formula : String(content.value);
}
