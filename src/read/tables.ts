import { figureKey, figuresOf, figuresOfTable, type FigureKey } from "../report/figures";
import { formats, formatsWith, type Format } from "../report/formats";
import { oncePer } from "../report/once";
import { leafOf, leafPaths } from "../report/tree";
import { disguiseWording, figureWording, numberWording, shortLabel } from "../report/wording";
import { cellsOf, type Gap } from "../report/gaps";
import type { DisguisedNumber, FigureValue, UnreadCause, UnreadText } from "../report/report";
import type { Measure, Table, TableId } from "../report/structure";
import type { NumberAsText } from "../report/text-numbers";
import { amountUnitIn, readFigure, type AmountUnit, type FigureReading } from "./figure-text";
import type { ReadingNote, RowPlace } from "./found";
import { extraColumns } from "./extra-columns";
import { mergedGaps, rowGaps, rowPlaces, writtenIn } from "./gaps";
import { findHeads, headForms, type Head } from "./heads";
import { inTheirPlaces, isMisplaced } from "./misplaced";
import { labelOf } from "./labels";
import { loneTextsIn } from "./lone-texts";
import { note } from "./notes";
import {
  isHidden,
  rowIndex,
  rowsUnder,
  unlabelledRowUnder,
  type ExtraRow,
  type FoundRow,
} from "./rows";
import type { CellRemark, GridCell, Place } from "./source";
import { areOfOneForm, rivalForms, type FoundLabels } from "./rival-forms";
import { settledRows } from "./stated-elsewhere";
import { statedUnit } from "./stated-units";
import { sureRows } from "./sure-rows";
import { readUnclear, type Standing } from "./unclear-text";
import { isValue } from "./value-cells";
import { hasPlaces, placeIn, textAt, type Strip } from "./strip";

export interface ReadFigure {
  readonly value: FigureValue;
  readonly place?: Place;
  /** Where it is a number that its sheet has as text. */
  readonly asText?: NumberAsText;
  /** What is said of it beside it in its cell. */
  readonly remark?: string;
}

/** An official table found in a strip. */
export interface RecognisedTable {
  readonly id: TableId;
  readonly name: string;
  /** The forms it is of: all, where the table is the same in all. */
  readonly formats: readonly Format[];
  /** Other forms of which rows of their own stand in it, so that it may be of one of those. */
  readonly rivals: readonly Format[];
  /** Whether its form is but likely: it was fitted to it, and no row was read that stands in that form alone. */
  readonly isFormLikely: boolean;
  /** A figure for every key of the table; those that are not there have no place. */
  readonly figures: ReadonlyMap<FigureKey, ReadFigure>;
  readonly notes: readonly ReadingNote[];
  /** Cells of it that are not there: rows that are missing, and cells merged into one. */
  readonly gaps: readonly Gap[];
  readonly mergedPlaces: ReadonlyMap<FigureKey, Place>;
  readonly rowPlaces: readonly RowPlace[];
  /** First and last of its lines, and of its columns; in a sheet as they are counted there. */
  readonly lines: readonly [number, number];
  readonly columns: readonly [number, number];
  /** Lines among them that hold a text alone which is none of the form's; only in documents. */
  readonly loneTexts: readonly number[];
  /** How many figures are numbers. */
  readonly filled: number;
  /** Its first cell; only in sheets. */
  readonly place?: Place;
}

/** What looks like an official table and cannot be read with confidence. */
export interface UnclearTable {
  readonly id: TableId;
  readonly name: string;
  readonly lines: readonly [number, number];
  readonly reason: string;
}

export interface TablesFound {
  readonly recognised: readonly RecognisedTable[];
  readonly unclear: readonly UnclearTable[];
  /** Of tables that stand there too often, that not all were looked at. */
  readonly notes: readonly ReadingNote[];
}

/** A table of one form that is being matched: the rows found under one or more of its heads. */
interface TableMatch {
  readonly table: Table;
  readonly format: Format;
  readonly heads: Head[];
  readonly rows: FoundRow[];
  readonly doubled: FoundRow[];
  readonly extra: ExtraRow[];
  /** Columns with figures that are none of the form's. */
  readonly extraColumns: string[];
}

/** At least this part of a form's rows must be found, or the table is not read. */
const leastRows = 0.5;

