import type { SheetPlan } from "../../write/sheet-plan";
import { pageFooter } from "../../write/sheets/page-footer";
import { printScale } from "../../write/sheets/print-scale";
import type { Cosmetic } from "../host";
import { drawCharts, removeCharts } from "./draw-chart";
import type { OwnSheet } from "./own-sheets";
import { rangeAt } from "./ranges";
import { inExcel } from "./request";

/** A sheet that stands in the workbook, and what it was drawn from. */
type DrawnSheet = OwnSheet & { readonly plan: SheetPlan };

function freeze(sheet: Excel.Worksheet, { frozenRows, frozenColumns }: SheetPlan): void {
  if (frozenRows > 0 && frozenColumns > 0) {
    sheet.freezePanes.freezeAt(
      rangeAt(sheet, { row: 0, column: 0, rowSpan: frozenRows, columnSpan: frozenColumns })
    );
  } else if (frozenRows > 0) {
    sheet.freezePanes.freezeRows(frozenRows);
  } else if (frozenColumns > 0) {
    sheet.freezePanes.freezeColumns(frozenColumns);
  }
}

/** Fitted to one page's width, where Excel does that; reduced to it in any case. */
function setUpPrint(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { pageLayout } = sheet;
  pageLayout.setPrintArea(rangeAt(sheet, plan.printArea));
  pageLayout.zoom = { scale: printScale(plan) };
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.orientation = "Portrait";
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins("Centimeters", { top: 1.9, bottom: 1.9, left: 1.6, right: 1.6 });
  pageLayout.paperSize = "A4";
  pageLayout.headersFooters.defaultForAllPages.centerFooter = pageFooter;
}

interface Way {
  readonly cosmetic: Cosmetic;
  /** Whether any of the sheets asks for it. */
  readonly isAsked: (plan: SheetPlan) => boolean;
  readonly add: (sheet: Excel.Worksheet, plan: SheetPlan, isFirst: boolean) => void;
}

/** In the order of what is missed most; a chart last, since one that is begun has to be taken away again. */
const ways: readonly Way[] = [
  {
    cosmetic: "front",
    isAsked: () => true,
    add: (sheet, _, isFirst) => {
      if (isFirst) sheet.activate();
    },
  },
  {
    cosmetic: "freezing",
    isAsked: ({ frozenRows, frozenColumns }) => frozenRows + frozenColumns > 0,
    add: freeze,
  },
  { cosmetic: "print", isAsked: () => true, add: setUpPrint },
  {
    cosmetic: "chart",
    isAsked: ({ charts = [] }) => charts.length > 0,
    add: (sheet, { charts = [] }) => {
      drawCharts(sheet, charts);
    },
  },
];

function inEach(
  sheets: readonly DrawnSheet[],
  add: (sheet: Excel.Worksheet, plan: SheetPlan, isFirst: boolean) => void
): Promise<void> {
  return inExcel("wait", async (context) => {
    sheets.forEach(({ id, plan }, index) => {
      add(context.workbook.worksheets.getItem(id), plan, index === 0);
    });
    await context.sync();
  });
}

function takeChartsAway(sheet: Excel.Worksheet, { charts = [] }: SheetPlan): void {
  removeCharts(sheet, charts);
}

/** One request. */
async function isAdded(sheets: readonly DrawnSheet[], those: readonly Way[]): Promise<boolean> {
  try {
    await inEach(sheets, (sheet, plan, isFirst) => {
      for (const { add } of those) add(sheet, plan, isFirst);
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * Adds what only concerns how sheets are seen and printed. One request; where Excel refuses something, one for each
 * kind, and another one that takes away what may stand of a chart.
 * @param sheets the first of them comes to the front
 * @returns what Excel did not do
 */
export async function addCosmetics(sheets: readonly DrawnSheet[]): Promise<readonly Cosmetic[]> {
  const asked = ways.filter(({ isAsked }) => sheets.some(({ plan }) => isAsked(plan)));
  if (await isAdded(sheets, asked)) return [];
  const leftOut: Cosmetic[] = [];
  for (const way of asked) {
    if (!(await isAdded(sheets, [way]))) leftOut.push(way.cosmetic);
  }
  if (leftOut.includes("chart")) await inEach(sheets, takeChartsAway).catch(() => undefined);
  return leftOut;
}
