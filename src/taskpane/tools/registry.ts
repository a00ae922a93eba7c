import { block } from "./block/tool";
import { carriedIn } from "./carried-in/tool";
import { tidying } from "./tidying/tool";
import type { Tool } from "./tool";
import { totals } from "./totals/tool";
import { zeros } from "./zeros/tool";

/** The tools of 填写, in the order in which they are offered. */
export const tools: readonly Tool[] = [carriedIn, block, zeros, totals, tidying];
