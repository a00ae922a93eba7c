import { formatById, tableOf, type FormatId } from "../../../src/report/formats";
import type { FigureKey } from "../../../src/report/figures";
import { layoutOf, type LayoutCell } from "../../../src/report/layout";
import type { Figures } from "../../../src/report/report";
import type { TableId } from "../../../src/report/structure";
import type { PublishedFigures } from "../../reports";
import { sampleTexts, tableHeadings, tableIds } from "../rendered-report";

/** A cell of a table as it is set: with its text, and the figure it holds where it holds one. */
export interface SetCell {
  readonly text: string;
  readonly kind: LayoutCell["kind"];
  readonly key: FigureKey | null;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The cells that begin in each row of a table, from left to right. */
export type SetTable = readonly (readonly SetCell[])[];

/** A report as it is set, apart from the kind of file it is written to. */
export interface Rendering {
  readonly format: FormatId;
  readonly title: string;
  readonly aboveTitle: readonly string[];
  readonly belowTitle: readonly string[];
  readonly preface: string;
  readonly s1: string;
  /** The official tables with their headings; one that is cut has several parts. */
  readonly tables: readonly {
    readonly id: TableId;
    readonly heading: string;
    readonly parts: readonly SetTable[];
  }[];
  readonly s5: string;
  readonly s6: string | null;
  readonly feeTable: SetTable | null;
  readonly foot: readonly string[];
  /** What is to be read. */
  readonly figures: Figures;
}

function setTable(report: PublishedFigures, id: TableId): SetTable {
  const layout = layoutOf(tableOf(formatById(report.format), id));
  return Array.from({ length: layout.rows }, (_, row) =>
    layout.cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map((cell): SetCell => {
        const { kind, rowSpan, columnSpan } = cell;
        const key = cell.kind === "figure" ? cell.key : null;
        const text = cell.kind === "figure" ? String(report.figures[cell.key] ?? "") : cell.text;
        return { text, kind, key, rowSpan, columnSpan };
      })
  );
}

/** A published report as the official form sets it. */
export function renderingOf(report: PublishedFigures): Rendering {
  return {
    format: report.format,
    title: `${report.agency}${report.year}年政府信息公开工作年度报告`,
    aboveTitle: [],
    belowTitle: [],
    preface: sampleTexts.preface,
    s1: sampleTexts.s1,
    tables: tableIds.map((id) => ({
      id,
      heading: tableHeadings[id],
      parts: [setTable(report, id)],
    })),
    s5: sampleTexts.s5,
    s6: sampleTexts.s6,
    feeTable: null,
    foot: [],
    figures: report.figures,
  };
}

/** A cell of a table's grid: the cell that covers it, and whether it begins here. */
export interface GridCell {
  readonly cell: SetCell;
  readonly begins: boolean;
  readonly isFirstRow: boolean;
  readonly isFirstColumn: boolean;
}

/** A table with every cell it covers; null where none does. */
export function gridOf(table: SetTable): readonly (readonly (GridCell | null)[])[] {
  const grid: (GridCell | null)[][] = table.map(() => []);
  table.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]?.[column]) column++;
      for (let down = 0; down < cell.rowSpan && row + down < table.length; down++) {
        const line = grid[row + down] ?? [];
        for (let right = 0; right < cell.columnSpan; right++) {
          line[column + right] = {
            cell,
            begins: down === 0 && right === 0,
            isFirstRow: down === 0,
            isFirstColumn: right === 0,
          };
        }
      }
      column += cell.columnSpan;
    }
  });
  return grid.map((line) => Array.from(line, (cell) => cell ?? null));
}
