import {
  CanceledError,
  CommandType,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  EDITOR_ACTIVATED,
  FOCUSING_SHEET,
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type DocumentDataModel,
  type ICellData,
  type IContextService,
  type IMultiCommand,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type Injector,
  type Nullable,
} from "@univerjs/core";
import {
  ClearSelectionContentCommand,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  SheetsSelectionsService,
  type IInsertColMutationParams,
  type IInsertRowMutationParams,
  type IRemoveColMutationParams,
  type IRemoveRowsMutationParams,
  type ISetRangeValuesMutationParams,
  type ISetWorksheetActiveOperationParams,
  type ISetWorksheetColWidthMutationParams,
  type ISetWorksheetHideMutationParams,
  type ISetWorksheetNameMutationParams,
  type ISetWorksheetOrderMutationParams,
  type ISetWorksheetRowHeightMutationParams,
} from "@univerjs/sheets";
import { SetCellEditVisibleOperation, SheetPasteShortKeyCommand } from "@univerjs/sheets-ui";
import { CopyCommand, CutCommand, PasteCommand } from "@univerjs/ui";
import type { Person, TypedCell } from "../person";
import { toArea } from "./range";
import { tableFromText } from "./pasted-text";

/** Before the grid's own way to cut and paste, which would change the grid and not the workbook. */
const aboveTheGrid = 10_000;

function isAtTheSheet(context: IContextService): boolean {
  return context.getContextValue(FOCUSING_SHEET) && !context.getContextValue(EDITOR_ACTIVATED);
}

type SetSizes = ISetWorksheetColWidthMutationParams["colWidth"];

/** What the grid adds to a change by itself, and the workbook does by itself. */
const consequences = new Set([
  SetWorksheetRowAutoHeightMutation.id,
  SetWorksheetRowIsAutoHeightMutation.id,
]);

interface OnSheet {
  readonly unitId: string;
  readonly subUnitId: string;
  /** The command that a change comes from, where there is one. */
  readonly trigger?: string;
}

/** What stands in the cell editor, as it was typed. */
function editorText(instances: IUniverInstanceService): string {
  const editor = instances.getUnit<DocumentDataModel>(
    DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
    UniverInstanceType.UNIVER_DOC
  );
  const stream = editor?.getBody()?.dataStream ?? "";
  return stream.replace(/\r\n$/, "").replaceAll("\r", "\n");
}

function cellsOf(
  matrix: IObjectMatrixPrimitiveType<Nullable<ICellData>>,
  text: (cell: Nullable<ICellData>) => string
): readonly TypedCell[] {
  return Object.entries(matrix).flatMap(([row, columns]) =>
    Object.entries(columns as Readonly<Record<string, Nullable<ICellData>>>).map(
      ([column, cell]) => ({
        row: Number(row),
        column: Number(column),
        text: text(cell),
      })
    )
  );
}

