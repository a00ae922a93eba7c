import {
  type Area,
  type Position,
  cellCount,
  holds,
  intersect,
  isUnbounded,
  lastCell,
  positions,
} from "../address";
import { COLUMN_LIMIT } from "../address";
import { type CellStyle, DEFAULT_STYLE } from "./cell-style";

/** A style change of whole rows or columns, which no list of cells could hold. */
interface Layer {
  readonly area: Area;
  readonly change: (style: CellStyle) => CellStyle;
}

const keyOf = ({ row, column }: Position): number => row * COLUMN_LIMIT + column;

/** The change made once for each style, so that cells that look alike go on sharing theirs. */
function once(change: (style: CellStyle) => CellStyle): (style: CellStyle) => CellStyle {
  const changed = new Map<CellStyle, CellStyle>();
  return (style) => {
    const known = changed.get(style) ?? change(style);
    changed.set(style, known);
    return known;
  };
}

/** The styles of a sheet's cells: single cells in a map, whole rows and columns as layers below them. */
export class StyleMap {
  private readonly cells = new Map<number, CellStyle>();
  private readonly layers: Layer[] = [];

  constructor(private readonly base: CellStyle = DEFAULT_STYLE) {}

  copy(): StyleMap {
    const copy = new StyleMap(this.base);
    for (const [key, style] of this.cells) copy.cells.set(key, style);
    copy.layers.push(...this.layers);
    return copy;
  }

  at(row: number, column: number): CellStyle {
    return this.cells.get(keyOf({ row, column })) ?? this.layered(row, column);
  }

  change(area: Area, changeStyle: (style: CellStyle) => CellStyle): void {
    const change = once(changeStyle);
    if (isUnbounded(area)) {
      for (const position of this.styledCells(area)) this.changeCell(position, change);
      this.layers.push({ area, change });
    } else {
      for (const position of positions(area)) this.changeCell(position, change);
    }
  }

  reset(area: Area): void {
    if (!isUnbounded(area)) {
      for (const position of positions(area)) this.setCell(position, this.base);
      return;
    }
    for (const position of [...this.styledCells(area)]) this.cells.delete(keyOf(position));
    this.layers.push({ area, change: () => this.base });
  }

  /** Every style that occurs in an area, at least one. */
  stylesIn(area: Area): Set<CellStyle> {
    const found = new Set<CellStyle>();
    if (!isUnbounded(area)) {
      for (const { row, column } of positions(area)) found.add(this.at(row, column));
      return found;
    }
    let own = 0;
    for (const { row, column } of this.styledCells(area)) {
      found.add(this.at(row, column));
      own++;
    }
    if (own < cellCount(area)) {
      for (const { row, column } of this.cornersIn(area)) found.add(this.layered(row, column));
    }
    return found;
  }

  /** The cells whose style differs from that of an untouched sheet, layers left aside. */
  *styledCells(area: Area): Generator<Position> {
    for (const key of this.cells.keys()) {
      const row = Math.floor(key / COLUMN_LIMIT);
      const column = key % COLUMN_LIMIT;
      if (holds(area, row, column)) yield { row, column };
    }
  }

  /** Whole rows and columns with a style of their own, as they lie over each other. */
  get layerAreas(): readonly Area[] {
    return this.layers.map(({ area }) => area);
  }

  /** Puts every cell's style where `move` says; `undefined` drops it. Layers stay. */
  moveCells(move: (position: Position) => Position | undefined): void {
    const before = [...this.cells];
    this.cells.clear();
    for (const [key, style] of before) {
      const position = { row: Math.floor(key / COLUMN_LIMIT), column: key % COLUMN_LIMIT };
      const target = move(position);
      if (target) this.cells.set(keyOf(target), style);
    }
  }

  setCell(position: Position, style: CellStyle): void {
    if (style === this.layered(position.row, position.column)) this.cells.delete(keyOf(position));
    else this.cells.set(keyOf(position), style);
  }

  private changeCell(position: Position, change: (style: CellStyle) => CellStyle): void {
    this.cells.set(keyOf(position), change(this.at(position.row, position.column)));
  }

  private layered(row: number, column: number): CellStyle {
    return this.layers
      .filter(({ area }) => holds(area, row, column))
      .reduce((style, { change }) => change(style), this.base);
  }

  /** One position out of each part that the layers cut the area into. */
  private *cornersIn(area: Area): Generator<Position> {
    const edges = [area, ...this.layers.flatMap((layer) => intersect(layer.area, area) ?? [])];
    const rows = new Set(edges.flatMap((edge) => [edge.row, lastCell(edge).row + 1]));
    const columns = new Set(edges.flatMap((edge) => [edge.column, lastCell(edge).column + 1]));
    for (const row of rows) {
      for (const column of columns) if (holds(area, row, column)) yield { row, column };
    }
  }
}
