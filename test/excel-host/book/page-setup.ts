import type { Area } from "../address";

/** How a sheet is printed. Margins are points. */
export interface PageSetup {
  readonly orientation: `${Excel.PageOrientation}`;
  readonly paperSize: `${Excel.PaperType}`;
  readonly zoom: Excel.PageLayoutZoomOptions;
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly draftMode: boolean;
  readonly firstPageNumber: number | "";
  readonly printOrder: `${Excel.PrintOrder}`;
  readonly printArea: readonly Area[];
  readonly titleRows: Area | null;
  readonly titleColumns: Area | null;
  readonly headerFooter: HeaderFooter;
}

export const HEADER_FOOTER_PARTS = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
] as const;

/** The texts above and below every printed page, with Excel's codes such as `&P`. */
export type HeaderFooter = { readonly [part in (typeof HEADER_FOOTER_PARTS)[number]]: string };

export const POINTS_PER_INCH = 72;

export const DEFAULT_PAGE: PageSetup = {
  orientation: "Portrait",
  paperSize: "A4",
  zoom: { scale: 100 },
  leftMargin: 0.7 * POINTS_PER_INCH,
  rightMargin: 0.7 * POINTS_PER_INCH,
  topMargin: 0.75 * POINTS_PER_INCH,
  bottomMargin: 0.75 * POINTS_PER_INCH,
  headerMargin: 0.3 * POINTS_PER_INCH,
  footerMargin: 0.3 * POINTS_PER_INCH,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draftMode: false,
  firstPageNumber: "",
  printOrder: "DownThenOver",
  printArea: [],
  titleRows: null,
  titleColumns: null,
  headerFooter: {
    leftHeader: "",
    centerHeader: "",
    rightHeader: "",
    leftFooter: "",
    centerFooter: "",
    rightFooter: "",
  },
};
