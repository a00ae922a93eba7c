import type { FigureKey } from "../report/figures";
import { formatById } from "../report/formats";
import { numberIn, type Report } from "../report/report";
import type { Reading } from "../rules/prose/amounts";
import type { FigureStatement } from "../rules/prose/statement";
import { weighedStatements } from "../rules/prose/statements";
import { figuresStatedBy } from "./carried-figures";
import type { StatedFigures } from "./repairs";

/** 办结 may leave out what was carried in: where nothing was, that is the figure itself. */
function isOther(report: Report, { less = [] }: Reading): boolean {
  return less.length === 0 || less.some((cell) => numberIn(report, cell) !== 0);
}

/** The only figure of this year that a statement can be meant by; undefined where it may be others, or several together. */
export function onlyFigureOf(report: Report, statement: FigureStatement): FigureKey | undefined {
  const { readings, period, atMost, stated } = statement;
  const [reading, ...others] = readings;
  const [cell, ...otherCells] = reading?.cells ?? [];
  const isOnly = otherCells.length === 0 && !others.some((other) => isOther(report, other));
  return isOnly && period === "this" && !atMost && stated.step === 1 ? cell : undefined;
}

/** What the texts say of single figures. A statement that several figures can be meant by decides nothing. */
export function figuresStatedInTexts(report: Report): StatedFigures {
  const stated = new Map<FigureKey, number>();
  for (const { statement, verdict } of weighedStatements(report)) {
    if (statement.kind !== "figure" || verdict.is === "left") continue;
    const cell = onlyFigureOf(report, statement);
    if (cell) stated.set(cell, statement.stated.value);
  }
  return stated;
}

/** All that speaks for one repair against another; where texts and last year's report differ, the latter counts. */
export function statedFigures(report: Report, previous?: Report): StatedFigures {
  const carried = previous ? figuresStatedBy(previous, formatById(report.format)) : [];
  return new Map([...figuresStatedInTexts(report), ...carried]);
}
