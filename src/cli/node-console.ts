import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { UnreadableFileError } from "../read/errors";
import { limits } from "../read/sources/limits";
import { FileAccessError, type Console } from "./console";

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && "code" in cause ? cause.code : undefined;
}

function readingError(cause: unknown): FileAccessError {
  switch (codeOf(cause)) {
    case "ENOENT":
      return new FileAccessError("not-found", { cause });
    case "EISDIR":
      return new FileAccessError("not-a-file", { cause });
    case "EACCES":
    case "EPERM":
      return new FileAccessError("no-access", { cause });
    default:
      return new FileAccessError("not-readable", { cause });
  }
}

/** What is no ordinary file has no size, and may never end. */
async function readOrdinaryFile(path: string): Promise<Uint8Array> {
  const file = await stat(path);
  if (file.isDirectory()) throw new FileAccessError("not-a-file");
  if (!file.isFile()) throw new FileAccessError("no-ordinary-file");
  if (file.size > limits.fileBytes) throw new UnreadableFileError("too-large");
  return readFile(path);
}

async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: "wx" });
  } catch (cause) {
    if (codeOf(cause) === "EEXIST") throw new FileAccessError("exists", { cause });
    await rm(path, { force: true });
    throw cause;
  }
}

async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  await writeNewFile(beside, bytes);
  try {
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw cause;
  }
}

async function isSameFile(path: string, other: string): Promise<boolean> {
  try {
    const [one, another] = await Promise.all(
      [path, other].map((each) => stat(each, { bigint: true }))
    );
    return one?.dev === another?.dev && one?.ino === another?.ino;
  } catch {
    return false;
  }
}

/** The files and streams of this process. */
export const nodeConsole: Console = {
  readFile: (path) =>
    readOrdinaryFile(path).catch((cause: unknown) => {
      const isTold = cause instanceof FileAccessError || cause instanceof UnreadableFileError;
      throw isTold ? cause : readingError(cause);
    }),
  writeFile: (path, bytes, overwrite) =>
    (overwrite ? replaceFile : writeNewFile)(path, bytes).catch((cause: unknown) => {
      throw cause instanceof FileAccessError
        ? cause
        : new FileAccessError("not-writable", { cause });
    }),
  isSameFile,
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};
