import { figureKeys, figuresOf, type FigureKey } from "../../../src/report/figures";
import {
  formatById,
  formatIds,
  formats,
  tableOf,
  type FormatId,
} from "../../../src/report/formats";
import { layoutOf, type Area, type LayoutCell } from "../../../src/report/layout";
import type { TableId } from "../../../src/report/structure";
import type { CellStyle, SheetPlan } from "../../../src/write/sheet-plan";
import {
  finishedSheets,
  reportSheets,
  type ReportSkeleton,
} from "../../../src/write/sheets/report-sheets";
import { fillableStyle } from "../../../src/write/sheets/styles";
import { soundReport } from "../../check/sample-reports";
import { textHeight } from "../../../src/write/sheets/text-size";
import { figureFormat } from "../../../src/write/figure-format";

const tableIds = ["t2", "t3", "t4"] as const;
const tablesOfForms = formats.flatMap((format) => tableIds.map((id) => [format.id, id] as const));

function skeleton(changes: Partial<ReportSkeleton> = {}): ReportSkeleton {
  return { agency: "青河县水务局", year: 2025, format: "2021", protect: true, ...changes };
}

function planOf(content: SheetPlan["content"], changes: Partial<ReportSkeleton> = {}): SheetPlan {
  const plan = reportSheets(skeleton(changes)).find((each) => each.content === content);
  if (!plan) throw new Error(`No sheet ${content}`);
  return plan;
}

