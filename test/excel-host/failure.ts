/** The error an action ends in; rejects when it ends in none. */
export async function failureOf(action: () => Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await action();
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error("The action was expected to fail");
}
