import type { ReadFigures } from "../../src/check/absence";
import type { Gap } from "../../src/report/gaps";
import type { Report } from "../../src/report/report";
import { tableIds } from "../../src/report/structure";

/** A report of which everything was read but for some gaps. */
export function readFigures(report: Report, gaps: readonly Gap[] = []): ReadFigures {
  return { report, gaps, tables: tableIds };
}
