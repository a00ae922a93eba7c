import { type Belief, beliefs, isOpen } from "../../src/conformance/beliefs";
import { pageText } from "../docs/pages";

const all: readonly Belief[] = Object.values(beliefs);

/** The line that DECISIONS.md has for a belief: an open one says what another answer would mean. */
function lineOf({ statement, settled, reported, consequence }: Belief): string {
  const known = settled ?? reported;
  const told = known === undefined ? statement : `${statement} (${known})`;
  return settled === undefined ? `- ${told}. Otherwise: ${consequence}.` : `- ${told}.`;
}

/** The list below a heading of DECISIONS.md. */
function listBelow(heading: string): readonly string[] {
  const [, below = ""] = pageText("DECISIONS.md").split(`### ${heading}\n`);
  const [list = ""] = below.split(/^#/m);
  return list.split("\n").filter((line) => line.startsWith("- "));
}

test("DECISIONS.md lists what is open, each with what another answer would mean for the clerk", () => {
  expect(listBelow("Open")).toEqual(all.filter(isOpen).map(lineOf));
});

test("DECISIONS.md lists what was measured or is documented, each with its source", () => {
  const settled = all.filter((belief) => !isOpen(belief));
  expect(listBelow("Measured or documented")).toEqual(settled.map(lineOf));
});
