import fc from "fast-check";
import { infographic } from "../../src/check/infographic";
import type { Infographic } from "../../src/report/infographic";
import { formatIds } from "../../src/report/formats";
import { consistentReport } from "./consistent-report";
import { readFigures } from "./read-figures";
import { changed, publishedReport } from "./sample-reports";

const now = publishedReport("012");
const before = publishedReport("011");

function toldOf(shown: Infographic): readonly (readonly string[])[] {
  return shown.figures.map(({ name, nowWords, changeWords }) => [name, nowWords, changeWords]);
}

test("five totals stand beside last year's, in words", () => {
  const shown = infographic(readFigures(now), readFigures(before));
  expect(shown.titleLines).toEqual([now.agency, "2024年政府信息公开工作年度报告", "一图读懂"]);
  expect(toldOf(shown)).toEqual([
    ["收到申请", "218", "比2023年增加137件，增长169.1%"],
    ["办结申请", "218", "比2023年增加137件，增长169.1%"],
    ["予以公开（含部分公开）", "100", "比2023年增加58件，增长138.1%"],
    ["结转下年度办理", "0", "与2023年持平"],
    ["行政复议和行政诉讼", "26", "比2023年增加17件，增长188.9%"],
  ]);
});

test.each<[number | null, number | null, string, string]>([
  [0, 4, "4", "2023年为0件，增加4件"],
  [4, 0, "0", "比2023年减少4件，下降100%"],
  [0, 0, "0", "与2023年持平"],
  [10_000, 10_001, "10001", "比2023年增加1件，增长不到0.1%"],
  [null, 4, "4", "2023年未填，没有对比"],
  [4, null, "未填", "没有对比"],
  [null, null, "未填", "没有对比"],
])("%s → %s is told as %s: %s", (last, own, words, change) => {
  const at = (value: number | null) => ({ "t3.received.total": value });
  const shown = infographic(
    readFigures(changed(now, at(own))),
    readFigures(changed(before, at(last)))
  );
  expect(toldOf(shown)[0]).toEqual(["收到申请", words, change]);
});

test("without last year's report no change is told, and the note says so", () => {
  const shown = infographic(readFigures(now));
  expect(toldOf(shown).map(([, , change]) => change)).toEqual(["", "", "", "", ""]);
  expect(shown.yearBefore).toBeNull();
  expect(shown.notes[0]).toBe("本页没有与上年对比。");
  expect(shown.flow.title).toBe("收到和办结申请：2024年");
  expect(shown.flow.sentence).toBe("收到申请2024年218件；办结申请2024年218件。");
});

test("the outcomes are told with their shares of all that was settled", () => {
  const { outcomes } = infographic(readFigures(now), readFigures(before));
  expect(outcomes.sentence).toBe(
    "2024年办结申请218件：予以公开71件（32.6%），部分公开29件（13.3%），不予公开39件（17.9%），无法提供75件（34.4%），不予处理1件（0.5%），其他处理3件（1.4%）。"
  );
});

test("no shares are told where the parts do not make up the whole, are not known, or there is none", () => {
  const sentenceOf = (figures: Parameters<typeof changed>[1]): string =>
    infographic(readFigures(changed(now, figures))).outcomes.sentence;
  expect(sentenceOf({ "t3.disposed.total": 219 })).not.toContain("%");
  expect(sentenceOf({ "t3.granted.total": null })).toContain("予以公开未填，");
  expect(sentenceOf({ "t3.granted.total": null })).not.toContain("%");
  expect(sentenceOf({ "t3.disposed.total": 0 })).toBe("2024年没有办结的申请。");
});

test("what came in and was settled is told of both years", () => {
  const shown = infographic(
    readFigures(now),
    readFigures(changed(before, { "t3.disposed.total": null }))
  );
  expect(shown.flow.sentence).toBe(
    "收到申请2023年81件，2024年218件；办结申请2023年未填，2024年218件。"
  );
});

test.each(formatIds.flatMap((format) => formatIds.map((last) => [format, last] as const)))(
  "every figure of form %s is known beside form %s, and the shares make up the whole",
  (format, last) => {
    fc.assert(
      fc.property(consistentReport(format), consistentReport(last), (report, previous) => {
        const { figures, outcomes } = infographic(readFigures(report), readFigures(previous));
        expect(figures.filter(({ by }) => by === null)).toEqual([]);
        const total = outcomes.figures.reduce((sum, each) => sum + (each.now ?? NaN), 0);
        expect(total).toBe(report.figures["t3.disposed.total"]);
      }),
      { numRuns: 20 }
    );
  }
);
