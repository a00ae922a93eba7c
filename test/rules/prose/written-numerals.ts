const signs = "零一二三四五六七八九";

/** Below 10 000, as written in running text: 三百零五; nothing for 0. */
export function inChineseNumerals(value: number): string {
  let text = "";
  let gap = false;
  for (const [place, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) {
      gap = text !== "";
    } else {
      text += `${gap ? "零" : ""}${signs[digit] ?? ""}${name}`;
      gap = false;
    }
  }
  return text;
}

/** The ways a clerk writes a number. */
export const numerals: readonly ((value: number) => string)[] = [
  (value) => String(value),
  (value) =>
    String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (value) => value.toLocaleString("en-US"),
  (value) => ` ${value} `,
  (value) => (value > 0 && value < 10_000 ? inChineseNumerals(value) : String(value)),
];
