import { decodeText } from "./encoding";
import { parseXml, withDoubleQuotes, writtenXml } from "./xml";

/**
 * A workbook that is one XML file (XML 电子表格 2003), written as the library understands it: in UTF-8, attributes in
 * double quotation marks. Where it finds no beginning to a cell's content, it takes all that stands before.
 * @throws UnreadableFileError where it is not well-formed
 */
export function plainXmlWorkbook(bytes: Uint8Array): Uint8Array {
  const root = withDoubleQuotes(parseXml(decodeText(bytes).text));
  return new TextEncoder().encode(`<?xml version="1.0"?>${writtenXml(root)}`);
}
