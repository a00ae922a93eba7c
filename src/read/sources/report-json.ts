import { figureKeys, figureNamed, type FigureKey } from "../../report/figures";
import { formatNamed, formats, type Format } from "../../report/formats";
import { absentCells, cellsOf, type Gap } from "../../report/gaps";
import {
  emptySections,
  figuresWith,
  unreadCauses,
  type FigureValue,
  type Remarks,
  type Report,
  type Sections,
} from "../../report/report";
import { betweenCells, type WrittenReason } from "../../report/reason-columns";
import { questionCodes, type Question } from "../../report/questions";
import { sectionIds } from "../../report/structure";
import { UnreadableFileError } from "../errors";
import type { FoundReport, ReadingNote } from "../found";
import { gapsAround } from "../gaps";
import { note } from "../notes";
import { isTooLarge } from "../kept-number";
import { lostIn } from "./json-tokens";

type JsonObject = Readonly<Record<string, unknown>>;

function refuse(detail: string, cause?: unknown): never {
  throw new UnreadableFileError("invalid-json", detail, { cause });
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textIn(object: JsonObject, name: string): string {
  const value = object[name] ?? "";
  return typeof value === "string" ? value : refuse(`“${name}”应当是文字。`);
}

function formatIn(object: JsonObject): Format {
  const known = formats.map(({ id }) => `"${id}"`).join(" 或 ");
  return formatNamed(object.format) ?? refuse(`“format”应当是 ${known}。`);
}

function yearIn(object: JsonObject): number | null {
  const year = object.year ?? null;
  if (year === null) return null;
  return typeof year === "number" && Number.isInteger(year) && year > 1999 && year < 2100
    ? year
    : refuse("“year”应当是四位数的年份。");
}

function knownKey(format: Format, key: string, where: string): FigureKey {
  const known = figureNamed(format, key);
  return known ? known.key : refuse(`“${where}”里的“${key}”不是${format.id}年格式的数字。`);
}

function isUnread(value: FigureValue | undefined): boolean {
  return typeof value === "object" && value !== null;
}

function figuresIn(object: JsonObject, format: Format): ReadonlyMap<FigureKey, FigureValue> {
  const { figures, unread = [] } = object;
  if (!isObject(figures)) return refuse("缺少“figures”。");
  if (!Array.isArray(unread)) return refuse("“unread”应当是列表。");
  const values = new Map<FigureKey, FigureValue>();
  for (const [key, value] of Object.entries(figures)) {
    const isValue = value === null || (typeof value === "number" && !isTooLarge(value));
    if (!isValue) return refuse(`“${key}”应当是15位以内的数字或 null。`);
    values.set(knownKey(format, key, "figures"), value);
  }
  for (const entry of unread) {
    if (!isObject(entry) || typeof entry.key !== "string" || typeof entry.text !== "string") {
      return refuse("“unread”的每一项应当有“key”和“text”。");
    }
    const key = knownKey(format, entry.key, "unread");
    if (typeof values.get(key) === "number" || isUnread(values.get(key))) {
      return refuse(`“${key}”写了不止一次，不知道以哪个为准。请删去多余的。`);
    }
    const { cause } = entry;
    const unread = unreadCauses.find((each) => each === cause);
    if (cause !== undefined && !unread) {
      return refuse(`“unread”里的“cause”应当是 ${unreadCauses.join("、")} 之一。`);
    }
    values.set(key, { text: entry.text, ...(unread && { unread }) });
  }
  return values;
}

/** What is said of figures; nothing of a form's other cells, and no empty words. */
function remarksIn(object: JsonObject, format: Format): Pick<Report, "remarks"> {
  const { remarks = {} } = object;
  if (!isObject(remarks)) return refuse("“remarks”应当是对象。");
  const read = Object.entries(remarks).map(([key, remark]) =>
    typeof remark === "string" && remark.trim() !== ""
      ? [knownKey(format, key, "remarks"), remark]
      : refuse(`“remarks”里的“${key}”应当是文字。`)
  );
  return read.length > 0 ? { remarks: Object.fromEntries(read) as Remarks } : {};
}

function sectionsIn(object: JsonObject): Sections {
  const sections = object.sections ?? {};
  if (!isObject(sections)) return refuse("“sections”应当是对象。");
  const read = { ...emptySections };
  for (const id of sectionIds) read[id] = textIn(sections, id);
  return read;
}

function notesIn(object: JsonObject): readonly ReadingNote[] {
  const { notes = [] } = object;
  if (!Array.isArray(notes)) return refuse("“notes”应当是列表。");
  return notes.map((entry: unknown) =>
    isObject(entry) && typeof entry.code === "string" && typeof entry.message === "string"
      ? { code: entry.code, message: entry.message }
      : refuse("“notes”的每一项应当有“code”和“message”。")
  );
}

function textsIn(list: unknown): readonly string[] | undefined {
  const isText = (each: unknown): each is string => typeof each === "string";
  return Array.isArray(list) && list.every(isText) ? list : undefined;
}

function gapIn(entry: unknown, format: Format): Gap {
  const wrong = (): never => refuse("“gaps”的每一项应当有“kind”“table”，行和合并的格还有“cells”。");
  if (!isObject(entry)) return wrong();
  const table = format.tables.find(({ id }) => id === entry.table)?.id;
  const {
    kind,
    isUnclear = false,
    label = "",
    written = "",
    cells = [],
    versions,
    otherForm,
  } = entry;
  if (!table || typeof isUnclear !== "boolean" || typeof label !== "string") return wrong();
  if (typeof written !== "string") return wrong();
  if (kind === "table") return { kind, table, isUnclear };
  if (!Array.isArray(cells) || cells.length === 0) return wrong();
  const keys = cells.map((cell: unknown) => {
    const key = typeof cell === "string" ? knownKey(format, cell, "gaps") : wrong();
    return figureNamed(format, key)?.table === table ? key : wrong();
  });
  if (kind === "row") {
    const form = otherForm === undefined ? undefined : (formatNamed(otherForm)?.id ?? wrong());
    const own = { ...(written !== "" && { written }), ...(form && { otherForm: form }) };
    const row = { kind, table, label, cells: keys, isUnclear, ...own } as const;
    return versions === undefined ? row : { ...row, versions: textsIn(versions) ?? wrong() };
  }
  return kind === "merged" ? { kind, table, cells: keys } : wrong();
}

/** What was not there when the report was read, but for what has been filled in since. */
function gapsIn(
  object: JsonObject,
  format: Format,
  figures: ReadonlyMap<FigureKey, FigureValue>
): readonly Gap[] {
  const { gaps = [] } = object;
  if (!Array.isArray(gaps)) return refuse("“gaps”应当是列表。");
  return gaps
    .map((entry: unknown) => gapIn(entry, format))
    .filter((gap) => cellsOf(format, gap).every((key) => (figures.get(key) ?? null) === null));
}

/** What was open when the report was read stays open: its choices are in another file. */
function questionsIn(object: JsonObject): readonly Question[] {
  const { questions = [] } = object;
  if (!Array.isArray(questions)) return refuse("“questions”应当是列表。");
  return questions.flatMap((entry: unknown) => {
    const isQuestion =
      isObject(entry) && typeof entry.id === "string" && typeof entry.message === "string";
    const code = isQuestion && questionCodes.find((each) => each === entry.code);
    if (!code) return refuse("“questions”的每一项应当有“id”“code”和“message”。");
    const { id, message, answer = null } = entry as JsonObject & { id: string; message: string };
    return answer === null ? [{ id, code, message, choices: [] }] : [];
  });
}

/** Why rows are not there; year and agency are the report's. */
function reasonsIn(object: JsonObject, { year, agency }: Report): readonly WrittenReason[] {
  const { reasons = [] } = object;
  if (!Array.isArray(reasons)) return refuse("“reasons”应当是列表。");
  return reasons.map((entry: unknown) => {
    const cells = isObject(entry) ? textsIn(entry.cells) : undefined;
    if (!isObject(entry) || !cells) return refuse("“reasons”的每一项应当有“rule”“cells”和“text”。");
    return {
      year: year === null ? "" : String(year),
      agency,
      rule: textIn(entry, "rule"),
      cells: cells.join(betweenCells),
      statement: textIn(entry, "statement"),
      figures: textIn(entry, "figures"),
      text: textIn(entry, "text"),
      date: textIn(entry, "date"),
    };
  });
}

function reportIn(value: unknown): FoundReport {
  if (!isObject(value)) return refuse("");
  const format = formatIn(value);
  const figures = figuresIn(value, format);
  const draftMark = textIn(value, "draft");
  const told = gapsIn(value, format, figures);
  const toldCells = absentCells(format, told);
  const isKnown = (key: FigureKey): boolean => figures.has(key) || toldCells.has(key);
  const missing = figureKeys(format).filter((key) => !isKnown(key));
  const gaps = [...told, ...gapsAround(format, isKnown)];
  const absentTables = gaps.flatMap((gap) => (gap.kind === "table" ? [gap.table] : []));
  const report: Report = {
    format: format.id,
    year: yearIn(value),
    agency: textIn(value, "agency"),
    title: textIn(value, "title"),
    figures: figuresWith(format, Object.fromEntries(figures)),
    ...remarksIn(value, format),
    sections: sectionsIn(value),
  };
  return {
    report,
    notes: [
      ...notesIn(value),
      ...(missing.length > 0 ? [note("json-incomplete", missing.length)] : []),
    ],
    tables: format.tables.map(({ id }) => id).filter((id) => !absentTables.includes(id)),
    ...(draftMark === "" ? {} : { draftMark }),
    places: {},
    questions: questionsIn(value),
    reasons: reasonsIn(value, report),
    gaps,
    sectionPlaces: {},
    titlePlaces: [],
    paragraphPlaces: {},
    textRows: {},
  };
}

/** The value of a JSON text that keeps all that the text says. */
function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    const { doubledKeys, longNumbers } = lostIn(text);
    const [key] = doubledKeys;
    if (key !== undefined) return refuse(`“${key}”写了不止一次，不知道以哪个为准。请删去多余的。`);
    const [number] = longNumbers;
    if (number !== undefined) return refuse(`“${number}”超过15位，无法准确保存。请核对这个数字。`);
    return value;
  } catch (cause) {
    if (cause instanceof UnreadableFileError) throw cause;
    return refuse("它的写法有错误，无法解析。", cause);
  }
}

/**
 * Reads the report JSON of the command line: one report, or several with a line for each.
 * @throws UnreadableFileError where anything in it is not what it should be
 */
export function readReportJson(text: string): readonly FoundReport[] {
  const written = text.trim();
  const lines = written.split("\n").filter((line) => line.trim() !== "");
  const isLinePerReport = lines.every((line) => /^\{.*\}\s*$/.test(line));
  return (isLinePerReport ? lines : [written]).map((one) => reportIn(parsed(one)));
}
