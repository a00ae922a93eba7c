import { figureKeys, type FigureKey } from "../report/figures";
import type { FigureValue, Report } from "../report/report";
import type { Format } from "../report/formats";

/** What a cell holds, and what it is to hold: a number, or null for nothing. */
export interface Change {
  readonly cell: FigureKey;
  readonly from: FigureValue;
  readonly to: number | null;
  /** How the figure stands in its cell now, where it is read as a number already. */
  readonly written?: string;
}

/** A number to be entered, whatever the cell holds. */
export interface Fill extends Change {
  readonly to: number;
}

/** A change of a cell from a number to another. */
export interface NumberChange extends Fill {
  readonly from: number;
}

/** Compares changes by where their cells stand in the form. */
export function inReadingOrder(format: Format): (a: Change, b: Change) => number {
  const order = new Map(figureKeys(format).map((key, index) => [key, index]));
  const placeOf = ({ cell }: Change): number => order.get(cell) ?? order.size;
  return (a, b) => placeOf(a) - placeOf(b);
}

/** The report after changes. */
export function withChanges(report: Report, changes: readonly Change[]): Report {
  const changed = Object.fromEntries(changes.map(({ cell, to }) => [cell, to]));
  return { ...report, figures: { ...report.figures, ...changed } };
}
