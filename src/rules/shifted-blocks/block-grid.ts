import { figureKey, type FigureKey } from "../../report/figures";
import type { Format } from "../../report/formats";
import { identitiesOf, type Identity } from "../../report/identities";
import { oncePer } from "../../report/once";
import type { Table } from "../../report/structure";
import { leafPaths } from "../../report/tree";
import { figuresIn } from "../arithmetic/equations";

/** An identity by the cells of its block: those on the left count, those on the right count against them. */
export interface GridIdentity {
  readonly identity: Identity;
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** The figures of a block as they lie beside each other, row by row. */
export interface BlockGrid {
  readonly table: Table;
  readonly rows: number;
  readonly columns: number;
  readonly keys: readonly FigureKey[];
  /** Those whose figures all stand in the block. */
  readonly identities: readonly GridIdentity[];
}

/** The blocks of a form whose figures identities tie to each other. */
export const blockGridsOf = oncePer((format: Format): readonly BlockGrid[] =>
  format.tables.flatMap((table) =>
    table.blocks.flatMap((block) => {
      const rows = leafPaths(block.rows);
      const columns = leafPaths(block.columns);
      const keys = rows.flatMap((row) => columns.map((column) => figureKey(table.id, row, column)));
      const at = new Map(keys.map((key, index) => [key, index]));
      const cellsOf = (own: readonly FigureKey[]): readonly number[] =>
        own.flatMap((key) => at.get(key) ?? []);
      const identities = identitiesOf(format)
        .filter((identity) => figuresIn(identity).every((key) => at.has(key)))
        .map((identity) => ({
          identity,
          left: cellsOf(identity.left),
          right: cellsOf(identity.right),
        }));
      if (identities.length === 0) return [];
      return [{ table, rows: rows.length, columns: columns.length, keys, identities }];
    })
  )
);
