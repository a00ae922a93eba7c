import type { ReportDocument } from "./document";
import { reportHtml } from "./html";
import { reportMarkdown } from "./markdown";
import { reportJson } from "./report-json";
import { reportText } from "./text";
import type { WordStyle } from "./word-style";

/** The kinds of file that people read. */
export const readingFileKinds = ["docx", "html", "txt", "md"] as const;
export type ReadingFileKind = (typeof readingFileKinds)[number];

/** The kinds of file that the receiving side's programs read. */
export const figureFileKinds = ["xlsx", "json"] as const;
export type FigureFileKind = (typeof figureFileKinds)[number];

/** The kinds of file a report is exported to, named after their ending. */
export const reportFileKinds = [...readingFileKinds, ...figureFileKinds] as const;
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
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
};

/** Old programs take a text file without this mark for GBK. */
const byteOrderMark = "\uFEFF";

function nameOf({ fileName }: ReportDocument, kind: ReportFileKind): string {
  return `${fileName}.${kind}`;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function bytesOf(
  document: ReportDocument,
  kind: ReportFileKind,
  style: WordStyle | undefined
): Promise<Uint8Array> {
  switch (kind) {
    case "docx": {
      // The Word library is loaded only by who exports to Word.
      const { reportDocx } = await import("./docx");
      return reportDocx(document, style);
    }
    case "html":
      return encode(reportHtml(document));
    case "txt":
      return encode(byteOrderMark + reportText(document));
    case "md":
      return encode(reportMarkdown(document));
    case "xlsx": {
      const [{ workbookFile }, { finishedSheets }] = await Promise.all([
        import("./xlsx/workbook-file"),
        import("./sheets/report-sheets"),
      ]);
      const { title, draft, report } = document;
      const header = draft === null ? null : `【${draft}】`;
      return workbookFile(finishedSheets(report), { title, header });
    }
    case "json": {
      const file = nameOf(document, kind);
      const content = { file, ...reportJson(document.report), notes: [] };
      return encode(`${JSON.stringify(content, null, 2)}\n`);
    }
  }
}

/**
 * The finished report as a file of one kind.
 * @param style of a Word file; the official one where it is left out
 */
export async function reportFile(
  document: ReportDocument,
  kind: ReportFileKind,
  style?: WordStyle
): Promise<ReportFile> {
  return {
    name: nameOf(document, kind),
    mediaType: mediaTypes[kind],
    bytes: await bytesOf(document, kind, style),
  };
}
