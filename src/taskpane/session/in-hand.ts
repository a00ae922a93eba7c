import type { FoundReport } from "../../read/found";
import { knownAgencyKind } from "../../check/agency-kind-rows";
import type { judge, Surroundings } from "./judgement";
import { previousReport } from "./reports";
import type { InHand } from "./state";

/** What judges a report; it comes with all the rules. */
export type Judge = typeof judge;

/**
 * A report taken in hand, with the one of the year before.
 * @param judge undefined as long as the rules have not come
 */
export function inHandOf(
  reports: readonly FoundReport[],
  found: FoundReport,
  surroundings: Surroundings,
  judge: Judge | undefined
): InHand {
  const previous = previousReport(reports, found.report);
  const agencyKind = knownAgencyKind(surroundings.sheets, found, surroundings.agencyKind);
  return { found, previous, agencyKind, judgement: judge?.(found, previous, surroundings) };
}
