import type { FrameLocator, Page } from "playwright-core";
import type { Report } from "../../src/report/report";
import { clipboardReport } from "../../src/write/clipboard";
import { reportDocument } from "../../src/write/report-document";
import { ready } from "../write/standings";

/** Puts a report on the clipboard as a web page does: as rich text. */
export async function copyReport(page: Page, report: Report): Promise<void> {
  const { html, text } = clipboardReport(reportDocument(report, ready));
  await page.evaluate(
    ([rich, plain]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          "text/html": new Blob([rich], { type: "text/html" }),
          "text/plain": new Blob([plain], { type: "text/plain" }),
        }),
      ]),
    [html, text] as const
  );
}

/**
 * Copies a report and pastes it into the pane with the keyboard.
 * @param choose the label of the button that asks for a file
 */
export async function pasteReport(
  page: Page,
  pane: FrameLocator,
  choose: string,
  report: Report
): Promise<void> {
  await copyReport(page, report);
  await pane.getByRole("button", { name: choose }).focus();
  await page.keyboard.press("Control+V");
}
