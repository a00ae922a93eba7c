/**
 * A part of the program that is loaded when it is wanted did not come: the server is out of reach, or has a later
 * version, to which the part no longer belongs.
 */
export class PartNotLoaded extends Error {
  override readonly name = "PartNotLoaded";
}

/**
 * Loads a part of the program that is loaded when it is wanted.
 * @param load imports it; in a worker, that may throw before it promises anything
 * @throws PartNotLoaded; loading it again may succeed
 */
export async function loaded<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (cause) {
    throw new PartNotLoaded("", { cause });
  }
}
