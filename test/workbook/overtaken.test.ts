/** @jest-environment ./test/excel-host/jest-environment.ts */
import fc from "fast-check";
import { excelHost } from "../../src/workbook/excel";
import type { CellChange, HeldCells, WorkbookHost } from "../../src/workbook/host";
import type { Place } from "../../src/read/source";
import { parseArea, type Position } from "../excel-host/address";
import { inputAt } from "../excel-host/book/writing";
import type { ExcelHost } from "../excel-host/excel-host";
import { startExcel } from "../excel-host/start-excel";
import { heldCells, writesOf } from "./held-cells";
import { hostFailure } from "./host-failure";

let excel: ExcelHost;
let host: WorkbookHost;

/** Labels in column A, figures beside them. */
const rows = [
  ["标题", "", ""],
  ["收到", 1, 2],
  ["予以公开", 3, ""],
  ["合计", 4, 5],
];

beforeEach(async () => {
  excel = await startExcel({ sheetNames: ["甲", "乙"] });
  excel.person.paste("甲", "A1", rows);
  excel.person.paste("乙", "A1", rows);
  host = excelHost();
});

afterEach(async () => {
  excel.admission = undefined;
  excel.leaveCellEdit();
  excel.clearFailures();
  await excel.idle();
});

function at(sheetName: string, address: string): Place {
  const { row, column } = parseArea(address);
  return { sheet: excel.book.sheet(sheetName).id, row, column };
}

function typed(sheetName: string, address: string | Position): unknown {
  const { row, column } = typeof address === "string" ? parseArea(address) : address;
  return inputAt(excel.book, excel.book.sheet(sheetName), row, column);
}

function changes(...cells: readonly string[]): readonly CellChange[] {
  return cells.map((cell, index) => ({ place: at("甲", cell), value: 90 + index }));
}

const placesOf = (cells: readonly CellChange[]): readonly Place[] =>
  cells.map(({ place }) => place);

/** Something happens before requests reach the workbook: before the first one from now on, the second one… */
function meanwhile(...happenings: readonly (() => unknown)[]): void {
  const left = [...happenings];
  excel.admission = async () => void left.shift()?.();
}

describe("contents that are no longer what was read are not taken for it", () => {
  test.each([
    ["a number", () => excel.person.type("甲", "B3", "77"), "overtaken"],
    [
      "a formula that says something else",
      () => excel.person.type("甲", "B3", "=B2+7"),
      "overtaken",
    ],
    ["a number that is shown as another", () => void format("B3", '0"万"'), "overtaken"],
    ["a row above", () => excel.person.insertRows("甲", 1), "overtaken"],
    ["a column before", () => excel.person.insertColumns("甲", 0), "overtaken"],
    ["a number elsewhere", () => excel.person.type("甲", "C4", "77"), "held"],
    ["a row in another sheet", () => excel.person.insertRows("乙", 0), "held"],
  ])("%s: %s", async (_, happens, expected) => {
    const { sheets } = await host.read();
    happens();
    await excel.idle();
    const held = await host.contents([at("甲", "B3"), at("甲", "C3")], sheets);
    expect(held === "overtaken" ? held : "held").toBe(expected);
  });
});

async function format(address: string, numberFormat: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("甲").getRange(address).numberFormat = [[numberFormat]];
    await context.sync();
  });
}

async function write(cells: readonly CellChange[], held: HeldCells): Promise<string> {
  return host.write(writesOf(cells), held);
}

test("what was typed after the look stands, nothing is written, and a figure elsewhere is in nobody's way", async () => {
  const cells = changes("B2", "C2", "C3");
  const held = await heldCells(host, placesOf(cells));
  excel.person.type("甲", "C3", "=1+1");
  expect(await write(cells, held)).toBe("overtaken");
  expect(["B2", "C2", "C3"].map((cell) => typed("甲", cell))).toEqual([1, 2, "=1+1"]);
  const again = await heldCells(host, placesOf(cells));
  excel.person.type("甲", "C4", "77");
  expect(await write(cells, again)).toBe("written");
  expect(["B2", "C2", "C3", "C4"].map((cell) => typed("甲", cell))).toEqual([90, 91, 92, 77]);
});

test("a blank cell that has moved is not mistaken for the one that has come into its place", async () => {
  const cells = changes("C3");
  const held = await heldCells(host, placesOf(cells));
  excel.person.insertRows("甲", 2);
  expect(await write(cells, held)).toBe("overtaken");
  expect([typed("甲", "C3"), typed("甲", "C4")]).toEqual(["", ""]);
});

test("a number format that was changed is put back with what was typed", async () => {
  const cells = [{ place: at("甲", "B2"), value: 9, numberFormat: "General" }];
  await format("B2", "@");
  const held = await heldCells(host, placesOf(cells));
  excel.person.type("甲", "B2", "12");
  expect(await write(cells, held)).toBe("overtaken");
  const { row, column } = parseArea("B2");
  const { numberFormat } = excel.book.sheet("甲").styles.at(row, column);
  expect([typed("甲", "B2"), numberFormat]).toEqual(["12", "@"]);
});

test("what is typed while it is put back stands, also where rows move under it", async () => {
  const cells = changes("B2", "C2", "B3");
  const held = await heldCells(host, placesOf(cells));
  meanwhile(
    () => excel.person.type("甲", "B2", "501"),
    () => {
      excel.person.type("甲", "C2", "502");
      excel.person.insertRows("甲", 1);
    },
    () => excel.person.type("甲", "B3", "503")
  );
  expect(await write(cells, held)).toBe("overtaken");
  expect(["B2", "B3", "C3", "B4"].map((cell) => typed("甲", cell))).toEqual(["", 503, 502, 3]);
});

