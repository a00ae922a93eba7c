import type { Table } from "../../report/structure";
import type { AmongRows } from "./labelled-rows";
import type { officialGrid } from "./official-grid";
import type { PieceLine } from "./pieces";
import type { Way } from "./spread";

/** A table that was fitted to its form: the lines it takes, and what it is. */
export interface FittedTable {
  readonly table: Table;
  readonly from: number;
  readonly to: number;
  readonly cells: ReturnType<typeof officialGrid>;
  /** Texts among its lines that are none of it. */
  readonly texts: readonly string[];
  /** How it was found, in words. */
  readonly how: readonly string[];
  /** How many columns are named to the letter: of two forms that fit, this decides. */
  readonly exact: number;
  /** Whether its columns are not all named, so that its figures must bear out which they are. */
  readonly mustAddUp: boolean;
}

const wayWording: Readonly<Record<Way, string>> = {
  counted: "每行的数字正好够数",
  "filled-after": "空格子都在行末",
  "filled-before": "空格子都在数字前面",
  "filled-around": "空格子在数字前后",
  repeated: "合并格里的数字重复出现",
  named: "数字在各列名称下面",
  placed: "空格子按上下行的位置",
  bare: "行标题后什么也没有的按空行",
};

export function waysUsed(ways: readonly Way[]): readonly string[] {
  return [...new Set(ways)].map((way) => wayWording[way]);
}

export function textsAmong(found: readonly AmongRows[]): readonly string[] {
  return found.flatMap((one) => (one.kind === "text" ? [one.text] : []));
}

export function partsWording(
  lines: readonly PieceLine[],
  from: number,
  to: number
): readonly string[] {
  const blocks = new Set(lines.slice(from, to).flatMap(({ grid, block }) => (grid ? [block] : [])));
  return blocks.size > 1 ? [`分成了${blocks.size}张表`] : [];
}
