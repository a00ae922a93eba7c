import { figuresOf, type FigureKey } from "./figures";
import { formatById, tableOf, type FormatId } from "./formats";
import type { Identity } from "./identities";
import { oncePer } from "./once";
import type { Disguise, DisguisedNumber } from "./report";

/** Labels that only group: a row or column is named well enough without them. */
const groupLabels: ReadonlySet<string> = new Set([
  "三、本年度办理结果",
  "申请人情况",
  "法人或其他组织",
]);

/** A note in brackets, with its brackets, is longer than a part of the label in brackets. */
const shortestNote = 9;

/** A label as it is quoted in a sentence: without the note in brackets that （二）部分公开 carries. */
export function shortLabel(label: string): string {
  const note = label.indexOf("（", 1);
  const isLong = label.endsWith("）") && label.length - note > shortestNote;
  return note > 0 && isLong ? label.slice(0, note) : label;
}

/** A row or column by its labels, outermost first: （四）无法提供 1.本机关不掌握相关政府信息. */
export function labelsWording(labels: readonly string[]): string {
  return labels
    .filter((label) => !groupLabels.has(label))
    .slice(-2)
    .map(shortLabel)
    .join(" ");
}

/** A figure within its table: （四）无法提供 1.本机关不掌握相关政府信息·自然人; the key where the form has none such. */
export function figureName(format: FormatId, key: FigureKey): string {
  const figure = figuresOf(formatById(format)).get(key);
  if (!figure) return key;
  return [labelsWording(figure.rowLabels), labelsWording(figure.columnLabels)]
    .filter((part) => part !== "")
    .join("·");
}

/**
 * A figure in the form's own words, such as 表三（四）无法提供 1.本机关不掌握相关政府信息·自然人.
 * @returns the key itself where the form has no such figure
 */
export function figureWording(format: FormatId, key: FigureKey): string {
  const form = formatById(format);
  const figure = figuresOf(form).get(key);
  return figure ? `${tableOf(form, figure.table).name}${figureName(format, key)}` : key;
}

/** The row or column an identity runs along: 「自然人」列, 「（一）予以公开」行; in table 4, whose only row has no label, 「行政复议」. */
export const identityWording = oncePer(({ rule, along }: Identity): string => {
  const unit = rule === "t4.outcomes" ? "" : along.direction === "row" ? "行" : "列";
  return `「${labelsWording(along.labels)}」${unit}`;
});

/** A list that stays readable: all of up to `most` names, otherwise the first ones and 等. */
export function listWording(names: readonly string[], most = 3, between = "、"): string {
  const listed = names.slice(0, most).join(between);
  return names.length > most ? `${listed}等` : listed;
}

/** A number as it stands in a sentence: the 15 digits Excel keeps, without the noise of binary fractions. */
export function numberWording(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

const disguises: Readonly<Record<Disguise, string>> = {
  date: "被 Excel 改成了日期格式",
  time: "被 Excel 改成了时间格式",
  percent: "被 Excel 改成了百分比格式",
  fraction: "被 Excel 改成了分数格式",
  scientific: "被 Excel 改成了科学记数格式",
  padded: "的数前面补了0",
  numerals: "设成了中文数字格式",
};

/** What became of a number in its cell, to be put behind 这一格: 被 Excel 改成了日期格式，显示为“1月2日”. */
export function disguiseWording(text: string, { as }: DisguisedNumber): string {
  return `${disguises[as]}，显示为“${text}”`;
}

/** A change in per cent as it stands in a cell: 12.5, 不到0.1 where it rounds to nothing and is none, "" where it is not known. */
export function percentContent(percent: number | null): number | string {
  if (percent === null) return "";
  const rounded = Number(percent.toFixed(1));
  return rounded === 0 && percent !== 0 ? "不到0.1" : rounded;
}
