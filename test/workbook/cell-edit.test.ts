/** @jest-environment ./test/excel-host/jest-environment.ts */
import type { Place } from "../../src/read/source";
import { excelHost } from "../../src/workbook/excel";
import { isRefusal } from "../../src/workbook/errors";
import type { CellChange, HeldCells, WorkbookHost } from "../../src/workbook/host";
import { parseArea } from "../excel-host/address";
import { eachHost } from "../excel-host/behaviour";
import { inputAt } from "../excel-host/book/writing";
import type { ExcelHost } from "../excel-host/excel-host";
import { startExcel } from "../excel-host/start-excel";
import { exampleSheets } from "./example-sheets";
import { heldCells, writesOf } from "./held-cells";
import { hostFailure } from "./host-failure";

let excel: ExcelHost;
let host: WorkbookHost;

afterEach(async () => {
  excel.admission = undefined;
  excel.leaveCellEdit();
  await excel.idle();
});

const rows = [
  ["标题", ""],
  ["收到", 1],
  ["合计", 4],
];

async function start(behaviour: Parameters<typeof startExcel>[0]): Promise<void> {
  excel = await startExcel({ sheetNames: ["甲", "乙"], ...behaviour });
  excel.person.paste("甲", "A1", rows);
  host = excelHost();
}

function at(address: string): Place {
  const { row, column } = parseArea(address);
  return { sheet: excel.book.sheet("甲").id, row, column };
}

function typed(address: string): unknown {
  const { row, column } = parseArea(address);
  return inputAt(excel.book, excel.book.sheet("甲"), row, column);
}

const changes = (): readonly CellChange[] => [
  { place: at("B2"), value: 7 },
  { place: at("B3"), value: 8 },
];

const held = (): Promise<HeldCells> =>
  heldCells(
    host,
    changes().map(({ place }) => place)
  );

/** A colleague is faster than what is written, so that it is put back; meanwhile the clerk edits B3, up to some request. */
function editWhilePuttingBack(lastRequest = Infinity): void {
  let requests = 0;
  excel.admission = async () => {
    requests += 1;
    if (requests === 1) excel.colleague.type("甲", "B2", "99");
    if (requests === 2) excel.editCell("甲", "B3");
    if (requests === lastRequest) excel.leaveCellEdit();
  };
}

describe.each(eachHost)("on the %s host, while a cell is being edited", (behaviour) => {
  beforeEach(() => start({ behaviour }));

  test("all that does not wait says why it is refused, and nothing of it is done", async () => {
    const { sheets } = await host.read();
    const [sheet] = sheets;
    if (!sheet) throw new Error("There is no sheet");
    const before = await held();
    const row = { row: 2, label: "新", column: 0, merges: [] };
    const names = excel.book.sheets.map(({ name }) => name);
    excel.enterCellEdit();
    const deeds: readonly (() => Promise<unknown>)[] = [
      () => host.read(),
      () => host.insert(exampleSheets()),
      () => host.select([at("B2")]),
      () => host.selectedCell(),
      () => host.activate(sheet.id),
      () => host.contents([at("B2")], sheets),
      () => host.write(writesOf(changes()), before),
      () => host.rename([{ sheet: sheet.id, from: "甲", to: "丙" }]),
      () => host.insertRow(row, sheet),
      () => host.split([at("B2")], sheet),
    ];
    for (const deed of deeds) expect((await hostFailure(deed())).reason).toBe("cell-edit");
    excel.leaveCellEdit();
    expect(["A3", "B2", "B3"].map(typed)).toEqual(["合计", 1, 4]);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(names);
    expect(await host.write(writesOf(changes()), before)).toBe("written");
  });
});

test("another operation that Excel does not permit is not taken for a cell being edited", async () => {
  await start({});
  const before = await held();
  excel.failRequest({ code: "InvalidOperation" });
  expect((await hostFailure(host.write(writesOf(changes()), before))).reason).toBe("unanswered");
  excel.failRequest({ code: "InvalidOperation" });
  expect((await hostFailure(host.selectedCell())).reason).toBe("unknown");
});

describe("where the cell being edited takes nothing without a word", () => {
  beforeEach(() => start({ behaviour: { editedCell: "drops" } }));

  test("that is told with the cell, and the next write puts in the rest", async () => {
    const before = await held();
    excel.editCell("甲", "B3");
    const failure = await hostFailure(host.write(writesOf(changes()), before));
    expect(failure).toMatchObject({ reason: "not-taken", detail: "甲!B3" });
    expect(isRefusal(failure)).toBe(false);
    expect(["B2", "B3"].map(typed)).toEqual([7, 4]);
    excel.leaveCellEdit();
    const rest = changes().slice(1);
    const now = await heldCells(
      host,
      rest.map(({ place }) => place)
    );
    expect(await host.write(writesOf(rest), now)).toBe("written");
    expect(["B2", "B3"].map(typed)).toEqual([7, 8]);
  });

  test("what cannot be put back into it is told", async () => {
    const before = await held();
    editWhilePuttingBack();
    const failure = await hostFailure(host.write(writesOf(changes()), before));
    expect(failure).toMatchObject({ reason: "not-put-back", detail: "甲!B3 = 4" });
  });

  test("it is put back as soon as the editing ends", async () => {
    const before = await held();
    editWhilePuttingBack(4);
    expect(await host.write(writesOf(changes()), before)).toBe("overtaken");
    expect(["B2", "B3"].map(typed)).toEqual([99, 4]);
  });
});

describe.each(eachHost)("on the %s host", (behaviour) => {
  beforeEach(() => start({ behaviour }));

  test("an error in a cell is read as what the sheet shows, and put back as an error", async () => {
    excel.person.type("甲", "B2", "#N/A");
    const shown = behaviour === "worst" ? "#NV" : "#N/A";
    const { sheets } = await host.read();
    expect(sheets[0]?.cells[1]?.[1]).toBe(shown);
    const before = await heldCells(host, [at("B2")]);
    const [cell] = before.cells;
    if (!cell) throw new Error("Nothing is held");
    await host.write(writesOf([{ place: at("B2"), value: 5 }]), before);
    const now = await heldCells(host, [at("B2")]);
    expect(await host.write([{ place: at("B2"), content: cell.content }], now)).toBe("written");
    const type = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("甲").getRange("B2");
      range.load("valueTypes");
      await context.sync();
      return range.valueTypes[0]?.[0];
    });
    expect(type).toBe("Error");
  });

  test("a text that looks like a date, a number or an error stays the text it is", async () => {
    const texts = ["2026-01-12", "2026/1/12", "1月12日", "3-4", "12%", "#N/A", "=1"];
    for (const text of texts) {
      const before = await heldCells(host, [at("B2")]);
      await host.write(writesOf([{ place: at("B2"), value: text }]), before);
      expect(typed("B2")).toBe(text);
    }
  });
});
