import { loaded } from "../report/loaded";
import type { PrintedDocument } from "./document";
import type { WordStyle } from "./word-style";
import { mediaTypes, type WrittenFile } from "./written-file";

/** A letter as a Word file. */
export async function letterFile(letter: PrintedDocument, style: WordStyle): Promise<WrittenFile> {
  const { reportDocx } = await loaded(() => import("./docx"));
  return {
    name: `${letter.fileName}.docx`,
    mediaType: mediaTypes.docx,
    bytes: await reportDocx(letter, style),
  };
}
