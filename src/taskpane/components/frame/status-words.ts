import type { CheckOutcome, Deed, PaneState } from "../../session/state";
import { formulasEmptied, formulasReplaced, type Written } from "../../session/undo";
import type { SheetRename } from "../../../workbook/host";
import type { Strings } from "../../strings";
import { countWords } from "../../strings/counts";

const worrying = ["error", "review", "incomplete"] as const;

function tabWords(tabs: readonly SheetRename[], strings: Strings): string {
  const names = tabs.map(({ from, to }) => `${from} → ${to}`);
  return names.length > 0 ? strings.deeds.tabsLeft(names) : "";
}

function leftOutWords({ leftOut = [] }: Deed, { deeds }: Strings): string {
  const names = leftOut.map((cosmetic) => deeds.cosmetics[cosmetic]);
  return names.length > 0 ? deeds.leftOut(names) : "";
}

/** What was found; where that is nothing and the report is not ready all the same, the verdict. */
function outcomeWords({ summary, readiness }: CheckOutcome, strings: Strings): readonly string[] {
  const counts = countWords(summary, worrying, strings);
  if (counts.length > 0 || readiness.state === "ready") return counts;
  return [strings.readiness.sentence(readiness)];
}

function deedWords(deed: Deed, strings: Strings): string {
  switch (deed.kind) {
    case "inserted":
      return strings.deeds.inserted(deed.sheets);
    case "opened":
      return strings.deeds.opened(deed.sheet);
    case "checked":
    case "rechecked":
      return strings.deeds[deed.kind](outcomeWords(deed.result, strings));
    case "selected":
      return strings.deeds.selected(deed.cell);
    case "corrected":
      return strings.deeds.corrected(deed.cells, deed.isChecked);
    case "undone":
      return strings.deeds.undone(deed.cells) + tabWords(deed.tabsLeft ?? [], strings);
    case "renamed":
      return strings.deeds.renamed(deed.agency, deed.year) + tabWords(deed.tabsLeft, strings);
    case "overtaken":
    case "renamingOvertaken":
    case "unmarked":
    case "reasonWithdrawn":
    case "reasonOvertaken":
    case "fillingOvertaken":
    case "toolOvertaken":
    case "changedSince":
    case "undoChangedSince":
    case "draftOvertaken":
    case "reportGone":
    case "openingOvertaken":
    case "keepingOvertaken":
    case "questionGone":
    case "undoOvertaken":
    case "undoMoved":
      return strings.deeds[deed.kind];
    case "marksLeft":
      return strings.check.marksLeft(deed.sheets);
    case "marksUnread":
      return strings.check.marksUnread(deed.sheets);
    case "kindAssumed":
      return strings.deeds.kindAssumed(deed.line);
    case "kindKept":
      return strings.deeds.kindKept(deed.isChecked);
    case "toolApplied":
      return deed.sentence;
    case "filledIn": {
      const counts = deed.result && outcomeWords(deed.result, strings);
      return strings.deeds.filledIn(deed.figures, deed.texts, counts);
    }
    case "lost":
      return strings.deeds.lost(deed.cells);
    case "drafted":
    case "draftWithoutRoom":
      return strings.deeds[deed.kind](deed.subject);
    case "answerKept":
      return strings.deeds.answerKept(deed.chosen, deed.sheet);
    case "asked":
      return strings.deeds.asked(deed.message);
    case "reasonKept":
    case "written":
      return strings.deeds[deed.kind](deed.sheet);
  }
}

/** What the status line speaks of. */
export interface Said extends Pick<
  PaneState,
  "task" | "freshness" | "deed" | "reading" | "problem"
> {
  /** What was written last, as long as it can be taken back. */
  readonly undoable: Written | undefined;
}

/** Deeds that wrote what the clerk saw as values, where a formula may have stood. */
const valueWriting: readonly Deed["kind"][] = ["corrected", "toolApplied", "filledIn"];

function formulaWords({ undoable }: Said, { kind }: Deed, strings: Strings): string {
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
  const { task, freshness, deed, reading, problem } = said;
  if (task) return strings.tasks[task];
  const done = deed
    ? deedWords(deed, strings) + formulaWords(said, deed, strings) + leftOutWords(deed, strings)
    : "";
  if (!reading || freshness === "current") return done;
  // Of what is done the clerk hears also where nothing has followed it.
  return (problem?.reason === "not-followed" ? done : "") + strings.freshness[freshness];
}
