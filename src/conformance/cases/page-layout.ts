import { type ConformanceCase, errorCode, local } from "../conformance-case";

export const pageLayoutCases: readonly ConformanceCase[] = [
  {
    name: "page, paper and margins",
    expected: {
      orientation: "Landscape",
      paper: "A4",
      left: 36,
      right: 36,
      top: 72,
      bottom: 54,
      header: 18,
      footer: 18,
      centred: [true, false],
    },
    async run(context, sheet) {
      const layout = sheet.pageLayout;
      layout.orientation = "Landscape";
      layout.paperSize = "A4";
      layout.leftMargin = 36;
      layout.rightMargin = 36;
      layout.setPrintMargins("Inches", { top: 1, bottom: 0.75, header: 0.25, footer: 0.25 });
      layout.centerHorizontally = true;
      layout.centerVertically = false;
      layout.load(
        "orientation,paperSize,leftMargin,rightMargin,topMargin,bottomMargin,headerMargin,footerMargin,centerHorizontally,centerVertically"
      );
      await context.sync();
      return {
        orientation: layout.orientation,
        paper: layout.paperSize,
        left: layout.leftMargin,
        right: layout.rightMargin,
        top: layout.topMargin,
        bottom: layout.bottomMargin,
        header: layout.headerMargin,
        footer: layout.footerMargin,
        centred: [layout.centerHorizontally, layout.centerVertically],
      };
    },
  },
  {
    name: "print area and titles",
    expected: { none: [true, true], area: "A1:C9", rows: "1:3", columns: "A:B" },
    async run(context, sheet) {
      const layout = sheet.pageLayout;
      const noArea = layout.getPrintAreaOrNullObject();
      const noRows = layout.getPrintTitleRowsOrNullObject();
      await context.sync();
      const none = [noArea.isNullObject, noRows.isNullObject];
      layout.setPrintArea("A1:C9");
      layout.setPrintTitleRows("$1:$3");
      layout.setPrintTitleColumns("$A:$B");
      const area = layout.getPrintAreaOrNullObject().load("address");
      const rows = layout.getPrintTitleRowsOrNullObject().load("address");
      const columns = layout.getPrintTitleColumnsOrNullObject().load("address");
      await context.sync();
      return {
        none,
        area: local(area.address),
        rows: local(rows.address),
        columns: local(columns.address),
      };
    },
  },
  {
    name: "titles are whole rows",
    expected: "InvalidArgument",
    run: (context, sheet) => errorCode(context, () => sheet.pageLayout.setPrintTitleRows("A1:B2")),
  },
  {
    name: "headers, footers and what else is printed",
    expected: {
      footer: "第 &P 页",
      header: "",
      gridlines: false,
      headings: false,
      black: false,
      order: "DownThenOver",
    },
    async run(context, sheet) {
      const layout = sheet.pageLayout;
      const texts = layout.headersFooters.defaultForAllPages;
      texts.centerFooter = "第 &P 页";
      texts.load("centerFooter,centerHeader");
      layout.printGridlines = false;
      layout.load("printGridlines,printHeadings,blackAndWhite,printOrder");
      await context.sync();
      return {
        footer: texts.centerFooter,
        header: texts.centerHeader,
        gridlines: layout.printGridlines,
        headings: layout.printHeadings,
        black: layout.blackAndWhite,
        order: layout.printOrder,
      };
    },
  },
  {
    name: "a page that is fitted to its width",
    belief: "fitToWidth",
    expected: { pages: 1 },
    otherwise: [{ switches: { fitToWidth: "ignored" }, expected: { pages: 0 } }],
    async run(context, sheet) {
      const layout = sheet.pageLayout;
      layout.zoom = { horizontalFitToPages: 1 };
      layout.load("zoom");
      await context.sync();
      return { pages: layout.zoom.horizontalFitToPages ?? 0 };
    },
  },
];
