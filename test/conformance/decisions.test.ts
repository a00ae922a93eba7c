import { type Belief, beliefs, isOpen } from "../../src/conformance/beliefs";
import { pageText } from "../docs/pages";

const all: readonly Belief[] = Object.values(beliefs);

/** The line that DECISIONS.md has for a belief. */
function lineOf({ statement, reported, consequence }: Belief): string {
  const told = reported === undefined ? statement : `${statement} (${reported})`;
  return `- ${told}. Otherwise: ${consequence}.`;
}

const [, listed = ""] = pageText("DECISIONS.md").split("## What Excel is believed to answer\n");

test("DECISIONS.md lists what is open alone, each with what another answer would mean for the clerk", () => {
  const lines = listed.split("\n").filter((line) => line.startsWith("- "));
  expect(lines).toEqual(all.filter(isOpen).map(lineOf));
});