function rowCount(table: Table): number {
  return table.blocks.reduce((count, block) => count + leafPaths(block.rows).length, 0);
}

function isLabelled(table: Table): boolean {
  return table.labelColumns > 0;
}

const extentOf = oncePer((head: Head): readonly [number, number] =>
  head.columns ? [head.labelsFrom, Math.max(...head.columns)] : [0, Infinity]
);

function overlap(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}

function around(ranges: readonly (readonly [number, number])[]): readonly [number, number] {
  return [Math.min(...ranges.map(([from]) => from)), Math.max(...ranges.map(([, to]) => to))];
}

/** A head of any form, which ends what stands above it. */
interface PlacedHead {
  readonly head: Head;
  readonly table: Table;
}

/** More heads of one form than this are not looked at: no source that is meant for people has them. */
const mostHeads = 100;

/** The tables of all forms, those that forms share once. */
const officialTables = [...new Set(formats.flatMap(({ tables }) => tables))];

interface AllHeads {
  /** From top to bottom. */
  readonly placed: readonly PlacedHead[];
  /** The names of the tables that have more heads than are looked at. */
  readonly crowded: readonly string[];
}

function allHeads(strip: Strip): AllHeads {
  const found = officialTables.flatMap((table) =>
    headForms(table).map((form) => ({ table, ...findHeads(strip, form, mostHeads) }))
  );
  const crowded = found.flatMap(({ table, areMore }) => (areMore ? table.name : []));
  return {
    placed: found
      .flatMap(({ table, heads }) => heads.map((head) => ({ head, table })))
      .sort((a, b) => a.head.top - b.head.top),
    crowded: [...new Set(crowded)],
  };
}

/** @param heads and stops from top to bottom */
function endOf(
  head: Head,
  heads: readonly PlacedHead[],
  stops: readonly number[],
  last: number
): number {
  const below = heads.find(
    ({ head: other }) => other.top > head.bottom && overlap(extentOf(other), extentOf(head))
  );
  const stop = stops.find((line) => line > head.bottom);
  return Math.min(last, below?.head.top ?? Infinity, stop ?? Infinity);
}

/** Where what stands to the right of a head is another one's. */
function rightEnd(head: Head, heads: readonly PlacedHead[]): number {
  const [, last] = extentOf(head);
  const beside = heads
    .map(({ head: other }) => other)
    .filter(
      (other) =>
        other.labelsFrom > last && overlap([other.top, other.bottom], [head.top, head.bottom])
    );
  return Math.min(...beside.map(({ labelsFrom }) => labelsFrom), Infinity);
}

function sameRow(a: FoundRow, b: FoundRow): boolean {
  return leafOf(a.row.path) === leafOf(b.row.path);
}

/** Lines that part what stands above them from what stands below. */
export interface PartingLines {
  /** Those of section headings: none has a table across it. */
  readonly headings: readonly number[];
  /** Those of titles: what stands below one may be another report's. */
  readonly titles: readonly number[];
}

function areParted(a: TableMatch, b: TableMatch, lines: readonly number[]): boolean {
  const [from, to] = around([a, b].map((match) => [linesOf(match)[0], linesOf(match)[0]]));
  return lines.some((line) => line > from && line <= to);
}

/** Half the rows of a table or more are a table of their own, fewer are blocks of one. */
function isTableOfItsOwn(rows: readonly FoundRow[], table: Table): boolean {
  return rows.length >= leastRows * rowCount(table);
}

function rowsIn({ rows }: TableMatch, { rows: others }: TableMatch): readonly FoundRow[] {
  return rows.filter((row) => others.some((other) => sameRow(row, other)));
}

/** Tables of which some blocks stand a second time, below each other under heads of their own: their rows are doubled. */
function withCopiesBelow(
  matches: readonly TableMatch[],
  { headings, titles }: PartingLines
): readonly TableMatch[] {
  const tables: TableMatch[] = [];
  for (const match of matches) {
    const home = tables.filter((other) => overlap(columnsOf(other), columnsOf(match))).at(-1);
    const copied = home ? rowsIn(match, home) : [];
    const isOwn = isTableOfItsOwn(copied, match.table);
    if (!home || isOwn || areParted(home, match, [...headings, ...titles])) {
      tables.push(match);
      continue;
    }
    home.heads.push(...match.heads);
    home.rows.push(...match.rows.filter((row) => !copied.includes(row)));
    home.doubled.push(...copied, ...match.doubled);
    home.extra.push(...match.extra);
    home.extraColumns.push(...match.extraColumns);
  }
  return tables;
}

