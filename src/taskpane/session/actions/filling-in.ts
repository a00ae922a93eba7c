import type { Change } from "../../../check/change";
import { figureWrites } from "../figure-writes";
import { loaded } from "../loaded-part";
import type { TextChange } from "../text-cells";
import type { Writing } from "./writing";

/** Writes what was read from elsewhere into the report in hand, and checks it; nothing where a cell holds something else by now. */
export function fillingIn(figures: readonly Change[], texts: readonly TextChange[]): Writing {
  const filled = { figures: figures.length, texts: texts.length };
  return {
    task: "filling",
    async plan({ found }, { sheets }) {
      const { textCells } = await loaded(import("../text-cells"));
      const figureCells = figureWrites(found, figures);
      const textWrites = textCells(found, sheets, texts);
      if (!figureCells || !textWrites) return { kind: "fillingOvertaken" };
      return [...figureCells, ...textWrites];
    },
    checks: true,
    done(inHand) {
      const summary = inHand?.judgement?.summary;
      return summary && { kind: "filledIn", ...filled, summary };
    },
  };
}
