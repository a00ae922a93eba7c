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

/** A paragraph; `level` says of what order a heading is, the title being 1, and is 0 for other text. */
export interface Paragraph {
  readonly text: string;
  readonly level: 0 | 1 | 2 | 3;
}

/** A part of an official table, one being the whole, with what stands above it. */
export interface TablePart {
  readonly above: readonly Paragraph[];
  readonly table: SetTable;
}

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
    readonly parts: readonly TablePart[];
  }[];
  readonly s5: string;
  readonly s6: string | null;
  readonly feeTable: SetTable | null;
  readonly foot: readonly string[];
  /** What is to be read; a figure without a cell is not among them. */
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
      parts: [{ above: [], table: setTable(report, id) }],
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

/** A report or what stands in it, in reading order. */
export type Part = Paragraph | { readonly table: SetTable };

function textOf(text: string): readonly Paragraph[] {
  return text.split("\n").map((each) => ({ text: each, level: 0 }));
}

/** Everything of a report in reading order. */
export function partsOf(rendering: Rendering): readonly Part[] {
  const texts = (lines: readonly string[]): readonly Part[] => lines.flatMap(textOf);
  const heading = (text: string): Paragraph => ({ text, level: 2 });
  return [
    ...texts(rendering.aboveTitle),
    { text: rendering.title, level: 1 },
    ...texts(rendering.belowTitle),
    ...textOf(rendering.preface),
    heading("一、总体情况"),
    ...textOf(rendering.s1),
    ...rendering.tables.flatMap(({ heading: own, parts }): readonly Part[] => [
      heading(own),
      ...parts.flatMap(({ above, table }): readonly Part[] => [...above, { table }]),
    ]),
    heading("五、存在的主要问题及改进情况"),
    ...textOf(rendering.s5),
    ...(rendering.s6 === null ? [] : [heading("六、其他需要报告的事项"), ...textOf(rendering.s6)]),
    ...(rendering.feeTable ? [{ table: rendering.feeTable }] : []),
    ...texts(rendering.foot),
  ];
}
