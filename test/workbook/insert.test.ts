/** @jest-environment ./test/excel-host/jest-environment.ts */
import type { Area } from "../../src/report/layout";
import { excelHost } from "../../src/workbook/excel";
import type { CellStyle, SheetPlan, Validation } from "../../src/write/sheet-plan";
import type { Sheet } from "../excel-host/book/sheet";
import { validationAt } from "../excel-host/book/validation";
import type { ExcelHost } from "../excel-host/excel-host";
import { startExcel } from "../excel-host/start-excel";
import { exampleSheets } from "./example-sheets";
import { hostFailure } from "./host-failure";
import fc from "fast-check";
import { comparisonSheet } from "../../src/write/sheets/comparison-sheet";
import { infographicSheet } from "../../src/write/sheets/infographic-sheet";
import { publishedReport } from "../check/sample-reports";
import { infographicOf } from "../write/published-content";
import { ready } from "../write/standings";
import { formatIds } from "../../src/report/formats";
import type { InsertOutcome } from "../../src/workbook/host";
import { looksOf } from "../excel-host/book/appearance";
import { behaviours, eachHost } from "../excel-host/behaviour";

let excel: ExcelHost;

beforeEach(async () => {
  excel = await startExcel();
});

function sheetNames(): readonly string[] {
  return excel.book.sheets.map(({ name }) => name);
}

function covers(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowSpan &&
    column >= area.column &&
    column < area.column + area.columnSpan
  );
}

function plannedStyle(plan: SheetPlan, row: number, column: number): CellStyle {
  return plan.styles
    .filter(({ area }) => covers(area, row, column))
    .reduce<CellStyle>((style, each) => ({ ...style, ...each.style }), {});
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What a planned style asks of a cell, in Excel's words; only what it does ask. */
function expectedLook(style: CellStyle): object {
  return {
    ...(style.fontName && { fontName: style.fontName }),
    ...(style.fontSize && { fontSize: style.fontSize }),
    ...(style.bold && { bold: true }),
    ...(style.color && { fontColor: style.color }),
    ...(style.fill && { fill: style.fill }),
    ...(style.horizontal && { horizontalAlignment: capital(style.horizontal) }),
    ...(style.vertical && { verticalAlignment: capital(style.vertical) }),
    ...(style.wrap && { wrapText: true }),
    numberFormat: style.numberFormat ?? "General",
  };
}

/** Plans during whose drawing, that is between the two requests of an insertion, something happens. */
function meanwhile(plans: readonly SheetPlan[], happens: () => void): readonly SheetPlan[] {
  const [first, ...others] = plans;
  if (!first) return plans;
  let happened = false;
  const drawn = Object.defineProperty({ ...first }, "merges", {
    get: () => {
      if (!happened) happens();
      happened = true;
      return first.merges;
    },
  });
  return [drawn, ...others];
}

function contentAt(sheet: Sheet, row: number, column: number): unknown {
  const content = sheet.contentAt(row, column);
  return content.kind === "constant" ? content.value : content.kind;
}

function eachCell(plan: SheetPlan, visit: (row: number, column: number) => void): void {
  for (let row = 0; row < plan.rows; row++) {
    for (let column = 0; column < plan.columns; column++) visit(row, column);
  }
}

const rules: Readonly<Record<Validation["kind"], object>> = {
  count: { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } },
  change: { wholeNumber: { formula1: -999999999, formula2: 999999999, operator: "Between" } },
  amount: { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } },
};

const hostsAndForms = eachHost.flatMap((host) => formatIds.map((format) => ({ host, format })));

