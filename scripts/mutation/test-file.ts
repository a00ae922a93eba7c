import * as circus from "jest-circus";
import { expect } from "expect";
import fastCheck from "fast-check";
import type { Modules } from "./modules";

/** What a test came to. */
export interface TestResult {
  readonly name: string;
  readonly milliseconds: number;
  readonly passed: boolean;
}

/** What tests find without importing it, as far as ours use it; `jest` is made for each file. */
const { describe, test, it, beforeAll, beforeEach, afterAll, afterEach } = circus;
const globals = { describe, test, it, beforeAll, beforeEach, afterAll, afterEach, expect };

/** As in jest.config.mjs. */
const timeLimit = 60_000;
const timeLimitName = Symbol.for("TEST_TIMEOUT_SYMBOL");

/** What a test file calls `jest`, as far as ours use it. */
export function jestFor(
  modules: Modules,
  file: string,
  require: (specifier: string) => unknown
): object {
  return {
    mock: (specifier: string, exports: () => object) => modules.replace(specifier, file, exports),
    requireActual: require,
    setTimeout: () => undefined,
  };
}

type Test = NonNullable<circus.State["currentlyRunningTest"]>;

function nameOf({ name, parent }: Test): string {
  const names: string[] = [name];
  for (let block = parent; block.parent; block = block.parent) {
    names.unshift(block.name);
  }
  return names.join(" › ");
}

function testsIn(block: circus.State["rootDescribeBlock"]): readonly Test[] {
  return block.children.flatMap((child) => (child.type === "test" ? [child] : testsIn(child)));
}

/** Is told when a test begins and when it is over. */
export interface Observer {
  readonly started: () => void;
  readonly ended: (result: TestResult) => void;
}

/** Makes the test runner ready: its names become global, and random tests the same in every run. */
export function prepare(): void {
  Object.assign(globalThis, globals, { [timeLimitName]: timeLimit });
  fastCheck.configureGlobal({ seed: 1, endOnFailure: true });
}

/**
 * Runs the tests of a file that are wanted, by name, or all of them, until the first that fails.
 *
 * @throws What the file throws when it is loaded.
 */
export async function runTestFile(
  modules: Modules,
  file: string,
  wanted: ReadonlySet<string> | "all",
  observer: Observer
): Promise<void> {
  circus.resetState();
  modules.restoreAll();
  modules.forget(file);
  modules.load(file);
  const tests = testsIn(circus.getState().rootDescribeBlock);
  const skip = (unwanted: readonly Test[]): void => {
    for (const test of unwanted) test.mode = "skip";
  };
  if (wanted !== "all") skip(tests.filter((test) => !wanted.has(nameOf(test))));
  const listen = (event: circus.Event): void => {
    if (event.name === "test_start") observer.started();
    if (event.name !== "test_done") return;
    const { test } = event;
    const passed = test.errors.length === 0;
    observer.ended({ name: nameOf(test), milliseconds: test.duration ?? 0, passed });
    if (!passed) skip(tests);
  };
  circus.addEventHandler(listen);
  try {
    const { unhandledErrors } = await circus.run();
    const [error] = unhandledErrors;
    if (error !== undefined) throw new Error(error);
  } finally {
    circus.removeEventHandler(listen);
  }
}
