import { numberLast, numberLastNotAfter, wordsBefore } from "../../../src/rules/prose/kind";

const words = "(?:部分)?公开";

test("the longest words that end at the number are found", () => {
  expect(wordsBefore(numberLast(words), "其中部分公开共")).toEqual({
    words: "部分公开共",
    index: 2,
  });
  expect(wordsBefore(numberLast(words), "公开")).toEqual({ words: "公开", index: 0 });
  expect(wordsBefore(numberLast(words), "公开了部分")).toBeUndefined();
});

test("words that follow others are no such words; shorter ones may be", () => {
  expect(wordsBefore(numberLastNotAfter("不予", words), "不予公开")).toBeUndefined();
  expect(wordsBefore(numberLastNotAfter("不予", words), "不予部分公开")).toEqual({
    words: "公开",
    index: 4,
  });
  expect(wordsBefore(numberLastNotAfter("不予", "依?申请"), "不予依申请")).toEqual({
    words: "申请",
    index: 3,
  });
});
