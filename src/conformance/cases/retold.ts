import { type ConformanceCase, answerOf, local } from "../conformance-case";

/** What scripts do that fundamental-research-labs/calipers has run in Excel for Windows, told anew as questions. */
export const retoldCases: readonly ConformanceCase[] = [
  {
    name: "a sheet that is activated is the active one for the rest of its request",
    expected: "conformance 2",
    async run(context) {
      const { worksheets } = context.workbook;
      worksheets.add("conformance 2").activate();
      // Asked, not written to: it may be a sheet that is not ours.
      const active = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return active.name;
    },
  },
  {
    name: "panes frozen at one cell",
    expected: "A1:B2",
    async run(context, sheet) {
      sheet.freezePanes.freezeAt(sheet.getRange("B2"));
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return frozen.isNullObject ? "" : local(frozen.address);
    },
  },
  {
    name: "a cell that has become valid is no longer among the invalid ones",
    expected: { before: "A1", after: true },
    async run(context, sheet) {
      const cell = sheet.getRange("A1");
      cell.dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      cell.values = [["未定"]];
      const before = cell.dataValidation.getInvalidCellsOrNullObject().load("address");
      await context.sync();
      cell.values = [["是"]];
      const after = cell.dataValidation.getInvalidCellsOrNullObject();
      await context.sync();
      return { before: local(before.address), after: after.isNullObject };
    },
  },
  {
    name: "the first format of some cells",
    expected: "CellValue",
    async run(context, sheet) {
      const formats = sheet.getRange("B2:B5").conditionalFormats;
      formats.add("CellValue").cellValue.rule = { formula1: "5", operator: "GreaterThan" };
      const first = formats.getItemAt(0).load("type");
      await context.sync();
      return first.type;
    },
  },
  {
    name: "a name that is deleted in the request that has added it",
    expected: { count: 0, gone: true },
    async run(context, sheet) {
      const { names } = context.workbook;
      names.add("conformance_name", sheet.getRange("A1")).delete();
      const count = names.getCount();
      const gone = names.getItemOrNullObject("conformance_name");
      await context.sync();
      return { count: answerOf(count), gone: gone.isNullObject };
    },
  },
  {
    name: "the used range lies between its outermost cells",
    expected: ["B2:D4", "B2:D4"],
    async run(context, sheet) {
      sheet.getRange("B2").values = [["x"]];
      sheet.getRange("D4").values = [["y"]];
      const used = [sheet.getUsedRange(), sheet.getRange("A1:Z20").getUsedRange()];
      for (const range of used) range.load("address");
      await context.sync();
      return used.map(({ address }) => local(address));
    },
  },
];
