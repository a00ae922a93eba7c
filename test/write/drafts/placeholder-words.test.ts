import fc from "fast-check";
import { formatById } from "../../../src/report/formats";
import { placeholdersIn } from "../../../src/report/placeholders";
import { placeholderWords } from "../../../src/write/drafts/placeholder-words";
import { defaultPreface } from "../../../src/report/default-preface";

const report = { agency: "青河县水务局", year: 2025 };
const preface = defaultPreface("青河县水务局", 2024, formatById("2021")).join("\n");
const filledIn: Readonly<Record<string, string>> = {
  "【网站名称】": "青河县人民政府网站",
  "【网址】": "https://www.qinghe.example/zfxxgk/",
  "【联系部门】": "青河县水务局办公室",
  "【地址】": "青河县滨河路1号",
  "【邮政编码】": "054000",
  "【联系电话】": "0319-8220001",
};
const filled = (answers: Readonly<Record<string, string>>): string =>
  Object.entries(answers).reduce((text, [each, words]) => text.replaceAll(each, words), preface);

test.each(Object.entries(filledIn))("%s is found again in last year's preface", (each, words) => {
  expect(placeholdersIn(preface)).toContain(each);
  expect(placeholderWords(each, report, filled(filledIn))).toBe(words);
});

test.each([
  ["【网站名称】", "区门户网站"],
  ["【网址】", "http://ojk.example/"],
  ["【联系部门】", "管委会党政办"],
  ["【地址】", "灵昆街66号"],
  ["【邮政编码】", "325026"],
  ["【联系电话】", "0577-55870000、55870001"],
  ["【电子邮箱】", "gk@ojk.example"],
])("%s is found in a preface of other words", (each, words) => {
  const other =
    "本报告的电子版可在区门户网站(http://ojk.example/)下载。如有疑问，请与管委会党政办联系" +
    "（地址:灵昆街66号；邮编:325026；电话：0577-55870000、55870001；邮箱：gk@ojk.example）。";
  expect(placeholderWords(each, report, other)).toBe(words);
});

test("agency and year are the report's own", () => {
  expect(placeholderWords("【单位名称】", report, "")).toBe("青河县水务局");
  expect(placeholderWords("【年份】", report, "")).toBe("2025");
});

test("what last year's preface left open is not filled in by it", () => {
  for (const each of placeholdersIn(preface))
    expect(placeholderWords(each, report, preface)).toBe("");
});

test("nothing that is found is longer than a field, or has a line's end in it", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(filledIn)),
      fc.array(
        fc.oneof(
          fc.string(),
          fc.constantFrom("地址：", "可在", "请与", "http://", "（", "。", "\n")
        )
      ),
      (each, pieces) => {
        const words = placeholderWords(each, report, pieces.join(""));
        expect(words.length).toBeLessThanOrEqual(60);
        expect(words).not.toMatch(/[\n【】]/);
      }
    )
  );
});

test("a label with nothing behind it tells nothing, whatever the next lines say", () => {
  expect(placeholderWords("【联系电话】", report, "联系电话：\n请看官网\n0319-8220001")).toBe("");
});
