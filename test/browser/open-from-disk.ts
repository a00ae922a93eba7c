import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { importStrings } from "../../src/taskpane/strings/import";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import type { BrowserCase } from "./cases";

/** Opens the pane from the disk, by itself and as wide as in Excel, and goes to where last year's report is read. */
export async function openFromDisk({ page, disk }: BrowserCase): Promise<void> {
  const folder = fileURLToPath(disk);
  const standIn = readdirSync(folder).find((name) => /^stand-in\.\w+\.js$/.test(name));
  await page.addInitScript({ path: join(folder, standIn ?? "stand-in.js") });
  await page.setViewportSize({ width: 350, height: 700 });
  await page.goto(`${disk}taskpane.html`);
  await page.getByRole("button", { name: zhCN.welcome.skip }).click();
  await page.getByRole("button", { name: zhCN.importing.previous }).click();
  await page.getByRole("button", { name: importStrings["zh-CN"].choose }).waitFor();
}
