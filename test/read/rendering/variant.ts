import type { FigureKey } from "../../../src/report/figures";
import type { FigureValue } from "../../../src/report/report";
import type { TableId } from "../../../src/report/structure";
import type { Rendering, SetCell, SetTable, TablePart } from "./rendering";

/** A way in which published reports differ from the official form. */
export interface Variant {
  readonly name: string;
  /** Null where the report has nothing of the kind. */
  readonly apply: (rendering: Rendering) => Rendering | null;
}

/** The same report with the parts of its tables changed; null where nothing has changed. */
export function withParts(
  rendering: Rendering,
  change: (parts: readonly TablePart[], id: TableId) => readonly TablePart[]
): Rendering | null {
  const tables = rendering.tables.map((table) => ({
    ...table,
    parts: change(table.parts, table.id),
  }));
  const isSame = JSON.stringify(tables) === JSON.stringify(rendering.tables);
  return isSame ? null : { ...rendering, tables };
}

/** The same report with each part of its tables changed; null where nothing has changed. */
export function withTables(
  rendering: Rendering,
  change: (table: SetTable, id: TableId) => SetTable
): Rendering | null {
  return withParts(rendering, (parts, id) =>
    parts.map((part) => ({ ...part, table: change(part.table, id) }))
  );
}

function withCells(
  rendering: Rendering,
  change: (cell: SetCell, id: TableId) => string
): Rendering | null {
  return withTables(rendering, (table, id) =>
    table.map((row) => row.map((cell) => ({ ...cell, text: change(cell, id) })))
  );
}

/** Changes what labels say, in the tables and in their headings. */
export function labels(
  name: string,
  pairs: readonly (readonly [string | RegExp, string | ((found: string) => string)])[]
): Variant {
  const changed = (text: string): string =>
    pairs.reduce(
      (all, [from, to]) => (typeof to === "string" ? all.replace(from, to) : all.replace(from, to)),
      text
    );
  return {
    name,
    apply: (rendering) =>
      withCells(rendering, (cell) => (cell.key === null ? changed(cell.text) : cell.text)),
  };
}

/** Changes how figures are written; `read` is what is to be read where it is not the same figure. */
export function figures(
  name: string,
  write: (text: string, key: string) => string,
  read?: (figure: FigureValue, text: string) => FigureValue
): Variant {
  return {
    name,
    apply: (rendering) => {
      const expected: Partial<Record<FigureKey, FigureValue>> = { ...rendering.figures };
      const changed = withCells(rendering, (cell) => {
        if (cell.key === null) return cell.text;
        const text = write(cell.text, cell.key);
        if (text !== cell.text && read) {
          expected[cell.key] = read(rendering.figures[cell.key] ?? null, text);
        }
        return text;
      });
      return changed && { ...changed, figures: expected };
    },
  };
}

/** How many rows stand above the first one with figures: more than in the form where labels were broken over rows. */
export function headHeight(table: SetTable): number {
  return Math.max(
    0,
    table.findIndex((cells) => cells.some(({ key }) => key !== null))
  );
}

/** A cell of its own text. */
export function cell(text: string, columnSpan = 1, kind: SetCell["kind"] = "label"): SetCell {
  return { text, kind, key: null, rowSpan: 1, columnSpan };
}
