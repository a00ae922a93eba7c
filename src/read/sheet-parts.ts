import type { FigureKey } from "../report/figures";
import type { Gap } from "../report/gaps";
import { sectionIds, type SectionId } from "../report/structure";
import type { ReadingNote } from "./found";
import { note } from "./notes";
import type { FoundText, FoundTexts } from "./prose";
import { findReportParts, type ReportPart } from "./report-parts";
import type { SheetGrid } from "./source";
import { stripOfSheet } from "./strip";
import type { ReadFigure, RecognisedTable } from "./tables";

const nothingHidden: ReadonlySet<number> = new Set();

/** A sheet in which some rows and columns are empty. */
function without(
  sheet: SheetGrid,
  rows: ReadonlySet<number>,
  columns: ReadonlySet<number>
): SheetGrid {
  const { firstRow, firstColumn } = sheet;
  const cells = sheet.cells.map((row, down) =>
    row.map((content, right) =>
      rows.has(firstRow + down) || columns.has(firstColumn + right) ? "" : content
    )
  );
  return { ...sheet, cells };
}

function overlap(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}

function isSameTable(a: RecognisedTable, b: RecognisedTable): boolean {
  return a.id === b.id && overlap(a.lines, b.lines) && overlap(a.columns, b.columns);
}

function filledOf(figures: ReadonlyMap<FigureKey, ReadFigure>): number {
  return [...figures.values()].filter(({ value }) => typeof value === "number").length;
}

/** A table with the figures it does not have from one that has more rows or columns of the same. */
function completedTable(table: RecognisedTable, fuller: RecognisedTable): RecognisedTable {
  const figures = new Map(table.figures);
  let added = 0;
  for (const [key, figure] of fuller.figures) {
    if (figures.get(key)?.place || !figure.place) continue;
    figures.set(key, figure);
    added += 1;
  }
  if (added === 0) return table;
  const isMissing = ({ code }: ReadingNote): boolean => code === "rows-missing";
  const notes = [
    ...table.notes.filter((one) => !isMissing(one)),
    ...fuller.notes.filter(isMissing),
    note("hidden-read", `${table.name}的${added}个数字`, hiddenRowsOrColumns),
  ];
  const isRow = ({ kind }: Gap): boolean => kind === "row";
  const gaps = [...fuller.gaps.filter(isRow), ...table.gaps.filter((gap) => !isRow(gap))];
  const rowPlaces = table.rowPlaces.filter(({ cells }) =>
    gaps.some((gap) => gap.kind === "row" && gap.cells[0] === cells[0])
  );
  return { ...table, figures, notes, gaps, rowPlaces, filled: filledOf(figures) };
}

const hiddenRowsOrColumns = "行或列";

function asHidden(part: ReportPart): ReportPart {
  const found = part.tables.map(({ name }) => name).join("、") || "报告的文字";
  return { ...part, notes: [...part.notes, note("hidden-read", found, hiddenRowsOrColumns)] };
}

/** The texts that are seen, and of those sections that show nothing the hidden ones. */
function completedTexts(seen: FoundTexts, fuller: FoundTexts): FoundTexts {
  const taken: Partial<Record<SectionId, FoundText>> = { ...seen };
  for (const id of sectionIds) {
    const further = fuller[id];
    if (!seen[id]?.text && further?.text) taken[id] = further;
  }
  return taken;
}

/** A part as it is seen, with what only hidden rows or columns have beside it. */
function completedPart(seen: ReportPart, fuller: ReportPart, isOnly: boolean): ReportPart {
  const tables = seen.tables.map((table) => {
    const own = fuller.tables.find((other) => isSameTable(table, other));
    return own ? completedTable(table, own) : table;
  });
  const others = fuller.tables.filter(
    (table) => isOnly && !tables.some((other) => other.id === table.id)
  );
  const left = fuller.tables.filter(
    (table) => !others.includes(table) && !tables.some((other) => isSameTable(other, table))
  );
  const texts = completedTexts(seen.texts, fuller.texts);
  const areTextsAdded = sectionIds.some((id) => texts[id] !== seen.texts[id]);
  const isTextLeft = sectionIds.some(
    (id) => (fuller.texts[id]?.text ?? "") !== (texts[id]?.text ?? "")
  );
  const further = [
    ...others.map(({ name }) => note("hidden-read", name, hiddenRowsOrColumns)),
    ...(areTextsAdded ? [note("hidden-read", "报告的一部分文字", hiddenRowsOrColumns)] : []),
    ...left.map(({ name }) => note("hidden-ignored", name, hiddenRowsOrColumns)),
    ...(isTextLeft ? [note("hidden-ignored", "报告的文字", hiddenRowsOrColumns)] : []),
  ];
  const isSaid = ({ message }: ReadingNote): boolean =>
    seen.notes.some((said) => said.message === message);
  return {
    ...seen,
    title: seen.title ?? fuller.title,
    tables: [...tables, ...others],
    unclear: seen.unclear.filter(({ id }) => !others.some((table) => table.id === id)),
    texts,
    headings: new Set([...seen.headings, ...fuller.headings]),
    // What is hidden by rows or by columns is met again with both.
    notes: [...seen.notes, ...further.filter((one) => !isSaid(one))],
  };
}

function completed(
  seen: readonly ReportPart[],
  fuller: readonly ReportPart[]
): readonly ReportPart[] {
  if (seen.length === 0) return fuller.map(asHidden);
  return seen.map((part) => {
    const own = fuller.find(
      (other) =>
        (seen.length === 1 && fuller.length === 1) ||
        part.tables.some((table) => other.tables.some((one) => isSameTable(table, one)))
    );
    return own ? completedPart(part, own, seen.length === 1) : part;
  });
}

/**
 * The parts of reports in a sheet. What is hidden, by rows or columns, is read only where nothing that is seen stands for
 * it, and said: first what is seen, then with hidden columns, with hidden rows, with both.
 */
export function partsOfSheet(sheet: SheetGrid): readonly ReportPart[] {
  const { rows, columns } = sheet.hidden ?? { rows: nothingHidden, columns: nothingHidden };
  const isHidden = sheet.hidden?.sheet ?? false;
  const holds = sheet.cells.some((row, down) =>
    row.some(
      (content, right) =>
        content !== "" &&
        (rows.has(sheet.firstRow + down) || columns.has(sheet.firstColumn + right))
    )
  );
  const seen = findReportParts(stripOfSheet(holds ? without(sheet, rows, columns) : sheet));
  const further = holds
    ? [without(sheet, rows, nothingHidden), without(sheet, nothingHidden, columns), sheet]
    : [];
  return further
    .reduce((parts, more) => completed(parts, findReportParts(stripOfSheet(more))), seen)
    .map((part) => (isHidden ? { ...part, isHidden } : part));
}
