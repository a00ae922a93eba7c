import { displayWidth, wrapped } from "./display-width";
import { gridOf, partsOf, type Rendering, type SetCell, type SetTable } from "./rendering";
import type { TableId } from "../../../src/report/structure";

/** A line of a printed cell, with the column it begins in. */
interface Piece {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** How wide the columns of a printed page are, in Latin characters; a cell's text is broken at its edge. */
export interface PageWidths {
  readonly label: number;
  readonly group: number;
  readonly figure: number;
  /** Empty lines between the rows. */
  readonly between: number;
}

function columnWidths(table: SetTable, { label, group, figure }: PageWidths): readonly number[] {
  const grid = gridOf(table);
  const width = Math.max(...grid.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const isLabel = grid.some((row) => row[column]?.cell.kind === "label" && row[column].begins);
    if (!isLabel) return figure;
    const isGroup = grid.some(
      (row) => (row[column]?.cell.rowSpan ?? 1) > 3 && row[column]?.cell.kind === "label"
    );
    const isOuter = isGroup && column === 0;
    return isOuter ? 4 : isGroup ? group : label;
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** The printed lines of a cell. */
function linesOf(cell: SetCell, width: number): readonly string[] {
  return cell.text === "" ? [] : wrapped(cell.text, width - 1);
}

/** Every line of a table's cells as a page shows them: in the middle of the rows that its cell covers. */
function piecesOf(table: SetTable, page: PageWidths): { pieces: readonly Piece[]; height: number } {
  const widths = columnWidths(table, page);
  const cells = gridOf(table).flatMap((row, top) =>
    row.flatMap((at, column) => {
      if (!at?.begins) return [];
      const span = widths.slice(column, column + at.cell.columnSpan);
      return [{ cell: at.cell, top, column, width: sum(span), lines: linesOf(at.cell, sum(span)) }];
    })
  );
  const heights = table.map(() => 1);
  for (const { cell, top, lines } of [...cells].sort((a, b) => a.cell.rowSpan - b.cell.rowSpan)) {
    const own = heights.slice(top, top + cell.rowSpan);
    const last = Math.min(top + cell.rowSpan, heights.length) - 1;
    const missing = lines.length - sum(own) - page.between * (own.length - 1);
    heights[last] = (heights[last] ?? 1) + Math.max(0, missing);
  }
  const begin = (row: number): number => sum(heights.slice(0, row)) + row * page.between;
  const pieces = cells.flatMap(({ cell, top, column, width, lines }): Piece[] => {
    const bottom = begin(top + cell.rowSpan) - page.between;
    const first = begin(top) + Math.floor((bottom - begin(top) - lines.length) / 2);
    const left = sum(widths.slice(0, column));
    return lines.map((text, index) => {
      const blank = cell.kind === "label" ? 0 : Math.floor((width - 1 - displayWidth(text)) / 2);
      return { line: first + index, column: left + Math.max(0, blank), text };
    });
  });
  return { pieces, height: begin(table.length) };
}

/** The lines of a table, columns kept as runs of blanks. */
function laidOut(table: SetTable, page: PageWidths): readonly string[] {
  const { pieces, height } = piecesOf(table, page);
  return Array.from({ length: height }, (_, line) =>
    pieces
      .filter((piece) => piece.line === line)
      .sort((a, b) => a.column - b.column)
      .reduce((text, piece) => {
        const missing = piece.column - displayWidth(text);
        return text + " ".repeat(Math.max(text === "" ? 0 : 1, missing)) + piece.text;
      }, "")
  );
}

/** The lines of a table cell by cell, what stands in one line parted by a blank. */
function inStreamOrder(table: SetTable, page: PageWidths): readonly string[] {
  const widths = columnWidths(table, page);
  const grid = gridOf(table);
  return grid.flatMap((row) => {
    const lines: string[] = [];
    row.forEach((at, column) => {
      if (!at?.begins) return;
      const width = sum(widths.slice(column, column + at.cell.columnSpan));
      const [first, ...others] = linesOf(at.cell, width);
      if (first === undefined) return;
      const isBeside = others.length === 0 && lines.length > 0;
      if (isBeside) lines.push(`${lines.pop() ?? ""} ${first}`);
      else lines.push(first, ...others);
    });
    return lines;
  });
}

/** How a program takes the text out of a printed page: in columns, in lines as they are read, or in the order it was set. */
export type TextOrder = "columns" | "lines" | "stream";

const linesOfText = 34;
const rowsOfPage = 30;

/** Paragraphs broken at the edge of the page. */
function printedText(text: string, level: number): readonly string[] {
  const lines = wrapped(level === 0 ? `\u3000\u3000${text}` : text, 2 * linesOfText);
  return level === 1 ? lines.map((line) => `          ${line}`) : lines;
}

/** The text of a report that was printed, as a program takes it out again, with the numbers of its pages. */
export function printedReport(
  rendering: Rendering,
  order: TextOrder,
  widths: Readonly<Record<TableId, PageWidths>>
): string {
  const ids = rendering.tables.flatMap(({ id, parts }) =>
    parts.map(({ table }) => ({ id, table }))
  );
  const lines = partsOf(rendering).flatMap((part): readonly string[] => {
    if (!("table" in part)) return printedText(part.text, part.level);
    const page = widths[ids.find(({ table }) => table === part.table)?.id ?? "t2"];
    if (order === "stream") return inStreamOrder(part.table, page);
    const laid = laidOut(part.table, page);
    if (order === "columns") return ["", ...laid, ""];
    return laid.map((line) => line.trim().replace(/ +/g, " ")).filter((line) => line !== "");
  });
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += rowsOfPage) {
    const number = `- ${pages.length + 1} -`;
    const shown = order === "columns" ? `${" ".repeat(40)}${number}` : number;
    pages.push([...lines.slice(at, at + rowsOfPage), shown].join("\n"));
  }
  return pages.join("\n\f");
}
