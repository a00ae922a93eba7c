import type { TextLine } from "./text-lines";

/** Where the lines of a document begin and end, and how far they are apart, in most places. */
export interface Setting {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
}

function shareOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

/** What is usual in a document, from the lines of all its pages. */
export function settingOf(pages: readonly (readonly TextLine[])[]): Setting {
  const lines = pages.flat();
  const gaps = pages.flatMap((page) =>
    page.slice(1).flatMap(({ y, size }, index) => {
      const gap = y - (page[index]?.y ?? y);
      return gap > 0 && gap < size * 3.5 ? [gap / size] : [];
    })
  );
  return {
    left: shareOf(
      lines.map(({ left }) => left),
      0.05
    ),
    right: shareOf(
      lines.map(({ right }) => right),
      0.95
    ),
    pitch: shareOf(gaps, 0.5),
  };
}

/** What begins a paragraph of its own after the end of a sentence. */
const beginsPart =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|\d{1,2}[.、．]|[一二三四五六七八九十]是)/;
const endsSentence = /[。！？：；]$/;

/** How a line stands to the one before: on the same page, or at the top of the next. */
function goesOn(before: TextLine, line: TextLine, isNextPage: boolean, setting: Setting): boolean {
  const { left, right, pitch } = setting;
  const isFull = before.right > right - 2.2 * line.size;
  const isIndented = line.left > left + 1.2 * line.size;
  if (!isFull || isIndented) return false;
  if (Math.abs(before.size - line.size) > 0.15 * line.size) return false;
  if (beginsPart.test(line.text) && endsSentence.test(before.text)) return false;
  if (isNextPage) return !endsSentence.test(before.text) || before.right > right - 0.6 * line.size;
  const gap = line.y - before.y;
  return gap > 0 && gap < Math.max(pitch, 1) * line.size * 1.35;
}

/** Puts lines together that are one paragraph, in reading order, over the end of a page too. */
export class Paragraphs {
  private last: { readonly line: TextLine; readonly page: number } | null = null;
  private text = "";

  constructor(private readonly setting: Setting) {}

  /** Takes the next line; what it gives back is the paragraph before, where that has come to its end. */
  take(line: TextLine, page: number): string | null {
    const { last } = this;
    const isOn = last !== null && goesOn(last.line, line, page !== last.page, this.setting);
    this.last = { line, page };
    if (!isOn) {
      const whole = this.text;
      this.text = line.text;
      return last === null ? null : whole;
    }
    const needsBlank = /[A-Za-z,.]$/.test(this.text) && /^[A-Za-z]/.test(line.text);
    this.text = `${this.text}${needsBlank ? " " : ""}${line.text}`;
    return null;
  }

  /** Ends the paragraph; null where none was begun. */
  end(): string | null {
    const { last, text } = this;
    this.last = null;
    this.text = "";
    return last === null ? null : text;
  }
}
