import type { KeptTask } from "./kept-session";
import type { Interruption, PaneState, Task } from "./state";
import { standingPart } from "./undo";

/** What changes more than marks and what is shown. */
const changing: readonly Task[] = [
  "inserting",
  "correcting",
  "filling",
  "keeping",
  "writing",
  "renaming",
  "undoing",
];

/**
 * What to tell of something during which the pane was loaded anew; undefined where nothing can have come of it.
 * @param state as the workbook was read since
 */
export function interruptionOf(
  { task, isWritten }: KeptTask,
  { reading, written }: PaneState
): Interruption | undefined {
  if (!changing.includes(task)) return undefined;
  const stands = isWritten && reading && written ? standingPart(written, reading) : undefined;
  if (!stands) return { task, outcome: "unknown" };
  const isDone = (stands === "all") === (task !== "undoing");
  return { task, outcome: isDone ? "done" : "undone" };
}
