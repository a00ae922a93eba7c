import { isNamed, answeredChoice, type KeptAnswer } from "../report/answers";
import { comparableAgency } from "../report/designation";
import { answersIn } from "./answers";
import { assemble } from "./assemble";
import { withTablesOfLines } from "./cell-lines";
import { UnreadableFileError } from "./errors";
import { withEmptyTables } from "./fit/empty-tables";
import { withFittedTables } from "./fit/fitted-tables";
import type { FoundReport } from "./found";
import { groupsOf, isUnlike, type AnsweringFor, type Group } from "./groups";
import { withoutLayoutRows } from "./layout-rows";
import { noNames, type OutwardNames } from "./named-elsewhere";
import { findReportParts, holdReport } from "./report-parts";
import { settledSets } from "./sets";
import { sheetParts, type SheetPart } from "./sheet-part";
import type { DocumentBlock, SheetGrid } from "./source";
import { stripOfDocument } from "./strip";
import { unreadCellNotes } from "./unread-cells";

/** No document that is meant for people has more reports in it. */
const mostReports = 500;

/**
 * The reports in a document, in reading order; mostly one, none where nothing of a report is found.
 * @param names what the document is called beside its text: it is asked where the text does not say whose report it is
 * @throws UnreadableFileError where they are too many
 */
export function recogniseDocument(
  blocks: readonly DocumentBlock[],
  names: OutwardNames = noNames
): readonly FoundReport[] {
  const parts = findReportParts(
    stripOfDocument(withEmptyTables(withTablesOfLines(withFittedTables(withoutLayoutRows(blocks)))))
  ).filter((part) => holdReport([part]));
  if (parts.length > mostReports) throw new UnreadableFileError("too-complex");
  return parts.map((part) =>
    assemble([part], { yearOfNames: null, answering: () => undefined, names })
  );
}

/** Answers by what the caller names, then by what the workbook keeps, the latest first. */
function answeringBy(named: readonly string[], kept: readonly KeptAnswer[]): AnsweringFor {
  const latestFirst = [...kept].reverse();
  return (years, agencies) => {
    const isOf = ({ year, agency }: KeptAnswer): boolean =>
      (year === null || years.includes(year)) &&
      (agency === "" || agencies.some((own) => own === "" || own === comparableAgency(agency)));
    return (question) => {
      const wanted = question.choices.find((choice) => named.some((name) => isNamed(choice, name)));
      if (wanted) return wanted;
      const answer = latestFirst.find((each) => each.question === question.id && isOf(each));
      return answer && answeredChoice(question, answer);
    };
  };
}

/** The year in the names of a report's sheets, where they all have the same. */
function yearOfNames(parts: readonly SheetPart[]): number | null {
  const years = new Set(parts.flatMap(({ yearOfName }) => yearOfName ?? []));
  const [year] = years;
  return years.size === 1 ? (year ?? null) : null;
}

function reportOf(group: Group, answeringFor: AnsweringFor, names: OutwardNames): FoundReport {
  const { year, agency } = group;
  const nameYear = yearOfNames(group.parts);
  const answering = answeringFor([year, nameYear], [agency]);
  const { taken, question } = settledSets(group.parts, year, answering);
  const unlike = taken.filter((part) => isUnlike(part, group)).map(({ part }) => part);
  // Where it was asked which of two years is meant, the names of the sheets have nothing to add.
  const isYearAsked = group.questions.some(({ code }) => code === "year-differs");
  const found = assemble(
    taken.map(({ part }) => part),
    {
      yearOfNames: isYearAsked ? null : yearOfNames(taken),
      answering,
      unlike: new Set(unlike),
      names,
    }
  );
  const questions = [...group.questions, ...(question ? [question] : []), ...found.questions];
  return { ...found, questions };
}

/**
 * The reports in a workbook, each put together from its sheets by year and agency, in the order of their first sheets.
 * The tables are found by their labels wherever they stand; sheets without anything of a report are passed over. What
 * only the clerk can know is asked; the sheet 核对说明 keeps what was answered.
 * @param named sheets, or what else choices are called, that are meant wherever one of them answers a question
 * @param names what the workbook is called beside its text
 */
export function recogniseWorkbook(
  sheets: readonly SheetGrid[],
  named: readonly string[] = [],
  names: OutwardNames = noNames
): readonly FoundReport[] {
  const found = sheetParts(sheets);
  const isSeen = ({ part }: SheetPart): boolean => part.isHidden !== true;
  // What is seen comes first everywhere: a hidden sheet never stands for a visible one.
  const parts = [...found.filter(isSeen), ...found.filter((part) => !isSeen(part))];
  const positions = new Map(parts.map((part, index) => [part, index]));
  const position = (part: SheetPart): number => positions.get(part) ?? parts.length;
  const kept = answersIn(sheets).map(({ answer }) => answer);
  const answeringFor = answeringBy(named, kept);
  const unread = unreadCellNotes(sheets);
  return groupsOf(parts, answeringFor)
    .filter((group) => holdReport(group.parts.map(({ part }) => part)))
    .map((group) => ({
      ...group,
      parts: [...group.parts].sort((a, b) => position(a) - position(b)),
    }))
    .sort((a, b) => Math.min(...a.parts.map(position)) - Math.min(...b.parts.map(position)))
    .map((group) => reportOf(group, answeringFor, names))
    .map((report) => ({ ...report, notes: [...report.notes, ...unread] }));
}
