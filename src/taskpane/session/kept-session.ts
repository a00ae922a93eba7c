import type { CellChange, KeptCell, KeptContent, SheetRename } from "../../workbook/host";
import type { CellContent, Place } from "../../read/source";
import type { FoundReport } from "../../read/found";
import { sheetsOf } from "./reports";
import { tasks, views, type Task, type View } from "./state";
import type { Written } from "./undo";

/** A report, told from others without any of its words. */
export interface KeptReport {
  readonly year: number | null;
  /** Ids of its sheets. */
  readonly sheets: readonly string[];
}

/** What was being done when the pane was left. */
export interface KeptTask {
  readonly task: Task;
  /** Whether what it was to write, or to take back, is what is kept as written. */
  readonly isWritten: boolean;
}

/** What of a session outlives that the pane is loaded again, as a ribbon button may do. */
export interface KeptSession {
  readonly view: View;
  /** Whether there was the list of a check. */
  readonly isChecked: boolean;
  readonly report: KeptReport | undefined;
  readonly written: Written | undefined;
  readonly underWay: KeptTask | undefined;
  /** Reasons that are typed and not kept yet, by what they are for. */
  readonly reasons: readonly (readonly [key: string, text: string])[];
}

/** What is kept of a report that is in hand. */
export function keptReport(found: FoundReport): KeptReport {
  return { year: found.report.year, sheets: [...sheetsOf(found)] };
}

/** Whether a report is the one that was kept. */
export function isKeptReport(found: FoundReport, kept: KeptReport | undefined): boolean {
  if (!kept || found.report.year !== kept.year) return false;
  const sheets = sheetsOf(found);
  return kept.sheets.some((id) => sheets.has(id));
}

/** A longer text in a cell is none of a figure, and is not kept anywhere but in the workbook. */
const longestFigure = 30;
const longestReason = 8000;
const mostReasons = 20;
/** Characters of JSON. */
const mostOfAll = 200_000;

const key = "nianbao.session";

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined;
}

