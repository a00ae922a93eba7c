import {
  ICommandService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  mergeLocales,
  type IWorkbookData,
  type Workbook,
} from "@univerjs/core";
import DesignZhCN from "@univerjs/design/locale/zh-CN";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import DocsUIZhCN from "@univerjs/docs-ui/locale/zh-CN";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import {
  IRenderManagerService,
  UniverRenderEnginePlugin,
  type SpreadsheetSkeleton,
} from "@univerjs/engine-render";
import {
  BEFORE_CELL_EDIT,
  SetSelectionsOperation,
  SetWorksheetRowAutoHeightMutation,
  SheetInterceptorService,
  SheetsSelectionsService,
  UniverSheetsPlugin,
  getPrimaryForRange,
} from "@univerjs/sheets";
import SheetsZhCN from "@univerjs/sheets/locale/zh-CN";
import {
  EMBEDDING_FORMULA_EDITOR_COMPONENT_KEY,
  SheetSkeletonManagerService,
  UniverSheetsUIPlugin,
} from "@univerjs/sheets-ui";
import SheetsUIZhCN from "@univerjs/sheets-ui/locale/zh-CN";
import { ComponentManager, UniverUIPlugin } from "@univerjs/ui";
import UIZhCN from "@univerjs/ui/locale/zh-CN";
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import { cellCount, contains, formatArea, type Area } from "../../excel-host/address";
import type { Person } from "../person";
import type { WorkbookPicture } from "../picture";
import { CellEditor } from "./cell-editor";
import { drawingSteps, gridSheet } from "./drawing";
import { listenToPerson } from "./input";
import { gridMenu } from "./menu";
import { toArea, toSelection } from "./range";

const unitId = "workbook";

/** A grid on the page: it shows a picture of a workbook and says what the person does. */
export interface Grid {
  show(picture: WorkbookPicture): void;
  /** What is drawn in a cell of the sheet in front. */
  drawnCell(row: number, column: number): DrawnCell;
}

export interface DrawnCell {
  readonly text: string;
  /** Its middle, from the upper left corner of the grid's cells and headers, when nothing is scrolled away. */
  readonly middle: { readonly x: number; readonly y: number };
  /** #RRGGBB, or nothing where the cell has no fill. */
  readonly fill?: string;
}

function startUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(DesignZhCN, UIZhCN, DocsUIZhCN, SheetsZhCN, SheetsUIZhCN),
    },
    logLevel: LogLevel.WARN,
  });
  univer.registerPlugins([
    [UniverRenderEnginePlugin],
    [UniverFormulaEnginePlugin, { notExecuteFormula: true }],
    [UniverUIPlugin, { container, header: true, toolbar: false, contextMenu: true }],
    [UniverDocsPlugin],
    [UniverDocsUIPlugin],
    [UniverSheetsPlugin, { notExecuteFormula: true }],
    [
      UniverSheetsUIPlugin,
      {
        menu: gridMenu,
        disableForceStringAlert: true,
        disableForceStringMark: true,
        clipboardConfig: { hidePasteOptions: true },
        footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true },
      },
    ],
  ]);
  return univer;
}

function workbookData(picture: WorkbookPicture): Partial<IWorkbookData> {
  return {
    id: unitId,
    name: "工作簿",
    locale: LocaleType.ZH_CN,
    sheetOrder: picture.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(picture.sheets.map((sheet) => [sheet.id, gridSheet(sheet)])),
  };
}

/** Starts the grid in an element and shows the first picture. Resolves when it is drawn and takes input. */
export async function startGrid(
  container: HTMLElement,
  first: WorkbookPicture,
  person: Person
): Promise<Grid> {
  const univer = startUniver(container);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    workbookData(first)
  );
  const injector = univer.__getInjector();
  injector.get(ComponentManager).register(EMBEDDING_FORMULA_EDITOR_COMPONENT_KEY, CellEditor);
  const commands = injector.get(ICommandService);
  const selections = injector.get(SheetsSelectionsService);
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  let shown = first;
  let drawing = false;

  function skeletonOf(sheet: string): SpreadsheetSkeleton | undefined {
    return injector
      .get(IRenderManagerService)
      .getRenderUnitById(unitId)
      ?.with(SheetSkeletonManagerService)
      .ensureSkeleton(sheet);
  }

  /** Gives the rows of the sheet in front that have no height of their own the one their texts need. */
  function fitRows(): void {
    const sheet = shown.sheets.find(({ id }) => id === shown.activeSheet);
    const skeleton = sheet && skeletonOf(sheet.id);
    if (!skeleton) return;
    const free = [...new Set(sheet.cells.map((cell) => cell.row))]
      .filter((row) => !sheet.rowHeights.has(row))
      .map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 }));
    const rowsAutoHeightInfo = skeleton.calculateAutoHeightInRange(free);
    if (rowsAutoHeightInfo.length > 0) {
      commands.syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, {
        unitId,
        subUnitId: sheet.id,
        rowsAutoHeightInfo,
      });
    }
  }

  /** A cell in a merged area is selected with the whole of it. */
  function withMerges(area: Area, merges: readonly Area[]): Area {
    return (cellCount(area) === 1 && merges.find((merge) => contains(merge, area))) || area;
  }

  function select(areas: readonly Area[]): void {
    const sheet = workbook.getActiveSheet();
    const selected = selections.getCurrentSelections().map(({ range }) => toArea(range));
    if (selected.map(formatArea).join() === areas.map(formatArea).join()) return;
    commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId,
      subUnitId: sheet.getSheetId(),
      reveal: true,
      selections: areas
        .map((area) => toSelection(area, sheet.getRowCount(), sheet.getColumnCount()))
        .map((range) => ({ range, primary: getPrimaryForRange(range, sheet), style: null })),
    });
  }

  function show(picture: WorkbookPicture): void {
    const before = { ...shown, activeSheet: workbook.getActiveSheet().getSheetId() };
    const merges = picture.sheets.find(({ id }) => id === picture.activeSheet)?.merges ?? [];
    shown = picture;
    drawing = true;
    try {
      for (const { id, params } of drawingSteps(unitId, before, picture)) {
        commands.syncExecuteCommand(id, { ...params }, { fromCollab: true });
      }
      fitRows();
      select(picture.selection.map((area) => withMerges(area, merges)));
    } finally {
      drawing = false;
    }
  }

  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    handler: (cell, place, next) => {
      const edited = shown.sheets
        .find((sheet) => sheet.id === place.subUnitId)
        ?.cells.find(({ row, column }) => row === place.row && column === place.col);
      return next(edited ? { ...cell, v: edited.input } : cell);
    },
  });
  listenToPerson(injector, unitId, () => drawing, person);

  return {
    show,
    drawnCell(row, column) {
      const sheet = workbook.getActiveSheet();
      const fill = sheet.getComposedCellStyle(row, column).bg?.rgb;
      const text = String(sheet.getCell(row, column)?.v ?? "");
      const place = skeletonOf(sheet.getSheetId())?.getCellWithCoordByIndex(row, column);
      const { startX = 0, endX = 0, startY = 0, endY = 0 } = place ?? {};
      const middle = { x: (startX + endX) / 2, y: (startY + endY) / 2 };
      return { text, middle, ...(fill && { fill }) };
    },
  };
}
