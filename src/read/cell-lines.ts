import { leafOf, leafPaths } from "../report/tree";
import { formats } from "../report/formats";
import { isPageNumber } from "./furniture";
import { headForms, type HeadForm } from "./heads";
import { headingOf } from "./headings";
import { holdsNumbersBehind } from "./joined-labels";
import { LabelIndex, type Label } from "./labels";
import type { DocumentBlock, Grid } from "./source";
import { isBlank, stripOfDocument, textAt, type Line } from "./strip";
import { isValue } from "./value-cells";

/** What the lines of a table say when every cell is a line of its own. */
interface FormInLines {
  readonly form: HeadForm;
  /** The labels of the leaves, as their columns follow each other. */
  readonly leaves: readonly string[];
  /** The same labels from line to line of the head: what ends in an upper line comes first. */
  readonly byLine: readonly string[];
  /** The labels of its rows and of their groups. */
  readonly rowLabels: LabelIndex<null>;
  readonly hasRowLabels: boolean;
}

/** Heads that are the same in both forms are one here, with the rows of both. */
function formInLines(same: readonly [HeadForm, ...HeadForm[]]): FormInLines {
  const [form] = same;
  const label = (path: HeadForm["leaves"][number]): string => leafOf(path).label;
  const rows = same.flatMap(({ blocks }) => blocks.flatMap((block) => leafPaths(block.rows)));
  const rowLabels = new Set(rows.flat().map(({ label }) => label));
  rowLabels.delete("");
  return {
    form,
    leaves: form.leaves.map(label),
    byLine: [...form.leaves].sort((a, b) => a.length - b.length).map(label),
    rowLabels: new LabelIndex([...rowLabels].map((label) => ({ label, value: null }))),
    hasRowLabels: rowLabels.size > 0,
  };
}

function derivedForms(): readonly FormInLines[] {
  const byLeaves = new Map<string, [HeadForm, ...HeadForm[]]>();
  for (const table of new Set(formats.flatMap((format) => format.tables))) {
    for (const form of headForms(table)) {
      const leaves = form.leaves.map((path) => path.map((node) => node.label).join(">")).join("|");
      const known = byLeaves.get(leaves);
      if (known) known.push(form);
      else byLeaves.set(leaves, [form]);
    }
  }
  return [...byLeaves.values()].map(formInLines);
}

const forms = derivedForms();

function isLoose(line: Line | undefined): line is Line {
  return line?.grid === null;
}

function labelIn(line: Line | undefined): Label | null {
  return line?.labels[0] ?? null;
}

/** A head whose labels stand one a line. */
interface HeadInLines {
  readonly of: FormInLines;
  /** The first line after it. */
  readonly end: number;
  /** What stands above the rows' labels. */
  readonly corner: string;
  /** The leaves in the form's order, in the words they have here. */
  readonly labels: readonly string[];
}

/** Whether a word stands between the corner of a head and its first column that is neither's: it names a column, too. */
function isAfterStranger(lines: readonly Line[], start: number, { form }: FormInLines): boolean {
  const [corner, before] = [labelIn(lines[start - 2]), labelIn(lines[start - 1])];
  const isCorner = corner !== null && form.index.match(corner)?.entry.value === "corner";
  return isCorner && before !== null && form.index.match(before) === null;
}

/** The head that begins in a line: every leaf as often as in the form, in its order, groups too where they are there. */
function headFrom(lines: readonly Line[], start: number, of: FormInLines): HeadInLines | null {
  const first = labelIn(lines[start]);
  if (!first || of.form.index.same(first).length === 0) return null;
  if (isAfterStranger(lines, start, of)) return null;
  const leaves: { official: string; text: string }[] = [];
  const groups: string[] = [];
  let corner = "";
  let at = start;
  for (; leaves.length < of.leaves.length; at++) {
    if (!isLoose(lines[at])) return null;
    const text = textAt(lines[at], 0);
    if (text === "") continue;
    const label = labelIn(lines[at]);
    const match = label && label.ordinal === "" ? of.form.index.match(label) : null;
    if (!match) return null;
    const { label: official, value } = match.entry;
    if (value === "leaf") leaves.push({ official, text });
    else if (value === "group") groups.push(official);
    else corner = text;
  }
  const named = leaves.map(({ official }) => official).join();
  if (named !== of.leaves.join() && named !== of.byLine.join()) return null;
  const inOrder = of.form.levels.flat().filter(({ label }) => groups.includes(label));
  if (groups.join() !== inOrder.map(({ label }) => label).join()) return null;
  const labels = of.leaves.map((leaf) => {
    const index = leaves.findIndex(({ official }) => official === leaf);
    return leaves.splice(index, 1)[0]?.text ?? leaf;
  });
  return { of, end: at, corner, labels };
}

