/** What Excel keeps free between a cell's text and its edges, both sides together, in points. */
const padding = 7;
const lineHeight = 1.3;

function characterWidth(character: string, fontSize: number): number {
  return (character.codePointAt(0) ?? 0) < 0x2000 ? fontSize * 0.55 : fontSize;
}

/** How many full-width characters stand beside each other in a cell so wide, in points. */
export function lineRoom(width: number, fontSize: number): number {
  return Math.max(1, Math.floor((width - padding) / fontSize));
}

/** How many lines a text takes when it is wrapped at any character. */
export function lineCount(text: string, width: number, fontSize: number): number {
  const room = Math.max(width - padding, fontSize);
  return text.split("\n").reduce((lines, paragraph) => {
    let used = 0;
    let count = 1;
    for (const character of paragraph) {
      const needed = characterWidth(character, fontSize);
      if (used + needed > room) {
        count += 1;
        used = 0;
      }
      used += needed;
    }
    return lines + count;
  }, 0);
}

/**
 * The height a wrapped text needs; hosts do not fit rows to merged cells, so it is worked out here.
 * @param width of the cell in points
 * @param fontSize in points
 * @returns points
 */
export function textHeight(text: string, width: number, fontSize: number): number {
  return Math.ceil(lineCount(text, width, fontSize) * fontSize * lineHeight + 4);
}
