import type { ComparisonAnnex } from "../report/comparison-annex";
import { draftMark, draftName, draftTitle } from "./draft-mark";
import type { PrintedDocument, Standing } from "./document";
import { safeFileName } from "./file-name";
import { printedLine } from "./printed-text";

/**
 * The comparison with last year as an annex to the report (附件), which every writer of reports renders.
 * @param standing of the report; where it is not ready, the annex is marked 草稿, with what remains to be done
 */
export function annexDocument(content: ComparisonAnnex, standing: Standing): PrintedDocument {
  const agency = printedLine(content.agency);
  const subject = printedLine(content.subject);
  const name = `附件：${agency}${subject}`;
  const draft = draftMark(standing);
  return {
    title: draftTitle(name, draft),
    author: agency,
    fileName: safeFileName(draftName(name, draft)),
    draft,
    parts: [
      ...(draft === null ? [] : [{ kind: "draft", text: draft } as const]),
      { kind: "title", lines: agency === "" ? [name] : [`附件：${agency}`, subject] },
      {
        kind: "list",
        caption: subject,
        headings: content.headings.map(printedLine),
        groups: content.groups.map((group) => ({
          name: printedLine(group.name),
          rows: group.rows.map((row) => row.map(printedLine)),
        })),
        note: printedLine(`注：${content.notes.join("")}`),
      },
    ],
  };
}
