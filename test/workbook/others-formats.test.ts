/** @jest-environment ./test/excel-host/jest-environment.ts */
import fc from "fast-check";
import { excelHost } from "../../src/workbook/excel";
import type { Mark, MarkOutcome, WorkbookHost } from "../../src/workbook/host";
import { parseArea } from "../excel-host/address";
import { type BehaviourName, eachHost } from "../excel-host/behaviour";
import type { ConditionalFormat } from "../excel-host/book/conditional-format";
import type { ExcelHost } from "../excel-host/excel-host";
import type { RuleOnCells } from "../excel-host/person";
import { startExcel } from "../excel-host/start-excel";

let excel: ExcelHost;
let host: WorkbookHost;

/** The sheet with the figures, and one with a rule that Excel may not tell. */
const figures = "2025依申请公开";
const others = "2025复议诉讼";

const colourScale: RuleOnCells = {
  condition: { type: "ColorScale", source: { from: "#63BE7B", to: "#F8696B" } },
};
const dataBar: RuleOnCells = { condition: { type: "DataBar", source: { colour: "#638EC6" } } };
const byFormula = (formula: string): RuleOnCells => ({
  condition: { type: "Custom", formula },
  style: {
    fillColor: "#00FF00",
    bold: true,
    numberFormat: "0.00",
    borders: {
      EdgeTop: { style: "Dash", color: "#FF0000" },
      EdgeLeft: { style: "Continuous", color: "#000000" },
    },
  },
  stopIfTrue: true,
});
const onFigures: RuleOnCells = {
  condition: { type: "CellValue", rule: { formula1: "5", operator: "GreaterThan" } },
  style: { fontColor: "#FF0000", italic: true },
};
const unreadable: RuleOnCells = { ...byFormula("=$A$1=3"), isUnreadable: true };

/** A clerk's workbook with five formats of her own. */
async function open(behaviour: BehaviourName): Promise<void> {
  excel = await startExcel({ sheetNames: [figures, others], behaviour });
  host = excelHost();
  excel.person.type(figures, "B2", "7");
  excel.person.type(others, "B2", "8");
  excel.person.addRule(figures, "A1:A9,D1:D9", colourScale);
  excel.person.addRule(figures, "C1:C9", dataBar);
  excel.person.addRule(figures, "A1:H20", byFormula("=$B2>1"));
  excel.person.addRule(figures, "B2:B9", onFigures);
  excel.person.addRule(others, "A1:C9", unreadable);
}

const isOurs = ({ condition }: ConditionalFormat): boolean =>
  condition.type === "Custom" &&
  (condition.formula === "" || condition.formula.includes("年报助手标记"));

/** All that somebody has set of formats that are not ours, in their order. */
function own(): readonly unknown[] {
  return excel.book.sheets.map(({ conditionalFormats }) =>
    conditionalFormats
      .filter((format) => !isOurs(format))
      .map(({ areas, condition, style, stopIfTrue, isUnreadable }) => ({
        areas,
        condition,
        style,
        stopIfTrue,
        isUnreadable,
      }))
  );
}

/** The formulas of ours in a sheet. */
function oursIn(sheet: string): readonly string[] {
  return excel.book
    .sheet(sheet)
    .conditionalFormats.filter(isOurs)
    .map(({ condition }) => (condition.type === "Custom" ? condition.formula : ""));
}

function markAt(sheet: string, address: string, level: Mark["level"] = "error"): Mark {
  const { row, column } = parseArea(address);
  return { place: { sheet: excel.book.sheet(sheet).id, row, column }, level };
}

function mark(marks: readonly Mark[]): Promise<MarkOutcome> {
  return host.mark(
    marks,
    excel.book.sheets.map(({ id }) => id)
  );
}

/** Does something before the nth request from now. */
function before(nth: number, act: () => void): void {
  let countdown = nth;
  excel.admission = async () => {
    countdown -= 1;
    if (countdown === 0) act();
  };
}

const marksOnFigures = (): readonly Mark[] => [
  markAt(figures, "B2"),
  markAt(figures, "B3", "review"),
  markAt(figures, "C4", "incomplete"),
];

const threeFormulas = ["必须改正", "请核实", "未填"].map(
  (wording) => `=LEN("年报助手标记：${wording}")>0`
);

