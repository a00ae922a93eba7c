import type { Mutant } from "./instrument";
import type { Reached, TestRun, Trace, TracedTest, TrialRequest } from "./messages";

/** A mutant of the project. */
export interface PlacedMutant extends Mutant {
  readonly file: string;
  /** Its place in the list of its file. */
  readonly index: number;
}

/** Which tests evaluate an expression. */
type Reaching = Map<Trace, TracedTest[] | "all">;

/** The expressions, and the files they stand in. */
function placesIn(reached: Reached): readonly string[] {
  return Object.entries(reached).flatMap(([file, sites]) => [
    file,
    ...sites.map((site) => `${file}:${site}`),
  ]);
}

function runOf(trace: Trace, reaching: readonly TracedTest[] | "all"): TestRun {
  const { testFile, milliseconds } = trace;
  if (reaching === "all") return { testFile, tests: "all", milliseconds };
  const taken = (tests: readonly TracedTest[]): number =>
    tests.reduce((sum, test) => sum + test.milliseconds, 0);
  return {
    testFile,
    tests: reaching.map(({ name }) => name),
    milliseconds: Math.max(0, milliseconds - taken(trace.tests) + taken(reaching)),
  };
}

/** Which tests have to be run to find out whether a mutant is noticed. */
export class Trials {
  readonly #reaching = new Map<string, Reaching>();

  constructor(traces: readonly Trace[]) {
    for (const trace of traces) {
      for (const test of trace.tests) {
        for (const place of placesIn(test.reached)) this.#add(place, trace, test);
      }
    }
    for (const trace of traces) {
      for (const [file, sites] of Object.entries(trace.outside)) {
        for (const site of sites) this.#at(`${file}:${site}`).set(trace, "all");
      }
    }
    const times = new Map<string, number>();
    for (const file of traces.flatMap(({ loading }) => Object.keys(loading))) {
      times.set(file, (times.get(file) ?? 0) + 1);
    }
    for (const trace of traces) {
      for (const [file, sites] of Object.entries(trace.loading)) {
        for (const site of sites) this.#addLoaded(file, site, trace, times.get(file) !== 1);
      }
    }
  }

  #at(place: string): Reaching {
    const reaching = this.#reaching.get(place) ?? new Map<Trace, TracedTest[] | "all">();
    this.#reaching.set(place, reaching);
    return reaching;
  }

  #add(place: string, trace: Trace, test: TracedTest): void {
    const tests = this.#at(place).get(trace);
    if (tests === undefined) this.#at(place).set(trace, [test]);
    else if (tests !== "all" && tests.at(-1) !== test) tests.push(test);
  }

  /**
   * What a file computes when it is loaded, nearly every test has loaded: those that evaluate more of it are asked; all,
   * where there is no more of it, or where no other test file loads it.
   */
  #addLoaded(file: string, site: number, trace: Trace, isLoadedTwice: boolean): void {
    const inFile = isLoadedTwice ? this.#reaching.get(file) : undefined;
    const tests = inFile === undefined ? "all" : inFile.get(trace);
    if (tests !== undefined) this.#at(`${file}:${site}`).set(trace, tests);
  }

  /** The tests that evaluate what the mutant changes, the quickest files first. */
  of({ file, site, index }: PlacedMutant): TrialRequest {
    const reaching = this.#reaching.get(`${file}:${site}`) ?? new Map<never, never>();
    const runs = [...reaching].map(([trace, tests]) => runOf(trace, tests));
    runs.sort((a, b) => a.milliseconds - b.milliseconds);
    return { kind: "trial", file, mutant: index, runs };
  }
}