function headAt(lines: readonly Line[], start: number): HeadInLines | null {
  for (const form of forms) {
    const head = headFrom(lines, start, form);
    if (head) return head;
  }
  return null;
}

/** What a line below a head is; `other` is a text that may be the label of a row the form does not have. */
type LineKind = "value" | "label" | "other" | "end";

function kindOf(line: Line | undefined, { rowLabels }: FormInLines): LineKind {
  if (!isLoose(line)) return "end";
  const text = textAt(line, 0);
  if (text === "" || isValue(text)) return "value";
  const label = labelIn(line);
  if (!label || headingOf(text)) return "end";
  return rowLabels.match(label) ? "label" : "other";
}

/** Whether a text is several numbers: a cell that nobody can take for a figure, and no label. */
function holdsNumbers(text: string): boolean {
  return (text.match(/\d+/g) ?? []).length > 1 && !/\p{L}/u.test(text);
}

/** An unknown text is among the rows if they go on within so many lines. */
const furthestNext = 3;

function goesOn(lines: readonly Line[], at: number, of: FormInLines): boolean {
  for (let next = at + 1; next <= at + furthestNext; next++) {
    const kind = kindOf(lines[next], of);
    if (kind !== "other") return kind !== "end";
  }
  return false;
}

function isBetween(line: Line | undefined): boolean {
  return line !== undefined && (isBlank(line) || isPageNumber(textAt(line, 0)));
}

/** Whether the next text belongs to a head below its title: then the one before it may be the title. */
function isAboveHead(lines: readonly Line[], at: number): boolean {
  let next = at + 1;
  while (isBetween(lines[next])) next++;
  const line = lines[next];
  const label = isLoose(line) ? labelIn(line) : null;
  return (
    label !== null &&
    forms.some(({ form }) => {
      const named = form.index.match(label)?.entry.label;
      return named !== undefined && !form.blocks.some(({ title }) => title === named);
    })
  );
}

/** Rows below a head: each a label and the cells up to the next label; `end` is the first line after them. */
interface Body {
  readonly rows: readonly (readonly string[])[];
  /** The rows that have nothing but their label and may be empty. */
  readonly bare: ReadonlySet<number>;
  /** How many cells a row of the head has, its label among them. */
  readonly width: number;
  readonly end: number;
}

/**
 * Reads on below a head up to what is no row. A row that has nothing but its label may be an empty one, unless an unknown
 * text follows, or numbers stand behind its label: those may be what stands in its cells.
 */
function bodyBelow(lines: readonly Line[], { of, end: start, labels }: HeadInLines): Body {
  const width = labels.length + (of.hasRowLabels ? 1 : 0);
  const rows: string[][] = of.hasRowLabels ? [] : [[]];
  /** Places among the rows where an unknown text stands. */
  const unknown = new Set<number>();
  let end = start;
  for (let at = start; at < lines.length; at++) {
    const kind = kindOf(lines[at], of);
    const text = textAt(lines[at], 0);
    if (isPageNumber(text)) continue;
    const row = rows.at(-1);
    // What is neither a value nor a label, such as 0., may be what the last row has.
    if (kind === "end" && isLoose(lines[at]) && !labelIn(lines[at])) unknown.add(rows.length);
    if (kind === "end" || headAt(lines, at)) break;
    const holdsFigures = holdsNumbersBehind(text);
    // In a row of one figure there is no doubt where a text stands that is none, unless it may be the next head's.
    const isOnlyCell =
      kind === "other" &&
      width === 2 &&
      row?.length === 1 &&
      !holdsFigures &&
      !isAboveHead(lines, at);
    if (kind === "value" || isOnlyCell || holdsNumbers(text)) {
      // Empty cells after a full row are covered ones of the next; where it has empty ones itself, which is which is open.
      const isFull = !row || (row.length >= width && !row.slice(-width + 1).includes(""));
      if (text === "" && isFull) continue;
      if (!row) break;
      row.push(text);
    } else {
      if (kind === "other") unknown.add(rows.length);
      if (!of.hasRowLabels || (kind === "other" && !goesOn(lines, at, of))) break;
      rows.push([text]);
      if (holdsFigures) unknown.add(rows.length);
    }
    end = at + 1;
  }
  const isBare = ([, ...cells]: readonly string[], index: number): boolean =>
    of.hasRowLabels && cells.length === 0 && !unknown.has(index + 1);
  const bare = rows.flatMap((row, index) => (isBare(row, index) ? [index] : []));
  return { rows, bare: new Set(bare), width, end };
}

