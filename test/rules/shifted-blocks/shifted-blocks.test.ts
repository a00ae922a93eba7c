import fc from "fast-check";
import { withChanges } from "../../../src/check/change";
import { checkReport } from "../../../src/check/check";
import { determinedFigures } from "../../../src/check/determined-figures";
import { explainedFindings, repairGroups, repairsOf } from "../../../src/check/repairs";
import type { FigureKey } from "../../../src/report/figures";
import { formatIds } from "../../../src/report/formats";
import { figureValue, type Report } from "../../../src/report/report";
import { shiftedBlocks } from "../../../src/rules/shifted-blocks/shifted-blocks";
import { consistentReport, tiedKeys } from "../../check/consistent-report";
import {
  changed,
  publishedNumbers,
  publishedReport,
  soundReport,
} from "../../check/sample-reports";
import { figureRows, shifted, type Behind, type ways } from "./shifted-report";

type Rows = readonly (readonly FigureKey[])[];

const whole = (rows: Rows): Rows => rows;
const withoutTotals = (rows: Rows): Rows => rows.map((keys) => keys.slice(0, -1));
const someRows = (rows: Rows): Rows => rows.slice(2, 14);
const someParts = (rows: Rows): Rows => rows.slice(2, 14).map((keys) => keys.slice(0, -1));

/** A report in which two lines of figures have changed places. */
function exchanged(report: Report, line: readonly FigureKey[], next: readonly FigureKey[]): Report {
  const figures = [...line, ...next].map((key, index) => {
    const source = [...next, ...line][index] ?? key;
    return [key, figureValue(report, source)] as const;
  });
  return changed(report, Object.fromEntries(figures));
}

const sentences = (report: Report): readonly string[] =>
  checkReport(report)
    .findings.filter(({ rule }) => rule === "figure.shifted")
    .map(({ message }) => message);

describe.each(formatIds)("table 3 of a report of form %s that adds up", (format) => {
  test.each<[way: keyof typeof ways, behind: Behind, what: string, part: (rows: Rows) => Rows]>([
    ["right", "blanks", "all", whole],
    ["right", "copies", "all", whole],
    ["right", "zeros", "all", whole],
    ["right", "copies", "all but the totals", withoutTotals],
    ["left", "copies", "all", whole],
    ["left", "zeros", "all", whole],
    ["left", "copies", "all but the totals", withoutTotals],
    ["down", "blanks", "all", whole],
    ["down", "copies", "all", whole],
    ["down", "zeros", "all", whole],
    ["down", "blanks", "all but the totals", withoutTotals],
    ["up", "blanks", "all", whole],
    ["up", "copies", "all", whole],
    ["up", "zeros", "all", whole],
    ["up", "blanks", "all but the totals", withoutTotals],
    ["up", "zeros", "all but the totals", withoutTotals],
  ])(
    "law: gone %s with %s behind, %s: the way back brings every figure",
    (way, behind, _, part) => {
      fc.assert(
        fc.property(consistentReport(format), (sound) => {
          const wrong = shifted(sound, way, behind, part(figureRows(sound, "t3")));
          const [block, ...others] = shiftedBlocks(wrong).filter(({ table }) => table.id === "t3");
          expect(others).toEqual([]);
          expect(block?.direction).toBe(way);
          expect(withChanges(wrong, block?.changes ?? []).figures).toEqual(sound.figures);
          expect(block?.toFill).toEqual([]);
        }),
        { numRuns: 8 }
      );
    }
  );

  test.each<[way: keyof typeof ways, behind: Behind, what: string, part: (rows: Rows) => Rows]>([
    ["right", "blanks", "some rows", someRows],
    ["down", "copies", "some rows", someRows],
    ["up", "copies", "some rows", someRows],
    ["right", "copies", "a piece", someParts],
    ["left", "copies", "a piece", someParts],
    ["down", "copies", "a piece", someParts],
  ])(
    "law: gone %s with %s behind, %s: what is said of it brings no figure into a wrong cell",
    (way, behind, _, part) => {
      fc.assert(
        fc.property(consistentReport(format), (sound) => {
          const wrong = shifted(sound, way, behind, part(figureRows(sound, "t3")));
          for (const { changes } of shiftedBlocks(wrong)) {
            const after = withChanges(wrong, changes);
            const misplaced = tiedKeys(format).filter((key) => {
              const value = figureValue(after, key);
              return value !== null && value !== figureValue(sound, key);
            });
            expect(misplaced).toEqual([]);
          }
        }),
        { numRuns: 8 }
      );
    }
  );

  test("law: up to four wrong cells are no block that has gone", () => {
    const corruption = fc.array(fc.tuple(fc.constantFrom(...tiedKeys(format)), fc.nat(300)), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(consistentReport(format), corruption, (sound, wrong) => {
        expect(shiftedBlocks(changed(sound, Object.fromEntries(wrong)))).toHaveLength(0);
      }),
      { numRuns: 100 }
    );
  });

  test("law: neighbouring rows or columns exchanged are no block that has gone", () => {
    const rows = figureRows(soundReport(format), "t3");
    const columns = (rows[0] ?? []).map((_, column) => rows.flatMap((keys) => keys[column] ?? []));
    const pairs = [rows, columns].flatMap((lines) =>
      lines.slice(1).map((line, index) => [lines[index] ?? [], line] as const)
    );
    fc.assert(
      fc.property(consistentReport(format), fc.constantFrom(...pairs), (sound, [line, next]) => {
        expect(shiftedBlocks(exchanged(sound, line, next))).toEqual([]);
      }),
      { numRuns: 100 }
    );
  });

  test("law: a report that adds up has none, whatever of it is empty", () => {
    const emptied = fc.subarray([...tiedKeys(format)]);
    fc.assert(
      fc.property(consistentReport(format), emptied, (sound, keys) => {
        const empty = Object.fromEntries(keys.map((key) => [key, null]));
        expect(shiftedBlocks(changed(sound, empty))).toEqual([]);
      }),
      { numRuns: 100 }
    );
  });
});

