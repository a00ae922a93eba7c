import type { CDPSession, Page } from "playwright-core";
import { zhCN } from "../src/taskpane/strings/zh-CN";
import { launchChromium } from "../test/browser/chromium";
import { openAlone, openCheck } from "./open-alone";

const checks = 200;
const interval = 20;
/** Bytes of heap a check may leave behind; the stand-in keeps some 50 for every cell that is typed. */
const mostLeft = 512;

interface Usage {
  readonly check: number;
  /** Bytes. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What the page keeps when all is thrown away that nobody needs any more. */
async function usageAfter(check: number, protocol: CDPSession): Promise<Usage> {
  // What only finalisers let go of is gone the second time.
  await protocol.send("HeapProfiler.collectGarbage");
  await protocol.send("HeapProfiler.collectGarbage");
  const { usedSize } = await protocol.send("Runtime.getHeapUsage");
  const { metrics } = await protocol.send("Performance.getMetrics");
  const metric = (wanted: string): number =>
    metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return { check, heap: usedSize, nodes: metric("Nodes"), listeners: metric("JSEventListeners") };
}

/** Somebody types into the report: an error that comes in and goes, turn by turn. */
async function edit(page: Page, round: number): Promise<void> {
  await page.evaluate(
    (value) => {
      const { excel } = window.alone;
      const sheet = excel.book.sheets.find(({ name }) => name.endsWith("依申请公开"));
      excel.person.type(sheet?.name ?? "", "D6", value);
    },
    round % 2 === 0 ? "12" : "99"
  );
}

/** Waits until changes have been read quietly, and lets the stand-in forget the requests it keeps for tests. */
async function comeToRest(page: Page): Promise<void> {
  await page.waitForTimeout(1000);
  await page.evaluate(() => {
    (window.alone.excel.requests as unknown[]).splice(0);
  });
}

function print({ check, heap, nodes, listeners }: Usage): void {
  const kilobytes = (heap / 1024).toFixed(0);
  const columns = [check, kilobytes, nodes, listeners].map((each) => String(each).padStart(10));
  console.log(columns.join(""));
}

/** Prints what 200 checks with edits between leave in the pane's memory; whether it grows. */
export async function measureMemory(site: string): Promise<boolean> {
  // Without compiled code, of which V8 keeps more and more for a while, the heap holds objects only.
  const browser = await launchChromium(["--js-flags=--jitless"]);
  const alone = await openAlone(browser, site);
  const { page, pane } = alone;
  await openCheck(alone, "wrong");
  const protocol = await page.context().newCDPSession(page);
  await protocol.send("Performance.enable");
  console.log(`memory over ${checks} checks, marks on`);
  console.log("   checked   heap KB     nodes listeners");
  const usages: Usage[] = [];
  for (let check = 1; check <= checks; check++) {
    await edit(page, check);
    await pane.getByRole("button", { name: zhCN.check.again }).click();
    await pane.getByText(/^核对完成/).waitFor();
    if (check % interval > 0) continue;
    await comeToRest(page);
    const usage = await usageAfter(check, protocol);
    usages.push(usage);
    print(usage);
  }
  await browser.close();
  const [first] = usages;
  const last = usages.at(-1);
  if (!first || !last) return false;
  const left = (last.heap - first.heap) / (last.check - first.check);
  console.log(
    `a check leaves ${left.toFixed(0)} bytes of heap (budget ${mostLeft}), no nodes, no listeners`
  );
  return left <= mostLeft && last.nodes <= first.nodes && last.listeners <= first.listeners;
}
