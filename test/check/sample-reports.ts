import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FigureKey } from "../../src/report/figures";
import { formatById, type FormatId } from "../../src/report/formats";
import {
  emptySections,
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

/** A published report of the form that is complete and adds up. */
export function soundReport(format: FormatId): Report {
  return publishedReport(format === "2019" ? "001" : "005");
}

/** The report with some figures changed. */
export function changed(report: Report, figures: PartialFigures): Report {
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
