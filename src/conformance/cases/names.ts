import { type ConformanceCase, answerOf, cellOf, errorCode } from "../conformance-case";

const NAME = "conformance_name";

export const nameCases: readonly ConformanceCase[] = [
  {
    name: "names of the workbook",
    expected: {
      formula: "=conformance!$A$1:$B$2",
      type: "Range",
      scope: "Workbook",
      visible: true,
      range: "conformance!A1:B2",
      byName: "conformance!A1:B2",
      twice: "ItemAlreadyExists",
      gone: true,
    },
    async run(context, sheet) {
      const { names } = context.workbook;
      const item = names.add(NAME, sheet.getRange("A1:B2"), "note");
      item.load("formula,type,scope,visible,name,comment,value");
      const range = names.getItem(NAME).getRange().load("address");
      const byName = sheet.getRange(NAME).load("address");
      await context.sync();
      const twice = await errorCode(context, () => names.add(NAME, "=1"));
      const { type, scope, visible } = item;
      const formula = String(item.formula);
      names.getItem(NAME).delete();
      const gone = names.getItemOrNullObject(NAME);
      await context.sync();
      return {
        formula,
        type,
        scope,
        visible,
        range: range.address,
        byName: byName.address,
        twice,
        gone: gone.isNullObject,
      };
    },
  },
  {
    name: "names of a sheet, and names in formulas",
    expected: { scope: "Worksheet", count: 2, value: 42, inFormula: 43, notRange: true },
    async run(context, sheet) {
      const item = sheet.names.add("answer", "=42").load("scope,value");
      sheet.names.add("place", sheet.getRange("B1"));
      sheet.getRange("B1").values = [[42]];
      const cell = sheet.getRange("A1");
      cell.formulas = [["=place+1"]];
      cell.load("values");
      const count = sheet.names.getCount();
      const range = item.getRangeOrNullObject();
      sheet.names.load("items/name");
      await context.sync();
      return {
        scope: item.scope,
        count: answerOf(count),
        value: Number(String(item.value).replace("=", "")),
        inFormula: cellOf(cell.values, 0, 0),
        notRange: range.isNullObject,
      };
    },
  },
  {
    name: "a text that could be an address is no name",
    expected: "InvalidArgument",
    async run(context) {
      const { names } = context.workbook;
      const code = await errorCode(context, () => names.add("AB12", "=1"));
      // Taken all the same, nobody would know it for ours.
      if (code === "none") await errorCode(context, () => names.getItem("AB12").delete());
      return code;
    },
  },
];
