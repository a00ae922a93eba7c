import { recogniseWorkbook } from "../../src/read/recognise";
import type { CellContent } from "../../src/read/source";
import type { FigureKey } from "../../src/report/figures";
import type { FigureValue } from "../../src/report/report";
import { publishedFigures } from "../reports";
import { tableGrid, written } from "./rendered-report";

const [published] = publishedFigures.filter(({ file }) => file === "005.json");
if (!published) throw new Error("no report");
const { figures } = published;

type Rows = readonly (readonly CellContent[])[];

const table = tableGrid("2021", "t4", written(figures));
const head = table.slice(0, -1);
const row = table.at(-1) ?? [];
const blank = row.map((): CellContent => "");

/** What a sheet with these rows, and no other of a report, says of table 4. */
function figuresIn(cells: Rows): Readonly<Partial<Record<FigureKey, FigureValue>>> | undefined {
  const sheet = { id: "4", name: "2024复议诉讼", cells, firstRow: 0, firstColumn: 0 };
  return recogniseWorkbook([sheet])[0]?.report.figures;
}

function times(count: number, line: readonly CellContent[]): Rows {
  return Array.from({ length: count }, () => line);
}

const upheld: FigureKey = "t4.review.upheld";
const corrected: FigureKey = "t4.review.corrected";

test.each([
  [0, true],
  [1, true],
  [11, true],
  [12, false],
])("%d empty rows below its head, the figures are found: %s", (count, isFound) => {
  const found = figuresIn([...head, ...times(count, blank), row]);
  expect(found?.[upheld]).toBe(isFound ? figures[upheld] : null);
});

test.each([
  ["a text of twenty-four signs", "约".repeat(24), true],
  ["one of twenty-five", "约".repeat(25), false],
])("%s beside numbers: %s", (_, text, isFound) => {
  const found = figuresIn([...head, row.map((cell, at) => (at === 1 ? text : cell))]);
  expect(found?.[corrected]).toEqual(isFound ? { text } : null);
  expect(found?.[upheld]).toBe(isFound ? figures[upheld] : null);
});

test.each([
  ["不适用", true],
  ["没有发生", false],
])("a row of nothing but %s is its figures: %s", (mark, isFound) => {
  const found = figuresIn([...head, row.map(() => mark)]);
  expect(found?.[upheld]).toEqual(isFound ? { text: mark } : null);
});

test("an empty row is its figures, not filled in", () => {
  expect(figuresIn([...head, blank])?.[upheld]).toBeNull();
  expect(figuresIn(head)?.[upheld]).toBeNull();
});
