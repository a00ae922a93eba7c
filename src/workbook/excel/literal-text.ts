/** What Excel takes for a formula, or for its own sign that text follows; full-width signs, too, where Chinese is typed. */
const formula = /^\s*[=+\-@'＝＋－＠]/;
/** A Chinese character that stands in no number, date, time or amount of money. */
const wordCharacter =
  /[^\P{Script=Han}年月日时時分秒上下前中午晚点點星期周週第季度一二三四五六七八九十百千万萬亿億零〇两兩廿卅元圆圓角整]/u;

/**
 * What must be written into a cell so that exactly this text stands there: with the apostrophe that marks text in
 * front of everything Excel might take for something else, that is of all that no word makes a text for certain.
 */
export function literalText(text: string): string {
  const isCertain = wordCharacter.test(text) && !formula.test(text);
  return text === "" || isCertain ? text : `'${text}`;
}
