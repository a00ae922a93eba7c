/** @jest-environment ./test/excel-host/jest-environment.ts */
import { excelHost } from "../../src/workbook/excel";
import type { SheetTurn, WorkbookChange, WorkbookHost } from "../../src/workbook/host";
import type { ExcelHost } from "../excel-host/excel-host";
import { startExcel } from "../excel-host/start-excel";
import { exampleSheets } from "./example-sheets";
import { writeInto } from "./held-cells";

let excel: ExcelHost;
let host: WorkbookHost;
let heard: string[];
let turns: (readonly [sheet: string, isOurs: boolean])[];
let stop: () => Promise<void>;

beforeEach(async () => {
  excel = await startExcel({ sheetNames: ["甲", "乙"] });
  host = excelHost();
  heard = [];
  turns = [];
  stop = await host.watch(hear);
});

function hear(event: WorkbookChange | SheetTurn): void {
  if (event.kind === "turn") {
    const name = excel.book.sheets.find(({ id }) => id === event.sheet)?.name;
    turns.push([name ?? "", event.isOurs]);
  } else heard.push(event.kind);
}

test("what the clerk types and pastes is told", async () => {
  excel.person.type("甲", "A1", "1");
  await excel.idle();
  expect(heard).toEqual(["cells"]);
  excel.person.paste("乙", "A1", [[1, 2]]);
  await excel.idle();
  expect(heard).toEqual(["cells", "cells"]);
});

test("sheets that come and go are told", async () => {
  excel.person.addSheet("丙");
  excel.person.deleteSheet("乙");
  await excel.idle();
  expect(heard).toEqual(["sheets", "sheets"]);
});

test("what somebody else does at another computer is told", async () => {
  excel.colleague.type("甲", "A1", "1");
  excel.colleague.deleteSheet("乙");
  await excel.idle();
  expect(heard).toEqual(["cells", "sheets"]);
});

test("sheets that are renamed are told by the versions of Excel that tell of it", async () => {
  excel.person.renameSheet("乙", "丙");
  await excel.idle();
  expect(heard).toEqual([]);
  await stop();
  excel = await startExcel({ requirementSet: "1.17", sheetNames: ["甲", "乙"] });
  await excelHost().watch(hear);
  excel.person.renameSheet("乙", "丙");
  await excel.idle();
  expect(heard).toEqual(["sheets"]);
});

test("cells of a sheet that came later are followed too", async () => {
  excel.person.addSheet("丙");
  await excel.idle();
  excel.person.type("丙", "A1", "1");
  await excel.idle();
  expect(heard).toEqual(["sheets", "cells"]);
});

test("what we do ourselves is not told", async () => {
  const sheet = excel.book.sheet("甲").id;
  const place = { sheet, row: 0, column: 0 };
  await host.insert(exampleSheets());
  await writeInto(host, [{ place, value: 5 }]);
  await host.mark([{ place, level: "error" }], [sheet]);
  await host.select([place]);
  await excel.idle();
  expect(heard).toEqual([]);
});

test("the sheet that the clerk turns to is told, and that it was not us", async () => {
  excel.person.activateSheet("乙");
  await excel.idle();
  expect(turns).toEqual([["乙", false]]);
  expect(heard).toEqual([]);
});

test("a sheet that we bring to the front is told as ours, once", async () => {
  const place = { sheet: excel.book.sheet("乙").id, row: 0, column: 0 };
  await host.select([place]);
  await excel.idle();
  excel.person.activateSheet("甲");
  excel.person.activateSheet("乙");
  await excel.idle();
  expect(turns).toEqual([
    ["乙", true],
    ["甲", false],
    ["乙", false],
  ]);
  turns = [];
  await host.activate(excel.book.sheet("甲").id);
  await host.insert(exampleSheets());
  await excel.idle();
  expect(turns.map(([, isOurs]) => isOurs)).toEqual([true, true]);
});

test("a sheet that could not be brought to the front is the clerk's turn afterwards", async () => {
  excel.enterCellEdit();
  await expect(host.activate(excel.book.sheet("乙").id)).rejects.toBeTruthy();
  excel.leaveCellEdit();
  excel.person.activateSheet("乙");
  await excel.idle();
  expect(turns).toEqual([["乙", false]]);
});

test("a sheet of the clerk's is told while ours are being inserted", async () => {
  const inserted = host.insert(exampleSheets());
  excel.person.addSheet("丙");
  await inserted;
  await excel.idle();
  expect(heard).toEqual(["sheets"]);
});

test("our sheets are followed like any other once they are there", async () => {
  await host.insert(exampleSheets());
  excel.person.type("2025依申请公开", "D6", "1");
  excel.person.deleteSheet("2025正文");
  await excel.idle();
  expect(heard.sort()).toEqual(["cells", "sheets"]);
});

test("nothing is told any more once stopped", async () => {
  await stop();
  excel.person.type("甲", "A1", "1");
  excel.person.addSheet("丙");
  await excel.idle();
  expect(heard).toEqual([]);
});
