/** @jest-environment ./test/excel-host/jest-environment.ts */
import { type BehaviourName, eachHost } from "./behaviour";
import type { ExcelHost } from "./excel-host";
import { failureOf } from "./failure";
import type { RuleOnCells } from "./person";
import { startExcel } from "./start-excel";

let host: ExcelHost;

const colourScale: RuleOnCells = { condition: { type: "ColorScale", source: { colours: 3 } } };
const custom = (formula: string): RuleOnCells => ({ condition: { type: "Custom", formula } });

/** What is done to the conditional formats of a sheet, sent in one request. */
async function withFormats(
  act: (formats: Excel.ConditionalFormatCollection) => void
): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("Sheet1").getRange().conditionalFormats);
    await context.sync();
  });
}

function formulas(): readonly string[] {
  return host.book.activeSheet.conditionalFormats.map(({ condition }) =>
    condition.type === "Custom" ? condition.formula : condition.type
  );
}

async function start(behaviour: BehaviourName, ...rules: readonly string[]): Promise<void> {
  host = await startExcel({ behaviour });
  for (const formula of [...rules].reverse())
    host.person.addRule("Sheet1", "A1:B2", custom(formula));
}

/** The ids of all formats, and then what is done by office.js with some of its objects in a further request. */
async function later(act: (items: Excel.ConditionalFormat[]) => void): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem("Sheet1").getRange().conditionalFormats;
    formats.load("items/id");
    await context.sync();
    const ids = formats.items.map(({ id }) => id);
    act(formats.items);
    await context.sync();
    return ids;
  });
}

test.each(["measured", "worst"] as const)(
  "%s: ids are places, so that what was read first is deleted by another's id",
  async (behaviour) => {
    await start(behaviour, "=1", "=2", "=3", "=4");
    const ids = await later((items) => items.slice(0, 2).forEach((item) => item.delete()));
    expect(ids).toEqual(["0", "1", "2", "3"]);
    expect(formulas()).toEqual(["=2", "=4"]);
  }
);

test("kind: ids last", async () => {
  await start("kind", "=1", "=2", "=3", "=4");
  const ids = await later((items) => items.slice(0, 2).forEach((item) => item.delete()));
  expect(new Set(ids).size).toBe(4);
  expect(formulas()).toEqual(["=3", "=4"]);
});

test.each(eachHost)(
  "%s: those at the highest places are deleted first without harm",
  async (behaviour) => {
    await start(behaviour, "=1", "=2", "=3", "=4");
    await withFormats((formats) => {
      const [first, second] = [formats.getItemAt(0), formats.getItemAt(1)];
      second.delete();
      first.delete();
    });
    expect(formulas()).toEqual(["=3", "=4"]);
  }
);

test.each([
  ["kind", ["=9", "=1"]],
  ["measured", ["=9", "=1"]],
  ["worst", ["=2", "=9"]],
] as const)("%s: what is changed once a format was moved", async (behaviour, expected) => {
  await start(behaviour, "=1", "=2");
  await withFormats((formats) => {
    const last = formats.getItemAt(1);
    last.priority = 0;
    last.custom.rule.formula = "=9";
  });
  expect(formulas()).toEqual(expected);
});

test.each([
  ["measured", "ItemNotFound"],
  ["worst", "GeneralException"],
] as const)("%s: certain rules keep all of a sheet from being read", async (behaviour, code) => {
  await start(behaviour, "=1");
  host.person.addRule("Sheet1", "C1", { ...custom("=2"), isUnreadable: true });
  const reading = await failureOf(() => withFormats((formats) => void formats.load("items/type")));
  const deleting = await failureOf(() => withFormats((formats) => formats.getItemAt(0).delete()));
  expect([reading.code, deleting.code]).toEqual([code, code]);
  expect(formulas()).toEqual(["=2", "=1"]);
});

test("kind: and there are none such", async () => {
  await start("kind", "=1");
  host.person.addRule("Sheet1", "C1", { ...custom("=2"), isUnreadable: true });
  await withFormats((formats) => void formats.load("items/type"));
});

test.each(eachHost)(
  "%s: formulas of all formats are not to be had where some have none",
  async (behaviour) => {
    await start(behaviour, "=1");
    host.person.addRule("Sheet1", "A1", colourScale);
    const load = (formats: Excel.ConditionalFormatCollection): void =>
      void formats.load("items/custom/rule/formula");
    expect((await failureOf(() => withFormats(load))).code).toBe("InvalidOperation");
  }
);

test.each(eachHost)(
  "%s: a formula that is refused leaves a rule without one",
  async (behaviour) => {
    await start(behaviour);
    const add = (formula: string) => (formats: Excel.ConditionalFormatCollection) => {
      formats.add("Custom").custom.rule.formula = formula;
    };
    expect((await failureOf(() => withFormats(add("=(")))).code).toBe("InvalidArgument");
    host.book.refusesRule = (formula) => formula.startsWith("=LEN(");
    expect((await failureOf(() => withFormats(add("=LEN(1)")))).code).toBe("InvalidArgument");
    expect(formulas()).toEqual(["", ""]);
  }
);

test.each([
  ["kind", true],
  ["measured", true],
  ["worst", false],
] as const)(
  "%s: whether a sheet whose cells may be formatted takes rules: %s",
  async (behaviour, takes) => {
    await start(behaviour);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.protect({ allowFormatCells: true });
      await context.sync();
    });
    const adding = withFormats((formats) => void formats.add("Custom"));
    if (takes) await adding;
    else expect((await failureOf(() => adding)).code).toBe("AccessDenied");
    expect(formulas()).toHaveLength(takes ? 1 : 0);
  }
);

test("a rule that a person makes stands above all others, and all can be cleared", async () => {
  await start("measured", "=1");
  host.person.addRule("Sheet1", "A1,C1:C2", { ...colourScale, stopIfTrue: true });
  expect(formulas()).toEqual(["ColorScale", "=1"]);
  expect(host.book.activeSheet.conditionalFormats[0]).toMatchObject({
    stopIfTrue: true,
    style: {},
  });
  host.person.clearRules("Sheet1");
  expect(formulas()).toEqual([]);
});
