import type { Rule } from "../rule";

export const yearBefore: Rule = {
  id: "document.previous",
  title: "用来对照的是上一年的年报",
  explanation:
    "与上一年有关的核对只用紧接着的上一年度的年报。选的是别的年度时，这些核对都不进行，请换成上一年的。",
  level: "note",
  source: { kind: "practice", where: "上年结转、现行有效等数据都承接上一年度的年报" },
  exceptions: [],
  example: "用来对照的是2022年的年报，不是上一年（2024年）的，没有与它核对。",
  *outcomes({ report, previous }) {
    const year = previous?.year ?? null;
    if (report.year === null || year === null) return;
    const expected = report.year - 1;
    yield year === expected
      ? { kind: "passed", cells: ["title"], message: `用来对照的是上一年（${year}年）的年报。` }
      : {
          kind: "broken",
          cells: ["title"],
          message: `用来对照的是${year}年的年报，不是上一年（${expected}年）的，没有与它核对。`,
        };
  },
};
