import type { Block, Table } from "./structure";

/**
 * The names of number cells as the descriptions of the tables spell them. They are types, so that a name that no form
 * has does not compile; figureKey makes the same names of the descriptions at run time.
 */

type Joined<First extends string, Second extends string> = First extends ""
  ? Second
  : Second extends ""
    ? First
    : `${First}.${Second}`;

type PartOf<Node> = Node extends { readonly key: infer Key extends string } ? Key : "";

/** Of a tree: the keys from the outermost node to each leaf, joined. */
type PathsTo<Node> = Node extends { readonly children: readonly (infer Child)[] }
  ? Joined<PartOf<Node>, PathsTo<Child>>
  : PartOf<Node>;

type BlockOf<Each extends Table> = Each["blocks"][number];

/** The rows of a table: `received`, `denied.stateSecret`. */
export type RowKeyOf<Each extends Table> = PathsTo<BlockOf<Each>["rows"][number]>;

/** The first part of a row's name, which is all of it where the row stands in no group: `denied`. */
export type GroupOf<Row extends string> = Row extends `${infer Group}.${string}` ? Group : Row;

/** The columns of a table: `individual`, `review.total`. */
export type ColumnKeyOf<Each extends Table> = PathsTo<BlockOf<Each>["columns"][number]>;

/** What a figure's name has of its place: its row, the group that is in, its column. */
export type FigurePartOf<Each extends Table> =
  RowKeyOf<Each> | GroupOf<RowKeyOf<Each>> | ColumnKeyOf<Each>;

type CrossingsIn<Each extends Block> = Each extends Block
  ? Joined<PathsTo<Each["rows"][number]>, PathsTo<Each["columns"][number]>>
  : never;

/** The number cells of a table: `t3.received.individual`. */
export type FigureKeyOf<Each extends Table> = Each extends Table
  ? `${Each["id"]}.${CrossingsIn<BlockOf<Each>>}`
  : never;
