import { figuresOfTable, type Figure, type FigureKey } from "../../report/figures";
import { formatById } from "../../report/formats";
import { absentCells } from "../../report/gaps";
import type { Table } from "../../report/structure";
import { numberIn } from "../../report/report";
import { againstCopying, type Filing, type Outcome, type Rule } from "../rule";
import { missingOf } from "../weigh";
import { lastYearOf } from "./last-year";

/** Fewer or smaller figures may well be the same two years running. */
const leastFigures = 4;
const leastSum = 20;

interface Compared {
  readonly cells: readonly FigureKey[];
  /** Whether a number is another one than last year's. */
  readonly differs: boolean;
  /** Cells that are empty or no number, and were a number last year. */
  readonly missing: readonly FigureKey[];
  /** Enough to tell a copied table from one that happens to be the same. */
  readonly telling: boolean;
}

/** What changes from year to year where a table is filled in anew: what is in force stays by itself, totals only follow. */
function changes({ role, column }: Figure): boolean {
  return role !== "total" && column !== "inForce";
}

function compare(filing: Filing, table: Table): Compared | undefined {
  const { report } = filing;
  const previous = lastYearOf(filing);
  if (!previous || !formatById(previous.format).tables.includes(table)) return undefined;
  const absent = absentCells(filing.format, filing.gaps ?? []);
  const figures = figuresOfTable(filing.format, table.id).filter(({ key }) => !absent.has(key));
  const cells = figures.map(({ key }) => key);
  const numbers = figures
    .filter(changes)
    .map(({ key }) => numberIn(report, key) ?? 0)
    .filter((number) => number !== 0);
  const sum = numbers.reduce((total, number) => total + Math.abs(number), 0);
  return {
    cells,
    differs: cells.some((key) => {
      const now = numberIn(report, key);
      return now !== undefined && now !== numberIn(previous, key);
    }),
    missing: missingOf(report, cells).filter((key) => numberIn(previous, key) !== undefined),
    telling: numbers.length >= leastFigures && sum >= leastSum,
  };
}

function outcomeOf({ name }: Table, { cells, differs, missing }: Compared): Outcome {
  const shown = cells.slice(0, 1);
  if (differs) {
    return { kind: "passed", cells: shown, message: `${name}的数与上一年年报不完全相同。` };
  }
  if (missing.length > 0) return { kind: "undecided", cells, missing, place: name };
  const message = `${name}的数与上一年年报完全相同，像是沿用了上一年的表，请核实。`;
  return { kind: "broken", cells: shown, message };
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
  outcomes: (filing) =>
    filing.format.tables.flatMap((table) => {
      const compared = compare(filing, table);
      return compared?.telling ? [outcomeOf(table, compared)] : [];
    }),
};
