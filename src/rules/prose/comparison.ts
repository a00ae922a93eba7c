import type { Report } from "../../report/report";
import type { SectionId } from "../../report/structure";
import { numberWording } from "../../report/wording";
import { differenceWording } from "../difference";
import type { Filing, Outcome } from "../rule";
import type { Passage } from "../../report/passages";
import { agrees, amountOf, type Amount, type Reading } from "./amounts";
import { passageOf } from "./paragraphs";
import type { ChangeStatement, FigureStatement, StatedNumber, Statement } from "./statement";
import { statementsOf } from "./statements";

const sectionNames: Readonly<Record<SectionId, string>> = {
  preface: "引言",
  s1: "第一部分",
  s2: "第二部分",
  s3: "第三部分",
  s4: "第四部分",
  s5: "第五部分",
  s6: "第六部分",
};

function passagesOf({ section, places }: Statement): readonly Passage[] {
  return places.map((words) => passageOf(section, words));
}

interface Compared {
  readonly reading: Reading;
  readonly amount: Amount;
}

function comparedWith(report: Report, statement: FigureStatement): readonly Compared[] {
  return statement.readings.map((reading) => ({ reading, amount: amountOf(report, reading) }));
}

function agreeing(stated: StatedNumber, compared: readonly Compared[]): Compared | undefined {
  return compared.find(({ amount }) => agrees(stated, amount));
}

function amountWording({ reading, amount }: Compared): string {
  const sum = numberWording(amount.sum);
  return amount.complete ? `${reading.name}为${sum}` : `${reading.name}至少为${sum}（有空着的格）`;
}

/** Readings that come to the same are named once. */
function distinct(compared: readonly Compared[]): readonly Compared[] {
  return compared.filter(
    ({ amount }, index) => compared.findIndex((other) => other.amount.sum === amount.sum) === index
  );
}

function saidIn(statement: { readonly section: SectionId; readonly words: string }): string {
  return `${sectionNames[statement.section]}写“${statement.words}”`;
}

function brokenMessage(statement: FigureStatement, compared: readonly Compared[], year: string) {
  const { value } = statement.stated;
  const said = saidIn(statement);
  const amounts = distinct(compared);
  const [first] = amounts;
  const found = `${year}${amounts.map(amountWording).join("，")}`;
  const difference =
    amounts.length === 1 && first?.amount.complete === true
      ? differenceWording(value, first.amount.sum, "件")
      : amounts.length === 1
        ? `多于${numberWording(value)}`
        : `都不是${numberWording(value)}`;
  return `${said}，${found}，${difference}。`;
}

function outcomeOf(statement: FigureStatement, report: Report, year: string): Outcome | undefined {
  const compared = comparedWith(report, statement);
  const [first] = compared;
  if (!first) return undefined;
  const cells = [statement.section, ...new Set(statement.readings.flatMap((each) => each.cells))];
  const match = agreeing(statement.stated, compared);
  if (!match) {
    return {
      kind: "broken",
      cells,
      sides: { left: statement.stated.value, right: first.amount.sum },
      passages: passagesOf(statement),
      message: brokenMessage(statement, compared, year),
    };
  }
  if (!match.amount.complete) return undefined;
  const message = `${saidIn(statement)}，与${year}${match.reading.name}一致。`;
  return { kind: "passed", cells: [statement.section, ...match.reading.cells], message };
}

/** A sentence that has told the number of the table may go on to tell a part of it in the same words. */
function withoutParts(
  statements: readonly FigureStatement[],
  report: Report
): readonly FigureStatement[] {
  const told = new Set<string>();
  return statements.filter((statement) => {
    const place = `${statement.sentence} ${statement.period} ${statement.counted}`;
    if (told.has(place)) return false;
    if (agreeing(statement.stated, comparedWith(report, statement))) told.add(place);
    return true;
  });
}

function figureStatements(report: Report): readonly FigureStatement[] {
  return statementsOf(report).filter((statement) => statement.kind === "figure");
}

/** What the text says under a rule of the report's own year, against the report's tables. */
export function* textOutcomes(
  { report }: Filing,
  rule: FigureStatement["rule"]
): Iterable<Outcome> {
  const told = figureStatements(report).filter(
    (statement) => statement.rule === rule && statement.period === "this"
  );
  for (const statement of withoutParts(told, report)) {
    const outcome = outcomeOf(statement, report, "");
    if (outcome) yield outcome;
  }
}

interface ComparedChange {
  readonly reading: Reading;
  readonly now: number;
  readonly then: number;
  readonly change: number;
}

function comparedChanges(
  statement: ChangeStatement,
  report: Report,
  previous: Report
): readonly ComparedChange[] | undefined {
  const compared: ComparedChange[] = [];
  for (const thisYear of statement.readings) {
    for (const lastYear of statement.readings) {
      const now = amountOf(report, thisYear);
      const then = amountOf(previous, lastYear);
      if (!now.complete || !then.complete || then.sum === 0) return undefined;
      const difference = now.sum - then.sum;
      const change = statement.unit === "%" ? (difference / then.sum) * 100 : difference;
      compared.push({ reading: thisYear, now: now.sum, then: then.sum, change });
    }
  }
  return compared;
}

function changeOutcome(
  statement: ChangeStatement,
  report: Report,
  previous: Report
): Outcome | undefined {
  const compared = comparedChanges(statement, report, previous);
  const [first] = compared ?? [];
  if (!compared || !first) return undefined;
  const { value, step } = statement.stated;
  const cells = [statement.section, ...first.reading.cells];
  const said = saidIn(statement);
  const match = compared.find(({ change }) => Math.abs(change - value) < step);
  if (match) {
    const message = `${said}，与上年${match.then}、本年${match.now}一致。`;
    return { kind: "passed", cells, message };
  }
  const right = Number(first.change.toFixed(statement.unit === "%" ? 2 : 0));
  const change = `${right < 0 ? "下降" : "增长"}${numberWording(Math.abs(right))}${statement.unit}`;
  const message = `${said}，${first.reading.name}上年为${first.then}、本年为${first.now}，应为${change}。`;
  const passages = passagesOf(statement);
  return { kind: "broken", cells, sides: { left: value, right }, passages, message };
}

/** What the text says of last year, and of the change since, against last year's report. */
export function* lastYearOutcomes({ report, previous }: Filing): Iterable<Outcome> {
  if (!previous || Number(previous.year) + 1 !== report.year) return;
  for (const statement of statementsOf(report)) {
    if (statement.kind === "change") {
      const outcome = changeOutcome(statement, report, previous);
      if (outcome) yield outcome;
    } else if (statement.period === "last") {
      const outcome = outcomeOf(statement, previous, "上年报告");
      if (outcome) yield { ...outcome, cells: [statement.section] };
    }
  }
}
