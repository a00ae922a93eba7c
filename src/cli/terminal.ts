/** What a terminal would obey, not show: control characters, line separators, and marks that turn the direction of text. */
const commands = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;
const breaks = /[\t\r\n]+/g;

/**
 * A line as it may be printed, whatever file it quotes: commands to the terminal stand as \u001b, as they may in the
 * texts of JSON, which says the same with them; tabs and line breaks are blanks.
 */
export function printable(line: string): string {
  return line
    .replace(breaks, " ")
    .replace(commands, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
