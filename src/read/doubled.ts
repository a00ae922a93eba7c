import type { Question } from "../report/questions";
import type { SectionId, TableId } from "../report/structure";
import { ask, choicesOf, countWording, type Answering, type Candidate } from "./choices";
import type { ReportPart } from "./report-parts";
import type { Place } from "./source";
import type { RecognisedTable } from "./tables";

/** A table with the part it was found in. */
export interface TableInPart {
  readonly table: RecognisedTable;
  readonly part: ReportPart;
}

/** What is read of several places, and what there is to ask. */
export interface Settled<T> {
  readonly taken: T;
  readonly question?: Question;
}

export function isSeen({ isHidden }: ReportPart): boolean {
  return isHidden !== true;
}

export function tablesOf(parts: readonly ReportPart[], id: TableId): readonly TableInPart[] {
  return parts.flatMap((part) =>
    part.tables.filter((table) => table.id === id).map((table) => ({ table, part }))
  );
}

function candidateOf({ sheet }: ReportPart, place: Place | undefined): readonly Candidate[] {
  return sheet && place ? [{ sheetName: sheet.name, place }] : [];
}

/** The fullest of several that are seen, the first of equally full ones; a hidden one only where none is seen. */
function fullest(found: readonly TableInPart[]): TableInPart | undefined {
  const seen = found.filter(({ part }) => isSeen(part));
  return [...(seen.length > 0 ? seen : found)].sort((a, b) => b.table.filled - a.table.filled)[0];
}

function valuesOf({ table: { figures } }: TableInPart): string {
  return JSON.stringify([...figures].map(([key, { value }]) => [key, value]));
}

/** Two tables of a document that say the same; in a workbook one of them is changed, and the other is not. */
function areOfOneText(found: readonly TableInPart[]): boolean {
  return new Set(found.map(valuesOf)).size === 1 && found.every(({ part }) => part.sheet === null);
}

/**
 * The one of several places of a table that is read: the one that was answered; until then the fullest that is seen.
 * @returns undefined where there is no such table
 */
export function settledTable(
  found: readonly TableInPart[],
  answering: Answering
): Settled<TableInPart> | undefined {
  const likely = fullest(found);
  if (!likely) return undefined;
  if (found.length < 2 || areOfOneText(found)) return { taken: likely };
  const { id, name } = likely.table;
  const choices = choicesOf(found.flatMap(({ table, part }) => candidateOf(part, table.place)));
  const how = `${name}有${countWording(found.length)}张`;
  const message =
    choices.length > 0 ? `${how}，用哪一张？` : `${how}，请在原文件里只留下要用的一张。`;
  const { question, answered } = ask(
    { id: `which.${id}`, code: "table-doubled", table: id, message, choices },
    answering
  );
  return { taken: (answered === undefined ? undefined : found[answered]) ?? likely, question };
}

/** The sections a clerk writes; a preface may stand below any title. */
const written: readonly SectionId[] = ["s1", "s5", "s6"];

function headingPlace({ texts }: ReportPart): Place | undefined {
  return written.flatMap((id) => texts[id]?.place ?? [])[0];
}

/**
 * The parts whose texts are read: of several that have the same section the one that was answered. Until then all, of
 * which the first text counts that is not empty.
 */
export function settledTexts(
  parts: readonly ReportPart[],
  answering: Answering
): Settled<readonly ReportPart[]> {
  const isDoubled = (id: SectionId): boolean =>
    parts.filter(({ texts }) => texts[id] !== undefined).length > 1;
  const doubled = written.filter(isDoubled);
  const found = parts.filter(({ texts }) => doubled.some((id) => texts[id] !== undefined));
  if (found.length === 0) return { taken: parts };
  const choices = choicesOf(found.flatMap((part) => candidateOf(part, headingPlace(part))));
  const how = `正文有${countWording(found.length)}份`;
  const { question, answered } = ask(
    { id: "which.texts", code: "texts-doubled", message: `${how}，用哪一份？`, choices },
    answering
  );
  const chosen = answered === undefined ? undefined : found[answered];
  const taken = chosen ? parts.filter((part) => part === chosen || !found.includes(part)) : parts;
  return { taken, question };
}
