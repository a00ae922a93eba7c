import type { FigureKey } from "../../../src/report/figures";
import type { TableId } from "../../../src/report/structure";
import type { Paragraph, Rendering, TablePart } from "../rendering/rendering";
import { cell } from "../rendering/variant";
import type { SetCell } from "../rendering/rendering";
import { figureRows, matrixOf, tableOfMatrix, type Matrix } from "./matrix";
import type { Random } from "./random";

/**
 * A way in which a stranger lays a report out. Figures that the document then no longer states, or states in two ways,
 * are not among those of the rendering: what is read of them is wrong.
 */
export interface OddLayout {
  readonly name: string;
  /** Whether rows are no longer equally long: what lays cells out in columns would then say something else. */
  readonly isRagged?: true;
  /** Null where the report has nothing of the kind. */
  readonly apply: (rendering: Rendering, random: Random) => Rendering | null;
}

export function without(rendering: Rendering, keys: readonly FigureKey[]): Rendering {
  const lost = new Set<string>(keys);
  const kept = Object.entries(rendering.figures).filter(([key]) => !lost.has(key));
  return { ...rendering, figures: Object.fromEntries(kept) };
}

export function keysIn(cells: readonly SetCell[]): readonly FigureKey[] {
  return cells.flatMap(({ key }) => (key === null ? [] : [key]));
}

export function paragraph(text: string): Paragraph {
  return { text, level: 0 };
}

export function withPartsOf(
  rendering: Rendering,
  id: TableId,
  change: (parts: readonly TablePart[]) => readonly TablePart[]
): Rendering {
  const tables = rendering.tables.map((table) =>
    table.id === id ? { ...table, parts: change(table.parts) } : table
  );
  return { ...rendering, tables };
}

/** What becomes of a table, and of which figures the document then has no certain word. */
export interface Changed {
  readonly matrix: Matrix;
  readonly lost?: readonly FigureKey[];
}

/** Changes the first part of one of these tables. */
export function inOneTable(
  name: string,
  ids: readonly TableId[],
  change: (matrix: Matrix, random: Random, rendering: Rendering, id: TableId) => Changed | null
): OddLayout {
  return {
    name,
    apply: (rendering, random) => {
      const id = random.pick(ids);
      const [first] = rendering.tables.find((table) => table.id === id)?.parts ?? [];
      if (!first) return null;
      const matrix = matrixOf(first.table);
      if (figureRows(matrix).length < 2 && id !== "t4") return null;
      const changed = change(matrix, random, rendering, id);
      if (!changed) return null;
      const table = tableOfMatrix(changed.matrix);
      const all = withPartsOf(rendering, id, (parts) =>
        parts.map((part) => (part === first ? { ...part, table } : part))
      );
      return without(all, changed.lost ?? []);
    },
  };
}

/** A cell of a figure that is none of the report's. */
export function other(text: string): SetCell {
  return cell(text, 1, "figure");
}

/** A figure of another year or kind, now and then blank. */
export function otherFigure(random: Random): SetCell {
  return other(random.once(4) ? "" : String(random.below(random.once(2) ? 9 : 400)));
}
