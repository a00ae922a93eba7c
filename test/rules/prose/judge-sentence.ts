import { checkReport } from "../../../src/check/check";
import { proseRules } from "../../../src/rules/prose";
import { statementsOf } from "../../../src/rules/prose/statements";
import { busyReport, quietReport, saying, yearBefore } from "./sentence-report";
import type { Sentence } from "./sentences";

export interface Judgement {
  readonly statements: number;
  /** Messages of findings that are no contradictions. */
  readonly falseAlarms: readonly string[];
  /** Contradictions, as rule and number, without a finding. */
  readonly missed: readonly string[];
}

/** Confronts a sentence with its figures, and the findings with what is wrong in it. */
export function judge({ text, wrong, year }: Sentence): Judgement {
  const report = saying(text, year === "quiet" ? quietReport : busyReport);
  const { findings, failures } = checkReport(report, { previous: yearBefore, rules: proseRules });
  if (failures[0]) throw new Error(failures[0].reason);
  const expected = wrong.map(([rule, left]) => `${rule} ${left}`);
  const found = findings.map(({ rule, sides, message }) => ({
    name: `${rule} ${sides?.left}`,
    message,
  }));
  return {
    statements: statementsOf(report).length,
    falseAlarms: found.filter(({ name }) => !expected.includes(name)).map(({ message }) => message),
    missed: expected.filter((each) => !found.some(({ name }) => name === each)),
  };
}

/** The rules about figures in the text that a text breaks, each with the number it says. */
export function rulesBroken(text: string, report = busyReport): readonly string[] {
  const { findings, failures } = checkReport(saying(text, report), { rules: proseRules });
  if (failures[0]) throw new Error(failures[0].reason);
  return findings.map(({ rule, sides }) => `${rule} ${sides?.left}`);
}
