import type { FoundReport } from "../../../read/found";
import { readFigure } from "../../../read/figure-text";
import type { Place } from "../../../read/source";
import { figuresOf } from "../../../report/figures";
import { formatById } from "../../../report/formats";
import { figuresOfBlock, isNumber, sizeOf } from "./figures";
import { landedProposal, type BlockProposal, type Landed } from "./landing";
import type { PastedBlock } from "./pasted-block";

const nothing: BlockProposal["proposal"] = { groups: [], notes: [] };

function placeName({ sheet, row, column }: Place): string {
  return `${sheet}\n${row}\n${column}`;
}

/** Lays a block over the sheet, its first cell on the selected one. */
export function fromCell(found: FoundReport, block: PastedBlock, selected: Place): BlockProposal {
  const cells = figuresOfBlock(block.cells);
  if (!cells.some((row) => row.some((cell) => cell !== null && isNumber(cell)))) {
    return { landing: { kind: "no-figures" }, proposal: nothing };
  }
  const form = figuresOf(formatById(found.report.format));
  const keyAt = new Map(
    [...form.keys()].flatMap((key) => {
      const place = found.places[key];
      return place ? [[placeName(place), key] as const] : [];
    })
  );
  const first = keyAt.get(placeName(selected));
  if (first === undefined) return { landing: { kind: "no-cell" }, proposal: nothing };
  const landed: Landed[] = [];
  const offTheFigures: string[] = [];
  cells.forEach((row, down) => {
    row.forEach((content, right) => {
      if (content === null || String(content).trim() === "") return;
      const { sheet } = selected;
      const key = keyAt.get(
        placeName({ sheet, row: selected.row + down, column: selected.column + right })
      );
      const figure = key && form.get(key);
      if (figure) {
        landed.push({ cell: figure.key, reading: readFigure(content, figure.measure) });
      } else if (isNumber(content)) offTheFigures.push(String(content).trim());
    });
  });
  return {
    landing: { kind: "from-cell", first, ...sizeOf(cells) },
    proposal: landedProposal(found, landed, [{ kind: "offTheFigures", about: offTheFigures }]),
  };
}
