import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { useStrings, useTranslated } from "../../strings";
import { ProposalPreview } from "../proposal/proposal-preview";
import type { ToolPart, ToolProps } from "../tool";
import { carriedInProposal } from "./proposal";
import { carriedInStrings } from "./strings";

function CarriedIn({ inHand, onReadPrevious }: ToolProps) {
  const strings = useStrings();
  const words = useTranslated(carriedInStrings);
  const { found, previous } = inHand;
  const proposal = useMemo(
    () => previous && carriedInProposal(found, previous.report),
    [found, previous]
  );
  if (proposal) return <ProposalPreview words={words} inHand={inHand} proposal={proposal} />;
  return (
    <>
      <p className="text">{words.noPrevious(found.report.year)}</p>
      <div className="actions">
        <Button size="small" onClick={onReadPrevious}>
          {strings.importing.previous}
        </Button>
      </div>
    </>
  );
}

const part: ToolPart = { strings: carriedInStrings, Component: CarriedIn };
export default part;
