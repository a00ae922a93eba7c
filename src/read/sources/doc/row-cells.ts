import type { Binary } from "../binary";
import { modifierCodes, type Modifier } from "./modifiers";
import { paletteShadingIn, shadingIn } from "./palette";

/** Of cells merged with the one above: the first, or one that goes on. */
export type VerticalMerge = "begins" | "goes-on" | null;

/** A cell of a row as it is laid out; widths are twentieths of a point. */
export interface RowCell {
  readonly width: number;
  /** Not 0 where it is merged with a neighbour: of a set the first has another number than those after it. */
  readonly merge: number;
  readonly vertical: VerticalMerge;
  /** The background; undefined where it has none of its own. */
  readonly shading: string | undefined;
}

/** How a row is laid out. */
export interface RowShape {
  /** Where its first cell begins. */
  readonly left: number;
  readonly cells: readonly RowCell[];
}

const noCell: RowCell = { width: 0, merge: 0, vertical: null, shading: undefined };

const isMerged = 0x03;
/** Both bits are set for the first cell, one for those under it. */
const verticalBits = 5;
const verticals: readonly VerticalMerge[] = [null, "goes-on", null, "begins"];
const descriptionSize = 20;

/** A row as it is defined (MS-DOC 2.9.315): where cells begin and end, and what each of them is. */
function definedRow(operand: Binary): RowShape {
  const count = operand.uint8(0);
  const bound = (index: number): number => operand.int16(1 + 2 * index);
  const first = 1 + 2 * (count + 1);
  const cells = Array.from({ length: count }, (_, index): RowCell => {
    const at = first + descriptionSize * index;
    const flags = at + 2 <= operand.length ? operand.uint16(at) : 0;
    return {
      ...noCell,
      width: bound(index + 1) - bound(index),
      merge: flags & isMerged,
      vertical: verticals[(flags >> verticalBits) & 3] ?? null,
    };
  });
  return { left: bound(0), cells };
}

/** A row in which cells from one up to another are changed. */
function withCells(
  { left, cells }: RowShape,
  first: number,
  end: number,
  change: (cell: RowCell, index: number) => RowCell
): RowShape {
  return {
    left,
    cells: cells.map((cell, index) => (index >= first && index < end ? change(cell, index) : cell)),
  };
}

const firstOfSet = 1;
const othersOfSet = 2;
/** No row has more. */
const mostCells = 64;

type Change = (row: RowShape, operand: Binary) => RowShape;

const inRange =
  (change: (cell: RowCell, index: number, operand: Binary) => RowCell): Change =>
  (row, operand) => {
    const [first, end] = [operand.uint8(0), operand.uint8(1)];
    return withCells(row, first, end, (cell, index) => change(cell, index - first, operand));
  };

/** Backgrounds of cells from one on, as many as are written. */
function shadings(
  first: number,
  size: number,
  read: (operand: Binary, at: number) => string | undefined
): Change {
  return (row, operand) =>
    withCells(row, first, first + Math.floor(operand.length / size), (cell, index) => ({
      ...cell,
      shading: read(operand, size * (index - first)),
    }));
}

/** So many backgrounds of ten bytes have room in one list. */
const shadingsInList = 22;

const changes: ReadonlyMap<number, Change> = new Map<number, Change>([
  [modifierCodes.cells, (_, operand) => definedRow(operand)],
  [modifierCodes.oldCells, (_, operand) => definedRow(operand)],
  [
    modifierCodes.mergeCells,
    inRange((cell, index) => ({ ...cell, merge: index === 0 ? firstOfSet : othersOfSet })),
  ],
  [modifierCodes.splitCells, inRange((cell) => ({ ...cell, merge: 0 }))],
  [modifierCodes.cellWidth, inRange((cell, _, operand) => ({ ...cell, width: operand.int16(2) }))],
  [
    modifierCodes.mergeVertically,
    (row, operand) => {
      const at = operand.uint8(0);
      const vertical = verticals[operand.uint8(1)] ?? null;
      return withCells(row, at, at + 1, (cell) => ({ ...cell, vertical }));
    },
  ],
  [
    modifierCodes.insertCells,
    ({ left, cells }, operand) => {
      const width = operand.int16(2);
      const inserted = Array.from({ length: Math.min(operand.uint8(1), mostCells) }, () => ({
        ...noCell,
        width,
      }));
      const at = operand.uint8(0);
      const all = [...cells.slice(0, at), ...inserted, ...cells.slice(at)];
      return { left, cells: all.slice(0, mostCells) };
    },
  ],
  [
    modifierCodes.deleteCells,
    ({ left, cells }, operand) => ({
      left,
      cells: cells.filter((_, at) => at < operand.uint8(0) || at >= operand.uint8(1)),
    }),
  ],
  [modifierCodes.paletteCellShadings, shadings(0, 2, paletteShadingIn)],
  [modifierCodes.cellShadings, shadings(0, 10, shadingIn)],
  [modifierCodes.furtherCellShadings, shadings(shadingsInList, 10, shadingIn)],
  [modifierCodes.lastCellShadings, shadings(2 * shadingsInList, 10, shadingIn)],
  [
    modifierCodes.cellShading,
    (row, operand) =>
      withCells(row, operand.uint8(0), operand.uint8(1), (cell) => ({
        ...cell,
        shading: shadingIn(operand, 2),
      })),
  ],
]);

/** How a row is laid out, as its modifiers say. */
export function rowShape(modifiers: readonly Modifier[]): RowShape {
  return modifiers.reduce(
    (row: RowShape, { code, operand }) => changes.get(code)?.(row, operand) ?? row,
    { left: 0, cells: [] }
  );
}
