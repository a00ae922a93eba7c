import type { Figure } from "../report/figures";
import { figureWording, numberWording } from "../report/wording";
import type { Filing, Outcome, Rule } from "./rule";
import { isNumber, keysOf, perTable, type Entry } from "./table-entries";

/** A statement about single numbers. */
interface NumberStatement {
  readonly concerns: (figure: Figure) => boolean;
  readonly holds: (number: number) => boolean;
  readonly passed: string;
  readonly broken: (figure: Figure) => string;
}

/** One outcome for each number that is wrong in itself, or one for the table where none is. */
function judgeNumbers(filing: Filing, statement: NumberStatement): Iterable<Outcome> {
  return perTable(filing, function* (table, entries) {
    const numbers = entries.filter(isNumber).filter(({ figure }) => statement.concerns(figure));
    const wrong = numbers.filter(({ value }) => !statement.holds(value));
    if (numbers.length > 0 && wrong.length === 0) {
      const message = `${table.name}的${numbers.length}个数${statement.passed}。`;
      yield { kind: "passed", cells: keysOf(numbers), message };
    }
    yield* wrong.map((entry) => wrongNumber(filing, statement, entry));
  });
}

function wrongNumber(
  { format }: Filing,
  statement: NumberStatement,
  { figure, value }: Entry<number>
): Outcome {
  const name = figureWording(format.id, figure.key);
  const message = `${name}填${numberWording(value)}，${statement.broken(figure)}。`;
  return { kind: "broken", cells: [figure.key], message };
}

export const wholeFigures: Rule = {
  id: "figure.whole",
  title: "件数、项数应为整数",
  explanation: "以件、项计的数应为整数，只有金额可以有小数。",
  level: "error",
  source: (notice) => ({ kind: "clause", where: `${notice}所附格式，“数量”“件数”各栏` }),
  exceptions: ["以万元计的金额可以有小数"],
  example: "表三（一）予以公开·自然人填1.5，件数应为整数。",
  outcomes: (filing) =>
    judgeNumbers(filing, {
      concerns: ({ measure }) => measure.kind !== "amount",
      holds: Number.isInteger,
      passed: "都是整数",
      broken: ({ measure }) => `${measure.unit}数应为整数`,
    }),
};

export const negativeFigures: Rule = {
  id: "figure.negative",
  title: "数量、金额不得为负",
  explanation: "件数、项数、金额不能小于0。2019年格式的“本年增/减”减少时用负数，不在此列。",
  level: "error",
  source: (notice) => ({ kind: "clause", where: `${notice}所附格式，各栏均为数量或金额` }),
  exceptions: ["2019年格式“本年增/减”：减用负值表示"],
  example: "表三（一）予以公开·自然人填-3，不能小于0。",
  outcomes: (filing) =>
    judgeNumbers(filing, {
      concerns: ({ measure }) => measure.kind !== "change",
      holds: (number) => number >= 0,
      passed: "都不小于0",
      broken: () => "不能小于0",
    }),
};
