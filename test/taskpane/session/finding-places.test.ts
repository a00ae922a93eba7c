import type { FoundReport } from "../../../src/read/found";
import type { Passage } from "../../../src/report/passages";
import { findingPlaces, placeOfReason } from "../../../src/taskpane/session/finding-places";
import { blankReport } from "../../check/sample-reports";

const cell = (row: number, sheet = "a") => ({ sheet, row, column: 0 });

const found: FoundReport = {
  report: blankReport("2021"),
  notes: [],
  questions: [],
  gaps: [],
  tables: ["t3"],
  places: { "t3.received.total": cell(9, "b") },
  sectionPlaces: { title: cell(0), preface: cell(1), s1: cell(3), s5: cell(8) },
  titlePlaces: [],
  paragraphPlaces: { preface: [cell(1)], s1: [cell(3), cell(3), cell(5)], s5: [] },
  textRows: {},
};

function said(section: Passage["section"], paragraph: number): Passage {
  return { section, paragraph, quote: "甲", start: 0, end: 1 };
}

test("words are found in the cell of their paragraph, figures in theirs", () => {
  const passages = [said("s1", 2)];
  expect(findingPlaces(found, { cells: ["s1", "t3.received.total"], passages })).toEqual([
    { subject: "s1", paragraph: 2, place: cell(5) },
    { subject: "t3.received.total", place: cell(9, "b") },
  ]);
});

test("a text of which nothing is quoted has its first cell", () => {
  expect(findingPlaces(found, { cells: ["s1"] })).toEqual([{ subject: "s1", place: cell(3) }]);
});

test("a cell is named once, however many of its words are quoted", () => {
  const passages = [said("s1", 1), said("s1", 0), said("s1", 2), said("title", 0)];
  expect(findingPlaces(found, { cells: ["title", "s1"], passages })).toEqual([
    { subject: "title", paragraph: 0, place: cell(0) },
    { subject: "s1", paragraph: 1, place: cell(3) },
    { subject: "s1", paragraph: 2, place: cell(5) },
  ]);
});

test("what no sheet has is left out", () => {
  const passages = [said("s6", 0)];
  expect(findingPlaces(found, { cells: ["s6", "t4.review.total"], passages })).toEqual([]);
});

test("what keeps a report from being filed is first met at its words, else at its cell", () => {
  expect(placeOfReason(found, { first: "s1", passage: said("s1", 2) })).toEqual(cell(5));
  expect(placeOfReason(found, { first: "t3.received.total" })).toEqual(cell(9, "b"));
  expect(placeOfReason(found, {})).toBeUndefined();
});
