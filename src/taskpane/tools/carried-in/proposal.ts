import { carriedFills } from "../../../check/carried-fills";
import type { FoundReport } from "../../../read/found";
import type { Report } from "../../../report/report";
import { figureGroup, noteOn, proposalFor } from "../proposal/proposal";
import type { ProposalOf } from "../tool";
import type { CarriedInStrings } from "./strings";

/** What 带入上年结转 would write. */
export function carriedInProposal(
  found: FoundReport,
  previous: Report
): ProposalOf<CarriedInStrings> {
  const { empty, differing, unstated } = carriedFills(found.report, previous);
  return proposalFor(
    found,
    [figureGroup("emptyCarried", true, empty), figureGroup("differingCarried", false, differing)],
    [noteOn(found, "unstated", unstated)]
  );
}
