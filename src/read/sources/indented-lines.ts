/** Whether a line begins as printed paragraphs do: it is prose then, whatever signs follow, and no row, heading or item of a list. */
export function isIndented(line: string): boolean {
  return line.startsWith("\u3000");
}
