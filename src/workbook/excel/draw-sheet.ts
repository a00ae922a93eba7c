import type { Area } from "../../report/layout";
import type { CellStyle, SheetPlan, Validation } from "../../write/sheet-plan";
import { cellArea } from "../../write/sheets/areas";
import { literalText } from "./literal-text";
import { rangeAt } from "./ranges";

function everywhere<Value>({ rowSpan, columnSpan }: Area, value: Value): Value[][] {
  return Array.from({ length: rowSpan }, () => Array<Value>(columnSpan).fill(value));
}

const horizontal = {
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
} as const;
const vertical = { top: "Top", center: "Center" } as const;

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

function drawBorders(sheet: Excel.Worksheet, area: Area): void {
  const { borders } = rangeAt(sheet, area).format;
  const inside = [
    ...(area.rowSpan > 1 ? (["InsideHorizontal"] as const) : []),
    ...(area.columnSpan > 1 ? (["InsideVertical"] as const) : []),
  ];
  for (const edge of [...edges, ...inside]) {
    const border = borders.getItem(edge);
    border.style = "Continuous";
    border.weight = "Thin";
    border.color = "#000000";
  }
}

function drawNumberFormat(sheet: Excel.Worksheet, area: Area, { numberFormat }: CellStyle): void {
  if (numberFormat === undefined) return;
  rangeAt(sheet, area).numberFormat = everywhere(area, numberFormat);
}

function drawLook(sheet: Excel.Worksheet, area: Area, style: CellStyle): void {
  const range = rangeAt(sheet, area);
  const { format } = range;
  if (style.fontName !== undefined) format.font.name = style.fontName;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = horizontal[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = vertical[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
}

const rules: Readonly<Record<Validation["kind"], Excel.DataValidationRule>> = {
  count: { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } },
  change: { wholeNumber: { formula1: -999_999_999, formula2: 999_999_999, operator: "Between" } },
  amount: { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } },
};

function drawValidation(sheet: Excel.Worksheet, validation: Validation): void {
  const { title, prompt, refusal } = validation;
  const { dataValidation } = rangeAt(sheet, validation.area);
  dataValidation.rule = rules[validation.kind];
  dataValidation.ignoreBlanks = true;
  dataValidation.prompt = { showPrompt: true, title, message: prompt };
  dataValidation.errorAlert = {
    showAlert: true,
    style: "Stop",
    title: "填写有误",
    message: refusal,
  };
}

function drawSizes(sheet: Excel.Worksheet, plan: SheetPlan): void {
  plan.columnWidths.forEach((width, column) => {
    rangeAt(sheet, cellArea(0, column)).format.columnWidth = width;
  });
  plan.rowHeights.forEach((height, row) => {
    const { format } = rangeAt(sheet, cellArea(row, 0));
    if (height === null) format.autofitRows();
    else format.rowHeight = height;
  });
}

/**
 * What the clerk can still do in a protected sheet. Formatting cells must be allowed: Excel lets nobody add a
 * conditional format otherwise, and our marks are conditional formats.
 */
function protect(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const area of plan.inputs) rangeAt(sheet, area).format.protection.locked = false;
  sheet.protection.protect({
    selectionMode: "Normal",
    allowFormatCells: true,
    allowFormatColumns: true,
    allowFormatRows: true,
    allowInsertRows: plan.content === "text",
  });
}

/**
 * Draws what carries the report into an empty sheet. Number formats come before values, so that what is to be text
 * stays text, and looks after merges, in which Excel on the web loses fills and borders.
 */
export function drawSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { area, style } of plan.styles) drawNumberFormat(sheet, area, style);
  const all = { row: 0, column: 0, rowSpan: plan.rows, columnSpan: plan.columns };
  rangeAt(sheet, all).values = plan.values.map((row) =>
    row.map((value) => (typeof value === "string" ? literalText(value) : value))
  );
  for (const area of plan.merges) rangeAt(sheet, area).merge();
  for (const { area, style } of plan.styles) drawLook(sheet, area, style);
  for (const { area, style } of plan.styles) {
    if (style.border !== undefined) drawBorders(sheet, area);
  }
  drawSizes(sheet, plan);
  for (const validation of plan.validations) drawValidation(sheet, validation);
  if (plan.protect) protect(sheet, plan);
}
