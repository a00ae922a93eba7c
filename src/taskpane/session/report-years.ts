import { formats } from "../../report/formats";

/** The first year the official forms are for. */
const firstYear = formats[0].fromYear;

/** The years there can be a report for: the last calendar year, this one, then the earlier ones. */
export function reportYears(today: Date): readonly [number, ...number[]] {
  const thisYear = today.getFullYear();
  const earlier = Array.from(
    { length: thisYear - 1 - firstYear },
    (_, index) => thisYear - 2 - index
  );
  return [thisYear - 1, thisYear, ...earlier];
}
