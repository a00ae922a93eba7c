import { recogniseDocument } from "../../../read/recognise";
import type { DocumentBlock } from "../../../read/source";
import { titleOf } from "../../../read/title";
import { isUnexpected, type Designation } from "../../../report/designation";

function textsIn(block: DocumentBlock): readonly string[] {
  if (block.kind === "paragraph") return [block.text];
  return block.grid.cells
    .flat()
    .filter((cell): cell is string => typeof cell === "string" && cell !== "");
}

/** The titles of reports that a pasted block has copied along. */
function titlesIn(blocks: readonly DocumentBlock[]): readonly Designation[] {
  return blocks.flatMap(textsIn).flatMap((text) => titleOf(text) ?? []);
}

/**
 * What a pasted block says it is of, where that is not what is expected.
 * @param expected the report it is pasted into
 */
export function unexpectedTitle(
  blocks: readonly DocumentBlock[],
  expected: Designation
): Designation | undefined {
  const read = [...recogniseDocument(blocks).map(({ report }) => report), ...titlesIn(blocks)];
  return read.find((each) => isUnexpected(each, expected));
}
