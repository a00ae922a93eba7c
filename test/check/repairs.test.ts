import fc from "fast-check";
import { withChanges, type Change } from "../../src/check/change";
import { checkReport } from "../../src/check/check";
import {
  explainedFindings,
  mostCells,
  repairGroups,
  repairsOf,
  type Repair,
} from "../../src/check/repairs";
import { figuresStatedBy } from "../../src/check/carried-figures";
import { figureKeys, type FigureKey } from "../../src/report/figures";
import { formatById, formatIds, type FormatId } from "../../src/report/formats";
import { identitiesOf, type Identity } from "../../src/report/identities";
import { figureValue, type Report } from "../../src/report/report";
import { consistentFigures, consistentReport, tiedKeys } from "./consistent-report";
import { changed, publishedNumbers, publishedReport, soundReport } from "./sample-reports";

function numberAt(report: Report, key: FigureKey): number {
  const value = figureValue(report, key);
  if (typeof value !== "number") throw new Error(`${key} is no number`);
  return value;
}

function keysOfTable3(format: FormatId): readonly FigureKey[] {
  return tiedKeys(format).filter((key) => key.startsWith("t3."));
}

function spelled(changes: readonly Change[]): string {
  return changes.map(({ cell, from, to }) => `${cell} ${JSON.stringify(from)} -> ${to}`).join(", ");
}

function repairsInWords(report: Report): readonly string[] {
  return repairsOf(report).map(({ rank, changes }) => `${rank}: ${spelled(changes)}`);
}

function errorsOfIdentities(report: Report): readonly string[] {
  return checkReport(report)
    .findings.filter(({ level, rule }) => level === "error" && !rule.startsWith("figure."))
    .map(({ message }) => message);
}

describe("published reports", () => {
  test("058: two cases were entered under the wrong applicant", () => {
    expect(repairsInWords(publishedReport("058"))).toEqual([
      "1: t3.disposed.individual 18 -> 16, t3.disposed.publicInterest 0 -> 2",
    ]);
    expect(repairsOf(publishedReport("058"))[0]?.message).toBe(
      "表三（七）总计·自然人应为16（现填18），表三（七）总计·社会公益组织应为2（现填0）：可能是2件记错了格。"
    );
  });

  test("057: a case too many in one row", () => {
    expect(repairsInWords(publishedReport("057"))).toEqual([
      "1: t3.unable.notHeld.legalService 1 -> 0, t3.unable.notHeld.total 2 -> 1",
    ]);
  });

  test("060: a case too many in one column", () => {
    expect(repairsInWords(publishedReport("060"))).toEqual([
      "1: t3.partial.business 1 -> 0, t3.disposed.business 1 -> 0",
    ]);
  });

  test("008: two rows of six explain the difference of six, and nothing decides between them", () => {
    expect(repairsInWords(publishedReport("008"))).toEqual([
      "1: t3.granted.individual 6 -> 0, t3.granted.total 7 -> 1",
      "1: t3.partial.individual 6 -> 0, t3.partial.total 6 -> 0",
    ]);
  });

  test.each(publishedNumbers.filter((id) => !["008", "057", "058", "060"].includes(id)))(
    "%s adds up, so there is nothing to mend",
    (id) => {
      expect(repairsOf(publishedReport(id))).toEqual([]);
      expect(repairGroups(publishedReport(id))).toEqual([]);
    }
  );
});

