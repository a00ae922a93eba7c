import { isAbsenceMark } from "../report/absence-marks";
import type { Measure } from "../report/structure";
import { powerToTenThousandYuan, type MoneyUnit } from "./money-units";

/** A cell's text taken apart: the figure, and where what is said of it begins. */
export interface Remarked {
  readonly figure: string;
  readonly remark: string;
  /** How many characters stand before the remark. */
  readonly from: number;
}

/** Longer texts are no cell of a figure. */
const longestText = 200;

/** A number with the unit or counting word that belongs to it, and the rest. */
const beginning =
  /^([+-]? ?(?:人民币|RMB|CNY)? ?¥? ?(?:[1-9]\d{0,2}(?:,\d{3})+(?!\d)|\d+(?![\d,]\d))(?:\.\d+)?(?![\d.]))( ?(?:[十百千]?万|[十百]?亿|千)?元?(?:件|项|笔|个|条|宗|份|次|起|例)?)/i;

/** Signs that refer to a note, behind a number: 2*, 2①, 2※. No sign that may be a part of a number or of a sum. */
const sign = /^[*※#†‡☆★①-⑳❶-❿⑴-⒇Ⓐ-Ⓩⓐ-ⓩ]{1,3}/u;
/** Raised digits alone may be digits of the number that have slipped; in brackets they refer to a note, as does [^1] in Markdown. */
const raised = /^(?:\[\^[\w-]{1,10}\]|\[[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?\]|⁽[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?⁾)/u;
/** 注, 注1, 见注①: words that do nothing but refer to a note. */
const reference =
  /^(?:详?见)?(?:附注|备注|注释|注解|注)[ :]?(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[①-⑳¹²³⁴⁵⁶⁷⁸⁹*※])?$/u;

const closing: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "【": "】",
  "〔": "〕",
  "{": "}",
  "《": "》",
};

/** How far the bracket reaches that a text begins with; 0 where it begins with none, or that is not closed. */
function bracketEnd(text: string): number {
  const open = text.charAt(0);
  const close = closing[open];
  if (close === undefined) return 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === open) depth++;
    if (text.charAt(at) === close && --depth === 0) return at + 1;
  }
  return 0;
}

/** What begins a remark that names parts of the figure, or another figure beside it. */
const telling =
  /^(?:其中|含|内含|包含|包括|不含|不包括|详见|参见|见|均|全部?为|都是|皆为|注[:：]|备注[:：]|说明[:：]|上年|去年|上一年|同比|较上年|比上年|另有|另含|另外)/;
const ofParts = /^(?:其中|含|内含|包含|包括)/;
/** What reports say of figures without a number: of others, such as 划去, nobody knows what becomes of the figure. */
const known =
  /自然人|法人|组织|企业|机构|机关|规章|文件|修订|修改|新增|制定|结转|转下年|跨年|本级|全[市县区省州]|部门|乡镇|街道|截至|行政|备案|申请|办结|审结|许可|处罚|强制|收费|附件|附表|附注|同上|见/;
/** Words that make the figure itself uncertain. */
const doubting =
  /约|左右|以上|以下|上下|[余多近]$|超过?|不足|不到|至少|最多|估|暂|预计|待|未核|未经?核实|不详|不明|不确定|或|应为|应是|应填|实为|实际|实有|更正|订正|修正|[改调]整?[为成至]|[为是] ?\d|原为|原是|原填|勘误|误|错|作废|无效|取消|撤回|划去|划掉|删|扣|减|负|亏|不计|剔除|[?？~～±≈<>]/;

const numberWithUnit =
  /(\d+(?:,\d{3})*(?:\.\d+)?) ?((?:百|千)?万元?|亿元?|千元|元|%|年|月|日|号|页|点|件|项|笔|个|条|宗|份|次|起|例|人|家|部)?/g;
const countingUnit = /^[件项笔个条宗份次起例人家部]?$/;

function withoutReferences(remark: string): string {
  return remark.replace(/(?:表|附件|注|第|附注|备注|序号|编号) ?\d{1,3}/g, "");
}

