import type { DocumentPart, PrintedDocument } from "./document";
import { safeFileName } from "./file-name";
import { printedLine } from "./printed-text";
import type { RecordContent } from "./sheets/check-sheets";

function paragraph(text: string): DocumentPart {
  return { kind: "paragraph", text: printedLine(text), lead: 0 };
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
          : entries.flatMap(({ statement, place, reason }, index) => [
              paragraph(`${index + 1}．${statement}`),
              ...(place === "" ? [] : [paragraph(`位置：${place}`)]),
              ...(reason === "" ? [] : [paragraph(reason)]),
            ])),
      ]),
    ],
  };
}
