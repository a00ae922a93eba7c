import { strToU8 } from "fflate";
import type { Container } from "./containers";
import { printedReport, type PageWidths, type TextOrder } from "./printed-lines";
import { gridOf, partsOf, type Rendering, type SetTable } from "./rendering";

const flat = (text: string): string => text.replace(/\n/g, "");

/** The cells of each row that begin in it, and how many columns have none. */
function rowsOf(table: SetTable): readonly { cells: readonly string[]; missing: number }[] {
  const grid = gridOf(table);
  const width = Math.max(...grid.map((row) => row.length));
  return grid.map((row) => {
    const cells = row.flatMap((at) => (at?.begins ? [flat(at.cell.text)] : []));
    return { cells, missing: width - cells.length };
  });
}

/** A container of plain text, by how it sets a table and what stands between its paragraphs. */
function text(name: string, between: string, setTable: (table: SetTable) => string): Container {
  const write = (rendering: Rendering): Uint8Array =>
    strToU8(
      partsOf(rendering)
        .map((part) => ("table" in part ? setTable(part.table) : part.text))
        .join(between)
    );
  return { name, write };
}

/** Where pipes stand for the columns of a row that have no cell of their own. */
type Filling = "before" | "after" | "none";

/** A table with lines for each cell, and a line of pipes for the columns without one. */
function cellLines(
  table: SetTable,
  cell: (text: string) => readonly string[],
  filling: Filling
): string {
  return rowsOf(table)
    .flatMap(({ cells, missing }) => {
      const pipes = missing > 0 && filling !== "none" ? ["|".repeat(missing)] : [];
      const own = cells.flatMap(cell);
      return filling === "before" ? [...pipes, ...own] : [...own, ...pipes];
    })
    .join("\n");
}

/** A table with lines for each cell, pipes standing right after a cell for the columns it covers. */
function betweenCells(table: SetTable): string {
  return gridOf(table)
    .flatMap((row) => row.map((at) => (at?.begins ? `${flat(at.cell.text)} |` : "|")))
    .join("\n");
}

const lonePipe = (own: string): readonly string[] => (own === "" ? ["|"] : [own, "|"]);
const closed = (own: string): readonly string[] => [`${own} |`];
const opened = (own: string): readonly string[] => [`| ${own}`];

function withoutBlanks(table: SetTable, between: string): string {
  return table
    .flat()
    .flatMap((own) => (own.text.trim() === "" ? [] : [flat(own.text)]))
    .join(between);
}

function inLines(table: SetTable, between: string): string {
  return rowsOf(table)
    .map(({ cells }) => cells.join(between))
    .join("\n");
}

function printed(name: string, order: TextOrder, label: number, between: number): Container {
  const page: PageWidths = { label, group: 12, figure: 12, between };
  const narrow = { ...page, figure: 7 };
  const widths = { t2: { ...page, label: 24, figure: 20 }, t3: page, t4: narrow };
  return { name, write: (rendering) => strToU8(printedReport(rendering, order, widths)) };
}

/** Plain text as sites and converters give it. */
export const textContainers: readonly Container[] = [
  text("竖线独占一行", "\n\n", (table) => cellLines(table, lonePipe, "none")),
  text("竖线独占一行，行后补竖线", "\n\n", (table) => cellLines(table, lonePipe, "after")),
  text("竖线独占一行，行前补竖线", "\n\n", (table) => cellLines(table, lonePipe, "before")),
  text("行末竖线，行后补竖线", "\n\n", (table) => cellLines(table, closed, "after")),
  text("行末竖线，行前补竖线", "\n\n", (table) => cellLines(table, closed, "before")),
  text("行末竖线，格间补竖线", "\n\n", betweenCells),
  text("行首竖线", "\n\n", (table) => cellLines(table, opened, "none")),
  text("一格一行，空格子不留痕", "\n", (table) => withoutBlanks(table, "\n")),
  text("一格一段，空格子不留痕", "\n\n", (table) => withoutBlanks(table, "\n\n")),
  text("空格隔开", "\n", (table) => inLines(table, " ")),
  text("全角空格隔开", "\n", (table) => inLines(table, "　")),
  printed("PDF 文本，按栏", "columns", 46, 0),
  printed("PDF 文本，按栏，标题折行", "columns", 26, 1),
  printed("PDF 文本，按行", "lines", 26, 0),
  printed("PDF 文本，按写入顺序", "stream", 26, 0),
];
