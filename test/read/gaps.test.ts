import fc from "fast-check";
import { checkReport } from "../../src/check/check";
import { readinessOf } from "../../src/check/readiness";
import { withReasons } from "../../src/check/reasons";
import { readFile } from "../../src/read/file";
import type { FoundReport } from "../../src/read/found";
import { MergedCells } from "../../src/read/merges";
import { recogniseWorkbook } from "../../src/read/recognise";
import { figuresOf, type FigureKey } from "../../src/report/figures";
import { formatById, formats, type Format } from "../../src/report/formats";
import { absentCells, type Gap } from "../../src/report/gaps";
import { layoutOf } from "../../src/report/layout";
import { officialTitle, type Report } from "../../src/report/report";
import { emptyFigures } from "../../src/rules/filling";
import { reportJson } from "../../src/write/report-json";
import { finishedSheets } from "../../src/write/sheets/report-sheets";
import { workbookFile } from "../../src/write/xlsx/workbook-file";
import { consistentReport } from "../check/consistent-report";
import { finishedReport } from "../taskpane/reports";
import { gridOf, plannedSheet, withMerge, withoutRow, type PlannedSheet } from "./planned-sheets";

/** Title and heading stand above a table. */
const tableTop = 2;

function wholeReport(format: Format): fc.Arbitrary<Report> {
  const year = format.fromYear;
  const { agency, sections } = finishedReport(year);
  return consistentReport(format.id).map((report) => ({
    ...report,
    year,
    agency,
    title: officialTitle(agency, year),
    sections,
  }));
}

/** Says of a reading that each figure is read as it is, or told not to be read: none is said to be missing. */
function expectReadOrUnclear({ gaps, report }: FoundReport, whole: Report): void {
  const format = formatById(whole.format);
  expect(gaps.filter((gap) => gap.kind !== "merged" && !gap.isUnclear)).toEqual([]);
  const absent = absentCells(format, gaps);
  for (const key of figuresOf(format).keys()) {
    if (!absent.has(key)) expect([key, report.figures[key]]).toEqual([key, whole.figures[key]]);
  }
}

function sheetsOf(report: Report): readonly PlannedSheet[] {
  return finishedSheets(report).map(plannedSheet);
}

function read(sheets: readonly PlannedSheet[]): FoundReport {
  const [found, ...others] = recogniseWorkbook(sheets.map(gridOf));
  if (!found) throw new Error("no report is found");
  expect(others).toEqual([]);
  return found;
}

/** Says of a reading that it takes nothing that is not there for empty, and that the report is not ready. */
function expectGaps(found: FoundReport, gaps: readonly Gap[]): void {
  expect(found.gaps).toEqual(gaps);
  const { findings, failures } = checkReport(found.report, { gaps: found.gaps });
  expect(findings.filter(({ rule }) => rule === emptyFigures.id)).toEqual([]);
  const absent = absentCells(formatById(found.report.format), found.gaps);
  for (const { rule, level, cells, message } of findings) {
    if (!cells.some((cell) => absent.has(cell as FigureKey))) continue;
    expect([rule, level]).toEqual([rule, "incomplete"]);
    expect(message).not.toMatch(/空着|没有填|填0[^。]*：/);
  }
  const reasoned = withReasons(findings, [], found.report);
  expect(readinessOf(found, { findings: reasoned, failures }).state).toBe("not-ready");
}

/** The rows of a form's tables 2 and 3 that hold figures, each with its row in the sheet and the gap it leaves. */
function rowsOf(format: Format) {
  return format.tables.flatMap((table) => {
    if (table.labelColumns === 0) return [];
    const rows = new Map<number, FigureKey[]>();
    for (const cell of layoutOf(table).cells) {
      if (cell.kind === "figure") rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell.key]);
    }
    return [...rows].map(([row, cells]) => {
      const label =
        figuresOf(format)
          .get(cells[0] as FigureKey)
          ?.rowLabels.at(-1) ?? "";
      const gap: Gap = { kind: "row", table: table.id, label, cells, isUnclear: false };
      return { sheet: 1 + format.tables.indexOf(table), row: row + tableTop, gap };
    });
  });
}

