import { loaded } from "../report/loaded";
import type { PrintedDocument } from "./document";
import { recordStyle } from "./record-style";
import { reportText } from "./text";
import { mediaTypes, plainText, type WrittenFile } from "./written-file";

/** The kinds of file a check record is exported to, named after their ending. */
export const recordFileKinds = ["docx", "txt"] as const;
export type RecordFileKind = (typeof recordFileKinds)[number];

const signatures = "核对人：　　　　　　审核人：　　　　　　日期：　　年　　月　　日";

/** The record with a line to be signed at its end. */
function toBeSigned(record: PrintedDocument): PrintedDocument {
  return {
    ...record,
    parts: [...record.parts, { kind: "paragraph", text: signatures, lead: 0 }],
  };
}

async function bytesOf(record: PrintedDocument, kind: RecordFileKind): Promise<Uint8Array> {
  switch (kind) {
    case "docx": {
      const { reportDocx } = await loaded(() => import("./docx"));
      return reportDocx(record, recordStyle(record));
    }
    case "txt":
      return plainText(reportText(record));
  }
}

/** A check record (核对记录) as a file to be signed, on one page where that can be. */
export async function recordFile(
  record: PrintedDocument,
  kind: RecordFileKind
): Promise<WrittenFile> {
  return {
    name: `${record.fileName}.${kind}`,
    mediaType: mediaTypes[kind],
    bytes: await bytesOf(toBeSigned(record), kind),
  };
}
