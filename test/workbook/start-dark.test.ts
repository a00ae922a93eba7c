/** @jest-environment ./test/excel-host/jest-environment.ts */
import { currentTheme } from "../../src/workbook/excel";
import { startExcel } from "../excel-host/start-excel";

test("a dark body is a dark theme", async () => {
  await startExcel({ theme: { bodyBackgroundColor: "#262626" } });
  expect(currentTheme()).toBe("dark");
});
