import { figureKeys, figuresOfTable, type FigureKey } from "../report/figures";
import { formatById, headingOfText, tableOf } from "../report/formats";
import { absentCells, type Gap } from "../report/gaps";
import type { Passage } from "../report/passages";
import { placeholdersIn } from "../report/placeholders";
import { openQuestions, type Question } from "../report/questions";
import { figureValue, textIn, type Report } from "../report/report";
import { sectionIds, writtenSectionIds, type SectionId, type TableId } from "../report/structure";
import { listWording, shortLabel } from "../report/wording";
import { rowsThere } from "../rules/gaps";
import { unfilled } from "../rules/parts/placeholders";
import type { Level } from "../rules/rule";
import type { Finding, RuleFailure, Subject } from "./finding";
import type { ReasonedFinding } from "./reasons";

/** 还不能报送, 可以报送，但有N处待核实, 可以报送. */
export type ReadinessState = "not-ready" | "open-reviews" | "ready";

/** What a count of each kind of thing left to do is called, the first thing to do first. */
const clauses = {
  question: (count: number) => `${count}个问题待回答`,
  "agency-missing": () => "没有单位名称",
  "year-missing": () => "没有年度",
  "title-missing": () => "没有标题",
  "table-missing": (count: number) => `缺${count}张表`,
  "table-unread": (count: number) => `${count}张表没有读到`,
  "row-missing": (count: number) => `缺${count}行`,
  "row-unread": (count: number) => `${count}行没有读到`,
  "cells-merged": (count: number) => `${count}格合并在一起`,
  errors: (count: number) => `${count}处必须改正`,
  "cells-unread": (count: number) => `${count}格没有读到`,
  unread: (count: number) => `${count}格不是数字`,
  blanks: (count: number) => `${count}格空着`,
  placeholders: (count: number) => `${count}处文字待补`,
  "sections-missing": (count: number) => `${count}部分没有读到`,
  "sections-unwritten": (count: number) => `${count}部分未写`,
  undecided: (count: number) => `${count}处无法判断`,
  "rules-failed": (count: number) => `${count}条规则没有核对成`,
  reviews: (count: number) => `${count}处待核实`,
} as const satisfies Readonly<Record<string, (count: number) => string>>;

export type ReadinessCode = keyof typeof clauses;

/** What is left to be done, of one kind. */
export interface ReadinessReason {
  readonly code: ReadinessCode;
  /** How many of them. */
  readonly count: number;
  /** One plain Chinese clause: 27格空着; where they have names, with them: 3部分未写：一、五、六. */
  readonly message: string;
  /** Where the first of them is; undefined where it has no place in the report. */
  readonly first?: Subject;
  /** The words there that it is about, where it is about words. */
  readonly passage?: Passage;
}

/** The one verdict on a report: whether it can be filed, and what remains, the first thing to do first. */
export interface Readiness {
  readonly state: ReadinessState;
  /** Empty only where it is ready. */
  readonly reasons: readonly ReadinessReason[];
  /** The whole in one plain Chinese sentence without its full stop: 还不能报送：27格空着，3部分未写. */
  readonly sentence: string;
}

/** A report as it was read. */
export interface ReadReport {
  readonly report: Report;
  readonly questions: readonly Question[];
  readonly gaps: readonly Gap[];
  /** The tables that were recognised. */
  readonly tables: readonly TableId[];
  /** The sections whose headings were not found. */
  readonly missingSections?: readonly SectionId[];
}

/** What a check says of it. */
export interface Checked {
  /** With the reasons given for them. */
  readonly findings: readonly ReasonedFinding[];
  readonly failures: readonly RuleFailure[];
}

/** What is left to do of one kind: where each of it is, and, where they have any, their names. */
interface Remainder {
  readonly count: number;
  readonly first?: Subject | undefined;
  readonly passage?: Passage | undefined;
  readonly names?: readonly string[];
}

function at(subjects: readonly Subject[]): Remainder {
  return { count: subjects.length, first: subjects[0] };
}

function ofFindings(findings: readonly Finding[]): Remainder {
  const [finding] = findings;
  const first = finding?.cells[0];
  const passage = finding?.passages?.find(({ section }) => section === first);
  return { count: findings.length, first, passage };
}

