import type { Day } from "../report/day";
import { formatById } from "../report/formats";
import type { DocumentPart, PrintedDocument, ReportDocument } from "./document";
import { safeFileName } from "./file-name";
import { printedLine } from "./printed-text";
import { signed, widthInCharacters } from "./signature";

/** What only the clerk knows of a letter. */
export interface LetterContent {
  /** 主送机关 */
  readonly addressee: string;
  readonly day: Day;
  /** The names of what goes with the letter beside the report. */
  readonly further: readonly string[];
}

/** Characters of a title that stand in one line. */
const titleWidth = 20;

/** A title that breaks where its sense does. */
function titleLines(agency: string, year: number): readonly string[] {
  return widthInCharacters(`${agency}关于报送`) <= titleWidth
    ? [`${agency}关于报送`, `${year}年政府信息公开工作年度报告的函`]
    : [agency, `关于报送${year}年政府信息公开`, "工作年度报告的函"];
}

function paragraph(text: string): DocumentPart {
  return { kind: "paragraph", text, lead: 0 };
}

/**
 * The letter (报送函) with which a report is handed in. It says that the report is made and enclosed, and no more.
 * @returns null for a report that cannot be filed: no letter hands in a draft
 */
export function reportLetter(
  { report, author, draft }: ReportDocument,
  { addressee, day, further }: LetterContent
): PrintedDocument | null {
  const { year, title } = report;
  if (draft !== null || year === null) return null;
  const format = formatById(report.format);
  const lines = titleLines(author, year);
  const name = lines.join("");
  return signed(
    {
      title: name,
      author,
      fileName: safeFileName(name),
      draft: null,
      parts: [
        { kind: "title", lines },
        { kind: "addressee", text: `${printedLine(addressee).replace(/[:：]$/, "")}：` },
        paragraph(
          `根据《中华人民共和国政府信息公开条例》和《${format.title}》（${format.documentNumber}）的要求，` +
            `我单位编制了《${title}》，现随函报送，请查收。`
        ),
        paragraph("特此函告。"),
        { kind: "attachments", names: [title, ...further].map(printedLine) },
      ],
    },
    day
  );
}
