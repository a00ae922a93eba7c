import fc from "fast-check";
import type { Area } from "../../../src/report/layout";
import { cellArea, joinAreas } from "../../../src/write/sheets/areas";

function cellsOf(areas: readonly Area[]): readonly string[] {
  return areas
    .flatMap(({ row, column, rowSpan, columnSpan }) =>
      Array.from(
        { length: rowSpan * columnSpan },
        (_, index) => `${row + Math.floor(index / columnSpan)},${column + (index % columnSpan)}`
      )
    )
    .sort();
}

describe("joined areas", () => {
  test("a full rectangle of cells becomes one area", () => {
    const cells = [3, 4, 5].flatMap((row) => [2, 3].map((column) => cellArea(row, column)));
    expect(joinAreas(cells)).toEqual([{ row: 3, column: 2, rowSpan: 3, columnSpan: 2 }]);
  });

  test("areas that only touch at a corner stay apart", () => {
    expect(joinAreas([cellArea(0, 0), cellArea(1, 1)])).toEqual([cellArea(0, 0), cellArea(1, 1)]);
  });

  test("rows of different length are not joined", () => {
    const areas = joinAreas([cellArea(0, 0), cellArea(0, 1), cellArea(1, 0)]);
    expect(areas).toEqual([{ ...cellArea(0, 0), columnSpan: 2 }, cellArea(1, 0)]);
  });

  test("areas of different height or width are not joined", () => {
    const areas = [
      { row: 0, column: 0, rowSpan: 2, columnSpan: 1 },
      { row: 0, column: 1, rowSpan: 1, columnSpan: 2 },
      { row: 1, column: 1, rowSpan: 1, columnSpan: 1 },
    ];
    expect(joinAreas(areas)).toEqual(areas);
  });

  test("any set of cells is covered as before, each cell once", () => {
    const cell = fc.tuple(fc.nat(6), fc.nat(6));
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: String }), (cells) => {
        const areas = cells.map(([row, column]) => cellArea(row, column));
        expect(cellsOf(joinAreas(areas))).toEqual(cellsOf(areas));
      })
    );
  });
});