/** Copies of blocks that stand apart from their table, beside it or below another heading: they are no part of it. */
function withCopiesApart(
  tables: readonly TableMatch[],
  { titles }: PartingLines
): readonly TableMatch[] {
  const copies = tables.filter(({ rows, table }) => !isTableOfItsOwn(rows, table));
  for (const copy of copies) {
    const homes = tables.filter(
      (table) =>
        !copies.includes(table) &&
        rowsIn(copy, table).length === copy.rows.length &&
        !areParted(copy, table, titles)
    );
    const [home] = homes;
    if (home && homes.length === 1) home.doubled.push(...copy.rows, ...copy.doubled);
  }
  return tables;
}

function matchesFor(
  strip: Strip,
  format: Format,
  table: Table,
  placed: readonly PlacedHead[],
  parting: PartingLines
): readonly TableMatch[] {
  const stops = [...parting.headings, ...parting.titles].sort((a, b) => a - b);
  const own = placed
    .filter((other) => other.table === table)
    .sort((a, b) => a.head.top - b.head.top || extentOf(a.head)[0] - extentOf(b.head)[0]);
  const matches: TableMatch[] = [];
  for (const { head } of own) {
    const end = endOf(head, placed, stops, strip.lines.length);
    const [, to] = extentOf(head);
    const rightEdge = Math.max(
      ...own
        .filter(({ head: other }) => other.columns && other.labelsFrom <= to)
        .map(({ head: other }) => extentOf(other)[1])
    );
    const [block] = head.form.blocks;
    const [path] = block ? leafPaths(block.rows) : [];
    if (!block || !path) continue;
    const found = isLabelled(table)
      ? rowsUnder(strip, head, rowIndex(head.form), end, rightEdge)
      : unlabelledRowUnder(strip, head, { block, path }, end);
    const columns = extraColumns(strip, head, found.rows, rightEnd(head, placed));
    const current = matches
      .filter(({ heads }) => heads.some((other) => overlap(extentOf(other), extentOf(head))))
      .at(-1);
    const continues =
      current !== undefined &&
      !found.rows.some((row) => current.rows.some((other) => sameRow(row, other)));
    if (continues) {
      current.heads.push(head);
      current.rows.push(...found.rows);
      current.doubled.push(...found.doubled);
      current.extra.push(...found.extra);
      current.extraColumns.push(...columns);
    } else if (found.rows.length > 0) {
      matches.push({
        table,
        format,
        heads: [head],
        rows: [...found.rows],
        doubled: [...found.doubled],
        extra: [...found.extra],
        extraColumns: [...columns],
      });
    }
  }
  return withCopiesApart(withCopiesBelow(matches, parting), parting);
}

/**
 * The rows under its heads that are none of the form's, under whichever head: those above its last row, and those that
 * follow it, or one of its heads, without a gap.
 */
function leftOver(strip: Strip, { heads, rows, doubled, extra }: TableMatch): readonly ExtraRow[] {
  const own = [...rows, ...doubled].filter(({ head }) => heads.includes(head));
  const seen = new Set(own.map(({ line }) => line));
  const bottoms = new Set(heads.map(({ bottom }) => bottom));
  let last = Math.max(...seen);
  const left: ExtraRow[] = [];
  for (const row of [...extra].sort((a, b) => a.line - b.line)) {
    if (seen.has(row.line)) continue;
    const above = row.line - 1;
    const follows =
      (above === last || bottoms.has(above)) &&
      strip.lines[row.line]?.grid === strip.lines[above]?.grid;
    if (row.line > last && !follows) continue;
    seen.add(row.line);
    last = Math.max(last, row.line);
    left.push(row);
  }
  return left;
}

/** How well a form fits what was found: rows that are there, against rows that are missing or left over. */
function fit(strip: Strip, match: TableMatch): number {
  const missing = rowCount(match.table) - match.rows.length;
  return match.rows.length - missing - leftOver(strip, match).length;
}

