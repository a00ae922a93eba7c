import { plainDigits } from "../rules/prose/numerals";

const digitNames = "零一二三四五六七八九";
const placeNames = ["", "十", "百", "千"];

/** 万 and 亿, the greater first. */
const scales: readonly (readonly [name: string, factor: number])[] = [
  ["亿", 100_000_000],
  ["万", 10_000],
];
/** Of a number in 万 or 亿 no more places behind the point are read with ease. */
const mostPlaces = 4;
/** A number in 万 or 亿 that is less is written out: not 0.0031万件 but 31件. */
const leastScaled = 0.1;

/** Signs that are another one in traditional script. */
const traditional: Readonly<Record<string, string>> = { 万: "萬", 亿: "億", 两: "兩" };

function simplified(written: string): string {
  return Object.entries(traditional).reduce(
    (text, [sign, other]) => text.replaceAll(other, sign),
    written
  );
}

function inScriptOf(written: string, text: string): string {
  const isTraditional = Object.values(traditional).some((sign) => written.includes(sign));
  return isTraditional ? text.replace(/[万亿两]/g, (sign) => traditional[sign] ?? sign) : text;
}

/** Below 万: 三百零五; "" for 0. */
function smallChineseNumeral(value: number): string {
  let text = "";
  let isGap = false;
  for (let place = placeNames.length - 1; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit > 0)
      text += `${isGap ? "零" : ""}${digitNames.charAt(digit)}${placeNames[place] ?? ""}`;
    isGap = digit === 0 && text !== "";
  }
  return text;
}

/** Below 亿: 一万零三十. */
function chineseNumeral(value: number): string {
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  if (high === 0) return smallChineseNumeral(low);
  const gap = low > 0 && low < 1000 ? "零" : "";
  return `${smallChineseNumeral(high)}万${gap}${smallChineseNumeral(low)}`;
}

const digitByDigit = /^[零〇一二三四五六七八九]{2,}$/;

function likeChinese(written: string, value: number): string | undefined {
  // 零件 is no number of anything.
  if (!Number.isInteger(value) || value === 0 || value >= 100_000_000) return undefined;
  const zero = written.includes("〇") ? "〇" : "零";
  if (digitByDigit.test(written)) {
    const digits = [...String(value)].map((digit) => digitNames.charAt(Number(digit))).join("");
    return digits.replaceAll("零", written.includes("零") ? "零" : "〇");
  }
  if (value === 2) return "两";
  const numeral = chineseNumeral(value).replaceAll("零", zero);
  const begun = written.startsWith("一十") ? numeral : numeral.replace(/^一十/, "十");
  return /两[百千万]/.test(written) ? begun.replace(/^二(?=[百千万])/, "两") : begun;
}

const arabic = /^(?<whole>\d+(?:[,\s]+\d+)*)(?:\.(?<places>\d+))?(?<scale>[万亿])?$/;
const inThousands = /^\d{1,3}(?:([,\s]+)\d{3})+$/;

interface ArabicGroups {
  readonly whole: string;
  readonly places?: string;
  readonly scale?: string;
}

/** The number as it is written in full, and behind it 万 or 亿 where it is exact so. */
function scaled(value: number, { places = "", scale }: ArabicGroups): readonly [string, string] {
  const first = scales.findIndex(([name]) => name === scale);
  const most = Math.max(mostPlaces, places.length);
  for (const [name, factor] of first < 0 ? [] : scales.slice(first)) {
    const number = Number((value / factor).toPrecision(15));
    const isExact = number === Number(number.toFixed(most));
    if (isExact && number >= leastScaled) return [String(number), name];
  }
  return [String(value), ""];
}

function likeArabic(written: string, value: number): string | undefined {
  const plain = plainDigits(written);
  const groups = arabic.exec(plain)?.groups as ArabicGroups | undefined;
  if (!groups) return undefined;
  const [number, scale] = scaled(value, groups);
  const [whole = "", places] = number.split(".");
  const separator = inThousands.exec(groups.whole)?.[1] ?? "";
  const parted = Number(whole).toLocaleString("en-US").replaceAll(",", separator);
  const text = `${parted}${places === undefined ? "" : `.${places}`}`;
  const isWide = !/\d/.test(written);
  const signs = isWide ? text.replace(/[\d.]/g, wide) : text;
  return `${signs}${scale}`;
}

function wide(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
}

/**
 * A number in the manner in which another one is written: in Arabic, full-width or Chinese numerals, with its separators,
 * in 万 where that is exact.
 * @param written the signs of the other number, without its measure word
 * @returns undefined where its manner is not known, or the number is not written so
 */
export function writtenAlike(written: string, value: number): string | undefined {
  const known = simplified(written);
  if (value < 0) return undefined;
  const isChinese = /^[零〇一二两三四五六七八九十百千万亿\s]+$/.test(known);
  const text = isChinese
    ? likeChinese(known.replace(/\s/g, ""), value)
    : likeArabic(known, Number(value.toPrecision(15)));
  return text === undefined ? undefined : inScriptOf(written, text);
}
