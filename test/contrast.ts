/** Red, green and blue from 0 to 1 of a colour such as #107c41 or rgb(16, 124, 65). */
function channels(color: string): readonly number[] {
  const numbers = color.startsWith("#")
    ? (color.slice(1).match(/../g) ?? []).map((pair) => parseInt(pair, 16))
    : (color.match(/[\d.]+/g) ?? []).map(Number);
  if (numbers.length < 3) throw new Error(`${color} is no colour`);
  return numbers.slice(0, 3).map((number) => number / 255);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How far two opaque colours stand out from each other, from 1 to 21: the contrast ratio of WCAG 2. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
