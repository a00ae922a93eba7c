import { isPageNumber } from "../furniture";

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
}

const wide = /[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef“”‘’—…·]/;
const han = /\p{Script=Han}/gu;
const endsSentence = /[。！？；：!?;:]$/;
const endsParagraph = /[。！？!?]$/;
/** Columns of a table, and rows of one. */
const columns = /\S[ \u3000]{2,}\S|\t|\||｜/;
const number = /^-?\d[\d,.]*$/;
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
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

function placed(line: string): PlacedLine {
  const text = line.trim();
  const indent = widthOf(line.slice(0, line.length - line.trimStart().length));
  return { text, indent, width: widthOf(text) };
}

function isRow(text: string): boolean {
  const ends = text.split(" ").slice(-fewestInRow);
  return (
    columns.test(text) || (ends.length === fewestInRow && ends.every((each) => number.test(each)))
  );
}

/** Whether a line is of sentences, and no row or label of a table. */
function isProse({ text }: PlacedLine): boolean {
  const ofHan = (text.match(han)?.length ?? 0) / text.length;
  return (
    text.length <= longestLine && (ofHan >= leastHan || endsParagraph.test(text)) && !isRow(text)
  );
}

/** How wide the lines are that end where the page does; undefined where lines end with their paragraphs. */
function widthOfPage(lines: readonly PlacedLine[]): number | undefined {
  const open = lines
    .filter((line) => line.width >= leastWidth && isProse(line) && !endsSentence.test(line.text))
    .map(({ width }) => width)
    .sort((a, b) => a - b);
  const page = open[Math.floor(open.length / 2)] ?? 0;
  const broken = open.filter((width) => Math.abs(width - page) <= mostRoom).length;
  return broken >= fewestBroken && broken >= open.length * mostlyBroken ? page : undefined;
}

/** The indent that lines have which go on with a paragraph; undefined where no first lines are set in. */
function indentOfPage(lines: readonly PlacedLine[]): number | undefined {
  const prose = lines.filter((line) => line.width >= leastWidth && isProse(line));
  const least = prose.reduce((smallest, { indent }) => Math.min(smallest, indent), Infinity);
  const setIn = prose.filter(({ indent }) => indent >= least + leastIndent).length;
  return setIn >= fewestIndented ? least : undefined;
}

/** The first line from one on that is neither blank nor the number of a page. */
function nextTold(lines: readonly PlacedLine[], from: number): number {
  let next = from;
  for (; next < lines.length; next++) {
    const text = lines[next]?.text ?? "";
    if (text !== "" && !isPageNumber(text)) break;
  }
  return next;
}

/**
 * A text with the lines of a paragraph put together that only the width of a page has parted, as they come out of a PDF,
 * also over a page's number. Where the widths do not show that, every line stays a paragraph, and so does every row.
 */
export function withJoinedLines(text: string): JoinedText {
  const written = text.split(/\r\n|[\n\r\f]/);
  const lines = written.map(placed);
  const page = widthOfPage(lines);
  if (page === undefined) return { text, joined: 0 };
  const indent = indentOfPage(lines);
  const isFull = (line: PlacedLine): boolean =>
    Math.abs(line.width - page) <= mostRoom && isProse(line);
  const goesOn = (line: PlacedLine, next: PlacedLine, areApart: boolean): boolean => {
    if (!isProse(next) || heading.test(next.text)) return false;
    const endsHere = endsParagraph.test(line.text);
    if (indent === undefined) return !endsHere && !item.test(next.text);
    return next.indent < indent + leastIndent && !(endsHere && areApart);
  };
  let whole = "";
  let joined = 0;
  for (let at = 0; at < lines.length;) {
    let paragraph = written[at] ?? "";
    if (isFull(lines[at] ?? placed(""))) paragraph = paragraph.trimEnd();
    let last = at;
    const between: string[] = [];
    for (let line = lines[at]; line && isFull(line); line = lines[last]) {
      const next = nextTold(lines, last + 1);
      const passed = written.slice(last + 1, next).filter((each) => each.trim() !== "");
      const other = lines[next];
      const areApart = next > last + 1 && passed.length === 0;
      if (!other || !goesOn(line, other, areApart)) break;
      between.push(...passed);
      paragraph += other.text;
      last = next;
    }
    if (last > at) joined++;
    whole += at === 0 ? paragraph : `\n${paragraph}`;
    for (const line of between) whole += `\n${line}`;
    at = last + 1;
  }
  return { text: whole, joined };
}
