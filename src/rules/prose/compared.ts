import type { BrokenOutcome, PassedOutcome } from "../rule";
import type { Amount, Reading } from "./amounts";

/** Why the tables neither bear a statement out nor contradict it; in Chinese, for whoever asks. */
export const openWordings = {
  noPrevious: "没有上一年的报告可以对照",
  emptyCells: "要对照的格有空着的或不是数字的，不能断定",
  nothingBefore: "上年的数或分母是0，算不出百分比",
  withoutSome: "减去同一句里撤回或者别的事项的件数就与表格一致",
  atMost: "表中的数不比它小，还可能计入了别的情形",
  otherChange: "与同一句里别的数的增减一致",
} as const;

export type OpenReason = keyof typeof openWordings;

interface Open {
  readonly kind: "open";
  readonly why: OpenReason;
}

/** What came of comparing a statement with the tables; `found` says it, to be put behind the words of the text. */
export type Comparison =
  | (Omit<PassedOutcome, "message"> & { readonly found: string })
  | (Omit<BrokenOutcome, "message"> & { readonly found: string })
  | Open;

export function open(why: OpenReason): Open {
  return { kind: "open", why };
}

/** Something that a statement can be meant by, and what it comes to. */
export interface Compared {
  readonly reading: Reading;
  readonly amount: Amount;
}
