import type { Finding } from "../../check/finding";
import type { FoundReport, RowPlace } from "../../read/found";
import type { Place } from "../../read/source";
import type { FigureKey } from "../../report/figures";
import type { Gap } from "../../report/gaps";
import type { TableId } from "../../report/structure";

/** What brings cells back that are not there. */
export type GapMend =
  /** The row is put into the sheet that has the rest of its table. */
  | { readonly kind: "row"; readonly row: RowPlace }
  /** A sheet with this one table, as the form has it, is added to the report. */
  | { readonly kind: "table"; readonly table: TableId }
  /** Cells that are merged are taken apart. */
  | {
      readonly kind: "split";
      readonly cells: readonly FigureKey[];
      readonly places: readonly Place[];
    };

function isAbout(gap: Gap, { cells }: Finding): boolean {
  return gap.kind === "table"
    ? cells[0]?.startsWith(`${gap.table}.`) === true
    : gap.cells[0] !== undefined && cells.includes(gap.cells[0]);
}

/** The sheet of a table; of a report without a year none can be named. */
function tableMend({ report }: FoundReport, table: TableId): GapMend | undefined {
  return report.year === null ? undefined : { kind: "table", table };
}

/** What mends a gap; undefined where only the clerk can. */
export function mendOf(found: FoundReport, gap: Gap): GapMend | undefined {
  if (gap.kind === "table") return tableMend(found, gap.table);
  if (gap.kind === "row") {
    if (gap.versions || gap.inItsPlace !== undefined) return undefined;
    const row = found.rowPlaces?.find(({ cells }) => cells[0] === gap.cells[0]);
    return row && !gap.isUnclear ? { kind: "row", row } : tableMend(found, gap.table);
  }
  const places = gap.cells.flatMap((cell) => found.mergedPlaces?.[cell] ?? []);
  return places.length > 0 ? { kind: "split", cells: gap.cells, places } : undefined;
}

/** What mends the gap that a finding tells of. */
export function mendOfFinding(found: FoundReport, finding: Finding): GapMend | undefined {
  const gap = found.gaps.find((each) => isAbout(each, finding));
  return gap && mendOf(found, gap);
}
