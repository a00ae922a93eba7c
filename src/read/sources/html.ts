import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from "parse5";
import { UnreadableFileError } from "../errors";
import type { DocumentBlock, GridCell } from "../source";
import type { Budget } from "./budget";
import { limits } from "./limits";

type Node = DefaultTreeAdapterTypes.Node;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

const unread = new Set(
  "head script style noscript template svg math iframe object select option button nav footer textarea form-control audio video canvas caption".split(
    " "
  )
);
const paragraphs = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary td th tr ul".split(
    " "
  )
);
/** A table with a cell longer than this lays out a page. */
const longestCell = 400;

/** parse5's own tree, refusing pages that are too deep or too large while they are being parsed. */
function boundedAdapter(): typeof defaultTreeAdapter {
  const depths = new WeakMap<Node, number>();
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

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

function childrenOf(node: Node): readonly ChildNode[] {
  return "childNodes" in node ? node.childNodes : [];
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? "";
}

function isHidden(element: Element): boolean {
  const style = attribute(element, "style").toLowerCase();
  return (
    element.attrs.some(({ name }) => name === "hidden") ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/.test(style)
  );
}

function isRead(node: Node): boolean {
  return !isElement(node) || (!unread.has(node.tagName) && !isHidden(node));
}

function collapsed(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, " ");
}

/** The text of a node, a line for each of its paragraphs. */
function textOf(node: Node): string {
  const lines: string[] = [];
  let line = "";
  const endLine = (): void => {
    lines.push(line.trim());
    line = "";
  };
  const walk = (current: Node): void => {
    if (!isRead(current)) return;
    if ("value" in current) line += collapsed(current.value);
    const breaks =
      isElement(current) && (current.tagName === "br" || paragraphs.has(current.tagName));
    if (breaks) endLine();
    childrenOf(current).forEach(walk);
    if (breaks) endLine();
  };
  childrenOf(node).forEach(walk);
  endLine();
  return lines.filter((text) => text !== "").join("\n");
}

function elementsIn(node: Node, names: readonly string[]): readonly Element[] {
  return childrenOf(node).filter(
    (child): child is Element => isElement(child) && names.includes(child.tagName) && isRead(child)
  );
}

function rowsOf(table: Element): readonly Element[] {
  return elementsIn(table, ["thead", "tbody", "tfoot", "tr"]).flatMap((part) =>
    part.tagName === "tr" ? [part] : elementsIn(part, ["tr"])
  );
}

function span(cell: Element, name: "colspan" | "rowspan"): number {
  const written = Number.parseInt(attribute(cell, name), 10);
  return Number.isFinite(written) && written >= 0 ? written : 1;
}

/** A table's cells row by row as HTML lays them out, null where a cell covers another place than its first. */
function cellsOf(table: Element, budget: Budget): readonly (readonly GridCell[])[] {
  const rows = rowsOf(table);
  const grid: (GridCell | undefined)[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    const own = grid[at] ?? [];
    let column = 0;
    for (const cell of elementsIn(row, ["td", "th"])) {
      while (own[column] !== undefined) column++;
      const width = Math.min(Math.max(span(cell, "colspan"), 1), limits.sheetColumns);
      const asked = span(cell, "rowspan");
      const height = asked === 0 ? rows.length - at : Math.min(asked, rows.length - at);
      budget.takeCells(width * height);
      for (let down = 0; down < height; down++) {
        for (let right = 0; right < width; right++) {
          const covered = grid[at + down];
          if (covered && covered[column + right] === undefined) covered[column + right] = null;
        }
      }
      own[column] = textOf(cell);
      column += width;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => (cell === undefined ? "" : cell)));
}

function hasTable(node: Node): boolean {
  return childrenOf(node).some(
    (child) => (isElement(child) && child.tagName === "table") || hasTable(child)
  );
}

/** Whether a table only arranges a page: it holds tables, or long text. */
function isLayout(table: Element, cells: readonly (readonly GridCell[])[]): boolean {
  return (
    hasTable(table) ||
    cells.some((row) => row.some((cell) => typeof cell === "string" && cell.length > longestCell))
  );
}

/** Paragraphs and tables of a page in reading order. */
function blocksOf(root: Node, budget: Budget): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let line = "";
  const endParagraph = (): void => {
    const text = line.trim();
    line = "";
    if (text === "") return;
    budget.takeParagraph();
    blocks.push({ kind: "paragraph", text });
  };
  const walk = (node: Node): void => {
    if (!isRead(node)) return;
    if ("value" in node) {
      line += collapsed(node.value);
      return;
    }
    if (!isElement(node)) {
      childrenOf(node).forEach(walk);
      return;
    }
    const { tagName } = node;
    const isBlock = tagName === "br" || tagName === "table" || paragraphs.has(tagName);
    if (isBlock) endParagraph();
    if (tagName === "pre") {
      const written = childrenOf(node).map((child) =>
        "value" in child ? child.value : textOf(child)
      );
      for (const text of written.join("").split("\n")) {
        line = text;
        endParagraph();
      }
      return;
    }
    const cells = tagName === "table" && !hasTable(node) ? cellsOf(node, budget) : null;
    if (cells && !isLayout(node, cells)) {
      blocks.push({ kind: "table", grid: { cells, firstRow: 0, firstColumn: 0 } });
    } else childrenOf(node).forEach(walk);
    if (isBlock) endParagraph();
  };
  walk(root);
  endParagraph();
  return blocks;
}

/**
 * Reads a web page, also one saved by Word. Scripts do not run, and nothing the page refers to is loaded.
 * @throws UnreadableFileError where it is too deep or too large
 */
export function readHtml(text: string, budget: Budget): readonly DocumentBlock[] {
  return blocksOf(parse(text, { treeAdapter: boundedAdapter() }), budget);
}
