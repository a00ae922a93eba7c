import { draftMark, draftName, draftTitle } from "./draft-mark";
import type { PrintedDocument, Standing } from "./document";
import { safeFileName } from "./file-name";
import { printedLine } from "./printed-text";

/** The main figures of a report beside last year's, in words. */
export interface AnnexContent {
  readonly agency: string;
  /** Without the agency: 2025年政府信息公开主要数据与上年对比. */
  readonly subject: string;
  /** One a column: names, then numbers. */
  readonly headings: readonly string[];
  readonly groups: readonly {
    readonly name: string;
    readonly rows: readonly (readonly string[])[];
  }[];
  /** Sentences at the foot of the table. */
  readonly notes: readonly string[];
}

/**
 * The comparison with last year as an annex to the report (附件), which every writer of reports renders.
 * @param standing of the report; where it is not ready, the annex is marked 草稿, with what remains to be done
 */
export function annexDocument(content: AnnexContent, standing: Standing): PrintedDocument {
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
