import { furtherCells } from "./further-cells";
import { movedCells } from "./moved-cells";
import type { OddLayout } from "./odd-layout";
import { otherYears } from "./other-years";

/** Ways in which strangers lay reports out. */
export const oddLayouts: readonly OddLayout[] = [...otherYears, ...furtherCells, ...movedCells];
