import type { UnreadCells } from "../../report/unread-cells";
import { FurthestCells } from "./furthest-cells";
import { limits } from "./limits";

const rowTag = /<(\w{1,20}:)?row(?=[\s>/])([^<>]*)>/g;
const cellTag = /<(\w{1,20}:)?c(?=[\s>/])([^<>]*)>/g;
const endOfRows = /<\/(?:\w{1,20}:)?sheetData\s*>/g;

const rowNumber = /(?:^|\s)r\s?=\s?["'](\d{1,7})["']/;
const cellAddress = /(?:^|\s)r\s?=\s?["']([A-Z]{1,3})\d/;

/** A row of a sheet or a cell of a row: where its tag begins and ends, and which it is, counted from 0. */
interface Placed {
  readonly prefix: string;
  readonly from: number;
  readonly to: number;
  readonly index: number;
}

type IndexOf = (attributes: string) => number | undefined;

function rowIndex(attributes: string): number | undefined {
  const number = rowNumber.exec(attributes)?.[1];
  return number === undefined ? undefined : Number(number) - 1;
}

function columnIndex(attributes: string): number | undefined {
  const letters = cellAddress.exec(attributes)?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The elements that begin so, in a stretch of a text. One that does not say which it is follows the one before it. */
function* placedIn(
  xml: string,
  tag: RegExp,
  indexOf: IndexOf,
  [from, to]: readonly [number, number],
  first = 0
): Generator<Placed> {
  let next = first;
  const search = new RegExp(tag);
  search.lastIndex = from;
  for (let found = search.exec(xml); found && found.index < to; found = search.exec(xml)) {
    const index = indexOf(found[2] ?? "") ?? next;
    next = index + 1;
    yield { prefix: found[1] ?? "", from: found.index, to: search.lastIndex, index };
  }
}

/** Where the last value, text or formula begins in what stands up to `to`; -1 where there is none. */
function lastContent(xml: string, prefix: string, to: number): number {
  const openings = ["v>", "v ", "is>", "is ", "f>", "f "];
  return Math.max(...openings.map((opening) => xml.lastIndexOf(`<${prefix}${opening}`, to)));
}

/** Which of the elements from one on is the last that holds something; undefined where none does. */
function lastFilled(
  xml: string,
  tag: RegExp,
  indexOf: IndexOf,
  { prefix, from, index }: Placed,
  to: number
): number | undefined {
  const content = lastContent(xml, prefix, to - 1);
  if (content < from) return undefined;
  let last = index;
  for (const each of placedIn(xml, tag, indexOf, [from, content], index)) last = each.index;
  return Math.max(index, last);
}

/** The XML of a worksheet without what lies beyond that which is read of a sheet. */
export interface CutWorksheet {
  readonly xml: string;
  /** Where something lay there. */
  readonly unread?: UnreadCells;
}

/** Cuts the XML of a worksheet to the rows and columns that are read of one, so that no more are looked through. */
export function cutWorksheet(xml: string): CutWorksheet {
  const furthest = new FurthestCells();
  const kept: string[] = [];
  let done = 0;
  endOfRows.lastIndex = 0;
  const end = endOfRows.exec(xml)?.index ?? xml.length;
  const cut = (from: number, to: number): void => {
    kept.push(xml.slice(done, from));
    done = to;
  };
  const cutRow = (row: Placed, to: number): void => {
    for (const cell of placedIn(xml, cellTag, columnIndex, [row.to, to])) {
      if (cell.index < limits.sheetColumns) continue;
      const closing = xml.lastIndexOf(`</${row.prefix}row`, to - 1);
      const endOfCells = closing < cell.from ? to : closing;
      const last = lastFilled(xml, cellTag, columnIndex, cell, endOfCells);
      if (last !== undefined) furthest.take(row.index, last);
      cut(cell.from, endOfCells);
      return;
    }
  };
  let above: Placed | null = null;
  for (const row of placedIn(xml, rowTag, rowIndex, [0, end])) {
    if (above) cutRow(above, row.from);
    above = null;
    if (row.index >= limits.sheetRows) {
      const last = lastFilled(xml, rowTag, rowIndex, row, end);
      if (last !== undefined) furthest.take(last, 0);
      cut(row.from, end);
      break;
    }
    above = row;
  }
  if (above) cutRow(above, end);
  const unread = furthest.unread();
  return { xml: kept.join("") + xml.slice(done), ...(unread && { unread }) };
}
