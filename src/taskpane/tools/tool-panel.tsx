import { Button } from "@fluentui/react-components";
import { OnDemand } from "../components/common/on-demand";
import { useStrings } from "../strings";
import type { Tool, ToolProps } from "./tool";
import "./tool-panel.css";

/** One of the small tools, opened: its promise, and what it shows. */
export function ToolPanel(
  props: ToolProps & { readonly tool: Tool; readonly onClose: () => void }
) {
  const { tool, onClose, ...toolProps } = props;
  const strings = useStrings();
  const { language } = strings;
  return (
    <OnDemand part={tool.part}>
      {({ strings: words, Component }) => (
        <section className="tool-panel" aria-label={tool.name[language]}>
          <p className="quiet">{words[language].promise}</p>
          <Component {...toolProps} />
          <div className="actions">
            <Button size="small" onClick={onClose}>
              {strings.close}
            </Button>
          </div>
        </section>
      )}
    </OnDemand>
  );
}