/** Reads each of a list; undefined where one of them is not what it should be. */
function listOf<Item>(
  value: unknown,
  read: (item: unknown) => Item | undefined
): readonly Item[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.map((item: unknown) => read(item));
  const sound = items.filter((item) => item !== undefined);
  return sound.length === items.length ? sound : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function contentOf(value: unknown): CellContent | undefined {
  const isContent =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isContent ? value : undefined;
}

function placeOf(value: unknown): Place | undefined {
  const { sheet, row, column } = fieldsOf(value) ?? {};
  const isPlace = typeof sheet === "string" && Number.isInteger(row) && Number.isInteger(column);
  return isPlace ? { sheet, row: Number(row), column: Number(column) } : undefined;
}

function keptContentOf(value: unknown): KeptContent | undefined {
  const { kind, formula, value: constant } = fieldsOf(value) ?? {};
  if (kind === "formula" && typeof formula === "string") return { kind, formula };
  const content = contentOf(constant);
  return kind === "constant" && content !== undefined ? { kind, value: content } : undefined;
}

function keptCellOf(value: unknown): KeptCell | undefined {
  const { place: at, content: held, numberFormat, takesNumbers } = fieldsOf(value) ?? {};
  const [place, content] = [placeOf(at), keptContentOf(held)];
  if (!place || !content || typeof numberFormat !== "string") return undefined;
  return { place, content, numberFormat, takesNumbers: takesNumbers === true };
}

function changeOf(value: unknown): CellChange | undefined {
  const { place: at, value: to, numberFormat } = fieldsOf(value) ?? {};
  const [place, content] = [placeOf(at), contentOf(to)];
  if (!place || content === undefined) return undefined;
  return { place, value: content, ...(typeof numberFormat === "string" && { numberFormat }) };
}

function writtenCellOf(value: unknown): Written["cells"][number] | undefined {
  const fields = fieldsOf(value) ?? {};
  const [place, before] = [placeOf(fields["place"]), keptCellOf(fields["before"])];
  const [said, change] = [contentOf(fields["said"]), changeOf(fields["change"])];
  return place && before && said !== undefined && change
    ? { place, before, said, change }
    : undefined;
}

function renameOf(value: unknown): SheetRename | undefined {
  const { sheet, from, to } = fieldsOf(value) ?? {};
  const isRename = typeof sheet === "string" && typeof from === "string" && typeof to === "string";
  return isRename ? { sheet, from, to } : undefined;
}

function writtenOf(value: unknown): Written | undefined {
  const fields = fieldsOf(value) ?? {};
  const [cells, layout] = [listOf(fields["cells"], writtenCellOf), textOf(fields["layout"])];
  const tabs = listOf(fields["tabs"], renameOf);
  return cells && layout !== undefined ? { cells, layout, ...(tabs && { tabs }) } : undefined;
}

function reportOf(value: unknown): KeptReport | undefined {
  const fields = fieldsOf(value) ?? {};
  const sheets = listOf(fields["sheets"], textOf);
  const year = typeof fields["year"] === "number" ? fields["year"] : null;
  return sheets && { year, sheets };
}

function taskOf(value: unknown): KeptTask | undefined {
  const fields = fieldsOf(value) ?? {};
  const task = tasks.find((name) => name === fields["task"]);
  return task && { task, isWritten: fields["isWritten"] === true };
}

function reasonOf(value: unknown): readonly [string, string] | undefined {
  const texts = listOf(value, textOf) ?? [];
  const [of, text] = texts;
  return of !== undefined && text !== undefined ? [of, text] : undefined;
}

function sessionOf(value: unknown): KeptSession | undefined {
  const fields = fieldsOf(value) ?? {};
  const view = views.find((name) => name === fields["view"]);
  return (
    view && {
      view,
      isChecked: fields["isChecked"] === true,
      report: reportOf(fields["report"]),
      written: writtenOf(fields["written"]),
      underWay: taskOf(fields["underWay"]),
      reasons: listOf(fields["reasons"], reasonOf) ?? [],
    }
  );
}

function isShort(content: CellContent): boolean {
  return typeof content !== "string" || content.length <= longestFigure;
}

/** Whether nothing but figures was written, and over nothing else: texts of a report are not to lie about. */
function isOfFigures({ cells }: Written): boolean {
  return cells.every(
    ({ before: { content }, said, change }) =>
      isShort(said) &&
      isShort(change.value) &&
      (content.kind === "formula" || isShort(content.value))
  );
}

function bounded(kept: KeptSession): KeptSession {
  const { written, reasons } = kept;
  const isKept = written !== undefined && isOfFigures(written);
  return {
    ...kept,
    written: isKept ? written : undefined,
    underWay: kept.underWay && {
      ...kept.underWay,
      isWritten: isKept && kept.underWay.isWritten,
    },
    reasons: reasons
      .slice(-mostReasons)
      .map(([of, text]) => [of, text.slice(0, longestReason)] as const),
  };
}

/**
 * Keeps what of a session outlives that the pane is loaded again, in the window's own storage and no longer than the
 * window. Where that fails, or holds something else, nothing is kept.
 */
export class SessionKeeper {
  /** What was kept when the pane was loaded. */
  readonly found: KeptSession | undefined;

  /** @param workbook where the workbook is kept: what is kept of another is none of its */
  constructor(private readonly workbook: string) {
    this.found = this.read();
  }

  keep(kept: KeptSession): void {
    const { workbook } = this;
    const whole = JSON.stringify({ ...bounded(kept), workbook });
    const small =
      whole.length <= mostOfAll
        ? whole
        : JSON.stringify({ ...bounded({ ...kept, written: undefined }), workbook });
    try {
      sessionStorage.setItem(key, small);
    } catch {
      // What was kept before is not true any more.
      this.forget();
    }
  }

  private forget(): void {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // Nothing is kept then.
    }
  }

  /** A workbook that was kept nowhere may have been saved since. */
  private read(): KeptSession | undefined {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
      const isOfThis = [this.workbook, ""].some((each) => each === fieldsOf(kept)?.["workbook"]);
      return isOfThis ? sessionOf(kept) : undefined;
    } catch {
      return undefined;
    }
  }
}
