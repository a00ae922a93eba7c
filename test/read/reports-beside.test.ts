import { checkReport } from "../../src/check/check";
import type { FoundReport } from "../../src/read/found";
import { recogniseWorkbook } from "../../src/read/recognise";
import type { HiddenParts, SheetGrid } from "../../src/read/source";
import { t2, t3, t4 } from "./published-tables";
import { figuresOf, questionsOf, type Rows } from "./small-sources";

const titleOf = (year: number): string => `青河县水务局${year}年政府信息公开工作年度报告`;
const heading = "三、收到和处理政府信息公开申请情况";

/** Table 3 with another number of new requests of natural persons. */
const otherT3 = t3.map((row) =>
  String(row[0]).startsWith("一、") ? row.map((cell) => (cell === 3001 ? 7 : cell)) : row
);

/** Rows beside each other, a blank column between them. */
function beside(left: Rows, right: Rows, gap: readonly string[] = [""]): Rows {
  const width = Math.max(...left.map((row) => row.length));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, line) => [
    ...Array.from({ length: width }, (__, at) => left[line]?.[at] ?? ""),
    ...gap,
    ...(right[line] ?? []),
  ]);
}

function sheetOf(name: string, rows: Rows, columnsHidden: readonly number[] = []): SheetGrid {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
  const hidden: HiddenParts = {
    sheet: false,
    rows: new Set(),
    columns: new Set(columnsHidden),
  };
  return { id: name, name, cells, firstRow: 0, firstColumn: 0, hidden };
}

const texts: Rows = [
  [titleOf(2025)],
  ["一、总体情况"],
  ["全年工作有序。"],
  ["五、存在的主要问题及改进情况"],
  ["问题不少。"],
  ["六、其他需要报告的事项"],
  ["没有其他需要报告的事项。"],
];

/** The report of 2025 in a workbook whose table 3 stands in this sheet, and the other reports. */
function reportsOf(rows: Rows, columnsHidden?: readonly number[]) {
  const reports = recogniseWorkbook([
    sheetOf("正文", texts),
    sheetOf("主动公开", [[titleOf(2025)], ...t2]),
    sheetOf("依申请对比", rows, columnsHidden),
    sheetOf("复议诉讼", [[titleOf(2025)], ...t4]),
  ]);
  return {
    own: reports.find(({ report }) => report.year === 2025),
    last: reports.find(({ report }) => report.year === 2024),
    count: reports.length,
  };
}

function rulesBroken(found: FoundReport | undefined): readonly string[] {
  if (!found) return ["no report"];
  const { findings } = checkReport(found.report, { gaps: found.gaps, titles: found.titlePlaces });
  return findings.map(({ rule }) => rule);
}

const individuals = (found: FoundReport | undefined) => figuresOf(found, "t3.received.individual");

const [above2024, above2025] = [2024, 2025].map((year): Rows => [[titleOf(year)], [heading]]) as [
  Rows,
  Rows,
];
const overTwoLines = (year: number): Rows => [
  ["青河县水务局"],
  [`${year}年政府信息公开工作年度报告`],
  [heading],
];

test.each<[string, Rows, number]>([
  ["last year's to the left", beside([...above2024, ...otherT3], [...above2025, ...t3]), 3001],
  ["last year's to the right", beside([...above2025, ...otherT3], [...above2024, ...t3]), 7],
  ["without a column between", beside([...above2024, ...otherT3], [...above2025, ...t3], []), 3001],
  [
    "titles over two lines",
    beside([...overTwoLines(2024), ...otherT3], [...overTwoLines(2025), ...t3]),
    3001,
  ],
])("two years' tables side by side are each their own year's: %s", (_, rows, expected) => {
  const { own, last, count } = reportsOf(rows);
  expect(count).toBe(2);
  expect([individuals(own), individuals(last)]).toEqual([[expected], [expected === 7 ? 3001 : 7]]);
  expect([questionsOf(own), questionsOf(last)]).toEqual([[], []]);
  expect(rulesBroken(own)).not.toContain("document.sheetTitles");
  expect(own?.tables).toEqual(["t2", "t3", "t4"]);
});

test("the places of what stands to the right are those in the sheet", () => {
  const rows = beside([...above2024, ...t3], [...above2025, ...t3]);
  const { own } = reportsOf(rows);
  const place = own?.places["t3.received.individual"];
  expect(place?.sheet).toBe("依申请对比");
  expect(rows[place?.row ?? 0]?.[place?.column ?? 0]).toBe(3001);
  expect(place?.column).toBeGreaterThan(rows[0]?.indexOf(titleOf(2025)) ?? 0);
  const title = own?.titlePlaces.find(({ sheet }) => sheet === "依申请对比");
  expect(title?.place.column).toBe(rows[0]?.indexOf(titleOf(2025)));
});

test("sections stay with the report in whose columns they stand", () => {
  const report = (year: number): Rows => [
    [titleOf(year)],
    ["一、总体情况"],
    [`${year}年的工作。`],
    [heading],
    ...t3,
    ["五、存在的主要问题及改进情况"],
    [`${year}年的问题。`],
  ];
  const found = recogniseWorkbook([sheetOf("a", beside(report(2024), report(2025)))]);
  expect(found.map(({ report: { year, sections } }) => [year, sections.s1, sections.s5])).toEqual(
    [2024, 2025].map((year) => [year, `${year}年的工作。`, `${year}年的问题。`])
  );
});

test("a hidden year beside the other is not read for it", () => {
  const rows = beside([...above2024, ...otherT3], [...above2025, ...t3]);
  const left = Array.from({ length: rows[0]?.indexOf(titleOf(2025)) ?? 0 }, (_, at) => at);
  const { own } = reportsOf(rows, left);
  expect(individuals(own)).toEqual([3001]);
  expect(questionsOf(own)).toEqual([]);
});

test.each<[string, Rows]>([
  ["the same title twice", beside([...above2025, ...t3], [[titleOf(2025)], ...t4])],
  ["a word before the title", beside([["标题"]], [[titleOf(2025)], ...t3], [])],
])("%s parts nothing", (_, rows) => {
  const [found, ...others] = recogniseWorkbook([sheetOf("a", rows)]);
  expect(others).toEqual([]);
  expect(found?.report.year ?? 2025).toBe(2025);
  expect(individuals(found)).toEqual([3001]);
});
