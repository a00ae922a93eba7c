import type { FigureKey } from "../report/figures";
import { formatForYear, formats, newestFormat, tableOf, type Format } from "../report/formats";
import type { Gap } from "../report/gaps";
import type { Question } from "../report/questions";
import { remarkIn } from "../report/remarks";
import { emptySections, figuresWith, type FigureValue, type Report } from "../report/report";
import { sectionIds, tableIds, textUnder, type SectionId, type TableId } from "../report/structure";
import type { TextNumber } from "../report/text-numbers";
import { ask, type Answering } from "./choices";
import {
  isSeen,
  settledTable,
  settledTexts,
  tablesOf,
  type Settled,
  type TableInPart,
} from "./doubled";
import type { FoundReport, PlacedTitle, ReadingNote, TextRows } from "./found";
import type { SectionPart } from "./headings";
import { namedElsewhere, noNames, type OutwardNames } from "./named-elsewhere";
import { note } from "./notes";
import { asInForm } from "./other-form";
import type { FoundText } from "./prose";
import type { ReportPart } from "./report-parts";
import type { Place } from "./source";
import type { RecognisedTable } from "./tables";
import { hasPlaceholder } from "./title";

/** The table that decides where as many are of one form as of another. */
const decidingTable: TableId = "t3";

/** The tables that tell of which form they are: those that are not the same in all, and have no rows of another. */
function tellingOf(tables: readonly TableInPart[]): readonly TableInPart[] {
  return tables.filter(
    ({ table }) => table.formats.length < formats.length && table.rivals.length === 0
  );
}

function isCertain({ table }: TableInPart): boolean {
  return !table.isFormLikely;
}

/**
 * The forms that most of the tables that tell are of, the certain ones where there are any; all forms where none tells.
 */
function likelyFormats(telling: readonly TableInPart[]): readonly Format[] {
  const voting = telling.some(isCertain) ? telling.filter(isCertain) : telling;
  const votes = formats.map(
    (format) => voting.filter(({ table }) => table.formats.includes(format)).length
  );
  const most = formats.filter((_, index) => votes[index] === Math.max(...votes));
  const deciding = voting.find(({ table }) => table.id === decidingTable);
  const decided = most.filter((format) => deciding?.table.formats.includes(format));
  return decided.length > 0 ? decided : most;
}

/** So many tables whose form is but likely, and that agree, tell it. */
const leastAgreeing = 2;

/** Whether tables tell their form against anything else: one that is certain of it, or several that agree. */
function tellForCertain(telling: readonly TableInPart[]): boolean {
  const agreeing = formats.some(
    (format) =>
      telling.filter(({ table }) => table.formats.includes(format)).length >= leastAgreeing
  );
  return agreeing || telling.some(isCertain);
}

/** The form prescribed for the year where any table is of it or none tells for certain, else that of most tables. */
function formatOf(
  tables: readonly TableInPart[],
  year: number | null
): { readonly format: Format; readonly notes: readonly ReadingNote[] } {
  const prescribed = year === null ? newestFormat : formatForYear(year);
  const telling = tellingOf(tables);
  const isTold = telling.some(({ table }) => table.formats.includes(prescribed));
  const isCertainlyTold = tellForCertain(telling);
  const likely = likelyFormats(telling);
  const isMeant = year !== null ? isTold || !isCertainlyTold : likely.includes(prescribed);
  const format = isMeant ? prescribed : (likely.at(-1) ?? prescribed);
  const areOfIt = formats.every(
    (each) => (each === format) === tables.every(({ table }) => table.formats.includes(each))
  );
  const isPlain = isCertainlyTold || (year !== null && isTold) || (telling.length === 0 && areOfIt);
  return { format, notes: isPlain ? [] : [note("format-assumed", format.id)] };
}

/** What is said of a table beside the question where it stands. */
function placeNotes(
  found: readonly TableInPart[],
  { taken, question }: Settled<TableInPart>
): readonly ReadingNote[] {
  const { name } = taken.table;
  const { sheet } = taken.part;
  if (sheet && !isSeen(taken.part)) return [note("hidden-read", name, `工作表“${sheet.name}”`)];
  return found.length > 1 && !question ? [note("table-doubled", name)] : [];
}

