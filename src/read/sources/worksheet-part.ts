import { UnreadableFileError } from "../errors";
import { isTooLarge } from "../kept-number";
import type { UnreadCause } from "../../report/report";
import { limits } from "./limits";
import { attributesIn, unescapedXml } from "./xml";

/** A cell that a program could take for something else than what is written. */
export interface OddCell {
  readonly row: number;
  readonly column: number;
  /** What is written there. */
  readonly text: string;
  readonly cause: Extract<UnreadCause, "damaged" | "not-computed">;
}

/** What the XML of a worksheet says of it that the library does not tell. */
export interface WorksheetPart {
  readonly odd: readonly OddCell[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** What is printed above its pages; "" where nothing is. */
  readonly header: string;
}

/** In a header an ampersand begins what is no text: where it stands, how it looks, what is put in. Two stand for one. */
const headerCode = /&(?:&|"[^"&]{0,100}"|K[0-9A-F]{6}|\d{1,3}|[A-Z])/g;

/** The words of a header as it is written. */
function headerWords(written: string): string {
  return unescapedXml(written)
    .replace(headerCode, (code) => (code === "&&" ? "&" : ""))
    .trim();
}

interface Tag {
  /** Without its prefix. */
  readonly name: string;
  readonly kind: "opens" | "closes" | "stands alone";
  readonly attributes: string;
  /** Where it begins and where it ends. */
  readonly from: number;
  readonly to: number;
}

/** The tags of an XML text; a comment is one, whatever stands in it. */
function* tagsOf(xml: string): Generator<Tag> {
  for (let at = xml.indexOf("<"); at >= 0;) {
    const end = xml.startsWith("<!--", at) ? "-->" : ">";
    const closing = xml.indexOf(end, at);
    if (closing < 0) throw new UnreadableFileError("damaged");
    const to = closing + end.length;
    const inside = xml.slice(at + 1, to - 1);
    const [name = ""] = /^\/?[^\s/>]{0,100}/.exec(inside) ?? [];
    const isClosing = name.startsWith("/");
    const kind = isClosing ? "closes" : inside.endsWith("/") ? "stands alone" : "opens";
    const local = name.slice(Math.max(isClosing ? 1 : 0, name.lastIndexOf(":") + 1));
    yield { name: local, kind, attributes: inside.slice(name.length), from: at, to };
    at = xml.indexOf("<", to);
  }
}

const address = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0) - 1;
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** Hidden outright, or without any height or width. */
function isHidden(attributes: ReadonlyMap<string, string>, size: "ht" | "width"): boolean {
  return isTrue(attributes.get("hidden")) || Number(attributes.get(size)) === 0;
}

const numberText = /^[+-]?(?:\d{1,400}(?:\.\d{0,400})?|\.\d{1,400})(?:[eE][+-]?\d{1,3})?$/;

/** Whether a value is what its type says, so that every program reads the same. */
function isPlain(type: string, value: string): boolean {
  switch (type) {
    case "n":
      return numberText.test(value) && !isTooLarge(Number(value));
    case "s":
      return /^\d{1,9}$/.test(value);
    case "b":
      return value === "0" || value === "1";
    case "str":
    case "inlineStr":
    case "e":
      return true;
    default:
      return false;
  }
}

/** Whether a formula has no result; of one that gives an empty text the value is empty. */
function isNotComputed(type: string, values: readonly string[]): boolean {
  return values.length === 0 || (type === "n" && values[0] === "");
}

/** The header of all pages, or of the first, of those on the left. */
function isHeader(name: string): boolean {
  return name === "oddHeader" || name === "firstHeader" || name === "evenHeader";
}

/**
 * Looks through the XML of a worksheet for cells that are written oddly, for what is hidden, and for its header.
 * @throws UnreadableFileError where a cell does not say plainly where it stands
 */
export function lookThrough(xml: string): WorksheetPart {
  const odd: OddCell[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const seen = new Map<string, string>();
  let row = -1;
  let column = -1;
  let cell: {
    readonly type: string;
    readonly values: string[];
    readonly formulas: string[];
  } | null = null;
  /** Where what is written in a cell begins: its formula, its value; or in a header. */
  let writtenFrom: number | null = null;
  const headers: string[] = [];

  const endCell = (): void => {
    if (!cell) return;
    const { type, values, formulas } = cell;
    cell = null;
    const text = values.join(" / ");
    const place = `${row} ${column}`;
    const before = seen.get(place);
    seen.set(place, text);
    const [formula] = formulas;
    if (before !== undefined) {
      odd.push({ row, column, text: `${before} / ${text}`, cause: "damaged" });
    } else if (values.length > 1 || values.some((value) => value !== "" && !isPlain(type, value))) {
      odd.push({ row, column, text, cause: "damaged" });
    } else if (formula !== undefined && isNotComputed(type, values)) {
      odd.push({ row, column, text: `=${formula}`, cause: "not-computed" });
    }
  };

  for (const { name, kind, attributes: written, from, to } of tagsOf(xml)) {
    if (kind === "closes") {
      if (name === "c") endCell();
      if (writtenFrom !== null && (name === "v" || name === "f")) {
        const within = xml.slice(writtenFrom, from).trim();
        (name === "v" ? cell?.values : cell?.formulas)?.push(within);
        writtenFrom = null;
      }
      if (writtenFrom !== null && isHeader(name)) {
        headers.push(headerWords(xml.slice(writtenFrom, from)));
        writtenFrom = null;
      }
      continue;
    }
    if (isHeader(name)) {
      writtenFrom = kind === "opens" ? to : null;
      continue;
    }
    if (name === "v" || name === "f") {
      writtenFrom = kind === "opens" ? to : null;
      // A formula that it shares with cells before it is written in the first of them.
      if (name === "f" && kind === "stands alone") cell?.formulas.push("…");
      if (name === "v" && kind === "stands alone") cell?.values.push("");
      continue;
    }
    if (name === "col") {
      const attributes = new Map(attributesIn(written));
      if (!isHidden(attributes, "width")) continue;
      const last = Math.min(Number(attributes.get("max")), limits.sheetColumns);
      for (let at = Number(attributes.get("min")); at <= last; at++) hiddenColumns.add(at - 1);
    } else if (name === "row") {
      const attributes = new Map(attributesIn(written));
      const number = attributes.get("r");
      if (number !== undefined && !/^[1-9]\d{0,6}$/.test(number)) {
        throw new UnreadableFileError("damaged");
      }
      row = number === undefined ? row + 1 : Number(number) - 1;
      column = -1;
      if (row >= limits.sheetRows) break;
      if (isHidden(attributes, "ht")) hiddenRows.add(row);
    } else if (name === "c") {
      if (row < 0) throw new UnreadableFileError("damaged");
      const attributes = new Map(attributesIn(written));
      const stated = attributes.get("r");
      if (stated === undefined) column += 1;
      else {
        const [, letters = "", number = ""] = address.exec(stated) ?? [];
        if (Number(number) !== row + 1) throw new UnreadableFileError("damaged");
        column = columnNumber(letters);
      }
      cell = { type: attributes.get("t") ?? "n", values: [], formulas: [] };
      if (kind === "stands alone") endCell();
    }
  }
  return { odd, hiddenRows, hiddenColumns, header: headers.join("\n") };
}
