import Sequencer from "@jest/test-sequencer";

/** Runs one part of the tests after the other, in the order of the configuration; within a part the longest first. */
export default class PartByPart extends Sequencer {
  /** @param {readonly import("@jest/test-result").Test[]} tests */
  sort(tests) {
    const parts = [...new Set(tests.map(({ context }) => context.config.displayName.name))];
    const positionOf = ({ context }) => parts.indexOf(context.config.displayName.name);
    return super.sort(tests).sort((a, b) => positionOf(a) - positionOf(b));
  }
}
