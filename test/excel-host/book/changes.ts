import type { Area } from "../address";
import type { CellValue } from "../engine/engine";
import type { ValueType } from "./value-type";
import type { Sheet } from "./sheet";

/** Something that happened to a workbook. Who draws it or tells an add-in about it listens for these. */
export type Change =
  | {
      readonly kind: "cells";
      readonly sheet: Sheet;
      readonly area: Area;
      readonly how: CellChange;
      /** Given when a single cell changed. */
      readonly details?: CellDetails;
    }
  | { readonly kind: "calculated"; readonly sheet: Sheet }
  | { readonly kind: "format"; readonly sheet: Sheet; readonly area: Area }
  /** Merges, sizes, frozen panes, gridlines, print settings. */
  | { readonly kind: "layout"; readonly sheet: Sheet }
  | { readonly kind: "validation"; readonly sheet: Sheet }
  | { readonly kind: "conditional-formats"; readonly sheet: Sheet }
  | { readonly kind: "protection"; readonly sheet: Sheet }
  | { readonly kind: "sheet-added"; readonly sheet: Sheet }
  | { readonly kind: "sheet-deleted"; readonly sheet: Sheet }
  | { readonly kind: "sheet-renamed"; readonly sheet: Sheet; readonly before: string }
  | {
      readonly kind: "sheet-moved";
      readonly sheet: Sheet;
      readonly before: number;
      readonly after: number;
    }
  | {
      readonly kind: "sheet-visibility";
      readonly sheet: Sheet;
      readonly before: `${Excel.SheetVisibility}`;
    }
  | { readonly kind: "sheet-activated"; readonly sheet: Sheet; readonly before: Sheet }
  | { readonly kind: "selection"; readonly sheet: Sheet; readonly areas: readonly Area[] }
  | { readonly kind: "names" };

export type CellChange = "RangeEdited" | `${"Row" | "Column"}${"Inserted" | "Deleted"}`;

export interface CellDetails {
  readonly valueBefore: CellValue;
  readonly valueAfter: CellValue;
  readonly valueTypeBefore: ValueType;
  readonly valueTypeAfter: ValueType;
}

/** Who does something: an attached add-in, the person at the grid, or somebody else at another computer. */
export type Actor = object;
export const PERSON: Actor = { person: true };
export const COLLEAGUE: Actor = { colleague: true };

export type ChangeListener = (change: Change, actor: Actor) => void;
