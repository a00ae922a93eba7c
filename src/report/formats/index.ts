import type { Format, FormatId, Table, TableId } from "../structure";
import { format2019 } from "./format2019";
import { format2021 } from "./format2021";

/** All official forms, oldest first. */
export const formats: readonly Format[] = [format2019, format2021];

/** The official form with this id. */
export function formatById(id: FormatId): Format {
  return id === "2019" ? format2019 : format2021;
}

/** The form to be used for a report year: 2019 and 2020 the trial form, later years the form of 2021. */
export function formatForYear(year: number): Format {
  return year < format2021.fromYear ? format2019 : format2021;
}

/** One table of a form. */
export function tableOf(format: Format, id: TableId): Table {
  const table = format.tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`Form ${format.id} has no table ${id}`);
  return table;
}
