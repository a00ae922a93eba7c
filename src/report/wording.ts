import { figuresOf, type FigureKey } from "./figures";
import { formatById, tableOf } from "./formats";
import type { FormatId } from "./structure";

/** A label as it is quoted in a sentence: without the note in brackets that （二）部分公开 carries. */
export function shortLabel(label: string): string {
  return label.replace(/(?<=.)（(?=.{8,}）$).*）$/u, "");
}

function outermostTwo(labels: readonly string[]): readonly string[] {
  return labels.slice(-2);
}

/**
 * A figure in the form's own words, such as 表三（四）无法提供 1.本机关不掌握相关政府信息·自然人.
 * @returns the key itself where the form has no such figure
 */
export function figureWording(format: FormatId, key: FigureKey): string {
  const form = formatById(format);
  const figure = figuresOf(form).get(key);
  if (!figure) return key;
  const table = tableOf(form, figure.table);
  const groups = new Set(["三、本年度办理结果", "申请人情况", "法人或其他组织"]);
  const words = (labels: readonly string[]): string =>
    outermostTwo(labels.filter((label) => !groups.has(label)))
      .map(shortLabel)
      .join(" ");
  const row = words(figure.rowLabels);
  const column = words(figure.columnLabels);
  return `${table.name}${[row, column].filter((part) => part !== "").join("·")}`;
}
