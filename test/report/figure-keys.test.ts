import { figureNamed, type ColumnKey, type FigureKey, type RowKey } from "../../src/report/figures";
import { formats } from "../../src/report/formats";
import { changed, soundReport } from "../check/sample-reports";

const spelled: readonly FigureKey[] = [
  "t2.regulations.newlyMade",
  "t2.regulations.inForce",
  "t2.adminFees.amount",
  "t3.received.individual",
  "t3.denied.stateSecret.legalService",
  "t3.other.total",
  "t3.other.feeUnpaid.total",
  "t3.disposed.total",
  "t4.suitAfterReview.pending",
];

// The types are what is tested: a line that compiled would make its @ts-expect-error an error.
const misspelled: readonly FigureKey[] = [
  // @ts-expect-error: recieved for received
  "t3.recieved.individual",
  // @ts-expect-error: a plural
  "t3.received.individuals",
  // @ts-expect-error: stateSecrets
  "t3.denied.stateSecrets.total",
  // @ts-expect-error: the group has no cells
  "t3.denied.total",
  // @ts-expect-error: no applicant
  "t3.received",
  // @ts-expect-error: another table
  "t4.received.individual",
  // @ts-expect-error: a column of another block
  "t2.licensing.inForce",
  // @ts-expect-error: a dropped dispute
  "t4.pending",
];

const misspelledParts: readonly (RowKey | ColumnKey)[] = [
  // @ts-expect-error: carryIn for carriedIn
  "carryIn",
  // @ts-expect-error: in_force for inForce
  "in_force",
];

function formsWith(name: string): readonly string[] {
  return formats.flatMap((format) => (figureNamed(format, name) ? [format.id] : []));
}

test.each(spelled)("%s is the name of a figure", (key) => {
  expect(formsWith(key)).not.toEqual([]);
});

test.each([...misspelled, ...misspelledParts])("%s is the name of none", (key) => {
  expect(formsWith(key)).toEqual([]);
});

test("a test that changes a figure that the form has not is told so", () => {
  const misspelledRow = "recieved";
  const change = (): unknown =>
    changed(soundReport("2021"), Object.fromEntries([[`t3.${misspelledRow}.total`, 1]]));
  expect(change).toThrow("Form 2021 has no figure t3.recieved.total");
});
