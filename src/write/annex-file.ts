import { loaded } from "../report/loaded";
import type { PrintedDocument } from "./document";
import { reportHtml } from "./html";
import type { WordStyle } from "./word-style";
import { mediaTypes, utf8, type WrittenFile } from "./written-file";

/** The kinds of file the annex is exported to, named after their ending. */
export const annexFileKinds = ["docx", "html"] as const;
export type AnnexFileKind = (typeof annexFileKinds)[number];

async function bytesOf(
  annex: PrintedDocument,
  kind: AnnexFileKind,
  style: WordStyle | undefined
): Promise<Uint8Array> {
  switch (kind) {
    case "docx": {
      const { reportDocx } = await loaded(() => import("./docx"));
      return reportDocx(annex, style);
    }
    case "html":
      return utf8(reportHtml(annex));
  }
}

/**
 * The annex of a report as a file of one kind.
 * @param style of a Word file; the official one where it is left out
 */
export async function annexFile(
  annex: PrintedDocument,
  kind: AnnexFileKind,
  style?: WordStyle
): Promise<WrittenFile> {
  return {
    name: `${annex.fileName}.${kind}`,
    mediaType: mediaTypes[kind],
    bytes: await bytesOf(annex, kind, style),
  };
}
