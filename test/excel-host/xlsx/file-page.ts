import type { Worksheet } from "@cj-tech-master/excelts";
import { formatArea, parseArea } from "../address";
import {
  DEFAULT_PAGE,
  type HeaderFooter,
  POINTS_PER_INCH,
  type PageSetup,
} from "../book/page-setup";
import { BothWays } from "./both-ways";
import type { Xlsx } from "./file-types";

/** What excelts keeps of a sheet's print setup. */
type FilePage = Worksheet["pageSetup"];

/** Paper sizes go by numbers in a file. */
const PAPERS = new BothWays<PageSetup["paperSize"], number>([
  ["Letter", 1],
  ["Legal", 5],
  ["Executive", 7],
  ["A3", 8],
  ["A4", 9],
  ["A5", 11],
  ["B4", 12],
  ["B5", 13],
  ["Folio", 14],
]);

const ORDERS = new BothWays<PageSetup["printOrder"], Xlsx.PageSetup["pageOrder"]>([
  ["DownThenOver", "downThenOver"],
  ["OverThenDown", "overThenDown"],
]);

const inches = (points: number): number => points / POINTS_PER_INCH;

export function toFilePage(page: PageSetup): Partial<FilePage> {
  const { zoom } = page;
  const fitted = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  const paperSize = PAPERS.theirs(page.paperSize);
  const pageOrder = ORDERS.theirs(page.printOrder);
  return {
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    ...(paperSize !== undefined && { paperSize }),
    ...(pageOrder && { pageOrder }),
    margins: {
      left: inches(page.leftMargin),
      right: inches(page.rightMargin),
      top: inches(page.topMargin),
      bottom: inches(page.bottomMargin),
      header: inches(page.headerMargin),
      footer: inches(page.footerMargin),
    },
    // Zero pages are as many as it takes.
    ...(fitted
      ? {
          fitToPage: true,
          fitToWidth: zoom.horizontalFitToPages ?? 0,
          fitToHeight: zoom.verticalFitToPages ?? 0,
        }
      : { fitToPage: false, scale: zoom.scale ?? 100 }),
    horizontalCentered: page.centerHorizontally,
    verticalCentered: page.centerVertically,
    showGridLines: page.printGridlines,
    showRowColHeaders: page.printHeadings,
    blackAndWhite: page.blackAndWhite,
    draft: page.draftMode,
    ...(page.firstPageNumber !== "" && { firstPageNumber: page.firstPageNumber }),
    ...(page.printArea.length > 0 && { printArea: page.printArea.map(formatArea).join("&&") }),
    ...(page.titleRows && { printTitlesRow: formatArea(page.titleRows) }),
    ...(page.titleColumns && { printTitlesColumn: formatArea(page.titleColumns) }),
  };
}

export function fromFilePage(
  file: Partial<FilePage>,
  headerFooter: Partial<Worksheet["headerFooter"]>
): PageSetup {
  const { margins } = file;
  const points = (size: number | undefined, standard: number): number =>
    size === undefined ? standard : size * POINTS_PER_INCH;
  return {
    ...DEFAULT_PAGE,
    orientation: file.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: PAPERS.ours(file.paperSize) ?? DEFAULT_PAGE.paperSize,
    printOrder:
      ORDERS.ours(file.pageOrder as Xlsx.PageSetup["pageOrder"] | undefined) ??
      DEFAULT_PAGE.printOrder,
    zoom: file.fitToPage ? fitOf(file) : { scale: file.scale ?? 100 },
    leftMargin: points(margins?.left, DEFAULT_PAGE.leftMargin),
    rightMargin: points(margins?.right, DEFAULT_PAGE.rightMargin),
    topMargin: points(margins?.top, DEFAULT_PAGE.topMargin),
    bottomMargin: points(margins?.bottom, DEFAULT_PAGE.bottomMargin),
    headerMargin: points(margins?.header, DEFAULT_PAGE.headerMargin),
    footerMargin: points(margins?.footer, DEFAULT_PAGE.footerMargin),
    centerHorizontally: file.horizontalCentered ?? false,
    centerVertically: file.verticalCentered ?? false,
    printGridlines: file.showGridLines ?? false,
    printHeadings: file.showRowColHeaders ?? false,
    blackAndWhite: file.blackAndWhite ?? false,
    draftMode: file.draft ?? false,
    // The library answers 1 where a file leaves the numbering to Excel.
    firstPageNumber: file.firstPageNumber === 1 ? "" : (file.firstPageNumber ?? ""),
    printArea: file.printArea ? file.printArea.split("&&").map(parseArea) : [],
    titleRows: file.printTitlesRow ? parseArea(file.printTitlesRow) : null,
    titleColumns: file.printTitlesColumn ? parseArea(file.printTitlesColumn) : null,
    headerFooter: {
      ...DEFAULT_PAGE.headerFooter,
      ...partsOf(headerFooter.oddHeader, "Header"),
      ...partsOf(headerFooter.oddFooter, "Footer"),
    },
  };
}

function fitOf({ fitToWidth, fitToHeight }: Partial<FilePage>): PageSetup["zoom"] {
  return {
    ...(fitToWidth !== 0 && { horizontalFitToPages: fitToWidth ?? 1 }),
    ...(fitToHeight !== 0 && { verticalFitToPages: fitToHeight ?? 1 }),
  };
}

const PARTS = { L: "left", C: "center", R: "right" } as const;

/** `&L…&C…&R…`, the three texts of a header or footer in one. */
export function toFileHeaderFooter(texts: HeaderFooter): Partial<Xlsx.HeaderFooter> {
  const joined = (where: "Header" | "Footer"): string =>
    Object.entries(PARTS)
      .map(([code, side]) => [code, texts[`${side}${where}`]] as const)
      .flatMap(([code, text]) => (text === "" ? [] : `&${code}${text}`))
      .join("");
  const [oddHeader, oddFooter] = [joined("Header"), joined("Footer")];
  return { ...(oddHeader !== "" && { oddHeader }), ...(oddFooter !== "" && { oddFooter }) };
}

function partsOf(
  joined: string | null | undefined,
  where: "Header" | "Footer"
): Partial<HeaderFooter> {
  const found: Record<string, string> = {};
  for (const [, code, text = ""] of (joined ?? "").matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g)) {
    found[`${PARTS[code as keyof typeof PARTS]}${where}`] = text;
  }
  return found;
}
