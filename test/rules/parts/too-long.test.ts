import { checkReport } from "../../../src/check/check";
import { statedFigures } from "../../../src/check/stated-figures";
import { sectionIds, type SectionId } from "../../../src/report/structure";
import { soundReport } from "../../check/sample-reports";
import { withSections } from "../sample-years";

const sound = withSections(soundReport("2021"), {
  preface: "统计期限为2024年1月1日至2024年12月31日。联系电话：0517-80000000。",
  s1: "2024年，我市收到政府信息公开申请3119件，XX件未办结。",
  s5: "政策解读的形式还比较单一。今后将增加图解和视频，组织业务培训，提高解读质量。",
  s6: "本年度没有收取信息处理费。",
});

const isText = new Set<string>(sectionIds);

function aboutTexts(cells: readonly string[]): boolean {
  return cells.some((cell) => isText.has(cell));
}

test.each(sectionIds)(
  "where %s is too long, that is all that is said of texts",
  (id: SectionId) => {
    const report = withSections(sound, { [id]: `${sound.sections[id]}${"另文。".repeat(70_000)}` });
    const { findings, passed, summary } = checkReport(report, { previous: report });
    const texts = findings.filter(({ cells }) => aboutTexts(cells));
    expect(texts.map(({ rule, level, cells }) => [rule, level, cells])).toEqual([
      ["document.tooLong", "incomplete", [id]],
    ]);
    expect(passed.filter(({ cells }) => aboutTexts(cells))).toEqual([]);
    expect(summary.incomplete).toBeGreaterThan(0);
    expect(statedFigures(report)).toEqual(statedFigures(soundReport("2021")));
  }
);

test("a text of last year that is too long is not searched, and the rest is checked", () => {
  const previous = { ...withSections(sound, { s1: "另文。".repeat(70_000) }), year: 2023 };
  const { findings } = checkReport({ ...sound, year: 2024 }, { previous });
  const rules = findings.map(({ rule }) => rule);
  expect(rules).toContain("document.placeholder");
  expect(rules).not.toContain("document.tooLong");
  expect(rules).not.toContain("document.copied");
});
