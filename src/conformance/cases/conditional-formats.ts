import { type ConformanceCase, answerOf, errorCode } from "../conformance-case";

const everyType = [
  "CellValue",
  "ColorScale",
  "ContainsText",
  "Custom",
  "DataBar",
  "IconSet",
  "PresetCriteria",
  "TopBottom",
] as const;

/** Formats by the formulas =1, =2, … in this order, however Excel puts a new one. */
async function addFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  count: number
): Promise<Excel.ConditionalFormatCollection> {
  const formats = sheet.getRange("A1").conditionalFormats;
  for (let number = 1; number <= count; number++) {
    const format = formats.add("Custom");
    format.custom.rule.formula = `=${number}`;
    format.priority = number - 1;
  }
  await context.sync();
  return formats;
}

async function formulasOf(
  context: Excel.RequestContext,
  formats: Excel.ConditionalFormatCollection
): Promise<string[]> {
  formats.load("items/custom/rule/formula");
  await context.sync();
  return formats.items.map(({ custom }) => custom.rule.formula);
}

export const conditionalFormatCases: readonly ConformanceCase[] = [
  {
    name: "what a format may change of a cell",
    expected: {
      bold: true,
      italic: true,
      strikethrough: true,
      underline: "Single",
      color: "#8E0B16",
      numberFormat: "0.00",
      fill: "",
    },
    async run(context, sheet) {
      const { format } = sheet.getRange("A1").conditionalFormats.add("Custom").custom;
      format.font.bold = true;
      format.font.italic = true;
      format.font.strikethrough = true;
      format.font.underline = "Single";
      format.font.color = "#8E0B16";
      format.numberFormat = "0.00";
      format.fill.color = "#FF0000";
      format.fill.clear();
      format.font.load("bold,italic,strikethrough,underline,color");
      format.fill.load("color");
      format.load("numberFormat");
      await context.sync();
      const { bold, italic, strikethrough, underline, color } = format.font;
      return {
        bold,
        italic,
        strikethrough,
        underline,
        color,
        numberFormat: String(format.numberFormat),
        fill: format.fill.color,
      };
    },
  },
  {
    name: "a line that a format draws on a side of its cells",
    expected: { style: "Dash", color: "#FF0000" },
    async run(context, sheet) {
      const { borders } = sheet.getRange("A1:B2").conditionalFormats.add("Custom").custom.format;
      borders.getItem("EdgeTop").set({ style: "Dash", color: "#FF0000" });
      const drawn = borders.getItem("EdgeTop").load("style,color");
      await context.sync();
      return { style: drawn.style, color: drawn.color };
    },
  },
  {
    name: "a format by formula, on several areas",
    expected: {
      type: "Custom",
      formula: "=N(A1)>2",
      fill: "#FFC7CE",
      font: "#9C0006",
      ranges: "conformance!A1:A3,conformance!C1",
      single: true,
    },
    async run(context, sheet) {
      const areas = sheet.getRanges("A1:A3,C1");
      const format = areas.conditionalFormats.add("Custom");
      format.custom.rule.formula = "=N(A1)>2";
      format.custom.format.fill.color = "#FFC7CE";
      format.custom.format.font.color = "#9C0006";
      format.load("type");
      format.custom.rule.load("formula");
      format.custom.format.fill.load("color");
      format.custom.format.font.load("color");
      const ranges = format.getRanges().load("address");
      const single = format.getRangeOrNullObject();
      await context.sync();
      return {
        type: format.type,
        formula: format.custom.rule.formula,
        fill: format.custom.format.fill.color,
        font: format.custom.format.font.color,
        ranges: ranges.address,
        single: single.isNullObject,
      };
    },
  },
  {
    name: "all formats of a sheet with their formulas in one load",
    belief: "foreignFormats",
    expected: [
      ["CellValue", null],
      ["Custom", "=TRUE"],
    ],
    async run(context, sheet) {
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      const second = sheet.getRange("B2").conditionalFormats.add("CellValue");
      second.cellValue.rule = { formula1: "5", operator: "GreaterThan" };
      await context.sync();
      const formats = sheet.getRange().conditionalFormats;
      formats.load("items/type,items/id,items/customOrNullObject/rule/formula");
      await context.sync();
      return formats.items
        .map(({ type, customOrNullObject }) => [
          type,
          customOrNullObject.isNullObject ? null : customOrNullObject.rule.formula,
        ])
        .sort(([a], [b]) => String(a).localeCompare(String(b)));
    },
  },
  {
    name: "where a new format comes",
    belief: "conditionalFormatOrder",
    expected: { priorities: [0, 1], order: ["=1", "=2"] },
    otherwise: [
      {
        switches: { newConditionalFormat: "first" },
        expected: { priorities: [1, 0], order: ["=2", "=1"] },
      },
    ],
    async run(context, sheet) {
      const formats = sheet.getRange("A1").conditionalFormats;
      const first = formats.add("Custom");
      first.custom.rule.formula = "=1";
      const second = formats.add("Custom");
      second.custom.rule.formula = "=2";
      first.load("priority");
      second.load("priority");
      formats.load("items/custom/rule/formula");
      await context.sync();
      return {
        priorities: [first.priority, second.priority],
        order: formats.items.map(({ custom }) => custom.rule.formula),
      };
    },
  },
  {
    name: "formats are found by id, changed and deleted",
    expected: { found: true, stop: true, left: 1, none: 0, gone: true },
    async run(context, sheet) {
      const formats = sheet.getRange("A1:B2").conditionalFormats;
      const first = formats.add("Custom").load("id");
      const second = formats.add("Custom").load("id");
      await context.sync();
      const found = formats.getItem(first.id).load("id,stopIfTrue");
      found.stopIfTrue = true;
      found.load("stopIfTrue");
      formats.getItem(second.id).delete();
      const left = formats.getCount();
      await context.sync();
      const { stopIfTrue } = found;
      formats.clearAll();
      const none = formats.getCount();
      const gone = formats.getItemOrNullObject(first.id);
      await context.sync();
      return {
        found: found.id === first.id,
        stop: stopIfTrue,
        left: answerOf(left),
        none: answerOf(none),
        gone: gone.isNullObject,
      };
    },
  },
  {
    name: "a format belongs to every range it touches",
    expected: [1, 1, 0],
    async run(context, sheet) {
      sheet.getRange("B2:C3").conditionalFormats.add("Custom");
      const counts = ["A1:B2", "C3:D9", "E5"].map((address) =>
        sheet.getRange(address).conditionalFormats.getCount()
      );
      await context.sync();
      return counts.map(answerOf);
    },
  },
  {
    name: "a format of another type has no custom rule",
    expected: "InvalidOperation",
    run: (context, sheet) =>
      errorCode(context, () => {
        const format = sheet.getRange("A1").conditionalFormats.add("CellValue");
        format.custom.rule.formula = "=TRUE";
      }),
  },
  {
    name: "where a format applies, one area or more",
    belief: "formatsOfSeveralAreas",
    expected: { one: "conformance!A1:B2", several: "error" },
    async run(context, sheet) {
      const one = sheet
        .getRange("A1:B2")
        .conditionalFormats.add("Custom")
        .getRange()
        .load("address");
      await context.sync();
      const several = sheet.getRanges("D1,F1").conditionalFormats.add("Custom");
      const code = await errorCode(context, () => several.getRange().load("address"));
      return { one: one.address, several: code === "none" ? "none" : "error" };
    },
  },
  {
    name: "which of five formats are left when the first three are deleted from the third to the first",
    expected: ["=4", "=5"],
    async run(context, sheet) {
      const formats = await addFormulas(context, sheet, 5);
      for (const index of [2, 1, 0]) formats.getItemAt(index).delete();
      await context.sync();
      return formulasOf(context, formats);
    },
  },
  {
    name: "a format whose priority becomes 0",
    belief: "conditionalFormatPriority",
    expected: ["=3", "=1", "=2"],
    async run(context, sheet) {
      const formats = await addFormulas(context, sheet, 3);
      formats.getItemAt(2).priority = 0;
      await context.sync();
      return formulasOf(context, formats);
    },
  },
  {
    name: "a mark on a protected sheet where “format cells” is allowed",
    belief: "marksOnProtectedSheets",
    expected: { add: "none", first: "none", formulas: ["=2", "=1"], delete: "none" },
    otherwise: [
      {
        switches: { rulesOnProtected: "never" },
        expected: {
          add: "AccessDenied",
          first: "AccessDenied",
          formulas: ["=1"],
          delete: "AccessDenied",
        },
      },
    ],
    async run(context, sheet) {
      const formats = sheet.getRange("A1").conditionalFormats;
      formats.add("Custom").custom.rule.formula = "=1";
      sheet.protection.protect({ allowFormatCells: true });
      await context.sync();
      const add = await errorCode(context, () => {
        const mark = formats.add("Custom").custom;
        mark.rule.formula = "=2";
        mark.format.fill.color = "#FFC7CE";
      });
      formats.load("items/custom/rule/formula");
      await context.sync();
      const at = formats.items.findIndex(({ custom }) => custom.rule.formula === "=2");
      const first = await errorCode(context, () => {
        formats.getItemAt(Math.max(0, at)).priority = 0;
      });
      const formulas = await formulasOf(context, formats);
      const deleted = await errorCode(context, () => formats.getItemAt(0).delete());
      return { add, first, formulas, delete: deleted };
    },
  },
  {
    name: "the id of a format, and what is left of it when one before it is deleted",
    belief: "conditionalFormatIds",
    expected: { arePlaces: true, stay: false },
    otherwise: [
      { switches: { conditionalFormatIds: "lasting" }, expected: { arePlaces: false, stay: true } },
    ],
    async run(context, sheet) {
      const formats = await addFormulas(context, sheet, 3);
      formats.load("items/id");
      await context.sync();
      const ids = formats.items.map(({ id }) => id);
      formats.getItemAt(0).delete();
      await context.sync();
      formats.load("items/id");
      await context.sync();
      const after = formats.items.map(({ id }) => id);
      return {
        arePlaces: [...ids, ...after].join() === "0,1,2,0,1",
        stay: after.join() === ids.slice(1).join(),
      };
    },
  },
  {
    name: "which of five formats are left when the first three are deleted by their ids at once",
    belief: "conditionalFormatIds",
    expected: ["=2", "=4"],
    otherwise: [{ switches: { conditionalFormatIds: "lasting" }, expected: ["=4", "=5"] }],
    async run(context, sheet) {
      const formats = await addFormulas(context, sheet, 5);
      formats.load("items/id");
      await context.sync();
      for (const { id } of formats.items.slice(0, 3)) formats.getItem(id).delete();
      await context.sync();
      return formulasOf(context, formats);
    },
  },
  {
    name: "a format whose formula is refused",
    belief: "refusedFormatFormula",
    expected: { code: "InvalidArgument", formats: 1 },
    async run(context, sheet) {
      const formats = sheet.getRange("A1").conditionalFormats;
      const code = await errorCode(context, () => {
        formats.add("Custom").custom.rule.formula = "=SUM(";
      });
      const count = formats.getCount();
      await context.sync();
      return { code, formats: answerOf(count) };
    },
  },
  {
    name: "types of formats of every type, and the formula of those by formula",
    belief: "foreignFormats",
    expected: { types: everyType, formula: "=TRUE" },
    async run(context, sheet) {
      const cells = sheet.getRange("A1:A5");
      for (const type of everyType) cells.conditionalFormats.add(type);
      await context.sync();
      const formats = sheet.getRange().conditionalFormats;
      formats.load("items/type");
      await context.sync();
      const custom = formats.items.find(({ type }) => type === "Custom")?.custom.rule;
      if (custom === undefined) return { failed: "no format by formula" };
      custom.formula = "=TRUE";
      custom.load("formula");
      await context.sync();
      return { types: formats.items.map(({ type }) => type).sort(), formula: custom.formula };
    },
  },
  {
    name: "the formula of all formats at once where there are other types",
    expected: "error",
    async run(context, sheet) {
      const formats = sheet.getRange("A1").conditionalFormats;
      formats.add("Custom").custom.rule.formula = "=TRUE";
      formats.add("DataBar");
      await context.sync();
      const code = await errorCode(context, () => formats.load("items/custom/rule/formula"));
      return code === "none" ? "none" : "error";
    },
  },
];
