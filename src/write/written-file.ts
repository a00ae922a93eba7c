import type { ReportFileKind } from "./report-file-kinds";

/** A file as it is handed to the clerk. */
export interface WrittenFile {
  /** With its ending. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What browsers call the kinds of file, by their ending. */
export const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html;charset=utf-8",
  txt: "text/plain;charset=utf-8",
  md: "text/markdown;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
} satisfies Readonly<Record<ReportFileKind, string>>;

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Plain text for old programs of Windows: with the mark without which they take it for GBK, and lines that end as theirs. */
export function plainText(text: string): Uint8Array {
  return utf8(`\uFEFF${text.replaceAll("\n", "\r\n")}`);
}
