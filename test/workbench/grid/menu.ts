import type { MenuConfig } from "@univerjs/ui";
import {
  ClearSelectionAllCommand,
  ClearSelectionFormatCommand,
  CopySheetCommand,
  SetTabColorCommand,
  SetWorksheetRowIsAutoHeightCommand,
} from "@univerjs/sheets";
import {
  AddRangeProtectionFromSheetBarCommand,
  COPY_SPECIAL_MENU_ID,
  ChangeSheetProtectionFromSheetBarCommand,
  DeleteRangeMoveLeftConfirmCommand,
  DeleteRangeMoveUpConfirmCommand,
  DeleteWorksheetProtectionFormSheetBarCommand,
  HideColConfirmCommand,
  HideRowConfirmCommand,
  InsertRangeMoveDownConfirmCommand,
  InsertRangeMoveRightConfirmCommand,
  PASTE_SPECIAL_MENU_ID,
  SetWorksheetColAutoWidthCommand,
  ViewSheetPermissionFromSheetBarCommand,
} from "@univerjs/sheets-ui";

const leftOut = [
  AddRangeProtectionFromSheetBarCommand.id,
  COPY_SPECIAL_MENU_ID,
  ChangeSheetProtectionFromSheetBarCommand.id,
  ClearSelectionAllCommand.id,
  ClearSelectionFormatCommand.id,
  CopySheetCommand.id,
  DeleteWorksheetProtectionFormSheetBarCommand.id,
  HideColConfirmCommand.id,
  HideRowConfirmCommand.id,
  PASTE_SPECIAL_MENU_ID,
  SetTabColorCommand.id,
  SetWorksheetColAutoWidthCommand.id,
  SetWorksheetRowIsAutoHeightCommand.id,
  ViewSheetPermissionFromSheetBarCommand.id,
  "sheet.column-header-menu.sheet-frozen",
  "sheet.contextMenu.permission",
  "sheet.contextMenu.text-to-number",
  DeleteRangeMoveLeftConfirmCommand.id,
  DeleteRangeMoveUpConfirmCommand.id,
  InsertRangeMoveDownConfirmCommand.id,
  InsertRangeMoveRightConfirmCommand.id,
  "sheet.menu.sheet-frozen",
  "sheet.row-header-menu.sheet-frozen",
];

/** Leaves out of the grid's menus what the workbench does not do. */
export const gridMenu: MenuConfig = Object.fromEntries(leftOut.map((id) => [id, { hidden: true }]));
