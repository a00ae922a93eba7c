import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../test/browser/chromium";
import { openAlone, openCheck } from "./open-alone";
import { quantile } from "./quantile";

const loads = 20;
/** Milliseconds from navigation until the first button can be pressed. */
const budget = 500;

function shown(milliseconds: number): string {
  return milliseconds.toFixed(0).padStart(9);
}

/** Milliseconds from the beginning of the pane's navigation until one of its buttons can be pressed. */
function timeToUsable(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((usable) => {
        const frame = document.querySelector<HTMLIFrameElement>("#pane");
        if (!frame) throw new Error("There is no pane");
        const before = frame.contentWindow?.performance.timeOrigin ?? 0;
        frame.src = "workbench/taskpane.html";
        const clock = setInterval(() => {
          const pane = frame.contentWindow;
          const origin = pane?.performance.timeOrigin ?? before;
          if (!pane || origin === before) return;
          const buttons = pane.document.querySelectorAll<HTMLButtonElement>("main button");
          const pressable = [...buttons].some(
            (button) =>
              button.offsetParent !== null &&
              !button.disabled &&
              button.getAttribute("aria-disabled") !== "true"
          );
          if (!pressable) return;
          clearInterval(clock);
          // After the next frame it is not only in the document but on the screen.
          pane.requestAnimationFrame(() =>
            setTimeout(() => usable(performance.timeOrigin + performance.now() - origin))
          );
        });
      })
  );
}

function printLoads(name: string, times: readonly number[]): boolean {
  const all = [...times].sort((a, b) => a - b);
  const slow = quantile(all, 0.95);
  console.log(`${shown(quantile(all, 0.5))}${shown(slow)}  ${name}`);
  return slow <= budget;
}

/** In a browser that knows nothing of the pane yet: the first screen of the year. */
async function firstLoad(browser: Browser, site: string): Promise<number> {
  const { page, close } = await openAlone(browser, site);
  const time = await timeToUsable(page);
  await close();
  return time;
}

/** In a browser that has the pane's files, beside a report. */
async function furtherLoads(browser: Browser, site: string): Promise<readonly number[]> {
  const alone = await openAlone(browser, site);
  await openCheck(alone, "wrong");
  const times: number[] = [];
  for (let load = 0; load < loads; load++) times.push(await timeToUsable(alone.page));
  await alone.close();
  return times;
}

/** Prints how soon the pane can be used, office.js with it; whether that is within the budget. */
export async function measureLoading(site: string): Promise<boolean> {
  const browser = await launchChromium();
  console.log(`from navigation until a button can be pressed, ms (budget ${budget})`);
  console.log("   median     95 %");
  const first: number[] = [];
  for (let load = 0; load < loads; load++) first.push(await firstLoad(browser, site));
  const further = await furtherLoads(browser, site);
  await browser.close();
  return [
    printLoads("for the first time", first),
    printLoads("again, beside a report", further),
  ].every(Boolean);
}
