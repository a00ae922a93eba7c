import { Button } from "@fluentui/react-components";
import { useId, useRef } from "react";
import type { Importing } from "../import/use-importing";
import type { InHand } from "../session/state";
import { useStrings } from "../strings";
import type { Tool } from "./tool";
import { ToolPanel } from "./tool-panel";
import "./toolbox.css";

/**
 * The small tools that spare typing: each shows what it would write before it does.
 * @param props.open the one that is opened
 */
export function Toolbox(props: {
  readonly tools: readonly Tool[];
  readonly inHand: InHand;
  readonly open: Tool | undefined;
  readonly onOpen: (tool: Tool | undefined) => void;
  readonly readingPrevious: Importing;
}) {
  const { tools, inHand, open, onOpen, readingPrevious } = props;
  const strings = useStrings();
  const heading = useId();
  const panel = useId();
  const buttons = useRef(new Map<Tool, HTMLButtonElement | null>());
  const turnTo = (tool: Tool): void => {
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
            key={tool.id}
            size="small"
            className="toolbox-button"
            ref={(button: HTMLButtonElement | null) => {
              buttons.current.set(tool, button);
            }}
            // Coming back from last year's report, the focus is where it was left.
            autoFocus={tool === open && readingPrevious.state === "ended"}
            aria-expanded={tool === open}
            {...(tool === open && { "aria-controls": panel })}
            onClick={() => onOpen(tool === open ? undefined : tool)}
          >
            {tool.name[strings.language]}
          </Button>
        ))}
      </div>
      {open && (
        <div id={panel}>
          <ToolPanel
            key={open.id}
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
