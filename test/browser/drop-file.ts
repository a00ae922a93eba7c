import type { FrameLocator, Page } from "playwright-core";
import { importStrings } from "../../src/taskpane/strings/import";
import type { ReportFile } from "../../src/write/report-file";

/** Drops a file onto the pane, or the page that is one, as the browser does. */
export async function drop(
  pane: FrameLocator | Page,
  { name, mediaType, bytes }: ReportFile
): Promise<void> {
  const target = pane.getByRole("button", { name: importStrings["zh-CN"].choose });
  const content = { name, mediaType, base64: Buffer.from(bytes).toString("base64") };
  const dataTransfer = await target.evaluateHandle((_, file) => {
    const transfer = new DataTransfer();
    const dropped = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
    transfer.items.add(new File([dropped], file.name, { type: file.mediaType }));
    return transfer;
  }, content);
  await target.dispatchEvent("dragover", { dataTransfer });
  await target.dispatchEvent("drop", { dataTransfer });
}