describe.each(publishedNumbers)("published report %s", (number) => {
  const report = publishedReport(number);

  test("has no block that has gone", () => {
    expect(shiftedBlocks(report)).toEqual([]);
  });

  test("has none with neighbouring rows of table 3 exchanged, all along or in a few columns and the total", () => {
    const rows = figureRows(report, "t3");
    rows.slice(1).forEach((next, index) => {
      const line = rows[index] ?? [];
      for (const length of [line.length, 1, 2]) {
        const part = (keys: readonly FigureKey[]): readonly FigureKey[] =>
          length === line.length ? keys : [...keys.slice(0, length), ...keys.slice(-1)];
        expect(shiftedBlocks(exchanged(report, part(line), part(next)))).toEqual([]);
      }
    });
  });
});

test("all of table 4 gone to the right fits again but for its last total, which follows", () => {
  const sound = soundReport("2021");
  const wrong = shifted(sound, "right", "blanks", figureRows(sound, "t4"));
  expect(sentences(wrong)).toEqual(["表四整块右移了一列，移回去就都平了。"]);
  expect(withChanges(wrong, repairsOf(wrong)[0]?.changes ?? [])).toEqual(sound);
});

test("the block comes first, other repairs and what totals would be behind it", () => {
  const sound = soundReport("2021");
  const wrong = shifted(sound, "right", "copies", figureRows(sound, "t3"));
  const { findings } = checkReport(wrong);
  expect(sentences(wrong)).toEqual(["表三整块右移了一列，移回去就都平了。"]);
  expect(findings[0]?.rule).toBe("figure.shifted");
  const [group] = repairGroups(wrong);
  expect(group?.repairs.map(({ rank }) => rank)).toEqual(
    group?.repairs.map((_, index) => index + 1)
  );
  expect(withChanges(wrong, group?.repairs[0]?.changes ?? [])).toEqual(sound);
  const errors = findings.filter(
    ({ level, rule }) => level === "error" && (rule.startsWith("t") || rule === "figure.shifted")
  );
  expect(group && explainedFindings(group, findings)).toEqual(errors);
  expect(determinedFigures(wrong)).toEqual([]);
});

test("what was written over and follows from nothing is to be filled in", () => {
  const sound = changed(soundReport("2021"), { "t3.carriedOut.individual": null });
  const wrong = shifted(sound, "down", "blanks", figureRows(sound, "t3"));
  expect(sentences(wrong)).toEqual([
    expect.stringMatching(/^表三整块下移了一行，移回去/) as string,
  ]);
});
