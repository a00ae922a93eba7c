import { repairsOf } from "../check/repairs";
import { mayBeSettled } from "../check/finding";
import { mendedWords, type Mend } from "../check/mend";
import type { Mends } from "../check/mends";
import type { ReasonedFinding } from "../check/reasons";
import type { StatedFigures } from "../check/repairs";
import { secondReading } from "./second-reading";
import type { FoundReport, ReadingNote } from "../read/found";
import type { Passage } from "../report/passages";
import type { Question } from "../report/questions";
import { identityWording } from "../report/wording";
import { note } from "../read/notes";
import { reportJson as writtenReport } from "../write/report-json";
import type { FileError } from "./console";
import type { Judgement } from "./judgement";
import type { OpenedReport } from "./open";

function nameOf({ report }: FoundReport): string {
  const year = report.year === null ? "年度不明" : `${report.year}年`;
  return `${report.agency || "单位不明"}${year}`;
}

/** What was noted when the report was read, and which others its file holds. */
export function notesOf({ found, others }: OpenedReport): readonly ReadingNote[] {
  return others.length > 0
    ? [...found.notes, note("reports-several", others.map(nameOf))]
    : found.notes;
}

/** A question with the names that can be answered; `answer` is one of them, null as long as it is open. */
function questionJson({ id, code, message, choices, answer }: Question) {
  return {
    id,
    code,
    message,
    choices: choices.map(({ name }) => name),
    answer: answer?.name ?? null,
  };
}

/** The report JSON: figures by key, `null` where empty, unread or not there; `gaps` says what is not there. */
export function reportJson(file: string, opened: OpenedReport) {
  const { report, gaps, questions } = opened.found;
  return {
    file,
    ...writtenReport(report, gaps),
    questions: questions.map(questionJson),
    notes: notesOf(opened),
  };
}

/** The first words a finding quotes and their paragraph, and all that it quotes; nothing where it quotes none. */
function quotedJson(passages: readonly Passage[] = []) {
  const [first] = passages;
  if (!first) return {};
  return {
    paragraph: { section: first.section, index: first.paragraph },
    quote: first.quote,
    passages: passages.map(({ section, paragraph: index, quote, start, end }) => ({
      section,
      index,
      quote,
      start,
      end,
    })),
  };
}

/** A mend: of a text, the words as they stand there and as they would; of a cell, its numbers. */
function mendJson(mend: Mend) {
  const { kind, message } = mend;
  if (mend.kind === "cell") {
    const { cell, from, to } = mend.change;
    return { kind, cell, from, to, ...(mend.isRepair && { isRepair: true }), message };
  }
  const { section, paragraph, quote, start, end } = mend.words;
  return { kind, section, paragraph, start, end, from: quote, to: mendedWords(mend), message };
}

/**
 * A finding with its two sides spread out; `settledByReason` where a reason may settle it, and the one that does; `mends`
 * where something may be put right.
 */
function findingJson({ finding, status, reason }: ReasonedFinding, mends: Mends) {
  const { rule, level, cells, sides, sheet, passages, message, source } = finding;
  const settled = {
    ...(mayBeSettled(finding) && { settledByReason: true }),
    ...(status === "settled" && { reason: { text: reason.text, date: reason.date } }),
  };
  const where = { ...(sheet !== undefined && { sheet }), ...quotedJson(passages) };
  const own = mends.get(finding);
  const offered = own && { mends: own.map(mendJson) };
  return { rule, level, cells, ...sides, message, source, ...settled, ...where, ...offered };
}

/** The check JSON: the report JSON with the verdict, findings and repairs. */
export function checkJson(
  file: string,
  opened: OpenedReport,
  { questions, result, findings, summary, readiness: { state, reasons } }: Judgement,
  mends: Mends,
  stated?: StatedFigures
) {
  const totals = secondReading(opened.found.report, result);
  return {
    ...reportJson(file, opened),
    questions: questions.map(questionJson),
    readiness: { state, reasons: reasons.map(({ code, message }) => ({ code, message })) },
    summary,
    findings: findings.map((finding) => findingJson(finding, mends)),
    repairs: repairsOf(opened.found.report, stated),
    ...(totals
      ? {
          totalsFromParts: {
            changes: totals.changes,
            stillBroken: totals.stillBroken.map(identityWording),
          },
        }
      : {}),
  };
}

/** The line for a file that cannot be read. */
export function errorJson(file: string, { code, message }: FileError) {
  return { file, error: { code, message } };
}
