import type { Border, CellStyle } from "../book/cell-style";
import { BothWays } from "./both-ways";
import { fromFileColor, toFileColor } from "./file-color";
import type { Xlsx } from "./file-types";

const HORIZONTAL = new BothWays<CellStyle["horizontalAlignment"], Xlsx.Alignment["horizontal"]>([
  ["Left", "left"],
  ["Center", "center"],
  ["Right", "right"],
  ["Fill", "fill"],
  ["Justify", "justify"],
  ["CenterAcrossSelection", "centerContinuous"],
  ["Distributed", "distributed"],
]);

const VERTICAL = new BothWays<CellStyle["verticalAlignment"], Xlsx.Alignment["vertical"]>([
  ["Top", "top"],
  ["Center", "middle"],
  ["Bottom", "bottom"],
  ["Justify", "justify"],
  ["Distributed", "distributed"],
]);

const UNDERLINE = new BothWays<CellStyle["underline"], Exclude<Xlsx.Font["underline"], boolean>>([
  ["None", "none"],
  ["Single", "single"],
  ["Double", "double"],
  ["SingleAccountant", "singleAccounting"],
  ["DoubleAccountant", "doubleAccounting"],
]);

/** A line's style and weight together are one word in a file. */
const LINES = new BothWays<`${Border["style"]} ${Border["weight"]}`, Xlsx.BorderStyle>([
  ["Continuous Hairline", "hair"],
  ["Continuous Thin", "thin"],
  ["Continuous Medium", "medium"],
  ["Continuous Thick", "thick"],
  ["Double Thick", "double"],
  ["Dot Thin", "dotted"],
  ["Dash Thin", "dashed"],
  ["Dash Medium", "mediumDashed"],
  ["DashDot Thin", "dashDot"],
  ["DashDot Medium", "mediumDashDot"],
  ["DashDotDot Thin", "dashDotDot"],
  ["DashDotDot Medium", "mediumDashDotDot"],
  ["SlantDashDot Medium", "slantDashDot"],
]);

function toFileBorder(border: Border | undefined): Partial<Xlsx.Border> | undefined {
  if (border === undefined || border.style === "None") return undefined;
  const { style, weight } = border;
  const word = LINES.theirs(`${style} ${weight}`) ?? LINES.theirs(`${style} Thin`);
  return {
    style: word ?? (style === "Double" ? "double" : "thin"),
    color: toFileColor(border.color),
  };
}

function fromFileBorder(border: Partial<Xlsx.Border> | undefined): Border | undefined {
  const line = LINES.ours(border?.style);
  if (border === undefined || line === undefined) return undefined;
  const [style, weight] = line.split(" ") as [Border["style"], Border["weight"]];
  return { style, weight, color: fromFileColor(border.color) ?? "#000000" };
}

function toFileBorders({ borders }: CellStyle): Partial<Xlsx.Borders> {
  const { top, bottom, left, right, diagonalDown, diagonalUp } = borders;
  const diagonal = toFileBorder(diagonalDown ?? diagonalUp);
  const sides = {
    top: toFileBorder(top),
    bottom: toFileBorder(bottom),
    left: toFileBorder(left),
    right: toFileBorder(right),
    diagonal: diagonal && {
      ...diagonal,
      down: diagonalDown !== undefined,
      up: diagonalUp !== undefined,
    },
  };
  return Object.fromEntries(Object.entries(sides).filter(([, side]) => side !== undefined));
}

function fromFileBorders(file: Partial<Xlsx.Borders> | undefined): CellStyle["borders"] {
  const { top, bottom, left, right, diagonal } = file ?? {};
  const sides = {
    top: fromFileBorder(top),
    bottom: fromFileBorder(bottom),
    left: fromFileBorder(left),
    right: fromFileBorder(right),
    diagonalDown: diagonal?.down ? fromFileBorder(diagonal) : undefined,
    diagonalUp: diagonal?.up ? fromFileBorder(diagonal) : undefined,
  };
  return Object.fromEntries(Object.entries(sides).filter(([, side]) => side !== undefined));
}

/** How the file writes upright text turned by degrees; 180 is text written downwards. */
const toFileRotation = (degrees: number): number | "vertical" =>
  degrees === 180 ? "vertical" : degrees;

export function toFileStyle(style: CellStyle): Partial<Xlsx.Style> {
  const horizontal = HORIZONTAL.theirs(style.horizontalAlignment);
  const vertical = VERTICAL.theirs(style.verticalAlignment);
  return {
    font: {
      name: style.fontName,
      size: style.fontSize,
      color: toFileColor(style.fontColor),
      ...(style.bold && { bold: true }),
      ...(style.italic && { italic: true }),
      ...(style.strikethrough && { strike: true }),
      ...(style.underline !== "None" && {
        underline: UNDERLINE.theirs(style.underline) ?? "single",
      }),
    },
    alignment: {
      ...(horizontal && { horizontal }),
      ...(vertical && { vertical }),
      ...(style.wrapText && { wrapText: true }),
      ...(style.shrinkToFit && { shrinkToFit: true }),
      ...(style.indentLevel > 0 && { indent: style.indentLevel }),
      ...(style.textOrientation !== 0 && { textRotation: toFileRotation(style.textOrientation) }),
    },
    border: toFileBorders(style),
    protection: { locked: style.locked, hidden: style.formulaHidden },
    ...(style.fill !== null && {
      fill: { type: "pattern", pattern: "solid", fgColor: toFileColor(style.fill) },
    }),
    ...(style.numberFormat !== "General" && { numFmt: style.numberFormat }),
  };
}

function fillOf(fill: Xlsx.Fill | undefined): string | null {
  if (fill?.type !== "pattern" || fill.pattern === "none") return null;
  return fromFileColor(fill.fgColor) ?? fromFileColor(fill.bgColor) ?? null;
}

const formatCode = (numFmt: Xlsx.Style["numFmt"] | undefined): string | undefined =>
  typeof numFmt === "string" ? numFmt : numFmt?.formatCode;

/** What a file says about a cell's look, on top of what cells look like where it says nothing. */
export function fromFileStyle(file: Partial<Xlsx.Style>, base: CellStyle): CellStyle {
  const { font, alignment, protection, border, fill, numFmt } = file;
  const underline = font?.underline === true ? "single" : font?.underline || "none";
  const rotation = alignment?.textRotation;
  return {
    fontName: font?.name ?? base.fontName,
    fontSize: font?.size ?? base.fontSize,
    fontColor: fromFileColor(font?.color) ?? base.fontColor,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    strikethrough: font?.strike ?? false,
    underline: UNDERLINE.ours(underline) ?? "None",
    fill: fillOf(fill),
    numberFormat: formatCode(numFmt) ?? "General",
    horizontalAlignment: HORIZONTAL.ours(alignment?.horizontal) ?? "General",
    verticalAlignment: VERTICAL.ours(alignment?.vertical) ?? "Bottom",
    indentLevel: alignment?.indent ?? 0,
    wrapText: alignment?.wrapText ?? false,
    shrinkToFit: alignment?.shrinkToFit ?? false,
    textOrientation: rotation === "vertical" ? 180 : (rotation ?? 0),
    locked: protection?.locked ?? true,
    formulaHidden: protection?.hidden ?? false,
    borders: fromFileBorders(border),
  };
}