describe.each(hostsAndForms)("a report of form $format in the $host Excel", ({ host, format }) => {
  const plans = exampleSheets({
    format,
    figures: { "t3.received.individual": 12, "t4.review.total": 0 },
    sections: { s1: "第一段\n第二段" },
  });
  const { cosmetics } = behaviours[host];
  let sheets: readonly (readonly [SheetPlan, Sheet])[];
  let outcome: InsertOutcome;

  beforeEach(async () => {
    excel = await startExcel({ behaviour: host });
    outcome = await excelHost().insert(plans);
    sheets = plans.map((plan) => [plan, excel.book.sheet(plan.name)]);
  });

  test("stands behind the sheets that were there, the first one in front of the clerk", () => {
    expect(sheetNames()).toEqual(["Sheet1", ...plans.map(({ name }) => name)]);
    expect(excel.book.activeSheet.name).toBe(cosmetics === "done" ? "2025正文" : "Sheet1");
  });

  test("is inserted, whatever Excel refuses of its looks on screen and paper, which is told", () => {
    const leftOut = cosmetics === "done" ? [] : ["front", "freezing", "print"];
    expect(outcome).toMatchObject({ inserted: true, leftOut });
  });

  test("holds exactly what is planned, and no formulas", () => {
    for (const [plan, sheet] of sheets) {
      eachCell(plan, (row, column) => {
        const planned = plan.values[row]?.[column];
        expect(contentAt(sheet, row, column)).toBe(planned === "" ? "empty" : planned);
      });
      const beyond = [...sheet.filledCells()].filter(
        ({ row, column }) => row >= plan.rows || column >= plan.columns
      );
      expect(beyond).toEqual([]);
    }
  });

  test("has the planned merges", () => {
    for (const [plan, sheet] of sheets) {
      const merges = sheet.merges.map(({ row, column, rowCount, columnCount }) => ({
        row,
        column,
        rowSpan: rowCount,
        columnSpan: columnCount,
      }));
      expect(new Set(merges)).toEqual(new Set(plan.merges));
      expect(merges.length).toBe(plan.merges.length);
    }
  });

  test("looks as planned, cell by cell", () => {
    for (const [plan, sheet] of sheets) {
      eachCell(plan, (row, column) => {
        const planned = plannedStyle(plan, row, column);
        expect(sheet.styles.at(row, column)).toMatchObject(expectedLook(planned));
      });
    }
  });

  test("has a thin line around every cell of a table", () => {
    for (const [plan, sheet] of sheets) {
      eachCell(plan, (row, column) => {
        if (plannedStyle(plan, row, column).border === undefined) return;
        const { borders } = sheet.styles.at(row, column);
        const left = borders.left ?? sheet.styles.at(row, Math.max(0, column - 1)).borders.right;
        const top = borders.top ?? sheet.styles.at(row - 1, column).borders.bottom;
        const right = borders.right ?? sheet.styles.at(row, column + 1).borders.left;
        const bottom = borders.bottom ?? sheet.styles.at(row + 1, column).borders.top;
        for (const line of [left, top, right, bottom]) {
          expect(line).toEqual({ style: "Continuous", weight: "Thin", color: "#000000" });
        }
      });
    }
  });

  test("has the planned sizes; rows without a height fit their text", () => {
    for (const [plan, sheet] of sheets) {
      const widths = plan.columnWidths.map((_, column) => sheet.columnWidths.get(column));
      expect(widths).toEqual(plan.columnWidths);
      const heights = plan.rowHeights.map((_, row) => sheet.rowHeights.get(row) ?? null);
      expect(heights).toEqual(plan.rowHeights);
    }
  });

  test("checks what is typed, cell by cell", () => {
    for (const [plan, sheet] of sheets) {
      eachCell(plan, (row, column) => {
        const planned = plan.validations.find(({ area }) => covers(area, row, column));
        const found = validationAt(sheet.validations, row, column);
        if (!planned) return expect(found).toBeUndefined();
        expect(found?.rule).toEqual(rules[planned.kind]);
        expect(found?.ignoreBlanks).toBe(true);
        expect(found?.prompt).toEqual({
          showPrompt: true,
          title: planned.title,
          message: planned.prompt,
        });
        expect(found?.errorAlert).toMatchObject({
          showAlert: true,
          style: "Stop",
          message: planned.refusal,
        });
      });
    }
  });

  test("locks all but the cells to be filled", () => {
    for (const [plan, sheet] of sheets) {
      expect(sheet.protection?.password).toBeUndefined();
      eachCell(plan, (row, column) => {
        const open = plan.inputs.some((area) => covers(area, row, column));
        expect([plan.name, row, column, sheet.styles.at(row, column).locked]).toEqual([
          plan.name,
          row,
          column,
          !open,
        ]);
      });
    }
  });

  test("is printed on A4 portrait, one page wide", () => {
    if (cosmetics === "refused") return expect(sheets).toHaveLength(4);
    for (const [plan, sheet] of sheets) {
      const { row, column, rowSpan, columnSpan } = plan.printArea;
      expect(sheet.page).toMatchObject({
        orientation: "Portrait",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1 },
        centerHorizontally: true,
        printArea: [{ row, column, rowCount: rowSpan, columnCount: columnSpan }],
      });
    }
  });

  test("keeps heads in view", () => {
    for (const [plan, sheet] of sheets) {
      const head = { rows: plan.frozenRows, columns: plan.frozenColumns };
      expect(sheet.frozen).toEqual(cosmetics === "done" ? head : { rows: 0, columns: 0 });
    }
  });
});

