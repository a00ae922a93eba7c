import { figuresOf, type FigureKey } from "../../report/figures";
import type { Format } from "../../report/formats";
import { figureName, numberWording } from "../../report/wording";
import { atMost } from "../difference";
import type { Filing, Outcome, Rule } from "../rule";
import { weigh } from "../weigh";
import { numberLastYear } from "./last-year";

/** Ten thousand with room for what changed in a year: 元 filled in for 万元, or the other way round. */
const least = 8000;
const most = 12500;
/** 十亿元: more than a department or a township takes in. */
const improbable = 100_000;

function isTenThousandTimes(larger: number, smaller: number): boolean {
  return smaller > 0 && larger / smaller >= least && larger / smaller <= most;
}

function comparisonWording(now: number, before: number): string {
  if (isTenThousandTimes(now, before)) {
    return "约为一万倍；单位是万元，本年像是按元填的，请核实";
  }
  if (isTenThousandTimes(before, now)) {
    return "约为万分之一；单位是万元，上一年像是按元填的，请核实";
  }
  return "不像相差一万倍";
}

function comparedWithLastYear(filing: Filing, cell: FigureKey): Outcome | undefined {
  const before = numberLastYear(filing, cell);
  if (before === undefined) return undefined;
  const place = `表二${figureName(filing.format.id, cell)}`;
  return weigh(filing.report, {
    place,
    figures: { amount: cell },
    sides: ({ amount }) => ({ left: amount, right: before }),
    holds: (now, then) => !isTenThousandTimes(now, then) && !isTenThousandTimes(then, now),
    sentence: ({ amount }) =>
      `${place}填${numberWording(amount)}，上一年是${numberWording(before)}，` +
      `${comparisonWording(amount, before)}。`,
  });
}

/** An amount that is not too large by itself says nothing of its unit. */
function judgedAlone({ format, report, agencyKind }: Filing, cell: FigureKey): Outcome | undefined {
  const isSmallAgency = agencyKind === "department" || agencyKind === "township";
  if (!isSmallAgency) return undefined;
  const place = `表二${figureName(format.id, cell)}`;
  const outcome = weigh(report, {
    place,
    figures: { amount: cell },
    sides: ({ amount }) => ({ left: amount, right: improbable }),
    holds: atMost,
    sentence: ({ amount }) =>
      `${place}填${numberWording(amount)}万元，超过10亿元；单位是万元，像是按元填的，请核实。`,
  });
  return outcome.kind === "passed" ? undefined : outcome;
}

function outcomeOf(filing: Filing, cell: FigureKey): Outcome | undefined {
  const compared = comparedWithLastYear(filing, cell);
  if (compared?.kind === "broken") return compared;
  return judgedAlone(filing, cell) ?? compared;
}

/** The column that says 万元 in print. */
function labelWithUnit(format: Format): string | undefined {
  return [...figuresOf(format).values()]
    .map(({ columnLabels }) => columnLabels.at(-1) ?? "")
    .find((label) => label.includes("万元"));
}

export const amountUnit: Rule = {
  id: "t2.unit",
  title: "表二：金额以万元为单位",
  explanation:
    "金额与上一年相差约一万倍，或者部门、乡镇填了超过10亿元的，多半是把元当成了万元，请核实单位。",
  level: "review",
  source: (notice, format) => {
    const where = `${notice}所附格式，表二`;
    const printed = labelWithUnit(format);
    return printed === undefined
      ? { kind: "practice", where: `${where}没有印金额的单位，通行以万元计` }
      : { kind: "clause", where, quote: printed };
  },
  exceptions: [
    "收费项目新设或取消，金额确实变化很大",
    "2019年格式没有印采购总金额的单位，按万元读",
  ],
  example:
    "表二行政事业性收费·本年收费金额（单位：万元）填961716000，上一年是96171.6，约为一万倍；单位是万元，本年像是按元填的，请核实。",
  outcomes: (filing) =>
    [...figuresOf(filing.format).values()]
      .filter(({ measure }) => measure.kind === "amount")
      .flatMap(({ key }) => outcomeOf(filing, key) ?? []),
};
