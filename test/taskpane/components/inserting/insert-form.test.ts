import {
  completedForm,
  reduceForm,
  skeletonOf,
  untouchedForm,
  type InsertForm,
  type InsertFormEvent,
} from "../../../../src/taskpane/components/inserting/insert-form";
import type { Reading } from "../../../../src/taskpane/session/state";
import { finishedReport } from "../../reports";
import { inSheets } from "../../tools/report-sheets";

const previous = finishedReport(2024);

/** A workbook with last year's report. */
function reading(): Reading {
  const { found, sheets } = inSheets(previous);
  const states = sheets.map((sheet) => ({
    ...sheet,
    isComplete: true,
    isProtected: true,
    visible: true,
  }));
  return { reports: [found], sheets: states };
}

function after(...events: readonly InsertFormEvent[]): InsertForm {
  return events.reduce(reduceForm, untouchedForm);
}

test("what the clerk leaves is taken from last year's report and from the year", () => {
  const completed = completedForm(untouchedForm, 2025, reading());
  expect(completed).toMatchObject({ agency: previous.agency, format: "2021", prescribed: "2021" });
  expect(completed.previous?.year).toBe(2024);
  expect(skeletonOf(untouchedForm, completed, 2025)).toMatchObject({
    agency: previous.agency,
    year: 2025,
    format: "2021",
    figures: { "t3.carriedIn.total": previous.figures["t3.carriedOut.total"] },
    protect: true,
  });
});

test("what the clerk enters counts, also where the year or the name says otherwise", () => {
  const form = after(
    { type: "chose", choice: { format: "2019", agencyKind: "township" } },
    { type: "chose", choice: { carryIn: false, protect: false } }
  );
  const completed = completedForm(form, 2025, reading());
  expect(completed).toMatchObject({ format: "2019", prescribed: "2021", agencyKind: "township" });
  expect(skeletonOf(form, completed, 2025)).toMatchObject({ figures: {}, protect: false });
});

test("last year's report of another agency is none", () => {
  const form = after({ type: "named", agency: "临江县水利局" });
  expect(completedForm(form, 2025, reading()).previous).toBeUndefined();
});

test("without an agency nothing is inserted, which is told once it was tried and until one is typed", () => {
  const lacks = (...events: readonly InsertFormEvent[]): boolean =>
    completedForm(after(...events), 2025, undefined).agencyFault === "missing";
  const sent: InsertFormEvent = { type: "sent", agency: " " };
  expect(lacks()).toBe(false);
  expect(lacks(sent)).toBe(true);
  expect(lacks(sent, { type: "chose", choice: { protect: false } })).toBe(true);
  expect(lacks(sent, { type: "named", agency: "县" })).toBe(false);
  expect(lacks(sent, { type: "named", agency: "" })).toBe(false);
  const form = after(sent);
  expect(skeletonOf(form, completedForm(form, 2025, undefined), 2025)).toBeUndefined();
});
