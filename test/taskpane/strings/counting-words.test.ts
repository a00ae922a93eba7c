import { zhCN } from "../../../src/taskpane/strings/zh-CN";

/** Every sentence of the pane with numbers in it, as far as it takes nothing but numbers. */
function counted(words: object): readonly string[] {
  return Object.values(words).flatMap((word: unknown): readonly string[] => {
    if (typeof word === "function") {
      const call = word as (...numbers: readonly number[]) => unknown;
      const said = call(...Array.from({ length: word.length }, () => 7));
      return typeof said === "string" ? [said] : [];
    }
    return typeof word === "object" && word !== null ? counted(word) : [];
  });
}

test("findings are counted in 处, statements and rules in 条", () => {
  const { workList, check, steps, standing } = zhCN;
  const ofFindings = [...counted(workList), ...counted(steps), ...counted(standing)];
  expect(ofFindings.filter((said) => /7[条项]/.test(said))).toEqual([]);
  const { error, review, incomplete, note, settled, passed } = check.counts;
  for (const level of [error, review, incomplete, note, settled]) expect(level(7)).toMatch(/^7处/);
  expect(passed(7)).toMatch(/^7条/);
});
