import type { ReportDocument } from "./document";
import { reportHtml } from "./html";
import { reportMarkdown } from "./markdown";
import { reportText } from "./text";

/** The kinds of file a report is exported to, named after their ending. */
export const reportFileKinds = ["docx", "html", "txt", "md"] as const;
export type ReportFileKind = (typeof reportFileKinds)[number];

/** An exported report. */
export interface ReportFile {
  /** With its ending. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const mediaTypes: Readonly<Record<ReportFileKind, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html;charset=utf-8",
  txt: "text/plain;charset=utf-8",
  md: "text/markdown;charset=utf-8",
};

/** Old programs take a text file without this mark for GBK. */
const byteOrderMark = "\uFEFF";

async function bytesOf(document: ReportDocument, kind: ReportFileKind): Promise<Uint8Array> {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  switch (kind) {
    case "docx": {
      // The Word library is loaded only by who exports to Word.
      const { reportDocx } = await import("./docx");
      return reportDocx(document);
    }
    case "html":
      return encode(reportHtml(document));
    case "txt":
      return encode(byteOrderMark + reportText(document));
    case "md":
      return encode(reportMarkdown(document));
  }
}

/** The finished report as a file of one kind. */
export async function reportFile(
  document: ReportDocument,
  kind: ReportFileKind
): Promise<ReportFile> {
  return {
    name: `${document.fileName}.${kind}`,
    mediaType: mediaTypes[kind],
    bytes: await bytesOf(document, kind),
  };
}
