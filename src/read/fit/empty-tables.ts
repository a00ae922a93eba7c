import type { Table } from "../../report/structure";
import { holdsLoneNumber } from "../joined-labels";
import type { DocumentBlock } from "../source";
import { isValue } from "../value-cells";
import { recognisedIn } from "./borne-out";
import { fittedTable } from "./fitted-by-labels";
import type { FittedTable } from "./fitted-table";
import { formLabels, type FormLabels } from "./form-rows";
import { headWords } from "./head-words";
import { columnWidths } from "./labelled-rows";
import { gridOfOneRow } from "./official-grid";
import { holdsLabels, officialTables } from "./official-tables";
import { isInText, piecesOf, type Piece, type PieceLine } from "./pieces";
import type { SpreadRow } from "./spread";
import { mayHoldTables, mostStretches, stretchesOf, withFits } from "./stretches";
import { tableInText } from "./table-in-text";
import { isOfForm } from "./words-of-form";

const how = "整张表里没有一个数字";

/** A table all of whose rows and columns are named, in the form's order, where nothing stands in any cell. */
function emptyByLabels(
  form: FormLabels,
  lines: readonly PieceLine[],
  pieces: readonly Piece[]
): FittedTable | null {
  const table = tableInText(form, pieces);
  if (table?.found.rows.length !== form.rows.length) return null;
  if (!table.found.rows.every(({ label }) => isInText(label))) return null;
  const rows = table.found.rows.map(({ row }): SpreadRow => {
    const figures = columnWidths(form.table, row.block).map(() => undefined);
    return { figures, way: "bare" };
  });
  const fit = fittedTable(table, lines, rows);
  return fit.mustAddUp ? null : { ...fit, how: [how] };
}

/** A shorter text with a digit may be a figure in another writing. */
const longestFigure = 24;

/** Whether each word of a text may be a figure, as in a row that was not parted into its cells. */
function areAllValues(text: string): boolean {
  return text.trim().split(/\s+/).every(isValue);
}

/** Whether nothing that may be a figure stands in the lines of a table, or a short text with a number elsewhere. */
function isAllEmpty(
  form: FormLabels,
  { from, to }: FittedTable,
  pieces: readonly Piece[]
): boolean {
  return pieces.every((piece) => {
    const isNumbered = holdsLoneNumber(piece.text);
    if (piece.kind === "blank") return true;
    if (areAllValues(piece.text)) return false;
    if (isOfForm(form, piece) && !isNumbered) return true;
    const isBeside = piece.line < from || piece.line >= to;
    return isBeside && (piece.text.length > longestFigure || !isNumbered);
  });
}

/** The same of a table whose one row has no label. */
function emptyByHead(form: FormLabels, pieces: readonly Piece[]): FittedTable | null {
  const [head] = form.heads;
  const [row] = form.rows;
  const words = pieces.filter(({ kind }) => kind === "words");
  const read = head && headWords(head, words);
  const [first] = words;
  if (!head || !row || !first || !read?.isWhole || !words.every(isInText)) return null;
  const named = read.names.map((name) => name?.line ?? first.line);
  return {
    table: form.table,
    from: first.line,
    to: Math.max(...named) + 1,
    cells: gridOfOneRow(
      form,
      row,
      head.leaves.map(() => "")
    ),
    texts: [],
    how: [how],
    exact: read.exact,
    mustAddUp: false,
  };
}

function holdsValue({ pieces }: PieceLine): boolean {
  return pieces.some(({ kind }) => kind === "value");
}

/** Whether values stand in lines of their own outside of tables, or in tables without words: they may be those of a table that seems empty. */
function holdsLooseValues(blocks: readonly DocumentBlock[]): boolean {
  return blocks.some((block) => {
    const lines = piecesOf([block]);
    const isLoose = ({ pieces }: PieceLine): boolean =>
      pieces.every(({ kind }) => kind !== "words");
    return block.kind === "table"
      ? lines.some(holdsValue) && lines.every(isLoose)
      : lines.some((line) => holdsValue(line) && isLoose(line));
  });
}

function emptyTable(blocks: readonly DocumentBlock[]): FittedTable | null {
  const lines = piecesOf(blocks);
  const pieces = lines.flatMap((line) => line.pieces);
  if (lines.some(holdsValue) || !holdsLabels(lines) || recognisedIn(blocks).length > 0) return null;
  const fits = officialTables.flatMap((table: Table) => {
    const form = formLabels(table);
    const fit =
      table.labelColumns > 0 ? emptyByLabels(form, lines, pieces) : emptyByHead(form, pieces);
    return fit && isAllEmpty(form, fit, pieces) ? [fit] : [];
  });
  const [best] = fits.sort((a, b) => b.exact - a.exact);
  return best ?? null;
}

/**
 * Takes a table that holds nothing for what it is: all its columns and rows are named, and no number stands between two
 * headings. Not where numbers stand alone elsewhere, which may be its own.
 * @param blocks a document in which all tables that hold numbers were looked for
 */
export function withEmptyTables(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const stretches = stretchesOf(blocks);
  if (stretches.length > mostStretches) return blocks;
  const found = stretches.map((stretch) => (mayHoldTables(stretch) ? emptyTable(stretch) : null));
  if (found.every((fit) => fit === null) || holdsLooseValues(blocks)) return blocks;
  return stretches.flatMap((stretch, at) => {
    const fit = found[at];
    return fit ? withFits(stretch, [fit]) : stretch;
  });
}
