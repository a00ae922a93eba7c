import type { FoundReport } from "../../../src/read/found";
import {
  agencyOf,
  keptInHand,
  latestReport,
  previousReport,
} from "../../../src/taskpane/session/reports";
import { blankReport } from "../../check/sample-reports";

function found(year: number | null, agency: string, sheet: string): FoundReport {
  return {
    report: { ...blankReport("2021"), year, agency },
    notes: [],
    tables: ["t3"],
    places: { "t3.received.total": { sheet, row: 0, column: 0 } },
    sectionPlaces: {},
    titlePlaces: [],
    paragraphPlaces: {},
    textRows: {},
    questions: [],
    gaps: [],
  };
}

const last = found(2024, "青河县水务局", "A");
const current = found(2025, "青河县水务局", "B");
const other = found(2025, "青河县财政局", "C");

test("the latest report comes first, of several the first one", () => {
  expect(latestReport([last, current, other])).toBe(current);
  expect(latestReport([found(null, "", "D"), last])).toBe(last);
  expect(latestReport([])).toBeUndefined();
});

test("the report in hand stays in hand, though its year or agency is retyped", () => {
  const again = found(2025, "青河县财政局", "C");
  expect(keptInHand([last, current, again], other)).toBe(again);
  const renamed = found(2025, "青河县财政和金融局", "C");
  expect(keptInHand([last, current, renamed], other)).toBe(renamed);
  const retyped = found(2023, "青河县财政局", "C");
  expect(keptInHand([last, current, retyped], other)).toBe(retyped);
});

test("where the report in hand is gone, the latest takes its place", () => {
  expect(keptInHand([last, current], other)).toBe(current);
});

test("of two years in one sheet the one in hand stays", () => {
  const [above, below] = [found(2024, "青河县水务局", "A"), found(2025, "青河县水务局", "A")];
  const renamed = found(2024, "青河县水利局", "A");
  expect(keptInHand([found(2025, "青河县水利局", "A"), renamed], above)).toBe(renamed);
  expect(keptInHand([above, below], below)).toBe(below);
});

test("last year's report is that of the same agency", () => {
  expect(previousReport([last, current, other], current.report)).toBe(last);
  expect(previousReport([last, current, other], other.report)).toBeUndefined();
  expect(previousReport([found(2024, "", "D")], other.report)?.report.agency).toBe("");
  expect(previousReport([last], { agency: "青河县水务局", year: null })).toBeUndefined();
});

test("the agency is the one of the latest report that names one", () => {
  expect(agencyOf([last, found(2025, "", "D")])).toBe("青河县水务局");
  expect(agencyOf([])).toBe("");
});
