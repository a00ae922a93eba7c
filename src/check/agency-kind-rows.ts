import { kindInLine } from "../report/agency-kind-line";
import { agencyKindNames, agencyKindOf, agencyKinds, type AgencyKind } from "../rules/agency-kind";
import type { RowsOfSheet } from "./reason-rows";

/** A sheet as it was read. */
export interface ReadSheet extends RowsOfSheet {
  readonly id: string;
}

/** A report that was read, with the sheets its texts stand in. */
export interface PlacedReport {
  readonly report: { readonly agency: string };
  readonly sectionPlaces: Readonly<Record<string, { readonly sheet: string } | undefined>>;
}

/** What stands behind 单位类别, and where. */
export interface KindLine {
  readonly place: { readonly sheet: string; readonly row: number; readonly column: number };
  readonly kind: string;
}

/** @param name what stands behind 单位类别 */
export function kindCalled(name: string): AgencyKind | undefined {
  return agencyKinds.find((kind) => agencyKindNames[kind] === name);
}

/** Where the sheet of the report's text says 单位类别. */
export function kindLines(
  sheets: readonly ReadSheet[],
  { sectionPlaces }: PlacedReport
): readonly KindLine[] {
  const texts = new Set(Object.values(sectionPlaces).map((place) => place?.sheet));
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
function lineIn(sheets: readonly ReadSheet[], found: PlacedReport): KindLine | undefined {
  const lines = kindLines(sheets, found);
  return lines.find(({ kind }) => kindCalled(kind)) ?? lines[0];
}

/** What the workbook says of the agency's kind beside the report's text; undefined where it has no line for it. */
export function agencyKindWords(
  sheets: readonly ReadSheet[],
  found: PlacedReport
): string | undefined {
  return lineIn(sheets, found)?.kind;
}

/** The agency's kind as the workbook has it beside the report's text; undefined where it does not say. */
export function agencyKindIn(
  sheets: readonly ReadSheet[],
  found: PlacedReport
): AgencyKind | undefined {
  return kindCalled(agencyKindWords(sheets, found) ?? "");
}

/**
 * What the agency of a report is: what the workbook says, else what the clerk has said, else what the name tells.
 * @param said undefined where nobody was asked
 */
export function knownAgencyKind(
  sheets: readonly ReadSheet[],
  found: PlacedReport,
  said: AgencyKind | undefined
): AgencyKind | undefined {
  return agencyKindIn(sheets, found) ?? said ?? agencyKindOf(found.report.agency);
}
