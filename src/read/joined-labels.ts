import { lettersAndDigits } from "./characters";
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

/** 0/23, 12.5-3. */
const severalNumbers = /^\d+[^\d.、．]+\d/;

/** Whether a number that is none of a label's stands in a text: in 规章 0. or by itself. */
export function holdsLoneNumber(text: string): boolean {
  return text.split(/\s+/).some((part) => /^\d+$/.test(lettersAndDigits(part)));
}

/** Whether numbers stand behind a label in its text, such as 规章 0 or 规章 0/23: figures that have lost their cells. */
export function holdsNumbersBehind(text: string): boolean {
  const behind = text.trim().split(/\s+/).slice(1);
  return behind.some((part) => severalNumbers.test(part)) || behind.slice(-1).some(holdsLoneNumber);
}
