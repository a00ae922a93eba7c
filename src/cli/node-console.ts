import { constants, type Stats } from "node:fs";
import { access, chmod, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { FileAccessError, type Console } from "./console";
import { systemCode } from "./system-code";
import { printable } from "./terminal";

async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: "wx" });
  } catch (cause) {
    if (systemCode(cause) === "EEXIST") throw new FileAccessError("exists", { cause });
    await rm(path, { force: true });
    throw cause;
  }
}

/** The file of a path; null where there is none. */
async function fileAt(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (cause) {
    if (systemCode(cause) === "ENOENT") return null;
    throw cause;
  }
}

/** Whether nobody may write a file, not even who may write the folder around it. */
function isReadOnly({ mode }: Stats): boolean {
  return (mode & 0o222) === 0;
}

async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  const before = await fileAt(path);
  if (before && isReadOnly(before)) throw new FileAccessError("read-only");
  await writeNewFile(beside, bytes);
  try {
    if (before) await chmod(beside, before.mode);
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw cause;
  }
}

/** The path of a file that need not be there, through the folder that it would be in, as its system tells names apart. */
async function placeOf(path: string): Promise<string> {
  const whole = resolve(path);
  const folder = await realpath(dirname(whole)).catch(() => dirname(whole));
  const place = join(folder, basename(whole));
  return process.platform === "linux" ? place : place.toLowerCase();
}

async function isSameFile(path: string, other: string): Promise<boolean> {
  if ((await placeOf(path)) === (await placeOf(other))) return true;
  try {
    const [one, another] = await Promise.all(
      [path, other].map((each) => stat(each, { bigint: true }))
    );
    return one?.dev === another?.dev && one?.ino === another?.ino;
  } catch {
    return false;
  }
}

async function writingFault(path: string, overwrite: boolean): Promise<FileAccessError | null> {
  try {
    const file = await fileAt(path);
    if (file && !overwrite) return new FileAccessError("exists");
    if (file && isReadOnly(file)) return new FileAccessError("read-only");
    if (file && !file.isFile()) return new FileAccessError("not-writable");
    await access(dirname(path), constants.W_OK);
    return (await stat(dirname(path))).isDirectory() ? null : new FileAccessError("not-writable");
  } catch (cause) {
    return new FileAccessError("not-writable", { cause });
  }
}

/** The files and streams of this process; files are read by `read`. */
export function nodeConsole(read: Console["read"]): Console {
  return {
    read,
    writeFile: (path, bytes, overwrite) =>
      (overwrite ? replaceFile : writeNewFile)(path, bytes).catch((cause: unknown) => {
        throw cause instanceof FileAccessError
          ? cause
          : new FileAccessError("not-writable", { cause });
      }),
    writingFault,
    isSameFile,
    now: () => new Date(),
    out: (line) => void process.stdout.write(`${printable(line)}\n`),
    err: (line) => void process.stderr.write(`${printable(line)}\n`),
  };
}
