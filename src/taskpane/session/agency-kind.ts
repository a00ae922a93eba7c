import type { FoundReport } from "../../read/found";
import type { Place, SheetGrid } from "../../read/source";
import {
  agencyKindNames,
  agencyKindOf,
  agencyKinds,
  type AgencyKind,
} from "../../rules/agency-kind";
import { kindInLine } from "../../write/sheets/agency-kind-line";

/** What stands behind 单位类别, and where. */
export interface KindLine {
  readonly place: Place;
  readonly kind: string;
}

/** @param name what stands behind 单位类别 */
export function kindCalled(name: string): AgencyKind | undefined {
  return agencyKinds.find((kind) => agencyKindNames[kind] === name);
}

/** Where the sheet of the report's text says 单位类别. */
export function kindLines(
  sheets: readonly SheetGrid[],
  { sectionPlaces }: FoundReport
): readonly KindLine[] {
  const texts = new Set(Object.values(sectionPlaces).map(({ sheet }) => sheet));
  return sheets
    .filter(({ id }) => texts.has(id))
    .flatMap((sheet) =>
      sheet.cells.flatMap((cells, down) =>
        cells.flatMap((content, right): readonly KindLine[] => {
          const kind = typeof content === "string" ? kindInLine(content) : undefined;
          if (kind === undefined) return [];
          const [row, column] = [sheet.firstRow + down, sheet.firstColumn + right];
          return [{ place: { sheet: sheet.id, row, column }, kind }];
        })
      )
    );
}

/** The line that counts: one that names a kind goes before one in words of somebody's own. */
function lineIn(sheets: readonly SheetGrid[], found: FoundReport): KindLine | undefined {
  const lines = kindLines(sheets, found);
  return lines.find(({ kind }) => kindCalled(kind)) ?? lines[0];
}

/** What the workbook says of the agency's kind beside the report's text; undefined where it has no line for it. */
export function agencyKindWords(
  sheets: readonly SheetGrid[],
  found: FoundReport
): string | undefined {
  return lineIn(sheets, found)?.kind;
}

/** The agency's kind as the workbook has it beside the report's text; undefined where it does not say. */
export function agencyKindIn(
  sheets: readonly SheetGrid[],
  found: FoundReport
): AgencyKind | undefined {
  return kindCalled(agencyKindWords(sheets, found) ?? "");
}

/**
 * What the agency of a report is: what the workbook says, else what the clerk has said, else what the name tells.
 * @param said undefined where nobody was asked
 */
export function knownAgencyKind(
  sheets: readonly SheetGrid[],
  found: FoundReport,
  said: AgencyKind | undefined
): AgencyKind | undefined {
  return agencyKindIn(sheets, found) ?? said ?? agencyKindOf(found.report.agency);
}
