import { startInOffice } from "../../src/workbook/excel";

test("a page without office.js is told apart", async () => {
  expect(await startInOffice()).toEqual({ kind: "no-office" });
});

test("a browser without Excel is told apart", async () => {
  const office = { onReady: () => Promise.resolve({ host: null }), HostType: { Excel: "Excel" } };
  Object.assign(globalThis, { Office: office });
  expect(await startInOffice()).toEqual({ kind: "not-excel" });
});
