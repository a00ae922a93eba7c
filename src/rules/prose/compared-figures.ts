import type { Report } from "../../report/report";
import { numberWording } from "../../report/wording";
import { differenceWording } from "../difference";
import { agrees, amountOf } from "./amounts";
import { open, type Compared, type Comparison } from "./compared";
import type { FigureStatement, StatedNumber } from "./statement";

function comparedWith(report: Report, statement: FigureStatement): readonly Compared[] {
  return statement.readings.map((reading) => ({ reading, amount: amountOf(report, reading) }));
}

function agreeing(stated: StatedNumber, compared: readonly Compared[]): Compared | undefined {
  return compared.find(({ amount }) => agrees(stated, amount));
}

function amountWording({ reading, amount }: Compared, unit: FigureStatement["unit"]): string {
  const sum = `${numberWording(amount.sum)}${unit === "万元" ? unit : ""}`;
  return amount.complete ? `${reading.name}为${sum}` : `${reading.name}至少为${sum}（有空着的格）`;
}

/** Readings that come to the same are named once. */
function distinct(compared: readonly Compared[]): readonly Compared[] {
  return compared.filter(
    ({ amount }, index) => compared.findIndex((other) => other.amount.sum === amount.sum) === index
  );
}

function differenceFrom(
  statement: FigureStatement,
  compared: readonly Compared[],
  year: string
): string {
  const { value } = statement.stated;
  const amounts = distinct(compared);
  const [first] = amounts;
  const found = `${year}${amounts.map((each) => amountWording(each, statement.unit)).join("，")}`;
  const difference =
    amounts.length > 1
      ? `都不是${numberWording(value)}`
      : first?.amount.complete !== true
        ? `多于${numberWording(value)}`
        : statement.rule === "text.none"
          ? "不是0"
          : differenceWording(value, first.amount.sum, statement.unit);
  return `${found}，${difference}`;
}

/** Compares a number of the text with the figures of a report; `year` names it where it is not the one checked. */
export function comparedFigure(
  statement: FigureStatement,
  report: Report,
  year: string
): Comparison {
  const compared = comparedWith(report, statement);
  const [first] = compared;
  if (!first) return open("emptyCells");
  const cells = [statement.section, ...new Set(statement.readings.flatMap((each) => each.cells))];
  const match = agreeing(statement.stated, compared);
  const meansAnother = (statement.others ?? []).some((value) =>
    agreeing({ value, step: 1 }, compared)
  );
  if (!match && meansAnother) return open("withoutSome");
  if (
    !match &&
    statement.atMost &&
    compared.some(({ amount }) => amount.sum >= statement.stated.value)
  ) {
    return open("atMost");
  }
  if (!match) {
    return {
      kind: "broken",
      cells,
      sides: { left: statement.stated.value, right: first.amount.sum },
      passages: statement.passages,
      found: differenceFrom(statement, compared, year),
    };
  }
  if (!match.amount.complete) return open("emptyCells");
  return {
    kind: "passed",
    cells: [statement.section, ...match.reading.cells],
    found: `与${year}${match.reading.name}一致`,
  };
}
