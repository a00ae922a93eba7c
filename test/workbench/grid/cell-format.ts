import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type ICellData,
  type IStyleData,
} from "@univerjs/core";
import type { CellLook, CellPicture, Line } from "../picture";

const horizontal = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
};

const vertical = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

const weights = {
  hair: BorderStyleTypes.HAIR,
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  double: BorderStyleTypes.DOUBLE,
};

function border(line: Line): IBorderStyleData {
  return { s: weights[line.weight], cl: { rgb: line.color } };
}

function borders(look: CellLook): IStyleData {
  const { top, right, bottom, left } = look;
  if (!top && !right && !bottom && !left) return {};
  return {
    bd: {
      ...(top && { t: border(top) }),
      ...(right && { r: border(right) }),
      ...(bottom && { b: border(bottom) }),
      ...(left && { l: border(left) }),
    },
  };
}

function gridStyle(look: CellLook): IStyleData {
  const on = BooleanNumber.TRUE;
  return {
    ...(look.fontName && { ff: look.fontName }),
    ...(look.fontSize && { fs: look.fontSize }),
    ...(look.bold && { bl: on }),
    ...(look.italic && { it: on }),
    ...(look.underline && { ul: { s: on } }),
    ...(look.strikethrough && { st: { s: on } }),
    ...(look.color && { cl: { rgb: look.color } }),
    ...(look.fill && { bg: { rgb: look.fill } }),
    ...(look.horizontal && { ht: horizontal[look.horizontal] }),
    ...(look.vertical && { vt: vertical[look.vertical] }),
    ...(look.wrap && { tb: WrapStrategy.WRAP }),
    ...borders(look),
  };
}

/** A cell as the grid keeps it: always text, since values and their display are the workbook's affair. */
export function gridCell(cell: CellPicture): ICellData {
  return { v: cell.text, t: CellValueType.STRING, s: gridStyle(cell.look) };
}
