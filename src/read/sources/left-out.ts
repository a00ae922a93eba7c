import { visible } from "../characters";
import type { ReadingNote } from "../found";
import { note } from "../notes";

/** Why something that stands in a file is not read as part of its text. */
export type LeftOutReason =
  "hidden" | "struck" | "reading-aid" | "footnote" | "text-box" | "turned";

const codes = {
  hidden: "text-hidden",
  struck: "text-struck",
  "reading-aid": "text-reading-aid",
  footnote: "text-footnote",
  "text-box": "text-box",
  turned: "text-turned",
} as const;

const reasons: readonly LeftOutReason[] = [
  "hidden",
  "struck",
  "reading-aid",
  "footnote",
  "text-box",
  "turned",
];

const mostExamples = 3;
const longestExample = 20;

function shortened(text: string): string {
  const characters = [...visible(text).replace(/\s+/g, " ").trim()];
  const isLong = characters.length > longestExample;
  return isLong ? `${characters.slice(0, longestExample).join("")}…` : characters.join("");
}

interface LeftOutText {
  readonly reason: LeftOutReason;
  readonly text: string;
  readonly beside: string;
}

/** Collects what is left out of one file because a reader does not see it, sees that it does not count, or
 * finds it outside of the text. */
export class LeftOut {
  private readonly examples: LeftOutText[] = [];
  private readonly counts = new Map<LeftOutReason, number>();

  /** @param beside what is read in the same place: the cell, the paragraph */
  take(reason: LeftOutReason, text: string, beside: string): void {
    if (visible(text).trim() === "") return;
    const count = (this.counts.get(reason) ?? 0) + 1;
    this.counts.set(reason, count);
    if (count <= mostExamples) {
      this.examples.push({ reason, text: shortened(text), beside: shortened(beside) });
    }
  }

  /** Takes over what another one has collected. */
  join(other: LeftOut): void {
    for (const reason of reasons) {
      const before = this.counts.get(reason) ?? 0;
      this.counts.set(reason, before + (other.counts.get(reason) ?? 0));
      const own = other.examples.filter((example) => example.reason === reason);
      this.examples.push(...own.slice(0, Math.max(0, mostExamples - before)));
    }
  }

  /** A note for each reason for which something was left out. */
  notes(): readonly ReadingNote[] {
    return reasons.flatMap((reason) => {
      const count = this.counts.get(reason) ?? 0;
      const own = this.examples.filter((example) => example.reason === reason);
      return count > 0 ? [note(codes[reason], count, own)] : [];
    });
  }
}
