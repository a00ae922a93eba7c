import { figuresOf, type FigureKey } from "../../report/figures";
import type { Format } from "../../report/formats";
import { numberIn } from "../../report/report";
import { figureName, numberWording } from "../../report/wording";
import type { Filing, Outcome, Rule } from "../rule";
import { numberLastYear } from "./last-year";

/** Ten thousand with room for what changed in a year: 元 filled in for 万元, or the other way round. */
const least = 8000;
const most = 12500;
/** 十亿元: more than a department or a township takes in. */
const improbable = 100_000;

function isTenThousandTimes(larger: number, smaller: number): boolean {
  return smaller > 0 && larger / smaller >= least && larger / smaller <= most;
}

function comparedWithLastYear(
  filing: Filing,
  cell: FigureKey,
  amount: number
): Outcome | undefined {
  const before = numberLastYear(filing, cell);
  if (before === undefined) return undefined;
  const name = `表二${figureName(filing.format.id, cell)}`;
  const said = `${name}填${numberWording(amount)}，上一年是${numberWording(before)}`;
  const cells = [cell];
  const sides = { left: amount, right: before };
  if (isTenThousandTimes(amount, before)) {
    const message = `${said}，约为一万倍；单位是万元，本年像是按元填的，请核实。`;
    return { kind: "broken", cells, sides, message };
  }
  if (isTenThousandTimes(before, amount)) {
    const message = `${said}，约为万分之一；单位是万元，上一年像是按元填的，请核实。`;
    return { kind: "broken", cells, sides, message };
  }
  return { kind: "passed", cells, message: `${said}，不像相差一万倍。` };
}

function judgedAlone(
  { format, agencyKind }: Filing,
  cell: FigureKey,
  amount: number
): Outcome | undefined {
  const isSmallAgency = agencyKind === "department" || agencyKind === "township";
  if (!isSmallAgency || amount <= improbable) return undefined;
  const message =
    `表二${figureName(format.id, cell)}填${numberWording(amount)}万元，超过10亿元；` +
    "单位是万元，像是按元填的，请核实。";
  return { kind: "broken", cells: [cell], sides: { left: amount, right: improbable }, message };
}

/** The column that says 万元 in print. */
function labelWithUnit(format: Format): string | undefined {
  return [...figuresOf(format).values()]
    .filter(({ measure }) => measure.kind === "amount")
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
  *outcomes(filing) {
    for (const { key, measure } of figuresOf(filing.format).values()) {
      if (measure.kind !== "amount") continue;
      const amount = numberIn(filing.report, key);
      if (amount === undefined) continue;
      const compared = comparedWithLastYear(filing, key, amount);
      const outcome =
        compared?.kind === "broken" ? compared : (judgedAlone(filing, key, amount) ?? compared);
      if (outcome) yield outcome;
    }
  },
};
