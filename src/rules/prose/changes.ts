import { amount, longestClause } from "./kind";
import type { WordedQuantity, WrittenParagraph } from "./paragraphs";
import type { ChangeStatement, FigureStatement } from "./statement";

const counted = "(?:申请|数量|件数|总量|总数|量|受理量|收到|案件|政府信息公开)*";
const since =
  "(?:同比|(?:比|较|与|同)(?:去年|上年度?|上一年度?|(?<year>20\\d\\d)年度?)(?:同期)?(?:相比)?)";
const direction = "(?<up>增长|增加|上升|提高|增)|(?<down>下降|减少|回落|降低|减|降)";
const change = new RegExp(`^${counted}${since}(?:有所)?(?:${direction})(?:了)?${amount}$`);

/** Nothing but punctuation and the opening words of the change stand between a number and its change. */
const adjacent = /^[，,（(、]?[^，。；（]*$/;

/**
 * The change that follows a statement: 收到申请100件，同比增长25%.
 * @param statement what the number before it says
 */
export function changeIn(
  worded: WordedQuantity,
  statement: FigureStatement,
  { report, line }: WrittenParagraph
): ChangeStatement | undefined {
  const { quantity, before, previous } = worded;
  if (quantity.approximate || !previous || !adjacent.test(previous.between)) return undefined;
  if (quantity.unit !== "%" && quantity.unit !== "件") return undefined;
  const groups = before.length > longestClause ? undefined : change.exec(before)?.groups;
  if (!groups) return undefined;
  const year = groups["year"];
  if (year !== undefined && Number(year) + 1 !== report.year) return undefined;
  const sign = groups["down"] === undefined ? 1 : -1;
  return {
    kind: "change",
    section: statement.section,
    words: `${before}${quantity.value}${quantity.unit}`,
    places: [{ line, start: quantity.start - before.length, end: quantity.end }],
    stated: { value: sign * quantity.value, step: quantity.step },
    readings: statement.readings,
    unit: quantity.unit,
  };
}
