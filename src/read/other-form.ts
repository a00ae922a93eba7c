import { counterpart } from "../report/counterpart";
import { figuresOfTable, type FigureKey } from "../report/figures";
import { formats, type Format } from "../report/formats";
import type { Gap } from "../report/gaps";
import { labelsWording, numberWording } from "../report/wording";
import type { ReadingNote } from "./found";
import { note } from "./notes";
import type { ReadFigure, RecognisedTable } from "./tables";

/** The figures of a table in one form that count the same as figures of another form: by the keys of the first. */
function counterparts(
  own: Format,
  format: Format,
  { id }: Pick<RecognisedTable, "id">
): ReadonlyMap<FigureKey, FigureKey> {
  const isEarlier = formats.indexOf(own) < formats.indexOf(format);
  const [later, earlier] = isEarlier ? [format, own] : [own, format];
  const pairs = figuresOfTable(later, id).flatMap(({ key }) => {
    const before = counterpart(later, earlier, key);
    if (before === null) return [];
    return [isEarlier ? ([before, key] as const) : ([key, before] as const)];
  });
  return new Map(pairs);
}

function movedGaps(gaps: readonly Gap[], names: ReadonlyMap<FigureKey, FigureKey>): readonly Gap[] {
  return gaps.flatMap((gap): readonly Gap[] => {
    if (gap.kind === "table") return [];
    const cells = gap.cells.flatMap((cell) => names.get(cell) ?? []);
    return cells.length > 0 ? [{ ...gap, cells }] : [];
  });
}

/** Whether it is open if a table is of another form or of this one, whose rows were lost or not read. */
function mayBeOf(format: Format, { rivals, isFormLikely }: RecognisedTable): boolean {
  return isFormLikely || rivals.includes(format);
}

/** The cells that a form asks for and a table of another form does not have, a gap for each row. */
function lackingRows(
  format: Format,
  own: Format,
  table: RecognisedTable,
  known: ReadonlySet<FigureKey>
): readonly Gap[] {
  const { id } = table;
  const cause = mayBeOf(format, table)
    ? { isUnclear: true }
    : { isUnclear: false, otherForm: own.id };
  const missing = figuresOfTable(format, id).filter(({ key }) => !known.has(key));
  return [...new Set(missing.map(({ row }) => row))].map((row): Gap => {
    const ofRow = missing.filter((figure) => figure.row === row);
    const cells = ofRow.map(({ key }) => key);
    const label = ofRow[0]?.rowLabels.at(-1) ?? "";
    return { kind: "row", table: id, label, cells, ...cause };
  });
}

/** The numbers that have no place in the other form at all, those that are not 0 by their rows: 行政许可（上一年项目数量5）. */
function lostNumbers(
  own: Format,
  { id, figures }: RecognisedTable,
  names: ReadonlyMap<FigureKey, FigureKey>
): readonly string[] {
  const lost = figuresOfTable(own, id).flatMap(({ key, row, rowLabels, columnLabels }) => {
    const value = figures.get(key)?.value;
    const isLost = !names.has(key) && typeof value === "number";
    return isLost ? [{ row, rowLabels, value, column: columnLabels.at(-1) ?? "" }] : [];
  });
  const told = lost.filter(({ value }) => value !== 0);
  const zeros = lost.length - told.length;
  const rows = [...new Set(told.map(({ row }) => row))].map((row) => {
    const ofRow = told.filter((each) => each.row === row);
    const numbers = ofRow.map(({ column, value }) => `${column}${numberWording(value)}`);
    return `${labelsWording(ofRow[0]?.rowLabels ?? [])}（${numbers.join("、")}）`;
  });
  return zeros > 0 ? [...rows, `${zeros}个0`] : rows;
}

/**
 * A table as another form than its own has it: the figures that count the same in both stand under that form's keys, what
 * that form asks for besides is not there.
 */
export function asInForm(table: RecognisedTable, format: Format): RecognisedTable {
  const [own] = table.formats;
  if (!own || table.formats.includes(format)) return table;
  const names = counterparts(own, format, table);
  const moved = <Value>(byKey: ReadonlyMap<FigureKey, Value>): ReadonlyMap<FigureKey, Value> =>
    new Map(
      [...byKey].flatMap(([key, value]) => {
        const name = names.get(key);
        return name ? [[name, value] as const] : [];
      })
    );
  const known = moved<ReadFigure>(table.figures);
  const figures = new Map<FigureKey, ReadFigure>(
    figuresOfTable(format, table.id).map(({ key }) => [key, known.get(key) ?? { value: null }])
  );
  const lost = lostNumbers(own, table, names);
  const mixed = mayBeOf(format, table)
    ? note("format-unclear", table.name, format.id, lost)
    : note("formats-mixed", table.name, own.id, format.id, lost);
  const notes: readonly ReadingNote[] = [mixed, ...table.notes];
  return {
    ...table,
    formats: [format],
    rivals: [],
    isFormLikely: false,
    figures,
    notes,
    gaps: [
      ...movedGaps(table.gaps, names),
      ...lackingRows(format, own, table, new Set(names.values())),
    ],
    mergedPlaces: moved(table.mergedPlaces),
    // A row of one form has no place among those of another.
    rowPlaces: [],
  };
}
