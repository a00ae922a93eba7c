import { checkReport } from "../../../src/check/check";
import type { Finding } from "../../../src/check/finding";
import { publishedReport } from "../../check/sample-reports";

type Pair = readonly [previous: string, report: string];

const pairs: readonly Pair[] = [
  ["007", "008"],
  ["008", "009"],
  ["009", "010"],
  ["010", "011"],
  ["011", "012"],
  ["012", "013"],
  ["056", "057"],
  ["057", "058"],
  ["058", "059"],
  ["059", "060"],
  ["060", "061"],
];

function found([previous, report]: Pair): readonly Finding[] {
  return checkReport(publishedReport(report), { previous: publishedReport(previous) }).findings;
}

function broughtByLastYear([previous, report]: Pair): readonly Finding[] {
  const alone = new Set(
    checkReport(publishedReport(report)).findings.map(({ message }) => message)
  );
  return found([previous, report]).filter(({ message }) => !alone.has(message));
}

test.each(pairs)("from %s to %s what was carried over agrees in all columns", (...pair) => {
  const { passed } = checkReport(publishedReport(pair[1]), { previous: publishedReport(pair[0]) });
  expect(passed.filter(({ rule }) => rule === "carry.in")).toHaveLength(7);
  expect(found(pair).filter(({ rule }) => rule.startsWith("carry."))).toEqual([]);
});

test("现行有效 does not roll forward in three of the pairs, and nothing else is to be verified", () => {
  const verified = pairs.flatMap((pair) =>
    broughtByLastYear(pair)
      .filter(({ level }) => level === "review" || level === "error")
      .map(({ rule, sides }) => [...pair, rule, sides?.left, sides?.right])
  );
  expect(verified).toEqual([
    ["010", "011", "t2.inForce", 643, 470],
    ["011", "012", "t2.inForce", 499, 440],
    ["012", "013", "t2.inForce", 453, 546],
  ]);
});

test("notes are few: at most one a table for what changed much, and pending cases", () => {
  const notes = pairs.flatMap((pair) =>
    broughtByLastYear(pair).filter(({ level }) => level === "note")
  );
  expect(new Set(notes.map(({ rule }) => rule))).toEqual(new Set(["figure.swing", "t4.pending"]));
  expect(notes.filter(({ rule }) => rule === "t4.pending").map(({ message }) => message)).toEqual([
    "表四「行政诉讼 未经复议直接起诉」：本年总计0，少于上一年尚未审结的1。",
    "表四「行政复议」：本年总计0，少于上一年尚未审结的1。",
  ]);
});
