/**
 * How Excel answers where its versions differ, or nobody here has seen its answer. Each switch names its source: what
 * was measured by whom, or what is documented.
 */
export interface Behaviour {
  /** Where a new conditional format stands: documented first, measured last (edgargew622-cloud/excel-ai-addin, 16.0.14334). */
  readonly newConditionalFormat: "first" | "last";
}

/** The Excel of the documentation, the one that was measured, and one in which all goes wrong that can. */
export const behaviours = {
  kind: { newConditionalFormat: "first" },
  measured: { newConditionalFormat: "last" },
  worst: { newConditionalFormat: "last" },
} as const satisfies Readonly<Record<string, Behaviour>>;

export type BehaviourName = keyof typeof behaviours;

/** For `describe.each`: what touches a switch is run on every host. */
export const eachHost = Object.keys(behaviours) as readonly BehaviourName[];
