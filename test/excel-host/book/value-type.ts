import type { CellValue } from "../engine/engine";

export type ValueType = `${Excel.RangeValueType}`;

const ERROR = /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|CALC!|SPILL!)$/;

export const isErrorValue = (value: CellValue): boolean =>
  typeof value === "string" && ERROR.test(value);

const LOCALISED: ReadonlyMap<CellValue, string> = new Map([
  ["#N/A", "#NV"],
  ["#VALUE!", "#WERT!"],
  ["#REF!", "#BEZUG!"],
  ["#NUM!", "#ZAHL!"],
]);

/** An error as an Excel shows it that has words of its own for errors, a German one; all else as it is. */
export const localisedError = <Value extends CellValue>(value: Value): Value | string =>
  LOCALISED.get(value) ?? value;

export function valueType(value: CellValue): ValueType {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isErrorValue(value) ? "Error" : "String";
}
