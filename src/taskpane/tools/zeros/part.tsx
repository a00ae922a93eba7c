import { tableIds } from "../../../report/structure";
import { useTranslated } from "../../strings";
import { ByTable } from "../proposal/by-table";
import type { ToolPart, ToolProps } from "../tool";
import { zerosProposal } from "./proposal";
import { zerosStrings } from "./strings";

function Zeros({ inHand }: ToolProps) {
  const words = useTranslated(zerosStrings);
  return <ByTable words={words} inHand={inHand} tables={tableIds} proposalFor={zerosProposal} />;
}

const part: ToolPart = { strings: zerosStrings, Component: Zeros };
export default part;
