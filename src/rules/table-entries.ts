import { figuresOfTable, type Figure, type FigureKey } from "../report/figures";
import { absentCells } from "../report/gaps";
import { oncePer } from "../report/once";
import { figureValue, type FigureValue, type UnreadText } from "../report/report";
import type { Table } from "../report/structure";
import type { Filing, Outcome } from "./rule";

/** A number cell of the form with what the report has in it. */
export interface Entry<Value extends FigureValue = FigureValue> {
  readonly figure: Figure;
  readonly value: Value;
}

export function isEmpty(entry: Entry): entry is Entry<null> {
  return entry.value === null;
}

export function isNumber(entry: Entry): entry is Entry<number> {
  return typeof entry.value === "number";
}

export function isText(entry: Entry): entry is Entry<UnreadText> {
  return !isEmpty(entry) && !isNumber(entry);
}

export function keysOf(entries: readonly Entry[]): readonly FigureKey[] {
  return entries.map(({ figure }) => figure.key);
}

/** The cells of each table of the form that are there. */
const tablesOf = oncePer(
  ({ format, report, gaps = [] }: Filing): readonly (readonly [Table, readonly Entry[]])[] => {
    const absent = absentCells(format, gaps);
    return format.tables.map((table) => {
      const figures = figuresOfTable(format, table.id).filter(({ key }) => !absent.has(key));
      return [table, figures.map((figure) => ({ figure, value: figureValue(report, figure.key) }))];
    });
  }
);

/** Judges the cells of each table of the form by themselves, as far as they are there. */
export function* perTable(
  filing: Filing,
  outcomes: (table: Table, entries: readonly Entry[]) => Iterable<Outcome>
): Iterable<Outcome> {
  for (const [table, entries] of tablesOf(filing)) {
    if (entries.length > 0) yield* outcomes(table, entries);
  }
}
