import { outcomeReading } from "../../../src/rules/prose/readings";

test.each([
  [["granted"], "表三（一）予以公开总计", 1],
  [["granted", "partial"], "表三（一）予以公开与（二）部分公开合计", 2],
  [["other"], "表三（六）其他处理合计", 3],
] as const)("of %j the sum is called %s", (groups, name, cells) => {
  const reading = outcomeReading("2021", groups);
  expect([reading.name, reading.cells.length]).toEqual([name, cells]);
});
