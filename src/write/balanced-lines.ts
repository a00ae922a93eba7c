/** Parts joined into lines that hold so many characters; one part alone may be longer. */
function filledLines(parts: readonly string[], room: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length <= room)
      lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines;
}

/**
 * Parts of a text in as few lines as there is room for, all as long as each other as far as may be; null where a part is
 * longer than the room.
 * @param room how many characters stand beside each other
 */
export function balancedLines(parts: readonly string[], room: number): readonly string[] | null {
  const longest = Math.max(0, ...parts.map((part) => part.length));
  if (longest > room) return null;
  const fewest = filledLines(parts, room).length;
  for (let most = longest; most < room; most++) {
    const lines = filledLines(parts, most);
    if (lines.length === fewest) return lines;
  }
  return filledLines(parts, room);
}
