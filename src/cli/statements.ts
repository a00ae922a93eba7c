import { textPlace } from "../check/text-place";
import type { FormatId } from "../report/formats";
import { listWording, numberWording } from "../report/wording";
import { openWordings } from "../rules/prose/compared";
import { doubtWordings, type Doubt } from "../rules/prose/doubts";
import {
  supportWordings,
  type ExplainedReading,
  type ExplainedStatement,
} from "../rules/prose/explanation";
import type { Statement } from "../rules/prose/statement";

function unitOf(statement: Statement): "件" | "万元" | "%" {
  return statement.kind === "share" ? "%" : statement.unit;
}

/** 999件, 86.92%, 减少20%. */
function amountWording(statement: Statement, amount: number): string {
  if (statement.kind !== "change") return `${numberWording(amount)}${unitOf(statement)}`;
  return `${amount < 0 ? "减少" : "增加"}${numberWording(Math.abs(amount))}${statement.unit}`;
}

function statedWording(statement: Statement): string {
  const amount = amountWording(statement, statement.stated.value);
  return statement.kind === "figure" && statement.atMost ? `不少于${amount}` : amount;
}

function readingWording(statement: Statement, { name, sum, isAtLeast }: ExplainedReading): string {
  if (sum === undefined) return name;
  const isCount = statement.kind === "figure" && statement.unit === "件";
  const amount = isCount ? numberWording(sum) : amountWording(statement, sum);
  if (!isAtLeast) return `${name}（${amount}）`;
  return sum === 0 ? `${name}（有空着的格）` : `${name}（至少${amount}，有空着的格）`;
}

/** More readings than this are not of use to a person. */
const mostReadings = 4;

function doubtsWording(doubts: readonly Doubt[]): string {
  return doubts.map((doubt) => doubtWordings[doubt]).join("；");
}

/** What came of a statement: 与…一致, 不一致, or why it was not compared. */
function comparisonWording({ verdict, comparison }: ExplainedStatement): string {
  if (!comparison) return `没有比对：${doubtsWording(verdict.doubts)}`;
  switch (comparison.kind) {
    case "passed":
      return `比对：${comparison.found}`;
    case "broken":
      return `比对：不一致，${comparison.found}`;
    case "open":
      return `没有结果：${openWordings[comparison.why]}`;
  }
}

/** Why a statement was compared although it is in doubt. */
function supportLines({ verdict }: ExplainedStatement): readonly string[] {
  if (verdict.is === "left" || verdict.doubts.length === 0) return [];
  const doubts = doubtsWording(verdict.doubts);
  return verdict.because
    ? [`     有疑问（${doubts}），但${supportWordings[verdict.because]}，所以比对`]
    : [`     有疑问（${doubts}）`];
}

/** How each number of the texts was read, for a person to read. */
export function statementLines(
  format: FormatId,
  statements: readonly ExplainedStatement[]
): readonly string[] {
  const title = "【正文各数的读法】";
  if (statements.length === 0) return [`${title}正文里没有认出说的是表中数的话。`, ""];
  return [
    `${title}没有列出的，没有认出说的是表中哪一个数。`,
    ...statements.flatMap((explained, index) => {
      const { statement, readings } = explained;
      const names = new Set(readings.map((reading) => readingWording(statement, reading)));
      return [
        `  ${index + 1}. ${textPlace(format, statement)}“${statement.words}”`,
        `     读作${statedWording(statement)}：${listWording([...names], mostReadings, "，或")}`,
        `     ${comparisonWording(explained)}`,
        ...supportLines(explained),
      ];
    }),
    "",
  ];
}

const results = { passed: "same", broken: "different", open: "open" } as const;

function resultJson({ comparison }: ExplainedStatement) {
  if (!comparison) return {};
  const result = results[comparison.kind];
  return comparison.kind === "open"
    ? { result, open: { code: comparison.why, message: openWordings[comparison.why] } }
    : { result };
}

/**
 * How a number of the texts was read. `paragraph` and `quote` as in the findings, `words` as the findings say them;
 * `result` of what was taken: `same`, `different`, or `open` with the reason.
 */
export function statementJson(explained: ExplainedStatement) {
  const { statement, readings, verdict } = explained;
  const [first] = statement.passages;
  const because = verdict.is === "taken" ? verdict.because : undefined;
  return {
    section: statement.section,
    paragraph: first?.paragraph ?? null,
    quote: first?.quote ?? statement.words,
    words: statement.words,
    kind: statement.kind,
    ...(statement.kind === "figure" && {
      counted: statement.counted.trim(),
      period: statement.period,
    }),
    stated: statement.stated.value,
    unit: unitOf(statement),
    readings: readings.map(({ name, cells, sum, isAtLeast }) => ({
      name,
      cells,
      sum: sum ?? null,
      ...(isAtLeast && { atLeast: true }),
    })),
    verdict: verdict.is,
    doubts: verdict.doubts.map((code) => ({ code, message: doubtWordings[code] })),
    ...(because && { support: { code: because, message: supportWordings[because] } }),
    ...resultJson(explained),
  };
}
