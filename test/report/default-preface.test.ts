import fc from "fast-check";
import { defaultPreface, isUntouchedPreface } from "../../src/report/default-preface";
import { formats } from "../../src/report/formats";

const form = fc.constantFrom(...formats);
const agency = fc.constantFrom(
  "青河县水务局",
  "【单位名称】",
  "中国（上海）自由贸易试验区管委会",
  "A局"
);
const year = fc.integer({ min: 2019, max: 2040 });
const untouched = fc
  .tuple(agency, year, form)
  .map(([name, of, format]) => defaultPreface(name, of, format));

test("the preface of the template is untouched, whosever and of whatever year it is", () => {
  fc.assert(
    fc.property(untouched, (paragraphs) => {
      expect(isUntouchedPreface(paragraphs.join("\n"))).toBe(true);
      expect(isUntouchedPreface(`  ${paragraphs.join("\n\n")} \n`)).toBe(true);
    })
  );
});

test("a word that is changed, put in or taken out makes it the clerk's", () => {
  fc.assert(
    fc.property(untouched, fc.nat(), fc.constantFrom("", "我"), (paragraphs, at, sign) => {
      const text = paragraphs.join("\n");
      const place = at % text.length;
      const changed = text.slice(0, place) + sign + text.slice(place + 1 - sign.length);
      fc.pre(changed !== text && !/\s/.test(text.charAt(place)));
      // Only the name is anybody's; it may be any.
      const end = text.indexOf("年政府信息公开工作年度报告。");
      fc.pre(place < text.indexOf("编制") || place > end);
      expect(isUntouchedPreface(changed)).toBe(false);
    })
  );
});

test.each([
  "",
  "按照条例的规定编制。",
  "编制青河县水务局2025年政府信息公开工作年度报告。本报告由六个部分组成。",
])("another preface is the clerk's, and none is none: %s", (text) => {
  expect(isUntouchedPreface(text)).toBe(false);
});
