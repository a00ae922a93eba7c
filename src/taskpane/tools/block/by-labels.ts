import type { FoundReport } from "../../../read/found";
import type { NoteCode } from "../../../read/notes";
import { recogniseDocument } from "../../../read/recognise";
import { figuresOf } from "../../../report/figures";
import { formatById } from "../../../report/formats";
import { figureValue } from "../../../report/report";
import { figureWording } from "../../../report/wording";
import { landedProposal, type BlockProposal } from "./landing";
import type { PastedBlock } from "./pasted-block";

/** What may be noticed about tables; the rest is about titles and headings, which no block has. */
const aboutTables: ReadonlySet<string> = new Set<NoteCode>([
  "table-unclear",
  "rows-missing",
  "row-extra",
  "column-extra",
  "row-doubled",
  "row-contradicted",
  "rows-contradicted",
  "row-unclear",
  "rows-unclear",
  "label-judged",
  "labels-judged",
  "value-beside",
  "unit-converted",
  "unit-assumed",
  "amount-judged",
]);

/**
 * The figures of official tables in the block; undefined where it holds none that the report has, too. What another form
 * calls by the same key counts the same; the rest of it is told.
 */
export function byLabels(found: FoundReport, { blocks }: PastedBlock): BlockProposal | undefined {
  const form = figuresOf(formatById(found.report.format));
  const sources = recogniseDocument(blocks);
  const read = sources.flatMap(({ report, tables }) =>
    [...figuresOf(formatById(report.format)).values()]
      .filter(({ table }) => tables.includes(table))
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
    .flatMap(({ questions, notes }) => [...questions, ...notes])
    .filter(({ code }) => aboutTables.has(code))
    .map(({ message }) => message);
  return {
    landing: {
      kind: "by-labels",
      figures: landed.filter(({ reading }) => typeof reading.value === "number").length,
    },
    proposal: landedProposal(found, landed, [
      { kind: "offTheFigures", about: offTheFigures },
      { kind: "noticed", about: noticed },
    ]),
  };
}
