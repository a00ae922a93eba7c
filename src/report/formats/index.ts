import type { FormatDescription, Table, TableId } from "../structure";
import { registered } from "./registry";

export type FormatId = (typeof registered)[number]["id"];

/** One of the official forms. */
export interface Format extends FormatDescription {
  readonly id: FormatId;
}

/** Any table of any official form. */
export type OfficialTable = (typeof registered)[number]["tables"][number];

/** All official forms, oldest first. */
export const formats: readonly [Format, ...Format[]] = registered;

/** The form for the report years to come. */
export const newestFormat = formats.reduce((_, later) => later);

/** The official form with this id. */
export function formatById(id: FormatId): Format {
  const format = formats.find((each) => each.id === id);
  if (!format) throw new Error(`There is no form ${id}`);
  return format;
}

/** The form prescribed for a report year: the latest that is in force by then, the oldest for years before it. */
export function formatForYear(year: number): Format {
  return formats.reduce((known, later) => (later.fromYear <= year ? later : known));
}

/** One table of a form. */
export function tableOf(format: Format, id: TableId): Table {
  const table = format.tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`Form ${format.id} has no table ${id}`);
  return table;
}
