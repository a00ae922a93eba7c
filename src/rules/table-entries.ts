import { figuresOfTable, type Figure, type FigureKey } from "../report/figures";
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

function entriesOf({ format, report }: Filing, table: Table): readonly Entry[] {
  return figuresOfTable(format, table.id).map((figure) => ({
    figure,
    value: figureValue(report, figure.key),
  }));
}

/** Judges the cells of each table of the form by themselves. */
export function* perTable(
  filing: Filing,
  outcomes: (table: Table, entries: readonly Entry[]) => Iterable<Outcome>
): Iterable<Outcome> {
  for (const table of filing.format.tables) yield* outcomes(table, entriesOf(filing, table));
}
