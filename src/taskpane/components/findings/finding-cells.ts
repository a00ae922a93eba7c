import type { Finding } from "../../../check/finding";
import type { FoundReport } from "../../../read/found";
import type { Place } from "../../../read/source";
import { cellAddress } from "../../../report/cell-address";
import type { FormatId } from "../../../report/formats";
import { findingPlaces, type FindingPlace } from "../../session/finding-places";
import type { Strings } from "../../strings";
import { subjectName } from "../../strings/subject";

/** Cells of the workbook under a name for the status line. */
export interface NamedPlaces {
  readonly name: string;
  readonly places: readonly Place[];
}

/** 一、总体情况第3段（A8）; a figure, and a text of which no words are quoted, by its name alone. */
function nameOf(
  format: FormatId,
  { subject, paragraph, place }: FindingPlace,
  strings: Strings
): string {
  const name = subjectName(format, subject, strings);
  if (paragraph === undefined) return name;
  const address = cellAddress(place.row, place.column);
  return subject === "title"
    ? strings.finding.inCell(name, address)
    : strings.finding.paragraph(name, paragraph + 1, address);
}

/** The cells a finding speaks of, one by one, as far as the workbook has them. */
export function cellsOf(
  found: FoundReport,
  finding: Finding,
  strings: Strings
): readonly NamedPlaces[] {
  const { format } = found.report;
  return findingPlaces(found, finding).map((one) => ({
    name: nameOf(format, one, strings),
    places: [one.place],
  }));
}

/** Several cells as one thing to be shown. */
export function together(cells: readonly NamedPlaces[], strings: Strings): NamedPlaces {
  const [first, ...others] = cells;
  return {
    name: first && others.length === 0 ? first.name : strings.finding.cells(cells.length),
    places: cells.flatMap(({ places }) => places),
  };
}
