import { amountUnitAbove, amountUnitIn, commonUnit, type AmountUnit } from "./money-units";
import type { Head } from "./heads";
import type { FoundRow } from "./rows";
import { textAt, type Line, type Strip } from "./strip";

/** So far above a head stands what is said of its table. */
const furthestCaption = 6;

/** So far below it stands what was broken off it. */
const furthestBelow = 2;

const figureAlone = /^[\d.,，．０-９]{1,30}$/;

function hasFigure(line: Line): boolean {
  return line.cells.some((_, column) => figureAlone.test(textAt(line, column)));
}

/** First and last column of a table in a sheet, where another may stand beside it; all columns of a document. */
function columnsOf(strip: Strip, heads: readonly Head[]): readonly [number, number] {
  if (!strip.sheet) return [0, Infinity];
  const from = Math.min(...heads.map(({ labelsFrom }) => labelsFrom));
  return [from, Math.max(from, ...heads.flatMap(({ columns }) => columns ?? []))];
}

/** The last of the lines below a head that have no figures, such as one with nothing but its unit. */
function lastBelow(strip: Strip, { bottom }: Head): number {
  let last = bottom;
  for (let line = strip.lines[last + 1]; line && !hasFigure(line); line = strip.lines[last + 1]) {
    if (++last >= bottom + furthestBelow) break;
  }
  return last;
}

/** The units that stand in the lines of a head, and in those above and below it that are no rows of figures. */
function unitsAround(
  strip: Strip,
  head: Head,
  [from, to]: readonly [number, number]
): readonly (AmountUnit | null)[] {
  const { top } = head;
  const found: (AmountUnit | null)[] = [];
  for (
    let number = lastBelow(strip, head);
    number >= 0 && number >= top - furthestCaption;
    number--
  ) {
    const line = strip.lines[number];
    if (!line || (number < top && hasFigure(line))) break;
    const units = line.cells.map((_, column) => amountUnitAbove(textAt(line, column)));
    found.push(...units.slice(from, to + 1));
  }
  return found;
}

/**
 * The unit of an amount: of its column's head, its row's label, and the lines above its head and above its table.
 * @returns `unknown` where these contradict each other, null where none says anything
 */
export function statedUnit(
  strip: Strip,
  heads: readonly Head[],
  { head, label }: Pick<FoundRow, "head" | "label">,
  leaf: number
): AmountUnit | null {
  const columns = columnsOf(strip, heads);
  const [first = head] = [...heads].sort((a, b) => a.top - b.top);
  return commonUnit([
    head.units[leaf] ?? null,
    amountUnitIn(label),
    ...[head, ...(first === head ? [] : [first])].flatMap((each) =>
      unitsAround(strip, each, columns)
    ),
  ]);
}