describe("in the protected sheets the clerk", () => {
  beforeEach(async () => {
    await excelHost().insert(exampleSheets({ format: "2019" }));
  });

  test("types figures, and is told what is not one", () => {
    const type = (address: string, text: string): unknown =>
      excel.person.type("2025依申请公开", address, text);
    expect(type("D6", "12")).toEqual({ accepted: true });
    expect(type("D7", "")).toEqual({ accepted: true });
    for (const wrong of ["-1", "1.5", "无", "2件"]) {
      expect(type("D6", wrong)).toMatchObject({
        accepted: false,
        title: "填写有误",
      });
    }
  });

  test("types negative changes and amounts with decimals", () => {
    const type = (address: string, text: string): unknown =>
      excel.person.type("2025主动公开", address, text);
    expect(type("C9", "-8")).toEqual({ accepted: true });
    expect(type("C9", "1.5")).toMatchObject({ accepted: false });
    expect(type("C20", "2737.83")).toEqual({ accepted: true });
    expect(type("C20", "-1")).toMatchObject({ accepted: false });
  });

  test("cannot overwrite a label by accident, but can correct the title", () => {
    expect(excel.person.type("2025依申请公开", "A6", "x")).toMatchObject({ accepted: false });
    expect(excel.person.type("2025依申请公开", "A1", "新名称2025年…")).toEqual({ accepted: true });
  });

  test("can widen columns and format cells, add rows to the text, but no rows to a table", () => {
    const options = (name: string): unknown => excel.book.sheet(name).protection?.options;
    const common = { allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true };
    expect(options("2025正文")).toMatchObject({ ...common, allowInsertRows: true });
    expect(options("2025依申请公开")).toMatchObject({
      ...common,
      allowInsertRows: false,
      selectionMode: "Normal",
    });
  });
});

test("without protection nothing is locked up", async () => {
  await excelHost().insert(exampleSheets({ protect: false }));
  expect(excel.book.sheets.map(({ protection }) => protection)).toEqual(Array(5).fill(undefined));
  expect(excel.person.type("2025依申请公开", "A6", "x")).toEqual({ accepted: true });
});

test.each(["=1+1", "+86", "-a", "@here", "'quoted'"])(
  "an agency called %s stays text",
  async (agency) => {
    await excelHost().insert(exampleSheets({ agency }));
    for (const name of ["2025正文", "2025依申请公开"]) {
      expect(contentAt(excel.book.sheet(name), 0, 0)).toBe(
        `${agency}2025年政府信息公开工作年度报告`
      );
    }
  }
);

test("figures that could not be read stay the text they were", async () => {
  const texts = ["=SUM(A1:A9)", "1-2", "３", "5%", "TRUE", "-", "12件"];
  const keys = ["individual", "business", "research", "publicInterest", "legalService", "otherOrg"];
  const figures = Object.fromEntries(
    [...keys, "total"].map((key, index) => [`t3.received.${key}`, { text: texts[index] ?? "" }])
  );
  await excelHost().insert(exampleSheets({ figures }));
  const sheet = excel.book.sheet("2025依申请公开");
  expect(texts.map((_, index) => contentAt(sheet, 5, 3 + index))).toEqual(texts);
});

test("takes three requests", async () => {
  expect(await excel.countRequests(() => excelHost().insert(exampleSheets()))).toBe(3);
});

