import { sentencesIn } from "../../../src/rules/prose/clauses";
import { formatById } from "../../../src/report/formats";
import { vocabularyOf } from "../../../src/rules/prose/lexicon";
import { quantitiesIn } from "../../../src/rules/prose/numerals";

function sentencesOf(text: string) {
  return sentencesIn(
    text,
    { start: 0, end: text.length },
    vocabularyOf(formatById("2021")).wordsIn(text),
    quantitiesIn(text)
  );
}

/** The clauses of each sentence, behind as many dots as brackets are open. */
function clausesOf(text: string): readonly (readonly string[])[] {
  return sentencesOf(text).map(({ clauses }) =>
    clauses.map(({ start, end, depth }) => ".".repeat(depth) + text.slice(start, end))
  );
}

test.each([
  ["收到5件。办结4件。", [["收到5件"], ["办结4件"]]],
  ["收到5件！办结4件？结转1件", [["收到5件"], ["办结4件"], ["结转1件"]]],
  ["收到5件；办结4件，结转1件", [["收到5件", "办结4件", "结转1件"]]],
  ["。。收到5件。", [["收到5件"]]],
])("%s has the sentences and clauses %j", (text, clauses) => {
  expect(clausesOf(text)).toEqual(clauses);
});

test.each([
  ["收到5件（上年4件），办结5件", ["收到5件", ".上年4件", "办结5件"]],
  ["收到(含（上年）结转)5件", ["收到", ".含", "..上年", ".结转", "5件"]],
  ["一）收到5件", ["一", "收到5件"]],
  ["（1）收到5件；（2）办结4件（其中", ["收到5件", "办结4件", ".其中"]],
])("in %s brackets are clauses of their own", (text, clauses) => {
  expect(clausesOf(text)).toEqual([clauses]);
});

test("brackets are closed with their sentence", () => {
  expect(clausesOf("收到5件（上年4件。办结5件")).toEqual([["收到5件", ".上年4件"], ["办结5件"]]);
});

test.each([
  ["收到申请：70件", ["收到申请：70件"]],
  ["收到申请:70件", ["收到申请:70件"]],
  ["办理结果：予以公开70件", ["办理结果", "予以公开70件"]],
  ["收到1,234件,办结5件", ["收到1,234件", "办结5件"]],
  ["没有现成信息，需要另行制作5件", ["没有现成信息，需要另行制作5件"]],
])("%s is divided into %j", (text, clauses) => {
  expect(clausesOf(text)).toEqual([clauses]);
});

test("a number has the words up to it, and those behind it to the next", () => {
  const [sentence] = sentencesOf("收到申请5件予以公开，维持2件、纠正1件");
  const numbers = sentence?.clauses.flatMap((clause) => clause.numbers) ?? [];
  expect(
    numbers.map(({ quantity, before, after }) => [
      before.map(({ text }) => text).join(" "),
      quantity.value,
      after.map(({ text }) => text).join(" "),
    ])
  ).toEqual([
    ["收到 申请", 5, "予以公开"],
    ["维持", 2, "、 纠正"],
    ["、 纠正", 1, ""],
  ]);
});

test("sentences of more than a thousand signs are left out", () => {
  expect(sentencesOf(`${"平".repeat(1000)}。收到5件。`)).toHaveLength(2);
  expect(sentencesOf(`${"平".repeat(1001)}。收到5件。`)).toHaveLength(1);
});