/** How many columns the heads of a form explain. A form's labels may be among those of a later one: both fit its rows. */
function explainedColumns({ heads }: TableMatch): number {
  return heads.reduce((count, { form }) => count + form.leaves.length, 0);
}

function linesOf({ heads, rows }: TableMatch): readonly [number, number] {
  return around([
    ...heads.map(({ top, bottom }) => [top, bottom] as const),
    ...rows.map(({ line }) => [line, line] as const),
  ]);
}

function columnsOf({ heads }: TableMatch): readonly [number, number] {
  return around(heads.map(extentOf));
}

/** A match whose heads and rows are all found: where it stands, and how well its form fits. */
interface RatedMatch {
  readonly match: TableMatch;
  readonly lines: readonly [number, number];
  readonly columns: readonly [number, number];
  readonly fit: number;
  readonly explained: number;
}

function rated(strip: Strip, match: TableMatch): RatedMatch {
  return {
    match,
    lines: linesOf(match),
    columns: columnsOf(match),
    fit: fit(strip, match),
    explained: explainedColumns(match),
  };
}

function overlapEachOther(a: RatedMatch, b: RatedMatch): boolean {
  return (
    a.match.table.id === b.match.table.id &&
    overlap(a.lines, b.lines) &&
    overlap(a.columns, b.columns)
  );
}

/** Stands for what a cell shows whose number format shows nothing of what is in it. */
const showsNothing = "（不显示）";

const unreadCodes = {
  "number-format": "cell-unread",
  damaged: "cell-damaged",
  "mixed-looks": "cell-mixed",
  "not-computed": "cell-not-computed",
  characters: "cell-characters",
  "too-long": "cell-too-long",
  unit: "cell-unit",
  raised: "cell-raised",
  unclear: "cell-unclear",
  misplaced: "cell-misplaced",
} as const satisfies Record<UnreadCause, string>;

/** The number behind a disguise, where the cell can hold it: as it stands there it must be the figure. */
function certainly(
  { as, meant }: DisguisedNumber,
  measure: Measure,
  unit: AmountUnit | null
): DisguisedNumber {
  const isFigure =
    meant !== null &&
    (measure.kind === "amount" || Number.isInteger(meant)) &&
    readFigure(meant, measure, unit).value === meant;
  return { as, meant: isFigure ? meant : null };
}

interface CellRead extends Omit<ReadFigure, "place"> {
  readonly notes: readonly ReadingNote[];
}

/** How a number that was read of a text would be read once it stands in its cell by itself. */
function numberAsText(
  written: string,
  { value, judgement }: FigureReading,
  measure: Measure,
  unit: AmountUnit | null
): NumberAsText | undefined {
  if (typeof value !== "number") return undefined;
  const isConverted = judgement?.code === "unit-converted" || judgement?.code === "amount-judged";
  const isSame = readFigure(value, measure, unit).value === value;
  return { written, alone: !isSame ? "another" : isConverted ? "converted" : "same" };
}

/** A dash and a blank before a number that cannot be less than nothing may be those of a list. */
const asInList = /^[-–−－•]\s+\S/u;

function readingIn(
  standing: Standing,
  text: string,
  { kind }: Measure,
  reading: FigureReading
): FigureReading {
  const { value } = reading;
  if (typeof value === "object" && value !== null) return readUnclear(value, standing);
  const isListed = standing !== "in-sheet" && kind !== "change" && asInList.test(text);
  return isListed ? readUnclear({ text }, standing) : reading;
}

