import { carriedFills } from "../../check/carried-fills";
import { totalFills, type OpenTotal } from "../../check/total-fills";
import { zeroFills } from "../../check/zero-fills";
import type { FoundReport } from "../../read/found";
import type { Report } from "../../report/report";
import type { TableId } from "../../report/structure";
import { figureName, figureWording, listWording } from "../../report/wording";
import type { InHand } from "../session/state";
import { figureGroup, noteOn, proposalFor, type Proposal } from "./proposal";

/** 空白填0, for a table. */
export function zerosProposal({ found, previous }: InHand, table: TableId): Proposal {
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

function openTotalWords({ report }: FoundReport, { total, missing }: OpenTotal): string {
  const parts = listWording(missing.map((key) => figureName(report.format, key)));
  return `${figureWording(report.format, total)}：${parts}`;
}

/** 按明细填合计, for a table. */
export function totalsProposal({ found }: InHand, table: TableId): Proposal {
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

/** 带入上年结转. */
export function carriedInProposal(found: FoundReport, previous: Report): Proposal {
  const { empty, differing, unstated } = carriedFills(found.report, previous);
  return proposalFor(
    found,
    [figureGroup("emptyCarried", true, empty), figureGroup("differingCarried", false, differing)],
    [noteOn(found, "unstated", unstated)]
  );
}
