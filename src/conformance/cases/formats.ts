import type { ConformanceCase } from "../conformance-case";
import { NotAnswered } from "../not-answered";

const LONG_TITLE = "一个很长很长很长很长很长很长很长很长的标题";

export const formatCases: readonly ConformanceCase[] = [
  {
    name: "fonts",
    expected: {
      name: "SimSun",
      size: 16,
      bold: true,
      italic: true,
      color: "#C00000",
      underline: "Single",
      strikethrough: false,
    },
    async run(context, sheet) {
      const { font } = sheet.getRange("A1:B2").format;
      font.name = "SimSun";
      font.size = 16;
      font.bold = true;
      font.italic = true;
      font.color = "#c00000";
      font.underline = "Single";
      font.strikethrough = false;
      font.load("name,size,bold,italic,color,underline,strikethrough");
      await context.sync();
      const { name, size, bold, italic, color, underline, strikethrough } = font;
      return { name, size, bold, italic, color, underline, strikethrough };
    },
  },
  {
    name: "properties of cells that differ are null",
    belief: "mixedLooks",
    expected: { bold: null, size: null, wrap: null, horizontal: null },
    async run(context, sheet) {
      const first = sheet.getRange("A1").format;
      first.font.bold = true;
      first.font.size = 20;
      first.font.color = "#FF0000";
      first.wrapText = true;
      first.horizontalAlignment = "Right";
      const { format } = sheet.getRange("A1:B1");
      format.load("wrapText,horizontalAlignment,font/bold,font/size,font/color");
      await context.sync();
      return {
        bold: format.font.bold,
        size: format.font.size,
        wrap: format.wrapText,
        horizontal: format.horizontalAlignment,
      };
    },
  },
  {
    name: "colours of cells that differ",
    belief: "mixedColours",
    expected: { font: "", fill: "" },
    async run(context, sheet) {
      const first = sheet.getRange("A1").format;
      first.font.color = "#FF0000";
      first.fill.color = "#FF0000";
      const { format } = sheet.getRange("A1:B1");
      format.load("font/color,fill/color");
      await context.sync();
      return { font: format.font.color, fill: format.fill.color };
    },
  },
  {
    name: "fills",
    belief: "mixedLooks",
    expected: { none: "#FFFFFF", set: "#FFF2CC", named: "#FFFF00", cleared: "#FFFFFF" },
    async run(context, sheet) {
      const seen: string[] = [];
      const { fill } = sheet.getRange("A1").format;
      const look = async (): Promise<void> => {
        fill.load("color");
        await context.sync();
        seen.push(fill.color);
      };
      await look();
      fill.color = "#FFF2CC";
      await look();
      fill.color = "yellow";
      await look();
      fill.clear();
      await look();
      const [none = "", set = "", named = "", cleared = ""] = seen;
      return { none, set, named, cleared };
    },
  },
  {
    name: "alignment, wrapping and indent",
    expected: {
      horizontal: "Left",
      vertical: "Top",
      wrap: true,
      indent: 2,
      shrink: false,
      orientation: 0,
    },
    async run(context, sheet) {
      const { format } = sheet.getRange("A1:C3");
      format.horizontalAlignment = "Left";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.indentLevel = 2;
      format.shrinkToFit = false;
      format.textOrientation = 0;
      format.load(
        "horizontalAlignment,verticalAlignment,wrapText,indentLevel,shrinkToFit,textOrientation"
      );
      await context.sync();
      return {
        horizontal: format.horizontalAlignment,
        vertical: format.verticalAlignment,
        wrap: format.wrapText,
        indent: format.indentLevel,
        shrink: format.shrinkToFit,
        orientation: format.textOrientation,
      };
    },
  },
  {
    name: "column widths and row heights are points",
    expected: { width: 120, height: 30, mixed: null },
    async run(context, sheet) {
      sheet.getRange("A:A").format.columnWidth = 120;
      sheet.getRange("1:1").format.rowHeight = 30;
      const { format } = sheet.getRange("A1");
      format.load("columnWidth,rowHeight");
      const both = sheet.getRange("A1:B1").format.load("columnWidth");
      await context.sync();
      return { width: format.columnWidth, height: format.rowHeight, mixed: both.columnWidth };
    },
  },
  {
    name: "rows and columns fit themselves to their content",
    expected: { wider: true, higher: true },
    async run(context, sheet) {
      sheet.getRange("A1:B1").values = [[LONG_TITLE, LONG_TITLE]];
      const wide = sheet.getRange("A1").format;
      wide.load("columnWidth");
      await context.sync();
      const { columnWidth } = wide;
      wide.autofitColumns();
      wide.load("columnWidth");
      const narrow = sheet.getRange("B1").format;
      narrow.wrapText = true;
      narrow.rowHeight = 10;
      narrow.autofitRows();
      narrow.load("rowHeight");
      await context.sync();
      return { wider: wide.columnWidth > columnWidth, higher: narrow.rowHeight > 20 };
    },
  },
  {
    name: "borders around and inside",
    belief: "sharedBorders",
    expected: {
      top: ["Continuous", "Medium", "#333333"],
      inside: ["Continuous", "Thin", "#000000"],
      diagonal: "None",
      neighbour: "Continuous",
      removed: "None",
    },
    async run(context, sheet) {
      const { borders } = sheet.getRange("B2:D4").format;
      const top = borders.getItem("EdgeTop");
      top.style = "Continuous";
      top.weight = "Medium";
      top.color = "#333333";
      for (const line of ["InsideHorizontal", "InsideVertical", "EdgeLeft"] as const) {
        borders.getItem(line).style = "Continuous";
      }
      const inside = borders.getItem("InsideHorizontal");
      const diagonal = borders.getItem("DiagonalDown").load("style");
      const neighbour = sheet.getRange("A2:A4").format.borders.getItem("EdgeRight").load("style");
      top.load("style,weight,color");
      inside.load("style,weight,color");
      await context.sync();
      sheet.getRange("A2:A4").format.borders.getItem("EdgeRight").style = "None";
      const removed = borders.getItem("EdgeLeft").load("style");
      await context.sync();
      return {
        top: [top.style, top.weight, top.color],
        inside: [inside.style, inside.weight, inside.color],
        diagonal: diagonal.style,
        neighbour: neighbour.style,
        removed: removed.style,
      };
    },
  },
  {
    name: "all borders of a range in one load",
    expected: [
      "EdgeTop",
      "EdgeBottom",
      "EdgeLeft",
      "EdgeRight",
      "InsideVertical",
      "InsideHorizontal",
      "DiagonalDown",
      "DiagonalUp",
    ],
    async run(context, sheet) {
      const { borders } = sheet.getRange("A1:B2").format;
      borders.load("items/sideIndex,items/style");
      await context.sync();
      return borders.items.map(({ sideIndex }) => sideIndex);
    },
  },
  {
    name: "looks of whole rows and columns reach cells written later",
    expected: { inColumn: true, outside: false, size: 20 },
    async run(context, sheet) {
      sheet.getRange().format.font.size = 20;
      sheet.getRange("C:C").format.font.bold = true;
      sheet.getRange("C9:D9").values = [[1, 2]];
      const inColumn = sheet.getRange("C9").format.font.load("bold,size");
      const outside = sheet.getRange("D9").format.font.load("bold");
      await context.sync();
      return { inColumn: inColumn.bold, outside: outside.bold, size: inColumn.size };
    },
  },
  {
    name: "font and size of cells nobody has touched, in a Chinese Excel",
    belief: "usualSizes",
    expected: { font: ["等线", 11], height: 14.25, width: 54 },
    async run(context, sheet) {
      if (!Office.context.displayLanguage.startsWith("zh")) {
        throw new NotAnswered("this Excel is not Chinese");
      }
      const { format } = sheet.getRange("A1");
      format.load("rowHeight,columnWidth,font/name,font/size");
      await context.sync();
      return {
        font: [format.font.name, format.font.size],
        height: format.rowHeight,
        width: format.columnWidth,
      };
    },
  },
  {
    name: "the width of a column of 33 points",
    belief: "columnWidths",
    expected: 33,
    async run(context, sheet) {
      const { format } = sheet.getRange("A:A");
      format.columnWidth = 33;
      format.load("columnWidth");
      await context.sync();
      return format.columnWidth;
    },
  },
  {
    name: "fill and borders of cells that are merged afterwards",
    belief: "mergedLooks",
    expected: { fills: ["#FFFFFF", "#FFFFFF"], edges: ["None", "None", "None", "None"] },
    otherwise: [
      {
        switches: { looksBeforeMerge: "kept" },
        expected: {
          fills: ["#FFF2CC", "#FFF2CC"],
          edges: ["Continuous", "Continuous", "Continuous", "Continuous"],
        },
      },
    ],
    async run(context, sheet) {
      const range = sheet.getRange("B2:C3");
      const { borders, fill } = range.format;
      const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
      fill.color = "#FFF2CC";
      for (const edge of edges) borders.getItem(edge).style = "Continuous";
      range.merge();
      await context.sync();
      const fills = ["B2", "B2:C3"].map((cells) => sheet.getRange(cells).format.fill.load("color"));
      const lines = edges.map((edge) => borders.getItem(edge).load("style"));
      await context.sync();
      return { fills: fills.map(({ color }) => color), edges: lines.map(({ style }) => style) };
    },
  },
];
