import { pageHeight, pageWidth, pdfWith, textAt } from "../pdf-files";
import type { Container } from "./containers";
import { gridOf, partsOf, type SetTable } from "./rendering";

const margin = 20;
const rowHeight = 24;
const lineHeight = 5;
const tableSize = 4;
const textSize = 9;
const indent = 2;

/** The lines of a text that is broken where it would reach over so much. */
function brokenLines(text: string, width: number, size: number): readonly string[] {
  const most = Math.max(1, Math.floor(width / size));
  return text.split("\n").flatMap((line) => line.match(new RegExp(`.{1,${most}}`, "gu")) ?? [""]);
}

/** A table with ruled lines around each cell, from a height downwards. */
function ruledTable(table: SetTable, top: number): string {
  const grid = gridOf(table);
  const columns = Math.max(...grid.map((row) => row.length));
  const width = (pageWidth - 2 * margin) / columns;
  return grid
    .flatMap((row, line) =>
      row.flatMap((at, column) => {
        if (!at?.begins) return [];
        const { rowSpan, columnSpan, text } = at.cell;
        const [x, y] = [margin + column * width, top - (line + rowSpan) * rowHeight];
        const frame = `0.5 w ${x} ${y} ${columnSpan * width} ${rowSpan * rowHeight} re S`;
        const lines = brokenLines(text, columnSpan * width - 2 * indent, tableSize);
        const written = lines.map((own, index) =>
          own === ""
            ? ""
            : textAt(x + indent, y + rowSpan * rowHeight - (index + 1) * lineHeight, own, tableSize)
        );
        return [frame, ...written];
      })
    )
    .join("\n");
}

/** Printed with ruled tables, each with the paragraphs before it on a page of its own. */
export const pdfContainer: Container = {
  name: "PDF",
  write: (rendering) => {
    const pages: string[][] = [[]];
    let y = pageHeight - margin;
    const add = (instructions: string): void => void pages.at(-1)?.push(instructions);
    const nextPage = (): void => {
      pages.push([]);
      y = pageHeight - margin;
    };
    for (const part of partsOf(rendering)) {
      if ("table" in part) {
        nextPage();
        add(ruledTable(part.table, y));
        nextPage();
        continue;
      }
      for (const line of brokenLines(part.text, pageWidth - 2 * margin, textSize)) {
        if (line !== "") add(textAt(margin, y, line, textSize));
        y -= 14;
      }
    }
    return pdfWith(pages.map((own) => own.join("\n")));
  },
};
