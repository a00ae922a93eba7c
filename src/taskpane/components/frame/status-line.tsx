import { ArrowUndo16Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { Outcome, PaneState } from "../../session/state";
import { formulasEmptied, formulasReplaced, type Written } from "../../session/undo";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings, type Strings } from "../../strings";
import { countWords } from "../../strings/counts";
import { ActionButton } from "../common/action-button";
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

/** What the line speaks of. */
interface Said extends Pick<PaneState, "task" | "freshness" | "outcome" | "reading"> {
  /** What was written last, as long as it can be taken back. */
  readonly undoable: Written | undefined;
}

/** Outcomes of writing what the clerk saw as values, where a formula may have stood. */
const valueWriting: readonly Outcome["kind"][] = ["corrected", "toolApplied", "filledIn"];

function formulaWords({ undoable }: Said, { kind }: Outcome, strings: Strings): string {
  if (!undoable || !valueWriting.includes(kind)) return "";
  const replaced = formulasReplaced(undoable);
  const emptied = formulasEmptied(undoable);
  return (
    (replaced > 0 ? strings.formulasReplaced(replaced) : "") +
    (emptied > 0 ? strings.formulasEmptied(emptied) : "")
  );
}

function statusWords(said: Said, strings: Strings): string {
  const { task, freshness, outcome, reading } = said;
  if (task) return strings.tasks[task];
  if (reading && freshness !== "current") return strings.freshness[freshness];
  return outcome ? outcomeWords(outcome, strings) + formulaWords(said, outcome, strings) : "";
}

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
      {strings.undo(written.cells.length)}
    </ActionButton>
  );
}

/** What is being done, or was done last; read out by screen readers. */
export function StatusLine() {
  const words = useRef<HTMLSpanElement>(null);
  const strings = useStrings();
  const said = usePaneState(({ task, freshness, outcome, reading, written, canUndo }) => ({
    task,
    freshness,
    outcome,
    reading,
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
