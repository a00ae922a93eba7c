import { totalFills, type OpenTotal } from "../../../check/total-fills";
import type { FoundReport } from "../../../read/found";
import type { TableId } from "../../../report/structure";
import { figureName, figureWording, listWording } from "../../../report/wording";
import type { InHand } from "../../session/state";
import { figureGroup, noteOn, proposalFor } from "../proposal/proposal";
import type { ProposalOf } from "../tool";
import type { TotalsStrings } from "./strings";

function openTotalWords({ report }: FoundReport, { total, missing }: OpenTotal): string {
  const parts = listWording(missing.map((key) => figureName(report.format, key)));
  return `${figureWording(report.format, total)}：${parts}`;
}

/** What 按明细填合计 would write into a table. */
export function totalsProposal({ found }: InHand, table: TableId): ProposalOf<TotalsStrings> {
  const { empty, differing, open, contradictory } = totalFills(found.report, table);
  return proposalFor(
    found,
    [figureGroup("emptyTotals", true, empty), figureGroup("differingTotals", false, differing)],
    [
      { kind: "openTotals", about: open.map((total) => openTotalWords(found, total)) },
      noteOn(found, "contradictoryTotals", contradictory),
    ]
  );
}
