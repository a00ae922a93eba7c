import { isAgencyName } from "./agency-name";
import type { Lead } from "./leads";
import type { PlacedHeading } from "./prose";
import { mostTitleLines, titleEndingWith, yearAloneIn, type Title } from "./title";

/** A title and where it stands. */
export interface PlacedTitle {
  readonly title: Title;
  /** First and last line, and the column. */
  readonly top: number;
  readonly line: number;
  readonly column: number;
  /** Where the agency is named, where it is not in the title itself. */
  readonly agencyFrom?: string;
}

const beginsSentence = /^(?:根据|按照|依据|依照|遵照|根據|依據|现将|现公布)/;

/** Whether a sentence goes on in the next paragraph: what stands there is no title, but what the sentence names. */
export function isBegunSentence(text: string): boolean {
  const end = Math.max(text.lastIndexOf("。"), text.lastIndexOf("；"));
  return text.includes("印发", end + 1) || (end < 0 && beginsSentence.test(text));
}

const endedSentence = /[。；：:！？]$/;
/** What goes on after the name of a notice. */
const afterName = /^(?:格式|编制|的?(?:通知|要求)|》)/;
const longestBelowTitle = 30;

/** How many names in 《》 are open at the end of a line. */
function openAfter(text: string, open: number): number {
  const begun = text.split("《").length - text.split("》").length;
  return endedSentence.test(text) ? 0 : Math.max(0, open + begun);
}

interface PlacedLead {
  readonly lead: Lead;
  readonly line: number;
}

/** A title with what stands below it of what it lacks: its year in brackets, the agency alone. */
function withLinesBelow(found: PlacedTitle, below: readonly PlacedLead[]): PlacedTitle {
  let { title, line } = found;
  let { agencyFrom } = found;
  for (const next of below) {
    const text = next.lead.text.trim();
    const year = title.year === null ? yearAloneIn(text) : null;
    if (year !== null) {
      const { lines = [title.text] } = title;
      title = { ...title, year, text: title.text + text, lines: [...lines, text] };
    } else if (title.agency === "" && text.length <= longestBelowTitle && isAgencyName(text)) {
      title = { ...title, agency: text };
      agencyFrom = "标题下面一行";
    } else break;
    line = next.line;
  }
  return { ...found, title, line, ...(agencyFrom !== undefined ? { agencyFrom } : {}) };
}

/** The titles of reports in a strip, from top to bottom, each with all its lines. */
export function findTitles(
  leads: readonly (Lead | null)[],
  headings: readonly PlacedHeading[]
): readonly PlacedTitle[] {
  const headingLines = new Set(headings.map(({ line }) => line));
  const placed = leads.flatMap((lead, line) => (lead ? [{ lead, line }] : []));
  const titles: PlacedTitle[] = [];
  let recent: PlacedLead[] = [];
  let open = 0;
  let isInSentence = false;
  placed.forEach(({ lead, line }, index) => {
    const isQuoted = open > 0;
    const isGoingOn = isInSentence;
    open = openAfter(lead.text, open);
    isInSentence = isGoingOn ? !endedSentence.test(lead.text) : isBegunSentence(lead.text);
    if (headingLines.has(line)) {
      recent = [];
      open = 0;
      isInSentence = false;
      return;
    }
    if ((titles.at(-1)?.line ?? -1) >= line) return;
    const next = placed[index + 1];
    if (isQuoted || (next && afterName.test(next.lead.text))) {
      recent = [];
      return;
    }
    recent.push({ lead, line });
    const window = recent.slice(-mostTitleLines);
    const found = titleEndingWith(window.map(({ lead: { text } }) => text));
    const first = found ? window.at(-found.lines) : undefined;
    if (!found || !first) return;
    if (isGoingOn && (found.title.year === null || found.title.agency === "")) return;
    const { column } = first.lead;
    const below = placed
      .slice(index + 1, index + 3)
      .filter((each) => !headingLines.has(each.line) && each.lead.column === column);
    titles.push(withLinesBelow({ title: found.title, top: first.line, line, column }, below));
    recent = [];
    isInSentence = false;
  });
  return titles;
}
