import { figureKeys, type FigureKey, type RowKey } from "../../../src/report/figures";
import { formatById } from "../../../src/report/formats";
import { emptySections, figuresWith, officialTitle, type Report } from "../../../src/report/report";
import { changed } from "../../check/sample-reports";

type Row = readonly [
  individual: number,
  business: number,
  research: number,
  publicInterest: number,
  legalService: number,
  otherOrg: number,
];

const applicants = [
  "individual",
  "business",
  "research",
  "publicInterest",
  "legalService",
  "otherOrg",
] as const;

const rows: Readonly<Partial<Record<RowKey, Row>>> = {
  received: [101, 12, 2, 1, 3, 1],
  carriedIn: [5, 0, 0, 0, 0, 0],
  granted: [44, 5, 1, 0, 2, 0],
  partial: [11, 2, 0, 0, 1, 0],
  "denied.stateSecret": [1, 0, 0, 0, 0, 0],
  "denied.thirdParty": [3, 0, 0, 0, 0, 0],
  "denied.internalAffairs": [4, 0, 0, 0, 0, 0],
  "denied.deliberative": [4, 1, 0, 0, 0, 0],
  "denied.enforcementFile": [2, 0, 0, 0, 0, 0],
  "unable.notHeld": [16, 3, 1, 1, 0, 0],
  "unable.creationRequired": [2, 0, 0, 0, 0, 0],
  "unable.stillUnclear": [1, 0, 0, 0, 0, 0],
  "notProcessed.petition": [3, 0, 0, 0, 0, 0],
  "notProcessed.duplicate": [1, 1, 0, 0, 0, 0],
  "other.clarificationLapsed": [4, 0, 0, 0, 0, 0],
  "other.misc": [3, 0, 0, 0, 0, 1],
  disposed: [99, 12, 2, 1, 3, 1],
  carriedOut: [7, 0, 0, 0, 0, 0],
};

function rowFigures([row, numbers]: readonly [string, Row]): readonly (readonly [
  string,
  number,
])[] {
  const total = numbers.reduce((sum, number) => sum + number, 0);
  return [
    ...applicants.map(
      (applicant, index) => [`t3.${row}.${applicant}`, numbers[index] ?? 0] as const
    ),
    [`t3.${row}.total`, total] as const,
  ];
}

const others: Readonly<Partial<Record<FigureKey, number>>> = {
  "t2.regulations.issued": 1,
  "t2.regulations.inForce": 6,
  "t2.normativeDocs.issued": 13,
  "t2.normativeDocs.repealed": 8,
  "t2.normativeDocs.inForce": 145,
  "t4.review.upheld": 5,
  "t4.review.corrected": 1,
  "t4.review.otherOutcome": 2,
  "t4.review.pending": 1,
  "t4.review.total": 9,
  "t4.suitDirect.upheld": 3,
  "t4.suitDirect.pending": 1,
  "t4.suitDirect.total": 4,
  "t4.suitAfterReview.upheld": 1,
  "t4.suitAfterReview.otherOutcome": 1,
  "t4.suitAfterReview.total": 2,
};

const form = formatById("2021");
const zeros = Object.fromEntries(figureKeys(form).map((key) => [key, 0]));

function reportOf(year: number, figures: typeof others): Report {
  const agency = "云河市人民政府";
  const blank: Report = {
    agency,
    year,
    format: form.id,
    title: officialTitle(agency, year),
    figures: figuresWith(form),
    sections: emptySections,
  };
  return changed(blank, { ...zeros, ...figures });
}

/** The figures the sentences are written for: 新收 120, 上年结转 5, （七） 118, 结转 7, 复议 9, 诉讼 4 + 2. */
export const busyReport = reportOf(2024, {
  ...Object.fromEntries(Object.entries(rows).flatMap(rowFigures)),
  ...others,
});

/** A year in which nothing happened. */
export const quietReport = reportOf(2024, {});

/** The year before `busyReport`: 新收 96, 上年结转 3, （七） 94, 结转 5, 复议 6, 诉讼 3 + 1. */
export const yearBefore = reportOf(2023, {
  "t3.received.individual": 96,
  "t3.received.total": 96,
  "t3.carriedIn.individual": 3,
  "t3.carriedIn.total": 3,
  "t3.disposed.total": 94,
  "t3.carriedOut.total": 5,
  "t4.review.total": 6,
  "t4.suitDirect.total": 3,
  "t4.suitAfterReview.total": 1,
});

/** The report with this text in its first section. */
export function saying(text: string, report: Report = busyReport): Report {
  return { ...report, sections: { ...emptySections, s1: text } };
}
