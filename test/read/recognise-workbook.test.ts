import fc from "fast-check";
import type { FoundReport } from "../../src/read/found";
import { recogniseWorkbook } from "../../src/read/recognise";
import type { CellContent, SheetGrid } from "../../src/read/source";
import { figureKeys, type FigureKey } from "../../src/report/figures";
import { formatById, formatIds, type FormatId } from "../../src/report/formats";
import type { TableId } from "../../src/report/structure";
import { reportSheets } from "../../src/write/sheets/report-sheets";
import { publishedFigures } from "../reports";
import { arbitraryFigures } from "./arbitrary-report";
import { tableGrid, tableHeadings, tableIds, written } from "./rendered-report";

type Rows = readonly (readonly CellContent[])[];

const runs = { numRuns: 40 };

/** Rows made equally long, as a sheet. */
function sheetOf(name: string, rows: Rows, firstRow = 0, firstColumn = 0): SheetGrid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const cells = rows.map((row) => [
    ...row,
    ...Array.from({ length: width - row.length }, (): CellContent => ""),
  ]);
  return { id: `id of ${name}`, name, cells, firstRow, firstColumn };
}

function inserted(report: (typeof publishedFigures)[number], suffix = ""): readonly SheetGrid[] {
  const { agency, year, format, figures } = report;
  const sections = { s1: "第一段。\n第二段。", s5: "有不足。", s6: "无。" };
  const plans = reportSheets({
    agency,
    year,
    format,
    figures,
    sections,
    protect: true,
    nameSuffix: suffix,
  });
  return plans.map((plan) => sheetOf(plan.name, plan.values));
}

function contentAt(sheets: readonly SheetGrid[], found: FoundReport, key: FigureKey): CellContent {
  const place = found.places[key];
  const sheet = sheets.find(({ id }) => id === place?.sheet);
  if (!place || !sheet) throw new Error(`${key} has no place`);
  return sheet.cells[place.row - sheet.firstRow]?.[place.column - sheet.firstColumn] ?? "";
}

function only(found: readonly FoundReport[]): FoundReport {
  expect(found).toHaveLength(1);
  return found[0] as FoundReport;
}

const [first, second] = publishedFigures.filter(({ year }) => year > 2020) as [
  (typeof publishedFigures)[number],
  (typeof publishedFigures)[number],
];

