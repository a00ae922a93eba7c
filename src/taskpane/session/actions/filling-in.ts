import type { Change } from "../../../check/change";
import { figureWrites } from "../figure-writes";
import { textCells, type TextChange } from "../text-cells";
import type { Action } from "./action";
import { writing } from "./writing";

/** Writes texts the clerk has agreed to into the report in hand, and shows them; nothing where one reads otherwise by now. */
export function writingTexts(texts: readonly TextChange[]): Action {
  return writing({
    task: "filling",
    plan: async ({ found }, { sheets }) =>
      textCells(found, sheets, texts) ?? { kind: "fillingOvertaken" },
    shows: true,
    overtaken: { kind: "fillingOvertaken" },
    done: () => ({ kind: "filledIn", figures: 0, texts: texts.length, result: undefined }),
  });
}

/** Writes what was read from elsewhere into the report in hand, and checks it; nothing where a cell holds something else by now. */
export function fillingIn(figures: readonly Change[], texts: readonly TextChange[]): Action {
  const filled = { figures: figures.length, texts: texts.length };
  return writing({
    task: "filling",
    async plan({ found }, { sheets }) {
      const figureCells = figureWrites(found, figures);
      const textWrites = textCells(found, sheets, texts);
      if (!figureCells || !textWrites) return { kind: "fillingOvertaken" };
      return [...figureCells, ...textWrites];
    },
    shows: true,
    checks: true,
    overtaken: { kind: "fillingOvertaken" },
    done: (inHand) => ({ kind: "filledIn", ...filled, result: inHand?.judgement }),
  });
}
