import { readFile, stat } from "node:fs/promises";
import { agencyKindIn } from "../check/agency-kind-rows";
import { reasonOf, reasonsIn } from "../check/reason-rows";
import { UnreadableFileError } from "../read/errors";
import { readWholeFile } from "../read/file";
import { limits } from "../read/sources/limits";
import { PartNotLoaded } from "../report/loaded";
import {
  FileAccessError,
  stoppedReading,
  type FileError,
  type Reading,
  type ReadingRequest,
  type ReadReports,
} from "./console";
import { systemCode } from "./system-code";

function accessError(cause: unknown): FileAccessError {
  switch (systemCode(cause)) {
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
  const file = await stat(path).catch((cause: unknown) => {
    throw accessError(cause);
  });
  if (file.isDirectory()) throw new FileAccessError("not-a-file");
  if (!file.isFile()) throw new FileAccessError("no-ordinary-file");
  if (file.size > limits.fileBytes) throw new UnreadableFileError("too-large");
  return readFile(path).catch((cause: unknown) => {
    throw accessError(cause);
  });
}

/**
 * The reports in a file, and what it keeps for their check: what their agencies are, and reasons.
 * @param named sheets that are meant where it is not clear which is
 * @param fileName what the file is called
 * @throws UnreadableFileError as `readWholeFile` does
 */
export async function reportsIn(
  bytes: Uint8Array,
  named: readonly string[] = [],
  fileName = ""
): Promise<ReadReports> {
  const { reports, sheets } = await readWholeFile(bytes, { named, fileName });
  return {
    reports: reports.map((found) => {
      const agencyKind = agencyKindIn(sheets, found);
      return { ...found, ...(agencyKind && { agencyKind }) };
    }),
    reasons: [
      ...reasonsIn(sheets),
      ...reports.flatMap(({ reasons = [] }) => reasons.flatMap((each) => reasonOf(each) ?? [])),
    ],
  };
}

function errorOf(cause: unknown): FileError {
  if (cause instanceof UnreadableFileError || cause instanceof FileAccessError) {
    return { code: cause.code, message: cause.message };
  }
  return stoppedReading(cause instanceof PartNotLoaded ? "not-loaded" : "reader-failed");
}

/** Reads a file in this process. Never rejects: whatever goes wrong is the file's error. */
export async function readingOf({ path, sheets }: ReadingRequest): Promise<Reading> {
  try {
    return await reportsIn(await readOrdinaryFile(path), sheets, path);
  } catch (cause) {
    return { error: errorOf(cause) };
  }
}