describe("sheets as inserted", () => {
  test.each(publishedFigures.map((report) => [report.file, report] as const))(
    "give the figures of %s back, each with its place",
    (_, report) => {
      const sheets = inserted(report);
      const found = only(recogniseWorkbook(sheets));
      expect(found.report).toMatchObject({
        format: report.format,
        year: report.year,
        agency: report.agency,
        figures: report.figures,
      });
      expect(found.tables).toEqual(tableIds);
      for (const key of figureKeys(formatById(report.format))) {
        expect([key, contentAt(sheets, found, key)]).toEqual([key, report.figures[key] ?? ""]);
      }
    }
  );

  test("give the texts back without the guidance beside them", () => {
    const found = only(recogniseWorkbook(inserted(first)));
    expect(found.report.sections).toMatchObject({
      s1: "第一段。\n第二段。",
      s5: "有不足。",
      s6: "无。",
    });
    expect(found.report.sections.preface).toMatch(/^根据《中华人民共和国政府信息公开条例》/);
    expect(JSON.stringify(found.report.sections)).not.toMatch(/提示：|官方说明：/);
    expect(Object.keys(found.sectionPlaces).sort()).toEqual(["preface", "s1", "s5", "s6", "title"]);
  });

  test("say where a text would stand that is not there yet", () => {
    const plans = reportSheets({ ...first, sections: {}, protect: true });
    const sheets = plans.map((plan) => sheetOf(plan.name, plan.values));
    const found = only(recogniseWorkbook(sheets));
    expect(found.report.sections.s5).toBe("");
    const place = found.sectionPlaces.s5;
    expect(sheets[0]?.cells[(place?.row ?? 0) - 1]?.[0]).toBe("五、存在的主要问题及改进情况");
  });

  test("take a placeholder for no agency", () => {
    const plans = reportSheets({ ...first, agency: "", protect: true });
    const found = only(recogniseWorkbook(plans.map((plan) => sheetOf(plan.name, plan.values))));
    expect(found.report).toMatchObject({ agency: "", year: first.year, figures: first.figures });
    expect(found.notes.map(({ code }) => code)).toContain("agency-missing");
  });

  test("may be renamed and moved", () => {
    const sheets = inserted(first).map((sheet, index) => ({ ...sheet, name: `表${index}` }));
    const found = only(recogniseWorkbook([...sheets].reverse()));
    expect(found.report).toMatchObject({ year: first.year, figures: first.figures });
  });

  test("of several years, and of several agencies, are several reports", () => {
    const found = recogniseWorkbook(publishedFigures.flatMap((report) => inserted(report)));
    const named = (report: { agency: string; year: number | null }): string =>
      `${report.agency} ${report.year ?? ""}`;
    expect(found.map(({ report }) => named(report))).toEqual(publishedFigures.map(named));
    expect(found.map(({ report }) => report.figures)).toEqual(
      publishedFigures.map(({ figures }) => figures)
    );
  });

  test("inserted twice for the same year are one report, and it is asked which of them", () => {
    const empty = { ...first, figures: {} };
    const found = only(recogniseWorkbook([...inserted(empty), ...inserted(first, "（2）")]));
    expect(found.report.figures).toEqual(first.figures);
    const choices = ["", "（2）"].map((suffix) => {
      const sheets = inserted(first, suffix).map(({ name }) => name);
      const [name = ""] = sheets;
      return { sheet: `id of ${name}`, name: `${name}等4张`, sheets };
    });
    expect(found.questions).toEqual([
      {
        id: "which.report",
        code: "report-doubled",
        message: `${first.year}年年报的工作表有两套，用哪一套？`,
        choices,
      },
    ]);
  });

  test("of which one was copied are one report, read from the fuller sheet until it is said which", () => {
    const sheets = inserted(first);
    const copy = inserted({ ...first, figures: {} })[2];
    const copied = sheetOf(`${copy?.name ?? ""} (2)`, copy?.cells ?? []);
    const found = only(recogniseWorkbook([copied, ...sheets]));
    expect(found.report.figures).toEqual(first.figures);
    expect(found.questions).toEqual([
      {
        id: "which.t3",
        code: "table-doubled",
        table: "t3",
        message: "表三有两张，用哪一张？",
        choices: [copied, sheets[2]].map((sheet) => ({ sheet: sheet?.id, name: sheet?.name })),
      },
    ]);
  });

  test("beside sheets with other content are read, and those are not", () => {
    const other = sheetOf("通讯录", [
      ["姓名", "电话", "其他"],
      ["张三", 88362615, "总计"],
    ]);
    const found = only(recogniseWorkbook([other, ...inserted(first), sheetOf("空", [])]));
    expect(found.report.figures).toEqual(first.figures);
  });
});

describe("the text sheet", () => {
  const rows = (...column: readonly string[]): SheetGrid =>
    sheetOf(
      "2024正文",
      column.map((text) => [text])
    );

  test("may have paragraphs in several rows, empty rows and line breaks in cells", () => {
    const sheet = rows(
      "某某局2024年政府信息公开工作年度报告",
      "前言一。",
      "",
      "前言二。",
      "一、总体情况",
      "第一段。",
      "",
      "第二段。\n第三段。",
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "四、政府信息公开行政复议、行政诉讼情况",
      "五、存在问题及改进情况",
      "问题。",
      "六、其他需要报告的事项",
      "无。"
    );
    expect(only(recogniseWorkbook([sheet])).report).toMatchObject({
      agency: "某某局",
      year: 2024,
      sections: {
        preface: "前言一。\n前言二。",
        s1: "第一段。\n第二段。\n第三段。",
        s5: "问题。",
        s6: "无。",
      },
    });
  });

  test("may have its texts beside the headings", () => {
    const sheet = sheetOf("正文", [
      ["某某局2024年政府信息公开工作年度报告"],
      ["一、总体情况", "第一段。"],
      ["", "第二段。"],
      ["五、存在的主要问题及改进情况", "问题。"],
      ["六、其他需要报告的事项", "无。"],
    ]);
    expect(only(recogniseWorkbook([sheet])).report.sections).toMatchObject({
      s1: "第一段。\n第二段。",
      s5: "问题。",
      s6: "无。",
    });
  });
});

