import fc from "fast-check";
import { checkReport } from "../../../src/check/check";
import type { Finding } from "../../../src/check/finding";
import { repairGroups } from "../../../src/check/repairs";
import { figureKeys, type FigureKey } from "../../../src/report/figures";
import { formatById } from "../../../src/report/formats";
import { figuresWith, type FigureValue, type Report } from "../../../src/report/report";
import { causesOf } from "../../../src/taskpane/session/causes";
import { updatedChecklist, type Checklist } from "../../../src/taskpane/session/checklist";
import { partOf } from "../../../src/taskpane/session/parts";
import {
  everything,
  filtered,
  openCount,
  partChoices,
  rowsOf,
  type PartChoice,
} from "../../../src/taskpane/session/work-list";
import { changed, publishedReport } from "../../check/sample-reports";
import { finishedReport } from "../reports";

function listOf(report: Report, previous?: Report): Checklist {
  const { findings } = checkReport(report, previous ? { previous } : {});
  const causes = causesOf(formatById(report.format), findings, repairGroups(report));
  return updatedChecklist([], {
    findings: findings.map((finding) => ({ finding, status: "open" })),
    causes,
  });
}

/** The findings that are shown, each with how many more are folded under it. */
function problems(list: Checklist): readonly string[] {
  return rowsOf(list, new Set()).map(
    ({ item, repeats }) => `${item.finding.message}+${repeats.length}`
  );
}

function plus(report: Report, differences: Readonly<Partial<Record<FigureKey, number>>>): Report {
  const figures: Partial<Record<FigureKey, number>> = {};
  for (const [key, difference] of Object.entries(differences) as [FigureKey, number][]) {
    figures[key] = Number(report.figures[key]) + difference;
  }
  return changed(report, figures);
}

describe("one problem", () => {
  test("a wrong cell that breaks a row and a column", () => {
    const report = plus(finishedReport(), { "t3.denied.thirdParty.business": 40 });
    expect(problems(listOf(report))).toEqual([
      expect.stringMatching(/^表三「（三）不予公开 4.*\+1$/),
    ]);
  });

  test("cases counted in the wrong column, which one repair moves back", () => {
    const list = listOf(publishedReport("058"));
    expect(list.length).toBeGreaterThanOrEqual(4);
    expect(problems(list).filter((problem) => problem.startsWith("表三"))).toEqual([
      expect.stringMatching(/^表三「自然人」列：.*\+3$/),
    ]);
  });

  test("a rule that finds fault with several columns", () => {
    const before = finishedReport(2024);
    const columns = ["individual", "business", "total"] as const;
    const more = columns.map((column): readonly [FigureKey, number] => [
      `t3.carriedOut.${column}`,
      5,
    ]);
    const list = listOf(finishedReport(2025), plus(before, Object.fromEntries(more)));
    expect(problems(filtered(list, { kind: "error", part: "t3" }))).toEqual([
      expect.stringMatching(/^表三「自然人」列：上年结.*\+2$/),
    ]);
  });

  test("empty cells, and the rules that cannot be judged for them", () => {
    const blank = { "t4.review.upheld": null, "t3.granted.business": null } as const;
    const list = listOf(changed(finishedReport(), blank));
    expect(list.length).toBeGreaterThan(2);
    expect(problems(list)).toEqual([
      expect.stringMatching(/^表三有1格没有填.*\+[23]$/),
      expect.stringMatching(/^表四有1格没有填.*\+1$/),
    ]);
  });
});

describe("different problems", () => {
  test("two wrong cells that have no row and no column in common", () => {
    const report = plus(finishedReport(), {
      "t3.denied.thirdParty.business": 40,
      "t3.unable.notHeld.legalService": 7,
    });
    expect(problems(listOf(report))).toEqual([
      expect.stringMatching(/\+1$/),
      expect.stringMatching(/\+1$/),
    ]);
  });

  test("the same rule broken in two blocks that each have a repair of their own", () => {
    const report = plus(finishedReport(), { "t4.review.total": 3, "t4.suitDirect.total": 5 });
    expect(problems(listOf(report))).toEqual([
      expect.stringMatching(/行政复议.*\+0$/),
      expect.stringMatching(/行政诉讼.*\+0$/),
    ]);
  });

  test("empty cells of different tables", () => {
    const report = finishedReport();
    const list = listOf({ ...report, figures: figuresWith(formatById("2021")) });
    expect(problems(filtered(list, { kind: "incomplete", part: undefined }))).toEqual([
      "表二还没有填写，10格都空着。+0",
      "表三还没有填写，175格都空着。+0",
      "表四还没有填写，15格都空着。+0",
    ]);
  });

  test("two texts copied from last year", () => {
    const { sections } = finishedReport();
    const longer = { ...sections, s5: sections.s5.repeat(9) };
    const list = listOf(
      { ...finishedReport(), sections: longer },
      { ...finishedReport(2024), sections: longer }
    );
    const copied = list.filter(({ finding }) => finding.rule === "document.copied");
    expect(problems(copied)).toEqual([
      expect.stringMatching(/^“一、总体情况”.*\+0$/),
      expect.stringMatching(/^“五、.*\+0$/),
    ]);
  });
});

