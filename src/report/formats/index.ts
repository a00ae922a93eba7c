import {
  textUnder,
  type FormatDescription,
  type SectionId,
  type Table,
  type TableId,
} from "../structure";
import { oldestFirst } from "./oldest-first";
import { registered } from "./registry";

export type FormatId = (typeof registered)[number]["id"];

/** One of the official forms. */
export interface Format extends FormatDescription {
  readonly id: FormatId;
}

/** Any table of any official form. */
export type OfficialTable = (typeof registered)[number]["tables"][number];

/** All official forms, oldest first. */
export const formats: readonly [Format, ...Format[]] = oldestFirst(registered);

/** The ids of all official forms, oldest first. */
export const formatIds: readonly FormatId[] = formats.map(({ id }) => id);

/** The form for the report years to come. */
export const newestFormat = formats.reduce((_, later) => later);

/** The official form with this id. */
export function formatById(id: FormatId): Format {
  const format = formatNamed(id);
  if (!format) throw new Error(`There is no form ${id}`);
  return format;
}

/** The official form that goes by this name; undefined where none does. */
export function formatNamed(name: unknown): Format | undefined {
  return formats.find(({ id }) => id === name);
}

/** Whether two reports use the same form. */
export function haveSameForm(
  one: { readonly format: FormatId },
  other: { readonly format: FormatId }
): boolean {
  return one.format === other.format;
}

/** The form prescribed for a report year: the latest that is in force by then, the oldest for years before it. */
export function formatForYear(year: number): Format {
  return formats.reduce((known, later) => (later.fromYear <= year ? later : known));
}

/** Whether a form was issued for trial (试行). */
export function isTrial(format: Format): boolean {
  return format.title.includes("试行");
}

/** The forms of which this is a table, oldest first. */
export function formatsWith(table: Table): readonly Format[] {
  return formats.filter((format) => format.tables.includes(table));
}

/** The heading that a text stands under; undefined for the preface, which has none. */
export function headingOfText(format: Format, id: SectionId): string | undefined {
  return format.sections.find((section) => textUnder(section) === id)?.heading;
}

/** One table of a form. */
export function tableOf(format: Format, id: TableId): Table {
  const table = format.tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`Form ${format.id} has no table ${id}`);
  return table;
}
