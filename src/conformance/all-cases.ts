import { type Belief, beliefs, isOpen } from "./beliefs";
import { chartCases } from "./cases/charts";
import { conditionalFormatCases } from "./cases/conditional-formats";
import { eventCases } from "./cases/events";
import { formatCases } from "./cases/formats";
import { nameCases } from "./cases/names";
import { pageLayoutCases } from "./cases/page-layout";
import { protectionCases } from "./cases/protection";
import { rangeCases } from "./cases/ranges";
import { retoldCases } from "./cases/retold";
import { validationCases } from "./cases/validation";
import { workbookCases } from "./cases/workbook";
import { withPersonCases } from "./cases/with-person";
import { worksheetCases } from "./cases/worksheets";
import type { ConformanceCase, PersonCase } from "./conformance-case";

const cases: readonly ConformanceCase[] = [
  ...workbookCases,
  ...worksheetCases,
  ...rangeCases,
  ...formatCases,
  ...validationCases,
  ...conditionalFormatCases,
  ...protectionCases,
  ...pageLayoutCases,
  ...chartCases,
  ...nameCases,
  ...eventCases,
  ...retoldCases,
];

/** What is least known comes first, since a slow Excel may not get to the end. */
function rank({ belief }: ConformanceCase): number {
  if (belief === undefined) return 2;
  const tested: Belief = beliefs[belief];
  return isOpen(tested) ? 0 : 1;
}

/** The cases that need nobody, in the order in which they are run. */
export const conformanceCases: readonly ConformanceCase[] = [...cases].sort(
  (a, b) => rank(a) - rank(b)
);

/** The cases in which somebody is asked to do or to see something. */
export const personCases: readonly PersonCase[] = withPersonCases;
