/** What Excel takes for a formula, or for its own sign that text follows. */
const formula = /^[=+\-@']/;
/** Text of which Excel might make a number, a percentage, a date, a time or an amount of money. */
const numberOrDate =
  /^(?:[\d０-９\s.,，:：/／%％+＋\-－()（）年月日时分秒上下午$¥￥€EePpAaMm]+|[A-Za-z]{3,9}[ -]\d.*|\d+[ -][A-Za-z]{3,9}.*)$/;
const logicalOrError = /^(?:true|false|#.*)$/i;

/**
 * What must be written into a cell so that exactly this text stands there: with the apostrophe that marks text in
 * front of everything Excel would take for something else.
 */
export function literalText(text: string): string {
  const mistakable = formula.test(text) || numberOrDate.test(text) || logicalOrError.test(text);
  return text !== "" && mistakable ? `'${text}` : text;
}