function missingNote(
  format: Format,
  id: TableId,
  parts: readonly ReportPart[]
): readonly ReadingNote[] {
  const unclear = parts.flatMap((part) => part.unclear).find((table) => table.id === id);
  return unclear
    ? [note("table-unclear", unclear.name, unclear.reason)]
    : [note("table-missing", tableOf(format, id).name)];
}

interface Designation {
  readonly year: number | null;
  readonly agency: string;
  readonly title: string;
  readonly titleLines?: readonly string[];
  readonly notes: readonly ReadingNote[];
  readonly questions: readonly Question[];
}

/** Which year it is where the title and the names of the sheets say different ones: the title's until it is answered. */
function settledYear(
  parts: readonly ReportPart[],
  ofTitle: number,
  ofNames: number,
  answering: Answering
): Settled<number> {
  const titled = parts.find(({ title }) => title?.year === ofTitle);
  const { question, answered } = ask(
    {
      id: "which.year",
      code: "year-differs",
      message: `标题写的是${ofTitle}年，工作表名称写的是${ofNames}年，是哪一年的年报？`,
      choices: [
        { sheet: titled?.sheet?.id ?? "", name: `${ofTitle}年` },
        { sheet: parts[0]?.sheet?.id ?? "", name: `${ofNames}年` },
      ],
    },
    answering
  );
  return { taken: answered === 1 ? ofNames : ofTitle, question };
}

function lacking(code: "year-missing" | "agency-missing"): Question {
  const message =
    code === "year-missing"
      ? "没有找到年度，请在标题里写明是哪一年的年报。"
      : "没有找到单位名称，请在标题里写明是哪个单位的年报。";
  return {
    id: code === "year-missing" ? "which.year" : "which.agency",
    code,
    message,
    choices: [],
  };
}

/**
 * What the report is called: from its titles, else from what its text and the names of its sheets say. A placeholder
 * for the agency is to be filled in, which is no question.
 */
function designationOf(
  parts: readonly ReportPart[],
  { yearOfNames: yearElsewhere, answering, unlike, names = noNames }: Belonging
): Designation {
  const titles = parts.flatMap((part) => (part.title && !unlike?.has(part) ? [part.title] : []));
  const textIn = (id: SectionId): string =>
    parts.map(({ texts }) => texts[id]?.text ?? "").join("\n");
  const elsewhere = namedElsewhere(
    names,
    `${textIn("preface")}\n${textIn("s1")}`,
    parts.flatMap(({ headingTexts }) => headingTexts.map(({ text }) => text))
  );
  const title = titles.find(({ year, agency }) => year !== null && agency !== "") ?? titles[0];
  const notes: ReadingNote[] = [];
  const questions: Question[] = [];
  if (!title) notes.push(note("title-missing"));

  let year = titles.find((each) => each.year !== null)?.year ?? null;
  if (year === null) {
    const said =
      yearElsewhere === null
        ? elsewhere.find((each) => each.year !== null)
        : { from: "工作表名称", year: yearElsewhere };
    year = said?.year ?? null;
    if (said && year !== null) notes.push(note("year-judged", year, said.from));
  } else if (yearElsewhere !== null && year !== yearElsewhere) {
    const settled = settledYear(parts, year, yearElsewhere, answering);
    year = settled.taken;
    if (settled.question) questions.push(settled.question);
  }
  if (year === null) questions.push(lacking("year-missing"));

  let agency = titles.find((each) => each.agency !== "")?.agency ?? "";
  if (agency === "") {
    const said = elsewhere.find((each) => each.agency !== "");
    agency = said?.agency ?? "";
    const isToBeFilledIn = titles.some(({ text }) => hasPlaceholder(text));
    if (said) notes.push(note("agency-judged", agency, said.from));
    else if (isToBeFilledIn) notes.push(note("agency-missing"));
    else questions.push(lacking("agency-missing"));
  }
  // In a document a line may end anywhere.
  const lines = title?.place && title.lines;
  return {
    year,
    agency,
    title: title?.text ?? "",
    ...(lines && { titleLines: lines }),
    notes,
    questions,
  };
}

function textOf(parts: readonly ReportPart[], section: SectionId): FoundText | undefined {
  const found = parts.flatMap(({ texts }) => texts[section] ?? []);
  return found.find(({ text }) => text !== "") ?? found[0];
}

