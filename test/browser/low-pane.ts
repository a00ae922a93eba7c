import { strict as assert } from "node:assert";
import type { Locator, Page } from "playwright-core";
import type { BrowserCase } from "./cases";
import { eventually } from "./until";
import { WorkbenchPage } from "./workbench-page";

/** The pane on an office laptop, in pixels. */
const width = 350;
const height = 530;

async function paneHeight(page: Page): Promise<number> {
  const box = await page.locator("#pane").boundingBox();
  assert.ok(box, "there is no pane");
  return box.height;
}

/** The workbench with a pane as low as on an office laptop, in the January in which the report of 2025 is due. */
export async function openLowPane(
  browser: BrowserCase,
  options: { readonly grid?: boolean } = {}
): Promise<WorkbenchPage> {
  const { page } = browser;
  await page.clock.setFixedTime(new Date(2026, 0, 12, 10, 24));
  const workbench = await WorkbenchPage.open(browser, options);
  await page.getByLabel("窗格宽度").selectOption(String(width));
  const size = page.viewportSize();
  assert.ok(size, "the window has no size");
  const taller = size.height - (await paneHeight(page));
  await page.setViewportSize({ ...size, height: height + taller });
  await eventually(async () => assert.equal(await paneHeight(page), height));
  return workbench;
}

/** Whether all of an element is to be seen between the pane's header and footer, as the pane stands. */
export async function assertSeen(
  { pane }: WorkbenchPage,
  part: Locator,
  what: string
): Promise<void> {
  await eventually(async () => {
    const [shown, header, footer] = await Promise.all(
      [part, pane.locator("header"), pane.locator("footer")].map((each) => each.boundingBox())
    );
    assert.ok(shown && header && footer, `${what} is not there`);
    const above = header.y + header.height - shown.y;
    const below = shown.y + shown.height - footer.y;
    assert.ok(above <= 0, `${what} begins ${above} pixels behind the header`);
    assert.ok(below <= 0, `${what} ends ${below} pixels behind the footer`);
  });
}
