import type { FoundReport } from "../../read/found";
import { loaded } from "./loaded-part";
import { knownAgencyKind } from "../../check/agency-kind-rows";
import type { Surroundings } from "./judgement";
import { previousReport } from "./reports";
import type { InHand } from "./state";

/**
 * A report taken in hand, with the one of the year before.
 * @param judging whether it is to be checked, for which the rules have to be loaded
 * @throws PartNotLoaded
 */
export async function inHandOf(
  reports: readonly FoundReport[],
  found: FoundReport,
  surroundings: Surroundings,
  judging: boolean
): Promise<InHand> {
  const previous = previousReport(reports, found.report);
  const agencyKind = knownAgencyKind(surroundings.sheets, found, surroundings.agencyKind);
  const inHand = { found, previous, agencyKind };
  if (!judging) return { ...inHand, judgement: undefined };
  const { judge } = await loaded(import("./judgement"));
  return { ...inHand, judgement: judge(found, previous, surroundings) };
}
