import { UnreadableFileError } from "../errors";

/** An element of an XML file, with its attributes as they are written. */
export interface XmlElement {
  /** With its prefix. */
  readonly name: string;
  readonly attributes: string;
  readonly children: readonly XmlNode[];
}

/** A text as it is written, with its entities. */
export type XmlNode = XmlElement | string;

const tagName = /^\/?([^\s/>]{1,200})/;

/** An element while what is in it is still being read. */
interface OpenElement {
  readonly name: string;
  readonly attributes: string;
  readonly children: XmlNode[];
}

/** The first of these after a place; the file is cut off where there is none. */
function after(text: string, closing: string, from: number): number {
  const at = text.indexOf(closing, from);
  if (at < 0) throw new UnreadableFileError("damaged");
  return at + closing.length;
}

/** Where a tag ends that begins at `from`: a > may stand in the value of an attribute. */
function endOfTag(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === ">") return at + 1;
    if (character === '"' || character === "'") at = after(text, character, at + 1) - 1;
  }
  throw new UnreadableFileError("damaged");
}

/**
 * The root of an XML file. Declarations and comments are dropped; a document type, which may define entities without
 * end, is refused.
 * @throws UnreadableFileError where it is not well-formed
 */
export function parseXml(text: string): XmlElement {
  const top: OpenElement = { name: "", attributes: "", children: [] };
  const open: OpenElement[] = [top];
  for (let at = 0; at < text.length;) {
    const current = open.at(-1) ?? top;
    const opening = text.indexOf("<", at);
    if (opening < 0) break;
    const written = text.slice(at, opening);
    if (written !== "") current.children.push(written);
    if (text.startsWith("<?", opening)) at = after(text, "?>", opening);
    else if (text.startsWith("<!--", opening)) at = after(text, "-->", opening);
    else if (text.startsWith("<![CDATA[", opening)) {
      at = after(text, "]]>", opening);
      current.children.push(escapedXml(text.slice(opening + 9, at - 3)));
    } else if (text.startsWith("<!", opening)) throw new UnreadableFileError("damaged");
    else {
      at = endOfTag(text, opening);
      const tag = text.slice(opening + 1, at - 1);
      const [, name] = tagName.exec(tag) ?? [];
      if (name === undefined) throw new UnreadableFileError("damaged");
      if (tag.startsWith("/")) {
        if (open.pop()?.name !== name) throw new UnreadableFileError("damaged");
      } else {
        const isAlone = tag.endsWith("/");
        const attributes = tag.slice(name.length, isAlone ? -1 : undefined);
        const element: OpenElement = { name, attributes, children: [] };
        current.children.push(element);
        if (!isAlone) open.push(element);
      }
    }
  }
  const root = top.children.find(isXmlElement);
  if (open.length > 1 || !root) throw new UnreadableFileError("damaged");
  return root;
}

export function isXmlElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

/** A name without its prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}

export function elementsOf(element: XmlElement | undefined): readonly XmlElement[] {
  return (element?.children ?? []).filter(isXmlElement);
}

/** The first element of a name, without prefix, among the children. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsOf(element).find((child) => localName(child) === name);
}

const attributePattern = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gy;

/** The names and values of a tag's attributes as they are written, up to one that is not written as attributes are. */
export function attributesIn(written: string): readonly (readonly [string, string])[] {
  return Array.from(written.matchAll(attributePattern), ([, name = "", double, single]) => [
    name,
    double ?? single ?? "",
  ]);
}

/** The value of an attribute, whatever its prefix; undefined where there is none. */
export function xmlAttribute(element: XmlElement | undefined, name: string): string | undefined {
  if (!element?.attributes.includes(name)) return undefined;
  const found = attributesIn(element.attributes).find(
    ([own]) => own.slice(own.indexOf(":") + 1) === name
  );
  return found && unescapedXml(found[1]);
}

/** The same elements, their attributes in double quotation marks. */
export function withDoubleQuotes(element: XmlElement): XmlElement {
  const attributes = attributesIn(element.attributes)
    .map(([name, value]) => ` ${name}="${value.replace(/"/g, "&quot;")}"`)
    .join("");
  const children = element.children.map((child) =>
    isXmlElement(child) ? withDoubleQuotes(child) : child
  );
  return { ...element, attributes, children };
}

export function escapedXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function ofEntity(written: string, name: string): string {
  const [, hexadecimal, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  if (Number.isNaN(code)) return entities.get(name) ?? written;
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

export function unescapedXml(text: string): string {
  return text.replace(/&(#?\w{1,9});/g, ofEntity);
}

/** All text in an element. */
export function textIn(element: XmlElement): string {
  return element.children
    .map((child) => (isXmlElement(child) ? textIn(child) : unescapedXml(child)))
    .join("");
}

/** An element as it is written in a file. */
export function writtenXml(node: XmlNode): string {
  const parts: string[] = [];
  const write = (each: XmlNode): void => {
    if (!isXmlElement(each)) {
      parts.push(each);
      return;
    }
    const { name, attributes, children } = each;
    if (children.length === 0) {
      parts.push(`<${name}${attributes}/>`);
      return;
    }
    parts.push(`<${name}${attributes}>`);
    children.forEach(write);
    parts.push(`</${name}>`);
  };
  write(node);
  return parts.join("");
}
