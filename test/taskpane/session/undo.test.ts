import type { Place } from "../../../src/read/source";
import {
  canTakeBack,
  changesOf,
  takenBack,
  unfinished,
  writtenBy,
} from "../../../src/taskpane/session/undo";
import type { FoundReport } from "../../../src/read/found";
import type { KeptCell } from "../../../src/workbook/host";
import { emptySections } from "../../../src/report/report";
import { figureFormat } from "../../../src/write/figure-format";

/** A cell of column A. */
function at(row: number): Place {
  return { sheet: "表四", row, column: 0 };
}

function kept(row: number, value: string | number, numberFormat = "General"): KeptCell {
  const takesNumbers = numberFormat !== "@";
  return { place: at(row), content: { kind: "constant", value }, numberFormat, takesNumbers };
}

function formula(row: number): KeptCell {
  return { ...kept(row, ""), content: { kind: "formula", formula: "=SUM(A5:A9)" } };
}

/** A workbook with a sheet whose column A holds these, and a report with a figure in a row of it. */
function workbook(column: readonly (string | number)[], figureRow = 0) {
  const found: FoundReport = {
    report: {
      agency: "",
      year: 2025,
      format: "2021",
      title: "",
      figures: {},
      sections: emptySections,
    },
    notes: [],
    tables: [],
    places: { "t4.review.total": at(figureRow) },
    sectionPlaces: {},
    titlePlaces: [],
    paragraphPlaces: {},
    textRows: {},
    questions: [],
    gaps: [],
  };
  const cells = column.map((value) => [value]);
  const sheet = { id: "表四", name: "表四", firstRow: 0, firstColumn: 0, cells };
  return { reports: [found], sheets: [sheet] };
}

/** A blank, a formula that says 12 and a text became 0, 15 and 3. */
const before = [kept(0, ""), formula(1), kept(2, "三", "@")];
const written = writtenBy(
  [0, 15, 3].map((value, row) => ({ place: at(row), value })),
  before,
  workbook(["", 12, "三"])
);
const after = [kept(0, 0), kept(1, 15), kept(2, 3, figureFormat)];

test("numbers are written as numbers, also into cells for text", () => {
  expect(changesOf(written).map(({ numberFormat }) => numberFormat)).toEqual([
    undefined,
    undefined,
    figureFormat,
  ]);
});

test("what was there is put back: values, formulas, and number formats that were changed", () => {
  expect(takenBack(written, after)).toEqual([
    { place: at(0), content: { kind: "constant", value: "" } },
    { place: at(1), content: { kind: "formula", formula: "=SUM(A5:A9)" } },
    { place: at(2), content: { kind: "constant", value: "三" }, numberFormat: "@" },
  ]);
});

test("a number format that somebody has given since stays, and makes no text of a formula", () => {
  const reformatted = [kept(0, 0, "0.00"), kept(1, 15, "@"), kept(2, 3, "0")];
  expect(takenBack(written, reformatted)).toEqual([
    { place: at(0), content: { kind: "constant", value: "" }, numberFormat: "0.00" },
    { place: at(1), content: { kind: "formula", formula: "=SUM(A5:A9)" }, numberFormat: "@" },
    { place: at(2), content: { kind: "constant", value: "三" }, numberFormat: "0" },
  ]);
});

test("of something that was written in part, the rest is still to be written or only that put back", () => {
  const half = [kept(0, 0), formula(1), kept(2, "三", "@")];
  expect(unfinished(written, half)?.map(({ place }) => place.row)).toEqual([1, 2]);
  expect(takenBack(written, half)?.map(({ place }) => place.row)).toEqual([0]);
});

test.each([
  ["another number", kept(1, 16)],
  ["another formula", { ...formula(1), content: { kind: "formula", formula: "=A5" } as const }],
  ["nothing", kept(1, "")],
])("where a cell holds %s, nothing is written or put back", (_, other) => {
  const now = [kept(0, 0), other, kept(2, 3, figureFormat)];
  expect(unfinished(written, now)).toBeUndefined();
  expect(takenBack(written, now)).toBeUndefined();
});

test.each([
  ["all of it stands", [0, 15, 3], 0, true],
  ["part of it stands", [0, 12, "三"], 0, true],
  ["none of it stands", ["", 12, "三"], 0, false],
  ["a cell says something else", [0, 15, 4], 0, false],
  ["the cells have moved, whatever stands there now", [0, 15, 3], 1, false],
])("it is offered as long as it can be done: %s", (_, column, figureRow, offered) => {
  expect(canTakeBack(written, workbook(column, figureRow))).toBe(offered);
});

test("a sheet that is gone holds nothing to be taken back", () => {
  expect(canTakeBack(written, { ...workbook([0, 15, 3]), sheets: [] })).toBe(false);
});
