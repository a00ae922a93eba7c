import { readingsOf, type Concept } from "../../../src/rules/prose/concept";
import type { RequestRow } from "../../../src/rules/prose/meanings";

function outcome(...rows: readonly RequestRow[]) {
  return { of: "requests", count: "outcome", rows: [rows] } as const;
}

test.each<readonly [Concept, name: string, cells: number]>([
  [outcome("granted"), "表三（一）予以公开总计", 1],
  [outcome("granted", "partial"), "表三（一）予以公开与（二）部分公开合计", 2],
  [outcome("other"), "表三（六）其他处理合计", 3],
  [outcome("partial", "denied", "unable", "notProcessed", "other"), "表三（二）至（六）合计", 20],
  [
    outcome("granted", "denied", "unable"),
    "表三（一）予以公开、（三）不予公开与（四）无法提供合计",
    12,
  ],
  [
    { of: "disputes", disputes: ["review"], result: "closed" },
    "表四行政复议结果维持、结果纠正与其他结果之和",
    3,
  ],
  [{ of: "decisions", kind: "adminFees" }, "表二行政事业性收费本年收费金额", 1],
])("%j is called %s", (concept, name, cells) => {
  expect(readingsOf("2021", concept).map((each) => [each.name, each.cells.length])).toEqual([
    [name, cells],
  ]);
});

test("a form that does not count a thing has no reading of it", () => {
  const documents = { of: "documents", documents: ["normativeDocs"], column: "issued" } as const;
  expect(readingsOf("2021", documents)).toHaveLength(1);
  expect(readingsOf("2019", documents)).toEqual([]);
});