describe("tables in sheets of others", () => {
  const cells = written(first.figures);
  const title = `${first.agency}${first.year}年政府信息公开工作年度报告`;

  test("may stand all on one sheet", () => {
    const sheet = sheetOf("Sheet1", [
      [title],
      [],
      ...tableIds.flatMap((id) => [[tableHeadings[id]], ...tableGrid(first.format, id, cells), []]),
      ["制表人：", "", "审核人："],
    ]);
    const found = only(recogniseWorkbook([sheet]));
    expect(found.report).toMatchObject({ year: first.year, figures: first.figures });
  });

  test("may stand side by side", () => {
    const [t2, t3, t4] = tableIds.map((id) => tableGrid(first.format, id, cells)) as [
      CellContent[][],
      CellContent[][],
      CellContent[][],
    ];
    const height = Math.max(t2.length, t3.length, t4.length);
    const line = (grid: CellContent[][], row: number): CellContent[] =>
      grid[row] ?? Array.from({ length: grid[0]?.length ?? 0 }, () => "");
    const sheet = sheetOf("2022", [
      [title],
      ...Array.from({ length: height }, (_, row) => [
        ...line(t2, row),
        "",
        ...line(t3, row),
        "",
        ...line(t4, row),
      ]),
    ]);
    expect(only(recogniseWorkbook([sheet])).report.figures).toEqual(first.figures);
  });

  test("of two years may stand side by side on one sheet, if each has its own title", () => {
    const stacked = [first, second].flatMap(({ agency, year, format, figures }) => [
      [`${agency}${year}年政府信息公开工作年度报告`],
      ...tableIds.flatMap((id) => tableGrid(format, id, written(figures))),
      [],
    ]);
    const found = recogniseWorkbook([sheetOf("历年", stacked)]);
    expect(found.map(({ report }) => [report.year, report.figures])).toEqual([
      [first.year, first.figures],
      [second.year, second.figures],
    ]);
  });

  test("without a title have the year of the sheets' names, and it is said", () => {
    const sheets = tableIds.map((id) => sheetOf(`2022年${id}`, tableGrid(first.format, id, cells)));
    const found = only(recogniseWorkbook(sheets));
    expect(found.report).toMatchObject({ year: 2022, agency: "", figures: first.figures });
    expect(found.notes.map(({ code }) => code)).toEqual(expect.arrayContaining(["year-judged"]));
    expect(found.questions.map(({ message }) => message)).toEqual([
      "没有找到单位名称，请在标题里写明是哪个单位的年报。",
    ]);
  });

  test("without any year join the only report there is", () => {
    const [t2, t3, t4] = tableIds.map((id, index) =>
      sheetOf(`表${"二三四"[index] ?? ""}`, tableGrid(first.format, id, cells))
    ) as [SheetGrid, SheetGrid, SheetGrid];
    const titled = sheetOf("表二", [[title], ...t2.cells]);
    const found = only(recogniseWorkbook([titled, t3, t4]));
    expect(found.report).toMatchObject({ year: first.year, figures: first.figures });
  });

  test("may have figures as text, with blanks, full width and separators", () => {
    const asText = Object.fromEntries(
      Object.entries(cells).map(([key, value]) => [
        key,
        typeof value === "number" && Number.isInteger(value)
          ? `\u3000${value.toLocaleString("en-US").replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))} `
          : value,
      ])
    );
    const sheets = tableIds.map((id) =>
      sheetOf(id, [[title], ...tableGrid(first.format, id, asText)])
    );
    expect(only(recogniseWorkbook(sheets)).report.figures).toEqual(first.figures);
  });

  test("may have a figure beside its column, where that column is empty, and it is said", () => {
    const grid = withColumn(tableGrid(first.format, "t3", cells), 5).map((row) => [...row]);
    const row = grid[3] as CellContent[];
    [row[4], row[5]] = ["", row[4] as CellContent];
    const found = only(recogniseWorkbook([sheetOf("表三", [[title], ...grid])]));
    expect(found.report.figures["t3.received.business"]).toBe(
      first.figures["t3.received.business"]
    );
    expect(found.places["t3.received.business"]).toMatchObject({ row: 4, column: 5 });
    expect(found.notes.map(({ code }) => code)).toContain("value-beside");
  });

  test("are not taken for tables when only a few of their rows are there", () => {
    const grid = tableGrid(first.format, "t3", cells);
    const sheet = sheetOf("月报", [[title], [tableHeadings.t3], ...grid.slice(0, 6)]);
    const { report, tables, notes } = only(
      recogniseWorkbook([
        sheet,
        sheetOf("表四", [[title], ...tableGrid(first.format, "t4", cells)]),
      ])
    );
    expect(tables).toEqual(["t4"]);
    expect(report.figures["t3.received.total"]).toBeNull();
    expect(notes.map(({ code }) => code)).toContain("table-unclear");
  });

  test("without a column's label are left out, not read by position", () => {
    const grid = tableGrid(first.format, "t3", cells).map((row) =>
      row.map((cell) => (cell === "科研机构" ? "" : cell))
    );
    const { tables, notes } = only(
      recogniseWorkbook([
        sheetOf("表三", [[title], ...grid]),
        sheetOf("表四", [[title], ...tableGrid(first.format, "t4", cells)]),
      ])
    );
    expect(tables).toEqual(["t4"]);
    expect(notes.map(({ code }) => code)).toContain("table-missing");
  });

  test("with columns in another order are read by their labels", () => {
    const swap = (row: readonly CellContent[]): CellContent[] => {
      const [business, research] = [row[4] ?? "", row[5] ?? ""];
      return row.map((cell, column) => (column === 4 ? research : column === 5 ? business : cell));
    };
    const grid = tableGrid(first.format, "t3", cells);
    const moved = grid.map((row, index) => (index < 2 ? row : swap(row)));
    const { report } = only(recogniseWorkbook([sheetOf("表三", [[title], ...moved])]));
    for (const key of figureKeys(formatById(first.format)).filter((each) =>
      each.startsWith("t3.")
    )) {
      expect([key, report.figures[key]]).toEqual([key, first.figures[key]]);
    }
  });
});