/** A table in lines: where it begins, and what it says. */
interface TableInLines {
  readonly at: number;
  readonly head: HeadInLines;
  readonly body: Body;
}

function holdsValues([, ...cells]: readonly string[]): boolean {
  return cells.some((cell) => cell !== "");
}

/**
 * Whether rows without anything beside their labels are empty: where a row has too much, or none has anything, what is
 * missing may stand elsewhere.
 */
function areBareEmpty(part: readonly TableInLines[]): boolean {
  const isOverfull = ({ body: { rows, width } }: TableInLines): boolean =>
    rows.some((row) => row.filter((cell) => cell !== "").length > width);
  return part.some(({ body }) => body.rows.some(holdsValues)) && !part.some(isOverfull);
}

/** Tables between which no heading stands: those that may be one. */
function partsOf(
  lines: readonly Line[],
  found: readonly TableInLines[]
): readonly (readonly TableInLines[])[] {
  const parts: TableInLines[][] = [];
  for (const table of found) {
    const last = parts.at(-1)?.at(-1);
    const between = last ? lines.slice(last.body.end, table.at) : [];
    const isApart = between.some(
      (line) => line.grid !== null || headingOf(textAt(line, 0)) !== null
    );
    if (last && !isApart) parts.at(-1)?.push(table);
    else parts.push([table]);
  }
  return parts;
}

function gridOf({ head: { of, corner, labels }, body }: TableInLines, areEmpty: boolean): Grid {
  const nothing = Array.from({ length: body.width - 1 }, () => "");
  // Of empty cells it is the same which are the row's.
  const isEmpty = (row: readonly string[], index: number): boolean =>
    of.hasRowLabels && row.length >= body.width
      ? !holdsValues(row)
      : areEmpty && body.bare.has(index);
  const rows = body.rows.map((row, index) =>
    isEmpty(row, index) ? [row[0] ?? "", ...nothing] : row
  );
  return {
    cells: [of.hasRowLabels ? [corner, ...labels] : labels, ...rows],
    firstRow: 0,
    firstColumn: 0,
    isOfLines: true,
  };
}

/**
 * Finds tables whose cells are paragraphs of their own, told by the labels of a head that follow each other, and makes
 * rows of them: a row is a label with what follows it up to the next label. How many cells there are decides later
 * whether a row is read; where empty cells left no trace, it is not.
 * @param blocks a document as its source gave it
 * @returns the same blocks, with a table for each that was found in paragraphs
 */
export function withTablesOfLines(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const { lines } = stripOfDocument(blocks);
  const found: TableInLines[] = [];
  for (let at = 0; at < lines.length;) {
    const head = headAt(lines, at);
    const body = head ? bodyBelow(lines, head) : null;
    if (head && body && body.rows.length > 0) found.push({ at, head, body });
    at = head && body && body.rows.length > 0 ? body.end : at + 1;
  }
  const grids = new Map(
    partsOf(lines, found).flatMap((part) => {
      const areEmpty = areBareEmpty(part);
      const isTold = ({ body }: TableInLines): boolean =>
        areEmpty || body.rows.some((row) => row.length > 1);
      return part
        .filter(isTold)
        .map(
          (table) => [table.at, { grid: gridOf(table, areEmpty), end: table.body.end }] as const
        );
    })
  );
  const blockOf = blocks.flatMap((block): DocumentBlock[] =>
    block.kind === "table" ? block.grid.cells.map(() => block) : [block]
  );
  const result: DocumentBlock[] = [];
  for (let at = 0; at < lines.length;) {
    const table = grids.get(at);
    const block = blockOf[at];
    if (table) result.push({ kind: "table", grid: table.grid });
    else if (block && result.at(-1) !== block) result.push(block);
    at = table?.end ?? at + 1;
  }
  return result;
}
