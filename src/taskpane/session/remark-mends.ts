import type { Change } from "../../check/change";
import type { Finding } from "../../check/finding";
import type { FoundReport } from "../../read/found";
import { contentAt, type SheetGrid } from "../../read/source";
import { figuresOf } from "../../report/figures";
import { formatById } from "../../report/formats";
import { remarkIn, remarkNote, textsWithRemarks } from "../../report/remarks";
import { numberIn } from "../../report/report";
import { remarkedFigures } from "../../rules/filling";
import type { TextCellChange } from "./text-cell-changes";
import { paragraphsOf, textCells } from "./text-cells";

/** What leaves the numbers alone in their cells, and puts what is said of them below their table. */
export interface RemarkMend {
  readonly changes: readonly Change[];
  /** What will stand below the table that does not stand there yet. */
  readonly notes: readonly string[];
  readonly texts: readonly TextCellChange[];
}

/**
 * The numbers of cells that hold remarks, where nothing is lost without their words. An amount may have its unit in them,
 * so it is left to the clerk.
 */
function bareNumbers(
  { report, textNumbers = [] }: FoundReport,
  { cells }: Finding
): readonly Change[] {
  const format = formatById(report.format);
  return textNumbers.flatMap(({ cell, written }): readonly Change[] => {
    const number = numberIn(report, cell);
    const remark = report.remarks?.[cell];
    const isAmount = figuresOf(format).get(cell)?.measure.kind === "amount";
    if (!cells.includes(cell) || isAmount || number === undefined || !remark) return [];
    const isReadAgain = remarkIn(format, remarkNote(format, cell, remark))?.[1] === remark;
    return isReadAgain ? [{ cell, from: number, to: number, written }] : [];
  });
}

function remarkMendOf(
  found: FoundReport,
  sheets: readonly SheetGrid[],
  finding: Finding
): RemarkMend | undefined {
  const { format: id, sections, remarks = {} } = found.report;
  const changes = bareNumbers(found, finding);
  const [first] = changes;
  const table = first && figuresOf(formatById(id)).get(first.cell)?.table;
  const part = formatById(id).sections.find((each) => "table" in each && each.table === table);
  if (!part || "text" in part) return undefined;
  const own = Object.fromEntries(changes.map(({ cell }) => [cell, remarks[cell]]));
  const from = sections[part.beside];
  const to = textsWithRemarks(id, sections, own)[part.beside] ?? from;
  const cells = to === from ? [] : textCells(found, sheets, [{ section: part.beside, from, to }]);
  if (!cells) return undefined;
  const texts = cells.flatMap(({ place, value }): readonly TextCellChange[] => {
    const sheet = sheets.find((each) => each.id === place.sheet);
    const before = sheet && contentAt(sheet, place.row, place.column);
    return typeof before === "string" ? [{ place, from: before, to: String(value) }] : [];
  });
  if (texts.length < cells.length) return undefined;
  const known = paragraphsOf(from);
  return { changes, notes: paragraphsOf(to).filter((line) => !known.includes(line)), texts };
}

/** How remarks are moved out of the cells of numbers, by the findings that advise it; only where the sheet has room for them. */
export function remarkMendsOf(
  found: FoundReport,
  sheets: readonly SheetGrid[],
  findings: readonly Finding[]
): ReadonlyMap<Finding, RemarkMend> {
  return new Map(
    findings
      .filter(({ rule }) => rule === remarkedFigures.id)
      .flatMap((finding) => {
        const mend = remarkMendOf(found, sheets, finding);
        return mend ? [[finding, mend] as const] : [];
      })
  );
}
