import { tableIds } from "../report/structure";
import type { Rows } from "../report/text-tables";
import { formLabels } from "./fit/form-rows";
import { officialTables } from "./fit/official-tables";
import { lettersAndDigits } from "./characters";
import { isOfForm, isYearAlone } from "./fit/words-of-form";
import { labelOf, longestLabel } from "./labels";
import type { RecognisedTable } from "./tables";
import { isValue } from "./value-cells";

/** Words that stand in tables of any kind, and in labels of the form. */
const general = new Set(
  "合计 总计 共计 小计 序号 项目 内容 名称 事项 单位 数量 件数 金额 总数 信息 其他 备注".split(" ")
);

/** A larger table is none that a text has. */
const mostCells = 1000;

/** What the cells with words of a table say. */
interface Words {
  /** What the form does not say. */
  readonly own: number;
  /** What stands in tables of any kind, and in the form, too. */
  readonly general: number;
  readonly official: number;
}

function isOfAnyForm(text: string): boolean {
  const label = text.length > longestLabel ? null : labelOf(text);
  return officialTables.some((table) => isOfForm(formLabels(table), { label, text }));
}

function isWord(text: string): boolean {
  return isYearAlone(text) || (/\p{L}/u.test(text) && !isValue(text));
}

function wordsIn(rows: Rows): Words {
  const counts = { own: 0, general: 0, official: 0 };
  for (const text of rows.flat()) {
    if (!isWord(text)) continue;
    const kind = isOfAnyForm(text)
      ? general.has(lettersAndDigits(text))
        ? "general"
        : "official"
      : "own";
    counts[kind] += 1;
  }
  return counts;
}

/** A name has not more characters, and is no sentence. */
const longestName = 30;
const ofSentence = /[，。；！？]/;

function isName(text: string): boolean {
  return isWord(text) && text.length <= longestName && !ofSentence.test(text);
}

/** Whether a table begins with a head: the first row that has cells beside each other has names in all of them. */
function hasHead(rows: Rows): boolean {
  const head = rows.find((row) => row.filter((cell) => cell !== "").length > 1);
  return head?.every((cell) => cell === "" || isName(cell)) === true;
}

/**
 * Whether a table is one that its author has put into a text, and certainly no official one, nor a part of one: it has a
 * head, and words of its own. Where an official table was not read as a whole, none of them may be the form's.
 * @param areOthersRead whether all official tables were read, so that it is none of these
 */
export function isOwnTable(rows: Rows, areOthersRead: boolean): boolean {
  if (rows.flat().length > mostCells || !hasHead(rows)) return false;
  const words = wordsIn(rows);
  if (words.own < 2) return false;
  return areOthersRead ? words.official * 2 <= words.own : words.official + words.general === 0;
}

/** Whether a table was read with all of its rows. */
export function isWhole({ gaps }: RecognisedTable): boolean {
  return gaps.every(({ kind }) => kind !== "row");
}

/** Whether each official table was read with all of its rows. */
export function areAllWhole(tables: readonly RecognisedTable[]): boolean {
  return tableIds.every((id) => tables.some((table) => table.id === id && isWhole(table)));
}