describe("the filter", () => {
  const report = finishedReport();
  const list = listOf(
    changed(plus(report, { "t4.review.total": 3, "t3.granted.total": 1 }), {
      "t2.regulations.issued": null,
    })
  );
  const names = (choices: readonly PartChoice[]): readonly string[] =>
    choices.map(({ part, count }) => `${part} ${count}`);

  test("offers what there is, with counts, and never what would empty the list", () => {
    expect(list.length).toBe(6);
    expect(names(partChoices(list, everything))).toEqual(["t2 3", "t3 2", "t4 1"]);
    expect(names(partChoices(list, { ...everything, kind: "error" }))).toEqual(["t3 2", "t4 1"]);
  });

  test("counts what is still to be dealt with, and keeps what is chosen", () => {
    const mended = list.map((item) => ({ ...item, solved: partOf(item.finding) === "t3" }));
    expect(names(partChoices(mended, everything))).toEqual(["t2 3", "t4 1"]);
    const chosen = { ...everything, part: "t3" } as const;
    expect(names(partChoices(mended, chosen))).toEqual(["t2 3", "t3 0", "t4 1"]);
    expect(filtered(mended, chosen).length).toBe(2);
  });

  test("is not offered where there is nothing to choose, nor for what is seen at a glance", () => {
    expect(partChoices(listOf(plus(report, { "t4.review.total": 3 })), everything)).toEqual([]);
    expect(partChoices(list.slice(1), everything)).toEqual([]);
    const chosen = { ...everything, part: "t3" } as const;
    expect(names(partChoices(list.slice(1), chosen))).toEqual(["t2 3", "t3 1", "t4 1"]);
  });

  test("shows nothing of what is open where the clerk looks at what is settled or holds", () => {
    for (const kind of ["settled", "passed"] as const) {
      expect(filtered(list, { ...everything, kind })).toEqual([]);
    }
  });
});

describe("whatever is wrong with a report", () => {
  const keys = figureKeys(formatById("2021"));
  const wrongFigures = fc.dictionary(
    fc.constantFrom(...keys),
    fc.oneof(
      fc.constant<FigureValue>(null),
      fc.constant<FigureValue>({ text: "-" }),
      fc.nat(99).map((number): FigureValue => number)
    ),
    { maxKeys: 8 }
  );
  const wrongList = wrongFigures.map((figures) => listOf(changed(finishedReport(), figures)));

  test("every finding is on the screen or folded under one that is, exactly once", () => {
    fc.assert(
      fc.property(wrongList, fc.infiniteStream(fc.boolean()), (list, choices) => {
        const unfolded = new Set(
          list.filter(() => choices.next().value === true).map(({ id }) => id)
        );
        const rows = rowsOf(list, unfolded);
        const folded = rows.filter(({ isUnfolded }) => !isUnfolded).flatMap((row) => row.repeats);
        const seen = [...rows.map(({ item }) => item), ...folded].map(({ id }) => id);
        expect([...seen].sort()).toEqual(list.map(({ id }) => id).sort());
      }),
      { numRuns: 200 }
    );
  });

  test("a problem has one level and stands in one table, so that no filter tears it apart", () => {
    fc.assert(
      fc.property(wrongList, (list) => {
        const kindOf = (finding: Finding): string => `${finding.level} ${partOf(finding)}`;
        for (const { item, repeats } of rowsOf(list, new Set())) {
          const kinds = [item, ...repeats].map(({ finding }) => kindOf(finding));
          expect(new Set(kinds).size).toBe(1);
        }
      }),
      { numRuns: 200 }
    );
  });

  test("all parts together are the whole list", () => {
    fc.assert(
      fc.property(wrongList, (list) => {
        const choices = partChoices(list, everything);
        const sum = choices.reduce((all, { count }) => all + count, 0);
        expect(choices.length === 0 ? openCount(list) : sum).toBe(openCount(list));
      }),
      { numRuns: 100 }
    );
  });
});