function cellsIn({ row, column, rowSpan, columnSpan }: Area): readonly string[] {
  return Array.from(
    { length: rowSpan * columnSpan },
    (_, index) => `${row + Math.floor(index / columnSpan)},${column + (index % columnSpan)}`
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function styleAt(plan: SheetPlan, row: number, column: number): CellStyle {
  return plan.styles
    .filter(({ area }) => cellsIn(area).includes(`${row},${column}`))
    .reduce<CellStyle>((style, each) => ({ ...style, ...each.style }), {});
}

/** Where a cell of the official table stands in its sheet: below title and heading. */
function inSheet(cell: LayoutCell): Area {
  const { row, column, rowSpan, columnSpan } = cell;
  return { row: row + 2, column, rowSpan, columnSpan };
}

function columnA(plan: SheetPlan): readonly string[] {
  return plan.values.map((row) => String(row[0]));
}

test("a report is four sheets", () => {
  expect(reportSheets(skeleton()).map(({ name }) => name)).toEqual([
    "2025正文",
    "2025主动公开",
    "2025依申请公开",
    "2025复议诉讼",
  ]);
  expect(reportSheets(skeleton({ nameSuffix: "（2）" })).map(({ name }) => name)[3]).toBe(
    "2025复议诉讼（2）"
  );
});

test("every sheet begins with the report's title", () => {
  for (const plan of reportSheets(skeleton())) {
    expect(plan.values[0]?.[0]).toBe("青河县水务局2025年政府信息公开工作年度报告");
  }
});

test.each([
  ["  青河县\n水务局\t", "青河县 水务局2025年政府信息公开工作年度报告"],
  ["", "【单位名称】2025年政府信息公开工作年度报告"],
  [" \u0007 ", "【单位名称】2025年政府信息公开工作年度报告"],
  ["=1+1", "=1+12025年政府信息公开工作年度报告"],
])("the agency is written on one line: %j", (agency, title) => {
  expect(planOf("t3", { agency }).values[0]?.[0]).toBe(title);
});

describe.each(tablesOfForms)("form %s, table %s", (format, id) => {
  const layout = layoutOf(tableOf(formatById(format), id));
  const plan = planOf(id, { format });

  test("has title and heading over the table's width, then the table cell by cell", () => {
    const heading = { t2: "二、", t3: "三、", t4: "四、" }[id];
    expect(plan.values[1]?.[0]).toMatch(heading);
    for (const cell of layout.cells) {
      const value = plan.values[cell.row + 2]?.[cell.column];
      const label = cell.kind === "figure" ? "" : cell.text;
      expect(typeof value === "string" ? value.replaceAll("\n", "") : value).toBe(label);
    }
  });

  test("merges exactly what the form merges", () => {
    const width = { column: 0, rowSpan: 1, columnSpan: layout.columns };
    const expected = [
      { row: 0, ...width },
      { row: 1, ...width },
      ...layout.cells.map(inSheet).filter((area) => area.rowSpan * area.columnSpan > 1),
    ];
    const inTable = plan.merges.filter((area) => area.column < layout.columns);
    expect(new Set(inTable.map((area) => JSON.stringify(area)))).toEqual(
      new Set(
        expected.map(({ row, column, rowSpan, columnSpan }) =>
          JSON.stringify({ row, column, rowSpan, columnSpan })
        )
      )
    );
  });

  test("has a border around every cell of the table and none elsewhere", () => {
    const bordered = plan.styles.filter(({ style }) => style.border === "thin");
    expect(bordered.flatMap(({ area }) => cellsIn(area)).sort()).toEqual(
      layout.cells.flatMap((cell) => cellsIn(inSheet(cell))).sort()
    );
  });

  test("opens the figures, the title and some cells below the table for typing, and nothing else", () => {
    const figures = layout.cells.filter((cell) => cell.kind === "figure").map(inSheet);
    const title = Array.from({ length: layout.columns }, (_, column) => `0,${column}`);
    const below = [0, 1, 2].map((row) => `${plan.rows + row},0`);
    expect(plan.inputs.flatMap(cellsIn).sort()).toEqual(
      [...title, ...below, ...figures.flatMap(cellsIn)].sort()
    );
  });

  test("checks what is typed into each figure by what it counts", () => {
    const measures = figuresOf(formatById(format));
    const kinds = new Map(
      plan.validations.flatMap(({ area, kind }) => cellsIn(area).map((cell) => [cell, kind]))
    );
    const expected = layout.cells.flatMap((cell) =>
      cell.kind === "figure"
        ? cellsIn(inSheet(cell)).map((place) => [place, measures.get(cell.key)?.measure.kind])
        : []
    );
    expect(Object.fromEntries(kinds)).toEqual(Object.fromEntries(expected));
  });

  // The form of 2019 does not print the unit of this amount.
  const amountFormat = 'General"万元";-General"万元"';

  test("puts figures in the middle of their cells, wrapped, in a number format that dates do not change", () => {
    for (const cell of layout.cells.filter((each) => each.kind === "figure")) {
      const style = styleAt(plan, cell.row + 2, cell.column);
      expect(style).toMatchObject({ horizontal: "center", vertical: "center", wrap: true });
      const isWithUnit = cell.key === "t2.procurement.amount";
      expect(style.numberFormat).toBe(isWithUnit ? amountFormat : figureFormat);
    }
  });

  test("gives every label the room its text takes", () => {
    for (const cell of layout.cells) {
      if (cell.kind === "figure") continue;
      const area = inSheet(cell);
      const width = sum(plan.columnWidths.slice(area.column, area.column + area.columnSpan));
      const heights = plan.rowHeights.slice(area.row, area.row + area.rowSpan);
      const height = sum(heights.map((each) => each ?? 0));
      const size = styleAt(plan, area.row, area.column).fontSize ?? 0;
      expect([cell.text, height]).toEqual([cell.text, expect.any(Number)]);
      expect(height).toBeGreaterThanOrEqual(textHeight(cell.text, width, size));
    }
  });

  test("prints title, heading and table, as wide as an A4 page with margins of 1.6 cm", () => {
    expect(plan.printArea).toEqual({
      row: 0,
      column: 0,
      rowSpan: layout.rows + 2,
      columnSpan: layout.columns,
    });
    const width = sum(plan.columnWidths.slice(0, layout.columns));
    expect(width).toBeGreaterThan(480);
    // The margins leave 504 points; Excel rounds columns to whole pixels of 3/4 point, at most 15 of them up by half one.
    expect(width).toBeLessThanOrEqual(495);
    for (const each of plan.columnWidths) expect(each % 0.75).toBe(0);
  });

  test("opens merged cells as a whole, since Excel locks and unlocks no part of one", () => {
    for (const merge of plan.merges) {
      const cells = cellsIn(merge);
      const open = plan.inputs.map((input) =>
        cellsIn(input).filter((each) => cells.includes(each))
      );
      expect([0, cells.length]).toEqual(expect.arrayContaining(open.map(({ length }) => length)));
    }
  });

  test("keeps hints outside the print", () => {
    const hints = plan.values
      .flatMap((row) => row.slice(layout.columns))
      .filter((each) => each !== "");
    expect(hints.length).toBeGreaterThan(0);
    for (const hint of hints) expect(hint).toMatch(/^提示：/);
  });

  test("has a width for every column and a height for every row", () => {
    expect(plan.columnWidths.length).toBe(plan.columns);
    expect(plan.rowHeights.length).toBe(plan.rows);
    expect(plan.values.length).toBe(plan.rows);
    expect(plan.values.map((row) => row.length)).toEqual(plan.values.map(() => plan.columns));
  });
});

test("table 3 has the proportions of the official template", () => {
  const official = [754, 921, 3271, 685, 685, 685, 685, 685, 685, 685];
  const widths = planOf("t3").columnWidths.slice(0, 10);
  widths.forEach((width, column) => {
    expect(width / sum(widths)).toBeCloseTo((official[column] ?? 0) / sum(official), 1.7);
  });
});

test.each([
  ["t2", 2, 0],
  ["t3", 5, 3],
  ["t4", 5, 0],
  ["text", 1, 0],
] as const)("%s keeps its head in view", (content, frozenRows, frozenColumns) => {
  expect(planOf(content)).toMatchObject({ frozenRows, frozenColumns });
});

test("amounts say their unit where the form does not print it", () => {
  const plan = planOf("t2", { format: "2019" });
  const row = plan.values.findIndex((each) => each[0] === "第二十条第（九）项");
  expect(plan.values[row]?.[plan.columns - 1]).toMatch("万元");
  const amount = plan.validations.find(({ kind }) => kind === "amount");
  expect(amount?.prompt).toMatch("万元");
});

test("本年增/减 says that it may be negative, counts that they may not", () => {
  const { validations } = planOf("t2", { format: "2019" });
  const prompts = (kind: string): readonly string[] =>
    validations.filter((each) => each.kind === kind).map(({ prompt }) => prompt);
  expect(prompts("change").every((prompt) => prompt.includes("-8"))).toBe(true);
  expect(prompts("count").every((prompt) => prompt.includes("不小于 0"))).toBe(true);
});

test("prompts and refusals keep within Excel's limits", () => {
  for (const format of formatIds) {
    for (const { validations } of reportSheets(skeleton({ format }))) {
      for (const { title, prompt, refusal } of validations) {
        expect(title.length).toBeLessThanOrEqual(32);
        expect(prompt.length).toBeLessThanOrEqual(255);
        expect(refusal.length).toBeLessThanOrEqual(225);
      }
    }
  }
});

describe("known figures", () => {
  const figureAt = (
    format: FormatId,
    key: FigureKey,
    figures: ReportSkeleton["figures"]
  ): unknown => {
    const table = key.slice(0, 2) as TableId;
    const cell = layoutOf(tableOf(formatById(format), table)).cells.find(
      (each) => each.kind === "figure" && each.key === key
    );
    const plan = planOf(table, { format, ...(figures && { figures }) });
    return cell && plan.values[cell.row + 2]?.[cell.column];
  };

  test.each(formatIds)("all of form %s stand in their own cells", (format) => {
    const keys = figureKeys(formatById(format));
    const figures = Object.fromEntries(keys.map((key, index) => [key, index]));
    expect(keys.map((key) => figureAt(format, key, figures))).toEqual(
      keys.map((_, index) => index)
    );
  });

  test("zero is written, an empty figure is not, and text stays as it was found", () => {
    const figures = {
      "t3.received.individual": 0,
      "t3.received.business": null,
      "t3.received.research": { text: "=1+1" },
    };
    const at = (key: FigureKey): unknown => figureAt("2021", key, figures);
    expect(at("t3.received.individual")).toBe(0);
    expect(at("t3.received.business")).toBe("");
    expect(at("t3.received.research")).toBe("=1+1");
  });
});

describe("the sheet of the text parts", () => {
  const plan = planOf("text");
  const headings = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
  ];
  const rowOf = (text: string): number => columnA(plan).indexOf(text);

  test("has the six official headings in their order", () => {
    expect(columnA(plan).filter((text) => headings.includes(text))).toEqual(headings);
  });

  test("tables follow their heading in sheets of their own, which the guidance names", () => {
    expect(rowOf(headings[2] ?? "") - rowOf(headings[1] ?? "")).toBe(1);
    expect(plan.values[rowOf(headings[2] ?? "")]?.[2]).toMatch("“2025依申请公开”");
  });

  test("has empty rows to write in below 一, 五 and 六", () => {
    const emptyBelow = (heading: string): number => {
      const below = columnA(plan).slice(rowOf(heading) + 1);
      const end = below.findIndex((text) => text !== "");
      return end < 0 ? below.length : end;
    };
    expect(emptyBelow("一、总体情况")).toBeGreaterThanOrEqual(8);
    expect(emptyBelow("五、存在的主要问题及改进情况")).toBeGreaterThanOrEqual(5);
    expect(emptyBelow("六、其他需要报告的事项")).toBeGreaterThanOrEqual(3);
  });

  test("has a preface with form, period and placeholders", () => {
    const preface = columnA(plan).slice(1, rowOf("一、总体情况")).join("\n");
    expect(preface).toMatch("国办公开办函〔2021〕30号");
    expect(preface).toMatch("2025年1月1日至2025年12月31日");
    expect(preface).toMatch("青河县水务局2025年政府信息公开工作年度报告");
    expect(preface.match(/【[^】]+】/g)).toEqual([
      "【网站名称】",
      "【网址】",
      "【联系部门】",
      "【地址】",
      "【邮政编码】",
      "【联系电话】",
    ]);
    expect(columnA(planOf("text", { format: "2019", year: 2020 })).join("\n")).toMatch(
      "国办公开办函〔2019〕60号"
    );
  });

  test("has the annex's words beside the text parts, outside the print", () => {
    const guidance = plan.values.map((row) => row[2]).join("\n");
    expect(guidance).toMatch("官方说明：（文字描述，收取信息处理费情况在此处报告。）");
    expect(plan.printArea).toEqual({ row: 0, column: 0, rowSpan: plan.rows, columnSpan: 2 });
  });

  test("opens title, preface and texts, not the headings or the guidance", () => {
    const open = new Set(plan.inputs.flatMap(cellsIn));
    const kind = `${rowOf("一、总体情况")},2`;
    expect([...open].filter((cell) => !cell.endsWith(",0"))).toEqual([kind]);
    const locked = columnA(plan).filter((_, row) => !open.has(`${row},0`));
    expect(locked).toEqual(headings);
  });

  test("says the agency's kind beside section 一", () => {
    const lineOf = ({ values }: SheetPlan): unknown => values[rowOf("一、总体情况")]?.[2];
    expect(lineOf(plan)).toBe("单位类别：（未选）");
    expect(lineOf(planOf("text", { agencyKind: "政府部门" }))).toBe("单位类别：政府部门");
  });

  test("has no format of texts in its open cells, in which long texts show #, and fits rows to them", () => {
    for (const cell of plan.inputs.flatMap(cellsIn)) {
      const [row = 0, column = 0] = cell.split(",").map(Number);
      expect(styleAt(plan, row, column).numberFormat ?? "General").toBe("General");
      expect(styleAt(plan, row, column)).toMatchObject({ wrap: true });
      if (row > 0 && column === 0) expect(plan.rowHeights[row]).toBeNull();
    }
  });

  test("has rows below the heading of a table only for what is written there", () => {
    const filled = planOf("text", { sections: { s3: "收到申请9件。\n办结8件。" } });
    const column = columnA(filled);
    const at = column.findIndex((text) => text.startsWith("二、"));
    expect(column.slice(at + 1, at + 5)).toEqual([
      "三、收到和处理政府信息公开申请情况",
      "收到申请9件。",
      "办结8件。",
      "四、政府信息公开行政复议、行政诉讼情况",
    ]);
    const open = new Set(filled.inputs.flatMap(cellsIn));
    expect([2, 3].every((row) => open.has(`${at + row},0`))).toBe(true);
    expect(filled.rows).toBe(plan.rows + 2);
  });

  test("given texts stand one paragraph a row below their heading, with a row to spare", () => {
    const s1 = Array.from({ length: 15 }, (_, index) => `第${index + 1}段`);
    const filled = planOf("text", { sections: { s1: s1.join("\n"), s6: "无\r\n\r\n完" } });
    const column = columnA(filled);
    const at = column.indexOf("一、总体情况");
    expect(column.slice(at + 1, at + 17)).toEqual([...s1, ""]);
    const last = column.indexOf("六、其他需要报告的事项");
    expect(column.slice(last + 1)).toEqual(["无", "完", "", "", ""]);
  });

  test("a given preface replaces the default one", () => {
    const column = columnA(planOf("text", { sections: { preface: "前言甲\n前言乙" } }));
    expect(column.slice(1, 5)).toEqual(["前言甲", "前言乙", "", "一、总体情况"]);
  });
});

test("a long agency's title gets a second line", () => {
  const height = (agency: string): number => planOf("t2", { agency }).rowHeights[0] ?? 0;
  expect(height("某某市经济技术开发区管理委员会综合行政执法局办公室")).toBeGreaterThan(
    height("青河县水务局")
  );
});

test("protection is the clerk's choice", () => {
  expect(reportSheets(skeleton({ protect: false })).map(({ protect }) => protect)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

describe("what is to be filled in is tinted", () => {
  const filled = (plan: SheetPlan): readonly string[] =>
    plan.values.flatMap((row, rowIndex) =>
      row.flatMap((_, column) =>
        styleAt(plan, rowIndex, column).fill === undefined ? [] : [`${rowIndex},${column}`]
      )
    );

  test.each(tablesOfForms)("form %s, %s: its figures and nothing else", (format, table) => {
    const plan = planOf(table, { format });
    const cells = layoutOf(tableOf(formatById(format), table)).cells.filter(
      (cell) => cell.kind === "figure"
    );
    expect(filled(plan)).toEqual(cells.map(inSheet).flatMap(cellsIn));
  });

  test("the rows for text, not the headings nor the hints", () => {
    const plan = planOf("text");
    const headings = columnA(plan).flatMap((words, row) =>
      row === 0 || /^[一二三四五六]、/.test(words) ? [row] : []
    );
    const rows = plan.values.map((_, row) => row).filter((row) => !headings.includes(row));
    expect(filled(plan)).toEqual(rows.map((row) => `${row},0`));
  });

  test("so lightly that print and marks stand out from it", () => {
    const channels = fillableStyle.fill?.match(/[0-9A-F]{2}/g) ?? [];
    expect(channels.map((channel) => Number.parseInt(channel, 16) > 230)).toEqual([
      true,
      true,
      true,
    ]);
  });

  test("but not in a report that was read from elsewhere, nor in one that is handed on", () => {
    const kept = reportSheets(skeleton({ origin: { name: "2024.docx", day: "2026-01-12" } }));
    expect([...kept, ...finishedSheets(soundReport("2021"))].flatMap(filled)).toEqual([]);
  });
});
