import { tableIds } from "../report/structure";
import { loaded } from "../report/loaded";
import { UnreadableFileError } from "./errors";
import type { FoundReport, ReadingNote } from "./found";
import type { OutwardNames } from "./named-elsewhere";
import { note } from "./notes";
import { recogniseDocument, recogniseWorkbook } from "./recognise";
import type { SheetGrid } from "./source";
import type { CharacterMaps } from "./sources/pdf/character-maps";
import { Budget } from "./sources/budget";
import { contentOf, type FileContent, type TextKind } from "./sources/kind";
import { LeftOut } from "./sources/left-out";
import { unreadCellNotes } from "./unread-cells";
import { limits } from "./sources/limits";

type Reports = readonly FoundReport[];

/** How much of reports was found: tables first, then numbers in them, then texts. */
function amountIn(reports: Reports): readonly number[] {
  const count = (of: (found: FoundReport) => number): number =>
    reports.reduce((sum, found) => sum + of(found), 0);
  return [
    count(({ tables }) => tables.length),
    count(
      ({ report }) =>
        Object.values(report.figures).filter((value) => typeof value === "number").length
    ),
    count(({ report }) => Object.values(report.sections).filter((text) => text !== "").length),
  ];
}

function isMore(a: Reports, b: Reports): boolean {
  const others = amountIn(b);
  const different = amountIn(a).flatMap((own, index) => {
    const difference = own - (others[index] ?? 0);
    return difference === 0 ? [] : [difference];
  });
  return (different[0] ?? 0) > 0;
}

/** No report, and whether it may stand in what was not read. */
function noReportIn(sheets: readonly SheetGrid[]): UnreadableFileError {
  const notes = unreadCellNotes(sheets).map(({ message }) => message);
  return new UnreadableFileError("no-report", notes.join(""));
}

async function readTable(text: string, file: string): Promise<Reports> {
  const { readSeparated, separatorsIn } = await loaded(() => import("./sources/separated"));
  const sheets = separatorsIn(text).map((separator) =>
    readSeparated(text, separator, new Budget())
  );
  const best = sheets
    .map((sheet) => recogniseWorkbook([sheet], [], { page: [], file }))
    .reduce<Reports>((most, found) => (isMore(found, most) ? found : most), []);
  if (best.length === 0) throw noReportIn(sheets.slice(0, 1));
  return best;
}

async function readAs(
  kind: TextKind,
  text: string,
  leftOut: LeftOut,
  file: string
): Promise<Reports> {
  // Each reader comes with its libraries only when a file of its kind is opened.
  switch (kind) {
    case "html": {
      const { readPage } = await loaded(() => import("./sources/html"));
      const { blocks, titles } = readPage(text, new Budget(), leftOut);
      return recogniseDocument(blocks, { page: titles, file });
    }
    case "text": {
      const { readPlainText } = await loaded(() => import("./sources/plain-text"));
      const { withJoinedLines } = await loaded(() => import("./sources/wrapped-lines"));
      const whole = withJoinedLines(text);
      const blocks = readPlainText(whole.text, new Budget());
      const reports = recogniseDocument(blocks, { page: [], file });
      return whole.joined > 0 ? withNotes(reports, [note("lines-joined", whole.joined)]) : reports;
    }
    case "separated":
      return readTable(text, file);
    case "json": {
      const { readReportJson } = await loaded(() => import("./sources/report-json"));
      return readReportJson(text);
    }
  }
}

/** What a text of one kind gives, or why it gives nothing. */
async function attempt(
  kind: TextKind,
  text: string,
  file: string
): Promise<Reports | UnreadableFileError> {
  const leftOut = new LeftOut();
  try {
    const reports = await readAs(kind, text, leftOut, file);
    if (reports.length === 0) return new UnreadableFileError("no-report");
    return withNotes(reports, leftOut.notes());
  } catch (cause) {
    if (cause instanceof UnreadableFileError) return cause;
    throw cause;
  }
}

/** Reads a text as each of the kinds it may be, and takes the one in which most of a report is found. */
async function readCharacters(
  text: string,
  kinds: readonly TextKind[],
  file: string
): Promise<Reports> {
  let best: Reports = [];
  let refusal: UnreadableFileError | null = null;
  for (const kind of kinds) {
    const found = await attempt(kind, text, file);
    if (found instanceof UnreadableFileError) {
      refusal ??= found;
      const isOtherKind = found.code === "no-report" || found.code === "invalid-json";
      if (!isOtherKind && best.length === 0) throw found;
    } else if (best.length === 0 || isMore(found, best)) best = found;
    // Where all tables are found, nothing better is looked for.
    const isWhole = kind === "json" || best.some(({ tables }) => tables.length === tableIds.length);
    if (best.length > 0 && isWhole) break;
  }
  if (best.length === 0) throw refusal ?? new UnreadableFileError("no-report");
  return best;
}

