import { useMemo } from "react";
import type { Place } from "../../../read/source";
import { figureWording } from "../../../report/wording";
import { Notice } from "../../components/common/notice";
import { Insisted } from "../../import/insisted";
import type { InHand } from "../../session/state";
import { useTranslated } from "../../strings";
import { ProposalPreview } from "../proposal/proposal-preview";
import type { Landing } from "./landing";
import type { PastedBlock } from "./pasted-block";
import { blockProposal } from "./proposal";
import { unexpectedTitle } from "./titled";
import { blockStrings, type BlockStrings } from "./strings";

function landingWords(landing: Landing, { found }: InHand, words: BlockStrings): string {
  switch (landing.kind) {
    case "by-labels":
      return words.byLabels(landing.figures);
    case "from-cell": {
      const first = figureWording(found.report.format, landing.first);
      return words.fromCell(first, landing.rows, landing.columns);
    }
    case "no-cell":
      return words.noCell;
    case "no-figures":
      return words.noFigures;
  }
}

/** Where a block goes, and what it would change there. */
export function LandedBlock(props: {
  readonly inHand: InHand;
  readonly block: PastedBlock;
  readonly selected: Place;
}) {
  const { inHand, block, selected } = props;
  const words = useTranslated(blockStrings);
  const { found } = inHand;
  const { landing, proposal } = useMemo(
    () => blockProposal(found, block, selected),
    [found, block, selected]
  );
  const other = useMemo(() => unexpectedTitle(block.blocks, found.report), [block, found]);
  const sentence = landingWords(landing, inHand, words);
  const lands = landing.kind === "from-cell" || landing.kind === "by-labels";
  if (!lands) {
    return (
      <Notice intent="warning" urgent>
        {sentence}
      </Notice>
    );
  }
  return (
    <>
      <p className="text" role="status">
        {sentence}
      </p>
      <Insisted read={other} expected={found.report}>
        <ProposalPreview words={words} inHand={inHand} proposal={proposal} />
      </Insisted>
    </>
  );
}
