import { visible } from "../characters";
import { Budget } from "./budget";
import type { LeftOut } from "./left-out";
import { cellTextOf, plainLook, readRuns, type Look, type Run } from "./runs";
import {
  childOf,
  elementsOf,
  escapedXml,
  localName,
  parseXml,
  textIn,
  xmlAttribute,
  type XmlElement,
} from "./xml";

/** Points; smaller than this nothing can be read. */
const leastSize = 2.5;

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false)$/.test(xmlAttribute(element, "val") ?? "");
}

/** White as it is written: itself, the theme's first colour, or an entry of the old palette. */
function isWhite(font: XmlElement | undefined): boolean {
  const colour = childOf(font, "color");
  const tint = Number(xmlAttribute(colour, "tint") ?? 0);
  return (
    /^(?:ff)?ffffff$/i.test(xmlAttribute(colour, "rgb") ?? "") ||
    (xmlAttribute(colour, "theme") === "0" && tint === 0) ||
    /^[19]$/.test(xmlAttribute(colour, "indexed") ?? "")
  );
}

/** How a font looks, apart from its colour. */
function lookOf(font: XmlElement | undefined): Look {
  const script = xmlAttribute(childOf(font, "vertAlign"), "val");
  const size = Number(xmlAttribute(childOf(font, "sz"), "val") ?? Infinity);
  return {
    ...plainLook,
    leftOut: size < leastSize ? "hidden" : isOn(childOf(font, "strike")) ? "struck" : null,
    script: script === "superscript" || script === "subscript" ? script : null,
  };
}

const hiddenLook: Look = { ...plainLook, leftOut: "hidden" };

function isPlain(look: Look): boolean {
  return look.leftOut === null && look.script === null;
}

/** The runs of a string; those without a font of their own look like their cell. */
function runsOf(string: XmlElement, ofCell: Look): readonly Run[] {
  const runs = elementsOf(string).filter((each) => /^[rt]$/.test(localName(each)));
  // A white run beside others is hidden; where all are white, the cell is dark.
  const fonts = runs.map((run) => childOf(run, "rPr"));
  const isDark = fonts.every(isWhite);
  return runs.map((run, index) => {
    const font = fonts[index];
    const text = localName(run) === "t" ? run : childOf(run, "t");
    const look = !isDark && isWhite(font) ? hiddenLook : font ? lookOf(font) : ofCell;
    return { text: text ? textIn(text) : "", look };
  });
}

/** What a reader reads in a cell. */
function textOf(runs: readonly Run[], leftOut: LeftOut): string {
  const read = readRuns(runs);
  const text = visible(read.text).trim() === "" ? "" : read.text;
  return cellTextOf(text, read.leftOut, leftOut);
}

function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

/** A string of one run. */
function plainString(text: string, prefix: string): string {
  return `<${prefix}t xml:space="preserve">${escapedXml(text)}</${prefix}t>`;
}

/** How the cells of each style look, by the number of their style. */
function looksOfStyles(styles: XmlElement | null): readonly Look[] {
  const list = (name: string): readonly XmlElement[] =>
    elementsOf(childOf(styles ?? undefined, name));
  const fonts = list("fonts");
  const isFilled = list("fills").map(
    (fill) =>
      (xmlAttribute(childOf(fill, "patternFill"), "patternType") ?? "none") !== "none" ||
      childOf(fill, "gradientFill") !== undefined
  );
  return list("cellXfs").map((format) => {
    const font = fonts[Number(xmlAttribute(format, "fontId") ?? 0)];
    const isOnWhite = !isFilled[Number(xmlAttribute(format, "fillId") ?? 0)];
    return isOnWhite && isWhite(font) ? hiddenLook : lookOf(font);
  });
}

/** Where an element whose opening tag begins at `at` ends. */
function endOf(xml: string, at: number, closing: RegExp): number {
  const tagEnd = xml.indexOf(">", at);
  if (tagEnd < 0 || xml.charAt(tagEnd - 1) === "/") return tagEnd < 0 ? xml.length : tagEnd + 1;
  closing.lastIndex = tagEnd;
  const found = closing.exec(xml);
  return found ? found.index + found[0].length : xml.length;
}

