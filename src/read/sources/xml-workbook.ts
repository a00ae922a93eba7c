import type { UnreadCells } from "../../report/unread-cells";
import { decodeText } from "./encoding";
import { FurthestCells } from "./furthest-cells";
import { limits } from "./limits";
import {
  isXmlElement,
  localName,
  parseXml,
  textIn,
  withDoubleQuotes,
  writtenXml,
  xmlAttribute,
  type XmlElement,
} from "./xml";

/** Where a row or cell stands that may say it, counted from 0. */
function indexOf(element: XmlElement, next: number): number {
  const stated = Number(xmlAttribute(element, "Index"));
  return Number.isInteger(stated) && stated > 0 ? stated - 1 : next;
}

/** An element without those of its children of a name that lie beyond a limit; each of them is told with its index. */
function cutTo(
  element: XmlElement,
  name: string,
  limit: number,
  each: (child: XmlElement, index: number) => XmlElement
): XmlElement {
  let next = 0;
  const children = element.children.flatMap((child) => {
    if (!isXmlElement(child) || localName(child) !== name) return child;
    const index = indexOf(child, next);
    next = index + 1 + Number(xmlAttribute(child, "MergeAcross") ?? 0);
    const changed = each(child, index);
    return index < limit ? changed : [];
  });
  return { ...element, children };
}

function isFilled(cell: XmlElement): boolean {
  return xmlAttribute(cell, "Formula") !== undefined || textIn(cell).trim() !== "";
}

/** A worksheet with no more rows and columns than are read of one. */
function cutSheet(sheet: XmlElement, furthest: FurthestCells): XmlElement {
  const cutRow = (row: XmlElement, rowNumber: number): XmlElement =>
    cutTo(row, "Cell", limits.sheetColumns, (cell, column) => {
      if (isFilled(cell)) furthest.take(rowNumber, column);
      return cell;
    });
  const children = sheet.children.map((child) =>
    isXmlElement(child) && localName(child) === "Table"
      ? cutTo(child, "Row", limits.sheetRows, cutRow)
      : child
  );
  return { ...sheet, children };
}

/** A workbook that is one XML file, as the library is to read it, and what of its sheets is left out. */
interface PlainXmlWorkbook {
  readonly bytes: Uint8Array;
  readonly unread: readonly (UnreadCells | undefined)[];
}

/**
 * A workbook that is one XML file (XML 电子表格 2003), written as the library understands it: in UTF-8, attributes in
 * double quotation marks. Where it finds no beginning to a cell's content, it takes all that stands before.
 * @throws UnreadableFileError where it is not well-formed
 */
export function plainXmlWorkbook(bytes: Uint8Array): PlainXmlWorkbook {
  const root = withDoubleQuotes(parseXml(decodeText(bytes).text));
  const unread: (UnreadCells | undefined)[] = [];
  const children = root.children.map((child) => {
    if (!isXmlElement(child) || localName(child) !== "Worksheet") return child;
    const furthest = new FurthestCells();
    const cut = cutSheet(child, furthest);
    unread.push(furthest.unread());
    return cut;
  });
  const written = writtenXml({ ...root, children });
  return { bytes: new TextEncoder().encode(`<?xml version="1.0"?>${written}`), unread };
}
