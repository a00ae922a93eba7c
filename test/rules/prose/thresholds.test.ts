import { rulesBroken } from "./judge-sentence";

/** So many signs of prose that say nothing of requests, all in one sentence. */
function clauses(length: number): string {
  return "工作平稳，".repeat(length).slice(-length);
}

const wrong = "收到政府信息公开申请999件";

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

test("what is spoken of is meant up to the next heading, however far that is", () => {
  const topic = `公开申请办理有序。${`${clauses(500)}。`.repeat(3)}`;
  expect(rulesBroken(`${topic}收到申请999件。`)).toEqual(["text.received 999"]);
  expect(rulesBroken(`${topic}\n二、主动公开情况\n收到申请999件。`)).toEqual([]);
});
