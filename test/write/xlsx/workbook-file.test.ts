import { emptySections } from "../../../src/report/report";
import type { Area } from "../../../src/report/layout";
import type { CellStyle, SheetPlan } from "../../../src/write/sheet-plan";
import { reportDocument } from "../../../src/write/report-document";
import { finishedSheets } from "../../../src/write/sheets/report-sheets";
import { workbookFile } from "../../../src/write/xlsx/workbook-file";
import type { Book } from "../../excel-host/book/book";
import type { Sheet } from "../../excel-host/book/sheet";
import { readWorkbook } from "../../excel-host/xlsx/read";
import { numberedReport } from "../reports";
import { formatIds, type FormatId } from "../../../src/report/formats";
import { ready } from "../standings";

const description = { title: "年报", header: null };

async function opened(plans: readonly SheetPlan[], header: string | null = null): Promise<Book> {
  return readWorkbook(workbookFile(plans, { ...description, header }));
}

function plansOf(format: FormatId): readonly SheetPlan[] {
  return finishedSheets(reportDocument(numberedReport(format), ready).report);
}

function fileSheet(book: Book, plan: SheetPlan): Sheet {
  return book.sheet(plan.name);
}

function covers(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowSpan &&
    column >= area.column &&
    column < area.column + area.columnSpan
  );
}

function cellsOf(plan: SheetPlan): readonly (readonly [row: number, column: number])[] {
  return plan.values.flatMap((values, row) => values.map((_, column) => [row, column] as const));
}

function lookOf(plan: SheetPlan, row: number, column: number): CellStyle {
  return plan.styles
    .filter(({ area }) => covers(area, row, column))
    .reduce<CellStyle>((look, { style }) => ({ ...look, ...style }), {});
}

const horizontal = { left: "Left", center: "Center", right: "Right", justify: "Justify" } as const;
const vertical = { top: "Top", center: "Center" } as const;

describe.each(formatIds)("the workbook of form %s", (format) => {
  const plans = plansOf(format);

  test("has the four sheets with their values", async () => {
    const book = await opened(plans);
    expect(book.sheets.map(({ name }) => name)).toEqual(plans.map(({ name }) => name));
    for (const plan of plans) {
      const sheet = fileSheet(book, plan);
      const values = cellsOf(plan).map(([row, column]) => {
        const content = sheet.contentAt(row, column);
        return content.kind === "constant" ? content.value : "";
      });
      expect(values).toEqual(plan.values.flat());
    }
  });

  test("looks as the plans say", async () => {
    const book = await opened(plans);
    for (const plan of plans) {
      const sheet = fileSheet(book, plan);
      for (const [row, column] of cellsOf(plan)) {
        const wanted = lookOf(plan, row, column);
        const look = sheet.styles.at(row, column);
        const { fontName, fontSize, bold = false, numberFormat = "General", wrap = false } = wanted;
        if (fontName !== undefined) expect(look.fontName).toBe(fontName);
        // This reader drops halves of a point.
        if (fontSize !== undefined) expect(look.fontSize).toBe(Math.trunc(fontSize));
        if (wanted.horizontal) expect(look.horizontalAlignment).toBe(horizontal[wanted.horizontal]);
        if (wanted.vertical) expect(look.verticalAlignment).toBe(vertical[wanted.vertical]);
        expect([look.bold, look.numberFormat, look.wrapText]).toEqual([bold, numberFormat, wrap]);
        const line = { style: "Continuous", weight: "Thin", color: "#000000" };
        expect(look.borders).toEqual(
          wanted.border === undefined ? {} : { top: line, bottom: line, left: line, right: line }
        );
      }
    }
  });

  test("has their merges, sizes, frozen cells, allowed values and pages", async () => {
    const book = await opened(plans);
    for (const plan of plans) {
      const sheet = fileSheet(book, plan);
      const place = ({ row, column, rowSpan, columnSpan }: Area): string =>
        [row, column, rowSpan, columnSpan].join();
      expect(
        sheet.merges.map(({ row, column, rowCount, columnCount }) =>
          [row, column, rowCount, columnCount].join()
        )
      ).toEqual(plan.merges.map(place));
      plan.columnWidths.forEach((width, column) => {
        expect(sheet.columnWidths.get(column)).toBeCloseTo(width, 2);
      });
      plan.rowHeights.forEach((height, row) => {
        expect(sheet.rowHeights.get(row) ?? null).toBe(height);
      });
      expect(sheet.frozen).toEqual({ rows: plan.frozenRows, columns: plan.frozenColumns });
      expect(sheet.page).toMatchObject({
        orientation: "Portrait",
        paperSize: "A4",
        centerHorizontally: true,
        zoom: { horizontalFitToPages: 1 },
      });
      expect(
        sheet.page.printArea.map(({ row, column, rowCount, columnCount }) =>
          [row, column, rowCount, columnCount].join()
        )
      ).toEqual([place(plan.printArea)]);
      for (const { area, kind, title, prompt, refusal } of plan.validations) {
        const allowed = sheet.validations.find(({ areas }) =>
          areas.some(({ row, column }) => row === area.row && column === area.column)
        );
        expect(allowed?.prompt).toMatchObject({ title, message: prompt });
        expect(allowed?.errorAlert).toMatchObject({ message: refusal, style: "Stop" });
        expect(Object.keys(allowed?.rule ?? {})).toEqual([
          kind === "amount" ? "decimal" : "wholeNumber",
        ]);
      }
      expect(sheet.protection).toBeUndefined();
    }
  });

  test("holds nothing but the report", () => {
    const text = plans.flatMap(({ values }) => values.flat()).join("\n");
    expect(text).not.toMatch(/提示：|官方说明|【/);
    for (const { rows, columns, printArea } of plans) {
      expect(printArea).toEqual({ row: 0, column: 0, rowSpan: rows, columnSpan: columns });
    }
    expect(plans[0]?.values.every(([first]) => first !== "")).toBe(true);
  });
});

test("texts that look like formulas, escapes or markup stay texts", async () => {
  const texts = [
    "=1+1",
    "+86",
    "'引号",
    "_x000D_",
    "__x0041_",
    "<script>&amp;",
    "  前后  ",
    "😀𠮷",
  ];
  const [text] = plansOf("2021");
  if (!text) throw new Error("No sheet");
  const plan = { ...text, values: texts.map((value) => [value, ""]), rows: texts.length };
  const [sheet] = (await opened([plan])).sheets;
  const read = texts.map((_, row) => {
    const content = sheet?.contentAt(row, 0);
    return content?.kind === "constant" ? content.value : content;
  });
  expect(read).toEqual(texts);
});

test("a report without a year has sheets without one", () => {
  const { report } = reportDocument({ ...numberedReport("2021"), year: null }, ready);
  expect(finishedSheets(report).map(({ name }) => name)).toEqual([
    "正文",
    "主动公开",
    "依申请公开",
    "复议诉讼",
  ]);
});

test("a paragraph longer than a cell can hold goes on in the next one", () => {
  const long = `${"公".repeat(32_764)}😀${"开".repeat(100)}`;
  const report = numberedReport("2021", {
    sections: { ...emptySections, preface: long },
  });
  const [text] = finishedSheets(reportDocument(report, ready).report);
  const column = text?.values.map(([first]) => String(first)) ?? [];
  expect(Math.max(...column.map(({ length }) => length))).toBe(32_766);
  expect(column.slice(1, 3).join("")).toBe(`\u3000\u3000${long}`);
});