function named(names: readonly string[]): Remainder {
  return { count: names.length, names };
}

/** What a heading begins with, 一 of 一、总体情况; 前言 has none. */
function sectionName(report: Report, section: SectionId): string {
  const heading = headingOfText(formatById(report.format), section);
  return heading?.split("、")[0] ?? "前言";
}

/** Cells that are not there to be filled in: of missing tables and rows, and merged ones. */
function cellsNotThere({ report, gaps, tables }: ReadReport): ReadonlySet<FigureKey> {
  const format = formatById(report.format);
  const keysOf = (table: TableId): readonly FigureKey[] =>
    figuresOfTable(format, table).map(({ key }) => key);
  return new Set([
    ...format.tables.flatMap(({ id }) => (tables.includes(id) ? [] : keysOf(id))),
    ...absentCells(format, gaps),
  ]);
}

/** The tables that are not there, and those that were not read: also each of which nothing more is known. */
function absentTables({ report, gaps, tables }: ReadReport) {
  const format = formatById(report.format);
  const missing = gaps.flatMap((gap) => (gap.kind === "table" && !gap.isUnclear ? gap.table : []));
  const unclear = gaps.flatMap((gap) => (gap.kind === "table" && gap.isUnclear ? gap.table : []));
  const nameOf = (id: TableId): string => tableOf(format, id).name;
  const ids = format.tables.map(({ id }) => id);
  return {
    missing: ids.filter((id) => missing.includes(id)).map(nameOf),
    unread: ids
      .filter((id) => unclear.includes(id) || (!tables.includes(id) && !missing.includes(id)))
      .map(nameOf),
  };
}

function lacksAgency({ agency }: Report): boolean {
  return agency.trim() === "" || placeholdersIn(agency).length > 0;
}

/** Questions for what the report lacks are told as that. */
function remainingQuestions({ report, questions }: ReadReport): Remainder {
  const open = openQuestions(questions).filter(
    ({ code }) =>
      !(code === "agency-missing" && lacksAgency(report)) &&
      !(code === "year-missing" && report.year === null)
  );
  const table = open.find((question) => question.table !== undefined)?.table;
  const first = table && figuresOfTable(formatById(report.format), table)[0]?.key;
  return { count: open.length, first };
}

function placeholderSubjects({ title, sections }: Report): readonly Subject[] {
  const texts: readonly (readonly [Subject, string])[] = [
    ["title", title],
    ...sectionIds.map((id) => [id, sections[id]] as const),
  ];
  return texts.flatMap(([subject, text]) => placeholdersIn(text).map(() => subject));
}

