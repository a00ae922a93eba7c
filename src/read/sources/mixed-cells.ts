import type { CellObject, WorkBook } from "@e965/xlsx";

/** Whether of the characters in a cell some look unlike the others: raised, struck, in another font. */
export type MixedCells = (cell: CellObject) => boolean;

/** A string as the library gives it: what is written in it, and its runs, in a way of its own for each kind of file. */
interface SharedString {
  readonly t: string;
  readonly r?: unknown;
}

/** @returns for files of which the library tells no more than that; of an .xlsx see plainWorkbook */
export function mixedCells(book: WorkBook): MixedCells {
  const { Strings: strings = [] } = book as WorkBook & {
    readonly Strings?: readonly SharedString[];
  };
  const among = (isMixed: (string: SharedString) => boolean): MixedCells => {
    const texts = new Set<unknown>(strings.filter(isMixed).map(({ t: text }) => text));
    return ({ v: value }) => texts.has(value);
  };
  switch (book.bookType) {
    // So the library leaves it for .xls.
    case undefined:
      return among(({ r: runs }) => runs === undefined);
    case "xlsb":
      return among(({ r: runs }) => Array.isArray(runs) && runs.length > 1);
    case "xlml":
      return ({ r: markup, v: value }) => markup !== undefined && markup !== value;
    default:
      return () => false;
  }
}
