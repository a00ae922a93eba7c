import { parseExplained } from "../../scripts/mutation/explained";
import type { Fate } from "../../scripts/mutation/mutation-run";
import { scoresOf } from "../../scripts/mutation/score";

function outcome(file: string, key: string, fate: Fate) {
  return { mutant: { file, key, fate, line: 1, site: 0, index: 0 }, fate };
}

test("explained survivors are listed below their reason", () => {
  const explained = parseExplained(
    "# It is never empty.\na.ts › f: 1 → 2\n\na.ts › g: 1 → 2\n# As fast.\nb.ts › : a → b\n"
  );
  expect([...explained]).toEqual([
    ["a.ts › f: 1 → 2", "It is never empty."],
    ["a.ts › g: 1 → 2", "It is never empty."],
    ["b.ts › : a → b", "As fast."],
  ]);
});

test("the score is counted by folder; explained survivors are survivors", () => {
  const outcomes = [
    outcome("src/read/a.ts", "f: 1 → 2", "killed"),
    outcome("src/read/deep/b.ts", "f: 1 → 2", "unreached"),
    outcome("src/read/a.ts", "g: 1 → 2", "survived"),
    outcome("src/rules/a.ts", "f: 1 → 2", "killed"),
  ];
  const explained = new Map([["src/read/a.ts › g: 1 → 2", "It is never empty."]]);
  expect(scoresOf(outcomes, explained)).toEqual([
    { folder: "src/read", mutants: 3, killed: 1, explained: 1 },
    { folder: "src/rules", mutants: 1, killed: 1, explained: 0 },
  ]);
});
