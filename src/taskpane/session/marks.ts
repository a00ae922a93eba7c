import type { Finding, Subject } from "../../check/finding";
import { explainedFindings, type RepairGroup } from "../../check/repairs";
import type { FoundReport } from "../../read/found";
import type { Mark } from "../../workbook/host";
import { findingPlaces, firstOfEachCell } from "./finding-places";
import { placeOf } from "./reports";

/** More cells than these are too many to point at: then the most telling one is marked. */
const fewCells = 4;

function tellingCells({ cells, sides }: Finding): readonly Subject[] {
  return sides && cells.length > fewCells ? cells.slice(0, 1) : cells;
}

/** The cells that the likeliest repairs would change. */
function suspects({ repairs }: RepairGroup): readonly Subject[] {
  return repairs
    .filter(({ rank }) => rank === 1)
    .flatMap(({ changes }) => changes.map(({ cell }) => cell));
}

function marksOfSuspects(found: FoundReport, groups: readonly RepairGroup[]): readonly Mark[] {
  return groups.flatMap(suspects).flatMap((subject): readonly Mark[] => {
    const place = placeOf(found, subject);
    return place ? [{ place, level: "error" }] : [];
  });
}

function marksOfFinding(found: FoundReport, finding: Finding): readonly Mark[] {
  const { level, passages, sheet } = finding;
  if (level === "note") return [];
  const telling = {
    cells: tellingCells(finding),
    ...(passages && { passages }),
    ...(sheet !== undefined && { sheet }),
  };
  return findingPlaces(found, telling).map(({ place }) => ({ place, level }));
}

/**
 * The cells to be marked for what the check found: where repairs are known, those that they would change, otherwise
 * those the findings speak of. A cell is marked once, for the gravest; notes are not marked.
 */
export function marksOf(
  found: FoundReport,
  findings: readonly Finding[],
  repairs: readonly RepairGroup[]
): readonly Mark[] {
  const mendable = repairs.filter((group) => group.repairs.length > 0);
  const explained = new Set(mendable.flatMap((group) => explainedFindings(group, findings)));
  const others = findings.filter((finding) => !explained.has(finding));
  return firstOfEachCell([
    ...marksOfSuspects(found, mendable),
    ...others.flatMap((finding) => marksOfFinding(found, finding)),
  ]);
}