/** Reads the cell of a figure by what it shows; `remark` is what there is to say of it beside that. */
function readCellOf(
  cell: GridCell | undefined,
  remark: CellRemark | undefined,
  measure: Measure,
  unit: AmountUnit | null,
  standing: Standing,
  wording: () => string
): CellRead {
  if (remark?.kind === "unread") {
    const text = String(cell ?? "").trim() || showsNothing;
    const disguised = remark.disguised && certainly(remark.disguised, measure, unit);
    if (!disguised) {
      const { cause } = remark;
      return {
        value: { text, unread: cause },
        notes: [note(unreadCodes[cause], wording(), text)],
      };
    }
    const value: UnreadText = { text, disguised };
    const words = disguiseWording(text, disguised);
    return { value, notes: [note("cell-disguised", wording(), words, disguised.meant)] };
  }
  const text = String(cell ?? "").trim();
  const reading = isMisplaced(cell)
    ? ({ value: { text, unread: "misplaced" } } satisfies FigureReading)
    : readingIn(standing, text, measure, readFigure(cell ?? "", measure, unit));
  const { value, judgement } = reading;
  const unread = typeof value === "object" ? value?.unread : undefined;
  const said = typeof value === "number" ? reading.remark : undefined;
  const written = String(cell).replace(/\s+/g, " ").trim();
  const asText =
    remark?.kind === "text" ? numberAsText(String(cell), reading, measure, unit) : undefined;
  return {
    value,
    ...(asText && { asText }),
    ...(said !== undefined && { remark: said }),
    notes: [
      ...(said !== undefined ? [note("figure-remarked", wording(), written, said)] : []),
      ...(unread ? [note(unreadCodes[unread], wording(), String(cell).trim())] : []),
      ...(judgement ? [note(judgement.code, wording(), judgement.wording)] : []),
      ...(remark?.kind === "rounded"
        ? [note("value-rounded", wording(), numberWording(remark.held), String(cell))]
        : []),
      ...(remark?.kind === "zero-hidden" ? [note("zero-hidden", wording())] : []),
    ],
  };
}

/** What a format does to one cell of a table it mostly does to many. */
const ofManyCells: readonly string[] = [
  ...Object.values(unreadCodes),
  "cell-disguised",
  "value-rounded",
  "zero-hidden",
];
/** So many cells of a table are told of one by one. */
const mostAlike = 3;

/** The notes of a table's cells, of those that say the same of many the first ones and how many there are more. */
function gathered(table: string, notes: readonly ReadingNote[]): readonly ReadingNote[] {
  const others = notes.filter(({ code }) => !ofManyCells.includes(code));
  const alike = ofManyCells.flatMap((kind) => {
    const ofKind = notes.filter(({ code }) => code === kind);
    const more = ofKind.length - mostAlike;
    return more > 1 ? [...ofKind.slice(0, mostAlike), note("cells-alike", table, more)] : ofKind;
  });
  return [...others, ...alike];
}

function figuresOfRow(
  strip: Strip,
  { table, format, heads }: TableMatch,
  found: FoundRow,
  standing: Standing
): readonly { key: FigureKey; figure: ReadFigure; notes: readonly ReadingNote[] }[] {
  return found.head.form.leaves.flatMap((leaf, index) => {
    const key = figureKey(table.id, found.row.path, leaf);
    const figure = figuresOf(format).get(key);
    if (!figure) return [];
    const at = found.values?.[index];
    if (!at) return [];
    const unit =
      figure.measure.kind === "amount"
        ? (statedUnit(strip, heads, found, index) ?? amountUnitIn(leafOf(leaf).label))
        : null;
    const wording = (): string => figureWording(format.id, key);
    const place = placeIn(strip, found.line, at.column);
    const remark = place && strip.sheet?.remarks?.at(place.row, place.column);
    const { notes, ...inCell } = readCellOf(
      at.cell,
      remark,
      figure.measure,
      unit,
      standing,
      wording
    );
    // A document has no cells to be put right: what is said there is printed below the table.
    const isRemarked = place !== undefined && inCell.remark !== undefined;
    const asRemarked = { written: String(at.cell), alone: "remarked" } as const;
    const read = isRemarked ? { ...inCell, asText: asRemarked } : inCell;
    return [
      {
        key,
        figure: place ? { ...read, place } : read,
        notes: [...notes, ...(at.beside ? [note("value-beside", wording())] : [])],
      },
    ];
  });
}

/** What stands in a row beside its label. */
function versionOf(strip: Strip, { values, line, label }: FoundRow): string {
  const cells = strip.lines[line]?.cells ?? [];
  const texts = values
    ? values.map(({ cell }) => String(cell ?? "").trim())
    : cells.map((_, column) => textAt(strip.lines[line], column)).filter((text) => text !== label);
  return texts.filter((text) => text !== "").join(" ") || "空着";
}

/** A row that is there more than once with different figures: none of them is certain. */
interface Contradiction {
  readonly row: FoundRow;
  readonly gap: Extract<Gap, { readonly kind: "row" }>;
}

