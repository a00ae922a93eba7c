import {
  type Area,
  type Position,
  bounding,
  boundingOf,
  holds,
  intersect,
  overlaps,
} from "../address";
import { COLUMN_LIMIT } from "../address";
import { type CellContent, EMPTY } from "../engine/engine";
import type { Chart } from "./chart";
import type { ConditionalFormat } from "./conditional-format";
import { DEFAULT_PAGE, type PageSetup } from "./page-setup";
import type { StyleMap } from "./style-map";
import type { Validation } from "./validation";

export interface Protection {
  readonly options: Excel.WorksheetProtectionOptions;
  readonly password?: string;
}

/** What protection permits unless options say more. */
export const STRICTEST_PROTECTION: Required<Excel.WorksheetProtectionOptions> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** Widths and heights of an untouched sheet, in points. */
export const STANDARD_COLUMN_WIDTH = 54;
export const STANDARD_ROW_HEIGHT = 14.25;

const keyOf = ({ row, column }: Position): number => row * COLUMN_LIMIT + column;

/** One sheet as it stands: contents, looks and settings. It keeps no rules; {@link Book} does. */
export class Sheet {
  /** Set for a chart sheet, which has no cells. */
  isChart = false;
  /** With what code Excel fails, whatever is asked of its cells. */
  fault: string | undefined;
  visibility: `${Excel.SheetVisibility}` = "Visible";
  /** `#RRGGBB`, or empty for none. */
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  merges: readonly Area[] = [];
  /** Points; columns and rows not listed have the standard size, or the one their content needs. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();
  validations: readonly Validation[] = [];
  /** Highest priority first. */
  conditionalFormats: readonly ConditionalFormat[] = [];
  /** Oldest first. */
  charts: readonly Chart[] = [];
  protection: Protection | undefined;
  /** How many rows and columns stay while the rest scrolls. */
  frozen: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  page: PageSetup = DEFAULT_PAGE;

  private readonly contents = new Map<number, CellContent>();
  private formulas = 0;

  constructor(
    readonly id: string,
    public name: string,
    readonly styles: StyleMap
  ) {}

  /** A sheet of that id that holds the same and looks the same, and goes its own way from then on. */
  copy(id: string): Sheet {
    const styles = this.styles.copy();
    return Object.assign(new Sheet(id, this.name, styles), this, {
      id,
      styles,
      contents: new Map(this.contents),
      columnWidths: new Map(this.columnWidths),
      rowHeights: new Map(this.rowHeights),
      hiddenColumns: new Set(this.hiddenColumns),
      hiddenRows: new Set(this.hiddenRows),
      conditionalFormats: this.conditionalFormats.map((format) => ({ ...format })),
      charts: structuredClone(this.charts),
    });
  }

  contentAt(row: number, column: number): CellContent {
    return this.contents.get(keyOf({ row, column })) ?? EMPTY;
  }

  setContent(position: Position, content: CellContent): void {
    const key = keyOf(position);
    if (this.contents.get(key)?.kind === "formula") this.formulas -= 1;
    if (content.kind === "formula") this.formulas += 1;
    if (content.kind === "empty") this.contents.delete(key);
    else this.contents.set(key, content);
  }

  get hasFormulas(): boolean {
    return this.formulas > 0;
  }

  /** The cells that hold something, in no particular order. */
  *filledCells(area?: Area): Generator<Position & { content: CellContent }> {
    for (const [key, content] of this.contents) {
      const row = Math.floor(key / COLUMN_LIMIT);
      const column = key % COLUMN_LIMIT;
      if (area === undefined || holds(area, row, column)) yield { row, column, content };
    }
  }

  moveContents(move: (position: Position) => Position | undefined): void {
    const before = [...this.filledCells()];
    this.contents.clear();
    this.formulas = 0;
    for (const { content, ...position } of before) {
      const target = move(position);
      if (target) this.setContent(target, content);
    }
  }

  /** Changes the text of every formula (without `=`). */
  mapFormulas(change: (formula: string) => string): void {
    for (const [key, content] of [...this.contents]) {
      if (content.kind !== "formula") continue;
      this.contents.set(key, { ...content, formula: change(content.formula) });
    }
  }

  /** The merged area a cell belongs to. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((merge) => holds(merge, row, column));
  }

  /** Whether a cell lies in a merged area and is not its top left cell: such cells hold nothing. */
  isCovered(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge !== undefined && (merge.row !== row || merge.column !== column);
  }

  /** The smallest area with all contents, and all styled or merged cells unless `valuesOnly`. */
  usedArea(valuesOnly: boolean, within?: Area): Area | undefined {
    const filled = boundingOf(this.filledCells(within));
    if (valuesOnly) return filled;
    const whole = within ?? { row: 0, column: 0, rowCount: Infinity, columnCount: Infinity };
    const styled = boundingOf(this.styles.styledCells(whole));
    const merged = this.merges.flatMap((merge) => intersect(merge, whole) ?? []);
    return bounding([filled, styled, ...merged].flatMap((area) => area ?? []));
  }

  mergesIn(area: Area): Area[] {
    return this.merges.filter((merge) => overlaps(merge, area));
  }
}
