import { strict as assert } from "node:assert";
import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds after which what is waited for counts as hung. How fast something is, no case asks; bench/ measures it. */
export const timeLimit = 60_000;

/** Waits until an assertion holds, and fails as it does where it never holds. */
export async function eventually(assertion: () => Promise<void>): Promise<void> {
  const end = Date.now() + timeLimit;
  for (;;) {
    try {
      await assertion();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await pause(50);
  }
}

/** Waits until something holds. */
export function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  return eventually(async () => assert.ok(await holds(), `Waited in vain for ${what}`));
}

/** Acts until that has an effect: what is pressed while it is drawn anew is lost. Waits longer each time. */
export async function actUntil(
  effect: string,
  act: () => Promise<void>,
  isThere: () => Promise<boolean>
): Promise<void> {
  const end = Date.now() + timeLimit;
  for (let patience = 1000; ; patience *= 2) {
    const next = Date.now() + patience;
    await act();
    do {
      if (await isThere()) return;
      await pause(50);
    } while (Date.now() < next);
    assert.ok(Date.now() < end, `Tried in vain to get ${effect}`);
  }
}
