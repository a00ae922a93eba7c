import type { FoundReport } from "../../src/read/found";
import { recogniseDocument, recogniseWorkbook } from "../../src/read/recognise";
import type { CellContent } from "../../src/read/source";
import { t2, t3, t4 } from "./published-tables";
import { choicesOf, questionsOf } from "./small-sources";

type Rows = readonly (readonly (CellContent | null)[])[];

interface Sheet {
  readonly name: string;
  readonly rows: Rows;
  readonly isHidden?: boolean;
}

function sheet(name: string, ...parts: readonly (string | Rows)[]): Sheet {
  return { name, rows: parts.flatMap((part) => (typeof part === "string" ? [[part]] : part)) };
}

function reportsIn(...sheets: readonly Sheet[]): readonly FoundReport[] {
  return recogniseWorkbook(
    sheets.map(({ name, rows, isHidden = false }) => {
      const width = Math.max(...rows.map((row) => row.length));
      const cells = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
      const none: ReadonlySet<number> = new Set();
      const hidden = { sheet: isHidden, rows: none, columns: none };
      return { id: name, name, cells, firstRow: 0, firstColumn: 0, hidden };
    })
  );
}

/** Agency, year and tables of each report. */
function outline(reports: readonly FoundReport[]): readonly (readonly unknown[])[] {
  return reports.map(({ report, tables }) => [report.agency, report.year, tables.join(" ")]);
}

function title(year: number | "", agency = "某局"): string {
  return `${agency}${year === "" ? "" : `${year}年`}政府信息公开工作年度报告`;
}

const s1 = "一、总体情况";
const s6 = "六、其他需要报告的事项";

test.each<[name: string, sheets: readonly Sheet[], outline: readonly (readonly unknown[])[]]>([
  [
    "of one agency and year are one report",
    [sheet("a", title(2024), t3), sheet("b", title(2024), t4)],
    [["某局", 2024, "t3 t4"]],
  ],
  [
    "of two years are two",
    [sheet("a", title(2024), t3), sheet("b", title(2023), t4)],
    [
      ["某局", 2024, "t3"],
      ["某局", 2023, "t4"],
    ],
  ],
  [
    "of two agencies are two",
    [sheet("a", title(2024), t3), sheet("b", title(2024, "别局"), t4)],
    [
      ["某局", 2024, "t3"],
      ["别局", 2024, "t4"],
    ],
  ],
  [
    "without an agency join the report of their year",
    [sheet("a", title(2023), t4), sheet("b", title(2024), t3), sheet("2024", t4)],
    [
      ["某局", 2023, "t4"],
      ["某局", 2024, "t3 t4"],
    ],
  ],
  [
    "without an agency stay alone where it may be one of two",
    [sheet("a", title(2024), t3), sheet("b", title(2024, "别局"), t3), sheet("2024", t4)],
    [
      ["某局", 2024, "t3"],
      ["别局", 2024, "t3"],
      ["", 2024, "t4"],
    ],
  ],
  [
    "without an agency are one among themselves",
    [sheet("2024表三", t3), sheet("2024表四", t4)],
    [["", 2024, "t3 t4"]],
  ],
  [
    "without a year join the only report",
    [sheet("a", t4), sheet("b", title(2024), t3)],
    [["某局", 2024, "t3 t4"]],
  ],
  [
    "without a year stay together where there are two",
    [sheet("a", t4), sheet("b", title(2024), t3), sheet("c", title(2023), t3), sheet("d", t2)],
    [
      ["", null, "t2 t4"],
      ["某局", 2024, "t3"],
      ["某局", 2023, "t3"],
    ],
  ],
  ["with an agency and no year are read", [sheet("a", title(""), t4)], [["某局", null, "t4"]]],
  ["without anything of a report are none", [sheet("a", "你好"), sheet("2024", "你好")], []],
  [
    "are in the order in which their reports begin",
    [sheet("2023", t3), sheet("b", title(2024), t4)],
    [
      ["", 2023, "t3"],
      ["某局", 2024, "t4"],
    ],
  ],
  [
    "of which another report stands in the middle begin before it",
    [
      sheet("a", title(2024), t3),
      sheet("b", title(2023), t3),
      sheet("c", title(2023), t4),
      sheet("d", title(2024), t4),
    ],
    [
      ["某局", 2024, "t3 t4"],
      ["某局", 2023, "t3 t4"],
    ],
  ],
])("sheets %s", (_, sheets, expected) => {
  const found = reportsIn(...sheets);
  expect(outline(found)).toEqual(expected);
  expect(found.flatMap(questionsOf)).toEqual([]);
});

test("one table that is inserted once more is doubled, and no report of its own", () => {
  const found = reportsIn(
    sheet("三", title(2024), t3),
    sheet("四", title(2024), t4),
    sheet("四（2）", title(2024), t4)
  );
  expect(outline(found)).toEqual([["某局", 2024, "t3 t4"]]);
  expect(found.flatMap(questionsOf)).toEqual(["表四有两张，用哪一张？"]);
  expect(found.flatMap(choicesOf)).toEqual(["四", "四（2）"]);
});

test("the first sheet's text is read, also where it does not name the agency", () => {
  const [found] = reportsIn(sheet("2024", s1, "甲。", s6), sheet("b", title(2024), s1, "乙。", s6));
  expect(found?.report.sections.s1).toBe("甲。");
});

test("a sheet that is seen comes before a hidden one, until it is said which is meant", () => {
  const [found, ...others] = reportsIn(
    { ...sheet("a", title(2024), s1, "旧。", s6), isHidden: true },
    sheet("b", title(2024), s1, "新。", s6)
  );
  expect(found?.report.sections.s1).toBe("新。");
  expect(others).toEqual([]);
  expect(questionsOf(found)).toEqual(["正文有两份，用哪一份？"]);
  expect(choicesOf(found)).toEqual(["b", "a"]);
});

test.each([
  [["2023表三", "2023表四"], true],
  [["2024表三", "2024表四"], false],
  [["2022表三", "2023表四"], false],
  [["2022表三", "2024表四"], false],
])(
  "sheets called %j give another year than the title: %s",
  ([first = "", second = ""], isOther) => {
    const found = reportsIn(sheet(first, title(2024), t3), sheet(second, title(2024), t4));
    expect(found.flatMap(questionsOf)).toEqual(
      isOther ? ["标题写的是2024年，工作表名称写的是2023年，是哪一年的年报？"] : []
    );
  }
);

test("a document without anything of a report is none", () => {
  expect(recogniseDocument([{ kind: "paragraph", text: "你好" }])).toEqual([]);
});

test("know the titles of all their sheets, also over two lines", () => {
  const [report] = reportsIn(
    sheet("a", title(2024), t3),
    sheet("b", "某局", "2024年政府信息公开工作年度报告", t4)
  );
  const titles = report?.titlePlaces ?? [];
  expect(titles.map(({ sheet: name, place: { row } }) => [name, row])).toEqual([
    ["a", 0],
    ["b", 0],
  ]);
  expect(titles.map(({ text, agency, year }) => [text, agency, year])).toEqual(
    Array(2).fill([title(2024), "某局", 2024])
  );
});
