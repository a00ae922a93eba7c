import { bounding, cellCount, formatArea, type Area } from "../excel-host/address";
import { requireFormatColumns, requireFormatRows } from "../excel-host/book/permissions";
import type { Sheet } from "../excel-host/book/sheet";
import type { ExcelHost } from "../excel-host/excel-host";
import { HostError } from "../excel-host/errors";
import type { TypingResult } from "../excel-host/person";
import type { Notice } from "./notice";
import type { Person, TypedCell } from "./person";

const workbenchOnly: Notice = {
  title: "工作台",
  message:
    "工作台里不能这样做。可以输入、粘贴和清除内容，增加、删除行和列，改行高和列宽，也可以增加、删除、改名、移动、隐藏工作表。",
};

const sheetRefusal: Notice = {
  title: "Microsoft Excel",
  message:
    "不能这样改工作表。工作表的名称不能为空、不能重复、不超过 31 个字，" +
    "不能含有 \\ / ? * [ ] : 这些字符；工作簿里至少要有一张可见的工作表。",
};

const lookRefusal: Notice = {
  title: "Microsoft Excel",
  message: "工作表受保护，不能改行高和列宽。请先撤销工作表保护。",
};

const cellsRefusal: Notice = {
  title: "Microsoft Excel",
  message:
    "不能这样改单元格。工作表受保护的，请先撤销工作表保护；" +
    "粘贴的内容里有不成立的公式的，请在前面加一个撇号（'）。",
};

const pointsPerPixel = 72 / 96;

/** The cells as a full rectangle of texts, or nothing where they do not fill one. */
function rectangle(
  cells: readonly TypedCell[]
): { readonly area: Area; readonly texts: readonly (readonly string[])[] } | undefined {
  const area = bounding(
    cells.map(({ row, column }) => ({ row, column, rowCount: 1, columnCount: 1 }))
  );
  if (!area || cellCount(area) !== cells.length) return undefined;
  const texts = Array.from({ length: area.rowCount }, () =>
    new Array<string>(area.columnCount).fill("")
  );
  for (const { row, column, text } of cells) {
    const line = texts[row - area.row];
    if (line) line[column - area.column] = text;
  }
  return { area, texts };
}

/**
 * Lets the person at the grid work on the workbook.
 * @param excel the one that is open at the moment
 * @param tell shows what Excel refuses
 * @param redraw draws the grid anew where the workbook did not take what the grid may already show
 */
export function personAtExcel(
  excel: () => ExcelHost,
  tell: (notice: Notice) => void,
  redraw: () => void
): Person {
  const nameOf = (sheet: string): string => excel().book.sheet(sheet).name;

  function report(result: TypingResult): void {
    if (!result.accepted) tell(result);
  }

  function tryTo(change: () => void, refusal: Notice): void {
    try {
      change();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      tell(refusal);
      redraw();
    }
  }

  function changeSheets(change: () => void): void {
    tryTo(change, sheetRefusal);
  }

  function changeCells(change: () => void): void {
    tryTo(change, cellsRefusal);
  }

  function changeLook(id: string, change: (sheet: Sheet) => void): void {
    const { book } = excel();
    const sheet = book.sheet(id);
    tryTo(() => {
      change(sheet);
      book.report({ kind: "layout", sheet });
    }, lookRefusal);
  }

  return {
    edit(begins) {
      if (begins) excel().enterCellEdit();
      else excel().leaveCellEdit();
    },
    type(sheet, cells) {
      const { person } = excel();
      const [first] = cells;
      const block = cells.length > 1 ? rectangle(cells) : undefined;
      changeCells(() => {
        if (block) report(person.paste(nameOf(sheet), block.area, block.texts));
        else if (first && cells.length === 1) report(person.type(nameOf(sheet), first, first.text));
        else cells.forEach((cell) => report(person.paste(nameOf(sheet), cell, [[cell.text]])));
      });
    },
    select(sheet, areas) {
      excel().person.select(nameOf(sheet), areas.map(formatArea).join(","));
    },
    activate: (sheet) => changeSheets(() => excel().person.activateSheet(nameOf(sheet))),
    addSheet: () =>
      changeSheets(() => {
        const { book, person } = excel();
        person.addSheet();
        const added = book.sheets[book.sheets.length - 1];
        if (added) person.activateSheet(added.name);
      }),
    renameSheet: (sheet, name) =>
      changeSheets(() => excel().person.renameSheet(nameOf(sheet), name)),
    deleteSheet: (sheet) => changeSheets(() => excel().person.deleteSheet(nameOf(sheet))),
    moveSheet: (sheet, position) =>
      changeSheets(() => excel().person.moveSheet(nameOf(sheet), position)),
    showSheet: (sheet, visible) =>
      changeSheets(() => {
        const { book, person } = excel();
        if (visible) book.showSheet(book.sheet(sheet), "Visible");
        else person.hideSheet(nameOf(sheet));
      }),
    insertRows: (sheet, row, count) =>
      changeCells(() => excel().person.insertRows(nameOf(sheet), row, count)),
    deleteRows: (sheet, row, count) =>
      changeCells(() => excel().person.deleteRows(nameOf(sheet), row, count)),
    insertColumns: (sheet, column, count) =>
      changeCells(() => excel().person.insertColumns(nameOf(sheet), column, count)),
    deleteColumns: (sheet, column, count) =>
      changeCells(() => excel().person.deleteColumns(nameOf(sheet), column, count)),
    resizeColumn: (id, column, size) =>
      changeLook(id, (sheet) => {
        requireFormatColumns(sheet);
        sheet.columnWidths.set(column, size * pointsPerPixel);
      }),
    resizeRow: (id, row, size) =>
      changeLook(id, (sheet) => {
        requireFormatRows(sheet);
        sheet.rowHeights.set(row, size * pointsPerPixel);
      }),
    tryOther: () => tell(workbenchOnly),
  };
}
