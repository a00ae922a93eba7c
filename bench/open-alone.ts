import type { Browser, FrameLocator, Page } from "playwright-core";
import type { SheetShape } from "./other-cells";

/** The pane beside a stand-in without a grid. */
export interface PaneAlone {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly close: () => Promise<void>;
}

/** Opens alone.html in a browser profile of its own; the pane itself is not loaded yet. */
export async function openAlone(browser: Browser, site: string): Promise<PaneAlone> {
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto(`${site}alone.html`);
  return { page, pane: page.frameLocator("#pane"), close: () => context.close() };
}

/** Opens the pane for a check beside an example's reports (by the example's id), and waits for its list. */
export async function openCheck(
  { page, pane }: PaneAlone,
  example: string,
  others?: SheetShape
): Promise<void> {
  await page.evaluate(([id, shape]) => window.alone.openCheck(id, shape), [
    example,
    others,
  ] as const);
  await pane.getByText(/^核对完成/).waitFor();
}
