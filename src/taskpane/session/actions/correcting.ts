import type { Change } from "../../../check/change";
import { figureWrites } from "../figure-writes";
import { textCellWrites, type TextCellChange } from "../text-cell-changes";
import type { Action } from "./action";
import { writing } from "./writing";

/** Writes corrections the clerk has agreed to; none where a cell no longer holds what was shown. */
export function correcting(
  changes: readonly Change[],
  texts: readonly TextCellChange[] = []
): Action {
  return writing({
    task: "correcting",
    async plan({ found }, { sheets }) {
      const figureCells = figureWrites(found, changes);
      const textWrites = textCellWrites(sheets, texts);
      if (!figureCells || !textWrites) return { kind: "overtaken" };
      return [...figureCells, ...textWrites];
    },
    shows: true,
    overtaken: { kind: "overtaken" },
    done: (inHand) => ({
      kind: "corrected",
      cells: changes.length + texts.length,
      isChecked: inHand !== undefined,
    }),
  });
}

/**
 * Writes what a tool has proposed and the clerk has agreed to; nothing where a cell holds something else by now.
 * @param sentence what to say once it is written
 */
export function applyingTool(
  sentence: string,
  figures: readonly Change[],
  texts: readonly TextCellChange[]
): Action {
  return writing({
    task: "filling",
    async plan({ found }, { sheets }) {
      const figureCells = figureWrites(found, figures);
      const textWrites = textCellWrites(sheets, texts);
      if (!figureCells || !textWrites) return { kind: "toolOvertaken" };
      return [...figureCells, ...textWrites];
    },
    shows: true,
    overtaken: { kind: "toolOvertaken" },
    done: () => ({ kind: "toolApplied", sentence }),
  });
}
