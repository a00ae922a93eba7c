import type { DocumentPart, PrintedDocument } from "./document";
import { safeFileName } from "./file-name";
import { printedLine } from "./printed-text";
import type { RecordContent } from "./sheets/check-sheets";

type RecordEntry = RecordContent["groups"][number]["entries"][number];

type TextPart = Extract<DocumentPart, { readonly kind: "paragraph" }>;

function paragraph(text: string): TextPart {
  return { kind: "paragraph", text: printedLine(text), lead: 0 };
}

/** What is said of one finding, all on one page where that can be. */
function entryParts(
  { statement, place, reason }: RecordEntry,
  number: number
): readonly TextPart[] {
  const lines = [`${number}．${statement}`, ...(place === "" ? [] : [`位置：${place}`]), reason];
  const said = lines.filter((line) => line !== "").map(paragraph);
  return said.map((part, at) => (at < said.length - 1 ? { ...part, keepsNext: true } : part));
}

/** A check record as a document of its own, which every writer of reports renders. */
export function recordDocument(record: RecordContent): PrintedDocument {
  const title = printedLine(record.title);
  return {
    title,
    fileName: safeFileName(title),
    author: printedLine(record.agency),
    draft: null,
    parts: [
      { kind: "title", lines: [title] },
      ...record.facts.map(([fact, value]) => paragraph(`${fact}：${value}`)),
      ...record.groups.flatMap(({ heading, entries }): readonly DocumentPart[] => [
        { kind: "heading", level: 1, text: printedLine(heading) },
        ...(entries.length === 0
          ? [paragraph("无。")]
          : entries.flatMap((entry, index) => entryParts(entry, index + 1))),
      ]),
    ],
  };
}