/** Puts `count` empty rows before the row `at`. */
function withRows(rows: Rows, at: number, count: number): Rows {
  const width = rows[0]?.length ?? 0;
  const empty = Array.from({ length: count }, () =>
    Array.from({ length: width }, (): CellContent => "")
  );
  return [...rows.slice(0, at), ...empty, ...rows.slice(at)];
}

/** Puts an empty column before the column `at`. */
function withColumn(rows: Rows, at: number): Rows {
  return rows.map((row) => [...row.slice(0, at), "", ...row.slice(at)]);
}

interface Disorder {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly above: number;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly name: string;
}

const disorder: fc.Arbitrary<Disorder> = fc.record({
  rows: fc.array(fc.nat(100), { maxLength: 4 }),
  columns: fc.array(fc.nat(100), { maxLength: 3 }),
  above: fc.nat(4),
  firstRow: fc.nat(20),
  firstColumn: fc.nat(20),
  name: fc.string({ maxLength: 12 }),
});

/** A title, some empty rows, the table with empty rows and columns put into it, and a remark below. */
function disordered(title: string, table: Rows, order: Disorder): SheetGrid {
  let rows = table;
  for (const at of order.rows) rows = withRows(rows, at % rows.length, 1);
  for (const at of order.columns) rows = withColumn(rows, at % ((rows[0]?.length ?? 0) + 1));
  const heading: Rows = [[title], ...Array.from({ length: order.above }, () => [""])];
  const remark: Rows = [[""], ["备注：以上数字截至年底。"]];
  return sheetOf(order.name, [...heading, ...rows, ...remark], order.firstRow, order.firstColumn);
}

describe.each(formatIds)("any figures of the form %s", (format: FormatId) => {
  test("are read from sheets with rows and columns put in, renamed and moved", () => {
    fc.assert(
      fc.property(
        arbitraryFigures(format),
        fc.tuple(disorder, disorder, disorder),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        (figures, disorders, sequence) => {
          const title = "某某市水利局2023年政府信息公开工作年度报告";
          const sheets = tableIds.map((id: TableId, index) => {
            const table = tableGrid(format, id, written(figures));
            return { ...disordered(title, table, disorders[index] as Disorder), id };
          });
          const found = only(recogniseWorkbook(sequence.flatMap((index) => sheets[index] ?? [])));
          expect(found.report.format).toBe(format);
          expect(found.report.figures).toEqual(figures);
          for (const key of figureKeys(formatById(format))) {
            const value = figures[key] ?? null;
            const content = value === null ? "" : typeof value === "number" ? value : value.text;
            expect([key, contentAt(sheets, found, key)]).toEqual([key, content]);
          }
        }
      ),
      runs
    );
  });
});
