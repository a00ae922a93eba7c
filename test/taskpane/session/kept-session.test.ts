/** @jest-environment jsdom */
import fc from "fast-check";
import { SessionKeeper, type KeptSession } from "../../../src/taskpane/session/kept-session";
import type { Written } from "../../../src/taskpane/session/undo";

const key = "nianbao.session";
const book = "C:\\年报.xlsx";

beforeEach(() => sessionStorage.clear());
afterEach(() => jest.restoreAllMocks());

function writtenOver(before: string | number, after: string | number): Written {
  const place = { sheet: "s", row: 5, column: 4 };
  const content = { kind: "constant", value: before } as const;
  const held = { place, content, numberFormat: "General", takesNumbers: true };
  return {
    cells: [{ place, before: held, said: before, change: { place, value: after } }],
    layout: "[]",
  };
}

const kept: KeptSession = {
  view: "check",
  isChecked: true,
  report: { year: 2025, sheets: ["s", "t"] },
  written: writtenOver(5, 2),
  underWay: { task: "correcting", isWritten: true },
  reasons: [["s carry.in", "机构改革"]],
};

test("what is kept is found when the pane is loaded again beside the same workbook, and beside no other", () => {
  new SessionKeeper(book).keep(kept);
  expect(new SessionKeeper(book).found).toEqual(kept);
  expect(new SessionKeeper("C:\\别的.xlsx").found).toBeUndefined();
  expect(localStorage).toHaveLength(0);
});

test("what is kept of a workbook before it is saved for the first time is found after that", () => {
  new SessionKeeper("").keep(kept);
  expect(new SessionKeeper(book).found).toEqual(kept);
  new SessionKeeper(book).keep(kept);
  expect(new SessionKeeper("").found).toBeUndefined();
});

test("a long reason that is half typed is kept whole", () => {
  const reasons = [["s carry.in", "因".repeat(1100)]] as const;
  new SessionKeeper(book).keep({ ...kept, reasons });
  expect(new SessionKeeper(book).found?.reasons).toEqual(reasons);
});

test("texts of the report are kept nowhere, and nothing is called written that is not kept", () => {
  const text = "本机关主动公开政府信息的总体情况如下所述，详见各节，不一一列举。";
  for (const written of [writtenOver(text, 5), writtenOver(5, text)]) {
    new SessionKeeper(book).keep({ ...kept, written });
    expect(sessionStorage.getItem(key)).not.toContain("主动公开");
    const { found } = new SessionKeeper(book);
    expect(found?.written).toBeUndefined();
    expect(found?.underWay).toEqual({ task: "correcting", isWritten: false });
  }
});

test("it stays small, whatever is typed and written", () => {
  const [cell] = writtenOver(5, 2).cells;
  if (!cell) throw new Error("Nothing is written");
  const written = { cells: Array.from({ length: 5000 }, () => cell), layout: "[]" };
  const reasons = Array.from(
    { length: 100 },
    (_, index) => [`${index}`, "字".repeat(5000)] as const
  );
  new SessionKeeper(book).keep({ ...kept, written, reasons });
  expect(sessionStorage.getItem(key)?.length).toBeLessThan(200_000);
  const { found } = new SessionKeeper(book);
  expect(found?.written).toBeUndefined();
  expect(found?.reasons).toHaveLength(20);
  // What was typed last counts.
  expect(found?.reasons.at(-1)?.[0]).toBe("99");
});

test("whatever the storage holds is borne", () => {
  const fields = fc.oneof(fc.jsonValue(), fc.constantFrom("check", "fill", 1, null, [], {}));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.jsonValue().map((value) => JSON.stringify(value)),
        fc
          .record(
            {
              view: fields,
              isChecked: fields,
              report: fields,
              written: fc.oneof(fields, fc.record({ cells: fields, layout: fields, tabs: fields })),
              underWay: fc.oneof(fields, fc.record({ task: fields })),
              reasons: fields,
            },
            { requiredKeys: [] }
          )
          .map((value) => JSON.stringify({ ...value, workbook: book }))
      ),
      (held) => {
        sessionStorage.setItem(key, held);
        const { found } = new SessionKeeper(book);
        if (!found) return;
        new SessionKeeper(book).keep(found);
        expect(new SessionKeeper(book).found).toEqual(found);
      }
    )
  );
});

test("a storage that fails keeps nothing, and does no harm", () => {
  const fails = (): never => {
    throw new Error("Denied");
  };
  jest.spyOn(Storage.prototype, "getItem").mockImplementation(fails);
  jest.spyOn(Storage.prototype, "setItem").mockImplementation(fails);
  jest.spyOn(Storage.prototype, "removeItem").mockImplementation(fails);
  const keeper = new SessionKeeper(book);
  expect(keeper.found).toBeUndefined();
  keeper.keep(kept);
});
