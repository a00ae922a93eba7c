import { useEffect, useRef } from "react";
import { MenuButton } from "../components/common/menu-button";
import { useStrings } from "../strings";
import type { Tool } from "./tool";
import "./tools-menu.css";

/**
 * The small tools that spare typing, as a menu: each shows what it would write before it does.
 * @param props.open the one that is opened
 */
export function ToolsMenu(props: {
  readonly tools: readonly Tool[];
  readonly open: Tool | undefined;
  readonly onOpen: (tool: Tool | undefined) => void;
}) {
  const { tools, open, onOpen } = props;
  const { language, tools: words } = useStrings();
  const frame = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    // What had the focus is gone together with the tool.
    if (wasOpen.current && !open && document.activeElement === document.body) {
      frame.current?.querySelector("button")?.focus();
    }
    wasOpen.current = open;
  }, [open]);
  return (
    <div className="tools-menu" ref={frame}>
      <MenuButton
        label={words.title}
        items={tools.map(({ id, name }) => ({ id, name: name[language] }))}
        onChosen={(chosen) => onOpen(tools.find(({ id }) => id === chosen))}
      />
    </div>
  );
}
