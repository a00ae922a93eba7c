import type { ExcelHost, ExcelHostOptions } from "../excel-host/excel-host";
import { yearDue } from "../../src/taskpane/session/report-years";
import { rememberWelcome } from "../../src/taskpane/session/welcome";
import { startExcel } from "../excel-host/start-excel";

/** office.js takes it away from pages. */
const replaceState = window.history.replaceState.bind(window.history);

// Where Excel's language is not known, the system's is taken.
Object.defineProperty(window.navigator, "language", { value: "zh-CN" });

/** Opens the pane's page over Excel, its script loaded anew as in a window of its own, for a clerk who knows it. */
export async function openPage(search: string, options: ExcelHostOptions = {}): Promise<ExcelHost> {
  sessionStorage.clear();
  rememberWelcome(yearDue(new Date()));
  replaceState(null, "", `/taskpane.html${search}`);
  const excel = await startExcel(options);
  document.head.replaceChildren();
  document.body.innerHTML = '<div id="root"></div>';
  jest.resetModules();
  await import("../../src/taskpane/main");
  return excel;
}
