import { type Area, intersect, lastColumn, lastRow } from "../address";
import { type Border, type Side, NO_BORDER } from "./cell-style";
import type { Sheet } from "./sheet";

/** The lines of an area that can be drawn at once, as Excel numbers them. */
export type BorderLine = `${Excel.BorderIndex}`;

interface Edge {
  readonly side: Side;
  readonly area: Area;
}

const OPPOSITE: Partial<Record<Side, { side: Side; rows: number; columns: number }>> = {
  top: { side: "bottom", rows: -1, columns: 0 },
  bottom: { side: "top", rows: 1, columns: 0 },
  left: { side: "right", rows: 0, columns: -1 },
  right: { side: "left", rows: 0, columns: 1 },
};

/** The cells on whose side a line of the area lies; none where an area has no such line. */
function edgeOf(area: Area, line: BorderLine): Edge | undefined {
  switch (line) {
    case "EdgeTop":
      return { side: "top", area: { ...area, rowCount: 1 } };
    case "EdgeBottom":
      return { side: "bottom", area: { ...area, row: lastRow(area), rowCount: 1 } };
    case "EdgeLeft":
      return { side: "left", area: { ...area, columnCount: 1 } };
    case "EdgeRight":
      return { side: "right", area: { ...area, column: lastColumn(area), columnCount: 1 } };
    case "InsideHorizontal":
      if (area.rowCount === 1) return undefined;
      return { side: "bottom", area: { ...area, rowCount: area.rowCount - 1 } };
    case "InsideVertical":
      if (area.columnCount === 1) return undefined;
      return { side: "right", area: { ...area, columnCount: area.columnCount - 1 } };
    case "DiagonalDown":
      return { side: "diagonalDown", area };
    case "DiagonalUp":
      return { side: "diagonalUp", area };
  }
}

/** The borders along a line, one for each different look; two neighbours share one line. */
export function bordersOn(sheet: Sheet, area: Area, line: BorderLine): Border[] {
  const edge = edgeOf(area, line);
  if (edge === undefined) return [NO_BORDER];
  const found = [...sheet.styles.stylesIn(edge.area)].map(({ borders }) => borders[edge.side]);
  const opposite = OPPOSITE[edge.side];
  if (opposite === undefined || found.every((border) => border !== undefined)) {
    return found.map((border) => border ?? NO_BORDER);
  }
  const beyond = neighbours(edge.area, opposite);
  const others = beyond
    ? [...sheet.styles.stylesIn(beyond)].map(({ borders }) => borders[opposite.side])
    : [];
  const all = found.every((border) => border === undefined) ? others : [...found, ...others];
  const drawn = all.flatMap((border) => border ?? []);
  return drawn.length === 0 || drawn.length < all.length ? [...drawn, NO_BORDER] : drawn;
}

/** Draws or removes the line; what a neighbour had drawn on the same line gives way. */
export function drawBorder(
  sheet: Sheet,
  area: Area,
  line: BorderLine,
  change: (border: Border) => Border
): void {
  const edge = edgeOf(area, line);
  if (edge === undefined) return;
  const { side } = edge;
  const opposite = OPPOSITE[side];
  const beyond = opposite && neighbours(edge.area, opposite);
  sheet.styles.change(edge.area, (style) => ({
    ...style,
    borders: { ...style.borders, [side]: change(style.borders[side] ?? NO_BORDER) },
  }));
  if (opposite === undefined || beyond === undefined) return;
  sheet.styles.change(beyond, (style) => {
    const { [opposite.side]: hidden, ...borders } = style.borders;
    return hidden === undefined ? style : { ...style, borders };
  });
}

function neighbours(area: Area, step: { rows: number; columns: number }): Area | undefined {
  const moved = { ...area, row: area.row + step.rows, column: area.column + step.columns };
  const onSheet = { row: 0, column: 0, rowCount: Infinity, columnCount: Infinity };
  return intersect(moved, onSheet);
}
