import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from "parse5";
import { filledUp, rowParagraph, textTableMark } from "../../report/text-tables";
import { UnreadableFileError } from "../errors";
import type { DocumentBlock, GridCell } from "../source";
import { titleOf } from "../title";
import type { Budget } from "./budget";
import { LeftOut } from "./left-out";
import { limits } from "./limits";
import { attribute, childrenOf, isElement } from "./page/elements";
import { PageLooks, type Appearance } from "./page/look";
import { cellTextOf, plainLook, readRuns, type Run } from "./runs";

type Node = DefaultTreeAdapterTypes.Node;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

const unread = new Set(
  "head script style noscript noembed noframes datalist template svg math iframe object select option button nav footer textarea form-control audio video canvas caption".split(
    " "
  )
);
const paragraphs = new Set(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu ol p pre search section summary td th tr ul xmp".split(
    " "
  )
);
/** A table with a cell longer than this lays out a page. */
const longestCell = 400;

/** parse5's own tree, refusing pages that are too deep or too large while they are being parsed. */
function boundedAdapter(): typeof defaultTreeAdapter {
  const depths = new Map<Node, number>();
  let nodes = 0;
  const place = (parent: ParentNode, child: ChildNode): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    depths.set(child, depth);
    nodes++;
    if (depth > limits.htmlDepth || nodes > limits.htmlNodes) {
      throw new UnreadableFileError("too-complex");
    }
  };
  return {
    ...defaultTreeAdapter,
    appendChild(parent, child) {
      place(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore(parent, child, reference) {
      place(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
  };
}

/** How pages of agencies name the title of an article. */
const titleNames = /^ArticleTitle$/i;

function textIn(element: Element): string {
  return childrenOf(element)
    .map((child) => ("value" in child ? child.value : ""))
    .join("");
}

function collapsed(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, " ");
}

function isUnread(node: Node): boolean {
  return isElement(node) && unread.has(node.tagName);
}

function span(cell: Element, name: "colspan" | "rowspan"): number {
  const written = Number.parseInt(attribute(cell, name), 10);
  return written >= 0 ? written : 1;
}

function hasTable(node: Node): boolean {
  return childrenOf(node).some(
    (child) => (isElement(child) && child.tagName === "table") || hasTable(child)
  );
}

/** Whether a table of these cells only arranges a page: it holds long text. */
function isLayout(cells: readonly (readonly GridCell[])[]): boolean {
  return cells.flat().some((cell) => typeof cell === "string" && cell.length > longestCell);
}

/** Whether a table is marked as one of a text. */
function isOfText(element: Element): boolean {
  return attribute(element, "class").split(/\s+/).includes(textTableMark.className);
}

/** A table of a text as the paragraphs it is there, none for a row that holds nothing. */
function rowParagraphs(cells: readonly (readonly GridCell[])[]): readonly DocumentBlock[] {
  return filledUp(cells.map((row) => row.map((cell) => String(cell ?? ""))))
    .filter((row) => row.some((cell) => cell !== ""))
    .map((row) => ({ kind: "paragraph", text: rowParagraph(row) }));
}

function breaksLine(node: Node): boolean {
  return isElement(node) && (node.tagName === "br" || paragraphs.has(node.tagName));
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

const mostLinesOfTitle = 6;

/** The lines of one paragraph as a title, where they are one only together; null where they are none. */
function titleIn(lines: readonly DocumentBlock[]): DocumentBlock | null {
  if (lines.length < 2 || lines.length > mostLinesOfTitle) return null;
  const texts = lines.flatMap((line) => (line.kind === "paragraph" ? [line.text] : []));
  const last = titleOf(texts.at(-1) ?? "");
  const isWhole = last !== null && last.year !== null && last.agency !== "";
  const text = texts.join("\n");
  return texts.length === lines.length && !isWhole && titleOf(text)
    ? { kind: "paragraph", text }
    : null;
}

/** An element with what it looks like where it stands. */
interface Seen {
  readonly element: Element;
  readonly appearance: Appearance;
}

const lineBreak: Run = { text: "\n", look: plainLook };

/** Reads one page: what stands in it, as it is seen. */
class PageReader {
  private readonly looks: PageLooks;

  constructor(
    private readonly root: Node,
    private readonly budget: Budget,
    private readonly leftOut: LeftOut
  ) {
    this.looks = new PageLooks(root, budget);
  }

  private seen(element: Element, parent: Appearance): Seen {
    return { element, appearance: this.looks.of(element, parent) };
  }

  /** Adds the runs of text in a node to others, with a break where a paragraph begins or ends. */
  private addRuns(node: Node, parent: Appearance, runs: Run[]): void {
    if (isUnread(node)) return;
    if ("value" in node) {
      runs.push({ text: collapsed(node.value), look: parent.look });
      return;
    }
    const appearance = isElement(node) ? this.looks.of(node, parent) : parent;
    const { look, isReversed } = appearance;
    if (breaksLine(node)) runs.push(lineBreak);
    if (isReversed) runs.push({ text: rightToLeft, look });
    this.addRunsInside(node, appearance, runs);
    if (isReversed) runs.push({ text: endOfDirection, look });
    if (breaksLine(node)) runs.push(lineBreak);
  }

  /** Adds the runs of what is in a node, and what its style sheet puts before and after. */
  private addRunsInside(node: Node, appearance: Appearance, runs: Run[]): void {
    const { look, before, after } = appearance;
    runs.push({ text: before, look });
    childrenOf(node).forEach((child) => this.addRuns(child, appearance, runs));
    runs.push({ text: after, look });
  }

  private runsOf(node: Node, parent: Appearance): readonly Run[] {
    const runs: Run[] = [];
    this.addRuns(node, parent, runs);
    return runs;
  }

  /** The text of a cell, a line for each of its paragraphs. */
  private cellText({ element, appearance }: Seen, leftOut: LeftOut): string {
    const runs: Run[] = [];
    this.addRunsInside(element, appearance, runs);
    const read = readRuns(runs);
    const text = linesOf(read.text).join("\n");
    return cellTextOf(text, read.leftOut, leftOut);
  }

  /** The parts of a table that are seen; what is hidden with the room it takes up is left out. */
  private partsOf(
    { element, appearance }: Seen,
    names: readonly string[],
    leftOut: LeftOut
  ): readonly Seen[] {
    return childrenOf(element).flatMap((child): Seen[] => {
      if (!isElement(child) || !names.includes(child.tagName)) return [];
      const part = this.seen(child, appearance);
      if (part.appearance.isDisplayed) return [part];
      const text = this.runsOf(child, appearance)
        .map((run) => run.text)
        .join("");
      if (/\d/.test(text)) leftOut.take("hidden", text, "");
      return [];
    });
  }

  private rowsOf(table: Seen, leftOut: LeftOut): readonly Seen[] {
    return this.partsOf(table, ["thead", "tbody", "tfoot"], leftOut).flatMap((part) =>
      this.partsOf(part, ["tr"], leftOut)
    );
  }

  /** A table's cells row by row as HTML lays them out, null where a cell covers another place than its first. */
  private cellsOf(table: Seen, leftOut: LeftOut): readonly (readonly GridCell[])[] {
    const rows = this.rowsOf(table, leftOut);
    const grid: (GridCell | undefined)[][] = rows.map(() => []);
    rows.forEach((row, at) => {
      const own = grid[at] ?? [];
      let column = 0;
      for (const cell of this.partsOf(row, ["td", "th"], leftOut)) {
        const { element } = cell;
        while (own[column] !== undefined) column++;
        const width = Math.min(Math.max(span(element, "colspan"), 1), limits.sheetColumns);
        const asked = span(element, "rowspan");
        const height = asked === 0 ? rows.length - at : Math.min(asked, rows.length - at);
        this.budget.takeCells(width * height);
        for (let down = 0; down < height; down++) {
          for (let right = 0; right < width; right++) {
            const covered = grid[at + down];
            if (covered) covered[column + right] = null;
          }
        }
        own[column] = this.cellText(cell, leftOut);
        column += width;
      }
    });
    return grid.map((row) => Array.from(row, (cell) => (cell === undefined ? "" : cell)));
  }

  /** What a table holds that is one and does not only arrange the page; null for any other element. */
  private tableIn(seen: Seen): readonly DocumentBlock[] | null {
    const { element } = seen;
    if (element.tagName !== "table" || hasTable(element)) return null;
    this.budget.takeTable();
    const leftOut = new LeftOut();
    const cells = this.cellsOf(seen, leftOut);
    const rows = isOfText(element) ? rowParagraphs(cells) : null;
    if (!rows && isLayout(cells)) return null;
    this.leftOut.join(leftOut);
    rows?.forEach(() => this.budget.takeParagraph());
    return rows ?? [{ kind: "table", grid: { cells, firstRow: 0, firstColumn: 0 } }];
  }

  /** What the page is called where that is not part of what it shows, the most certain first. */
  titles(): readonly string[] {
    const found: string[] = [];
    const search = (node: Node): void => {
      for (const child of childrenOf(node)) {
        if (!isElement(child) || child.tagName === "body") continue;
        if (child.tagName === "title") found.push(textIn(child));
        const isName = child.tagName === "meta" && titleNames.test(attribute(child, "name"));
        if (isName) found.unshift(attribute(child, "content"));
        search(child);
      }
    };
    search(this.root);
    return found.map((title) => collapsed(title).trim()).filter((title) => title !== "");
  }

  /** Paragraphs and tables of a page in reading order. */
  blocks(): readonly DocumentBlock[] {
    const blocks: DocumentBlock[] = [];
    let runs: Run[] = [];
    let paragraphFrom = 0;
    /** A title over several lines of one paragraph is one. */
    const joinTitle = (): void => {
      const title = titleIn(blocks.slice(paragraphFrom));
      if (title) blocks.splice(paragraphFrom, blocks.length - paragraphFrom, title);
      paragraphFrom = blocks.length;
    };
    const endParagraph = (): void => {
      const read = readRuns(runs);
      runs = [];
      for (const { reason, text } of read.leftOut) {
        // Pages hide words of their own, such as what a button is called; in a sentence it is numbers that count.
        const counts = reason === "struck" || (/\d/.test(text) && read.text.trim() !== "");
        if (counts) this.leftOut.take(reason, text, read.text);
      }
      for (const text of linesOf(read.text)) {
        this.budget.takeParagraph();
        blocks.push({ kind: "paragraph", text });
      }
    };
    const walkInto = (node: Node, appearance: Appearance): void =>
      childrenOf(node).forEach((child) => walk(child, appearance));
    const walk = (node: Node, parent: Appearance): void => {
      if (isUnread(node)) return;
      if ("value" in node) {
        runs.push({ text: collapsed(node.value), look: parent.look });
        return;
      }
      if (!isElement(node)) {
        walkInto(node, parent);
        return;
      }
      const seen = this.seen(node, parent);
      const { appearance } = seen;
      const isBlock = node.tagName === "table" || breaksLine(node);
      const endsParagraph = isBlock && node.tagName !== "br";
      if (isBlock) endParagraph();
      if (endsParagraph) joinTitle();
      const table = appearance.isDisplayed ? this.tableIn(seen) : null;
      if (table) blocks.push(...table);
      else if (node.tagName === "pre") {
        for (const child of childrenOf(node)) {
          if ("value" in child) runs.push({ text: child.value, look: appearance.look });
          else this.addRuns(child, appearance, runs);
        }
      } else if (appearance.isReversed) {
        runs.push({ text: rightToLeft, look: appearance.look });
        walkInto(node, appearance);
        runs.push({ text: endOfDirection, look: appearance.look });
      } else walkInto(node, appearance);
      if (isBlock) endParagraph();
      if (endsParagraph) joinTitle();
    };
    walk(this.root, this.looks.plain);
    return blocks;
  }
}

const rightToLeft = "\u202e";
const endOfDirection = "\u202c";

/** A web page as it is read. */
export interface Page {
  readonly blocks: readonly DocumentBlock[];
  /** What it is called beside what it shows, the most certain first. */
  readonly titles: readonly string[];
}

/**
 * Reads a web page, also one saved by Word, with its titles. Scripts do not run, and nothing the page refers to is loaded.
 * @param leftOut takes what is not read because a reader does not see it as part of a cell or sentence
 * @throws UnreadableFileError where it is too deep or too large
 */
export function readPage(text: string, budget: Budget, leftOut = new LeftOut()): Page {
  const reader = new PageReader(parse(text, { treeAdapter: boundedAdapter() }), budget, leftOut);
  return { blocks: reader.blocks(), titles: reader.titles() };
}

/** What a web page shows; see `readPage`. */
export function readHtml(
  text: string,
  budget: Budget,
  leftOut = new LeftOut()
): readonly DocumentBlock[] {
  return readPage(text, budget, leftOut).blocks;
}
