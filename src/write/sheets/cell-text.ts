/** As many UTF-16 units as Excel takes in one cell. */
export const longestCellText = 32_767;

/** A text cut into pieces that Excel takes in one cell each, never inside a character. */
export function cellTexts(text: string): readonly string[] {
  if (text.length <= longestCellText) return [text];
  const isInsideCharacter = /[\uD800-\uDBFF]/.test(text.charAt(longestCellText - 1));
  const end = isInsideCharacter ? longestCellText - 1 : longestCellText;
  return [text.slice(0, end), ...cellTexts(text.slice(end))];
}
