/** @jest-environment ./test/excel-host/jest-environment.ts */
import type { ExcelHost } from "./excel-host";
import { parseArea } from "./address";
import { looksOf } from "./book/appearance";
import { rowHeight } from "./book/sizes";
import { handler } from "../../src/conformance/conformance-case";
import { HostError } from "./errors";
import { startExcel } from "./start-excel";

const valueAt = ({ book }: ExcelHost, address: string): unknown => {
  const { row, column } = parseArea(address);
  return book.calculation.valueAt(book.activeSheet, row, column);
};

async function withSheet(prepare: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    prepare(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });
}

test("what is typed reaches the add-in as an event that it did not cause", async () => {
  const host = await startExcel();
  const seen: object[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(
      handler(({ address, source, triggerSource, changeType, details }) =>
        seen.push({ address, source, triggerSource, changeType, after: String(details.valueAfter) })
      )
    );
    await context.sync();
  });
  expect(host.person.type("Sheet1", "B2", "1,234")).toEqual({ accepted: true });
  await host.idle();
  expect(seen).toEqual([
    {
      address: "B2",
      source: "Local",
      triggerSource: "Unknown",
      changeType: "RangeEdited",
      after: "1234",
    },
  ]);
});

test("typing obeys data validation, pasting does not", async () => {
  const host = await startExcel();
  await withSheet((sheet) => {
    const { dataValidation } = sheet.getRange("A1:B3");
    dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
    dataValidation.errorAlert = {
      title: "填写有误",
      message: "只能填非负整数。",
      style: "Stop",
      showAlert: true,
    };
  });
  for (const wrong of ["-1", "1.5", "abc"]) {
    expect(host.person.type("Sheet1", "A1", wrong)).toEqual({
      accepted: false,
      title: "填写有误",
      message: "只能填非负整数。",
    });
  }
  expect(valueAt(host, "A1")).toBe("");
  expect(host.person.type("Sheet1", "A1", "7")).toEqual({ accepted: true });
  expect(host.person.type("Sheet1", "A1", "")).toEqual({ accepted: true });
  expect(host.person.type("Sheet1", "C1", "-1")).toEqual({ accepted: true });
  expect(host.person.paste("Sheet1", "A2", [["-5", "x"]])).toEqual({ accepted: true });
  expect([valueAt(host, "A2"), valueAt(host, "B2")]).toEqual([-5, "x"]);
});

test("lists and formulas as validation", async () => {
  const host = await startExcel();
  await withSheet((sheet) => {
    sheet.getRange("F1:F2").values = [["是"], ["否"]];
    sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
    sheet.getRange("A2").dataValidation.rule = {
      list: { inCellDropDown: true, source: "=$F$1:$F$2" },
    };
    sheet.getRange("B1:B2").dataValidation.rule = { custom: { formula: "=C1>10" } };
    sheet.getRange("C1:C2").values = [[20], [5]];
  });
  const accepts = (address: string, text: string): boolean =>
    host.person.type("Sheet1", address, text).accepted;
  expect([accepts("A1", "是"), accepts("A1", "不")]).toEqual([true, false]);
  expect([accepts("A2", "否"), accepts("A2", "不")]).toEqual([true, false]);
  expect([accepts("B1", "1"), accepts("B2", "1")]).toEqual([true, false]);
});

test("locked cells of a protected sheet take nothing, open ones do", async () => {
  const host = await startExcel();
  await withSheet((sheet) => {
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect();
  });
  expect(host.person.type("Sheet1", "A1", "1").accepted).toBe(false);
  expect(host.person.paste("Sheet1", "A1", [[1, 2]]).accepted).toBe(false);
  expect(host.person.type("Sheet1", "B1", "1").accepted).toBe(true);
  host.person.unprotectSheet("Sheet1");
  expect(host.person.type("Sheet1", "A1", "1").accepted).toBe(true);
  expect([valueAt(host, "A1"), valueAt(host, "B1")]).toEqual([1, 1]);
});

test("an impossible formula is refused, a possible one calculated", async () => {
  const host = await startExcel();
  expect(host.person.type("Sheet1", "A1", "=SUM(").accepted).toBe(false);
  host.person.type("Sheet1", "A1", "2");
  host.person.type("Sheet1", "A2", "=A1*3");
  expect(valueAt(host, "A2")).toBe(6);
});

test("typing into a merged area reaches its first cell", async () => {
  const host = await startExcel();
  await withSheet((sheet) => sheet.getRange("A1:C2").merge());
  host.person.type("Sheet1", "B2", "题目");
  expect(valueAt(host, "A1")).toBe("题目");
});

