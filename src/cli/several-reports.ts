import { ask, countWording } from "../read/choices";
import type { FoundReport } from "../read/found";
import { isNamed } from "../report/answers";
import type { Choice, Question } from "../report/questions";

/** The sheets a report stands in, those with a title first; none where its source has no sheets. */
function sheetsOf(found: FoundReport): readonly string[] {
  const places = [
    ...found.titlePlaces.map(({ place }) => place),
    ...Object.values(found.sectionPlaces),
    ...Object.values(found.places),
  ];
  return [...new Set(places.map(({ sheet }) => sheet))];
}

/** Reports by their agencies' names; those of one name by their order. */
function choicesOf(reports: readonly FoundReport[]): readonly Choice[] {
  const names = reports.map(({ report }) => report.agency || "没有写明单位的");
  return reports.map((found, index) => {
    const own = names[index] ?? "";
    const isAlone = names.filter((name) => name === own).length === 1;
    const sheets = sheetsOf(found);
    return {
      sheet: sheets[0] ?? "",
      name: isAlone ? own : `${own}（第${index + 1}份）`,
      ...(sheets.length > 0 && { sheets }),
    };
  });
}

function choiceWording({ name, sheets = [] }: Choice): string {
  const [first] = sheets;
  if (first === undefined) return name;
  return sheets.length === 1
    ? `${name}（“${first}”）`
    : `${name}（“${first}”等${sheets.length}张）`;
}

/** The question which report of a file is meant. */
export const reportOfFile = "which.reportOfFile";

/** Asks which of several reports of one year is meant. */
export function reportQuestion(reports: readonly FoundReport[]): Question {
  const year = reports[0]?.report.year ?? null;
  const choices = choicesOf(reports);
  const agencies = new Set(reports.map(({ report }) => report.agency));
  const whose = year === null ? "年报" : `${year}年年报`;
  return {
    id: reportOfFile,
    code: agencies.size > 1 ? "agencies-several" : "report-doubled",
    message: `${whose}有${countWording(reports.length)}份：${choices.map(choiceWording).join("、")}，用哪一份？`,
    choices,
  };
}

/** Whether a name means a report: its agency's, a sheet's, or what else answers a question about it. */
function isMeant(found: FoundReport, choice: Choice, name: string): boolean {
  const ofIts = found.questions.flatMap(({ choices }) => choices);
  return isNamed(choice, name) || ofIts.some((one) => one.sheet === name || isNamed(one, name));
}

/** Reports without those that say the same as one before them. */
export function differentReports<Found extends FoundReport>(
  reports: readonly Found[]
): readonly Found[] {
  const texts = reports.map(({ report }) => JSON.stringify(report));
  return reports.filter((_, index) => texts.indexOf(texts[index] ?? "") === index);
}

/**
 * The one of several reports of a year that is meant: the only one that what was named means. Until then the first.
 * @param named sheets, or agencies
 */
export function settledReport<Found extends FoundReport>(
  [first, ...others]: readonly [Found, ...Found[]],
  named: readonly string[]
): { readonly taken: Found; readonly question?: Question } {
  if (others.length === 0) return { taken: first };
  const reports = [first, ...others];
  const { question, answered } = ask(reportQuestion(reports), ({ choices }) => {
    const meant = choices.filter((choice, index) => {
      const found = reports[index];
      return found && named.some((name) => isMeant(found, choice, name));
    });
    return meant.length === 1 ? meant[0] : undefined;
  });
  return { taken: reports[answered ?? 0] ?? first, question };
}
