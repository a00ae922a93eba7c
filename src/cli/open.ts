import type { Reason } from "../check/reasons";
import type { FoundReport } from "../read/found";
import { isNamed } from "../report/answers";
import type { Question } from "../report/questions";
import { UsageError } from "./arguments";
import type { Console, FiledReport, FileError } from "./console";
import { differentReports, settledReport } from "./several-reports";

/** The report of a file that is dealt with, and the others in the same file. */
export interface OpenedReport {
  readonly found: FiledReport;
  readonly others: readonly FiledReport[];
  /** The reasons the file keeps, of any report. */
  readonly reasons: readonly Reason[];
}

export type Opening = { readonly opened: OpenedReport } | { readonly error: FileError };

function filledCount({ report }: FoundReport): number {
  return Object.values(report.figures).filter((value) => typeof value === "number").length;
}

/** The latest first, and of a year the fullest. */
function latestFirst(reports: readonly FiledReport[]): readonly FiledReport[] {
  return [...reports].sort(
    (a, b) => (b.report.year ?? 0) - (a.report.year ?? 0) || filledCount(b) - filledCount(a)
  );
}

/** Holds the sheets that were named to what there is to choose from. */
function expectAnswers(sheets: readonly string[], questions: readonly Question[]): void {
  const answersNone = (named: string): boolean =>
    !questions.some(({ answer }) => answer && isNamed(answer, named));
  const [idle] = sheets.filter(answersNone);
  if (idle === undefined) return;
  const choices = questions.flatMap((question) => question.choices.map(({ name }) => name));
  throw new UsageError(
    choices.length === 0
      ? `这个文件里没有要选的，--sheet “${idle}”用不上。`
      : `--sheet “${idle}”不在可选的里面。可选的有：${[...new Set(choices)].join("、")}。`
  );
}

/**
 * Opens a file and chooses the report to deal with: the latest year's; where there are several of that year it is asked
 * which. Never rejects for anything that lies in the file.
 * @param sheets that are meant where it is not clear which is
 * @throws UsageError where one of them answers nothing
 */
export async function open(
  path: string,
  console: Console,
  sheets: readonly string[] = []
): Promise<Opening> {
  const reading = await console.read(path, sheets);
  if ("error" in reading) return reading;
  const [latest, ...earlier] = differentReports(latestFirst(reading.reports));
  if (!latest) throw new Error("A file is read without a report");
  const ofThatYear = earlier.filter(({ report }) => report.year === latest.report.year);
  const { taken, question } = settledReport([latest, ...ofThatYear], sheets);
  const asked = question ? [question] : [];
  expectAnswers(sheets, [...asked, ...reading.reports.flatMap(({ questions }) => questions)]);
  return {
    opened: {
      found: { ...taken, questions: [...asked, ...taken.questions] },
      others: [latest, ...earlier].filter((other) => other !== taken),
      reasons: reading.reasons,
    },
  };
}
