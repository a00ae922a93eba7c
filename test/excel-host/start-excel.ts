import { ExcelHost, type ExcelHostOptions } from "./excel-host";
import { startOffice } from "./office-runtime";

/**
 * Excel for a test in jsdom: afterwards the globals `Excel` and `Office` are those of the real
 * office.js, started anew and connected to a fresh workbook. To be called in each test, or before each.
 */
export async function startExcel(options: ExcelHostOptions = {}): Promise<ExcelHost> {
  const host = new ExcelHost(options);
  await startOffice(window, host);
  await host.idle();
  return host;
}
