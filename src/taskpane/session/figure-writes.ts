import type { Change } from "../../check/change";
import type { FoundReport } from "../../read/found";
import { figuresOf } from "../../report/figures";
import { formatById } from "../../report/formats";
import { figureValue, type FigureValue } from "../../report/report";
import type { CellChange } from "../../workbook/host";
import { figureFormat, figureFormatOf } from "../../write/figure-format";

function sameValue(a: FigureValue, b: FigureValue): boolean {
  return (
    a === b || (a !== null && typeof a === "object" && JSON.stringify(a) === JSON.stringify(b))
  );
}

function isDisguised(value: FigureValue): boolean {
  return typeof value === "object" && value?.disguised !== undefined;
}

/** Where to write changes of figures; undefined where a figure is gone or holds something else by now. */
export function figureWrites(
  found: FoundReport,
  changes: readonly Change[]
): readonly CellChange[] | undefined {
  const figures = figuresOf(formatById(found.report.format));
  const formatOf = (cell: Change["cell"]): string => {
    const figure = figures.get(cell);
    return figure ? figureFormatOf(figure.measure) : figureFormat;
  };
  const writes = changes.flatMap(({ cell, from, to, written }): readonly CellChange[] => {
    const place = found.places[cell];
    const unchanged = sameValue(figureValue(found.report, cell), from);
    if (!place || !unchanged) return [];
    // Emptied only, it would make a date of the next number, too; a text format a text.
    const format = (isDisguised(from) || written !== undefined) && {
      numberFormat: formatOf(cell),
    };
    return [{ place, value: to ?? "", ...format }];
  });
  return writes.length === changes.length ? writes : undefined;
}
