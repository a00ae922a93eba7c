import type { Finding } from "../../check/finding";
import { mendedParagraph, type CellMend, type TextMend } from "../../check/mend";
import type { Mends } from "../../check/mends";
import type { FoundReport } from "../../read/found";
import { contentAt, type Place, type SheetGrid } from "../../read/source";
import { paragraphsOf } from "../../report/passages";
import type { TextCellChange } from "./text-cell-changes";

/** A mend of a text, and what becomes of the cell it stands in. */
export interface OfferedTextMend extends TextMend {
  readonly change: TextCellChange;
}

/** What a clerk may choose where a text contradicts the tables. */
export type OfferedMend = OfferedTextMend | CellMend;

function isSamePlace(a: Place, b: Place | undefined): boolean {
  return a.sheet === b?.sheet && a.row === b.row && a.column === b.column;
}

/** Where a paragraph begins in its cell, which may hold others before it; undefined where it does not stand there so. */
function startIn(
  content: string,
  paragraphs: readonly string[],
  places: readonly Place[],
  at: number
): number | undefined {
  let from = 0;
  for (const [index, text] of paragraphs.slice(0, at + 1).entries()) {
    const place = places[at];
    if (!place || !isSamePlace(place, places[index])) continue;
    const start = content.indexOf(text, from);
    if (start < 0) return undefined;
    if (index === at) return start;
    from = start + text.length;
  }
  return undefined;
}

/** The cell that a mended number stands in, with nothing else of it changed; undefined where it stands in none. */
function mendedCell(
  { report, paragraphPlaces }: FoundReport,
  sheets: readonly SheetGrid[],
  mend: TextMend
): TextCellChange | undefined {
  const { section, paragraph } = mend.numeral;
  const places = section === "title" ? undefined : paragraphPlaces[section];
  const place = places?.[paragraph];
  const sheet = sheets.find(({ id }) => id === place?.sheet);
  const from = place && sheet && contentAt(sheet, place.row, place.column);
  if (!places || !place || typeof from !== "string") return undefined;
  const paragraphs = paragraphsOf(report, section);
  const start = startIn(from, paragraphs, places, paragraph);
  if (start === undefined) return undefined;
  const text = paragraphs[paragraph] ?? "";
  const to = from.slice(0, start) + mendedParagraph(text, mend) + from.slice(start + text.length);
  return { place, from, to };
}

/** Those mends of a report for which the workbook has a cell. */
export function offeredMends(
  found: FoundReport,
  sheets: readonly SheetGrid[],
  mends: Mends
): ReadonlyMap<Finding, readonly OfferedMend[]> {
  const offered = new Map<Finding, readonly OfferedMend[]>();
  for (const [finding, all] of mends) {
    const own = all.flatMap((mend): readonly OfferedMend[] => {
      if (mend.kind === "cell") return found.places[mend.change.cell] ? [mend] : [];
      const change = mendedCell(found, sheets, mend);
      return change ? [{ ...mend, change }] : [];
    });
    if (own.length > 0) offered.set(finding, own);
  }
  return offered;
}
