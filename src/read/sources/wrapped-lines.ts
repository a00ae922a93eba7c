import { tableIds } from "../../report/structure";
import { isPageNumber } from "../furniture";
import { headingOf } from "../headings";

/** A text whose paragraphs are whole, and how many of them were put together from several lines. */
export interface JoinedText {
  readonly text: string;
  readonly joined: number;
}

/** A line as it stands on a page: a character of Han is two wide. */
interface PlacedLine {
  readonly text: string;
  readonly indent: number;
  readonly width: number;
  /** Whether it stands below the heading of a table, which may have lost its cells. */
  readonly isInTable: boolean;
}

const han = /\p{Script=Han}/gu;
const endsSentence = /[。！？；：!?;:]$/;
const endsParagraph = /[。！？!?]$/;
/** Columns of a table, and rows of one. */
const columns = /\S[ \u3000]{2,}\S|\t|\||｜/;
/** Numbers with what is remarked on them, and what stands for none. */
const figure = /^(?:[-+－]?\d|[-—–－/×无]+$)/;
const fewestInRow = 3;
/** What begins a heading, and an item of a list. */
const heading =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:[、.．]|部分)|[(（][一二三四五六七八九十]{1,3}[)）])/;
const item = /^(?:\d{1,2}[、.．](?!\d)|[-*+•·▪●#>])/;

/** So much of a sentence is in Han, addresses and numbers in it and all. */
const leastHan = 0.2;
/** No page has longer lines. */
const longestLine = 200;
/** Lines of fewer characters are headings and labels, whatever stands at their ends. */
const leastWidth = 30;
/** So much of a line may be empty where it is set in, or the next word did not fit. */
const mostRoom = 8;
/** Of so many lines that end in no sentence, and nearly all of them equally wide, the width has ended them. */
const fewestBroken = 8;
const mostlyBroken = 0.8;
/** Blanks that set a paragraph's first line in. */
const leastIndent = 2;
const fewestIndented = 3;

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character < "\u2000" ? 1 : 2), 0);
}

function placedLines(lines: readonly string[]): readonly PlacedLine[] {
  let isInTable = false;
  return lines.map((line) => {
    const text = line.trim();
    const found = headingOf(text);
    if (found?.likeness === "same") isInTable = tableIds.some((id) => id === found.section);
    const indent = widthOf(line.slice(0, Math.min(longestLine, line.indexOf(text))));
    return { text, indent, width: text.length > longestLine ? Infinity : widthOf(text), isInTable };
  });
}

function isRow(text: string): boolean {
  if (columns.test(text)) return true;
  let together = 0;
  return text.split(" ").some((each) => {
    together = figure.test(each) ? together + 1 : 0;
    return together >= fewestInRow;
  });
}

/** Whether a line is of sentences, and no row or label of a table. */
function isProse({ text, isInTable }: PlacedLine): boolean {
  if (isInTable || text.length > longestLine || isRow(text)) return false;
  return (text.match(han)?.length ?? 0) >= leastHan * text.length || endsParagraph.test(text);
}

/** How lines stand on the page that has parted them. */
interface Page {
  readonly width: number;
  /** Of lines that go on with a paragraph; undefined where no first lines are set in. */
  readonly indent: number | undefined;
}

/** Null where lines end with their paragraphs. */
function pageOf(lines: readonly PlacedLine[]): Page | null {
  const prose = lines.filter((line) => line.width >= leastWidth && isProse(line));
  const open = prose
    .filter(({ text }) => !endsSentence.test(text))
    .map((line) => line.width)
    .sort((a, b) => a - b);
  const width = open[Math.floor(open.length / 2)] ?? 0;
  const broken = open.filter((each) => Math.abs(each - width) <= mostRoom).length;
  if (broken < fewestBroken || broken < open.length * mostlyBroken) return null;
  const indent = prose.reduce((least, line) => Math.min(least, line.indent), Infinity);
  const setIn = prose.filter((line) => line.indent >= indent + leastIndent).length;
  return { width, indent: setIn >= fewestIndented ? indent : undefined };
}

function isFull(line: PlacedLine, { width }: Page): boolean {
  return Math.abs(line.width - width) <= mostRoom && isProse(line);
}

/**
 * Whether a line goes on with the paragraph of a full one above it.
 * @param areApart whether there is an empty line between them, and no page's number
 */
function goesOn(line: PlacedLine, above: PlacedLine, { indent }: Page, areApart: boolean): boolean {
  if (!isProse(line) || heading.test(line.text)) return false;
  const isEnded = endsParagraph.test(above.text);
  if (indent === undefined) return !isEnded && !item.test(line.text);
  return line.indent < indent + leastIndent && !(isEnded && areApart);
}

/** The first line from one on that is neither blank nor the number of a page. */
function nextTold(lines: readonly PlacedLine[], from: number): number {
  const isTold = ({ text }: PlacedLine): boolean => text !== "" && !isPageNumber(text);
  let next = from;
  for (let line = lines[next]; line && !isTold(line); line = lines[next]) next++;
  return next;
}

/**
 * A text with the lines of a paragraph put together that only the width of a page has parted, as they come out of a PDF,
 * also over a page's number. Where the widths do not show that, every line stays a paragraph, and so does every row.
 */
export function withJoinedLines(text: string): JoinedText {
  const written = text.split(/\r\n|[\n\r\f]/);
  const lines = placedLines(written);
  const page = pageOf(lines);
  if (!page) return { text, joined: 0 };
  let whole = "";
  let joined = 0;
  for (let at = 0; at < lines.length;) {
    let paragraph = written[at] ?? "";
    let last = at;
    const numbers: string[] = [];
    for (let above = lines[at]; above && isFull(above, page); above = lines[last]) {
      const next = nextTold(lines, last + 1);
      const line = lines[next];
      const passed = written.slice(last + 1, next).filter((each) => each.trim() !== "");
      const areApart = next > last + 1 && passed.length === 0;
      if (!line || !goesOn(line, above, page, areApart)) break;
      paragraph = (last === at ? paragraph.trimEnd() : paragraph) + line.text;
      numbers.push(...passed);
      last = next;
    }
    if (last > at) joined++;
    whole += at === 0 ? paragraph : `\n${paragraph}`;
    for (const number of numbers) whole += `\n${number}`;
    at = last + 1;
  }
  return { text: whole, joined };
}