describe.each(formats.map((format) => [format.id, format] as const))("form %s", (_, format) => {
  const report = wholeReport(format);

  test("a whole report has no gaps", () => {
    fc.assert(
      fc.property(report, (whole) => {
        expect(read(sheetsOf(whole)).gaps).toEqual([]);
      }),
      { numRuns: 5 }
    );
  });

  test("a row that is deleted is a gap, and not empty", () => {
    fc.assert(
      fc.property(report, fc.constantFrom(...rowsOf(format)), (whole, { sheet, row, gap }) => {
        const sheets = sheetsOf(whole).map((one, index) =>
          index === sheet ? withoutRow(one, row) : one
        );
        const found = read(sheets);
        expectGaps(found, [gap]);
        for (const key of figuresOf(format).keys()) {
          const isThere = !absentCells(format, [gap]).has(key);
          expect([key, found.report.figures[key]]).toEqual([
            key,
            isThere ? whole.figures[key] : null,
          ]);
          expect([key, found.places[key] !== undefined]).toEqual([key, isThere]);
        }
      }),
      { numRuns: 25 }
    );
  });

  test("a table whose head and labels somebody has cleared stands there, and is not read", () => {
    fc.assert(
      fc.property(report, fc.constantFrom(...format.tables.keys()), (whole, index) => {
        const cleared = sheetsOf(whole).map((one, at) =>
          at === 1 + index
            ? {
                ...one,
                rows: one.rows.map((row, down) =>
                  down < tableTop ? row : row.map((cell) => (typeof cell === "number" ? cell : ""))
                ),
              }
            : one
        );
        const table = format.tables[index]?.id ?? "t2";
        expectGaps(read(cleared), [{ kind: "table", table, isUnclear: true }]);
      }),
      { numRuns: 10 }
    );
  });

  test("any row that is deleted takes nothing for empty that is not there", () => {
    const rows = format.tables.flatMap((table, index) =>
      Array.from(
        { length: layoutOf(table).rows - (table.labelColumns === 0 ? 1 : 0) },
        (_, row) => ({
          sheet: 1 + index,
          row: row + tableTop,
        })
      )
    );
    fc.assert(
      fc.property(report, fc.constantFrom(...rows), (whole, { sheet, row }) => {
        const sheets = sheetsOf(whole).map((one, index) =>
          index === sheet ? withoutRow(one, row) : one
        );
        const found = read(sheets);
        const absent = absentCells(format, found.gaps);
        const { findings } = checkReport(found.report, { gaps: found.gaps });
        expect(findings.filter(({ rule }) => rule === emptyFigures.id)).toEqual([]);
        for (const key of figuresOf(format).keys()) {
          if (!absent.has(key)) expect(found.report.figures[key]).toBe(whole.figures[key]);
        }
      }),
      { numRuns: 25 }
    );
  });

  test("a row whose label somebody has cleared, or that has lost its head, stands there, and is not read", () => {
    const labelled = format.tables.flatMap((table, index) =>
      table.labelColumns > 0 ? [{ sheet: 1 + index, rows: layoutOf(table).rows }] : []
    );
    const lines = labelled.flatMap(({ sheet, rows }) =>
      Array.from({ length: rows }, (_, row) => ({ sheet, row: row + tableTop }))
    );
    fc.assert(
      fc.property(report, fc.constantFrom(...lines), (whole, { sheet, row }) => {
        const sheets = sheetsOf(whole).map((one, index) => {
          if (index !== sheet) return one;
          const isOfFigures = one.rows[row]?.some((cell) => typeof cell === "number") ?? false;
          if (!isOfFigures) return withoutRow(one, row);
          const cleared = one.rows.map((cells, at) =>
            at === row ? cells.map((cell) => (typeof cell === "number" ? cell : "")) : cells
          );
          return { ...one, rows: cleared };
        });
        const found = read(sheets);
        expectReadOrUnclear(found, whole);
      })
    );
  });

  test("a table's sheet that is deleted is a gap, and not empty", () => {
    fc.assert(
      fc.property(report, fc.constantFrom(...format.tables), (whole, { id }) => {
        const position = 1 + format.tables.findIndex((table) => table.id === id);
        const found = read(sheetsOf(whole).filter((_, index) => index !== position));
        expectGaps(found, [{ kind: "table", table: id, isUnclear: false }]);
        const { findings } = checkReport(found.report, { gaps: found.gaps });
        expect(findings.filter(({ rule }) => rule === "document.table")).toHaveLength(1);
      }),
      { numRuns: 6 }
    );
  });

  test("figure cells that are merged stand for none of them", () => {
    const pairs = format.tables.flatMap((table, index) => {
      const figures = layoutOf(table).cells.filter((cell) => cell.kind === "figure");
      return figures.flatMap((one) => {
        const right = figures.find(
          (other) => other.row === one.row && other.column === one.column + one.columnSpan
        );
        const below = figures.find(
          (other) =>
            other.row === one.row + 1 &&
            other.column === one.column &&
            other.columnSpan === one.columnSpan
        );
        return [right, below].flatMap((other) =>
          other
            ? [
                {
                  sheet: 1 + index,
                  gap: {
                    kind: "merged",
                    table: table.id,
                    cells: [one.key, other.key],
                  } satisfies Gap,
                  area: {
                    row: one.row + tableTop,
                    column: one.column,
                    rowSpan: 1 + other.row - one.row,
                    columnSpan: other.column + other.columnSpan - one.column,
                  },
                },
              ]
            : []
        );
      });
    });
    fc.assert(
      fc.property(report, fc.constantFrom(...pairs), (whole, { sheet, gap, area }) => {
        const sheets = sheetsOf(whole).map((one, index) =>
          index === sheet ? withMerge(one, area) : one
        );
        const found = read(sheets);
        expectGaps(found, [gap]);
        for (const key of gap.cells) {
          expect(found.places[key]).toBeUndefined();
          expect(found.mergedPlaces?.[key]).toBeDefined();
        }
      }),
      { numRuns: 20 }
    );
  });
});