/** What stands beside a table, below its heading among the texts and in the sheet of the table, each once. */
function textBeside(parts: readonly ReportPart[], section: SectionId): FoundText | undefined {
  const found = parts
    .flatMap(({ texts }) => texts[section] ?? [])
    .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index);
  const [first, ...further] = found;
  if (!first || further.length === 0) return first;
  return {
    ...first,
    text: found.map(({ text }) => text).join("\n"),
    paragraphPlaces: found.flatMap(({ paragraphPlaces = [] }) => paragraphPlaces),
    ...(first.rows && { rows: { ...first.rows, areWhole: false } }),
  };
}

/**
 * The text that belongs below a heading, or the preface. Beside a table that stands twice only that counts which is beside
 * the one that is read.
 */
function settledText(
  format: Format,
  parts: readonly ReportPart[],
  tables: readonly TableInPart[],
  id: SectionId
): FoundText | undefined {
  const section = format.sections.find((each) => textUnder(each) === id);
  if (!section || "text" in section) return textOf(parts, id);
  const isOfTable = (table: RecognisedTable): boolean => table.id === section.table;
  const isLeftOut = (part: ReportPart): boolean =>
    part.tables.some(isOfTable) &&
    !tables.some(({ table, part: own }) => isOfTable(table) && own === part);
  return textBeside(
    parts.filter((part) => !isLeftOut(part)),
    id
  );
}

const textSections: readonly SectionPart[] = ["s1", "s5", "s6"];

interface MissingSection {
  readonly id: SectionId;
  readonly heading: string;
}

/** The sections that are text and whose headings were not found. */
function missingSections(format: Format, parts: readonly ReportPart[]): readonly MissingSection[] {
  return format.sections.flatMap((section): readonly MissingSection[] => {
    if (!("text" in section)) return [];
    const { text: id, heading } = section;
    const isMissing = textSections.some(
      (each) => each === id && !parts.some(({ headings }) => headings.has(each))
    );
    return isMissing ? [{ id, heading }] : [];
  });
}

function sectionNotes(missing: readonly MissingSection[]): readonly ReadingNote[] {
  if (missing.length === 0) return [];
  const headings = missing.map(({ heading }) => heading);
  return [note("sections-missing", headings)];
}

function titleIn({ sheet, title }: ReportPart): readonly PlacedTitle[] {
  if (!sheet || !title?.place) return [];
  const { text, year, agency, place } = title;
  return [{ sheet: sheet.name, place, text, year, agency }];
}

/** What is said of figures, in their cells and in notes below the tables; of one figure all of it. */
function remarksOf(
  format: Format,
  tables: readonly TableInPart[],
  parts: readonly ReportPart[]
): Pick<Report, "remarks"> {
  const inCells = tables.flatMap(({ table }) =>
    [...table.figures].flatMap(([key, { remark }]) =>
      remark === undefined ? [] : [[key, remark] as const]
    )
  );
  const inNotes = parts
    .flatMap(({ remarkNotes }) => remarkNotes)
    .flatMap((line) => {
      const remark = remarkIn(format, line);
      return remark ? [remark] : [];
    });
  const remarks: Partial<Record<FigureKey, string>> = {};
  for (const [key, remark] of [...inCells, ...inNotes]) {
    const known = remarks[key];
    if (known === undefined) remarks[key] = remark;
    else if (!known.split("；").includes(remark)) remarks[key] = `${known}；${remark}`;
  }
  return Object.keys(remarks).length > 0 ? { remarks } : {};
}

/** Notes to figures that are none of the form's. */
function strayRemarks(format: Format, parts: readonly ReportPart[]): readonly ReadingNote[] {
  return parts
    .filter(({ sheet }) => !sheet)
    .flatMap(({ remarkNotes }) => remarkNotes)
    .filter((line) => remarkIn(format, line) === null)
    .map((line) => note("text-left-out", "注", [line]));
}

/** What is known of parts besides themselves. */
export interface Belonging {
  /** The year that the names of the sheets give, null where they give none. */
  readonly yearOfNames: number | null;
  readonly answering: Answering;
  /** Parts whose headings name another agency or year than the report they belong to. */
  readonly unlike?: ReadonlySet<ReportPart>;
  /** What the source is called beside its text. */
  readonly names?: OutwardNames;
}

