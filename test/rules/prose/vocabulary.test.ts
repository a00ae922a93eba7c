import { formatById } from "../../../src/report/formats";
import { vocabularyOf } from "../../../src/rules/prose/lexicon";
import { expanded, Vocabulary } from "../../../src/rules/prose/vocabulary";

test.each([
  ["复议", ["复议"]],
  ["{行政,}复议", ["行政复议", "复议"]],
  ["{收,接}{到,}", ["收到", "收", "接到", "接"]],
  ["公开{和{部分,},}公开", ["公开和部分公开", "公开和公开", "公开公开"]],
])("%s stands for %j", (pattern, words) => {
  expect(expanded(pattern)).toEqual(words);
});

const words = new Vocabulary(
  [
    [{ is: "open" }, "公开"],
    [{ is: "request" }, "公开申请{件,}"],
    [{ is: "application" }, "申请"],
  ],
  [[{ is: "publish" }, "公开", "主动公开"]]
);

function found(text: string): readonly string[] {
  return words.wordsIn(text).map(({ meaning, start, end }) => `${meaning.is} ${start} ${end}`);
}

test("the longest word at each place is found, and none within another", () => {
  expect(found("共公开申请件数")).toEqual(["request 1 6"]);
  expect(found("公开申公开申请")).toEqual(["open 0 2", "request 3 7"]);
  expect(found("主动公开申请")).toEqual(["publish 0 4", "application 4 6"]);
  expect(found("收到两件")).toEqual([]);
});

test("of a word that two lists have, the first one's meaning counts", () => {
  expect(found("公开")).toEqual(["open 0 2"]);
});

test.each([
  ["不予公开", "outcome"],
  ["部分公开", "outcome"],
  ["政府信息公开申请", "request"],
  ["公开申请", "request"],
  ["未经复议直接起诉", "dispute"],
  ["行政强制执行", "filler"],
  ["无法提供", "outcome"],
  ["无正当理由", "filler"],
])("%s is one word, whatever words it is made of: %s", (text, meaning) => {
  const [word, ...more] = vocabularyOf(formatById("2021")).wordsIn(text);
  expect([word?.text, word?.meaning.is, more]).toEqual([text, meaning, []]);
});

test("what stands behind a bar must follow, and is not taken with the word", () => {
  const meaning = { is: "none" } as const;
  const words = new Vocabulary([
    [meaning, "未|结转"],
    [{ is: "filler" }, "未结"],
  ]).wordsIn("未结转未结");
  expect(words).toEqual([
    { is: "none", meaning, text: "未", start: 0, end: 1 },
    { is: "filler", meaning: { is: "filler" }, text: "未结", start: 3, end: 5 },
  ]);
});
