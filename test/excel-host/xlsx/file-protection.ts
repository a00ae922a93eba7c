import { type Protection, STRICTEST_PROTECTION } from "../book/sheet";
import { BothWays } from "./both-ways";

/** What excelts keeps of a sheet's protection; what is true is allowed. */
export interface FileProtection {
  sheet?: boolean;
  selectLockedCells?: boolean;
  selectUnlockedCells?: boolean;
  [permission: string]: unknown;
}

type Permission = Exclude<keyof Excel.WorksheetProtectionOptions, "selectionMode">;

const PERMISSIONS = new BothWays<Permission, string>([
  ["allowAutoFilter", "autoFilter"],
  ["allowDeleteColumns", "deleteColumns"],
  ["allowDeleteRows", "deleteRows"],
  ["allowEditObjects", "objects"],
  ["allowEditScenarios", "scenarios"],
  ["allowFormatCells", "formatCells"],
  ["allowFormatColumns", "formatColumns"],
  ["allowFormatRows", "formatRows"],
  ["allowInsertColumns", "insertColumns"],
  ["allowInsertHyperlinks", "insertHyperlinks"],
  ["allowInsertRows", "insertRows"],
  ["allowPivotTables", "pivotTables"],
  ["allowSort", "sort"],
]);

const permissions = Object.keys(STRICTEST_PROTECTION).filter(
  (name): name is Permission => name !== "selectionMode"
);

export function toFileProtection({ options }: Protection): FileProtection {
  const { selectionMode } = options;
  return {
    sheet: true,
    selectLockedCells: selectionMode === "Normal" || selectionMode === undefined,
    selectUnlockedCells: selectionMode !== "None",
    ...Object.fromEntries(
      permissions.map((name) => [PERMISSIONS.theirs(name) ?? name, options[name] ?? false])
    ),
  };
}

/** A file's password cannot be known; the sheet is protected without one. */
export function fromFileProtection(file: FileProtection | null): Protection | undefined {
  if (!file?.sheet) return undefined;
  const allowed = permissions.map(
    (name) => [name, file[PERMISSIONS.theirs(name) ?? name] === true] as const
  );
  const selectionMode =
    file.selectUnlockedCells === false
      ? "None"
      : file.selectLockedCells === false
        ? "Unlocked"
        : "Normal";
  return { options: { ...Object.fromEntries(allowed), selectionMode } };
}
