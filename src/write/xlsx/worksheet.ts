import { areaAddress, cellAddress } from "../../report/cell-address";
import type { Area } from "../../report/layout";
import type { CellStyle, SheetPlan, Validation } from "../sheet-plan";
import { pageFooter } from "../sheets/page-footer";
import { textHeight } from "../sheets/text-size";
import type { SharedStrings } from "./shared-strings";
import type { Styles } from "./styles";
import { attributes, declaration, xmlText } from "./xml";

/** A digit of the standard font is 7 pixels of 3/4 point wide. */
const pointsOfDigit = 5.25;
/** Size of the standard font and height of a row in it, in points. */
const standardSize = 11;
const standardHeight = 15;
/** No row of a spreadsheet can be higher, in points. */
const highestRow = 409;

/** In centimetres, as in the inserted sheets. */
const margins = { left: 1.6, right: 1.6, top: 1.9, bottom: 1.9, header: 0.8, footer: 0.8 };

function covers({ row, column, rowSpan, columnSpan }: Area, atRow: number, atColumn: number) {
  return (
    atRow >= row && atRow < row + rowSpan && atColumn >= column && atColumn < column + columnSpan
  );
}

/** The look of a cell, null where no style reaches it. */
function styleAt({ styles }: SheetPlan, row: number, column: number): CellStyle | null {
  const those = styles.filter(({ area }) => covers(area, row, column));
  return those.length === 0
    ? null
    : those.reduce<CellStyle>((look, { style }) => ({ ...look, ...style }), {});
}

function columnsXml({ columnWidths }: SheetPlan): string {
  const columns = columnWidths.map((points, index) => {
    const at = index + 1;
    const width = (points / pointsOfDigit).toFixed(4);
    return `<col${attributes({ min: at, max: at, width, customWidth: 1 })}/>`;
  });
  return `<cols>${columns.join("")}</cols>`;
}

/** The height a row's wrapped texts need: some programs open a file without fitting its rows to them. */
function fittedHeight(plan: SheetPlan, row: number): number {
  const heights = (plan.values[row] ?? []).map((value, column) => {
    const { wrap, fontSize } = styleAt(plan, row, column) ?? {};
    const text = wrap === true ? String(value) : "";
    return textHeight(text, plan.columnWidths[column] ?? 0, fontSize ?? standardSize);
  });
  return Math.max(standardHeight, ...heights);
}

function heightAttributes(plan: SheetPlan, row: number): string {
  const given = plan.rowHeights[row] ?? null;
  const ht = Math.min(given ?? fittedHeight(plan, row), highestRow);
  // Without this mark the row keeps fitting itself to its text when that is changed.
  return attributes({ ht, customHeight: given === null ? undefined : 1 });
}

function rowsXml(plan: SheetPlan, strings: SharedStrings, styles: Styles): string {
  const cellAt = (row: number, column: number, value: string | number): string => {
    const look = styleAt(plan, row, column);
    if (value === "" && !look) return "";
    const s = look ? styles.placeOf(look) : undefined;
    const r = cellAddress(row, column);
    if (value === "") return `<c${attributes({ r, s })}/>`;
    return typeof value === "number"
      ? `<c${attributes({ r, s })}><v>${value}</v></c>`
      : `<c${attributes({ r, s, t: "s" })}><v>${strings.placeOf(value)}</v></c>`;
  };
  const rows = plan.values.map((values, row) => {
    const cells = values.map((value, column) => cellAt(row, column, value));
    return `<row r="${row + 1}"${heightAttributes(plan, row)}>${cells.join("")}</row>`;
  });
  return `<sheetData>${rows.join("")}</sheetData>`;
}

function viewXml({ frozenRows, frozenColumns }: SheetPlan, isFirst: boolean): string {
  const tabSelected = isFirst ? 1 : undefined;
  const view = attributes({ tabSelected, workbookViewId: 0 });
  if (frozenRows === 0 && frozenColumns === 0) {
    return `<sheetViews><sheetView${view}/></sheetViews>`;
  }
  const activePane =
    frozenRows === 0 ? "topRight" : frozenColumns === 0 ? "bottomLeft" : "bottomRight";
  const pane = attributes({
    xSplit: frozenColumns === 0 ? undefined : frozenColumns,
    ySplit: frozenRows === 0 ? undefined : frozenRows,
    topLeftCell: cellAddress(frozenRows, frozenColumns),
    activePane,
    state: "frozen",
  });
  return `<sheetViews><sheetView${view}><pane${pane}/><selection pane="${activePane}"/></sheetView></sheetViews>`;
}

function mergesXml({ merges }: SheetPlan): string {
  if (merges.length === 0) return "";
  const those = merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
  return `<mergeCells count="${merges.length}">${those.join("")}</mergeCells>`;
}

const allowed = {
  count: { type: "whole", operator: "greaterThanOrEqual", limits: [0] },
  change: { type: "whole", operator: "between", limits: [-999_999_999, 999_999_999] },
  amount: { type: "decimal", operator: "greaterThanOrEqual", limits: [0] },
} as const;

function validationXml({ area, kind, title, prompt, refusal }: Validation): string {
  const { type, operator, limits } = allowed[kind];
  const stated = attributes({
    type,
    operator,
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    errorTitle: "填写有误",
    error: refusal,
    promptTitle: title,
    prompt,
    sqref: areaAddress(area),
  });
  const formulas = limits.map(
    (limit, index) => `<formula${index + 1}>${limit}</formula${index + 1}>`
  );
  return `<dataValidation${stated}>${formulas.join("")}</dataValidation>`;
}

function validationsXml({ validations }: SheetPlan): string {
  if (validations.length === 0) return "";
  const those = validations.map(validationXml);
  return `<dataValidations count="${validations.length}">${those.join("")}</dataValidations>`;
}

function printXml(header: string | null): string {
  const inches = Object.entries(margins).map(([side, centimetres]): [string, string] => [
    side,
    (centimetres / 2.54).toFixed(4),
  ]);
  // In a header an ampersand begins a code; two stand for one.
  const text = header === null ? null : xmlText(`&C${header.replaceAll("&", "&&")}`);
  return [
    `<printOptions horizontalCentered="1"/>`,
    `<pageMargins${attributes(Object.fromEntries(inches))}/>`,
    `<pageSetup paperSize="9" fitToHeight="0" orientation="portrait"/>`,
    "<headerFooter>",
    text === null ? "" : `<oddHeader>${text}</oddHeader>`,
    `<oddFooter>${xmlText(`&C${pageFooter}`)}</oddFooter>`,
    "</headerFooter>",
  ].join("");
}

export interface WorksheetSurroundings {
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly isFirst: boolean;
  /** Printed above every page; null for nothing. */
  readonly header: string | null;
}

/** One sheet: part xl/worksheets/sheet1.xml. Nothing is locked in it. */
export function worksheetXml(plan: SheetPlan, surroundings: WorksheetSurroundings): string {
  const { strings, styles, isFirst, header } = surroundings;
  const all = { row: 0, column: 0, rowSpan: plan.rows, columnSpan: plan.columns };
  return [
    declaration,
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${areaAddress(all)}"/>`,
    viewXml(plan, isFirst),
    `<sheetFormatPr defaultRowHeight="${standardHeight}"/>`,
    columnsXml(plan),
    rowsXml(plan, strings, styles),
    mergesXml(plan),
    validationsXml(plan),
    printXml(header),
    "</worksheet>",
  ].join("");
}
