import type { FoundReport } from "../../../read/found";
import type { FigureReading } from "../../../read/figure-text";
import type { FigureKey } from "../../../report/figures";
import { figureValue, type FigureValue } from "../../../report/report";
import { figureWording } from "../../../report/wording";
import {
  figureGroup,
  proposalFor,
  type ProposalNote,
  type ProposedFigure,
} from "../proposal/proposal";
import type { ProposalOf } from "../tool";
import type { BlockStrings } from "./strings";

/** Where the figures of a block go. */
export type Landing =
  /** The block names its rows and columns as the form does: each figure goes where its labels say. */
  | { readonly kind: "by-labels"; readonly figures: number }
  /** From a cell on, to the right and down. */
  | {
      readonly kind: "from-cell";
      readonly first: FigureKey;
      readonly rows: number;
      readonly columns: number;
    }
  /** The selected cell is none that takes a figure. */
  | { readonly kind: "no-cell" }
  | { readonly kind: "no-figures" };

type Proposal = ProposalOf<BlockStrings>;

/** Where a block goes, and what it would change there. */
export interface BlockProposal {
  readonly landing: Landing;
  readonly proposal: Proposal;
}

/** A figure of a block on its cell. */
export interface Landed {
  readonly cell: FigureKey;
  readonly reading: FigureReading;
}

/** What figures of a block would change; units are converted only where the clerk wants it. */
export function landedProposal(
  found: FoundReport,
  landed: readonly Landed[],
  notes: readonly ProposalNote<keyof BlockStrings["notes"]>[]
): Proposal {
  const { report } = found;
  const asChange = ({ cell, reading }: Landed): readonly ProposedFigure[] => {
    const from = figureValue(report, cell);
    const to: FigureValue = reading.value;
    return typeof to === "number" && to !== from ? [{ cell, from, to }] : [];
  };
  const isConverted = ({ reading: { judgement } }: Landed): boolean =>
    judgement?.code === "unit-converted" || judgement?.code === "amount-judged";
  const plain = landed.filter((each) => !isConverted(each)).flatMap(asChange);
  const noFigures = landed.flatMap(({ cell, reading: { value } }) =>
    value !== null && typeof value === "object"
      ? [`${figureWording(report.format, cell)}：${value.text}`]
      : []
  );
  return proposalFor(
    found,
    [
      figureGroup(
        "emptyCells",
        true,
        plain.filter(({ from }) => from === null)
      ),
      figureGroup(
        "differingCells",
        false,
        plain.filter(({ from }) => from !== null)
      ),
      figureGroup("converted", false, landed.filter(isConverted).flatMap(asChange)),
    ],
    [{ kind: "noFigures", about: noFigures }, ...notes]
  );
}
