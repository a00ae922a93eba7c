import { type ConformanceCase, answerOf, errorCode } from "../conformance-case";

export const worksheetCases: readonly ConformanceCase[] = [
  {
    name: "a new sheet is visible, without colour, with gridlines, and comes last",
    expected: {
      name: "conformance",
      visibility: "Visible",
      tabColor: "",
      showGridlines: true,
      showHeadings: true,
      isLast: true,
      hasId: true,
    },
    async run(context, sheet) {
      const { worksheets } = context.workbook;
      sheet.load("name,visibility,tabColor,showGridlines,showHeadings,position,id");
      const count = worksheets.getCount();
      await context.sync();
      const { name, visibility, tabColor, showGridlines, showHeadings } = sheet;
      const isLast = sheet.position === answerOf(count) - 1;
      return {
        name,
        visibility,
        tabColor,
        showGridlines,
        showHeadings,
        isLast,
        hasId: sheet.id !== "",
      };
    },
  },
  {
    name: "a sheet is found by name whatever the case, by id, and as the active one",
    expected: { byName: true, byId: true, active: true, missing: true },
    async run(context, sheet) {
      const { worksheets } = context.workbook;
      sheet.load("id");
      const byName = worksheets.getItem("CONFORMANCE").load("id");
      const active = worksheets.getActiveWorksheet().load("id");
      const missing = worksheets.getItemOrNullObject("no such sheet");
      await context.sync();
      const byId = worksheets.getItem(sheet.id).load("id");
      await context.sync();
      return {
        byName: byName.id === sheet.id,
        byId: byId.id === sheet.id,
        active: active.id === sheet.id,
        missing: missing.isNullObject,
      };
    },
  },
  {
    name: "all sheets load with name, id, visibility and position in one request",
    expected: { found: true, positions: true, first: true, last: "conformance" },
    async run(context) {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/id,items/visibility,items/position");
      const first = worksheets.getFirst().load("id");
      const last = worksheets.getLast().load("name");
      await context.sync();
      return {
        found: worksheets.items.some(({ name }) => name === "conformance"),
        positions: worksheets.items.every(({ position }, index) => position === index),
        first: worksheets.items[0]?.id === first.id,
        last: last.name,
      };
    },
  },
  {
    name: "a sheet that is looked for and missing is an error",
    expected: "ItemNotFound",
    run: (context) =>
      errorCode(context, () => context.workbook.worksheets.getItem("no such sheet").activate()),
  },
  {
    name: "sheet names are unique whatever the case, and not every text is one",
    belief: "sheetNames",
    expected: {
      duplicate: "ItemAlreadyExists",
      colon: "InvalidArgument",
      long: "InvalidArgument",
      blank: "InvalidArgument",
    },
    async run(context) {
      const { worksheets } = context.workbook;
      /** What is taken all the same may have a name by which nobody knows it for ours. */
      const codeOfAdding = async (name: string): Promise<string> => {
        let added: Excel.Worksheet | undefined;
        const code = await errorCode(context, () => {
          added = worksheets.add(name);
        });
        if (code === "none") await errorCode(context, () => added?.delete());
        return code;
      };
      return {
        duplicate: await codeOfAdding("Conformance"),
        colon: await codeOfAdding("a:b"),
        long: await codeOfAdding("x".repeat(32)),
        blank: await codeOfAdding(" "),
      };
    },
  },
  {
    name: "a sheet is renamed, coloured, moved and hidden",
    expected: {
      name: "conformance renamed",
      tabColor: "#C00000",
      position: 0,
      visibility: "Hidden",
      gridlines: false,
    },
    async run(context, sheet) {
      sheet.name = "conformance renamed";
      sheet.tabColor = "#C00000";
      sheet.showGridlines = false;
      sheet.position = 0;
      sheet.visibility = "Hidden";
      sheet.load("name,tabColor,position,visibility,showGridlines");
      await context.sync();
      const { name, tabColor, position, visibility, showGridlines } = sheet;
      sheet.name = "conformance";
      await context.sync();
      return { name, tabColor, position, visibility, gridlines: showGridlines };
    },
  },
  {
    name: "a hidden sheet can be neither activated nor selected in",
    belief: "hiddenSheets",
    expected: { activate: "InvalidOperation", select: "InvalidOperation" },
    async run(context, sheet) {
      sheet.visibility = "Hidden";
      await context.sync();
      return {
        activate: await errorCode(context, () => sheet.activate()),
        select: await errorCode(context, () => sheet.getRange("A1").select()),
      };
    },
  },
  {
    name: "a deleted sheet is gone and another one is active",
    expected: { gone: true, active: true },
    async run(context, sheet) {
      const { worksheets } = context.workbook;
      sheet.delete();
      const gone = worksheets.getItemOrNullObject("conformance");
      const active = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return { gone: gone.isNullObject, active: active.name !== "conformance" };
    },
  },
  {
    name: "neighbours of a sheet",
    expected: { next: true, previousIsFound: true },
    async run(context, sheet) {
      const next = sheet.getNextOrNullObject();
      const previous = sheet.getPreviousOrNullObject();
      await context.sync();
      return { next: next.isNullObject, previousIsFound: !previous.isNullObject };
    },
  },
  {
    name: "the used range of an empty sheet is A1, or null when asked so",
    expected: { address: "A1", isNull: true, valuesOnly: "B2:C3" },
    async run(context, sheet) {
      const empty = sheet.getUsedRange().load("address");
      const nothing = sheet.getUsedRangeOrNullObject();
      await context.sync();
      const isNull = nothing.isNullObject;
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("C3").values = [[2]];
      sheet.getRange("E9").format.fill.color = "#FFFF00";
      const used = sheet.getUsedRange(true).load("address");
      await context.sync();
      const local = (address: string): string => address.replace(/^.*!/, "");
      return { address: local(empty.address), isNull, valuesOnly: local(used.address) };
    },
  },
  {
    name: "formatted cells belong to the used range",
    belief: "usedRange",
    expected: "B2:E9",
    async run(context, sheet) {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("E9").format.fill.color = "#FFFF00";
      const used = sheet.getUsedRange().load("address");
      await context.sync();
      return used.address.replace(/^.*!/, "");
    },
  },
  {
    name: "panes are frozen and thawed",
    expected: { none: true, rows: "1:3", columns: "A:B", cells: "A1:B3", thawed: true },
    async run(context, sheet) {
      const none = sheet.freezePanes.getLocationOrNullObject();
      sheet.freezePanes.freezeRows(3);
      const rows = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      const isNone = none.isNullObject;
      sheet.freezePanes.unfreeze();
      sheet.freezePanes.freezeColumns(2);
      const columns = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      sheet.freezePanes.unfreeze();
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const cells = sheet.freezePanes.getLocation().load("address");
      await context.sync();
      sheet.freezePanes.unfreeze();
      const thawed = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      const local = (address: string): string => address.replace(/^.*!/, "");
      return {
        none: isNone,
        rows: local(rows.address),
        columns: local(columns.address),
        cells: local(cells.address),
        thawed: thawed.isNullObject,
      };
    },
  },
];
