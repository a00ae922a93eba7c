import { readFile, writeFile } from "node:fs/promises";
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

/** The files and streams of this process. */
export const nodeConsole: Console = {
  readFile: (path) =>
    readFile(path).catch((cause: unknown) => {
      throw readingError(cause);
    }),
  writeFile: (path, bytes) =>
    writeFile(path, bytes).catch((cause: unknown) => {
      throw new FileAccessError("not-writable", { cause });
    }),
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};
