import { readFileSync } from "node:fs";
import { join } from "node:path";
import { counterpart } from "../../src/report/counterpart";
import { figureKeys, figureNamed, type FigureKey } from "../../src/report/figures";
import { formatById, type Format, type FormatId } from "../../src/report/formats";
import {
  emptySections,
  figureValue,
  figuresWith,
  officialTitle,
  type FigureValue,
  type Report,
} from "../../src/report/report";

type PartialFigures = Readonly<Partial<Record<FigureKey, FigureValue>>>;

interface RecordedReport {
  readonly agency: string;
  readonly year: number;
  readonly format: FormatId;
  readonly figures: PartialFigures;
}

/** The numbers under which the published reports of test/reports are kept. */
export const publishedNumbers = [
  ...["001", "002", "005", "007", "008", "009", "010", "011", "012", "013"],
  ...["056", "057", "058", "059", "060", "061"],
] as const;

/** A report as published, figures only; what could not be read with certainty is empty. */
export function publishedReport(number: string): Report {
  const path = join(__dirname, "..", "reports", `${number}.json`);
  const { agency, year, format, figures } = JSON.parse(
    readFileSync(path, "utf8")
  ) as RecordedReport;
  return {
    agency,
    year,
    format,
    title: officialTitle(agency, year),
    figures: figuresWith(formatById(format), figures),
    sections: emptySections,
  };
}

/** The report as it would stand in another form: what the form before did not count is 0. */
function inForm(format: Format, report: Report): Report {
  const before = formatById(report.format);
  const figures = figureKeys(format).map((key) => {
    const known = counterpart(format, before, key);
    return [key, known ? figureValue(report, known) : 0] as const;
  });
  return {
    ...report,
    format: format.id,
    year: format.fromYear,
    title: officialTitle(report.agency, format.fromYear),
    figures: figuresWith(format, Object.fromEntries(figures)),
  };
}

/** A report of the form that is complete and adds up; a published one where there is one. */
export function soundReport(format: FormatId): Report {
  const first = publishedReport("001");
  const latest = publishedReport("005");
  const own = [first, latest].find((report) => report.format === format);
  return own ?? inForm(formatById(format), latest);
}

/**
 * The report with some figures changed.
 * @throws Error where its form has none of that name, which the types do not see in names that are put together
 */
export function changed(report: Report, figures: PartialFigures): Report {
  const form = formatById(report.format);
  const unknown = Object.keys(figures).filter((name) => !figureNamed(form, name));
  if (unknown.length > 0) throw new Error(`Form ${form.id} has no figure ${unknown.join(", ")}`);
  return { ...report, figures: { ...report.figures, ...figures } };
}

/** A report of which nothing is filled. */
export function blankReport(format: FormatId): Report {
  const form = formatById(format);
  return {
    agency: "某某县财政局",
    year: form.fromYear,
    format,
    title: "",
    figures: figuresWith(form),
    sections: emptySections,
  };
}
