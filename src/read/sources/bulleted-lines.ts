import { isIndented } from "./indented-lines";

const bullet = /^\s*([-*+•·▪●◦‣])\s+(?=\S)/u;
/** Fewer lines may begin with a sign of their own. */
const fewestItems = 3;

function bulletOf(line: string | undefined): string | undefined {
  return line === undefined || isIndented(line) ? undefined : bullet.exec(line)?.[1];
}

/** The first line after the items of a list that begins at a line; blank lines may part them. */
function endOfList(lines: readonly string[], from: number): number {
  const own = bulletOf(lines[from]);
  let end = from;
  for (let at = from; at < lines.length; at++) {
    if (bulletOf(lines[at]) === own) end = at + 1;
    else if (lines[at]?.trim() !== "") break;
  }
  return end;
}

/** Whether lines are items, and not numbers below zero: some of them are words. */
function isList(lines: readonly string[]): boolean {
  const items = lines.filter((line) => bulletOf(line) !== undefined);
  return items.length >= fewestItems && items.some((line) => /\p{L}/u.test(line));
}

/** The lines of a text without the signs that begin the items of its lists: - 72 is none below zero there. */
export function withoutBullets(lines: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (let at = 0; at < lines.length;) {
    const end = bulletOf(lines[at]) === undefined ? at : endOfList(lines, at);
    const items = lines.slice(at, end);
    result.push(...(isList(items) ? items.map((line) => line.replace(bullet, "")) : items));
    if (end === at) result.push(lines[at] ?? "");
    at = Math.max(end, at + 1);
  }
  return result;
}