/** The numbers from the first to the last of each range. */
function indexes(
  ranges: readonly IRange[],
  ends: (range: IRange) => readonly [first: number, last: number]
): readonly number[] {
  return ranges.flatMap((range) => {
    const [first, last] = ends(range);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** The new size of a row or column; the grid gives one for all, or one for each. */
function sizeOf(sizes: SetSizes, index: number): number {
  return (typeof sizes === "number" ? sizes : sizes[index]) ?? 0;
}

/** What each change that a person makes at the grid means for the workbook, by the grid's name for it. */
function meanings(
  person: Person,
  typedText: () => string
): Readonly<Record<string, (params: never) => void>> {
  return {
    [SetRangeValuesMutation.id]: (params: ISetRangeValuesMutationParams & OnSheet) => {
      const isTyped = params.trigger === SetRangeValuesCommand.id;
      const text = isTyped ? typedText() : undefined;
      const cells = cellsOf(params.cellValue ?? {}, (cell) => text ?? String(cell?.v ?? ""));
      if (cells.length > 0) person.type(params.subUnitId, cells);
    },
    [InsertSheetMutation.id]: () => person.addSheet(),
    [RemoveSheetMutation.id]: (params: OnSheet) => person.deleteSheet(params.subUnitId),
    [SetWorksheetNameMutation.id]: (params: ISetWorksheetNameMutationParams) =>
      person.renameSheet(params.subUnitId, params.name),
    [SetWorksheetOrderMutation.id]: (params: ISetWorksheetOrderMutationParams) =>
      person.moveSheet(params.subUnitId, params.toOrder),
    [SetWorksheetHideMutation.id]: (params: ISetWorksheetHideMutationParams) =>
      person.showSheet(params.subUnitId, !params.hidden),
    [InsertRowMutation.id]: ({ subUnitId, range }: IInsertRowMutationParams) =>
      person.insertRows(subUnitId, range.startRow, range.endRow - range.startRow + 1),
    [RemoveRowMutation.id]: ({ subUnitId, range }: IRemoveRowsMutationParams) =>
      person.deleteRows(subUnitId, range.startRow, range.endRow - range.startRow + 1),
    [InsertColMutation.id]: ({ subUnitId, range }: IInsertColMutationParams) =>
      person.insertColumns(subUnitId, range.startColumn, range.endColumn - range.startColumn + 1),
    [RemoveColMutation.id]: ({ subUnitId, range }: IRemoveColMutationParams) =>
      person.deleteColumns(subUnitId, range.startColumn, range.endColumn - range.startColumn + 1),
    [SetWorksheetColWidthMutation.id]: (params: ISetWorksheetColWidthMutationParams) => {
      for (const column of indexes(params.ranges, (range) => [range.startColumn, range.endColumn]))
        person.resizeColumn(params.subUnitId, column, sizeOf(params.colWidth, column));
    },
    [SetWorksheetRowHeightMutation.id]: (params: ISetWorksheetRowHeightMutationParams) => {
      for (const row of indexes(params.ranges, (range) => [range.startRow, range.endRow]))
        person.resizeRow(params.subUnitId, row, sizeOf(params.rowHeight, row));
    },
  };
}

/**
 * Turns what is done at the grid into acts of the person. The grid itself changes nothing of the workbook it shows:
 * it is drawn anew when the workbook has changed.
 * @param unitId the grid's workbook
 * @param isDrawing whether the grid is just being drawn, so that its changes are not the person's
 */
export function listenToPerson(
  injector: Injector,
  unitId: string,
  isDrawing: () => boolean,
  person: Person
): void {
  const commands = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  const selections = injector.get(SheetsSelectionsService);
  const meaning = meanings(person, () => editorText(instances));

  commands.beforeCommandExecuted(({ id, type, params }) => {
    const change = params as OnSheet | undefined;
    if (isDrawing() || type !== CommandType.MUTATION || change?.unitId !== unitId) return;
    const act = meaning[id];
    if (act) act(change as never);
    else if (!consequences.has(id)) person.tryOther();
    throw new CanceledError();
  });

  commands.onCommandExecuted(({ id, params }) => {
    if (isDrawing()) return;
    if (id === SetWorksheetActiveOperation.id) {
      person.activate((params as ISetWorksheetActiveOperationParams).subUnitId);
    }
    if (id === SetCellEditVisibleOperation.id) {
      person.edit((params as { readonly visible: boolean }).visible);
    }
  });

  selections.selectionChanged$.subscribe((selected) => {
    const sheet = selections.currentSelectionParam?.sheetId;
    if (isDrawing() || !sheet || !selected?.length) return;
    person.select(
      sheet,
      selected.map(({ range }) => toArea(range))
    );
  });

  function paste(text: string): void {
    const sheet = selections.currentSelectionParam?.sheetId;
    const target = selections.getCurrentLastSelection()?.range;
    if (!sheet || !target) return;
    const cells = tableFromText(text).flatMap((texts, row) =>
      texts.map((each, column) => ({
        row: target.startRow + row,
        column: target.startColumn + column,
        text: each,
      }))
    );
    if (cells.length > 0) person.type(sheet, cells);
  }

  commands.unregisterCommand(SheetPasteShortKeyCommand.id);
  commands.registerCommand({
    id: SheetPasteShortKeyCommand.id,
    type: CommandType.COMMAND,
    handler(_accessor, params?: { readonly textContent?: string }) {
      paste(params?.textContent ?? "");
      return true;
    },
  });
  const pasteText: IMultiCommand = {
    id: PasteCommand.id,
    name: "paste text",
    type: CommandType.COMMAND,
    multi: true,
    priority: aboveTheGrid,
    preconditions: isAtTheSheet,
    async handler() {
      paste(await navigator.clipboard.readText());
      return true;
    },
  };
  const copyAndClear: IMultiCommand = {
    id: CutCommand.id,
    name: "copy and clear",
    type: CommandType.COMMAND,
    multi: true,
    priority: aboveTheGrid,
    preconditions: isAtTheSheet,
    async handler() {
      await commands.executeCommand(CopyCommand.id);
      return commands.executeCommand(ClearSelectionContentCommand.id);
    },
  };
  commands.registerMultipleCommand(pasteText);
  commands.registerMultipleCommand(copyAndClear);
}
