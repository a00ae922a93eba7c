import { type Area, isEntireColumn, isEntireRow } from "../address";
import {
  HEADER_FOOTER_PARTS,
  type HeaderFooter,
  POINTS_PER_INCH,
  type PageSetup,
} from "../book/page-setup";
import type { Sheet } from "../book/sheet";
import { invalidArgument } from "../errors";
import type { HostObject } from "../interpreter";
import { areaNamed, areasNamed } from "./find-range";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import type { Session } from "./session";
import type { HostShape } from "./shape";

/** The properties that are no more than a value kept with the sheet. */
const PLAIN = [
  "blackAndWhite",
  "bottomMargin",
  "centerHorizontally",
  "centerVertically",
  "draftMode",
  "firstPageNumber",
  "footerMargin",
  "headerMargin",
  "leftMargin",
  "orientation",
  "paperSize",
  "printGridlines",
  "printHeadings",
  "printOrder",
  "rightMargin",
  "topMargin",
  "zoom",
] as const satisfies readonly (keyof PageSetup & keyof Excel.PageLayout)[];

const POINTS_PER_UNIT: Readonly<Record<string, number>> = {
  Points: 1,
  Inches: POINTS_PER_INCH,
  Centimeters: POINTS_PER_INCH / 2.54,
};

const MARGINS: Readonly<Record<keyof Excel.PageLayoutMarginOptions, keyof PageSetup>> = {
  bottom: "bottomMargin",
  footer: "footerMargin",
  header: "headerMargin",
  left: "leftMargin",
  right: "rightMargin",
  top: "topMargin",
};

type Shape = HostShape<
  Excel.PageLayout,
  | (typeof PLAIN)[number]
  | "getPrintAreaOrNullObject"
  | "getPrintTitleColumnsOrNullObject"
  | "getPrintTitleRowsOrNullObject"
  | "headersFooters"
  | "setPrintArea"
  | "setPrintMargins"
  | "setPrintTitleColumns"
  | "setPrintTitleRows"
>;

export class PageLayout implements HostObject, Shape {
  readonly className = "PageLayout";
  readonly scalars: readonly string[] = PLAIN;
  readonly headersFooters: HeaderFooterGroup;

  declare blackAndWhite: PageSetup["blackAndWhite"];
  declare bottomMargin: PageSetup["bottomMargin"];
  declare centerHorizontally: PageSetup["centerHorizontally"];
  declare centerVertically: PageSetup["centerVertically"];
  declare draftMode: PageSetup["draftMode"];
  declare firstPageNumber: PageSetup["firstPageNumber"];
  declare footerMargin: PageSetup["footerMargin"];
  declare headerMargin: PageSetup["headerMargin"];
  declare leftMargin: PageSetup["leftMargin"];
  declare orientation: PageSetup["orientation"];
  declare paperSize: PageSetup["paperSize"];
  declare printGridlines: PageSetup["printGridlines"];
  declare printHeadings: PageSetup["printHeadings"];
  declare printOrder: PageSetup["printOrder"];
  declare rightMargin: PageSetup["rightMargin"];
  declare topMargin: PageSetup["topMargin"];
  declare zoom: PageSetup["zoom"];

  constructor(
    private readonly session: Session,
    private readonly sheet: Sheet
  ) {
    for (const name of PLAIN) {
      Object.defineProperty(this, name, {
        get: () => this.sheet.page[name],
        set: (value: unknown) => {
          if (name !== "zoom" || !this.ignoresFit(value)) this.change({ [name]: value });
        },
      });
    }
    this.headersFooters = new HeaderFooterGroup(
      () => this.sheet.page.headerFooter,
      (part, text) =>
        this.change({ headerFooter: { ...this.sheet.page.headerFooter, [part]: text } })
    );
  }

  setPrintArea(range: Range | RangeAreas | string): void {
    const printArea =
      typeof range === "string" ? areasNamed(this.session, this.sheet, range) : range.cells.areas;
    this.change({ printArea });
  }

  setPrintTitleRows(rows: Range | string): void {
    const titleRows = this.titleArea(rows);
    if (!isEntireRow(titleRows)) throw invalidArgument();
    this.change({ titleRows });
  }

  setPrintTitleColumns(columns: Range | string): void {
    const titleColumns = this.titleArea(columns);
    if (!isEntireColumn(titleColumns)) throw invalidArgument();
    this.change({ titleColumns });
  }

  setPrintMargins(unit: string, margins: Excel.PageLayoutMarginOptions): void {
    const points = POINTS_PER_UNIT[unit];
    if (points === undefined) throw invalidArgument();
    for (const [side, size] of Object.entries(margins)) {
      const margin = MARGINS[side as keyof Excel.PageLayoutMarginOptions];
      this.change({ [margin]: Number(size) * points });
    }
  }

  getPrintAreaOrNullObject(): RangeAreas | null {
    const areas = this.sheet.page.printArea;
    if (areas.length === 0) return null;
    return new RangeAreas({ session: this.session, sheet: this.sheet, areas });
  }

  getPrintTitleRowsOrNullObject(): Range | null {
    return this.rangeOf(this.sheet.page.titleRows);
  }

  getPrintTitleColumnsOrNullObject(): Range | null {
    return this.rangeOf(this.sheet.page.titleColumns);
  }

  private titleArea(range: Range | string): Area {
    return typeof range === "string" ? areaNamed(this.session, this.sheet, range) : range.area;
  }

  private rangeOf(area: Area | null): Range | null {
    return area && new Range(this.session, this.sheet, area);
  }

  private ignoresFit(zoom: unknown): boolean {
    const fits = typeof zoom === "object" && zoom !== null && !("scale" in zoom);
    return fits && this.session.book.behaviour.fitToWidth === "ignored";
  }

  private change(change: Partial<PageSetup>): void {
    this.sheet.page = { ...this.sheet.page, ...change };
    this.session.book.report({ kind: "layout", sheet: this.sheet });
  }
}

class HeaderFooterGroup
  implements HostObject, HostShape<Excel.HeaderFooterGroup, "defaultForAllPages">
{
  readonly className = "HeaderFooterGroup";
  readonly scalars: readonly string[] = [];
  readonly defaultForAllPages: DefaultForAllPages;

  constructor(read: () => HeaderFooter, write: (part: keyof HeaderFooter, text: string) => void) {
    this.defaultForAllPages = new DefaultForAllPages(read, write);
  }
}

class DefaultForAllPages implements HostObject, HostShape<Excel.HeaderFooter, keyof HeaderFooter> {
  readonly className = "HeaderFooter";
  readonly scalars: readonly string[] = HEADER_FOOTER_PARTS;

  declare leftHeader: string;
  declare centerHeader: string;
  declare rightHeader: string;
  declare leftFooter: string;
  declare centerFooter: string;
  declare rightFooter: string;

  constructor(read: () => HeaderFooter, write: (part: keyof HeaderFooter, text: string) => void) {
    for (const part of HEADER_FOOTER_PARTS) {
      Object.defineProperty(this, part, {
        get: () => read()[part],
        set: (text: unknown) => write(part, String(text)),
      });
    }
  }
}
