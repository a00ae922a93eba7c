import { type ConformanceCase, type Observation, handler } from "../conformance-case";

/** Waits until enough was heard, at most three seconds. */
async function heard(events: readonly unknown[], count: number): Promise<void> {
  for (let tries = 0; events.length < count && tries < 300; tries++) {
    await new Promise((resume) => setTimeout(resume, 10));
  }
}

export const eventCases: readonly ConformanceCase[] = [
  {
    name: "a written range is reported once, after the answer",
    belief: "changeEvents",
    expected: {
      during: 0,
      events: [[true, "A1:B2", "RangeEdited", "Local", "ThisLocalAddin"]],
    },
    async run(context, sheet) {
      const events: Observation[] = [];
      sheet.load("id");
      await context.sync();
      const { id } = sheet;
      const subscription = context.workbook.worksheets.onChanged.add(
        handler(({ worksheetId, address, changeType, source, triggerSource }) =>
          events.push([worksheetId === id, address, changeType, source, triggerSource])
        )
      );
      await context.sync();
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      const during = events.length;
      await heard(events, 1);
      subscription.remove();
      await context.sync();
      return { during, events };
    },
  },
  {
    name: "the range of an event is handed over, and a single cell's values with it",
    expected: { address: "conformance!C3", before: "1", after: "2" },
    async run(context, sheet) {
      const seen: Observation[] = [];
      sheet.getRange("C3").values = [[1]];
      await context.sync();
      sheet.onChanged.add((event) =>
        Excel.run(async (inner) => {
          const range = event.getRange(inner).load("address");
          await inner.sync();
          seen.push({
            address: range.address,
            before: String(event.details.valueBefore),
            after: String(event.details.valueAfter),
          });
        })
      );
      await context.sync();
      sheet.getRange("C3").values = [[2]];
      await context.sync();
      await heard(seen, 1);
      return seen[0] ?? null;
    },
  },
  {
    name: "events are silent while disabled",
    expected: ["A2"],
    async run(context, sheet) {
      const seen: string[] = [];
      sheet.onChanged.add(handler(({ address }) => seen.push(address)));
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      sheet.getRange("A2").values = [[1]];
      await context.sync();
      await heard(seen, 1);
      return seen;
    },
  },
  {
    name: "a handler that was removed hears nothing",
    expected: ["A1", "A3"],
    async run(context, sheet) {
      const seen: string[] = [];
      const subscription = sheet.onChanged.add(handler(({ address }) => seen.push(address)));
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      await heard(seen, 1);
      subscription.remove();
      await context.sync();
      sheet.getRange("A2").values = [[1]];
      await context.sync();
      sheet.onChanged.add(handler(({ address }) => seen.push(address)));
      await context.sync();
      sheet.getRange("A3").values = [[1]];
      await context.sync();
      await heard(seen, 2);
      return seen;
    },
  },
  {
    name: "sheets that are added, activated and deleted",
    belief: "sheetEvents",
    expected: ["added", "activated", "deleted"],
    async run(context) {
      const seen: string[] = [];
      const { worksheets } = context.workbook;
      const subscriptions = [
        worksheets.onAdded.add(handler(() => seen.push("added"))),
        worksheets.onActivated.add(handler(() => seen.push("activated"))),
        worksheets.onDeleted.add(handler(() => seen.push("deleted"))),
      ];
      await context.sync();
      const extra = worksheets.add("conformance 2");
      await context.sync();
      await heard(seen, 1);
      extra.activate();
      await context.sync();
      await heard(seen, 2);
      const before = seen.length;
      worksheets.getItem("conformance").activate();
      extra.delete();
      await context.sync();
      await heard(seen, before + 2);
      for (const subscription of subscriptions) subscription.remove();
      await context.sync();
      return [...new Set(seen)];
    },
  },
  {
    name: "a sheet that is renamed is reported to all that listen to the workbook",
    expected: ["conformance", "conformance 3"],
    async run(context, sheet) {
      const seen: string[] = [];
      const subscription = context.workbook.worksheets.onNameChanged.add(
        handler(({ nameBefore, nameAfter }) => seen.push(nameBefore, nameAfter))
      );
      await context.sync();
      sheet.name = "conformance 3";
      await context.sync();
      await heard(seen, 2);
      subscription.remove();
      sheet.name = "conformance";
      await context.sync();
      return seen;
    },
  },
  {
    name: "a selection is reported",
    expected: { address: "B2:C3" },
    async run(context, sheet) {
      const seen: string[] = [];
      sheet.onSelectionChanged.add(handler(({ address }) => seen.push(address)));
      await context.sync();
      sheet.getRange("B2:C3").select();
      await context.sync();
      await heard(seen, 1);
      return { address: seen[seen.length - 1] ?? "" };
    },
  },
  {
    name: "a calculation is reported, conditional formats are no change",
    belief: "changeEvents",
    expected: { calculated: true, changed: 0 },
    async run(context, sheet) {
      sheet.getRange("A1:B1").values = [[1, "=A1*2"]];
      await context.sync();
      const calculated: string[] = [];
      const changed: string[] = [];
      const subscription = sheet.onChanged.add(handler(({ address }) => changed.push(address)));
      sheet.onCalculated.add(handler(({ worksheetId }) => calculated.push(worksheetId)));
      await context.sync();
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      await context.sync();
      subscription.remove();
      await context.sync();
      sheet.getRange("A1").values = [[5]];
      await context.sync();
      await heard(calculated, 1);
      return { calculated: calculated.length > 0, changed: changed.length };
    },
  },
];
