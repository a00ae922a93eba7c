import { figuresOf, type FigureKey } from "../report/figures";
import { formatById } from "../report/formats";
import { figureValue, type Report } from "../report/report";
import { figuresStatedBy } from "./carried-figures";
import type { Fill } from "./change";

/** What 带入上年结转 can do. */
export interface CarriedFills {
  /** Empty figures of 上年结转, with what last year's report left over. */
  readonly empty: readonly Fill[];
  /** Those that say something else than last year's report. */
  readonly differing: readonly Fill[];
  /** Empty ones of which last year's report says nothing either. */
  readonly unstated: readonly FigureKey[];
}

/** 上年结转 as last year's 结转下年度继续办理 says it, for each kind of applicant. */
export function carriedFills(report: Report, previous: Report): CarriedFills {
  const format = formatById(report.format);
  const stated = figuresStatedBy(previous, format);
  const keys = [...figuresOf(format).values()]
    .filter(({ row }) => row === "carriedIn")
    .map(({ key }) => key);
  const changes = keys.flatMap((cell): readonly Fill[] => {
    const from = figureValue(report, cell);
    const to = stated.get(cell);
    return to === undefined || to === from ? [] : [{ cell, from, to }];
  });
  return {
    empty: changes.filter(({ from }) => from === null),
    differing: changes.filter(({ from }) => from !== null),
    unstated: keys.filter((key) => figureValue(report, key) === null && !stated.has(key)),
  };
}
