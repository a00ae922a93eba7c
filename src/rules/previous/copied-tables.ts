import { figuresOf } from "../../report/figures";
import { formatById } from "../../report/formats";
import type { Table } from "../../report/structure";
import { numberIn } from "../../report/report";
import { againstCopying, type Filing, type Rule } from "../rule";
import { lastYearOf } from "./last-year";

/** Fewer or smaller figures may well be the same two years running. */
const leastFigures = 4;
const leastSum = 20;

interface Compared {
  readonly same: boolean;
  /** Enough to tell a copied table from one that happens to be the same. */
  readonly telling: boolean;
}

function compare(filing: Filing, table: Table): Compared | undefined {
  const previous = lastYearOf(filing);
  if (!previous || !formatById(previous.format).tables.includes(table)) return undefined;
  let filled = 0;
  let sum = 0;
  let same = true;
  for (const { key, table: id, column, role } of figuresOf(filing.format).values()) {
    if (id !== table.id) continue;
    const now = numberIn(filing.report, key);
    if (now !== numberIn(previous, key)) same = false;
    // What is in force stays from year to year by itself.
    if (role === "total" || now === undefined || now === 0 || column === "inForce") continue;
    filled += 1;
    sum += Math.abs(now);
  }
  return { same, telling: filled >= leastFigures && sum >= leastSum };
}

export const copiedTables: Rule = {
  id: "figure.copied",
  title: "各表不与上一年完全相同",
  explanation:
    "整张表的数与上一年年报一格不差的，多半是沿用了上一年的表，请核实。非零的数不多、很小的表不比较。",
  level: "review",
  source: againstCopying,
  exceptions: ["两年的数确实相同"],
  example: "表三的数与上一年年报完全相同，像是沿用了上一年的表，请核实。",
  *outcomes(filing) {
    for (const table of filing.format.tables) {
      const compared = compare(filing, table);
      if (!compared?.telling) continue;
      const first = [...figuresOf(filing.format).values()].find(({ table: id }) => id === table.id);
      const cells = first ? [first.key] : [];
      yield compared.same
        ? {
            kind: "broken",
            cells,
            message: `${table.name}的数与上一年年报完全相同，像是沿用了上一年的表，请核实。`,
          }
        : { kind: "passed", cells, message: `${table.name}的数与上一年年报不完全相同。` };
    }
  },
};
