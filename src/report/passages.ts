import type { Report } from "./report";
import type { SectionId } from "./structure";

/** A text of a report in which words can stand. */
export type TextId = SectionId | "title";

/** Words of a report's text, and where exactly they stand. */
export interface Passage {
  readonly section: TextId;
  /** Which paragraph of the section, counted from 0; paragraphs are separated by "\n", and the title is one. */
  readonly paragraph: number;
  /** The words themselves. */
  readonly quote: string;
  /** Where the words begin and end within their paragraph, counted from 0, the end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A text of a report as it stands. */
export function textNamed({ title, sections }: Report, section: TextId): string {
  return section === "title" ? title : sections[section];
}

/** The paragraphs of a text of a report. */
export function paragraphsOf(report: Report, section: TextId): readonly string[] {
  const text = textNamed(report, section);
  return section === "title" ? [text] : text.split("\n");
}

/** Finds passages in one text of a report. */
export class PassageFinder {
  private readonly paragraphs: readonly string[];
  /** Where each paragraph begins in the text. */
  private readonly starts: readonly number[];

  constructor(
    report: Report,
    private readonly section: TextId
  ) {
    this.paragraphs = paragraphsOf(report, section);
    let next = 0;
    this.starts = this.paragraphs.map(({ length }) => {
      const start = next;
      next += length + 1;
      return start;
    });
  }

  /** The words between two positions of the text: a passage for each paragraph that they stand in. */
  between(from: number, to: number): readonly Passage[] {
    const passages: Passage[] = [];
    for (let at = this.paragraphAt(from); at < this.paragraphs.length; at++) {
      const start = this.starts[at] ?? to;
      if (start >= to) break;
      passages.push(...this.within(at, from - start, to - start));
    }
    return passages;
  }

  /** The words of one paragraph between two of its own positions; none where nothing but blanks stands there. */
  within(paragraph: number, from: number, to: number): readonly Passage[] {
    const words = (this.paragraphs[paragraph] ?? "").slice(Math.max(0, from), to);
    const quote = words.trim();
    if (quote === "") return [];
    const start = Math.max(0, from) + words.indexOf(quote);
    return [{ section: this.section, paragraph, quote, start, end: start + quote.length }];
  }

  /** Each paragraph that says something, as a whole. */
  all(): readonly Passage[] {
    return this.paragraphs.flatMap(({ length }, index) => this.within(index, 0, length));
  }

  /** The last paragraph that begins at a position of the text, or before it. */
  private paragraphAt(position: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? 0) > position) high = middle - 1;
      else low = middle;
    }
    return low;
  }
}
