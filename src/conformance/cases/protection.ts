import { type ConformanceCase, cellOf, errorCode } from "../conformance-case";

export const protectionCases: readonly ConformanceCase[] = [
  {
    name: "a protected sheet refuses to change locked cells, takes the others",
    expected: {
      isProtected: true,
      locked: "AccessDenied",
      mixed: "AccessDenied",
      open: "none",
      value: 5,
    },
    async run(context, sheet) {
      const open = sheet.getRange("B1");
      open.format.protection.locked = false;
      sheet.protection.protect();
      sheet.protection.load("protected");
      await context.sync();
      const write = (address: string, values: number[][]): Promise<string> =>
        errorCode(context, () => {
          sheet.getRange(address).values = values;
        });
      const locked = await write("A1", [[5]]);
      const mixed = await write("A1:B1", [[5, 5]]);
      const toOpen = await write("B1", [[5]]);
      open.load("values");
      await context.sync();
      return {
        isProtected: sheet.protection.protected,
        locked,
        mixed,
        open: toOpen,
        value: cellOf(open.values, 0, 0),
      };
    },
  },
  {
    name: "what a protected sheet refuses beside values",
    belief: "protectedSheets",
    expected: {
      fill: "AccessDenied",
      width: "AccessDenied",
      height: "AccessDenied",
      merge: "AccessDenied",
      validation: "AccessDenied",
      conditional: "AccessDenied",
      lock: "AccessDenied",
      clear: "AccessDenied",
      name: "none",
      tab: "none",
      select: "none",
    },
    async run(context, sheet) {
      const cell = sheet.getRange("A1:B2");
      cell.format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      return {
        fill: await errorCode(context, () => {
          cell.format.fill.color = "#FF0000";
        }),
        width: await errorCode(context, () => {
          cell.format.columnWidth = 100;
        }),
        height: await errorCode(context, () => {
          cell.format.rowHeight = 30;
        }),
        merge: await errorCode(context, () => cell.merge()),
        validation: await errorCode(context, () => {
          cell.dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
        }),
        conditional: await errorCode(context, () => cell.conditionalFormats.add("Custom")),
        lock: await errorCode(context, () => {
          cell.format.protection.locked = true;
        }),
        clear: await errorCode(context, () => cell.clear()),
        name: await errorCode(context, () => {
          sheet.name = "conformance";
        }),
        tab: await errorCode(context, () => {
          sheet.tabColor = "#00FF00";
        }),
        select: await errorCode(context, () => cell.select()),
      };
    },
  },
  {
    name: "protection with formatting allowed takes looks and conditional formats, also on locked cells",
    belief: "marksOnProtectedSheets",
    expected: {
      fill: "none",
      conditional: "none",
      delete: "none",
      width: "none",
      height: "none",
      value: "AccessDenied",
    },
    otherwise: [
      {
        switches: { rulesOnProtected: "never" },
        expected: {
          fill: "none",
          conditional: "AccessDenied",
          delete: "AccessDenied",
          width: "none",
          height: "none",
          value: "AccessDenied",
        },
      },
    ],
    async run(context, sheet) {
      sheet.protection.protect({
        allowFormatCells: true,
        allowFormatColumns: true,
        allowFormatRows: true,
      });
      await context.sync();
      const cell = sheet.getRange("A1");
      return {
        fill: await errorCode(context, () => {
          cell.format.fill.color = "#FF0000";
        }),
        conditional: await errorCode(context, () => {
          cell.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
        }),
        delete: await errorCode(context, () => cell.conditionalFormats.clearAll()),
        width: await errorCode(context, () => {
          cell.format.columnWidth = 100;
        }),
        height: await errorCode(context, () => {
          cell.format.rowHeight = 30;
        }),
        value: await errorCode(context, () => {
          cell.values = [[1]];
        }),
      };
    },
  },
  {
    name: "options of the protection",
    expected: {
      before: false,
      formatCells: true,
      formatColumns: false,
      selection: "Normal",
      after: false,
    },
    async run(context, sheet) {
      sheet.protection.load("protected");
      await context.sync();
      const before = sheet.protection.protected;
      sheet.protection.protect({ allowFormatCells: true, selectionMode: "Normal" });
      sheet.protection.load("options");
      await context.sync();
      const { allowFormatCells, allowFormatColumns, selectionMode } = sheet.protection.options;
      sheet.protection.unprotect();
      sheet.protection.load("protected");
      await context.sync();
      return {
        before,
        formatCells: allowFormatCells ?? null,
        formatColumns: allowFormatColumns ?? null,
        selection: selectionMode ?? null,
        after: sheet.protection.protected,
      };
    },
  },
  {
    name: "protecting twice and unprotecting an open sheet fail",
    belief: "protectingTwice",
    expected: { twice: "AccessDenied", open: "AccessDenied" },
    otherwise: [
      { switches: { protectTwice: "passes" }, expected: { twice: "none", open: "none" } },
    ],
    async run(context, sheet) {
      const open = await errorCode(context, () => sheet.protection.unprotect());
      sheet.protection.protect();
      await context.sync();
      return { twice: await errorCode(context, () => sheet.protection.protect()), open };
    },
  },
  {
    name: "a password has to be given again",
    expected: { wrong: "error", right: "none" },
    async run(context, sheet) {
      sheet.protection.protect({}, "secret");
      await context.sync();
      const wrong = await errorCode(context, () => sheet.protection.unprotect("guess"));
      const right = await errorCode(context, () => sheet.protection.unprotect("secret"));
      return { wrong: wrong === "none" ? "none" : "error", right };
    },
  },
  {
    name: "cells are locked and show their formulas until said otherwise",
    expected: { locked: true, hidden: false, mixed: null },
    async run(context, sheet) {
      sheet.getRange("B1").format.protection.locked = false;
      const first = sheet.getRange("A1").format.protection.load("locked,formulaHidden");
      const both = sheet.getRange("A1:B1").format.protection.load("locked");
      await context.sync();
      return { locked: first.locked, hidden: first.formulaHidden, mixed: both.locked };
    },
  },
  {
    name: "a protected sheet is frozen and gets its page laid out",
    belief: "protectedSheets",
    expected: { freeze: "none", layout: "none" },
    async run(context, sheet) {
      sheet.protection.protect();
      await context.sync();
      return {
        freeze: await errorCode(context, () => sheet.freezePanes.freezeRows(1)),
        layout: await errorCode(context, () => {
          sheet.pageLayout.orientation = "Landscape";
        }),
      };
    },
  },
  {
    name: "a part of a merged area cannot be locked by itself, the whole can",
    belief: "lockedMerges",
    expected: { part: "refused", whole: "taken" },
    async run(context, sheet) {
      sheet.getRange("A1:B1").merge();
      await context.sync();
      const unlock = async (address: string): Promise<string> => {
        const code = await errorCode(context, () => {
          sheet.getRange(address).format.protection.locked = false;
        });
        return code === "none" ? "taken" : "refused";
      };
      return { part: await unlock("A1"), whole: await unlock("A1:B1") };
    },
  },
];
