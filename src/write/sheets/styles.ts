import { figureFormat } from "../figure-format";
import type { CellStyle } from "../sheet-plan";

const songti = "宋体";
const heiti = "黑体";
const fangsong = "仿宋";

/** 三号 */
export const titleSize = 16;
/** 四号 */
export const headingSize = 14;
/** 五号, the size of figures and labels in the official tables. */
export const tableSize = 10.5;
/** 小四 */
export const textSize = 12;
export const hintSize = 10;

/** The report's title over a sheet. */
export const titleStyle: CellStyle = {
  fontName: songti,
  fontSize: titleSize,
  bold: true,
  horizontal: "center",
  vertical: "center",
  wrap: true,
};

/** An official heading such as 一、总体情况. */
export const headingStyle: CellStyle = {
  fontName: heiti,
  fontSize: headingSize,
  horizontal: "left",
  vertical: "center",
};

/** All cells of an official table. */
export const tableStyle: CellStyle = {
  fontName: songti,
  fontSize: tableSize,
  horizontal: "center",
  vertical: "center",
  wrap: true,
  border: "thin",
};

/** Where the clerk types numbers. */
export const figureStyle: CellStyle = { numberFormat: figureFormat };

export const rowLabelStyle: CellStyle = { horizontal: "left" };

/** Where the clerk writes sentences. No format of texts, in which some Excels show # for more than 1,024 characters. */
export const proseStyle: CellStyle = {
  fontName: fangsong,
  fontSize: textSize,
  horizontal: "left",
  vertical: "top",
  wrap: true,
};

/** Advice beside the report, not printed. */
export const hintStyle: CellStyle = {
  fontName: songti,
  fontSize: hintSize,
  color: "#5F6B7A",
  horizontal: "left",
  vertical: "top",
  wrap: true,
};

/**
 * What is to be filled in, as it is seen before it is: lighter than any mark, and hardly a shade of grey on paper. In
 * what is handed on nothing is tinted.
 */
export const fillableStyle: CellStyle = { fill: "#F1F8EC" };
