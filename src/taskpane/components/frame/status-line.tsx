import { Button } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { Outcome, PaneState } from "../../session/state";
import { formulasReplaced, type Written } from "../../session/undo";
import { useSession } from "../../session/use-session";
import { useStrings, type Strings } from "../../strings";
import { countWords } from "../../strings/counts";
import { useSlow } from "./use-slow";
import "./status-line.css";

const worrying = ["error", "review", "incomplete"] as const;

function outcomeWords(outcome: Outcome, strings: Strings): string {
  switch (outcome.kind) {
    case "inserted":
      return strings.outcomes.inserted(outcome.sheets);
    case "opened":
      return strings.outcomes.opened(outcome.sheet);
    case "checked":
    case "rechecked":
      return strings.outcomes[outcome.kind](countWords(outcome.summary, worrying, strings));
    case "selected":
      return strings.outcomes.selected(outcome.cell);
    case "corrected":
    case "undone":
      return strings.outcomes[outcome.kind](outcome.cells);
    case "overtaken":
    case "unmarked":
    case "reasonWithdrawn":
    case "reasonOvertaken":
    case "fillingOvertaken":
    case "toolOvertaken":
    case "kindKept":
    case "draftOvertaken":
    case "reportGone":
    case "openingOvertaken":
    case "undoOvertaken":
      return strings.outcomes[outcome.kind];
    case "toolApplied":
      return outcome.sentence;
    case "filledIn": {
      const counts = countWords(outcome.summary, worrying, strings);
      return strings.outcomes.filledIn(outcome.figures, outcome.texts, counts);
    }
    case "drafted":
    case "draftWithoutRoom":
      return strings.outcomes[outcome.kind](outcome.subject);
    case "reasonKept":
    case "written":
      return strings.outcomes[outcome.kind](outcome.sheet);
  }
}

/** Outcomes of writing what the clerk saw as values, where a formula may have stood. */
const valueWriting: readonly Outcome["kind"][] = ["corrected", "toolApplied", "filledIn"];

function formulaWords(state: PaneState, { kind }: Outcome, strings: Strings): string {
  if (!state.written || !state.canUndo || !valueWriting.includes(kind)) return "";
  const replaced = formulasReplaced(state.written);
  return replaced > 0 ? strings.formulasReplaced(replaced) : "";
}

function statusWords(state: PaneState, strings: Strings): string {
  const { task, freshness, outcome, reading } = state;
  if (task) return strings.tasks[task];
  if (reading && freshness !== "current") return strings.freshness[freshness];
  return outcome ? outcomeWords(outcome, strings) + formulaWords(state, outcome, strings) : "";
}

/** Takes back what was written last, as long as it can be. */
function Undo(props: { readonly written: Written; readonly onUndo: () => void }) {
  const { session, state } = useSession();
  const strings = useStrings();
  const { written, onUndo } = props;
  return (
    <Button
      className="status-line-undo"
      size="small"
      appearance="subtle"
      icon={<ArrowUndo16Regular />}
      disabledFocusable={state.task !== undefined}
      onClick={() => {
        onUndo();
        void session.undo();
      }}
    >
      {strings.undo(written.cells.length)}
    </Button>
  );
}

/** What is being done, or was done last; read out by screen readers. */
export function StatusLine() {
  const words = useRef<HTMLSpanElement>(null);
  const { state } = useSession();
  const strings = useStrings();
  const waiting = state.task !== undefined || state.freshness === "changed";
  const slow = useSlow(waiting, state.reading);
  return (
    <div className="status-line">
      {state.task && <span className="status-line-busy" aria-hidden />}
      <span className="status-line-words" role="status" tabIndex={-1} ref={words}>
        {slow ? strings.slow : statusWords(state, strings)}
      </span>
      {state.written && state.canUndo && (
        // The button is gone once that is done, so the focus goes to what is said of it.
        <Undo written={state.written} onUndo={() => words.current?.focus()} />
      )}
    </div>
  );
}
