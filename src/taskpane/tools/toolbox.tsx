import { Button } from "@fluentui/react-components";
import { useId, useRef } from "react";
import { onDemand } from "../components/common/on-demand";
import type { Importing } from "../import/use-importing";
import type { InHand, ToolId } from "../session/state";
import { useStrings } from "../strings";
import "./toolbox.css";

// Each is wanted once a year, so they are loaded when they are wanted.
const ToolPanel = onDemand(() => import("./tool-panel"));

const tools: readonly ToolId[] = ["carriedIn", "block", "zeros", "totals", "tidying"];

/**
 * The small tools that spare typing: each shows what it would write before it does.
 * @param props.open the one that is opened
 */
export function Toolbox(props: {
  readonly inHand: InHand;
  readonly open: ToolId | undefined;
  readonly onOpen: (tool: ToolId | undefined) => void;
  readonly readingPrevious: Importing;
}) {
  const { inHand, open, onOpen, readingPrevious } = props;
  const strings = useStrings();
  const heading = useId();
  const panel = useId();
  const buttons = useRef(new Map<ToolId, HTMLButtonElement | null>());
  const turnTo = (tool: ToolId): void => {
    buttons.current.get(tool)?.focus();
    onOpen(tool);
  };
  const close = (): void => {
    if (open) buttons.current.get(open)?.focus();
    onOpen(undefined);
  };
  return (
    <section className="toolbox" aria-labelledby={heading}>
      <h3 className="toolbox-title" id={heading}>
        {strings.tools.title}
      </h3>
      <div className="actions">
        {tools.map((tool) => (
          <Button
            key={tool}
            size="small"
            className="toolbox-button"
            ref={(button: HTMLButtonElement | null) => {
              buttons.current.set(tool, button);
            }}
            // Coming back from last year's report, the focus is where it was left.
            autoFocus={tool === "carriedIn" && readingPrevious.state === "ended"}
            aria-expanded={tool === open}
            {...(tool === open && { "aria-controls": panel })}
            onClick={() => onOpen(tool === open ? undefined : tool)}
          >
            {strings.tools.names[tool]}
          </Button>
        ))}
      </div>
      {open && (
        <div id={panel}>
          <ToolPanel
            key={open}
            tool={open}
            inHand={inHand}
            onReadPrevious={readingPrevious.begin}
            onTool={turnTo}
            onClose={close}
          />
        </div>
      )}
    </section>
  );
}
