import type { FoundReport } from "../../read/found";
import { contentAt, type Place, type SheetGrid } from "../../read/source";
import { noAgencyKind } from "../../report/agency-kind-line";
import { kindCalled, kindLines, type KindLine } from "../../check/agency-kind-rows";

/** The hints, and the agency's kind among them, stand two columns right of the text; further right where there is no room. */
const columnsAside = [2, 3, 4, 5, 6, 7, 8];

/** Where the workbook may come to say the kind. */
export type KindRoom =
  /** In the line there is, which names a kind or none as yet. */
  | { readonly kind: "line"; readonly place: Place }
  /** In the first of these cells that is free and keeps it; there may be none. */
  | { readonly kind: "cells"; readonly places: readonly Place[] };

/** Words of somebody's own behind 单位类别 are not written over. */
function isReplaceable({ kind }: KindLine): boolean {
  return kind === "" || kind === noAgencyKind || kindCalled(kind) !== undefined;
}

/** Where the kind belongs beside the report's text; of other cells those that look empty. */
export function agencyKindRoom(sheets: readonly SheetGrid[], found: FoundReport): KindRoom {
  const lines = kindLines(sheets, found);
  const line = lines.find(({ kind }) => kindCalled(kind)) ?? lines.find(isReplaceable);
  if (line) return { kind: "line", place: line.place };
  const text = found.sectionPlaces.s1;
  const sheet = sheets.find(({ id }) => id === text?.sheet);
  if (!text || !sheet || text.row === 0) return { kind: "cells", places: [] };
  const places = columnsAside
    .map((aside): Place => ({ ...text, row: text.row - 1, column: text.column + aside }))
    .filter(({ row, column }) => contentAt(sheet, row, column) === "");
  return { kind: "cells", places };
}
