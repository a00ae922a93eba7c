import { brokenHeads } from "./broken-heads";
import { cutTables } from "./cut-tables";
import { lostSpans } from "./lost-spans";
import { movedStubs } from "./moved-stubs";
import { otherWordings } from "./other-wordings";
import type { Variant } from "./variant";

/** How tables come out of the programs that sites are made with, beyond what the catalogue has. */
export const siteVariants: readonly Variant[] = [
  ...lostSpans,
  ...brokenHeads,
  ...cutTables,
  ...movedStubs,
  ...otherWordings,
];
