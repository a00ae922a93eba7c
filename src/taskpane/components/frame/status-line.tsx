import { ArrowUndo16Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { Written } from "../../session/undo";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { ActionButton } from "../common/action-button";
import { statusWords } from "./status-words";
import { useSlow } from "./use-slow";
import "./status-line.css";

/** Takes back what was written last, as long as it can be. */
function Undo(props: { readonly written: Written; readonly onUndo: () => void }) {
  const session = useSession();
  const strings = useStrings();
  const { written, onUndo } = props;
  return (
    <ActionButton
      className="status-line-undo"
      size="small"
      appearance="subtle"
      icon={<ArrowUndo16Regular />}
      onClick={() => {
        onUndo();
        void session.undo();
      }}
    >
      {written.tabs ? strings.undoRenaming : strings.undo(written.cells.length)}
    </ActionButton>
  );
}

/** What is being done, or was done last; read out by screen readers. */
export function StatusLine() {
  const words = useRef<HTMLSpanElement>(null);
  const strings = useStrings();
  const said = usePaneState(({ task, freshness, deed, reading, problem, written, canUndo }) => ({
    task,
    freshness,
    deed,
    reading,
    problem,
    undoable: canUndo ? written : undefined,
  }));
  const waiting = said.task !== undefined || said.freshness === "changed";
  const slow = useSlow(waiting, said.reading);
  return (
    <div className="status-line">
      {said.task && <span className="status-line-busy" aria-hidden />}
      <span className="status-line-words" role="status" tabIndex={-1} ref={words}>
        {slow ? strings.slow : statusWords(said, strings)}
      </span>
      {said.undoable && (
        // The button is gone once that is done, so the focus goes to what is said of it.
        <Undo written={said.undoable} onUndo={() => words.current?.focus()} />
      )}
    </div>
  );
}
