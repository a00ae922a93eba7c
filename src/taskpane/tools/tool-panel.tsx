import { Button } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { TableId } from "../../report/structure";
import type { InHand, ToolId } from "../session/state";
import { useSession } from "../session/use-session";
import { useStrings } from "../strings";
import { BlockTool } from "./block-tool";
import { carriedInProposal, totalsProposal, zerosProposal } from "./figure-tools";
import { ProposalPreview } from "./proposal-preview";
import { ByTable } from "./by-table";
import { tidyingProposal } from "./tidying";
import "./tool-panel.css";

interface ToolProps {
  readonly inHand: InHand;
  readonly onReadPrevious: () => void;
  readonly onTool: (tool: ToolId) => void;
}

const allTables: readonly TableId[] = ["t2", "t3", "t4"];
const withTotals: readonly TableId[] = ["t3", "t4"];

function TotalsTool({ inHand, onTool }: ToolProps) {
  const strings = useStrings();
  return (
    <ByTable tool="totals" inHand={inHand} tables={withTotals} proposalFor={totalsProposal}>
      {({ notes }) =>
        notes.some(({ kind }) => kind === "openTotals") && (
          <Button size="small" onClick={() => onTool("zeros")}>
            {strings.tools.toZeros}
          </Button>
        )
      }
    </ByTable>
  );
}

function CarriedInTool({ inHand, onReadPrevious }: ToolProps) {
  const strings = useStrings();
  const { found, previous } = inHand;
  const proposal = useMemo(
    () => previous && carriedInProposal(found, previous.report),
    [found, previous]
  );
  if (!proposal) {
    return (
      <>
        <p className="text">{strings.tools.noPrevious(found.report.year)}</p>
        <div className="actions">
          <Button size="small" onClick={onReadPrevious}>
            {strings.import.previous.open}
          </Button>
        </div>
      </>
    );
  }
  return <ProposalPreview tool="carriedIn" inHand={inHand} proposal={proposal} />;
}

function TidyingTool({ inHand }: ToolProps) {
  const { state } = useSession();
  const { found } = inHand;
  const sheets = state.reading?.sheets;
  const proposal = useMemo(() => tidyingProposal(found, sheets ?? []), [found, sheets]);
  return <ProposalPreview tool="tidying" inHand={inHand} proposal={proposal} />;
}

function toolFor(tool: ToolId, props: ToolProps): ReactNode {
  switch (tool) {
    case "zeros":
      return (
        <ByTable
          tool="zeros"
          inHand={props.inHand}
          tables={allTables}
          proposalFor={zerosProposal}
        />
      );
    case "totals":
      return <TotalsTool {...props} />;
    case "carriedIn":
      return <CarriedInTool {...props} />;
    case "tidying":
      return <TidyingTool {...props} />;
    case "block":
      return <BlockTool inHand={props.inHand} />;
  }
}

/** One of the small tools, opened: what it would write, and the button that does. */
export default function ToolPanel(
  props: ToolProps & { readonly tool: ToolId; readonly onClose: () => void }
) {
  const { tool, onClose, ...toolProps } = props;
  const strings = useStrings();
  return (
    <section className="tool-panel" aria-label={strings.tools.names[tool]}>
      <p className="quiet">{strings.tools.promises[tool]}</p>
      {toolFor(tool, toolProps)}
      <div className="actions">
        <Button size="small" onClick={onClose}>
          {strings.close}
        </Button>
      </div>
    </section>
  );
}
