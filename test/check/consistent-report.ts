import fc from "fast-check";
import { figureKeys, figuresOf, type FigureKey } from "../../src/report/figures";
import { formatById, type FormatId } from "../../src/report/formats";
import { figuresWith, type Report } from "../../src/report/report";
import { blankReport } from "./sample-reports";
import { keyNamed } from "../report/key-named";

const applicants = [
  "individual",
  "business",
  "research",
  "publicInterest",
  "legalService",
  "otherOrg",
] as const;
const disputes = ["review", "suitDirect", "suitAfterReview"] as const;
const results = ["upheld", "corrected", "otherOutcome", "pending"] as const;

/** The rows of table 3 from （一） to （六）, by the key before the applicant. */
function outcomeRows(format: FormatId): readonly string[] {
  const rows = figureKeys(formatById(format))
    .filter((key) => key.startsWith("t3.") && key.endsWith(".individual"))
    .map((key) => key.slice(0, -".individual".length));
  return rows.filter(
    (row) => !["t3.received", "t3.carriedIn", "t3.disposed", "t3.carriedOut"].includes(row)
  );
}

/**
 * Fills in what follows from the details, by hand and not by the identities under test: （七）, 一, the totals of each
 * row and of table 4. `detail` gives the figure of a cell that is free.
 */
export function consistentFigures(
  format: FormatId,
  detail: (key: FigureKey) => number
): Readonly<Partial<Record<FigureKey, number>>> {
  const form = formatById(format);
  const figures: Partial<Record<FigureKey, number>> = {};
  const at = (key: FigureKey): number => figures[key] ?? 0;
  const outcomes = outcomeRows(format);
  const withTotal = (row: string): void => {
    figures[keyNamed(form, `${row}.total`)] = applicants.reduce(
      (sum, applicant) => sum + at(keyNamed(form, `${row}.${applicant}`)),
      0
    );
  };
  for (const [key, { table }] of figuresOf(form)) {
    if (table === "t2") figures[key] = 0;
  }
  for (const applicant of applicants) {
    let disposed = 0;
    for (const row of outcomes) {
      const key = keyNamed(form, `${row}.${applicant}`);
      figures[key] = detail(key);
      disposed += at(key);
    }
    figures[`t3.disposed.${applicant}`] = disposed;
    const out = detail(`t3.carriedOut.${applicant}`);
    const carriedIn = Math.min(detail(`t3.carriedIn.${applicant}`), disposed + out);
    figures[`t3.carriedOut.${applicant}`] = out;
    figures[`t3.carriedIn.${applicant}`] = carriedIn;
    figures[`t3.received.${applicant}`] = disposed + out - carriedIn;
  }
  for (const row of ["t3.received", "t3.carriedIn", ...outcomes, "t3.disposed", "t3.carriedOut"]) {
    withTotal(row);
  }
  for (const kind of disputes) {
    let total = 0;
    for (const result of results) {
      const key: FigureKey = `t4.${kind}.${result}`;
      figures[key] = detail(key);
      total += at(key);
    }
    figures[`t4.${kind}.total`] = total;
  }
  return figures;
}

const figure = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 1, arbitrary: fc.integer({ min: 10, max: 2000 }) }
);

/** A report of the form that adds up: many zeros, some small numbers, few large ones. */
export function consistentReport(format: FormatId): fc.Arbitrary<Report> {
  const free = figureKeys(formatById(format));
  return fc.array(figure, { minLength: free.length, maxLength: free.length }).map((numbers) => {
    const details = new Map(free.map((key, index) => [key, numbers[index] ?? 0]));
    return {
      ...blankReport(format),
      figures: figuresWith(
        formatById(format),
        consistentFigures(format, (key) => details.get(key) ?? 0)
      ),
    };
  });
}

/** The cells of tables 3 and 4, which identities tie together. */
export function tiedKeys(format: FormatId): readonly FigureKey[] {
  return figureKeys(formatById(format)).filter((key) => !key.startsWith("t2."));
}
