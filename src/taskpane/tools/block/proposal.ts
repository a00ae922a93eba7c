import type { FoundReport } from "../../../read/found";
import type { Place } from "../../../read/source";
import { byLabels } from "./by-labels";
import { fromCell } from "./from-cell";
import type { BlockProposal } from "./landing";
import type { PastedBlock } from "./pasted-block";

/**
 * What a pasted block would change: by its labels where it is an official table, otherwise from the selected cell on.
 * Its empty cells change nothing.
 */
export function blockProposal(
  found: FoundReport,
  block: PastedBlock,
  selected: Place
): BlockProposal {
  return byLabels(found, block) ?? fromCell(found, block, selected);
}
