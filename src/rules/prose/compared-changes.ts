import type { Report } from "../../report/report";
import { numberWording } from "../../report/wording";
import { agrees, amountOf } from "./amounts";
import { open, type Compared, type Comparison, type OpenReason } from "./compared";
import type { ChangeStatement, StatedNumber } from "./statement";

/** A change that a statement can mean: from the year before to the report's. */
export interface ComparedChange {
  readonly name: string;
  readonly now: number;
  readonly then: number;
  readonly change: number;
}

function changeBetween(now: number, then: number, unit: ChangeStatement["unit"]): number {
  if (unit === "件" || now === then) return now - then;
  return ((now - then) / then) * 100;
}

/** Those of several amounts that the sentence itself tells; all where it tells none of them. */
function toldAmounts(
  amounts: readonly Compared[],
  told: StatedNumber | undefined
): readonly Compared[] {
  const agreed = told ? amounts.filter(({ amount }) => agrees(told, amount)) : [];
  return agreed.length > 0 ? agreed : amounts;
}

/** What a change is worked out from: of the numbers the sentence tells, those that it tells. */
type ComparableChange = Pick<ChangeStatement, "unit" | "readings" | "now" | "then">;

function amountsIn(report: Report, { readings }: ComparableChange): readonly Compared[] {
  return readings.map((reading) => ({ reading, amount: amountOf(report, reading) }));
}

/** The changes that may be meant: of the numbers the sentence tells, or of those of the two reports. */
export function comparedChanges(
  statement: ComparableChange,
  report: Report,
  previous: Report | undefined
): readonly ComparedChange[] {
  const { unit } = statement;
  const nows = toldAmounts(amountsIn(report, statement), statement.now);
  const thens = previous ? toldAmounts(amountsIn(previous, statement), statement.then) : [];
  const [first] = nows;
  if (!first || [...nows, ...thens].some(({ amount }) => !amount.complete)) return [];
  const told =
    !previous && statement.now && statement.then
      ? [{ name: first.reading.name, now: statement.now.value, then: statement.then.value }]
      : [];
  const reported = nows.flatMap(({ reading, amount }) =>
    thens.map((then) => ({ name: reading.name, now: amount.sum, then: then.amount.sum }))
  );
  const all = [...reported, ...told];
  if (unit === "%" && all.some(({ now, then }) => then <= 0 && now !== then)) return [];
  return all.map((each) => ({ ...each, change: changeBetween(each.now, each.then, unit) }));
}

/** Why there is nothing to compare a change with. */
function whyNoChange(
  statement: ChangeStatement,
  report: Report,
  previous: Report | undefined
): OpenReason {
  if (!previous && !(statement.now && statement.then)) return "noPrevious";
  const amounts = [report, ...(previous ? [previous] : [])].flatMap((each) =>
    amountsIn(each, statement)
  );
  return amounts.every(({ amount }) => amount.complete) ? "nothingBefore" : "emptyCells";
}

/** Compares a change that the text tells with the figures of both years. */
export function comparedChange(
  statement: ChangeStatement,
  report: Report,
  previous: Report | undefined
): Comparison {
  const compared = comparedChanges(statement, report, previous);
  const [first] = compared;
  if (!first) return open(whyNoChange(statement, report, previous));
  const { value, step } = statement.stated;
  const cells = [statement.section, ...(statement.readings[0]?.cells ?? [])];
  const match = compared.find(({ change }) => Math.abs(change - value) < step);
  const figures: ComparableChange = { unit: statement.unit, readings: statement.readings };
  const isOfAnother = statement.others.some((readings) =>
    comparedChanges({ ...figures, readings }, report, previous).some(
      ({ change }) => Math.abs(change - value) < step
    )
  );
  if (!match && isOfAnother) return open("otherChange");
  if (match) {
    return { kind: "passed", cells, found: `与上年${match.then}、本年${match.now}一致` };
  }
  const right = Number(first.change.toFixed(statement.unit === "%" ? 2 : 0));
  const [more, less] = statement.unit === "%" ? ["增长", "下降"] : ["增加", "减少"];
  const change = `${right < 0 ? less : more}${numberWording(Math.abs(right))}${statement.unit}`;
  const found = `${first.name}上年为${first.then}、本年为${first.now}，应为${change}`;
  const { passages } = statement;
  return { kind: "broken", cells, sides: { left: value, right }, passages, found };
}
