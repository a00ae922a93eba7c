import type { Finding, Level, Subject } from "../../check/finding";
import { explainedFindings, type RepairGroup } from "../../check/repairs";
import type { FoundReport } from "../../read/found";
import type { Mark } from "../../workbook/host";
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

interface Marked {
  readonly subject: Subject;
  readonly level: Level;
}

function markedSubjects(
  findings: readonly Finding[],
  repairs: readonly RepairGroup[]
): readonly Marked[] {
  const mendable = repairs.filter((group) => group.repairs.length > 0);
  const explained = new Set(mendable.flatMap((group) => explainedFindings(group, findings)));
  const suspected = mendable.flatMap(suspects);
  return [
    ...suspected.map((subject): Marked => ({ subject, level: "error" })),
    ...findings
      .filter((finding) => !explained.has(finding))
      .flatMap((finding) =>
        tellingCells(finding).map((subject): Marked => ({ subject, level: finding.level }))
      ),
  ];
}

/**
 * The cells to be marked for what the check found: where repairs are known, those that they would change, otherwise
 * those the findings name. A cell is marked once, for the gravest; notes are not marked.
 */
export function marksOf(
  found: FoundReport,
  findings: readonly Finding[],
  repairs: readonly RepairGroup[]
): readonly Mark[] {
  const marks = new Map<Subject, Mark>();
  for (const { subject, level } of markedSubjects(findings, repairs)) {
    const place = placeOf(found, subject);
    if (place && level !== "note" && !marks.has(subject)) marks.set(subject, { place, level });
  }
  return [...marks.values()];
}
