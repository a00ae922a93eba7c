import { judge } from "./judge-sentence";
import { heldOutSentences, knownSentences, lateSentences } from "./sentences";

const all = [...knownSentences, ...heldOutSentences, ...lateSentences];

test("the sentences are many and different", () => {
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(120);
});

test.each(all)("$kind: $text", (sentence) => {
  const { falseAlarms, missed } = judge(sentence);
  expect(falseAlarms).toEqual([]);
  expect(missed).toEqual([]);
});
