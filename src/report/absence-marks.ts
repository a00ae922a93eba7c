/** Dashes and slashes of any script, alone or several. */
const strokes =
  /^[-\u00ad\u2010-\u2015\u2212\u2500\u2e3a\u2e3b\u30fc\ufe58\ufe63\uff0d/\\\u2044\u2215\u2571\uff0f\uff3c]+$/u;
/** Crosses, and zeros that are no digits. */
const signs = /^[×✕✖✗✘〇零○◯]$/u;
const words =
  /^(?:暂?无|没有|没有发生|(?:本年|本年度)?未(?:发生|收到|涉及|开展|产生)|不(?:适用|涉及|存在)|无此(?:项|类|情况|事项)|空白?|n\s?\/\s?a|null|nil|none)$/iu;

/** Whether a text in a number cell is what is written for “none”: no number, and not certainly zero. */
export function isAbsenceMark(text: string): boolean {
  const written = text.replace(/\s+/gu, "").replace(/^[(（]|[)）。]$/gu, "");
  return strokes.test(written) || signs.test(written) || words.test(written);
}
