import type { ExcelHost, ExcelHostOptions } from "../excel-host/excel-host";
import { yearDue } from "../../src/taskpane/session/report-years";
import { rememberWelcome } from "../../src/taskpane/session/welcome";
import { startOffice } from "../excel-host/office-runtime";
import { startExcel } from "../excel-host/start-excel";

/** office.js takes it away from pages. */
const replaceState = window.history.replaceState.bind(window.history);

// Where Excel's language is not known, the system's is taken.
Object.defineProperty(window.navigator, "language", { value: "zh-CN" });

/** Opens the pane's page over Excel in a window of its own, for a clerk who knows it. */
export async function openPage(search: string, options: ExcelHostOptions = {}): Promise<ExcelHost> {
  sessionStorage.clear();
  rememberWelcome(yearDue(new Date()));
  const excel = await startExcel(options);
  await loadPage(search, "navigate");
  return excel;
}

/** Loads the page into the window, its script anew. */
async function loadPage(search: string, how: "reload" | "navigate"): Promise<void> {
  const value = (): readonly object[] => [{ type: how }];
  Object.defineProperty(performance, "getEntriesByType", { value, configurable: true });
  replaceState(null, "", `/taskpane.html${search}`);
  document.head.replaceChildren();
  document.body.innerHTML = '<div id="root"></div>';
  jest.resetModules();
  await import("../../src/taskpane/main");
}

/**
 * Loads the page into the same window once more, beside the same workbook.
 * @param how whether the clerk has done that, or a ribbon button by another address
 */
export async function loadAgain(
  excel: ExcelHost,
  search: string,
  how: "reload" | "navigate"
): Promise<void> {
  excel.detach(window);
  await startOffice(window, excel);
  await loadPage(search, how);
}
