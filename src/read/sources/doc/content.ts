import { UnreadableFileError } from "../../errors";
import type { Budget } from "../budget";
import type { RowShape } from "./row-cells";
import type { Paragraph } from "./text";

/** A row of a table: what stands in each of its cells, and how it is laid out. */
export interface Row {
  readonly cells: readonly (readonly Content[])[];
  readonly shape: RowShape;
  /** A revision has deleted it. */
  readonly isDeleted: boolean;
}

export interface Table {
  readonly rows: readonly Row[];
}

/** What stands in a document or in a cell, in reading order. */
export type Content = Paragraph | Table;

export function isTable(content: Content): content is Table {
  return "rows" in content;
}

/** All the text in a content. */
export function textOf(content: readonly Content[]): string {
  return content
    .map((each) =>
      isTable(each)
        ? each.rows.flatMap(({ cells }) => cells.map(textOf)).join(" ")
        : each.runs.map(({ text }) => text).join("")
    )
    .join("\n");
}

/** More tables one in the other are not read. */
const mostTables = 50;

/** What is read so far of a document or of a table in it: the content of the cell, the cells of the row, the rows. */
class Level {
  content: Content[] = [];
  private cells: (readonly Content[])[] = [];
  private readonly rows: Row[] = [];

  endCell(): void {
    this.cells.push(this.content);
    this.content = [];
  }

  endRow({ properties, isDeleted }: Paragraph): void {
    this.rows.push({ cells: this.cells, shape: properties.row, isDeleted });
    this.cells = [];
    this.content = [];
  }

  /** The table, and what stands in no row of it. */
  end(): readonly Content[] {
    const table: readonly Content[] = this.rows.length > 0 ? [{ rows: this.rows }] : [];
    return [...table, ...this.cells.flat(), ...this.content];
  }
}

function depthOf({ properties, isCell }: Paragraph): number {
  const { isInTable, depth } = properties;
  if (isCell) return Math.max(1, depth);
  return isInTable ? Math.max(1, depth) : 0;
}

/** The paragraphs of a document with its tables, by the marks that end cells and rows. */
export function contentOf(paragraphs: Iterable<Paragraph>, budget: Budget): readonly Content[] {
  const levels = [new Level()];
  const inner = (): Level => levels[levels.length - 1] as Level;
  const closeDownTo = (depth: number): void => {
    while (levels.length - 1 > depth) {
      const ended = inner().end();
      levels.pop();
      inner().content.push(...ended);
    }
  };
  for (const paragraph of paragraphs) {
    const depth = depthOf(paragraph);
    if (depth > mostTables) throw new UnreadableFileError("too-complex");
    if (depth === 0) budget.takeParagraph();
    else budget.takeCells(1);
    closeDownTo(depth);
    while (levels.length - 1 < depth) levels.push(new Level());
    const { properties, isCell } = paragraph;
    const endsRow = isCell ? properties.endsRow : depth > 1 && properties.endsInnerRow;
    const endsCell = isCell || (depth > 1 && properties.endsInnerCell);
    if (endsRow) inner().endRow(paragraph);
    else {
      inner().content.push(paragraph);
      if (endsCell) inner().endCell();
    }
  }
  closeDownTo(0);
  return inner().end();
}
