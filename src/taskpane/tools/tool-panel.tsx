import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { OnDemand } from "../components/common/on-demand";
import { sheetsOf } from "../session/reports";
import { useFreshStart } from "../session/use-fresh-start";
import { useStrings } from "../strings";
import type { Tool, ToolProps } from "./tool";
import "./tool-panel.css";

/** Takes the focus when it opens, unless something in it has taken it. */
function Opened(props: { readonly name: string; readonly children: ReactNode }) {
  const heading = useId();
  const frame = useRef<HTMLElement>(null);
  useFreshStart();
  useEffect(() => {
    if (!frame.current?.contains(document.activeElement)) frame.current?.focus();
  }, []);
  return (
    <section className="tool-panel" aria-labelledby={heading} ref={frame} tabIndex={-1}>
      <h3 className="subheading" id={heading}>
        {props.name}
      </h3>
      {props.children}
    </section>
  );
}

/** One of the small tools, opened: its promise, and what it shows of the report in hand. */
export function ToolPanel(
  props: ToolProps & { readonly tool: Tool; readonly onClose: () => void }
) {
  const { tool, onClose, ...toolProps } = props;
  const strings = useStrings();
  const { language } = strings;
  // What the clerk has decided about a report is not meant for another.
  const report = [...sheetsOf(toolProps.inHand.found)].join();
  return (
    <OnDemand part={tool.part}>
      {({ strings: words, Component }) => (
        <Opened name={tool.name[language]}>
          <p className="quiet">{words[language].promise}</p>
          <Component key={report} {...toolProps} />
          <div className="actions">
            <Button size="small" onClick={onClose}>
              {strings.close}
            </Button>
          </div>
        </Opened>
      )}
    </OnDemand>
  );
}
