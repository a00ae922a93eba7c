import { rowsWith, type FigureKey } from "../report/figures";
import { labelsWording, numberWording } from "../report/wording";
import { differenceWording, equal } from "./difference";
import type { Filing, Outcome, Rule, RuleSource } from "./rule";
import { missingOf, numbersOf, weigh, type NumbersRead } from "./weigh";

/** A row of （五） or （六）: 上一年项目数量, 本年增/减, 处理决定数量. */
interface ItemsRow {
  readonly place: string;
  readonly figures: {
    readonly previous: FigureKey;
    readonly change: FigureKey;
    readonly decisions: FigureKey;
  };
}

type ItemsNumbers = NumbersRead<ItemsRow["figures"]>;

const itemsColumns = ["prevItems", "itemsChange", "decisions"] as const;

function itemsRows({ format }: Filing): readonly ItemsRow[] {
  return rowsWith(format, itemsColumns).map(({ prevItems, itemsChange, decisions }) => ({
    place: `「${labelsWording(prevItems.rowLabels)}」行`,
    figures: { previous: prevItems.key, change: itemsChange.key, decisions: decisions.key },
  }));
}

/** A row of zeros holds by itself and says nothing of how the agency counts. */
function tells({ previous, change, decisions }: ItemsNumbers): boolean {
  return previous !== 0 || change !== 0 || decisions !== 0;
}

function sentence(place: string, { previous, change, decisions }: ItemsNumbers): string {
  const sum = previous + change;
  return (
    `表二${place}：上一年项目数量${numberWording(previous)}，本年增/减${numberWording(change)}，` +
    `两数之和${numberWording(sum)}，处理决定数量填${numberWording(decisions)}，` +
    `${differenceWording(sum, decisions, "")}。`
  );
}

function weighRow({ report }: Filing, { place, figures }: ItemsRow): Outcome {
  const { previous, change, decisions } = figures;
  return weigh(report, {
    place,
    figures,
    cells: [decisions, previous, change],
    sides: (numbers) => ({ left: numbers.previous + numbers.change, right: numbers.decisions }),
    holds: equal,
    sentence: (numbers) => sentence(place, numbers),
  });
}

/** The rows that tell how the agency counts. */
function tellingRows(filing: Filing): readonly ItemsRow[] {
  return itemsRows(filing).filter(({ figures }) => {
    const numbers = numbersOf(filing.report, figures);
    return numbers && tells(numbers);
  });
}

/** Whether the agency counts all three columns alike, as far as its figures show. */
function countedAlike(filing: Filing): boolean {
  return tellingRows(filing).some((row) => weighRow(filing, row).kind === "passed");
}

function rowOutcomes(filing: Filing): readonly Outcome[] {
  const alike = countedAlike(filing);
  return itemsRows(filing)
    .map((row) => weighRow(filing, row))
    .filter(({ kind }) => alike || kind !== "broken");
}

/** A row that may yet turn out to hold; `t2.items2019` says so of it. */
function isHalfFilled({ report }: Filing, { figures }: ItemsRow): boolean {
  const keys = Object.values(figures);
  const missing = missingOf(report, keys);
  return missing.length > 0 && missing.length < keys.length;
}

function* basisOutcomes(filing: Filing): Iterable<Outcome> {
  const telling = tellingRows(filing);
  if (telling.length === 0) return;
  const cells = telling.flatMap(({ figures }) => Object.values(figures));
  const names = telling.map(({ place }) => place).join("、");
  if (countedAlike(filing)) {
    const message = "表二（五）（六）三列按同一口径统计。";
    yield { kind: "passed", cells, message };
  } else if (!itemsRows(filing).some((row) => isHalfFilled(filing, row))) {
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
    "没有一行满足“上一年项目数量＋本年增/减＝处理决定数量”（全为0的行不算）时，多半是前两列填事项数、第三列填办件数，提示确认口径。" +
    "有的行只填了一部分的，等填齐再看，见 t2.items2019。",
  level: "note",
  source,
  scope: { columns: itemsColumns },
  exceptions: [countedApart],
  example:
    "表二「行政许可」行、「其他对外管理服务事项」行、「行政处罚」行的上一年项目数量与本年增/减之和都不等于处理决定数量；前两列填事项数、第三列填办件数的，属于正常，请确认统计口径。",
  outcomes: basisOutcomes,
};
