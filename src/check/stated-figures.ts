import type { FigureKey } from "../report/figures";
import { formatById } from "../report/formats";
import type { Report } from "../report/report";
import { statementsOf } from "../rules/prose/statements";
import { figuresStatedBy } from "./carried-figures";
import type { StatedFigures } from "./repairs";

/** What the texts say of single figures. A statement that several figures can be meant by decides nothing. */
export function figuresStatedInTexts(report: Report): StatedFigures {
  const stated = new Map<FigureKey, number>();
  for (const statement of statementsOf(report)) {
    if (statement.kind !== "figure" || statement.period !== "this") continue;
    const [reading, otherReading] = statement.readings;
    const [cell, otherCell] = reading?.cells ?? [];
    if (!cell || otherCell || otherReading || statement.stated.step !== 1) continue;
    stated.set(cell, statement.stated.value);
  }
  return stated;
}

/** All that speaks for one repair against another; where texts and last year's report differ, the latter counts. */
export function statedFigures(report: Report, previous?: Report): StatedFigures {
  const carried = previous ? figuresStatedBy(previous, formatById(report.format)) : [];
  return new Map([...figuresStatedInTexts(report), ...carried]);
}
