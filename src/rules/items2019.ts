import { rowsWith, type FigureKey } from "../report/figures";
import { figureValue, type Report } from "../report/report";
import { labelsWording, numberWording } from "../report/wording";
import { differenceWording, equal } from "./difference";
import type { Filing, Outcome, Rule, RuleSource } from "./rule";

/** A row of （五） or （六）: 上一年项目数量, 本年增/减, 处理决定数量. */
interface ItemsRow {
  readonly name: string;
  readonly cells: readonly [FigureKey, FigureKey, FigureKey];
}

interface FilledRow extends ItemsRow {
  readonly previous: number;
  readonly change: number;
  readonly decisions: number;
}

const itemsColumns = ["prevItems", "itemsChange", "decisions"] as const;

function itemsRows({ format }: Filing): readonly ItemsRow[] {
  return rowsWith(format, itemsColumns).map(({ prevItems, itemsChange, decisions }) => ({
    name: `「${labelsWording(prevItems.rowLabels)}」行`,
    cells: [prevItems.key, itemsChange.key, decisions.key],
  }));
}

function filled(report: Report, row: ItemsRow): FilledRow | undefined {
  const [previous, change, decisions] = row.cells.map((key) => figureValue(report, key));
  if (typeof previous !== "number") return undefined;
  if (typeof change !== "number" || typeof decisions !== "number") return undefined;
  return { ...row, previous, change, decisions };
}

function filledRows(filing: Filing): readonly FilledRow[] {
  return itemsRows(filing).flatMap((row) => filled(filing.report, row) ?? []);
}

function holds({ previous, change, decisions }: FilledRow): boolean {
  return equal(previous + change, decisions);
}

/** A row of zeros holds by itself and says nothing of how the agency counts. */
function tells({ previous, change, decisions }: FilledRow): boolean {
  return previous !== 0 || change !== 0 || decisions !== 0;
}

/** Whether the agency counts all three columns alike, as far as its figures show. */
function countedAlike(rows: readonly FilledRow[]): boolean {
  return rows.some((row) => tells(row) && holds(row));
}

function sentence({ name, previous, change, decisions }: FilledRow): string {
  const sum = previous + change;
  return (
    `表二${name}：上一年项目数量${numberWording(previous)}，本年增/减${numberWording(change)}，` +
    `两数之和${numberWording(sum)}，处理决定数量填${numberWording(decisions)}，` +
    `${differenceWording(sum, decisions, "")}。`
  );
}

function outcomeOf(row: FilledRow): Outcome {
  const [previous, change, decisions] = row.cells;
  const cells = [decisions, previous, change];
  const message = sentence(row);
  return holds(row)
    ? { kind: "passed", cells, message }
    : {
        kind: "broken",
        cells,
        sides: { left: row.previous + row.change, right: row.decisions },
        message,
      };
}

function* rowOutcomes(filing: Filing): Iterable<Outcome> {
  const alike = countedAlike(filledRows(filing));
  for (const row of itemsRows(filing)) {
    const known = filled(filing.report, row);
    if (!known) {
      const missing = row.cells.filter(
        (key) => typeof figureValue(filing.report, key) !== "number"
      );
      yield { kind: "undecided", cells: row.cells, missing, place: row.name };
    } else if (alike || holds(known)) {
      yield outcomeOf(known);
    }
  }
}

function* basisOutcomes(filing: Filing): Iterable<Outcome> {
  const telling = filledRows(filing).filter(tells);
  if (telling.length === 0) return;
  const cells = telling.flatMap((row) => row.cells);
  const names = telling.map((row) => row.name).join("、");
  if (countedAlike(telling)) {
    const message = "表二（五）（六）三列按同一口径统计。";
    yield { kind: "passed", cells, message };
  } else {
    const message =
      `表二${names}的上一年项目数量与本年增/减之和都不等于处理决定数量；` +
      "前两列填事项数、第三列填办件数的，属于正常，请确认统计口径。";
    yield { kind: "broken", cells, message };
  }
}

const source: RuleSource = {
  kind: "practice",
  where: "2019年格式表二的列名；不是格式上印明的勾稽关系，各地填报口径不一",
};

const countedApart = "前两列按事项统计、处理决定数量按件统计的单位，三列不能相加";

export const items2019: Rule = {
  id: "t2.items2019",
  title: "2019年格式表二（五）（六）：上一年项目数量＋本年增/减＝处理决定数量",
  explanation:
    "有的行满足、有的行不满足时，不满足的行请核实。所有行都不满足时不逐行提示，见 t2.itemsBasis2019。",
  level: "review",
  source,
  scope: { columns: itemsColumns },
  exceptions: [countedApart],
  example:
    "表二「行政处罚」行：上一年项目数量75，本年增/减11，两数之和86，处理决定数量填68，相差18。",
  outcomes: rowOutcomes,
};

export const itemsBasis2019: Rule = {
  id: "t2.itemsBasis2019",
  title: "2019年格式表二（五）（六）：三列的统计口径",
  explanation:
    "没有一行满足“上一年项目数量＋本年增/减＝处理决定数量”（全为0的行不算）时，多半是前两列填事项数、第三列填办件数，提示确认口径。",
  level: "note",
  source,
  scope: { columns: itemsColumns },
  exceptions: [countedApart],
  example:
    "表二「行政许可」行、「其他对外管理服务事项」行、「行政处罚」行的上一年项目数量与本年增/减之和都不等于处理决定数量；前两列填事项数、第三列填办件数的，属于正常，请确认统计口径。",
  outcomes: basisOutcomes,
};