/** The numbers of a remark that count the same as the figure, in the figure's unit. */
function partsIn(remark: string, { kind }: Measure): readonly number[] {
  return [...withoutReferences(remark).matchAll(numberWithUnit)].flatMap(
    ([, digits = "", unit = ""]) => {
      const number = Number(digits.replaceAll(",", ""));
      if (kind !== "amount") return countingUnit.test(unit) ? [number] : [];
      if (unit !== "" && !/[万亿元]$/.test(unit)) return [];
      const money = (
        unit.endsWith("元") || unit === "" ? unit || "万元" : `${unit}元`
      ) as MoneyUnit;
      return [number * 10 ** powerToTenThousandYuan(money)];
    }
  );
}

/** Whether words in brackets, or behind 其中, leave no doubt of what the figure is. */
function areClear(words: string, value: number, measure: Measure): boolean {
  const remark = words.trim();
  if (remark === "" || doubting.test(remark) || !/\p{L}/u.test(remark)) return false;
  if (reference.test(remark) || (value === 0 && isAbsenceMark(remark))) return true;
  const parts = partsIn(remark, measure);
  const fits = parts.every((part) => part <= Math.abs(value));
  if (telling.test(remark)) return fits || !ofParts.test(remark);
  // 3（2件转下年）: no more than the whole, with what became of it; a number alone may be the right one.
  const said = remark.replace(numberWithUnit, "").replace(/[^\p{L}]/gu, "");
  if (/\d/.test(remark)) {
    return parts.length > 0 && fits && said.length >= 2;
  }
  return known.test(remark) && !/[零一二两三四五六七八九十百千万亿元%]/.test(remark);
}

const trailing = /^ ?[,;:、。]? ?(?=其中|含|内含|包含|包括)/;

/** How long the clear remark is that a text begins with; 0 where there is none. */
function remarkLength(text: string, value: number, measure: Measure): number {
  const marked = (sign.exec(text) ?? raised.exec(text))?.[0].length ?? 0;
  if (marked > 0) return marked;
  const bracket = bracketEnd(text);
  if (bracket > 0) {
    const inside = text.slice(1, bracket - 1).trim();
    const isSign = sign.exec(inside)?.[0] === inside;
    return isSign || areClear(inside, value, measure) ? bracket : 0;
  }
  const words = text.replace(trailing, "");
  const isTelling = words !== text || ofParts.test(words);
  if (isTelling) return areClear(words, value, measure) ? text.length : 0;
  return reference.test(text) ? text.length : 0;
}

/**
 * Takes a figure and what is said of it apart: 22（其中修订16件）, 2*, 2①, 2[注1]. Only where it is clear which number is the
 * figure; the numbers of the remark never are.
 * @param text in half-width characters, simplified script, single blanks
 * @param valueOf reads a figure that stands alone; null where that is none
 */
export function remarked(
  text: string,
  measure: Measure,
  valueOf: (figure: string) => number | null
): Remarked | null {
  if (text.length > longestText) return null;
  const [, digits = "", words = ""] = beginning.exec(text) ?? [];
  const figure = `${digits}${words}`;
  if (digits === "" || figure.length === text.length) return null;
  const value = valueOf(figure);
  if (value === null) return null;
  let at = figure.length;
  while (at < text.length) {
    while (text.charAt(at) === " ") at++;
    const length = remarkLength(text.slice(at), value, measure);
    if (length === 0) return null;
    at += length;
  }
  return { figure, remark: text.slice(figure.length), from: figure.length };
}

/** A text without the blanks and the ends of sentences at its end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s。；;]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** A remark without the brackets or signs that part it from its figure. */
export function bareRemark(written: string): string {
  const text = withoutEnd(written.replace(/^[\s,，;；:：、。]+/, ""));
  const end = bracketEndOfOriginal(text);
  const inside = end === text.length ? text.slice(1, -1).trim() : text;
  return withoutEnd(inside);
}

function bracketEndOfOriginal(text: string): number {
  return bracketEnd(
    text.replace(/（/g, "(").replace(/）/g, ")").replace(/［/g, "[").replace(/］/g, "]")
  );
}