/** Something happens before the nth request from now on. */
function before(nth: number, happens: () => void): void {
  let requests = 0;
  excel.admission = async () => {
    requests += 1;
    if (requests === nth) happens();
  };
}

describe("while another workbook is in front", () => {
  test("nothing is inserted, which is told, and all is once ours is in front again", async () => {
    excel.person.turnToAnotherWorkbook();
    expect(await hostFailure(excelHost().insert(exampleSheets()))).toMatchObject({
      reason: "not-in-front",
    });
    expect(sheetNames()).toEqual(["Sheet1"]);
    excel.person.turnBack();
    expect(await excelHost().insert(exampleSheets())).toMatchObject({
      inserted: true,
      leftOut: [],
    });
  });

  test("once the sheets stand, they stay, and what needs it in front is told", async () => {
    before(3, () => excel.person.turnToAnotherWorkbook());
    const plans = exampleSheets();
    const outcome = await excelHost().insert(plans);
    expect(outcome).toMatchObject({ inserted: true, leftOut: ["front", "freezing"] });
    for (const { name, printArea } of plans) {
      const { printArea: printed } = excel.book.sheet(name).page;
      expect(printed).toMatchObject([{ rowCount: printArea.rowSpan }]);
    }
  });
});

describe.each([false, true])(
  "a failure of what is cosmetic (after it took effect: %s)",
  (takesEffect) => {
    test("is made up for", async () => {
      excel.failRequest({ nth: 3, takesEffect });
      expect(await excelHost().insert(exampleSheets())).toMatchObject({ leftOut: [] });
      expect(excel.book.activeSheet.name).toBe("2025正文");
      expect(excel.book.sheet("2025依申请公开").frozen.rows).toBeGreaterThan(0);
    });

    test("leaves one chart, or none where it fails for good", async () => {
      const [plan] = comparisonPlans();
      if (!plan) throw new Error("There is no plan");
      excel.failRequest({ nth: 3, takesEffect });
      expect(await excelHost().insert([plan])).toMatchObject({ leftOut: [] });
      expect(excel.book.sheet(plan.name).charts).toHaveLength(1);
      const again = { ...plan, name: "再一次" };
      for (const nth of [3, 7]) excel.failRequest({ nth, takesEffect });
      expect(await excelHost().insert([again])).toMatchObject({
        inserted: true,
        leftOut: ["chart"],
      });
      expect(excel.book.sheet("再一次").charts).toEqual([]);
    });

    test("leaves two charts, or none where they fail for good", async () => {
      const plan = infographicPlan();
      excel.failRequest({ nth: 3, takesEffect });
      expect(await excelHost().insert([plan])).toMatchObject({ leftOut: [] });
      expect(excel.book.sheet(plan.name).charts).toHaveLength(2);
      for (const nth of [3, 7]) excel.failRequest({ nth, takesEffect });
      const again = { ...plan, name: "再一次" };
      expect(await excelHost().insert([again])).toMatchObject({ leftOut: ["chart"] });
      expect(excel.book.sheet("再一次").charts).toEqual([]);
    });
  }
);

const comparisonHeadings = ["表", "项目", "单位", "2024年", "2025年", "增减", "增减（%）", "说明"];

/** Sheets of a comparison: with both years' numbers in its second row, and with none in any. */
function comparisonPlans(): readonly SheetPlan[] {
  const both = [
    ["表三", "新收", "件", "", 30, "", "", ""],
    ["表三", "结转", "件", 2, 4, 2, 100, ""],
    ["表三", "办结", "件", 3, "", "", "", ""],
  ];
  const one = both.map((row) => row.map((value, column) => (column === 3 ? "" : value)));
  return [both, one].map((rows, index) =>
    comparisonSheet(`同比${index}`, {
      agency: "青河县水务局",
      year: 2025,
      previousYear: 2024,
      headings: comparisonHeadings,
      rows,
      notes: [],
      requests: { first: 0, count: 3 },
    })
  );
}

/** A sheet with two charts. */
function infographicPlan(): SheetPlan {
  const content = infographicOf(publishedReport("012"), publishedReport("011"));
  return infographicSheet("一图读懂", content, ready);
}

