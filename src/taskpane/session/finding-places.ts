import type { Finding, Subject } from "../../check/finding";
import type { ReadinessReason } from "../../check/readiness";
import type { FoundReport } from "../../read/found";
import type { Place } from "../../read/source";
import { placeOf, placeOfPassage } from "./reports";

/** A cell of the workbook that a finding speaks of. */
export interface FindingPlace {
  readonly subject: Subject;
  /** Which paragraph of a text it holds, counted from 0, where the finding quotes words of it. */
  readonly paragraph?: number;
  readonly place: Place;
}

function placesOfSubject(
  found: FoundReport,
  subject: Subject,
  { passages = [], sheet }: Pick<Finding, "passages" | "sheet">
): readonly FindingPlace[] {
  if (subject === "title" && sheet !== undefined) {
    const title = found.titlePlaces.find((each) => each.sheet === sheet);
    return title ? [{ subject, place: title.place }] : [];
  }
  const own = passages.filter(({ section }) => section === subject);
  if (own.length > 0) {
    return own.flatMap((passage) => {
      const place = placeOfPassage(found, passage);
      return place ? [{ subject, paragraph: passage.paragraph, place }] : [];
    });
  }
  const place = placeOf(found, subject);
  return place ? [{ subject, place }] : [];
}

/** What stands in cells, of several in one cell the first. */
export function firstOfEachCell<Placed extends { readonly place: Place }>(
  all: readonly Placed[]
): readonly Placed[] {
  const cells = new Map<string, Placed>();
  for (const one of all) {
    const { sheet, row, column } = one.place;
    const cell = `${row} ${column} ${sheet}`;
    if (!cells.has(cell)) cells.set(cell, one);
  }
  return [...cells.values()];
}

/** The cell to go to first for what keeps a report from being filed; undefined where there is none. */
export function placeOfReason(
  found: FoundReport,
  { first, passage }: Pick<ReadinessReason, "first" | "passage">
): Place | undefined {
  if (passage) return placeOfPassage(found, passage);
  return first && placeOf(found, first);
}

/**
 * The cells that a finding speaks of, as far as the workbook has them, each once: of a text those that hold the words it
 * quotes, or the first where it quotes none.
 */
export function findingPlaces(
  found: FoundReport,
  finding: Pick<Finding, "cells" | "passages" | "sheet">
): readonly FindingPlace[] {
  return firstOfEachCell(finding.cells.flatMap((cell) => placesOfSubject(found, cell, finding)));
}
