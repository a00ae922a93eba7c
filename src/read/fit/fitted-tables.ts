import type { Table } from "../../report/structure";
import type { DocumentBlock } from "../source";
import type { RecognisedTable } from "../tables";
import { formLabels } from "./form-rows";
import { piecesOf, withWholeLabels, type PieceLine } from "./pieces";
import type { FittedTable } from "./fitted-table";
import { leastRows } from "./table-in-text";
import { fittedByLabels } from "./fitted-by-labels";
import { fittedByCount } from "./fitted-by-count";
import { gained, recognisedIn, toldIn } from "./borne-out";
import { holdsLabels, isRowLabel, officialTables } from "./official-tables";
import { mayHoldTables, mostStretches, stretchesOf, withFits } from "./stretches";

function overlap(a: FittedTable, b: FittedTable): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Whether it is known of most figures of a table in which cells they stand. */
function areCellsKnown(table: Table, known: readonly RecognisedTable[]): boolean {
  return known.some((own) => own.id === table.id && toldIn(own) >= own.figures.size * leastRows);
}

/** The fits to be taken, each of its own lines: of two, the one that tells more. */
function bestFits(
  lines: readonly PieceLine[],
  known: readonly RecognisedTable[]
): readonly FittedTable[] {
  const fits = officialTables
    .flatMap((table) => {
      const form = formLabels(table);
      const fits =
        table.labelColumns > 0
          ? fittedByLabels(form, lines, areCellsKnown(table, known))
          : fittedByCount(form, lines);
      return fits.flatMap((fit) => {
        const told = gained(fit, known);
        return told === null ? [] : [{ fit, told }];
      });
    })
    .sort((a, b) => b.told - a.told || b.fit.exact - a.fit.exact);
  const taken: FittedTable[] = [];
  for (const { fit } of fits) {
    const isFree = taken.every((other) => other.table.id !== fit.table.id && !overlap(other, fit));
    if (isFree) taken.push(fit);
  }
  return taken.sort((a, b) => a.from - b.from);
}

/** Some blocks between two headings, with the tables that fit a form set as the form has them. */
function fittedStretch(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  if (!mayHoldTables(blocks)) return blocks;
  const known = recognisedIn(blocks);
  const isWhole = (table: RecognisedTable): boolean =>
    table.gaps.every(({ kind }) => kind !== "row");
  if (known.length > 0 && known.every(isWhole)) return blocks;
  const lines = withWholeLabels(piecesOf(blocks), isRowLabel);
  if (!holdsLabels(lines)) return blocks;
  return withFits(blocks, bestFits(lines, known));
}

/**
 * Fits the lines of a document to the official tables where these have lost their shape: the labels of the rows by their
 * order, the columns by their names or by the count of the figures, the cells of a row by the one way in which all rows
 * of the table can lie. What fits is set as the form has it, and says how it was found; all else stays as it is.
 * @param blocks a document as its source gave it
 */
export function withFittedTables(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const stretches = stretchesOf(blocks);
  return stretches.length > mostStretches ? blocks : stretches.flatMap(fittedStretch);
}
