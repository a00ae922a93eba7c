import { type ConformanceCase, cellOf, errorCode } from "../conformance-case";

/** What reading a range's address ends in. */
function codeOfReading(range: Excel.Range): string {
  try {
    return range.address;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

export const workbookCases: readonly ConformanceCase[] = [
  {
    name: "the workbook itself",
    expected: { named: true, dirty: true, readOnly: false },
    async run(context, sheet) {
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      context.workbook.load("name,isDirty,readOnly");
      await context.sync();
      const { name, isDirty, readOnly } = context.workbook;
      return { named: name !== "", dirty: isDirty, readOnly };
    },
  },
  {
    name: "calculation, screen and events",
    expected: { mode: "Automatic", value: 3, enabled: true },
    async run(context, sheet) {
      const { application } = context.workbook;
      application.suspendScreenUpdatingUntilNextSync();
      application.suspendApiCalculationUntilNextSync();
      sheet.getRange("A1:C1").values = [[1, 2, "=A1+B1"]];
      application.load("calculationMode");
      context.runtime.load("enableEvents");
      await context.sync();
      application.calculate("Full");
      const sum = sheet.getRange("C1").load("values");
      await context.sync();
      return {
        mode: application.calculationMode,
        value: cellOf(sum.values, 0, 0),
        enabled: context.runtime.enableEvents,
      };
    },
  },
  {
    name: "settings kept in the document",
    expected: { value: { a: [1, 2] }, gone: true },
    async run(context) {
      const { settings } = context.workbook;
      settings.add("conformance", { a: [1, 2] });
      const setting = settings.getItem("conformance").load("value,key");
      await context.sync();
      const value = setting.value as { a: number[] };
      settings.getItem("conformance").delete();
      const gone = settings.getItemOrNullObject("conformance");
      await context.sync();
      return { value, gone: gone.isNullObject };
    },
  },
  {
    name: "what an object has not loaded cannot be read",
    expected: "PropertyNotLoaded",
    async run(context, sheet) {
      const range = sheet.getRange("A1");
      await context.sync();
      return codeOfReading(range);
    },
  },
  {
    name: "results before a failing statement stand",
    expected: { code: "ItemNotFound", value: "kept", after: "" },
    async run(context, sheet) {
      let code = "none";
      try {
        sheet.getRange("A1").values = [["kept"]];
        context.workbook.worksheets.getItem("no such sheet").activate();
        sheet.getRange("A2").values = [["never"]];
        await context.sync();
      } catch (error) {
        ({ code } = error as { code: string });
      }
      const range = sheet.getRange("A1:A2").load("values");
      await context.sync();
      return { code, value: cellOf(range.values, 0, 0), after: cellOf(range.values, 1, 0) };
    },
  },
  {
    name: "properties set together",
    expected: { fill: "#FFFF00", bold: true, width: 99 },
    async run(context, sheet) {
      const { format } = sheet.getRange("A1");
      format.set({ fill: { color: "#FFFF00" }, font: { bold: true }, columnWidth: 99 });
      format.load("fill/color,font/bold,columnWidth");
      await context.sync();
      const { fill, font, columnWidth } = format;
      return { fill: fill.color, bold: font.bold, width: columnWidth };
    },
  },
  {
    name: "a workbook whose structure is protected",
    belief: "protectedStructure",
    expected: {
      add: "AccessDenied",
      delete: "AccessDenied",
      rename: "AccessDenied",
      move: "AccessDenied",
      hide: "AccessDenied",
      write: "none",
      open: "none",
    },
    async run(context, sheet) {
      const { protection, worksheets } = context.workbook;
      protection.protect();
      await context.sync();
      return {
        add: await errorCode(context, () => worksheets.add("conformance 2")),
        delete: await errorCode(context, () => sheet.delete()),
        rename: await errorCode(context, () => {
          sheet.name = "conformance 3";
        }),
        move: await errorCode(context, () => {
          sheet.position = 0;
        }),
        hide: await errorCode(context, () => {
          sheet.visibility = "Hidden";
        }),
        write: await errorCode(context, () => {
          sheet.getRange("A1").values = [[1]];
        }),
        open: await errorCode(context, () => protection.unprotect()),
      };
    },
  },
];
