import { JSDOM } from "jsdom";
import { ExcelHost, type ExcelHostOptions } from "./excel-host";
import { type ScriptedWindow, startOffice } from "./office-runtime";

export interface ExcelInNode {
  readonly host: ExcelHost;
  /** Ends it; the globals are gone afterwards. */
  readonly close: () => void;
}

const GLOBALS = ["Excel", "Office", "OfficeExtension"] as const;

/** Excel for a script in plain Node: until it is closed, the globals `Excel`, `Office` and `OfficeExtension` are office.js'. */
export async function startExcelInNode(options: ExcelHostOptions = {}): Promise<ExcelInNode> {
  const { window } = new JSDOM("", { url: "https://localhost/", runScripts: "outside-only" });
  const pane = window as unknown as ScriptedWindow;
  const host = new ExcelHost(options);
  await startOffice(pane, host);
  await host.idle();
  for (const name of GLOBALS) Reflect.set(globalThis, name, Reflect.get(pane, name));
  return {
    host,
    close() {
      for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
      host.detach(pane);
      window.close();
    },
  };
}