test("a row that was taken out meanwhile is not missed", async () => {
  const cells = changes("B2", "B4");
  const held = await heldCells(host, placesOf(cells));
  meanwhile(
    () => excel.person.type("甲", "B4", "501"),
    () => excel.person.deleteRows("甲", 1)
  );
  expect(await write(cells, held)).toBe("overtaken");
  expect(["B2", "B3"].map((cell) => typed("甲", cell))).toEqual([3, 501]);
});

test("putting back outlasts a lost answer, and waits for a cell that is being edited", async () => {
  const cells = changes("B2");
  const held = await heldCells(host, placesOf(cells));
  meanwhile(
    () => excel.person.type("甲", "B2", "501"),
    () => {
      excel.enterCellEdit();
      setTimeout(() => excel.leaveCellEdit());
    }
  );
  excel.failRequest({ nth: 2, takesEffect: true });
  excel.failRequest({ nth: 3 });
  expect(await write(cells, held)).toBe("overtaken");
  expect(typed("甲", "B2")).toBe(501);
});

test("what cannot be put back is said, cell by cell", async () => {
  const cells = changes("B2", "C2");
  const held = await heldCells(host, placesOf(cells));
  excel.person.type("甲", "C2", "=1+1");
  for (let nth = 2; nth < 20; nth++) excel.failRequest({ nth });
  expect(await hostFailure(host.write(writesOf(cells), held))).toMatchObject({
    reason: "not-put-back",
    detail: "甲!B2 = 1、甲!C2 = =1+1",
  });
});

test("what cannot be put back is said with the sheet it stood in", async () => {
  const cells = [...changes("B2"), { place: at("乙", "B2"), value: 99 }];
  const held = await heldCells(host, placesOf(cells));
  excel.person.type("甲", "B2", "501");
  excel.person.type("乙", "B2", "同事的");
  for (let nth = 2; nth < 20; nth++) excel.failRequest({ nth });
  expect(await hostFailure(host.write(writesOf(cells), held))).toMatchObject({
    reason: "not-put-back",
    detail: "甲!B2 = 501、乙!B2 = 同事的",
  });
});

test("where a part is refused, what others have typed into the rest is put back", async () => {
  const cells = [...changes("B2"), { place: at("乙", "B2"), value: 99 }];
  const held = await heldCells(host, placesOf(cells));
  excel.person.type("甲", "B2", "501");
  excel.person.protectSheet("乙");
  expect(await hostFailure(host.write(writesOf(cells), held))).toMatchObject({
    reason: "protected",
  });
  expect([typed("甲", "B2"), typed("乙", "B2")]).toEqual([501, 1]);
});

/** What somebody may do before a request: type into a cell, or put a row in. */
type Deed = { readonly row: number; readonly column: number } | { readonly newRow: number };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      row: fc.integer({ min: 1, max: 4 }),
      column: fc.integer({ min: 1, max: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ newRow: fc.integer({ min: 1, max: 4 }) }) }
);

test("whatever is typed or put in before whichever request, it stands, and nothing or all is written", async () => {
  const cells = changes("B2", "C2", "C3");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(deed, { maxLength: 2 }), { maxLength: 5 }),
      async (deeds) => {
        await excel.idle();
        excel.book.deleteSheet(excel.book.sheet("甲"));
        excel.book.addSheet("甲");
        excel.person.paste("甲", "A1", rows);
        const mine = cells.map((cell) => ({
          ...cell,
          place: { ...cell.place, sheet: at("甲", "A1").sheet },
        }));
        const held = await heldCells(host, placesOf(mine));
        /** What is to stand where, with whoever wrote it there. */
        let expected = new Map<string, unknown>();
        let next = 501;
        const perform = (each: Deed): void => {
          if ("newRow" in each) {
            excel.person.insertRows("甲", each.newRow);
            expected = moved(expected, each.newRow);
          } else {
            excel.person.type("甲", each, String(next));
            expected.set(`${each.row} ${each.column}`, next);
            next += 1;
          }
        };
        meanwhile(...deeds.map((some) => () => some.forEach(perform)));
        const outcome = await write(mine, held);
        excel.admission = undefined;
        for (const [cell, value] of expected) {
          const [row = 0, column = 0] = cell.split(" ").map(Number);
          expect(typed("甲", { row, column })).toBe(value);
        }
        const sheet = excel.book.sheet("甲");
        const filled = [...sheet.filledCells()].map(({ row, column }) => ({
          label: typed("甲", { row, column: 0 }),
          value: Number(typed("甲", { row, column })),
        }));
        const written = filled.filter(({ value }) => value >= 90 && value < 100);
        expect(written).toEqual(
          outcome === "overtaken"
            ? []
            : [
                { label: "收到", value: 90 },
                { label: "收到", value: 91 },
                { label: "予以公开", value: 92 },
              ]
        );
      }
    ),
    { numRuns: 150 }
  );
});

function moved(places: ReadonlyMap<string, unknown>, newRow: number): Map<string, unknown> {
  return new Map(
    [...places].map(([cell, value]) => {
      const [row = 0, column = 0] = cell.split(" ").map(Number);
      return [`${row >= newRow ? row + 1 : row} ${column}`, value] as const;
    })
  );
}
