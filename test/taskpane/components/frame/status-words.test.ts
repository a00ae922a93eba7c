import { statusWords } from "../../../../src/taskpane/components/frame/status-words";
import type { Readiness } from "../../../../src/check/readiness";
import { zhCN } from "../../../../src/taskpane/strings/zh-CN";

const nothingFound = { error: 0, review: 0, incomplete: 0, note: 0, settled: 0, passed: 70 };

function saidOf(readiness: Readiness): string {
  const result = { summary: nothingFound, readiness };
  const deed = { kind: "checked", result } as const;
  const said = { task: undefined, freshness: "current", deed, reading: undefined } as const;
  return statusWords({ ...said, problem: undefined, undoable: undefined }, zhCN);
}

test("没有问题 is said of a report that can be filed, and of no other", () => {
  expect(saidOf({ state: "ready", reasons: [], sentence: "可以报送" })).toBe(
    "核对完成：没有问题。"
  );
  const reasons = [{ code: "agency-missing", count: 1, message: "没有单位名称" }] as const;
  const sentence = "还不能报送：没有单位名称";
  expect(saidOf({ state: "not-ready", reasons, sentence })).toBe(`核对完成：${sentence}。`);
});