/** What a file holds. */
export interface ReadFile {
  /** At least one. */
  readonly reports: readonly FoundReport[];
  /** All sheets of a workbook, also those of no report; none of any other file. */
  readonly sheets: readonly SheetGrid[];
}

/** What reading a file may want beside the file. */
export interface ReadingAids {
  /** Sheets of a workbook that are meant where it is not clear which is. */
  readonly named?: readonly string[];
  /** What the file is called: it is asked last, where nothing in it says whose report it is. */
  readonly fileName?: string;
  /** What fonts of a PDF refer to; without it their characters stay unread. */
  readonly characterMaps?: CharacterMaps;
}

async function readPages(
  bytes: Uint8Array,
  characterMaps: CharacterMaps,
  names: OutwardNames
): Promise<Reports> {
  const leftOut = new LeftOut();
  const { readPdf } = await loaded(() => import("./sources/pdf"));
  const { blocks, notes } = await readPdf(bytes, new Budget(), leftOut, characterMaps);
  return recogniseDocument(blocks, names).map((found) => {
    const isWhole = found.tables.length === tableIds.length;
    const unruled = isWhole ? [] : [note("tables-unruled")];
    return { ...found, notes: [...found.notes, ...notes, ...unruled, ...leftOut.notes()] };
  });
}

async function contentIn(
  content: FileContent,
  bytes: Uint8Array,
  { named = [], fileName: file = "", characterMaps = async () => null }: ReadingAids
): Promise<ReadFile> {
  const leftOut = new LeftOut();
  const names = { page: [], file };
  switch (content.kind) {
    case "spreadsheet": {
      const { readSpreadsheet } = await loaded(() => import("./sources/spreadsheet"));
      const sheets = await readSpreadsheet(bytes, new Budget(), leftOut);
      return {
        reports: withNotes(recogniseWorkbook(sheets, named, names), leftOut.notes()),
        sheets,
      };
    }
    case "docx": {
      const { readDocx } = await loaded(() => import("./sources/docx"));
      const blocks = await readDocx(bytes, new Budget(), leftOut);
      return { reports: withNotes(recogniseDocument(blocks, names), leftOut.notes()), sheets: [] };
    }
    case "doc": {
      const { readDoc } = await loaded(() => import("./sources/doc"));
      const { blocks, notes } = await readDoc(bytes, new Budget(), leftOut);
      const reports = recogniseDocument(blocks, names);
      return { reports: withNotes(reports, [...leftOut.notes(), ...notes]), sheets: [] };
    }
    case "pdf":
      return { reports: await readPages(bytes, characterMaps, names), sheets: [] };
    default: {
      const { kind, otherKinds, text, unreadable } = content;
      const reports = await readCharacters(text, [kind, ...otherKinds], file);
      const notes = unreadable > 0 ? [note("characters-unreadable", unreadable)] : [];
      return { reports: withNotes(reports, notes), sheets: [] };
    }
  }
}

function withNotes(reports: Reports, notes: readonly ReadingNote[]): Reports {
  return reports.map((found) => ({ ...found, notes: [...found.notes, ...notes] }));
}

/**
 * Reads a file: .xlsx, .xls, .csv, .docx, .doc, .pdf, .html, .txt, .md or report JSON, told apart by its content.
 * @throws UnreadableFileError for whatever cannot be read, and where nothing of a report is found
 */
export async function readWholeFile(bytes: Uint8Array, aids: ReadingAids = {}): Promise<ReadFile> {
  if (bytes.length > limits.fileBytes) throw new UnreadableFileError("too-large");
  try {
    const read = await contentIn(await contentOf(bytes), bytes, aids);
    if (read.reports.length === 0) throw noReportIn(read.sheets);
    return read;
  } catch (cause) {
    // Too deep for the stack, or too long for an array: hostile or broken, and nothing was changed.
    if (cause instanceof RangeError) throw new UnreadableFileError("too-complex", "", { cause });
    throw cause;
  }
}

/** The reports in a file, at least one; see `readWholeFile`. */
export async function readFile(bytes: Uint8Array, aids: ReadingAids = {}): Promise<Reports> {
  const { reports } = await readWholeFile(bytes, aids);
  return reports;
}
