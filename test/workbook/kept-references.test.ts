/** @jest-environment ./test/excel-host/jest-environment.ts */
import { excelHost } from "../../src/workbook/excel";
import { startExcel } from "../excel-host/start-excel";
import { exampleSheets } from "./example-sheets";
import { heldCells } from "./held-cells";

test("no action but writing keeps ranges alive in Excel, which costs a further request to release them", async () => {
  const excel = await startExcel();
  const host = excelHost();
  await host.insert(exampleSheets());
  const [sheet = ""] = (await host.read()).sheets.slice(-1).map(({ id }) => id);
  const place = { sheet, row: 5, column: 0 };
  const held = await heldCells(host, [place]);
  const mayKeep = excel.requests.length;
  await host.write([{ place, content: { kind: "constant", value: 1 } }], held);
  const keeps = excel.requests.slice(mayKeep);
  await host.mark([{ place, level: "error" }], [sheet]);
  await host.mark([], [sheet]);
  await host.select([place]);
  const actionsOf = (requests: typeof excel.requests): readonly string[] =>
    requests.flatMap(({ body }) => body.Actions.map(({ Name }) => Name));
  const others = excel.requests.filter((request) => !keeps.includes(request));
  expect(actionsOf(others)).toContain("Values");
  expect(actionsOf(others)).not.toContain("_KeepReference");
  expect(actionsOf(keeps).filter((name) => name === "_KeepReference")).toHaveLength(1);
});
