/** What is left of a text without its blanks. */
export const noBlanks = /\S+/g;

/** Where in a text each character stands that a pattern keeps of it. */
export function keptPositions(text: string, kept: RegExp): readonly number[] {
  const positions: number[] = [];
  for (const { 0: run, index } of text.matchAll(kept)) {
    for (let at = 0; at < run.length; at++) positions.push(index + at);
  }
  return positions;
}

/**
 * The stretch of a text from one of its kept characters up to another.
 * @param positions of all kept characters
 * @param start the first one's number among them
 * @param end the number after the last one's
 */
export function stretchOf(
  positions: readonly number[],
  start: number,
  end: number
): readonly [start: number, end: number] {
  return [positions[start] ?? 0, (positions[end - 1] ?? -1) + 1];
}