test("marks show as long as their formula holds", async () => {
  const host = await startExcel();
  await withSheet((sheet) => {
    sheet.getRange("A1:A3").values = [[1], [5], [9]];
    const { custom } = sheet.getRange("A1:A3").conditionalFormats.add("Custom");
    custom.rule.formula = "=A1>4";
    custom.format.fill.color = "#F8CBCB";
    const top = sheet.getRange("A3").conditionalFormats.add("Custom");
    top.custom.rule.formula = '=LEN("标记")>0';
    top.custom.format.font.color = "#FF0000";
  });
  const fills = (): (string | null)[] =>
    looksOf(host.book, host.book.activeSheet, parseArea("A1:A3"))
      .flat()
      .map(({ style }) => style.fill);
  expect(fills()).toEqual([null, "#F8CBCB", "#F8CBCB"]);
  host.person.type("Sheet1", "A1", "6");
  host.person.type("Sheet1", "A2", "0");
  expect(fills()).toEqual(["#F8CBCB", null, "#F8CBCB"]);
  const [last] = looksOf(host.book, host.book.activeSheet, parseArea("A3")).flat();
  expect(last?.style.fontColor).toBe("#FF0000");
});

test("sheets that somebody adds, renames, moves, hides and deletes", async () => {
  const host = await startExcel();
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(handler(() => seen.push("added")));
    worksheets.onDeleted.add(handler(() => seen.push("deleted")));
    worksheets.onActivated.add(handler(() => seen.push("activated")));
    await context.sync();
  });
  const { person, book } = host;
  person.addSheet("甲");
  person.renameSheet("甲", "乙");
  person.moveSheet("乙", 0);
  person.activateSheet("乙");
  person.hideSheet("Sheet1");
  await host.idle();
  expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["乙", "Visible"],
    ["Sheet1", "Hidden"],
  ]);
  expect(() => person.deleteSheet("乙")).toThrow(HostError);
  person.addSheet("丙");
  person.deleteSheet("乙");
  await host.idle();
  expect(book.activeSheet.name).toBe("丙");
  expect(seen).toEqual(["added", "activated", "added", "activated", "deleted"]);
});

test("rows put in by somebody move values, merges, validations, marks and formulas", async () => {
  const host = await startExcel();
  await withSheet((sheet) => {
    sheet.getRange("A1:A2").formulas = [[1], ["=A1*2"]];
    sheet.getRange("A4:B5").merge();
    sheet.getRange("C3").dataValidation.rule = {
      wholeNumber: { formula1: 0, operator: "GreaterThan" },
    };
    sheet.getRange("C3").conditionalFormats.add("Custom");
  });
  host.person.insertRows("Sheet1", 0, 2);
  const sheet = host.book.activeSheet;
  expect(valueAt(host, "A4")).toBe(2);
  expect(sheet.merges).toEqual([parseArea("A6:B7")]);
  expect(sheet.validations.flatMap(({ areas }) => areas)).toEqual([parseArea("C5")]);
  expect(sheet.conditionalFormats.flatMap(({ areas }) => areas)).toEqual([parseArea("C5")]);
  host.person.deleteRows("Sheet1", 4, 1);
  expect([sheet.validations, sheet.conditionalFormats]).toEqual([[], []]);
  host.person.protectSheet("Sheet1");
  expect(() => host.person.insertColumns("Sheet1", 0)).toThrow(HostError);
});

test("what was typed or pasted last can be taken back, and that is an event too", async () => {
  const host = await startExcel();
  const seen: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(handler(({ address }) => seen.push(address)));
    await context.sync();
  });
  host.person.type("Sheet1", "A1", "=1+1");
  host.person.paste("Sheet1", "A1", [
    [5, 6],
    [7, 8],
  ]);
  host.person.undo();
  await host.idle();
  expect(["A1", "B1", "A2"].map((address) => valueAt(host, address))).toEqual([2, "", ""]);
  expect(seen).toEqual(["A1", "A1:B2", "A1:B2"]);
});

test("what somebody else does comes from afar", async () => {
  const host = await startExcel();
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(handler(({ source }) => seen.push(source)));
    worksheets.onAdded.add(handler(({ source }) => seen.push(source)));
    await context.sync();
  });
  host.colleague.type("Sheet1", "A1", "1");
  host.colleague.addSheet();
  host.person.type("Sheet1", "A1", "2");
  await host.idle();
  expect(seen).toEqual(["Remote", "Remote", "Local"]);
});

test("a wrapped row grows with its text, unless its height was set", async () => {
  const host = await startExcel();
  await withSheet((sheet) => {
    sheet.getRange("A1:A2").format.wrapText = true;
    sheet.getRange("A2").format.rowHeight = 20;
  });
  const { book } = host;
  const before = rowHeight(book, book.activeSheet, 0);
  for (const address of ["A1", "A2"]) host.person.type("Sheet1", address, "很长的文字".repeat(20));
  expect(rowHeight(book, book.activeSheet, 0)).toBeGreaterThan(before * 5);
  expect(rowHeight(book, book.activeSheet, 1)).toBe(20);
});