test("where Excel does not fit sheets to a page's width, they are reduced to it", async () => {
  excel = await startExcel({ behaviour: { fitToWidth: "ignored" } });
  const plans = [...exampleSheets(), ...comparisonPlans()];
  await excelHost().insert(plans);
  for (const { name, columnWidths, printArea } of plans) {
    const printed = columnWidths.slice(0, printArea.columnSpan);
    const width = printed.reduce((sum, points) => sum + points, 0);
    const { scale = 0 } = excel.book.sheet(name).page.zoom;
    // An A4 page less the margins, in points.
    expect((width * scale) / 100).toBeLessThanOrEqual(504);
    expect(scale).toBe(width <= 495 ? 100 : Math.floor(49_500 / width));
  }
});

describe.each(eachHost)("in the %s Excel", (host) => {
  beforeEach(async () => {
    excel = await startExcel({ behaviour: host });
  });

  test("a comparison has its chart, a series a year, also where its first cells are empty; none where a year has no number", async () => {
    const plans = comparisonPlans();
    const outcome = await excelHost().insert(plans);
    const isRefused = behaviours[host].cosmetics === "refused";
    const leftOut = ["front", "freezing", "print", "chart"];
    expect(outcome).toMatchObject({ inserted: true, leftOut: isRefused ? leftOut : [] });
    const charts = plans.map(({ name }) =>
      excel.book.sheet(name).charts.map(({ series }) => series)
    );
    const series = (column: number, name: string): object => ({
      name,
      isLabelled: false,
      values: { row: 3, column, rowCount: 3, columnCount: 1 },
      categories: { row: 3, column: 1, rowCount: 3, columnCount: 1 },
    });
    expect(charts).toEqual([isRefused ? [] : [[series(3, "2024年"), series(4, "2025年")]], []]);
  });

  test("一图读懂 has its two charts, numbers beside their columns", async () => {
    const plan = infographicPlan();
    const outcome = await excelHost().insert([plan]);
    const isRefused = behaviours[host].cosmetics === "refused";
    expect(outcome).toMatchObject({ inserted: true });
    const charts = excel.book.sheet(plan.name).charts;
    const drawn = charts.map(({ title, series }) => [title, series.map(({ name }) => name)]);
    expect(drawn).toEqual(isRefused ? [] : plan.charts?.map(({ title, names }) => [title, names]));
    const labels = charts.flatMap(({ series }) => series.map(({ isLabelled }) => isLabelled));
    expect(labels).toEqual(isRefused ? [] : [true, true, true]);
  });

  test("paragraphs of any length and beginning are shown and read back as they are", async () => {
    const sign = fc.constantFrom(
      ..."=+-@'＝＋－＠#".split(""),
      ..."0123456789.,:/%年月日时分秒上下午一二三零〇万元¥￥$（）() eE".split("")
    );
    const likeNumbers = fc.string({ unit: sign, minLength: 1, maxLength: 12 });
    const long = fc
      .tuple(likeNumbers, fc.integer({ min: 1000, max: 3000 }))
      .map(([beginning, length]) => beginning + "依法公开政府信息。".repeat(length / 9));
    const paragraph = fc
      .oneof(likeNumbers, long, fc.constantFrom("TRUE", "1-2", "May 5", "#N/A", "2025年1月"))
      .filter((text) => text.trim() !== "");
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 8 }), async (paragraphs) => {
        excel = await startExcel({ behaviour: host });
        const plans = exampleSheets({ sections: { s1: paragraphs.join("\n") } });
        const [text] = plans;
        await excelHost().insert(plans);
        const { sheets } = await excelHost().read();
        const rows = text?.values.map(([first]) => first) ?? [];
        const read = sheets[1]?.cells.map(([first]) => first) ?? [];
        expect(paragraphs.every((each) => rows.includes(each))).toBe(true);
        expect(read.slice(0, rows.length)).toEqual(rows.slice(0, read.length));
        const sheet = excel.book.sheet("2025正文");
        const area = { row: 0, column: 0, rowCount: rows.length, columnCount: 1 };
        expect(
          looksOf(excel.book, sheet, area)
            .flat()
            .map((cell) => cell.text)
        ).toEqual(rows);
      }),
      { numRuns: 15 }
    );
  });
});