describe.each(eachHost)("on a %s host", (behaviour) => {
  beforeEach(() => open(behaviour));

  test("marks set and removed twenty times leave the clerk's own as they were", async () => {
    const found = own();
    for (let times = 0; times < 20; times++) {
      // Every other time somebody who has not seen them.
      if (times % 2 === 0) host = excelHost();
      await mark(marksOnFigures());
      expect(oursIn(figures)).toEqual(threeFormulas);
      expect(own()).toEqual(found);
      await mark([]);
      expect(oursIn(figures)).toEqual([]);
      expect(own()).toEqual(found);
    }
  });

  test("a sheet whose formats Excel does not tell is left alone and named, the others are marked", async () => {
    const found = own();
    const { unreadable: named } = await mark([...marksOnFigures(), markAt(others, "B2")]);
    const isTold = behaviour === "kind";
    expect(named).toEqual(isTold ? [] : [excel.book.sheet(others).id]);
    expect(oursIn(figures)).toEqual(threeFormulas);
    expect(oursIn(others)).toHaveLength(isTold ? 1 : 0);
    expect(own()).toEqual(found);
    // The next time it costs a request, and one to see that the sheet is there.
    const again = (): Promise<unknown> => mark([markAt(figures, "B2")]);
    expect(await excel.countRequests(again)).toBe(isTold ? 2 : 4);
  });

  test("marks in a sheet that cannot be read for a while are gone once it can", async () => {
    excel.person.clearRules(others);
    await mark([markAt(others, "B2")]);
    excel.person.addRule(others, "A1", unreadable);
    await mark([]);
    const isTold = behaviour === "kind";
    expect(oursIn(others)).toHaveLength(isTold ? 0 : 1);
    const { conditionalFormats } = excel.book.sheet(others);
    excel.book.sheet(others).conditionalFormats = conditionalFormats.filter(isOurs);
    expect(await mark([])).toEqual({ standing: [], unreadable: [], refusedBy: [] });
    expect(oursIn(others)).toEqual([]);
  });

  test("cells are read whatever formats there are, in two requests", async () => {
    let cells: unknown;
    const reading = async (): Promise<void> => {
      cells = (await host.read()).sheets.map((sheet) => sheet.cells);
    };
    expect(await excel.countRequests(reading)).toBe(2);
    expect(cells).toEqual([[[7]], [[8]]]);
  });

  test.each([false, true])(
    "whichever request fails (after it took effect: %s), the clerk's own stay and marking again comes right",
    async (takesEffect) => {
      const found = own();
      for (let nth = 1; nth <= 6; nth++) {
        for (const marks of [marksOnFigures(), []]) {
          excel.failRequest({ nth, takesEffect });
          await mark(marks).catch(() => undefined);
          excel.clearFailures();
          expect(own()).toEqual(found);
          await mark(marks);
          expect(oursIn(figures)).toEqual(marks.length > 0 ? threeFormulas : []);
          expect(own()).toEqual(found);
        }
      }
    }
  );

  test.each([
    ["by formula on the figures", byFormula("=$B2>9")],
    ["of colours", colourScale],
  ] as const)(
    "a rule %s that a colleague adds before any request stands, and all others",
    async (_, rule) => {
      for (let nth = 1; nth <= 5; nth++) {
        for (const marks of [marksOnFigures(), [markAt(figures, "C4")], []]) {
          let expected = own();
          before(nth, () => {
            excel.colleague.addRule(figures, "B2:B9", rule);
            expected = own();
          });
          await mark(marks);
          excel.admission = undefined;
          expect(own()).toEqual(expected);
          await mark(marks);
          expect(own()).toEqual(expected);
          expect(oursIn(figures)).toHaveLength(marks.length);
        }
      }
    }
  );

  test("a formula that is refused leaves nothing behind, and marks can be set once it is not", async () => {
    const found = own();
    excel.book.refusesRule = (formula) => formula.includes("请核实");
    await expect(mark(marksOnFigures())).rejects.toMatchObject({ name: "HostError" });
    expect(oursIn(figures)).not.toContain("");
    excel.book.refusesRule = () => false;
    await mark(marksOnFigures());
    expect(oursIn(figures)).toEqual(threeFormulas);
    expect(own()).toEqual(found);
  });

  test("a rule without its formula that an interrupted session has left is removed, another add-in's is not", async () => {
    excel.book.refusesRule = (formula) => formula.includes("请核实");
    excel.failRequest({ nth: 6 });
    excel.failRequest({ nth: 7 });
    excel.failRequest({ nth: 8 });
    await mark(marksOnFigures()).catch(() => undefined);
    excel.clearFailures();
    excel.book.refusesRule = () => false;
    excel.person.addRule(figures, "B2", {
      condition: { type: "Custom", formula: "" },
      style: { fillColor: "#123456", fontColor: "#654321" },
    });
    host = excelHost();
    await mark([]);
    expect(oursIn(figures)).toEqual([""]);
  });
});

test("whatever others do between the requests, and whichever fail, their formats are as they have set them", async () => {
  const rule = fc.constantFrom(byFormula("=$B2>9"), byFormula("=$C3>9"), colourScale, onFigures);
  const act = fc.oneof(
    fc.record({ kind: fc.constant("add" as const), rule, nth: fc.integer({ min: 1, max: 5 }) }),
    fc.record({
      kind: fc.constant("remove" as const),
      index: fc.nat(3),
      nth: fc.integer({ min: 1, max: 5 }),
    }),
    fc.record({
      kind: fc.constant("fail" as const),
      nth: fc.integer({ min: 1, max: 5 }),
      takesEffect: fc.boolean(),
    })
  );
  const wanted = fc.subarray(["B2", "B3", "C4", "D9"]);
  const steps = fc.array(fc.record({ wanted, act }), { minLength: 2, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...eachHost), steps, async (behaviour, all) => {
      await open(behaviour);
      for (const { wanted: cells, act: what } of all) {
        const marks = cells.map((address, index) =>
          markAt(figures, address, index % 2 === 0 ? "error" : "incomplete")
        );
        let expected = own();
        if (what.kind === "fail") excel.failRequest(what);
        else {
          before(what.nth, () => {
            const sheet = excel.book.sheet(figures);
            const theirs = sheet.conditionalFormats.filter((format) => !isOurs(format));
            if (what.kind === "add") excel.colleague.addRule(figures, "B2:B9", what.rule);
            else {
              const gone = theirs[what.index];
              sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== gone);
            }
            expected = own();
          });
        }
        await mark(marks).catch(() => undefined);
        excel.admission = undefined;
        excel.clearFailures();
        expect(own()).toEqual(expected);
        const { standing } = await mark(marks);
        expect(own()).toEqual(expected);
        expect(standing).toHaveLength(marks.length);
        expect(new Set(standing)).toEqual(new Set(marks));
      }
    }),
    { numRuns: 40 }
  );
});