/** The rows of a document that stand once more where the form has none of them: under the head of another block. */
function rowsAgain(strip: Strip, match: TableMatch): readonly FoundRow[] {
  if (hasPlaces(strip)) return [];
  return leftOver(strip, match).flatMap(({ line, label }) =>
    match.rows
      .filter(({ head, row }) => {
        const [only, another] = rowIndex(head.form).same(labelOf(label));
        return only && !another && leafOf(only.value.path) === leafOf(row.path);
      })
      .map((row) => ({ ...row, line, label, values: null }))
  );
}

/** The rows whose figures stand differently in another row of the same label; a hidden or empty one says nothing. */
function contradictions(
  strip: Strip,
  match: TableMatch,
  standing: Standing
): readonly Contradiction[] {
  const again = rowsAgain(strip, match);
  return match.rows.flatMap((row): readonly Contradiction[] => {
    if (row.values === null) return [];
    const valuesOf = (found: FoundRow): readonly FigureValue[] =>
      figuresOfRow(strip, match, found, standing).map(({ figure }) => figure.value);
    const others = [...match.doubled, ...again].filter(
      (other) =>
        sameRow(row, other) &&
        (isHidden(strip, row.line) || !isHidden(strip, other.line)) &&
        (other.values === null || valuesOf(other).some((value) => value !== null))
    );
    if (others.length === 0) return [];
    const own = JSON.stringify(valuesOf(row));
    if (others.every((other) => JSON.stringify(valuesOf(other)) === own)) return [];
    return [
      {
        row,
        gap: {
          kind: "row",
          table: match.table.id,
          label: leafOf(row.row.path).label,
          cells: figuresOfRow(strip, match, row, standing).map(({ key }) => key),
          isUnclear: true,
          versions: [row, ...others].map((each) => versionOf(strip, each)),
        },
      },
    ];
  });
}

function rowLabel(found: FoundRow): string {
  return shortLabel(leafOf(found.row.path).label);
}

/** The rows whose labels were taken for official ones by likeness: one by one, or many in one note. */
function judgedLabelNotes({ table, rows }: TableMatch): readonly ReadingNote[] {
  const judged = rows
    .filter(({ likeness }) => likeness === "alike")
    .map(({ label, row }) => ({ found: label, official: leafOf(row.path).label }));
  if (judged.length > mostAlike) return [note("labels-judged", table.name, judged)];
  return judged.map(({ found, official }) => note("label-judged", table.name, found, official));
}

/** The rows without values, because their cells are not as many as the head's: one by one, or many in one note. */
function unclearRowNotes(strip: Strip, { table, rows }: TableMatch): readonly ReadingNote[] {
  const unclear = rows.filter(({ values }) => values === null);
  const labelOf = (row: FoundRow): string => (isLabelled(table) ? rowLabel(row) : "数字");
  if (unclear.length > mostAlike) return [note("rows-unclear", table.name, unclear.map(labelOf))];
  return unclear.map((row) => note("row-unclear", table.name, labelOf(row), writtenIn(strip, row)));
}

/** The rows that are stated in two ways: one by one, or many in one note. */
function contradictedNotes(
  { table }: TableMatch,
  contradicted: readonly Contradiction[]
): readonly ReadingNote[] {
  if (contradicted.length > mostAlike) {
    return [
      note(
        "rows-contradicted",
        table.name,
        contradicted.map(({ row }) => rowLabel(row))
      ),
    ];
  }
  return contradicted.map(({ row, gap: { versions = [] } }) =>
    note("row-contradicted", table.name, rowLabel(row), versions)
  );
}

function rowNotes(
  strip: Strip,
  match: TableMatch,
  gaps: readonly Gap[],
  contradicted: readonly Contradiction[],
  extra: readonly ExtraRow[]
): readonly ReadingNote[] {
  const { table, doubled, extraColumns } = match;
  const isContradicted = (found: FoundRow): boolean =>
    contradicted.some(({ row }) => sameRow(row, found));
  const missing = gaps.flatMap((gap) =>
    gap.kind === "row" && gap.written === undefined && gap.inItsPlace === undefined
      ? [shortLabel(gap.label)]
      : []
  );
  return [
    ...(missing.length > 0 ? [note("rows-missing", table.name, missing)] : []),
    ...contradictedNotes(match, contradicted),
    ...doubled
      .filter((row) => !isContradicted(row))
      .map((row) => note("row-doubled", table.name, rowLabel(row))),
    ...extra.map((row) =>
      row.label === ""
        ? note("row-unlabelled", table.name, writtenIn(strip, row))
        : note("row-extra", table.name, row.label)
    ),
    ...[...new Set(extraColumns)].map((label) => note("column-extra", table.name, label)),
    ...judgedLabelNotes(match),
    ...unclearRowNotes(strip, match),
  ];
}

