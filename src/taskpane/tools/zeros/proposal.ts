import { zeroFills } from "../../../check/zero-fills";
import type { TableId } from "../../../report/structure";
import type { InHand } from "../../session/state";
import { figureGroup, noteOn, proposalFor } from "../proposal/proposal";
import type { ProposalOf } from "../tool";
import type { ZerosStrings } from "./strings";

/** What 空白填0 would write into a table. */
export function zerosProposal(
  { found, previous }: InHand,
  table: TableId
): ProposalOf<ZerosStrings> {
  const { empty, inForce, marks, determined, notZero } = zeroFills(
    found.report,
    table,
    previous?.report
  );
  return proposalFor(
    found,
    [
      figureGroup("emptyToZero", true, empty),
      figureGroup("inForceToZero", false, inForce),
      figureGroup("marksToZero", false, marks),
      figureGroup("notZero", false, determined),
    ],
    [noteOn(found, "notAllZero", notZero)]
  );
}