describe.each(formatIds)("one wrong figure in a report of form %s", (format) => {
  const report = soundReport(format);

  test.each([
    ["one more", (value: number) => value + 1],
    ["one less, or one for none", (value: number) => Math.abs(value - 1)],
    ["a digit too many", (value: number) => value * 10 + 1],
    ["negative", (value: number) => -value - 1],
    ["a fraction", (value: number) => value + 0.1],
  ])("of table 3 is the only repair, with its right value: %s", (_, corrupt) => {
    for (const cell of keysOfTable3(format)) {
      const to = numberAt(report, cell);
      const from = corrupt(to);
      const repairs = repairsOf(changed(report, { [cell]: from }));
      expect(repairs.map(({ changes, rank }) => ({ changes, rank }))).toEqual([
        { changes: [{ cell, from, to }], rank: 1 },
      ]);
    }
  });

  test("law: the same for any report that adds up, and any wrong figure of table 3", () => {
    const cells = fc.constantFrom(...keysOfTable3(format));
    fc.assert(
      fc.property(consistentReport(format), cells, fc.nat(3000), (sound, cell, from) => {
        const to = numberAt(sound, cell);
        fc.pre(from !== to);
        const wrong = changed(sound, { [cell]: from });
        expect(repairsOf(wrong).map(({ changes }) => changes)).toEqual([[{ cell, from, to }]]);
        expect(withChanges(wrong, [{ cell, from, to }])).toEqual(sound);
      }),
      { numRuns: 100 }
    );
  });

  test("law: in table 4 any cell of the block may be the wrong one, and the right one is among them", () => {
    const cells = fc.constantFrom(...tiedKeys(format).filter((key) => key.startsWith("t4.")));
    fc.assert(
      fc.property(consistentReport(format), cells, fc.nat(3000), (sound, cell, from) => {
        const to = numberAt(sound, cell);
        fc.pre(from !== to);
        const repairs = repairsOf(changed(sound, { [cell]: from }));
        expect(repairs.map(({ changes }) => changes)).toContainEqual([{ cell, from, to }]);
        expect(repairs.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 100 }
    );
  });
});

describe.each(formatIds)("several wrong figures in a report of form %s", (format) => {
  const corruption = fc
    .tuple(
      consistentReport(format),
      fc.uniqueArray(fc.constantFrom(...tiedKeys(format)), { minLength: 1, maxLength: 3 }),
      fc.array(fc.nat(300), { minLength: 3, maxLength: 3 })
    )
    .map(([sound, cells, values]) => {
      const wrong = changed(
        sound,
        Object.fromEntries(cells.map((cell, index) => [cell, values[index] ?? 0]))
      );
      const undoing = cells
        .filter((cell) => numberAt(sound, cell) !== numberAt(wrong, cell))
        .map((cell) => ({ cell, from: numberAt(wrong, cell), to: numberAt(sound, cell) }));
      return { wrong, undoing };
    });

  test("law: after each repair everything adds up; none is larger than the mistake; undoing it is among the smallest", () => {
    fc.assert(
      fc.property(corruption, ({ wrong, undoing }) => {
        const repairs = repairsOf(wrong);
        if (errorsOfIdentities(wrong).length > 0) expect(repairs.length).toBeGreaterThan(0);
        const sizes = new Set(repairs.map(({ changes }) => changes.length));
        expect(sizes.size).toBeLessThanOrEqual(1);
        for (const { changes } of repairs) {
          expect(changes.length).toBeLessThanOrEqual(undoing.length);
          expect(errorsOfIdentities(withChanges(wrong, changes))).toEqual([]);
          for (const { cell, from, to } of changes) {
            expect(from).toBe(numberAt(wrong, cell));
            expect(to).not.toBe(from);
            expect(Number.isInteger(to) && Number(to) >= 0).toBe(true);
          }
        }
        const distinct = new Set(repairs.map(({ changes }) => spelled(changes)));
        expect(distinct.size).toBe(repairs.length);
        if (sizes.has(undoing.length)) {
          const inForm = tiedKeys(format);
          const sorted = [...undoing].sort(
            (a, b) => inForm.indexOf(a.cell) - inForm.indexOf(b.cell)
          );
          expect(distinct).toContain(spelled(sorted));
        }
      }),
      { numRuns: 150 }
    );
  });

  test("law: repairs of higher rank come later", () => {
    fc.assert(
      fc.property(corruption, ({ wrong }) => {
        const ranks = repairsOf(wrong).map(({ rank }) => rank);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        if (ranks.length > 0) expect(ranks[0]).toBe(1);
      }),
      { numRuns: 50 }
    );
  });
});

describe("all smallest repairs are found", () => {
  function residual(report: Report, { left, right }: Identity): number {
    const sum = (keys: readonly FigureKey[]): number =>
      keys.reduce((total, key) => total + numberAt(report, key), 0);
    return sum(left) - sum(right);
  }

  /** Tries every pair of cells of table 3 with every difference that the residuals could come from. */
  function pairsByTrial(report: Report): ReadonlySet<string> {
    const identities = identitiesOf(formatById(report.format)).filter(
      ({ rule }) => rule !== "t4.outcomes"
    );
    const residuals = identities.map((identity) => residual(report, identity));
    const amounts = [...new Set(residuals)].flatMap((one) => [one, -one]).filter((it) => it !== 0);
    const deltas = [
      ...new Set(amounts.flatMap((one) => [one, ...amounts.map((two) => one + two)])),
    ].filter((delta) => delta !== 0);
    const cells = keysOfTable3(report.format);
    const signs = cells.map((cell) =>
      identities.map(({ left, right }) => (left.includes(cell) ? 1 : right.includes(cell) ? -1 : 0))
    );
    const possible = (cell: FigureKey, delta: number): boolean =>
      numberAt(report, cell) + delta >= 0;
    const found = new Set<string>();
    cells.forEach((a, first) => {
      cells.forEach((b, second) => {
        if (second <= first) return;
        for (const x of deltas) {
          for (const y of deltas) {
            const settled = residuals.every(
              (value, at) =>
                value + (signs[first]?.[at] ?? 0) * x + (signs[second]?.[at] ?? 0) * y === 0
            );
            if (settled && possible(a, x) && possible(b, y)) {
              const [from, other] = [numberAt(report, a), numberAt(report, b)];
              found.add(
                spelled([
                  { cell: a, from, to: from + x },
                  { cell: b, from: other, to: other + y },
                ])
              );
            }
          }
        }
      });
    });
    return found;
  }

  const swapped = (id: string, a: FigureKey, b: FigureKey): Report => {
    const report = publishedReport(id);
    return changed(report, { [a]: numberAt(report, b), [b]: numberAt(report, a) });
  };

  test.each([
    ["057", publishedReport("057")],
    ["058", publishedReport("058")],
    ["060", publishedReport("060")],
    ["008", publishedReport("008")],
    ["a swap in a column", swapped("012", "t3.granted.individual", "t3.partial.individual")],
    ["a swap in a row", swapped("012", "t3.granted.individual", "t3.granted.business")],
    [
      "two cells of one column",
      changed(publishedReport("005"), {
        "t3.granted.individual": 1,
        "t3.other.misc.individual": 3,
      }),
    ],
  ])("as trying every pair shows: %s", (_, report) => {
    const tried = pairsByTrial(report);
    expect(tried.size).toBeGreaterThan(0);
    expect(new Set(repairsOf(report).map(({ changes }) => spelled(changes)))).toEqual(tried);
  });
});

describe("plausibility", () => {
  const sound = publishedReport("012");

  test("a number in the neighbouring cell comes before repairs that merely add up", () => {
    const moved = changed(sound, {
      "t3.granted.individual": 0,
      "t3.granted.business": numberAt(sound, "t3.granted.individual"),
    });
    const [first, second] = repairsOf(moved);
    expect(spelled(first?.changes ?? [])).toBe(
      `t3.granted.individual 0 -> 71, t3.granted.business 71 -> ${numberAt(sound, "t3.granted.business")}`
    );
    expect(second?.rank ?? 2).toBeGreaterThan(1);
  });

  test("ties stay ties unless last year's report decides", () => {
    const report = changed(publishedReport("061"), {
      "t3.received.individual": 0,
      "t3.carriedIn.individual": 69,
    });
    const inWords = (repairs: readonly Repair[]): readonly string[] =>
      repairs.map(({ rank, changes }) => `${rank}: ${spelled(changes)}`);
    expect(inWords(repairsOf(report))).toEqual([
      "1: t3.received.individual 0 -> 69, t3.carriedIn.individual 69 -> 0",
      "1: t3.received.total 69 -> 0, t3.carriedIn.total 0 -> 69",
    ]);
    expect(
      inWords(repairsOf(report, figuresStatedBy(publishedReport("060"), formatById(report.format))))
    ).toEqual([
      "1: t3.received.individual 0 -> 69, t3.carriedIn.individual 69 -> 0",
      "2: t3.received.total 69 -> 0, t3.carriedIn.total 0 -> 69",
    ]);
    const otherwise = new Map<FigureKey, number>([["t3.received.total", 0]]);
    expect(inWords(repairsOf(report, otherwise))).toEqual([
      "1: t3.received.total 69 -> 0, t3.carriedIn.total 0 -> 69",
      "2: t3.received.individual 0 -> 69, t3.carriedIn.individual 69 -> 0",
    ]);
  });
});

describe("groups", () => {
  const wrong = changed(publishedReport("058"), {
    "t4.review.total": 4,
    "t4.suitDirect.upheld": 3,
  });

  test("table 3 and each block of table 4 are mended apart", () => {
    const groups = repairGroups(wrong);
    expect(groups.map(({ broken }) => broken.map(({ rule }) => rule))).toEqual([
      ["t3.balance", "t3.balance", "t3.outcomes", "t3.outcomes"],
      ["t4.outcomes"],
      ["t4.outcomes"],
    ]);
    expect(groups.map(({ repairs }) => repairs.length > 0)).toEqual([true, true, true]);
  });

  test("each error finding is explained by one group", () => {
    const { findings } = checkReport(wrong);
    const explained = repairGroups(wrong).flatMap((group) => explainedFindings(group, findings));
    expect(explained).toEqual(findings.filter(({ level }) => level === "error"));
  });

  test("do not explain what is wrong in a figure itself", () => {
    const report = changed(soundReport("2021"), { "t3.granted.individual": -4 });
    const explained = explainedFindings(
      repairGroups(report)[0] ?? { broken: [], repairs: [] },
      checkReport(report).findings
    );
    expect(explained.map(({ rule }) => rule)).toEqual(["t3.applicants", "t3.outcomes"]);
  });

  test("together they mend the whole report, each with each", () => {
    const [requests, reviews, suits] = repairGroups(wrong);
    const all = repairsOf(changed(wrong, { "t4.suitDirect.upheld": 12 }));
    expect(all).toHaveLength((requests?.repairs.length ?? 0) * (reviews?.repairs.length ?? 0));
    const ofAll = [requests, reviews, suits].map((group) => group?.repairs.length ?? 0);
    expect(repairsOf(wrong)).toHaveLength(ofAll.reduce((product, count) => product * count));
    for (const { changes } of repairsOf(wrong)) {
      expect(changes).toHaveLength(mostCells);
      expect(errorsOfIdentities(withChanges(wrong, changes))).toEqual([]);
    }
    expect(suits?.repairs.length).toBeGreaterThan(1);
  });

  test("the most plausible of each are the most plausible together", () => {
    const groups = repairGroups(wrong).map(({ repairs }) => repairs);
    const best = groups.map((repairs) => repairs.filter(({ rank }) => rank === 1));
    expect(groups.some((repairs) => repairs.some(({ rank }) => rank > 1))).toBe(true);
    const first = repairsOf(wrong).filter(({ rank }) => rank === 1);
    expect(first).toHaveLength(best.reduce((product, { length }) => product * length, 1));
    const likely = new Set(
      best.flat().flatMap(({ changes }) => changes.map((one) => spelled([one])))
    );
    for (const { changes } of first) {
      expect(changes.every((change) => likely.has(spelled([change])))).toBe(true);
    }
  });

  test("what may have happened is told of all of them, where it can be told", () => {
    const sound = soundReport("2021");
    const right = (key: FigureKey): number => numberAt(sound, key);
    const message = (figures: Readonly<Partial<Record<FigureKey, number>>>): string =>
      repairsOf(changed(sound, figures))[0]?.message ?? "";
    const review = `表四行政复议 总计应为${right("t4.review.total")}（现填0）`;
    const unexplained = `表三（一）予以公开·自然人应为${right("t3.granted.individual")}（现填98765）`;
    expect(message({ "t4.review.total": 0, "t3.granted.individual": 98_765 })).toBe(
      `${unexplained}，${review}：可能是合计漏填。`
    );
    const tenfold = right("t3.granted.individual") * 10;
    expect(message({ "t4.review.total": 0, "t3.granted.individual": tenfold })).toBe(
      `表三（一）予以公开·自然人应为${tenfold / 10}（现填${tenfold}），${review}：可能是多了一位数字，合计漏填。`
    );
  });

  test("of more cells than are searched for, only the most plausible of each group are combined", () => {
    const report = changed(wrong, { "t4.suitAfterReview.total": 90 });
    const best = repairGroups(report).map(
      ({ repairs }) => repairs.filter(({ rank }) => rank === 1).length
    );
    const all = repairsOf(report);
    expect(all).toHaveLength(best.reduce((product, count) => product * count));
    for (const { changes, rank } of all) {
      expect(rank).toBe(1);
      expect(changes.length).toBeGreaterThan(mostCells);
      expect(errorsOfIdentities(withChanges(report, changes))).toEqual([]);
    }
  });
});

test("four wrong cells in different rows and columns are mended", () => {
  const sound = soundReport("2021");
  const keys = [
    "t3.received.individual",
    "t3.granted.business",
    "t3.partial.research",
    "t3.carriedOut.publicInterest",
  ] as const;
  const wrong = keys.map((key, index) => [key, 777 + index] as const);
  const right = keys.map((key) => [key, sound.figures[key]]);
  const mended = repairsOf(changed(sound, Object.fromEntries(wrong))).map(({ changes }) =>
    changes.map(({ cell, to }) => [cell, to])
  );
  expect(mended).toContainEqual(right);
  expect(mended.every((changes) => changes.length === 4)).toBe(true);
});

test("a stated value that is neither what stands there nor what is proposed decides nothing", () => {
  const wrong = changed(soundReport("2021"), { "t4.review.total": 900 });
  const ranks = (stated?: ReadonlyMap<FigureKey, number>) =>
    repairsOf(wrong, stated).map(({ rank, message }) => [rank, message]);
  const keys = repairsOf(wrong).flatMap(({ changes }) => changes.map(({ cell }) => cell));
  expect(keys.length).toBeGreaterThan(1);
  for (const key of keys) expect(ranks(new Map([[key, 98_765]]))).toEqual(ranks());
});

test("a change that last year's report contradicts is the least plausible", () => {
  const wrong = changed(soundReport("2021"), { "t4.review.total": 900 });
  const [repair, ...others] = repairsOf(wrong);
  if (!repair || others.length === 0) throw new Error("no repairs to choose from");
  for (const { changes } of repairsOf(wrong)) {
    const stated = new Map(changes.map(({ cell, from }) => [cell, Number(from)]));
    const after = repairsOf(wrong, stated);
    expect(after.at(-1)).toMatchObject({ changes, rank: after.length });
    expect(after.at(-2)?.rank).toBeLessThan(after.length);
  }
});

test("where one change is stated and another is contradicted, nothing is decided", () => {
  const report = changed(publishedReport("061"), {
    "t3.received.individual": 0,
    "t3.carriedIn.individual": 69,
  });
  const stated = new Map<FigureKey, number>([
    ["t3.received.individual", 69],
    ["t3.carriedIn.individual", 69],
  ]);
  expect(repairsOf(report, stated)).toEqual(repairsOf(report));
  expect(repairsOf(report).map(({ rank }) => rank)).toEqual([1, 1]);
});

test("a number that no usual slip explains is told without a reason", () => {
  const report = changed(soundReport("2021"), { "t3.granted.individual": 98_765 });
  const right = numberAt(soundReport("2021"), "t3.granted.individual");
  expect(repairsOf(report).map(({ message }) => message)).toEqual([
    `表三（一）予以公开·自然人应为${right}（现填98765）。`,
  ]);
});

const thirty = {
  ...soundReport("2021"),
  figures: consistentFigures("2021", () => 30),
};

test.each([
  ["one cell", changed(soundReport("2021"), { "t4.suitDirect.total": 900 })],
  [
    "four cells",
    changed(thirty, {
      "t3.notProcessed.petition.total": 157,
      "t3.denied.internalAffairs.legalService": 29,
      "t3.notProcessed.duplicate.legalService": 31,
      "t3.notProcessed.petition.legalService": 28,
    }),
  ],
])("repairs of the same rank stand in reading order: %s", (_, wrong) => {
  const order = figureKeys(formatById("2021"));
  const repairs = repairsOf(wrong);
  const ranks = [...new Set(repairs.map(({ rank }) => rank))];
  expect(repairs.length).toBeGreaterThan(ranks.length);
  for (const rank of ranks) {
    const sets = repairs
      .filter((repair) => repair.rank === rank)
      .map(({ changes }) => changes.map(({ cell }) => String(order.indexOf(cell)).padStart(3)));
    expect(sets.map(String)).toEqual(sets.map(String).sort());
    for (const cells of sets) expect(cells).toEqual([...cells].sort());
  }
});

test("where the one cell that could be wrong would have to be negative, three others are", () => {
  const cell = "t3.granted.individual";
  const odd = consistentFigures("2021", (key) => (key === cell ? -4 : 10));
  const wrong = changed({ ...soundReport("2021"), figures: odd }, { [cell]: 1 });
  const repairs = repairsOf(wrong);
  expect(repairs.length).toBeGreaterThan(0);
  for (const { changes } of repairs) {
    expect(changes).toHaveLength(3);
    expect(changes.every(({ to }) => Number(to) >= 0)).toBe(true);
    expect(errorsOfIdentities(withChanges(wrong, changes))).toEqual([]);
  }
});

describe("what cannot be mended or judged", () => {
  test("more wrong cells than are searched for: no repair", () => {
    const keys = ["individual", "business", "research", "publicInterest", "legalService"];
    const rows = ["received", "granted", "partial", "carriedOut", "carriedIn"];
    const report = changed(
      soundReport("2021"),
      Object.fromEntries(keys.map((key, index) => [`t3.${rows[index] ?? ""}.${key}`, 777 + index]))
    );
    expect(keys.length).toBeGreaterThan(mostCells);
    expect(repairsOf(report)).toEqual([]);
    expect(repairGroups(report).map(({ repairs }) => repairs.length)).toEqual([0]);
  });

  test("one table that cannot be mended leaves the others' repairs", () => {
    const report = changed(soundReport("2021"), {
      "t4.review.total": 0,
      ...Object.fromEntries(
        ["individual", "business", "research", "publicInterest", "legalService"].map(
          (key, index) => [`t3.granted.${key}`, 9000 + 7 ** index]
        )
      ),
    });
    expect(repairsOf(report)).toEqual([]);
    expect(repairGroups(report).map(({ repairs }) => repairs.length > 0)).toEqual([false, true]);
  });

  test("an identity with an empty cell asks nothing", () => {
    const report = changed(soundReport("2021"), {
      "t4.review.total": 0,
      "t4.review.upheld": null,
    });
    expect(repairsOf(report)).toEqual([]);
  });

  test("an empty cell elsewhere does not keep a wrong one from being found", () => {
    const report = changed(soundReport("2021"), {
      "t3.carriedIn.research": null,
      "t3.granted.individual": 4,
    });
    const right = numberAt(soundReport("2021"), "t3.granted.individual");
    expect(repairsInWords(report)).toEqual([`1: t3.granted.individual 4 -> ${right}`]);
  });
});
