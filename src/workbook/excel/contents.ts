import type { CellContent, Place } from "../../read/source";
import { cellArea } from "../../write/sheets/areas";
import { HostError } from "../errors";
import type { CellRestoration, KeptCell, KeptContent } from "../host";
import { cellAddress } from "./addresses";
import { blocksOf } from "./blocks";
import { literalText } from "./literal-text";
import { showsDates } from "../../read/number-format";
import { blockRange, rangeAt } from "./ranges";
import { inExcel } from "./request";

/** A formula is what is not its own value; a text that begins with = is one. */
function keptContent(input: unknown, value: unknown): KeptContent {
  if (typeof input === "string" && input.startsWith("=") && input !== value) {
    return { kind: "formula", formula: input };
  }
  const isContent =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return { kind: "constant", value: isContent ? value : "" };
}

function takesNumbers(numberFormat: string): boolean {
  return numberFormat !== "@" && !showsDates(numberFormat);
}

function keptCells(places: readonly Place[], range: Excel.Range): readonly KeptCell[] {
  const inputs: readonly unknown[] = range.formulas.flat();
  const values: readonly unknown[] = range.values.flat();
  const formats: readonly unknown[] = range.numberFormat.flat();
  return places.map((place, index) => {
    const format = formats[index];
    const numberFormat = typeof format === "string" ? format : "General";
    const content = keptContent(inputs[index], values[index]);
    return { place, content, numberFormat, takesNumbers: takesNumbers(numberFormat) };
  });
}

function sameCell(a: Place, b: Place): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/** What cells hold, in the order of the places. One request. */
export function readContents(places: readonly Place[]): Promise<readonly KeptCell[]> {
  if (places.length === 0) return Promise.resolve([]);
  return inExcel("reject", async (context) => {
    const blocks = blocksOf(places.map((place) => ({ place }))).map((block) => {
      const range = blockRange(context, block);
      range.load("formulas,values,numberFormat");
      return { places: block.cells.flat().map(({ place }) => place), range };
    });
    await context.sync();
    const kept = blocks.flatMap((block) => keptCells(block.places, block.range));
    return places.flatMap((place) => kept.find((cell) => sameCell(cell.place, place)) ?? []);
  });
}

function inputOf(content: KeptContent): CellContent {
  if (content.kind === "formula") return content.formula;
  return typeof content.value === "string" ? literalText(content.value) : content.value;
}

/** What a cell says of itself once the content is in it. */
function expectedInput(content: KeptContent): CellContent {
  return content.kind === "formula" ? content.formula : content.value;
}

/** Puts back what cells held, formulas too, as one step for Excel's undo. One request. */
export function restoreContents(cells: readonly CellRestoration[]): Promise<void> {
  if (cells.length === 0) return Promise.resolve();
  return inExcel("reject", async (context) => {
    const blocks = blocksOf(cells).map((block) => {
      const range = blockRange(context, block);
      range.formulas = block.cells.map((row) => row.map(({ content }) => inputOf(content)));
      range.load("formulas");
      return { block, range };
    });
    // After the contents: a formula put into a cell for text would stay the text it is.
    for (const { place, numberFormat } of cells) {
      if (numberFormat === undefined) continue;
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      rangeAt(sheet, cellArea(place.row, place.column)).numberFormat = [[numberFormat]];
    }
    await context.sync();
    for (const { block, range } of blocks) {
      const found: readonly unknown[] = range.formulas.flat();
      block.cells.flat().forEach(({ place, content }, index) => {
        if (found[index] === expectedInput(content)) return;
        const address = cellAddress(place.row, place.column);
        throw new HostError("not-kept", `Restored, found ${String(found[index])}`, address);
      });
    }
  });
}