function remainders(
  found: ReadReport,
  { findings, failures }: Checked
): Readonly<Record<ReadinessCode, Remainder>> {
  const { report, gaps } = found;
  const format = formatById(report.format);
  const open = findings.flatMap(({ finding, status }) => (status === "settled" ? [] : finding));
  const ofLevel = (level: Level) => open.filter((finding) => finding.level === level);

  const inapplicable = new Set<Subject>(
    findings
      .filter(({ finding, status }) => finding.rule === rowsThere.id && status === "settled")
      .flatMap(({ finding }) => finding.cells)
  );
  const absent = cellsNotThere(found);
  const present = figureKeys(format).filter((key) => !absent.has(key));
  const valueOf = (key: FigureKey) => figureValue(report, key);
  const blanks = present.filter((key) => valueOf(key) === null);
  const texts = present.filter((key) => textIn(report, key) !== undefined);
  const isUnread = (key: FigureKey): boolean => textIn(report, key)?.unread !== undefined;
  const wrong = new Set<Subject>(ofLevel("error").flatMap(({ cells }) => cells));
  const withoutText = writtenSectionIds.filter((id) => report.sections[id].trim() === "");
  const missing = withoutText.filter((id) => found.missingSections?.includes(id));
  const unwritten = withoutText.filter((id) => !missing.includes(id));
  const placeholders = placeholderSubjects(report);

  const told = new Set<Subject>([...absent, ...blanks, ...texts, ...withoutText]);
  const undecided = ofLevel("incomplete").filter(
    ({ rule, cells }) =>
      !(rule === unfilled.id && placeholders.length > 0) &&
      !(cells.length > 0 && cells.every((cell) => told.has(cell)))
  );
  const tables = absentTables(found);
  // What a table of another form lacks is told with the errors.
  const rows = gaps.flatMap((gap) =>
    gap.kind === "row" && !gap.otherForm && !gap.cells.every((cell) => inapplicable.has(cell))
      ? [gap]
      : []
  );
  const nameOfRow = ({ table, label }: (typeof rows)[number]): string =>
    `${tableOf(format, table).name}${label === "" ? "的数字" : `“${shortLabel(label)}”`}`;
  const ofRows = (those: typeof rows): Remainder => ({
    ...named(those.map(nameOfRow)),
    first: those[0]?.cells[0],
  });
  return {
    question: remainingQuestions(found),
    "agency-missing": at(lacksAgency(report) ? ["title"] : []),
    "year-missing": at(report.year === null ? ["title"] : []),
    "title-missing": at(report.title.trim() === "" ? ["title"] : []),
    "table-missing": named(tables.missing),
    "table-unread": named(tables.unread),
    "row-missing": ofRows(rows.filter(({ isUnclear }) => !isUnclear)),
    "row-unread": ofRows(rows.filter(({ isUnclear }) => isUnclear)),
    "cells-merged": at(gaps.flatMap((gap) => (gap.kind === "merged" ? gap.cells : []))),
    errors: ofFindings(ofLevel("error")),
    "cells-unread": at(texts.filter(isUnread)),
    unread: at(texts.filter((key) => !wrong.has(key) && !isUnread(key))),
    blanks: at(blanks),
    placeholders: {
      ...at(placeholders),
      passage: ofFindings(open.filter(({ rule }) => rule === unfilled.id)).passage,
    },
    "sections-missing": {
      ...at(missing),
      names: missing.map((id) => sectionName(report, id)),
    },
    "sections-unwritten": {
      ...at(unwritten),
      names: unwritten.map((id) => sectionName(report, id)),
    },
    undecided: ofFindings(undecided),
    "rules-failed": { count: failures.length },
    reviews: ofFindings(ofLevel("review")),
  };
}

/** The most of missing rows that are named. */
const mostNames = 4;

function reasonOf(
  code: ReadinessCode,
  { count, first, passage, names }: Remainder
): ReadinessReason {
  const clause = clauses[code](count);
  const message = names ? `${clause}：${listWording(names, mostNames)}` : clause;
  return { code, count, message, ...(first && { first }), ...(passage && { passage }) };
}

function stateOf(reasons: readonly ReadinessReason[]): ReadinessState {
  if (reasons.length === 0) return "ready";
  return reasons.every(({ code }) => code === "reviews") ? "open-reviews" : "not-ready";
}

function sentenceOf(state: ReadinessState, reasons: readonly ReadinessReason[]): string {
  const clauseOf = ({ code, count }: ReadinessReason): string => clauses[code](count);
  switch (state) {
    case "ready":
      return "可以报送";
    case "open-reviews":
      return `可以报送，但有${reasons.map(clauseOf).join("，")}`;
    case "not-ready":
      return `还不能报送：${reasons
        .filter(({ code }) => code !== "reviews")
        .map(clauseOf)
        .join("，")}`;
  }
}

/**
 * Whether a report can be filed. It counts all that is known of the report, so that nothing that is open leaves it
 * `ready`: what only the clerk can make certain, what is not there, not read, empty or not written, and every finding of
 * level `error`, `review` or `incomplete` that no reason settles. A cell that is not there is not empty, and one that a
 * finding calls wrong is counted with the findings.
 */
export function readinessOf(found: ReadReport, checked: Checked): Readiness {
  const remaining = Object.entries(remainders(found, checked)) as readonly [
    ReadinessCode,
    Remainder,
  ][];
  const reasons = remaining.flatMap(([code, remainder]) =>
    remainder.count > 0 ? [reasonOf(code, remainder)] : []
  );
  const state = stateOf(reasons);
  return { state, reasons, sentence: sentenceOf(state, reasons) };
}
