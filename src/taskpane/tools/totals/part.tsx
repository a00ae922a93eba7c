import { Button } from "@fluentui/react-components";
import type { TableId } from "../../../report/structure";
import { useTranslated } from "../../strings";
import { ByTable } from "../proposal/by-table";
import type { ToolPart, ToolProps } from "../tool";
import { zeros } from "../zeros/tool";
import { totalsProposal } from "./proposal";
import { totalsStrings } from "./strings";

const withTotals: readonly TableId[] = ["t3", "t4"];

function Totals({ inHand, onTool }: ToolProps) {
  const words = useTranslated(totalsStrings);
  return (
    <ByTable words={words} inHand={inHand} tables={withTotals} proposalFor={totalsProposal}>
      {({ notes }) =>
        notes.some(({ kind }) => kind === "openTotals") && (
          <Button size="small" onClick={() => onTool(zeros)}>
            {words.toZeros}
          </Button>
        )
      }
    </ByTable>
  );
}

const part: ToolPart = { strings: totalsStrings, Component: Totals };
export default part;
