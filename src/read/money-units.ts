import { plain } from "./characters";

/** Units an amount of money is written in, with the power of ten that makes 万元 of them. */
const powersToTenThousandYuan = {
  元: -4,
  十元: -3,
  百元: -2,
  千元: -1,
  万元: 0,
  十万元: 1,
  百万元: 2,
  千万元: 3,
  亿元: 4,
  十亿元: 5,
  百亿元: 6,
} as const;

/** A unit whose amounts can be told in 万元. */
export type MoneyUnit = keyof typeof powersToTenThousandYuan;

/** What a head, a label or a caption says an amount is counted in; `unknown` where that is a unit, and not clear. */
export type AmountUnit = MoneyUnit | "unknown";

/** The power of ten that makes 万元 of a unit. */
export function powerToTenThousandYuan(unit: MoneyUnit): number {
  return powersToTenThousandYuan[unit];
}

const variants: Readonly<Record<string, string>> = {
  圆: "元",
  圓: "元",
  仟: "千",
  佰: "百",
  拾: "十",
  萬: "万",
  億: "亿",
};
const anyVariant = new RegExp(`[${Object.keys(variants).join("")}]`, "g");

/** A text with the signs of unit words as they are mostly written, sign for sign: 仟圓 as 千元. */
export function withUsualUnits(text: string): string {
  return text.replace(anyVariant, (sign) => variants[sign] ?? sign);
}

function folded(text: string): string {
  return withUsualUnits(plain(text)).toUpperCase();
}

const yuan = /人民币|RMB|CNY|[¥￥]/g;

/** The unit that a word names: 万元, 人民币万元, 万; null where it is no word of money, such as 件. */
function unitNamed(word: string): AmountUnit | null {
  const named = word.replace(yuan, "").replace(/整$/, "");
  const unit = named.endsWith("元") ? named : `${named}元`;
  if (named !== "" && Object.hasOwn(powersToTenThousandYuan, unit) && named !== "十") {
    return unit as MoneyUnit;
  }
  // 人民币 alone says what the money is, and not how much of it is one.
  const isMoney = /^[^()]{0,6}[元角币]$|^[十百千万亿]+$|^(?:USD|HKD|EUR|[KMW])$|^.{0,4}外汇$/.test(
    named
  );
  return isMoney || (named === "" && word !== "") ? "unknown" : null;
}

/** One unit where all name the same; `unknown` where they contradict each other. */
export function commonUnit(units: readonly (AmountUnit | null)[]): AmountUnit | null {
  const stated = new Set(units.filter((unit) => unit !== null));
  const [only] = stated;
  return stated.size > 1 ? "unknown" : (only ?? null);
}

const betweenUnits = /[、,，/;；和或及与]/;
const bracketed = /[([{【〔（]([^()[\]{}【】〔〕（）]{1,16})[)\]}】〕）]/g;
/** What stands behind 单位: up to the end of the bracket or sentence. */
const behindUnit = /单位(?:[:为是]|均为|统一为)([^()[\]{}【】〔〕。]{1,24})/;
/** Amounts of another money are written with the same word. */
const anyUnit = /([^\d()[\]{}【】〔〕:,、/十百千万亿]?)([十百千万亿]{0,3}元)/g;
const otherMoney = /[美港日韩欧澳加新台外]/;

function unitsIn(list: string): readonly (AmountUnit | null)[] {
  return list.split(betweenUnits).map(unitNamed);
}

/**
 * The unit that the head of an amount's column, or the label of its row, states: 采购总金额（元）, 收费金额（单位：萬元）.
 * @returns null where it states none
 */
export function amountUnitIn(label: string): AmountUnit | null {
  const text = folded(label);
  const stated = behindUnit.exec(text)?.[1];
  const inBrackets = [...text.matchAll(bracketed)].flatMap(([, content = ""]) =>
    content.includes("单位") ? [] : unitsIn(content)
  );
  const anywhere = [...text.matchAll(anyUnit)].map(([, before = "", unit = ""]) =>
    otherMoney.test(before) ? "unknown" : unitNamed(unit)
  );
  const named = commonUnit([
    ...(stated === undefined ? [] : unitsIn(stated)),
    ...inBrackets,
    ...anywhere,
  ]);
  return named;
}

/** Longer lines are no captions. */
const longestCaption = 40;
const caption =
  /(?:^|[\s()[\]【】；;，,。:])(?:金额|货币|计量|数量|统计)?单位(?:[:为是]|均为|统一为)([^()[\]{}【】〔〕。；;]{1,24})/;
/** （万元） alone in its line. */
const bareCaption = /^[([【〔]([^()[\]【】〔〕]{1,8})[)\]】〕]$/;

/** The unit of money that a line above a table states: 单位：万元, （单位：件、万元）. Null where it is none, or of other things. */
export function amountUnitAbove(line: string): AmountUnit | null {
  if (line.length > longestCaption) return null;
  const text = folded(line);
  const stated = caption.exec(text)?.[1] ?? bareCaption.exec(text)?.[1];
  return stated === undefined ? null : commonUnit(unitsIn(stated));
}
