import { labelOf, type LabelIndex } from "./labels";

/** Labels of one character are in too many others. */
const shortest = 2;

/** Whether a text holds several official labels, none of which is a part of another: rows that stand in one line. */
export function namesSeveral(index: LabelIndex<unknown>, text: string): boolean {
  const { core } = labelOf(text);
  const held = [...new Set(index.cores())].filter(
    (own) => own.length >= shortest && core.includes(own)
  );
  const outermost = held.filter(
    (own) => !held.some((other) => other !== own && other.includes(own))
  );
  return outermost.length > 1;
}
