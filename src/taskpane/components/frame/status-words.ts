import type { Outcome, PaneState } from "../../session/state";
import { formulasEmptied, formulasReplaced, type Written } from "../../session/undo";
import type { Strings } from "../../strings";
import { countWords } from "../../strings/counts";

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

/** What the status line speaks of. */
export interface Said extends Pick<PaneState, "task" | "freshness" | "outcome" | "reading"> {
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

/** What is being done, what has become of the reading, or what was done last. */
export function statusWords(said: Said, strings: Strings): string {
  const { task, freshness, outcome, reading } = said;
  if (task) return strings.tasks[task];
  if (reading && freshness !== "current") return strings.freshness[freshness];
  return outcome ? outcomeWords(outcome, strings) + formulaWords(said, outcome, strings) : "";
}
