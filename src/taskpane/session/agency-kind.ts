import type { FoundReport } from "../../read/found";
import { contentAt, type Place, type SheetGrid } from "../../read/source";
import {
  agencyKindNames,
  agencyKindOf,
  agencyKinds,
  type AgencyKind,
} from "../../rules/agency-kind";
import type { CellChange } from "../../workbook/host";
import { agencyKindLine, kindInLine } from "../../write/sheets/agency-kind-line";

/** The hints, and the agency's kind among them, stand two columns right of the text. */
const columnsAside = 2;

/** Where the sheet of the report's text says 单位类别. */
function lineIn(
  sheets: readonly SheetGrid[],
  { sectionPlaces }: FoundReport
): { readonly place: Place; readonly kind: string } | undefined {
  const texts = new Set(Object.values(sectionPlaces).map(({ sheet }) => sheet));
  for (const sheet of sheets.filter(({ id }) => texts.has(id))) {
    for (const [row, cells] of sheet.cells.entries()) {
      for (const [column, content] of cells.entries()) {
        const kind = typeof content === "string" ? kindInLine(content) : undefined;
        if (kind === undefined) continue;
        const [atRow, atColumn] = [sheet.firstRow + row, sheet.firstColumn + column];
        return { place: { sheet: sheet.id, row: atRow, column: atColumn }, kind };
      }
    }
  }
  return undefined;
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
  const kind = agencyKindWords(sheets, found);
  return agencyKinds.find((each) => agencyKindNames[each] === kind);
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

/** What to write so that the workbook says the kind; nothing where there is no room for it beside the text. */
export function agencyKindChange(
  sheets: readonly SheetGrid[],
  found: FoundReport,
  kind: AgencyKind
): readonly CellChange[] {
  const value = agencyKindLine(agencyKindNames[kind]);
  const line = lineIn(sheets, found);
  if (line) return [{ place: line.place, value }];
  const text = found.sectionPlaces.s1;
  if (!text || text.row === 0) return [];
  const place = { ...text, row: text.row - 1, column: text.column + columnsAside };
  const sheet = sheets.find(({ id }) => id === place.sheet);
  const isFree = !sheet || contentAt(sheet, place.row, place.column) === "";
  return isFree ? [{ place, value }] : [];
}
