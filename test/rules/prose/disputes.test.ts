import { checkReport } from "../../../src/check/check";
import { proseRules } from "../../../src/rules/prose";
import { rulesBroken } from "./judge-sentence";
import { busyReport, saying, yearBefore } from "./sentence-report";

const upheldOfAll = "政府信息公开行政复议9件，结果维持5件";

describe("what part of the reviews ended in a way", () => {
  test.each([
    ["of all of them", `${upheldOfAll}，占55.56%。`],
    ["of those that are decided", `${upheldOfAll}，占62.5%。`],
    ["as a rate", "政府信息公开行政复议9件，维持率55.56%。"],
    ["as a rate of another end", "政府信息公开行政复议9件，纠错率11.11%。"],
  ])("is right %s: %s", (_, text) => {
    expect(rulesBroken(text)).toEqual([]);
  });

  test.each([
    ["of all of them", `${upheldOfAll}，占65.56%。`, ["text.share 65.56"]],
    ["as a rate", "政府信息公开行政复议9件，维持率75%。", ["text.share 75"]],
    ["as a rate of another end", "政府信息公开行政复议9件，纠错率20%。", ["text.share 20"]],
  ])("is wrong %s: %s", (_, text, broken) => {
    expect(rulesBroken(text)).toEqual(broken);
  });

  test("is not asked of a rate that no reviews are told before", () => {
    expect(rulesBroken("收到政府信息公开申请120件，维持率75%。")).toEqual([]);
  });
});

describe("all suits were won", () => {
  test("is wrong where one is pending", () => {
    expect(rulesBroken("发生政府信息公开行政诉讼6件，均胜诉。")).toEqual(["text.none 0"]);
    expect(rulesBroken("政府信息公开方面，直接起诉4件，均被驳回。")).toEqual(["text.none 0"]);
  });

  test("is right where none is, and none was corrected", () => {
    expect(rulesBroken("发生政府信息公开复议后起诉2件，均胜诉。")).toEqual([]);
  });

  test("is not asked of a part that is not read", () => {
    const text = "发生政府信息公开行政诉讼6件，其中自然资源领域2件，均胜诉。";
    expect(rulesBroken(text)).toEqual([]);
  });
});

test("all were decided is wrong where one is pending", () => {
  expect(rulesBroken("政府信息公开行政复议9件，已审结。")).toEqual(["text.none 0"]);
  expect(rulesBroken("发生政府信息公开复议后起诉2件，已审结。")).toEqual([]);
});

test.each([
  ["力争政府信息公开行政诉讼败诉、行政复议纠错为零。"],
  ["下一步，努力做到无政府信息公开行政复议被纠正。"],
  ["力争把政府信息公开行政复议降到3件。"],
])("what is meant to be is not what was: %s", (text) => {
  expect(rulesBroken(text)).toEqual([]);
});

test("changes of reviews and suits are those of the kind they name", () => {
  const changes = (text: string) =>
    checkReport(saying(text, busyReport), { previous: yearBefore, rules: proseRules }).findings.map(
      ({ rule, sides }) => `${rule} ${sides?.left}`
    );
  const told = "政府信息公开行政复议较上年增加3件、行政诉讼增加2件。";
  expect(changes(told)).toEqual([]);
  expect(changes("政府信息公开行政复议较上年增加1件、行政诉讼增加2件。")).toEqual([
    "text.lastYear 1",
  ]);
  expect(changes("全市行政复议较上年增加1件。")).toEqual([]);
});