/** How a table was found that stood otherwise than in the form. */
function fittedBy({ lines }: Strip, match: TableMatch): readonly string[] | undefined {
  return lines[linesOf(match)[0]]?.grid?.fitted;
}

function fittedNote(strip: Strip, match: TableMatch): readonly ReadingNote[] {
  const how = fittedBy(strip, match);
  return how ? [note("table-fitted", match.table.name, how)] : [];
}

function isFilledValue(cell: GridCell): boolean {
  const text = String(cell ?? "").trim();
  return text !== "" && isValue(text);
}

/** Whether more figures stand in a row than it has: they may be those of others. */
function isOverfull({ lines }: Strip, { values, line, head }: FoundRow): boolean {
  const count = (lines[line]?.cells ?? []).filter(isFilledValue).length;
  return values === null && count > head.form.leaves.length;
}

function isEmptyRow({ values }: FoundRow): boolean {
  return values?.every(({ cell }) => String(cell ?? "").trim() === "") ?? false;
}

/** A label that was broken over rows has its figures so many rows away at most. */
const furthestPiece = 3;

/** The row nearest to a line, above or below it, in which figures stand. */
function nearestFigures({ lines }: Strip, line: number, step: 1 | -1): number | null {
  for (let away = 1; away <= furthestPiece; away++) {
    const at = line + step * away;
    if (lines[at]?.cells.some(isFilledValue)) return at;
  }
  return null;
}

/** Whether an empty row may be a piece of one above or below it whose label is none of the form's, and whose figures are its own. */
function mayBePiece(strip: Strip, { extra }: TableMatch, found: FoundRow): boolean {
  if (found.likeness === "same" || !isEmptyRow(found)) return false;
  const beside = ([-1, 1] as const).map((step) => nearestFigures(strip, found.line, step));
  return extra.some(({ line }) => beside.includes(line));
}

/**
 * A table without the values of rows that are not sure; of a document's, without those in which cells have slipped, and
 * without empty rows where another has more figures than are its own, or that may be a piece of another.
 */
function withoutSlippedRows(strip: Strip, match: TableMatch): TableMatch {
  if (strip.sheet) return { ...match, rows: [...sureRows(strip, match.rows)] };
  const certain = (found: FoundRow): FoundRow => ({
    ...found,
    values: mayBePiece(strip, match, found) ? null : inTheirPlaces(found.values),
  });
  const rows = [...sureRows(strip, match.rows)].map(certain);
  if (!rows.some((found) => isOverfull(strip, found))) return { ...match, rows };
  return {
    ...match,
    rows: rows.map((found) => (isEmptyRow(found) ? { ...found, values: null } : found)),
  };
}

/** Whether a table of a document was read in full: nothing of it is unread, doubled or not the form's. */
function standingOf(
  strip: Strip,
  match: TableMatch,
  missing: readonly Gap[],
  extra: readonly ExtraRow[]
): Standing {
  if (strip.sheet) return "in-sheet";
  const { rows, doubled, extraColumns } = match;
  const others = [...doubled, ...extra, ...extraColumns].length;
  const isSet = rows.every(({ line, likeness }) => {
    const grid = strip.lines[line]?.grid;
    return likeness === "same" && !grid?.fitted && !grid?.isOfLines;
  });
  const isInFull =
    others === 0 && isSet && !missing.some((gap) => "isUnclear" in gap && gap.isUnclear);
  return isInFull ? "in-full-table" : "in-part-of-table";
}

function labelsRead({ rows, heads }: TableMatch): FoundLabels {
  return {
    rows: rows.flatMap(({ row, values }) => (values === null ? [] : [leafOf(row.path).label])),
    columns: heads.flatMap(({ form }) => form.leaves.map((path) => leafOf(path).label)),
  };
}