/** A text in which each element that begins so is replaced, others left as they are written. */
function replaceElements(
  xml: string,
  opening: RegExp,
  closing: RegExp,
  replacement: (written: string) => string | null
): string {
  const parts: string[] = [];
  let done = 0;
  opening.lastIndex = 0;
  for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
    const end = endOf(xml, found.index, closing);
    const replaced = replacement(xml.slice(found.index, end));
    if (replaced !== null) {
      parts.push(xml.slice(done, found.index), replaced);
      done = end;
    }
    opening.lastIndex = end;
  }
  return parts.join("") + xml.slice(done);
}

const strings = { opening: /<(?:\w+:)?si(?=[\s>])/g, closing: /<\/(?:\w+:)?si\s*>/g };
const cells = { opening: /<(?:\w+:)?c(?=[\s>/])/g, closing: /<\/(?:\w+:)?c\s*>/g };

/** Only strings of several runs can look different in their parts. */
function hasRuns(written: string): boolean {
  return /<(?:\w+:)?r[\s>]/.test(written);
}

/** A number, or a text that may be taken for one: only of these it matters whether they can be seen. */
const figureLike = /^[\s\d.,+-]+$/;

/** The parts of a workbook with every string as it is read. */
export class WorkbookLooks {
  private readonly looks: readonly Look[];
  private shared: readonly XmlElement[] | null = null;

  /**
   * @param styles its style sheet, null where it has none
   * @param sharedXml its shared strings, "" where it has none
   */
  constructor(
    styles: XmlElement | null,
    private readonly sharedXml: string,
    private readonly leftOut: LeftOut,
    private readonly budget = new Budget()
  ) {
    this.looks = looksOfStyles(styles);
  }

  private sharedString(index: number): XmlElement | undefined {
    this.shared ??= elementsOf(parseXml(this.sharedXml));
    return this.shared[index];
  }

  /** The shared strings, those of several runs as one text. */
  plainStrings(xml: string): string {
    return replaceElements(xml, strings.opening, strings.closing, (written) => {
      if (!hasRuns(written)) return null;
      const string = parseXml(written);
      const { name } = string;
      const text = textOf(runsOf(string, plainLook), this.leftOut);
      return `<${name}>${plainString(text, prefixOf(name))}</${name}>`;
    });
  }

  private runsOfCell(cell: XmlElement, look: Look): readonly Run[] {
    const value = childOf(cell, "v");
    const text = value ? textIn(value) : "";
    const type = xmlAttribute(cell, "t") ?? "n";
    const string =
      type === "inlineStr"
        ? childOf(cell, "is")
        : type === "s" && text !== ""
          ? this.sharedString(Number(text))
          : undefined;
    return string ? runsOf(string, look) : [{ text, look }];
  }

  /** A sheet in which the cells that do not look plain have the text that is read in them. */
  plainCells(xml: string): string {
    return replaceElements(xml, cells.opening, cells.closing, (written) => {
      const [tag = ""] = /^[^>]*/.exec(written) ?? [];
      const style = /\ss\s?=\s?["'](\d{1,6})["']/.exec(tag)?.[1] ?? "0";
      const look = this.looks[Number(style)] ?? plainLook;
      if (isPlain(look) && !hasRuns(written)) return null;
      const cell = parseXml(written);
      const runs = this.runsOfCell(cell, look);
      // One shared string may stand in all cells.
      runs.forEach(({ text }) => this.budget.takeCharacters(text.length + 1));
      const shown = runs.map(({ text }) => text).join("");
      if (shown.trim() === "" || (look.leftOut === "hidden" && !figureLike.test(shown)))
        return null;
      const { name } = cell;
      const prefix = prefixOf(name);
      const address = xmlAttribute(cell, "r");
      const place = address === undefined ? "" : ` r="${escapedXml(address)}"`;
      const text = plainString(textOf(runs, this.leftOut), prefix);
      return `<${name}${place} t="inlineStr"><${prefix}is>${text}</${prefix}is></${name}>`;
    });
  }
}
