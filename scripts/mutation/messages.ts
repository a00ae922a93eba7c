import type { TestResult } from "./test-file";

/** A test file run without a mutant, to see which expressions each of its tests evaluates. */
export interface TraceRequest {
  readonly kind: "trace";
  readonly testFile: string;
}

/** Tests run with one mutant in force, file by file, until one fails. */
export interface TrialRequest {
  readonly kind: "trial";
  readonly file: string;
  /** The mutant's place in the list of its file. */
  readonly mutant: number;
  readonly runs: readonly TestRun[];
}

/** Some tests of one file. */
export interface TestRun {
  readonly testFile: string;
  readonly tests: readonly string[] | "all";
  /** How long they take without a mutant. */
  readonly milliseconds: number;
}

export type Request = TraceRequest | TrialRequest;

/** The expressions evaluated, by file. */
export type Reached = Readonly<Record<string, readonly number[]>>;

/** What a test file does without a mutant. */
export interface Trace {
  readonly kind: "trace";
  readonly testFile: string;
  /** Evaluated by the files with mutants themselves, when they are loaded. */
  readonly loading: Reached;
  /** Evaluated outside of any test by what the test file computes when it is loaded, or before all tests. */
  readonly outside: Reached;
  readonly milliseconds: number;
  readonly tests: readonly TracedTest[];
}

export interface TracedTest extends TestResult {
  readonly reached: Reached;
}

/** Whether a test failed with the mutant in force. */
export interface Verdict {
  readonly kind: "verdict";
  readonly killed: boolean;
}

/** Sent when another test file of a trial begins, which may take so long again. */
export interface Progress {
  readonly kind: "progress";
  readonly run: number;
}

export type Answer = Trace | Verdict | Progress;
