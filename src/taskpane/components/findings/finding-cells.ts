import type { Finding } from "../../../check/finding";
import type { FoundReport } from "../../../read/found";
import type { Place } from "../../../read/source";
import { placeOf } from "../../session/reports";
import type { Strings } from "../../strings";
import { subjectName } from "../../strings/subject";

/** Cells of the workbook under a name for the status line. */
export interface NamedPlaces {
  readonly name: string;
  readonly places: readonly Place[];
}

/** The cells a finding names, one by one, as far as the workbook has them. */
export function cellsOf(
  found: FoundReport,
  { cells }: Finding,
  strings: Strings
): readonly NamedPlaces[] {
  return cells.flatMap((subject) => {
    const place = placeOf(found, subject);
    const name = subjectName(found.report.format, subject, strings);
    return place ? [{ name, places: [place] }] : [];
  });
}

/** Several cells as one thing to be shown. */
export function together(cells: readonly NamedPlaces[], strings: Strings): NamedPlaces {
  const [first, ...others] = cells;
  return {
    name: first && others.length === 0 ? first.name : strings.finding.cells(cells.length),
    places: cells.flatMap(({ places }) => places),
  };
}
