/** @jest-environment ./test/excel-host/jest-environment.ts */
import type { Place } from "../../src/read/source";
import { excelHost } from "../../src/workbook/excel";
import { parseArea } from "../excel-host/address";
import { inputAt } from "../excel-host/book/writing";
import type { HeldCells } from "../../src/workbook/host";
import type { ExcelHost } from "../excel-host/excel-host";
import { startExcel } from "../excel-host/start-excel";
import { heldCells, writeInto } from "./held-cells";
import { hostFailure } from "./host-failure";

let excel: ExcelHost;

beforeEach(async () => {
  excel = await startExcel({ sheetNames: ["甲", "乙"] });
});

function at(sheetName: string, address: string): Place {
  const { row, column } = parseArea(address);
  return { sheet: excel.book.sheet(sheetName).id, row, column };
}

function typed(sheetName: string, address: string): unknown {
  const { row, column } = parseArea(address);
  return inputAt(excel.book, excel.book.sheet(sheetName), row, column);
}

function numberFormat(address: string): string {
  const { row, column } = parseArea(address);
  return excel.book.sheet("甲").styles.at(row, column).numberFormat;
}

async function format(address: string, numberFormats: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("甲");
    sheet.getRange(address).numberFormat = [[numberFormats]];
    await context.sync();
  });
}

test("cells are told apart by what was typed, in the order asked for, in one request", async () => {
  excel.person.paste("甲", "A1", [[1, 2, "字"]]);
  excel.person.type("甲", "A2", "=SUM(A1:B1)");
  excel.person.type("甲", "B2", "'=SUM(A1:B1)");
  excel.person.type("乙", "D4", "TRUE");
  const places = [at("乙", "D4"), at("甲", "B2"), at("甲", "A2"), at("甲", "C1"), at("甲", "Z9")];
  const { sheets } = await excelHost().read();
  let held: HeldCells | "overtaken" = "overtaken";
  const requests = await excel.countRequests(async () => {
    held = await excelHost().contents(places, sheets);
  });
  expect(requests).toBe(1);
  const contents = [
    { kind: "constant", value: true },
    { kind: "constant", value: "=SUM(A1:B1)" },
    { kind: "formula", formula: "=SUM(A1:B1)" },
    { kind: "constant", value: "字" },
    { kind: "constant", value: "" },
  ];
  expect(held).toMatchObject({ cells: contents.map((content) => ({ content })) });
});

test("cells that make something else of a number say so", async () => {
  await format("A1", "@");
  await format("A2", "yyyy/m/d");
  await format("A3", "#,##0");
  const places = ["A1", "A2", "A3", "A4"].map((cell) => at("甲", cell));
  const { cells } = await heldCells(excelHost(), places);
  expect(cells.map(({ takesNumbers }) => takesNumbers)).toEqual([false, false, true, true]);
});

test("what cells held is put back exactly, in one request", async () => {
  const addresses = ["A1", "B1", "C1", "A2", "B2", "C2"];
  excel.person.type("甲", "A1", "=1+2");
  excel.person.type("甲", "B1", "'1-2");
  excel.person.type("甲", "C1", "3-4");
  excel.person.type("甲", "A2", "'=A1");
  excel.person.type("甲", "B2", "2.5");
  const before = addresses.map((address) => typed("甲", address));
  const host = excelHost();
  const places = addresses.map((address) => at("甲", address));
  const kept = (await heldCells(host, places)).cells;
  await writeInto(
    host,
    places.map((place) => ({ place, value: 9 }))
  );
  expect(addresses.map((address) => typed("甲", address))).toEqual(Array(6).fill(9));
  const cells = kept.map(({ place, content }) => ({ place, content }));
  const held = await heldCells(host, places);
  expect(await excel.countRequests(() => host.write(cells, held))).toBe(1);
  expect(addresses.map((address) => typed("甲", address))).toEqual(before);
});

test("a number format that was changed is put back, too", async () => {
  await format("A1", "@");
  excel.person.type("甲", "A1", "12");
  const host = excelHost();
  const place = at("甲", "A1");
  const [kept] = (await heldCells(host, [place])).cells;
  expect(kept).toMatchObject({ content: { kind: "constant", value: "12" }, numberFormat: "@" });
  await writeInto(host, [{ place, value: 12, numberFormat: "General" }]);
  expect([typed("甲", "A1"), numberFormat("A1")]).toEqual([12, "General"]);
  if (kept) await host.write([kept], await heldCells(host, [place]));
  expect([typed("甲", "A1"), numberFormat("A1")]).toEqual(["12", "@"]);
});

test("nothing asked for takes no request", async () => {
  expect(await excel.countRequests(() => excelHost().contents([], []))).toBe(0);
});

test("a sheet that was deleted is told, and so is a cell that does not take it back", async () => {
  const place = at("乙", "A1");
  const merged = at("甲", "B1");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("甲").getRange("A1:B1").merge();
    await context.sync();
  });
  const content = { kind: "constant", value: 5 } as const;
  const held = await heldCells(excelHost(), [merged]);
  const failure = await hostFailure(excelHost().write([{ place: merged, content }], held));
  expect(failure).toMatchObject({ reason: "not-taken", detail: "甲!B1" });
  const { sheets } = await excelHost().read();
  excel.person.deleteSheet("乙");
  expect(await hostFailure(excelHost().contents([place], sheets))).toMatchObject({
    reason: "gone",
  });
});
