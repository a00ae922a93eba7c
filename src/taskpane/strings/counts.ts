import type { OpenSummary } from "../../check/reasons";
import type { Strings } from "./zh-CN";

/** How many statements came out each way, such as 2处必须改正; those of which there are none are left out. */
export function countWords(
  summary: OpenSummary,
  kinds: readonly (keyof OpenSummary)[],
  strings: Strings
): readonly string[] {
  return kinds
    .filter((kind) => summary[kind] > 0)
    .map((kind) => strings.check.counts[kind](summary[kind]));
}