function recognised(strip: Strip, found: TableMatch): RecognisedTable {
  const match = withoutSlippedRows(strip, found);
  const { table, format, rows } = match;
  const firstColumn = strip.sheet?.firstColumn ?? 0;
  const extra = leftOver(strip, match);
  const missing = rowGaps(strip, { ...match, extra });
  const standing = standingOf(strip, match, missing, extra);
  const contradicted = contradictions(strip, match, standing);
  const certain = rows.filter((found) => !contradicted.some(({ row }) => row === found));
  const read = certain.flatMap((row) => figuresOfRow(strip, match, row, standing));
  const figures = new Map<FigureKey, ReadFigure>(
    figuresOfTable(format, table.id).map(({ key }) => [key, { value: null }])
  );
  read.forEach(({ key, figure }) => figures.set(key, figure));
  const place = placeIn(strip, linesOf(match)[0], columnsOf(match)[0]);
  const labels = labelsRead(match);
  const merged = mergedGaps(strip, { ...match, rows: certain });
  const gaps = [...missing, ...contradicted.map(({ gap }) => gap), ...merged];
  const mergedPlaces = new Map<FigureKey, Place>();
  for (const key of merged.flatMap((gap) => cellsOf(format, gap))) {
    const place = figures.get(key)?.place;
    if (place) mergedPlaces.set(key, place);
    figures.set(key, { value: null });
  }
  for (const { key, figure } of contradicted.flatMap(({ row }) =>
    figuresOfRow(strip, match, row, standing)
  )) {
    if (figure.place) mergedPlaces.set(key, figure.place);
  }
  return {
    id: table.id,
    name: table.name,
    formats: formatsWith(table),
    rivals: rivalForms(strip, table, labels, linesOf(match)),
    isFormLikely: fittedBy(strip, match) !== undefined && !areOfOneForm(table, labels.rows),
    figures,
    notes: [
      ...fittedNote(strip, match),
      ...rowNotes(strip, match, missing, contradicted, extra),
      ...gathered(
        table.name,
        read.flatMap(({ notes }) => notes)
      ),
    ],
    gaps,
    mergedPlaces,
    rowPlaces: rowPlaces(strip, match),
    lines: linesOf(match),
    columns: [firstColumn + columnsOf(match)[0], firstColumn + columnsOf(match)[1]],
    loneTexts: loneTextsIn(strip, table, linesOf(match)),
    filled: [...figures.values()].filter(({ value }) => typeof value === "number").length,
    ...(place && { place }),
  };
}

/**
 * The official tables in a strip, in both forms, found by their labels wherever they stand.
 */
export function findTables(strip: Strip, parting: PartingLines): TablesFound {
  const { placed, crowded } = allHeads(strip);
  const matches = formats
    .flatMap((format, index) =>
      format.tables
        .filter((table) => index === 0 || !formats[0].tables.includes(table))
        .flatMap((table) => matchesFor(strip, format, table, placed, parting))
    )
    .map((match) => rated(strip, match))
    .sort((a, b) => b.fit - a.fit || b.explained - a.explained);
  const best: RatedMatch[] = [];
  for (const match of matches) {
    if (!best.some((better) => overlapEachOther(better, match))) best.push(match);
  }
  const isSure = ({ match: { rows, table } }: RatedMatch): boolean => isTableOfItsOwn(rows, table);
  best.sort((a, b) => a.lines[0] - b.lines[0] || a.columns[0] - b.columns[0]);
  const stops = [...parting.headings, ...parting.titles];
  const settled = ({ match, lines }: RatedMatch): TableMatch => {
    if (strip.sheet) return match;
    const alike = best.filter((other) => other.match.table.id === match.table.id && isSure(other));
    const others = alike.map((other) => other.lines);
    const { rows, elsewhere } = settledRows(strip, { ...match, lines }, others, stops);
    return { ...match, rows: [...rows], doubled: [...match.doubled, ...elsewhere] };
  };
  return {
    recognised: best.filter(isSure).map((each) => recognised(strip, settled(each))),
    unclear: best
      .filter((each) => !isSure(each))
      .map(({ match, lines }) => ({
        id: match.table.id,
        name: match.table.name,
        lines,
        reason: `只找到${match.rows.length}行，应有${rowCount(match.table)}行`,
      })),
    notes: crowded.map((name) => note("tables-many", name, mostHeads)),
  };
}
