import { JSDOM } from "jsdom";
import { handler } from "../../src/conformance/conformance-case";
import { ExcelHost } from "./excel-host";
import { type ScriptedWindow, startOffice } from "./office-runtime";

async function openPane(host: ExcelHost): Promise<ScriptedWindow> {
  const { window } = new JSDOM("", { url: "https://localhost/", runScripts: "outside-only" });
  const pane = window as unknown as ScriptedWindow;
  await startOffice(pane, host);
  return pane;
}

/** What a pane hears of changes, as it hears it. */
async function listen(pane: ScriptedWindow): Promise<string[]> {
  const seen: string[] = [];
  await pane.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(
      handler(({ address, triggerSource }) => seen.push(`${address} ${triggerSource}`))
    );
    await context.sync();
  });
  return seen;
}

const write = (pane: ScriptedWindow, address: string): Promise<void> =>
  pane.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).values = [[1]];
    await context.sync();
  });

test("two panes see the same workbook, and which changes are their own", async () => {
  const host = new ExcelHost();
  const [first, second] = [await openPane(host), await openPane(host)];
  const [firstSeen, secondSeen] = [await listen(first), await listen(second)];
  await write(first, "A1");
  await write(second, "B2");
  await host.idle();
  expect(firstSeen).toEqual(["A1 ThisLocalAddin", "B2 Unknown"]);
  expect(secondSeen).toEqual(["A1 Unknown", "B2 ThisLocalAddin"]);
});

test("a pane that starts anew forgets its handlers, a pane that is closed hears nothing", async () => {
  const host = new ExcelHost();
  const pane = await openPane(host);
  const before = await listen(pane);
  await startOffice(pane, host);
  const after = await listen(pane);
  await write(pane, "A1");
  await host.idle();
  expect([before, after]).toEqual([[], ["A1 ThisLocalAddin"]]);
  host.detach(pane);
  host.person.type("Sheet1", "C3", "1");
  await host.idle();
  expect(after).toEqual(["A1 ThisLocalAddin"]);
});

test("document settings outlive the pane that saved them", async () => {
  const host = new ExcelHost();
  const pane = await openPane(host);
  const { settings } = pane.Office.context.document;
  settings.set("view", "check");
  await new Promise<void>((done) => settings.saveAsync(() => done()));
  await startOffice(pane, host);
  expect(pane.Office.context.document.settings.get("view")).toBe("check");
});
