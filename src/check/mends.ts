import { cellMendsOf } from "./cell-mends";
import { contradictionsIn } from "./contradictions";
import type { Finding } from "./finding";
import type { Judged } from "./judged";
import type { Mend } from "./mend";
import { textMendsOf } from "./text-mends";

/** The mends of findings, the text's before the cell's; findings for which none is certain are left out. */
export type Mends = ReadonlyMap<Finding, readonly Mend[]>;

/**
 * What may be put right where a number of a text is not that of the tables: the number, where it is certain which figure
 * is meant and nothing speaks against the figure; and the cell, where nothing that holds would be broken by it.
 */
export function mendsOf(judged: Judged): Mends {
  const contradictions = contradictionsIn(judged);
  const mends = new Map<Finding, readonly Mend[]>();
  if (contradictions.length === 0) return mends;
  for (const mendsFor of [textMendsOf, cellMendsOf]) {
    for (const [{ finding }, mend] of mendsFor(judged, contradictions)) {
      mends.set(finding, [...(mends.get(finding) ?? []), mend]);
    }
  }
  return mends;
}
