import { HostError } from "../../src/workbook/errors";

/** The HostError an action rejects with. */
export async function hostFailure(action: Promise<unknown>): Promise<HostError> {
  try {
    await action;
  } catch (thrown) {
    if (thrown instanceof HostError) return thrown;
    throw thrown;
  }
  throw new Error("Nothing failed");
}
