import fc from "fast-check";
import { writtenAlike } from "../../src/check/written-alike";
import { inChineseNumerals } from "../rules/prose/written-numerals";

/** As a clerk writes it in running text: 十三, 两, 一百零五. */
function inWords(value: number): string {
  return value === 2 ? "两" : inChineseNumerals(value).replace(/^一十/, "十");
}

function wide(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function digitByDigit(value: number): string {
  return [...String(value)].map((digit) => "〇一二三四五六七八九".charAt(Number(digit))).join("");
}

function below(most: number, least = 1): fc.Arbitrary<number> {
  return fc.integer({ min: least, max: most });
}

test.each<[string, fc.Arbitrary<number>, (value: number) => string]>([
  ["Arabic numerals", below(99_999_999, 0), String],
  ["full-width numerals", below(99_999_999, 0), wide],
  ["separators", below(99_999_999, 1000), (value) => value.toLocaleString("en-US")],
  ["blanks", below(99_999_999, 1000), (value) => value.toLocaleString("en-US").replace(/,/g, " ")],
  [
    "full-width numerals with separators",
    below(9999, 1000),
    (value) => wide(value).replace(/^./, "$&,"),
  ],
  ["Chinese numerals", below(9999), inWords],
  ["Chinese numerals digit by digit", below(99_999, 10), digitByDigit],
])("a number is written in the other one's manner: %s", (_, numbers, write) => {
  fc.assert(
    fc.property(numbers, numbers, (written, value) => {
      expect(writtenAlike(write(written), value)).toBe(write(value));
    })
  );
});

test.each<[string, number, string | undefined]>([
  ["一百〇三", 205, "二百〇五"],
  ["一百零三", 205, "二百零五"],
  ["一十三", 15, "一十五"],
  ["两百", 2200, "两千二百"],
  ["二百", 2200, "二千二百"],
  ["一万二千", 10_300, "一万零三百"],
  ["二零", 30, "三零"],
  ["二〇", 30, "三〇"],
  ["一万", 20_500, "二万零五百"],
  ["一万", 20_001, "二万零一"],
  ["一万", 21_000, "二万一千"],
  ["一万", 20_000, "二万"],
  ["三 十", 31, "三十一"],
  ["三", 13.5, undefined],
  ["三", 99_999_999, "九千九百九十九万九千九百九十九"],
  ["三", 100_000_000, undefined],
  ["三", 0, undefined],
  ["1 3", 31, "31"],
  ["999", 1000, "1000"],
  ["1,000", 999, "999"],
  ["12.5", 13.25, "13.25"],
  ["１２．５", 13.25, "１３．２５"],
  ["1.2万", 13_000, "1.3万"],
  ["1.2万", 13_456, "1.3456万"],
  ["1.2万", 31, "31"],
  ["1.2万", 1000, "0.1万"],
  ["1.2万", 999, "999"],
  ["1.2万", 1.5, "1.5"],
  ["1.2万", 123_456.5, "123456.5"],
  ["1.2亿", 120_000_000, "1.2亿"],
  ["1.2亿", 123_456_789, "12345.6789万"],
  ["1.2亿", 23_000, "2.3万"],
  ["1.2萬", 13_000, "1.3萬"],
  ["十二萬", 130_000, "十三萬"],
  ["兩百", 2200, "兩千二百"],
  ["1，3", 31, undefined],
  ["十3", 31, undefined],
  ["", 31, undefined],
  ["13", -1, undefined],
])("%s as %s", (written, value, text) => {
  expect(writtenAlike(written, value)).toBe(text);
});