describe("sheets of these names", () => {
  test("are named, and nothing is inserted or overwritten", async () => {
    excel.person.addSheet("2025依申请公开");
    excel.person.type("2025依申请公开", "A1", "原有内容");
    expect(await excelHost().insert(exampleSheets())).toEqual({
      inserted: false,
      existing: ["2025依申请公开"],
    });
    expect(sheetNames()).toEqual(["Sheet1", "2025依申请公开"]);
    expect(contentAt(excel.book.sheet("2025依申请公开"), 0, 0)).toBe("原有内容");
  });

  test("do not stand in the way of another suffix", async () => {
    await excelHost().insert(exampleSheets());
    const outcome = await excelHost().insert(exampleSheets({ nameSuffix: "（2）" }));
    expect(outcome).toMatchObject({ inserted: true });
    expect(sheetNames()).toHaveLength(9);
  });

  test("that somebody adds at this very moment are not touched either", async () => {
    const plans = meanwhile(exampleSheets(), () => excel.person.addSheet("2025依申请公开"));
    const outcome = await excelHost().insert(plans);
    expect(outcome).toEqual({ inserted: false, existing: ["2025依申请公开"] });
    expect(sheetNames()).toEqual(["Sheet1", "2025依申请公开"]);
  });
});

describe("a failure", () => {
  test.each([
    ["of the first request", { nth: 1 }],
    ["of the second request", { nth: 2 }],
  ])("%s leaves no sheet", async (_, failure) => {
    excel.failRequest(failure);
    expect(await hostFailure(excelHost().insert(exampleSheets()))).toMatchObject({
      reason: "unknown",
    });
    await excel.idle();
    expect(sheetNames()).toEqual(["Sheet1"]);
    expect(excel.book.activeSheet.name).toBe("Sheet1");
  });

  test("half-way leaves no sheet", async () => {
    await hostFailure(excelHost().insert(impossibleSheets()));
    expect(sheetNames()).toEqual(["Sheet1"]);
  });

  test("of nothing but the answer is none: all stands, which takes one request more", async () => {
    excel.failRequest({ nth: 2, takesEffect: true });
    const plans = exampleSheets();
    let outcome: unknown;
    const requests = await excel.countRequests(async () => {
      outcome = await excelHost().insert(plans);
    });
    expect(requests).toBe(4);
    const sheets = plans.map(({ name }) => ({ name, id: excel.book.sheet(name).id }));
    expect(outcome).toEqual({ inserted: true, sheets, leftOut: [] });
    expect(sheetNames()).toEqual(["Sheet1", ...plans.map(({ name }) => name)]);
    expect(excel.book.activeSheet.name).toBe("2025正文");
  });

  /** Plans of which the third cannot be added. */
  function impossibleSheets(): readonly SheetPlan[] {
    const [text, disclosed, requests, disputes] = exampleSheets();
    if (!text || !disclosed || !requests || !disputes) throw new Error("There are four sheets");
    return [text, disclosed, { ...requests, name: "不能:用的名称" }, disputes];
  }

  test("takes no sheet back that somebody else has added under a name of ours", async () => {
    const plans = meanwhile(exampleSheets(), () => {
      excel.colleague.addSheet("2025依申请公开");
      excel.colleague.type("2025依申请公开", "A1", "别人的表");
    });
    excel.failRequest({ nth: 2 });
    expect(await hostFailure(excelHost().insert(plans))).toMatchObject({
      reason: "half-made",
      detail: "2025依申请公开",
    });
    expect(sheetNames()).toEqual(["Sheet1", "2025依申请公开"]);
    expect(contentAt(excel.book.sheet("2025依申请公开"), 0, 0)).toBe("别人的表");
  });

  test("takes no sheet back into which somebody has typed, and names and shows it", async () => {
    before(3, () => excel.colleague.type("2025主动公开", "C3", "别人的字"));
    expect(await hostFailure(excelHost().insert(impossibleSheets()))).toMatchObject({
      reason: "half-made",
      detail: "2025主动公开",
    });
    expect(sheetNames()).toEqual(["Sheet1", "2025主动公开"]);
    const sheet = excel.book.sheet("2025主动公开");
    expect([contentAt(sheet, 2, 2), sheet.visibility]).toEqual(["别人的字", "Visible"]);
  });

  test.each([
    ["hide", 3],
    ["delete", 4],
  ])(
    "leaves sheets seen and named where Excel does not %s them, and the next insertion takes them back",
    async (_, nth) => {
      const host = excelHost();
      excel.failRequest({ nth });
      expect(await hostFailure(host.insert(impossibleSheets()))).toMatchObject({
        reason: "half-made",
        detail: "2025正文、2025主动公开",
      });
      expect(excel.book.sheets.map(({ visibility }) => visibility)).toEqual(
        Array(3).fill("Visible")
      );
      expect(await host.insert(exampleSheets())).toMatchObject({ inserted: true });
      expect(sheetNames()).toHaveLength(5);
    }
  );

  test("of an answer and of the question after it is made up for when it is tried again", async () => {
    const host = excelHost();
    excel.failRequest({ nth: 2, takesEffect: true });
    excel.failRequest({ nth: 3 });
    await hostFailure(host.insert(exampleSheets()));
    const ids = excel.book.sheets.map(({ id }) => id);
    expect(await host.insert(exampleSheets())).toMatchObject({ inserted: true });
    expect(excel.book.sheets.map(({ id }) => id)).toEqual(ids);
    expect(await host.insert(exampleSheets())).toMatchObject({ inserted: false });
  });

  test("that cannot be taken back names the sheets it has left", async () => {
    excel.failRequest({ nth: 2, takesEffect: true });
    excel.failRequest({ nth: 3 });
    expect(await hostFailure(excelHost().insert(exampleSheets()))).toMatchObject({
      reason: "half-made",
      detail: "2025正文、2025主动公开、2025依申请公开、2025复议诉讼",
    });
  });

  test("that could not be taken back is when it is tried again", async () => {
    const host = excelHost();
    excel.failRequest({ nth: 2, takesEffect: true });
    excel.failRequest({ nth: 3 });
    await hostFailure(host.insert(exampleSheets()));
    expect(sheetNames()).toHaveLength(5);
    expect(await host.insert(exampleSheets())).toMatchObject({ inserted: true });
    expect(sheetNames()).toHaveLength(5);
    expect(await host.insert(exampleSheets())).toMatchObject({ inserted: false });
  });

  test("that could not be taken back is the clerk's own once something is typed into it", async () => {
    const host = excelHost();
    excel.failRequest({ nth: 2, takesEffect: true });
    excel.failRequest({ nth: 3 });
    await hostFailure(host.insert(exampleSheets()));
    excel.person.type("2025依申请公开", "D6", "12");
    expect(await host.insert(exampleSheets())).toEqual({
      inserted: false,
      existing: ["2025正文", "2025主动公开", "2025依申请公开", "2025复议诉讼"],
    });
    expect(contentAt(excel.book.sheet("2025依申请公开"), 5, 3)).toBe(12);
    expect(sheetNames()).toHaveLength(5);
  });

  test("while a cell is being edited changes nothing", async () => {
    excel.enterCellEdit();
    expect(await hostFailure(excelHost().insert(exampleSheets()))).toMatchObject({
      reason: "cell-edit",
    });
    excel.leaveCellEdit();
    expect(sheetNames()).toEqual(["Sheet1"]);
  });

  test("is not left hanging when editing begins between the requests", async () => {
    const plans = meanwhile(exampleSheets(), () => excel.enterCellEdit());
    expect(await hostFailure(excelHost().insert(plans))).toMatchObject({ reason: "cell-edit" });
    expect(sheetNames()).toEqual(["Sheet1"]);
  });
});

test("what Excel refuses is told by its reason", async () => {
  const reasons = { AccessDenied: "protected", ApiNotFound: "unsupported", ItemNotFound: "gone" };
  for (const [code, reason] of Object.entries(reasons)) {
    excel.failRequest({ code });
    expect(await hostFailure(excelHost().insert(exampleSheets()))).toMatchObject({ reason });
  }
});
