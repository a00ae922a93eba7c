import type { Finding } from "../../check/finding";
import type { TableId } from "../../report/structure";
import { isFigureKey } from "./reports";

/** Where in the report findings stand: in a table, or in the text around them. */
export const parts = ["t2", "t3", "t4", "text"] as const;
export type Part = TableId | "text";

/** A finding stands where the most telling of its cells stands. */
export function partOf({ cells: [first] }: Finding): Part {
  if (first === undefined || !isFigureKey(first)) return "text";
  return parts.find((part) => first.startsWith(`${part}.`)) ?? "text";
}
