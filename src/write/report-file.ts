import { loaded } from "../report/loaded";
import type { ReportDocument } from "./document";
import { reportHtml, reportHtmlFragment } from "./html";
import { reportMarkdown } from "./markdown";
import type { ReportFileKind } from "./report-file-kinds";
import { exportedJson } from "./report-json";
import { reportText } from "./text";
import type { WordStyle } from "./word-style";
import { mediaTypes, plainText, utf8, type WrittenFile } from "./written-file";

/** What may be chosen for some kinds of file. */
export interface ReportFileChoices {
  /** Of a Word file; the official one where it is left out. */
  readonly style?: WordStyle | undefined;
  /** HTML to be put into a page, not a page of its own. */
  readonly fragment?: boolean;
}

/** An exported report. */
export type ReportFile = WrittenFile;

function nameOf({ fileName }: ReportDocument, kind: ReportFileKind): string {
  return `${fileName}.${kind}`;
}

async function bytesOf(
  document: ReportDocument,
  kind: ReportFileKind,
  { style, fragment = false }: ReportFileChoices
): Promise<Uint8Array> {
  switch (kind) {
    case "docx": {
      // The Word library is loaded only by who exports to Word.
      const { reportDocx } = await loaded(() => import("./docx"));
      return reportDocx(document, style);
    }
    case "html":
      return utf8(fragment ? reportHtmlFragment(document) : reportHtml(document));
    case "txt":
      return plainText(reportText(document));
    case "md":
      return utf8(reportMarkdown(document));
    case "xlsx": {
      const [{ workbookFile }, { finishedSheets }, { exportedReasons }] = await Promise.all([
        loaded(() => import("./xlsx/workbook-file")),
        loaded(() => import("./sheets/report-sheets")),
        loaded(() => import("./sheets/check-sheets")),
      ]);
      const { title, draft, report, gaps, reasons } = document;
      const header = draft === null ? null : `【${draft}】`;
      const kept = reasons.length > 0 ? [exportedReasons(reasons)] : [];
      return workbookFile([...finishedSheets(report, gaps), ...kept], { title, header });
    }
    case "json": {
      const file = nameOf(document, kind);
      const content = { file, ...exportedJson(document) };
      return utf8(`${JSON.stringify(content, null, 2)}\n`);
    }
  }
}

/** The finished report as a file of one kind. */
export async function reportFile(
  document: ReportDocument,
  kind: ReportFileKind,
  choices: ReportFileChoices = {}
): Promise<ReportFile> {
  return {
    name: nameOf(document, kind),
    mediaType: mediaTypes[kind],
    bytes: await bytesOf(document, kind, choices),
  };
}
