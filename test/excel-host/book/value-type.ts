import type { CellValue } from "../engine/engine";

export type ValueType = `${Excel.RangeValueType}`;

const ERROR = /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|CALC!|SPILL!)$/;

export const isErrorValue = (value: CellValue): boolean =>
  typeof value === "string" && ERROR.test(value);

export function valueType(value: CellValue): ValueType {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isErrorValue(value) ? "Error" : "String";
}
