/** @jest-environment ./test/excel-host/jest-environment.ts */
import { excelHost } from "../../src/workbook/excel";
import { startExcel } from "../excel-host/start-excel";
import { exampleSheets } from "./example-sheets";

test("no action keeps ranges alive in Excel, which would cost a further request to release them", async () => {
  const excel = await startExcel();
  const host = excelHost();
  await host.insert(exampleSheets());
  const [sheet = ""] = (await host.read()).sheets.slice(-1).map(({ id }) => id);
  const place = { sheet, row: 5, column: 0 };
  await host.write([{ place, value: 1 }]);
  await host.mark([], [{ place, level: "error" }]);
  await host.mark((await host.read()).marks, []);
  await host.select([place]);
  const actions = excel.requests.flatMap(({ body }) => body.Actions.map(({ Name }) => Name));
  expect(actions).toContain("Values");
  expect(actions).not.toContain("_KeepReference");
});