describe("a document", () => {
  const page = (rows: string): Uint8Array =>
    new TextEncoder().encode(
      `<h1>某某局2024年政府信息公开工作年度报告</h1><h2>二、主动公开政府信息情况</h2><table>${rows}</table>`
    );
  const head =
    "<tr><td colspan=4>第二十条第（一）项</td></tr>" +
    "<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>";
  const others =
    "<tr><td colspan=4>第二十条第（五）项</td></tr>" +
    "<tr><td>信息内容</td><td colspan=3>本年处理决定数量</td></tr>" +
    "<tr><td>行政许可</td><td colspan=3>5</td></tr>" +
    "<tr><td colspan=4>第二十条第（六）项</td></tr>" +
    "<tr><td>信息内容</td><td colspan=3>本年处理决定数量</td></tr>" +
    "<tr><td>行政处罚</td><td colspan=3>6</td></tr><tr><td>行政强制</td><td colspan=3>7</td></tr>" +
    "<tr><td colspan=4>第二十条第（八）项</td></tr>" +
    "<tr><td>信息内容</td><td colspan=3>本年收费金额（单位：万元）</td></tr>" +
    "<tr><td>行政事业性收费</td><td colspan=3>0</td></tr>";

  async function gapsOf(rows: string): Promise<readonly Gap[]> {
    const [found] = await readFile(page(head + rows + others));
    return found?.gaps.filter(({ table }) => table === "t2") ?? [];
  }

  test("has a gap for a row it does not have", async () => {
    const gaps = await gapsOf("<tr><td>行政规范性文件</td><td>1</td><td>2</td><td>3</td></tr>");
    expect(gaps).toMatchObject([{ kind: "row", label: "规章", isUnclear: false }]);
  });

  test("has a gap for figure cells that are merged, which stand for none of them", async () => {
    const gaps = await gapsOf(
      "<tr><td>规章</td><td colspan=2>0</td><td>0</td></tr>" +
        "<tr><td>行政规范性文件</td><td>1</td><td>2</td><td>3</td></tr>"
    );
    expect(gaps).toEqual([
      { kind: "merged", table: "t2", cells: ["t2.regulations.issued", "t2.regulations.repealed"] },
    ]);
  });
});

test("an .xlsx tells which of its cells are merged", async () => {
  const plans = finishedSheets(finishedReport()).map((plan) =>
    plan.content === "t2"
      ? { ...plan, merges: [...plan.merges, { row: 4, column: 1, rowSpan: 1, columnSpan: 2 }] }
      : plan
  );
  const bytes = workbookFile(plans, { title: "年报", header: null });
  const [found] = await readFile(bytes);
  expect(found?.gaps).toEqual([
    { kind: "merged", table: "t2", cells: ["t2.regulations.issued", "t2.regulations.repealed"] },
  ]);
});

test.each([
  [1, "t2.licensing.", ["行政许可", 999], "“999”"],
  [
    2,
    "t3.received.",
    ["一、本年新收政府信息公开申请数量", "", "", 1, 1, 1, 1, 1, 1, 6],
    "“1 1 1 1 1 1 6”",
  ],
] as const)(
  "a row that stands twice with different figures is not read: sheet %i",
  async (index, prefix, row, quoted) => {
    const plans = finishedSheets(finishedReport());
    const sheets = plans
      .map(plannedSheet)
      .map(gridOf)
      .map((grid, position) => {
        if (position !== index) return grid;
        const top = grid.cells.findIndex(([first]) => String(first).startsWith(row[0].slice(0, 4)));
        const cells = [...grid.cells.slice(0, top + 1), row, ...grid.cells.slice(top + 1)];
        return { ...grid, cells, merged: new MergedCells([]) };
      });
    const [found] = recogniseWorkbook(sheets);
    if (!found) throw new Error("no report is found");
    const [gap, ...others] = found.gaps;
    expect(others).toEqual([]);
    expect(gap).toMatchObject({ kind: "row", isUnclear: true });
    for (const key of gap ? absentCells(formatById("2021"), [gap]) : []) {
      expect([key.startsWith(prefix), found.report.figures[key], found.places[key]]).toEqual([
        true,
        null,
        undefined,
      ]);
    }
    const { findings, failures } = checkReport(found.report, { gaps: found.gaps });
    const told = findings.filter(({ rule }) => rule === "document.rowDoubled");
    expect(told.map(({ level }) => level)).toEqual(["incomplete"]);
    expect(told[0]?.message).toContain(quoted);
    expect(found.notes.map(({ message }) => message).join()).toContain(quoted);
    const reasoned = withReasons(findings, [], found.report);
    const { state, reasons } = readinessOf(found, { findings: reasoned, failures });
    expect([state, reasons.map(({ code }) => code)]).toEqual(["not-ready", ["row-unread"]]);
    const json = JSON.stringify(reportJson(found.report, found.gaps));
    const [again] = await readFile(new TextEncoder().encode(json));
    expect(again?.gaps).toEqual(found.gaps);
  }
);
