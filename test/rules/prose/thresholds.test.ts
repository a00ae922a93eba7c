import { rulesBroken } from "./judge-sentence";

/** So many words that say nothing, 1 or 2 signs long. */
function plainLead(length: number): string {
  return (length % 2 === 1 ? "共" : "") + "及时".repeat(Math.floor(length / 2));
}

/** So many signs of prose that say nothing of requests, all in one sentence. */
function clauses(length: number): string {
  return "工作平稳，".repeat(length).slice(-length);
}

const received = "收到政府信息公开申请";
const none = "未收到政府信息公开申请";
const wrong = `${received}999件`;

test.each([
  ["before a number", received, "999件", "text.received 999"],
  ["that say there was none", none, "", "text.none 0"],
])("a clause may have sixty signs %s", (_, words, after, broken) => {
  const clause = (signs: number): string => `${plainLead(signs - words.length)}${words}${after}。`;
  expect(rulesBroken(clause(60))).toEqual([broken]);
  expect(rulesBroken(clause(61))).toEqual([]);
});

describe("a sentence of more than a thousand signs", () => {
  test("is not read", () => {
    expect(rulesBroken(`${clauses(1000 - wrong.length)}${wrong}。`)).toEqual(["text.received 999"]);
    expect(rulesBroken(`${clauses(1001 - wrong.length)}${wrong}。`)).toEqual([]);
  });

  test("is passed over, and its numbers with it", () => {
    const long = `998件政府信息公开申请结转下年度，${clauses(1000)}`;
    expect(rulesBroken(`${long}。依申请公开中，予以公开999件。`)).toEqual(["text.outcomes 999"]);
  });
});

test("what was told more than a thousand signs before a sentence is no longer meant", () => {
  const topic = "公开申请办理有序。";
  const after = (signs: number): readonly string[] =>
    rulesBroken(`${topic}${clauses(signs - topic.length - 1)}。收到申请999件。`);
  expect(after(1000)).toEqual(["text.received 999"]);
  expect(after(1001)).toEqual([]);
});
