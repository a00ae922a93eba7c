/** As many UTF-16 units as Excel takes in one cell. */
const longest = 32_767;

/** A text cut into pieces that Excel takes in one cell each, never inside a character. */
export function cellTexts(text: string): readonly string[] {
  if (text.length <= longest) return [text];
  const isInsideCharacter = /[\uD800-\uDBFF]/.test(text.charAt(longest - 1));
  const end = isInsideCharacter ? longest - 1 : longest;
  return [text.slice(0, end), ...cellTexts(text.slice(end))];
}
