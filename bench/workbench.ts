import type { Browser } from "playwright-core";
import { launchChromium } from "../test/browser/chromium";
import { WorkbenchPage } from "../test/browser/workbench-page";
import { quantile } from "./quantile";

const openings = 5;
/** Milliseconds from navigation until grid and pane can be used. */
const budget = 5000;

/** In a browser that knows nothing of the workbench yet. */
async function opened(browser: Browser, site: string): Promise<number> {
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  await WorkbenchPage.open({ page, site });
  const time = await page.evaluate(() => performance.now());
  await context.close();
  return time;
}

/** Prints how soon the workbench can be used; whether that is within the budget. */
export async function measureWorkbench(site: string): Promise<boolean> {
  const browser = await launchChromium();
  const times: number[] = [];
  for (let opening = 0; opening < openings; opening++) times.push(await opened(browser, site));
  await browser.close();
  times.sort((a, b) => a - b);
  const median = quantile(times, 0.5);
  console.log(
    `from navigation until the workbench can be used: ${median.toFixed(0)} ms (budget ${budget})`
  );
  return median <= budget;
}
