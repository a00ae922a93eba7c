import type { Expectation } from "../../src/conformance/comparison";
import type { Observation } from "../../src/conformance/conformance-case";
import type { Behaviour, BehaviourName } from "../excel-host/behaviour";

/** What a case has to show on the stand-in that behaves so. */
export function expectedOn(
  behaviour: Behaviour,
  { expected, otherwise = [] }: Expectation
): Observation {
  const other = otherwise.find(({ switches }) =>
    Object.entries(switches).every(([name, value]) => behaviour[name as keyof Behaviour] === value)
  );
  return other?.expected ?? expected;
}

/** A host that shows and selects what it is told to: where it does not, nobody can ask it anything. */
export function inFront(
  like: BehaviourName
): Partial<Behaviour> & { readonly like: BehaviourName } {
  return { like, cosmetics: "done" };
}
