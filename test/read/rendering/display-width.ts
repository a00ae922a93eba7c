/** Columns that a text takes where Chinese characters are twice as wide as Latin ones. */
export function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character >= "\u2e80" ? 2 : 1), 0);
}

/** A text in lines no wider than so many columns, at least a character each; numbers are not broken. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.replace(/\n/g, "").matchAll(/[\d.,+-]+|[^]/gu)) {
    if (line !== "" && displayWidth(line + piece) > width) {
      lines.push(line);
      line = "";
    }
    line += piece;
  }
  return [...lines, line];
}

/** A text filled up with blanks to a width, on its right or on both sides. */
export function filled(text: string, width: number, align: "left" | "middle" = "left"): string {
  const missing = Math.max(0, width - displayWidth(text));
  const before = align === "left" ? 0 : Math.floor(missing / 2);
  return " ".repeat(before) + text + " ".repeat(missing - before);
}
