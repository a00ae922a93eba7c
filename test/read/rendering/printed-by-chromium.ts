import { launchChromium } from "../../browser/chromium";
import type { NamedFiles } from "./saved-by-office";

/** Pages as Chromium prints them to PDF, in the paper and with the margins that they ask for. */
export async function printedByChromium(pages: NamedFiles): Promise<NamedFiles> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const printed = new Map<string, Uint8Array>();
    for (const [name, bytes] of pages) {
      await page.setContent(new TextDecoder().decode(bytes));
      const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true });
      printed.set(name, new Uint8Array(pdf));
    }
    return printed;
  } finally {
    await browser.close();
  }
}
