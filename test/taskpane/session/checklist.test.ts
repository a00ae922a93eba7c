import type { Finding } from "../../../src/check/finding";
import {
  checklistOf,
  updatedChecklist,
  type Checklist,
} from "../../../src/taskpane/session/checklist";

function finding(rule: string, cells: Finding["cells"], message = rule): Finding {
  return { rule, level: "error", cells, message, source: "" };
}

const row = finding("t3.applicants", ["t3.granted.total", "t3.granted.individual"]);
const column = finding("t3.outcomes", ["t3.disposed.individual", "t3.granted.individual"]);
const text = finding("figure.text", ["t4.review.total", "t4.review.pending"]);

function shown(checklist: Checklist): readonly string[] {
  return checklist.map(({ finding: { message }, solved }) => (solved ? `✓${message}` : message));
}

test("a new check lists what was found, each under an id of its own", () => {
  const twice = checklistOf([row, { ...row, message: "again" }, column]);
  expect(shown(twice)).toEqual(["t3.applicants", "again", "t3.outcomes"]);
  expect(new Set(twice.map(({ id }) => id)).size).toBe(3);
});

test("what is mended stays where it was, ticked off; what breaks again is no longer", () => {
  const before = checklistOf([row, column, text]);
  const mended = updatedChecklist(before, [row, text]);
  expect(shown(mended)).toEqual(["t3.applicants", "✓t3.outcomes", "figure.text"]);
  const broken = updatedChecklist(mended, [row, { ...column, message: "worse" }, text]);
  expect(shown(broken)).toEqual(["t3.applicants", "worse", "figure.text"]);
  expect(broken.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
});

test("a finding of which some cells are mended is still the same one", () => {
  const before = checklistOf([text]);
  const fewer = finding("figure.text", ["t4.review.pending"], "one left");
  const after = updatedChecklist(before, [fewer]);
  expect(shown(after)).toEqual(["one left"]);
  expect(after[0]?.id).toBe(before[0]?.id);
});

test("the same cells are matched before cells that are partly the same", () => {
  const first = finding("figure.text", ["t4.review.total", "t4.review.pending"], "both");
  const second = finding("figure.text", ["t4.review.total"], "one");
  const before = checklistOf([first, second]);
  const after = updatedChecklist(before, [{ ...second, message: "one still" }]);
  expect(shown(after)).toEqual(["✓both", "one still"]);
});

test("an error that can no longer be judged is another finding", () => {
  const undecided: Finding = { ...column, level: "incomplete", message: "undecided" };
  const after = updatedChecklist(checklistOf([column]), [undecided]);
  expect(shown(after)).toEqual(["undecided", "✓t3.outcomes"]);
});

test("what is new stands where a new check would put it", () => {
  const after = updatedChecklist(checklistOf([row, text]), [row, column, text]);
  expect(shown(after)).toEqual(["t3.applicants", "t3.outcomes", "figure.text"]);
});
