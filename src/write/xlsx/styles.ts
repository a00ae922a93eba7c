import type { CellStyle } from "../sheet-plan";
import { attributes, declaration } from "./xml";

/** XML that is written once and referred to by its place. */
class Entries {
  private readonly places = new Map<string, number>();

  constructor(
    private readonly element: string,
    ...first: readonly string[]
  ) {
    first.forEach((xml) => this.placeOf(xml));
  }

  placeOf(xml: string): number {
    const known = this.places.get(xml);
    if (known !== undefined) return known;
    this.places.set(xml, this.places.size);
    return this.places.size - 1;
  }

  xml(): string {
    const { element } = this;
    return `<${element} count="${this.places.size}">${[...this.places.keys()].join("")}</${element}>`;
  }
}

/** The font that column widths are counted in, and of cells without one. */
const standardFont = "Calibri";
const standardSize = 11;

const line = `style="thin"><color rgb="FF000000"/>`;
const bordered = `<border><left ${line}</left><right ${line}</right><top ${line}</top><bottom ${line}</bottom><diagonal/></border>`;

/** #RRGGBB as the file has it. */
function color(hex: string): string {
  return `FF${hex.slice(1)}`;
}

function fontXml({ fontName, fontSize, bold, italic, color: ink }: CellStyle): string {
  return [
    "<font>",
    bold === true ? "<b/>" : "",
    italic === true ? "<i/>" : "",
    `<sz val="${fontSize ?? standardSize}"/>`,
    ink === undefined ? "" : `<color rgb="${color(ink)}"/>`,
    `<name${attributes({ val: fontName ?? standardFont })}/>`,
    fontName === undefined ? `<family val="2"/>` : `<charset val="134"/>`,
    "</font>",
  ].join("");
}

function fillXml({ fill }: CellStyle): string {
  if (fill === undefined) return `<fill><patternFill patternType="none"/></fill>`;
  return `<fill><patternFill patternType="solid"><fgColor rgb="${color(fill)}"/></patternFill></fill>`;
}

const builtInFormats: Readonly<Record<string, number>> = { General: 0, "@": 49 };
const firstOwnFormat = 164;

/** The looks of a workbook's cells, each once: part xl/styles.xml. */
export class Styles {
  private readonly formats = new Map<string, number>();
  private readonly fonts = new Entries("fonts", fontXml({}));
  private readonly fills = new Entries(
    "fills",
    fillXml({}),
    // Programs take the second for this pattern whatever stands there.
    `<fill><patternFill patternType="gray125"/></fill>`
  );
  private readonly borders = new Entries(
    "borders",
    `<border><left/><right/><top/><bottom/><diagonal/></border>`
  );
  private readonly cells = new Entries("cellXfs");

  constructor() {
    this.placeOf({});
  }

  /** The number by which a cell refers to its look. */
  placeOf(style: CellStyle): number {
    const alignment = attributes({
      horizontal: style.horizontal,
      vertical: style.vertical,
      wrapText: style.wrap === true ? 1 : undefined,
    });
    const places = {
      numFmtId: this.formatOf(style.numberFormat ?? "General"),
      fontId: this.fonts.placeOf(fontXml(style)),
      fillId: this.fills.placeOf(fillXml(style)),
      borderId: style.border === undefined ? 0 : this.borders.placeOf(bordered),
    };
    const applied = {
      xfId: 0,
      applyNumberFormat: places.numFmtId > 0 ? 1 : undefined,
      applyFont: places.fontId > 0 ? 1 : undefined,
      applyFill: places.fillId > 0 ? 1 : undefined,
      applyBorder: places.borderId > 0 ? 1 : undefined,
      applyAlignment: alignment === "" ? undefined : 1,
    };
    const within = alignment === "" ? "/>" : `><alignment${alignment}/></xf>`;
    return this.cells.placeOf(`<xf${attributes({ ...places, ...applied })}${within}`);
  }

  private formatOf(code: string): number {
    const builtIn = builtInFormats[code];
    if (builtIn !== undefined) return builtIn;
    const known = this.formats.get(code);
    if (known !== undefined) return known;
    const id = firstOwnFormat + this.formats.size;
    this.formats.set(code, id);
    return id;
  }

  private formatsXml(): string {
    const formats = [...this.formats].map(
      ([code, id]) => `<numFmt${attributes({ numFmtId: id, formatCode: code })}/>`
    );
    if (formats.length === 0) return "";
    return `<numFmts count="${formats.length}">${formats.join("")}</numFmts>`;
  }

  xml(): string {
    return [
      declaration,
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
      this.formatsXml(),
      this.fonts.xml(),
      this.fills.xml(),
      this.borders.xml(),
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`,
      this.cells.xml(),
      `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>`,
      "</styleSheet>",
    ].join("");
  }
}
