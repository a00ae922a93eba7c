import type { FigureKey } from "../../src/report/figures";
import { officialTitle, type Report, type Sections } from "../../src/report/report";
import { changed } from "../check/sample-reports";

const applicants = [
  ...["individual", "business", "research", "publicInterest", "legalService", "otherOrg"],
  "total",
] as const;

/** The same figures a year later, with what was carried over and is in force following from the year before. */
export function followingYear(report: Report): Report {
  const year = (report.year ?? 2021) + 1;
  const figure = (key: FigureKey): number => {
    const value = report.figures[key];
    return typeof value === "number" ? value : 0;
  };
  const carried = applicants.map((applicant) => [
    `t3.carriedIn.${applicant}`,
    figure(`t3.carriedOut.${applicant}`),
  ]);
  const inForce = (["regulations", "normativeDocs"] as const).map((kind) => [
    `t2.${kind}.inForce`,
    figure(`t2.${kind}.inForce`) + figure(`t2.${kind}.issued`) - figure(`t2.${kind}.repealed`),
  ]);
  const following = Object.fromEntries([
    ...carried,
    ...(report.format === "2021" ? inForce : []),
  ]) as Record<FigureKey, number>;
  return {
    ...changed(report, following),
    year,
    title: officialTitle(report.agency, year),
  };
}

/** The report with some of its texts. */
export function withSections(report: Report, sections: Partial<Sections>): Report {
  return { ...report, sections: { ...report.sections, ...sections } };
}
