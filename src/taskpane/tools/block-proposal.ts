import type { FoundReport } from "../../read/found";
import { readFigure, type FigureReading } from "../../read/figure-text";
import type { NoteCode } from "../../read/notes";
import { recogniseDocument } from "../../read/recognise";
import type { Place } from "../../read/source";
import { figuresOf, type FigureKey } from "../../report/figures";
import { formatById } from "../../report/formats";
import { figureValue, type FigureValue } from "../../report/report";
import { figureWording } from "../../report/wording";
import { figuresOfBlock, isNumber, sizeOf } from "./block-figures";
import type { PastedBlock } from "./pasted-block";
import {
  figureGroup,
  proposalFor,
  type Proposal,
  type ProposalNote,
  type ProposedFigure,
} from "./proposal";

/** Where the figures of a block go. */
export type Landing =
  /** The block names its rows and columns as the form does: each figure goes where its labels say. */
  | { readonly kind: "by-labels"; readonly figures: number }
  /** From a cell on, to the right and down. */
  | {
      readonly kind: "from-cell";
      readonly first: FigureKey;
      readonly rows: number;
      readonly columns: number;
    }
  /** The selected cell is none that takes a figure. */
  | { readonly kind: "no-cell" }
  | { readonly kind: "no-figures" };

export interface BlockProposal {
  readonly landing: Landing;
  readonly proposal: Proposal;
}

interface Landed {
  readonly cell: FigureKey;
  readonly reading: FigureReading;
}

const nothing: Proposal = { groups: [], notes: [] };

function proposalOf(
  found: FoundReport,
  landed: readonly Landed[],
  notes: readonly ProposalNote[]
): Proposal {
  const { report } = found;
  const asChange = ({ cell, reading }: Landed): readonly ProposedFigure[] => {
    const from = figureValue(report, cell);
    const to: FigureValue = reading.value;
    return typeof to === "number" && to !== from ? [{ cell, from, to }] : [];
  };
  const isConverted = ({ reading: { judgement } }: Landed): boolean =>
    judgement?.code === "unit-converted" || judgement?.code === "amount-judged";
  const plain = landed.filter((each) => !isConverted(each)).flatMap(asChange);
  const noFigures = landed.flatMap(({ cell, reading: { value } }) =>
    value !== null && typeof value === "object"
      ? [`${figureWording(report.format, cell)}：${value.text}`]
      : []
  );
  return proposalFor(
    found,
    [
      figureGroup(
        "emptyCells",
        true,
        plain.filter(({ from }) => from === null)
      ),
      figureGroup(
        "differingCells",
        false,
        plain.filter(({ from }) => from !== null)
      ),
      figureGroup("converted", false, landed.filter(isConverted).flatMap(asChange)),
    ],
    [{ kind: "noFigures", about: noFigures }, ...notes]
  );
}

/** What may be noticed about tables; the rest is about titles and headings, which no block has. */
const aboutTables: ReadonlySet<string> = new Set<NoteCode>([
  "table-unclear",
  "rows-missing",
  "row-extra",
  "row-doubled",
  "row-unclear",
  "label-judged",
  "value-beside",
  "unit-converted",
  "unit-assumed",
  "amount-judged",
]);

/**
 * The figures of official tables in the block; undefined where it holds none that the report has, too. Table 2 differs
 * between the forms; of table 3 only （六）其他处理 does, and table 4 is the same.
 */
function byLabels(found: FoundReport, { blocks }: PastedBlock): BlockProposal | undefined {
  const { format } = found.report;
  const form = figuresOf(formatById(format));
  const sources = recogniseDocument(blocks);
  const read = sources.flatMap(({ report, tables }) =>
    [...figuresOf(formatById(report.format)).values()]
      .filter(({ table }) => tables.includes(table) && (report.format === format || table !== "t2"))
      .map(({ key }) => ({
        cell: key,
        reading: { value: figureValue(report, key) },
        name: figureWording(report.format, key),
      }))
      .filter(({ reading }) => reading.value !== null)
  );
  const landed = read.filter(({ cell }) => form.has(cell));
  if (landed.length === 0) return undefined;
  const offTheFigures = read.flatMap(({ cell, reading: { value }, name }) =>
    typeof value === "number" && !form.has(cell) ? [`${name}：${value}`] : []
  );
  const noticed = sources
    .flatMap(({ notes }) => notes)
    .filter(({ code }) => aboutTables.has(code))
    .map(({ message }) => message);
  return {
    landing: {
      kind: "by-labels",
      figures: landed.filter(({ reading }) => typeof reading.value === "number").length,
    },
    proposal: proposalOf(found, landed, [
      { kind: "offTheFigures", about: offTheFigures },
      { kind: "noticed", about: noticed },
    ]),
  };
}

function placeName({ sheet, row, column }: Place): string {
  return `${sheet}\n${row}\n${column}`;
}

/** Lays a block over the sheet, its first cell on the selected one. */
function fromCell(found: FoundReport, block: PastedBlock, selected: Place): BlockProposal {
  const cells = figuresOfBlock(block.cells);
  if (!cells.some((row) => row.some((cell) => cell !== null && isNumber(cell)))) {
    return { landing: { kind: "no-figures" }, proposal: nothing };
  }
  const form = figuresOf(formatById(found.report.format));
  const keyAt = new Map(
    [...form.keys()].flatMap((key) => {
      const place = found.places[key];
      return place ? [[placeName(place), key] as const] : [];
    })
  );
  const first = keyAt.get(placeName(selected));
  if (first === undefined) return { landing: { kind: "no-cell" }, proposal: nothing };
  const landed: Landed[] = [];
  const offTheFigures: string[] = [];
  cells.forEach((row, down) => {
    row.forEach((content, right) => {
      if (content === null || String(content).trim() === "") return;
      const { sheet } = selected;
      const key = keyAt.get(
        placeName({ sheet, row: selected.row + down, column: selected.column + right })
      );
      const figure = key && form.get(key);
      if (figure) {
        landed.push({ cell: figure.key, reading: readFigure(content, figure.measure) });
      } else if (isNumber(content)) offTheFigures.push(String(content).trim());
    });
  });
  return {
    landing: { kind: "from-cell", first, ...sizeOf(cells) },
    proposal: proposalOf(found, landed, [{ kind: "offTheFigures", about: offTheFigures }]),
  };
}

/**
 * What a pasted block would change: by its labels where it is an official table, otherwise from the selected cell on.
 * Its empty cells change nothing.
 */
export function blockProposal(
  found: FoundReport,
  block: PastedBlock,
  selected: Place
): BlockProposal {
  return byLabels(found, block) ?? fromCell(found, block, selected);
}
