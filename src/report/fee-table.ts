import { cellsOfRow, rowParagraph } from "./text-tables";

/** What the table of section 六 tells of the fee, in the order of its columns. */
const columns = ["通知收取件数", "通知收取金额", "实际收取金额"] as const;

/** Words that stand in it, with whatever unit: 通知收取金额（元）, 实际收取费用. */
const ofFee = /^(?:通知|实际)收[取费].{0,6}(?:件|金额|费用?)/;
const ofAmount = /^实际收[取费].{0,6}(?:金额|费用?)/;
const amount = /^(\d+(?:,\d{3})*(?:\.\d+)?)\s*(万?元)?$/;
const unitInHead = /(万?元)[）)]?$/;

/** The money that a fee table says was charged, as it is written, and the paragraph of the section it stands in. */
export interface ChargedFee {
  readonly written: string;
  readonly yuan: number;
  readonly paragraph: number;
}

function rowsOf(text: string): readonly (readonly string[] | null)[] {
  return text.split("\n").map(cellsOfRow);
}

/** Whether a text has a table that tells of the fee. */
export function hasFeeTable(text: string): boolean {
  return rowsOf(text).some((row) => row?.some((cell) => ofFee.test(cell)) === true);
}

/** The fee charged by the table of a text; undefined where that has several rows, or does not name the unit. */
export function chargedFee(text: string): ChargedFee | undefined {
  const rows = rowsOf(text);
  const head = rows.findIndex((row) => row?.some((cell) => ofAmount.test(cell)) === true);
  const row = rows[head + 1];
  if (head < 0 || !row || rows[head + 2]) return undefined;
  const column = rows[head]?.findIndex((cell) => ofAmount.test(cell)) ?? -1;
  const [, number, own] = amount.exec(row[column] ?? "") ?? [];
  const unit = own ?? unitInHead.exec(rows[head]?.[column] ?? "")?.[1];
  if (number === undefined || unit === undefined) return undefined;
  const yuan = Number(number.replaceAll(",", "")) * (unit === "万元" ? 10_000 : 1);
  return { written: `${number}${unit}`, yuan, paragraph: head + 1 };
}

/** A fee table with one row: what stands below each head, which names the unit: 件, 元. */
export function feeTable(valueBelow: (head: string) => string): string {
  const heads = columns.map((name) => `${name}（${name.endsWith("件数") ? "件" : "元"}）`);
  return [heads, heads.map(valueBelow)].map(rowParagraph).join("\n");
}
