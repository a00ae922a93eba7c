import fc from "fast-check";
import { chineseNumber, plainDigits, quantitiesIn } from "../../../src/rules/prose/numerals";
import { inChineseNumerals } from "./written-numerals";

function valuesIn(text: string): readonly (number | "approximate")[] {
  return quantitiesIn(plainDigits(text)).map(({ value, approximate }) =>
    approximate ? "approximate" : value
  );
}

test.each([
  ["收到申请2467件", [2467]],
  ["收到申请２４６７件", [2467]],
  ["收到申请1,234,567件", [1234567]],
  ["办理许可１２，８４０件", [12840]],
  ["阅读量1.2万次", [12000]],
  ["增长12.5%", [12.5]],
  ["一百零五件、两件、二〇件、一万二千件", [105, 2, 20, 12000]],
  ["十二件和二十件", [12, 20]],
  ["三百二十起", [320]],
  ["政府信息公开申请件数120件，申请总数120件，案件数9件", [120, 120, 9]],
])("%s holds the numbers %j", (text, numbers) => {
  expect(valuesIn(text)).toEqual(numbers);
});

test.each([
  "约60件",
  "近百件",
  "60余件",
  "六十多件",
  "超过60件",
  "60件左右",
  "60件以上",
  "上百件",
  "数百件",
  "各3件",
  "分别为3件",
  "1，234件",
  "1234,567件",
])("%s is not to be compared", (text) => {
  expect(valuesIn(text)).toEqual(["approximate"]);
});

test.each([
  "2024年1月1日",
  "0577-55875025",
  "第二十条第（一）项",
  "第三件",
  "每一件",
  "同一件",
  "高效办成一件事",
  "〔2021〕30号",
  "10-20件",
  "一百二件",
])("%s holds no quantity", (text) => {
  expect(valuesIn(text)).toStrictEqual([]);
});

test.each([
  ["维持17，纠正1，其他0。", [17, 1, 0]],
  ["维持17；纠正1", [17, 1]],
  ["受理1,234、办结：1234567。", [1234, 1_234_567]],
  ["邮编325026", [325_026]],
])("where a list leaves out measure words, %s holds the numbers %j", (text, numbers) => {
  expect(valuesIn(text)).toEqual(numbers);
});

test.each(["编号12345678。", "维持17（上年）", "A17，", "，17，"])(
  "%s holds no number without a measure word",
  (text) => {
    expect(valuesIn(text)).toEqual([]);
  }
);

test.each([
  ["859件", 859, 1],
  ["12.5%", 12.5, 0.1],
  ["0.25%", 0.25, 0.01],
  ["1.2万件", 12_000, 1000],
  ["3万件", 30_000, 10_000],
  ["1.5亿次", 150_000_000, 10_000_000],
  ["三件", 3, 1],
  ["一亿零五万件", 100_050_000, 1],
  ["1,234件", 1234, 1],
])("%s is %d, to the next %d", (text, value, step) => {
  const [quantity] = quantitiesIn(text);
  expect(quantity?.value).toBe(value);
  expect(quantity?.step).toBeCloseTo(step, 9);
});

test("一百二 and 三千五 are read in two ways", () => {
  expect(chineseNumber("一百二")).toBeUndefined();
  expect(chineseNumber("三千五")).toBeUndefined();
});

test("what writes no number that can be told is none", () => {
  expect(chineseNumber("多少")).toBeUndefined();
  expect(chineseNumber("三件")).toBeUndefined();
  expect(chineseNumber("九".repeat(400))).toBeUndefined();
});

test("more than sixteen digits in a run are no number", () => {
  expect(valuesIn(`${"1".repeat(16)}件`)).toEqual([1_111_111_111_111_111]);
  expect(valuesIn(`${"1".repeat(17)}件`)).toEqual([]);
});

test("a number with its measure word has up to forty signs", () => {
  expect(valuesIn(`1.${"0".repeat(37)}件`)).toEqual([1]);
  expect(valuesIn(`1.${"0".repeat(38)}件`)).toEqual([]);
});

test("a number written in Chinese numerals is read as itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
      expect(chineseNumber(inChineseNumerals(value))).toBe(value);
      expect(chineseNumber(`三万${value < 1000 ? "零" : ""}${inChineseNumerals(value)}`)).toBe(
        30000 + value
      );
    })
  );
});

test("positions point at the number and its measure word", () => {
  const text = plainDigits("全年收到申请１２０ 件".replace(" ", ""));
  const [quantity] = quantitiesIn(text);
  expect(quantity && text.slice(quantity.start, quantity.end)).toBe("120件");
});
