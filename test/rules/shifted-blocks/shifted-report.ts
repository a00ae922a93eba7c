import type { FigureKey } from "../../../src/report/figures";
import { formatById } from "../../../src/report/formats";
import { layoutOf } from "../../../src/report/layout";
import { figureValue, type FigureValue, type Report } from "../../../src/report/report";
import { changed } from "../../check/sample-reports";

/** The way the figures go, by rows and columns. */
export const ways = {
  right: [0, 1],
  left: [0, -1],
  down: [1, 0],
  up: [-1, 0],
} as const;

/** What is left where no figure comes in. */
export type Behind = "blanks" | "copies" | "zeros";

/** The figures of a table by their rows, as its sheet has them. */
export function figureRows(report: Report, table: "t3" | "t4"): readonly (readonly FigureKey[])[] {
  const form = formatById(report.format).tables.find(({ id }) => id === table);
  const rows = new Map<number, FigureKey[]>();
  for (const cell of form ? layoutOf(form).cells : []) {
    if (cell.kind !== "figure") continue;
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell.key]);
  }
  return [...rows.values()];
}

/** A report some of whose figures have gone a cell further; those at the edge are lost. */
export function shifted(
  report: Report,
  way: keyof typeof ways,
  behind: Behind,
  rows: readonly (readonly FigureKey[])[]
): Report {
  const [down, right] = ways[way];
  const left: Record<Behind, (key: FigureKey) => FigureValue> = {
    blanks: () => null,
    copies: (key) => figureValue(report, key),
    zeros: () => 0,
  };
  const figures = rows.flatMap((keys, row) =>
    keys.map((key, column) => {
      const source = rows[row - down]?.[column - right];
      return [key, source ? figureValue(report, source) : left[behind](key)] as const;
    })
  );
  return changed(report, Object.fromEntries(figures));
}