/** Puts a report together from its parts: those of one document, or of the sheets that belong together. */
export function assemble(parts: readonly ReportPart[], belonging: Belonging): FoundReport {
  const { answering, unlike } = belonging;
  const designation = designationOf(parts, belonging);
  const found = tableIds.map((id) => tablesOf(parts, id));
  const settled = found.flatMap((tables) => settledTable(tables, answering) ?? []);
  const chosen = settled.map(({ taken }) => taken);
  const texts = settledTexts(parts, answering);
  const { format, notes: formatNotes } = formatOf(chosen, designation.year);
  const used = chosen.map(({ table, ...where }) => ({ ...where, table: asInForm(table, format) }));

  const values: Partial<Record<FigureKey, FigureValue>> = {};
  const places: Partial<Record<FigureKey, Place>> = {};
  const textNumbers: TextNumber[] = [];
  for (const { table } of used) {
    for (const [key, { value, place, asText }] of table.figures) {
      values[key] = value;
      if (place) places[key] = place;
      if (asText) textNumbers.push({ cell: key, ...asText });
    }
  }

  const sections = { ...emptySections };
  const sectionPlaces: Partial<Record<SectionId | "title", Place>> = {};
  const paragraphPlaces: Partial<Record<SectionId, readonly Place[]>> = {};
  const textRows: Partial<Record<SectionId, TextRows>> = {};
  for (const id of sectionIds) {
    const text = settledText(format, texts.taken, chosen, id);
    sections[id] = text?.text ?? "";
    if (text?.place) sectionPlaces[id] = text.place;
    if (text?.paragraphPlaces) paragraphPlaces[id] = text.paragraphPlaces;
    if (text?.rows) textRows[id] = text.rows;
  }
  const titlePlace = parts.find((part) => part.title?.place && !unlike?.has(part))?.title?.place;
  if (titlePlace) sectionPlaces.title = titlePlace;

  const missing = missingSections(format, parts);
  const headings = parts.flatMap(({ sheet, headingTexts }) => (sheet ? [] : headingTexts));

  const { year, agency, title, titleLines } = designation;
  const draftMark = parts.find((part) => part.draftMark !== undefined)?.draftMark;
  return {
    report: {
      format: format.id,
      year,
      agency,
      title,
      ...(titleLines && { titleLines }),
      figures: figuresWith(format, values),
      ...remarksOf(format, used, parts),
      sections,
    },
    questions: [
      ...designation.questions,
      ...[...settled, texts].flatMap(({ question }) => question ?? []),
    ],
    gaps: tableIds.flatMap((id): readonly Gap[] => {
      const taken = used.find(({ table }) => table.id === id);
      if (taken) return taken.table.gaps;
      const isUnclear = parts.some(
        ({ tables, unclear, unknownIn }) =>
          [...tables, ...unclear].some((table) => table.id === id) || unknownIn.includes(id)
      );
      return [{ kind: "table", table: id, isUnclear }];
    }),
    tables: used.map(({ table }) => table.id),
    ...(headings.length > 0 ? { headings } : {}),
    ...(draftMark !== undefined ? { draftMark } : {}),
    ...(missing.length > 0 ? { missingSections: missing.map(({ id }) => id) } : {}),
    places,
    textNumbers,
    mergedPlaces: Object.fromEntries(used.flatMap(({ table }) => [...table.mergedPlaces])),
    rowPlaces: used.flatMap(({ table }) => table.rowPlaces),
    sectionPlaces,
    titlePlaces: parts.flatMap(titleIn),
    paragraphPlaces,
    textRows,
    notes: [
      ...designation.notes,
      ...formatNotes,
      ...tableIds.flatMap((id, index) => {
        const own = settled.find(({ taken }) => taken.table.id === id);
        return own ? placeNotes(found[index] ?? [], own) : missingNote(format, id, parts);
      }),
      ...used.flatMap(({ table }) => table.notes),
      ...strayRemarks(format, parts),
      ...sectionNotes(missing),
      ...parts.flatMap(({ notes }) => notes),
    ],
  };
}
