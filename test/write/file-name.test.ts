import * as fc from "fast-check";
import { safeFileName } from "../../src/write/file-name";

test.each([
  ["临江县水利局2021年年报", "临江县水利局2021年年报"],
  ["甲/乙\\丙:丁?", "甲_乙_丙_丁_"],
  ["..报告. .", "报告"],
  ["报\u0007告\n二", "报告 二"],
])("%j becomes %j", (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});

test("a long name is cut between characters", () => {
  expect([...safeFileName("𠮷".repeat(300))]).toHaveLength(120);
});

test("any name is one that Windows accepts", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      expect(safeFileName(name)).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Surrogate}]|^[. ]|[. ]$/u);
    })
  );
});
