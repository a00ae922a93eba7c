import { useMemo } from "react";
import { usePaneState } from "../../session/use-session";
import { useTranslated } from "../../strings";
import { ProposalPreview } from "../proposal/proposal-preview";
import type { ToolPart, ToolProps } from "../tool";
import { tidyingProposal } from "./proposal";
import { tidyingStrings } from "./strings";

function Tidying({ inHand }: ToolProps) {
  const words = useTranslated(tidyingStrings);
  const { found } = inHand;
  const sheets = usePaneState(({ reading }) => reading?.sheets);
  const proposal = useMemo(() => tidyingProposal(found, sheets ?? []), [found, sheets]);
  return <ProposalPreview words={words} inHand={inHand} proposal={proposal} />;
}

const part: ToolPart = { strings: tidyingStrings, Component: Tidying };
export default part;
