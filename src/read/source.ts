import type { DisguisedNumber, UnreadCause } from "../report/report";
import type { UnreadCells } from "../report/unread-cells";
import type { MergedCells } from "./merges";

/** What a cell of any source holds; "" where it is empty. */
export type CellContent = string | number | boolean;

/** A cell, or null where a merged cell that begins further left or above covers it. Only sources that know merges say so. */
export type GridCell = CellContent | null;

/** Rows of cells of one sheet or one table. A row of a document's table may be shorter than the others. */
export interface Grid {
  readonly cells: readonly (readonly GridCell[])[];
  /** Where the first cell stands in its sheet, counted from 0; 0 and 0 for a table of a document. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** How it was found, where it was fitted to an official table and stood otherwise in its source. */
  readonly fitted?: readonly string[];
  /** Whether it was put together of lines of text, each taken for a cell. */
  readonly isOfLines?: true;
}

/** What there is to say of a cell beside its content. */
export type CellRemark =
  /** What it shows cannot be taken for a number, though it may look like one; the content is what it shows. */
  | {
      readonly kind: "unread";
      readonly cause: Exclude<
        UnreadCause,
        "characters" | "too-long" | "unit" | "raised" | "unclear" | "misplaced"
      >;
      /** The number behind it, where its format only makes a date or the like of that. */
      readonly disguised?: DisguisedNumber;
    }
  /** It holds 0, which its format does not show. */
  | { readonly kind: "zero-hidden" }
  /** It is text, or its format makes text of what is typed into it. */
  | { readonly kind: "text" }
  /** It holds another number than it shows: the content is what it shows. */
  | { readonly kind: "rounded"; readonly held: number };

/** Remarks on the cells of a sheet, by their places in it. */
export class CellRemarks {
  private readonly byPlace = new Map<string, CellRemark>();

  at(row: number, column: number): CellRemark | undefined {
    return this.byPlace.get(`${row} ${column}`);
  }

  add(row: number, column: number, remark: CellRemark): void {
    this.byPlace.set(`${row} ${column}`, remark);
  }
}

/** What of a sheet is hidden, by whatever means: rows and columns counted from 0 in the sheet. */
export interface HiddenParts {
  readonly sheet: boolean;
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** One worksheet as it is read: its used cells, all rows equally long, "" where a merged cell covers one. */
export interface SheetGrid extends Grid {
  readonly cells: readonly (readonly CellContent[])[];
  /** Stable while the workbook is open; the name where the source has no ids. */
  readonly id: string;
  readonly name: string;
  /** Only where there is something to remark. */
  readonly remarks?: CellRemarks;
  /** Which cells are merged; left out where the source does not tell, or none are. */
  readonly merged?: MergedCells;
  /** What of it is not seen; nothing unless given. */
  readonly hidden?: HiddenParts;
  /** How many cells each row has in its text; only of a text whose cells are parted by signs. */
  readonly lengths?: readonly number[];
  /** What is printed above its pages, as far as the source tells. */
  readonly header?: string;
  /** Where it holds more than is read of a sheet. */
  readonly unread?: UnreadCells;
}

/** A part of a document, in reading order. */
export type DocumentBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly grid: Grid };

/** A cell of the workbook, counted from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What stands in a cell of a sheet, counted from 0 in the sheet; "" where it is not among the cells that were read. */
export function contentAt(sheet: SheetGrid, row: number, column: number): CellContent {
  return sheet.cells[row - sheet.firstRow]?.[column - sheet.firstColumn] ?? "";
}
