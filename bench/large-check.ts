import { zhCN } from "../src/taskpane/strings/zh-CN";
import { launchChromium } from "../test/browser/chromium";
import { Answers, excelLatency } from "./answer-times";
import { openAlone, openCheck } from "./open-alone";
import { largeShapes } from "./other-cells";

const rounds = 5;
/** Milliseconds for a whole check. */
const budget = 1000;

/** Prints how soon the pane answers and checks beside 20 sheets with 100 000 other cells. */
export async function measureLargeCheck(site: string): Promise<boolean> {
  const browser = await launchChromium();
  const results: boolean[] = [];
  for (const shape of largeShapes) {
    const alone = await openAlone(browser, site);
    await openCheck(alone, "wrong", shape);
    await alone.page.evaluate((milliseconds) => {
      window.alone.excel.latency = milliseconds;
    }, excelLatency);
    const answers = new Answers(alone.page);
    const again = alone.pane.getByRole("button", { name: zhCN.check.again });
    const done = { selector: ".status-line [role=status]", text: "核对完成" };
    for (let round = 0; round < rounds; round++) await answers.to(zhCN.check.again, again, done);
    results.push(answers.print(`a check among ${shape.name}`, budget));
    await alone.close();
  }
  await browser.close();
  return results.every(Boolean);
}
