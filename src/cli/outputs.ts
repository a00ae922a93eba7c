import { FileAccessError, type Console } from "./console";

/** A file that is to be written. */
export interface Output {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What is said when it is. */
  readonly said: string;
}

/** What keeps a file from being written. */
export interface OutputFault {
  readonly path: string;
  readonly error: FileAccessError;
}

async function isAmong(console: Console, path: string, others: readonly string[]) {
  const same = await Promise.all(others.map((other) => console.isSameFile(other, path)));
  return same.includes(true);
}

/** Why files cannot be written beside each other: one is read, or they are the same. */
export async function faultOf(
  console: Console,
  inputs: readonly string[],
  paths: readonly string[]
): Promise<OutputFault | null> {
  for (const [index, path] of paths.entries()) {
    if (await isAmong(console, path, inputs)) {
      return { path, error: new FileAccessError("is-input") };
    }
    if (await isAmong(console, path, paths.slice(0, index))) {
      return { path, error: new FileAccessError("is-output") };
    }
  }
  return null;
}

/** Writes all of some files in their order and says so of each; none where one of them is seen to be impossible to write. */
export async function writeOutputs(
  console: Console,
  outputs: readonly Output[],
  overwrite: boolean
): Promise<OutputFault | null> {
  for (const { path } of outputs) {
    const error = await console.writingFault(path, overwrite);
    if (error) return { path, error };
  }
  for (const { path, bytes, said } of outputs) {
    try {
      await console.writeFile(path, bytes, overwrite);
    } catch (cause) {
      if (cause instanceof FileAccessError) return { path, error: cause };
      throw cause;
    }
    console.err(`${said}：${path}`);
  }
  return null;
}
