import type { Area } from "../address";
import type { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import type { HostObject } from "../interpreter";
import type { EventKind } from "../protocol";

/** One add-in at work on a workbook: what it holds on to and which events it wants to hear. */
export interface Session {
  readonly book: Book;
  /** Whether events reach this add-in at all (`context.runtime.enableEvents`). */
  enableEvents: boolean;
  /** The highest version of ExcelApi that this Excel supports. */
  readonly requirementSet: string;
  /** The target is a sheet's id, or the workbook. */
  subscribe(kind: EventKind, target: string): void;
  unsubscribe(kind: EventKind, target: string): void;
  /** An object kept for the add-in, by its reference id. */
  find(referenceId: string): HostObject | undefined;
}

/** Cells of one sheet that an object of the API stands for. */
export interface Cells {
  readonly session: Session;
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** The value all cells share; `null`, as the API has it, when they differ. */
export function common<T>(values: Iterable<T>): T | null {
  const [first, ...others] = new Set(values);
  return first === undefined || others.length > 0 ? null : first;
}
