import type { ReportFile } from "../../write/report-file";

/** How long a browser may take before it has read what is to be downloaded, in milliseconds. */
const readingTime = 60_000;

/**
 * Hands a file to the browser's downloads. Some web views drop it without a word, so never rely on this alone.
 * @throws what the browser throws where it has no room for the file or takes no downloads
 */
export function download(file: ReportFile): void {
  const blob = new Blob([Uint8Array.from(file.bytes)], { type: file.mediaType });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = file.name;
  link.hidden = true;
  document.body.append(link);
  try {
    link.click();
  } finally {
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), readingTime);
  }
}
