import { figuresOf, figuresOfTable, type FigureKey } from "../../src/report/figures";
import { formatById } from "../../src/report/formats";
import { cellsOf, type Gap } from "../../src/report/gaps";
import type { Report } from "../../src/report/report";
import { changed, soundReport } from "../check/sample-reports";
import type { Case } from "./cases";

const report = soundReport("2021");
const format = formatById("2021");

/** The gap of a row that is not there. */
export function rowGap(prefix: string, isUnclear = false): Extract<Gap, { readonly kind: "row" }> {
  const figures = [...figuresOf(format).values()].filter(({ key }) => key.startsWith(prefix));
  const [first] = figures;
  if (!first) throw new Error(`no row ${prefix}`);
  return {
    kind: "row",
    table: first.table,
    label: first.rowLabels.at(-1) ?? "",
    cells: figures.map(({ key }) => key),
    isUnclear,
  };
}

/** A report without the figures of some gaps, as it is read where they are. */
export function without(whole: Report, gaps: readonly Gap[]): Report {
  const keys = gaps.flatMap((gap): readonly FigureKey[] => cellsOf(formatById(whole.format), gap));
  return changed(whole, Object.fromEntries(keys.map((key) => [key, null])));
}

function caseOf(gap: Gap): Case {
  return {
    breaks: without(report, [gap]),
    holds: report,
    circumstances: { gaps: [gap] },
    holdsWith: { gaps: [] },
  };
}

/** For each rule about what is not there a case. */
export const gapCases: Readonly<Record<string, Case>> = {
  "document.table": caseOf({ kind: "table", table: "t4", isUnclear: false }),
  "document.row": caseOf(rowGap("t2.regulations.")),
  "document.summedRow": caseOf(rowGap("t3.partial.")),
  "document.head": caseOf(rowGap("t2.licensing.", true)),
  "document.rowLabel": caseOf({ ...rowGap("t2.licensing.", true), inItsPlace: "447228" }),
  "document.rowCells": caseOf({ ...rowGap("t2.regulations.", true), written: "规章 0 0" }),
  "document.rowDoubled": caseOf({
    ...rowGap("t2.licensing.", true),
    versions: ["447228", "999"],
  }),
  "figure.merged": caseOf({
    kind: "merged",
    table: "t2",
    cells: figuresOfTable(format, "t2")
      .map(({ key }) => key)
      .slice(0, 2),
  }),
};
