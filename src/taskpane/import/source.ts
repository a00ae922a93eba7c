import { UnreadableFileError } from "../../read/errors";
import { readFile } from "../../read/file";
import type { FoundReport } from "../../read/found";
import { PartNotLoaded } from "../../report/loaded";
import { limits } from "../../read/sources/limits";

/** Something the clerk has chosen, dropped or pasted. */
export type Source =
  | { readonly kind: "file"; readonly file: File }
  /** As web pages, Word and spreadsheets put it on the clipboard; "" where it has none of the kind. */
  | { readonly kind: "pasted"; readonly html: string; readonly text: string };

/** What was transferred by dropping or pasting; "several" files at once, or nothing that could be read. */
export function sourceOf(transfer: DataTransfer): Source | "several" | "nothing" {
  const html = transfer.getData("text/html");
  const text = transfer.getData("text/plain");
  // Spreadsheets put a picture of the cells beside them.
  if (html.trim() !== "" || text.trim() !== "") return { kind: "pasted", html, text };
  const [file, ...others] = transfer.files;
  if (!file) return "nothing";
  return others.length > 0 ? "several" : { kind: "file", file };
}

function readText(text: string): Promise<readonly FoundReport[]> {
  return readFile(new TextEncoder().encode(text));
}

function tablesIn(reports: readonly FoundReport[]): number {
  return reports.reduce((count, { tables }) => count + tables.length, 0);
}

/** Rich text first; an editor's rich text may hold tables as plain lines only, which the plain text tells better. */
async function readPasted(html: string, text: string): Promise<readonly FoundReport[]> {
  if (html.trim() === "") return readText(text);
  const rich = await readText(html).catch((error: unknown) => {
    if (error instanceof UnreadableFileError && error.code === "no-report") return error;
    throw error;
  });
  const isRich = !(rich instanceof UnreadableFileError);
  if ((isRich && tablesIn(rich) > 0) || text.trim() === "") {
    if (isRich) return rich;
    throw rich;
  }
  const plain = await readText(text).catch((error: unknown) => {
    if (error instanceof PartNotLoaded) throw error;
    return [];
  });
  if (isRich) return tablesIn(plain) > 0 ? plain : rich;
  if (plain.length > 0) return plain;
  throw rich;
}

/**
 * Reads the reports in it. Nothing of it enters the live document.
 * @throws UnreadableFileError as readFile does, PartNotLoaded where a reader did not come
 */
export async function readSource(source: Source): Promise<readonly FoundReport[]> {
  if (source.kind === "pasted") return readPasted(source.html, source.text);
  if (source.file.size > limits.fileBytes) throw new UnreadableFileError("too-large");
  const { file } = source;
  return readFile(new Uint8Array(await file.arrayBuffer()), { fileName: file.name });
}
