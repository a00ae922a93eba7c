/** What windows-1252 has at 0x80 to 0x9f; not every TextDecoder knows these. */
const between = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const firstBetween = 0x80;

const wide = new TextDecoder("utf-16le", { ignoreBOM: true });
const narrow = new TextDecoder("latin1");

/** Characters of one byte each, of windows-1252, or of two, of UTF-16: one for each, whatever it is. */
export function decoded(bytes: Uint8Array, width: 1 | 2): string {
  if (width === 2) return wide.decode(bytes);
  return narrow
    .decode(bytes)
    .replace(
      /[\u0080-\u009f]/g,
      (character) => between[character.charCodeAt(0) - firstBetween] ?? character
    );
}
