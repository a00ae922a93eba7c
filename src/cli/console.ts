import type { Reason } from "../check/reasons";
import type { FoundReport } from "../read/found";
import type { AgencyKind } from "../rules/agency-kind";

/** Why a file has no report for us, as it is printed. */
export interface FileError {
  readonly code: string;
  readonly message: string;
}

/** A report found in a file, and what the file says its agency is. */
export interface FiledReport extends FoundReport {
  readonly agencyKind?: AgencyKind;
}

/** What was read in a file. */
export interface ReadReports {
  readonly reports: readonly FiledReport[];
  /** The reasons its sheet 核对说明 keeps, of any report. */
  readonly reasons: readonly Reason[];
}

/** What a process that reads is asked for. */
export interface ReadingRequest {
  readonly path: string;
  /** Sheets that are meant where it is not clear which is. */
  readonly sheets: readonly string[];
}

/** What became of reading a file. */
export type Reading = ReadReports | { readonly error: FileError };

/** What the command line reads from and writes to. Paths are as the user wrote them. */
export interface Console {
  /**
   * Reads a file. Never rejects: whatever goes wrong is the file's error.
   * @param sheets that are meant where it is not clear which is
   */
  readonly read: (path: string, sheets: readonly string[]) => Promise<Reading>;
  /**
   * Writes the whole file or nothing. Rejects with a FileAccessError, `exists` where a file is there that is not to be
   * overwritten.
   */
  readonly writeFile: (path: string, bytes: Uint8Array, overwrite: boolean) => Promise<void>;
  /** What keeps a file from being written, as far as can be told before; null where nothing does. */
  readonly writingFault: (path: string, overwrite: boolean) => Promise<FileAccessError | null>;
  /** Whether two paths are the same, or lead to one file by whatever name. */
  readonly isSameFile: (path: string, other: string) => Promise<boolean>;
  /** The time where the user is. */
  readonly now: () => Date;
  /** Standard output: results. */
  readonly out: (line: string) => void;
  /** Standard error: what is meant for people, while results are JSON. */
  readonly err: (line: string) => void;
}

const accessReasons = {
  "not-found": "找不到这个文件。请检查路径。",
  "not-a-file": "这是一个文件夹，不是文件。",
  "no-ordinary-file": "这是管道或设备，不是存好的文件。请先把内容存成文件。",
  "no-access": "没有权限打开这个文件。",
  "not-readable": "这个文件打不开。",
  "is-input": "这就是读入的文件，导出会毁掉它，没有导出。请换一个名字。",
  "is-output": "这个名字写了两次，后写的会盖掉先写的，没有导出。请给每个文件各写一个名字。",
  exists: "已有同名文件，没有覆盖。请换一个名字；确实要覆盖时加 --overwrite。",
  "read-only": "已有同名文件，而且是只读的，没有覆盖。请换一个名字，或者先取消它的只读。",
  "not-writable": "无法写入这个位置。请检查文件夹是否存在、是否有权限。",
} as const;

/** A file that the system does not let us open or write. */
export class FileAccessError extends Error {
  override readonly name = "FileAccessError";
  constructor(
    readonly code: keyof typeof accessReasons,
    options?: ErrorOptions
  ) {
    super(accessReasons[code], options);
  }
}

const stoppedReasons = {
  "out-of-memory": "读取这个文件要用的内存过多，已停止读取。请把报告复制到新文件里再读。",
  "out-of-time": "读取这个文件用的时间过长，已停止读取。请把报告复制到新文件里再读。",
  "not-loaded": "程序文件不全，没有做完。请把命令行的文件夹整个重新复制一份。",
  "reader-failed": "读取这个文件时程序出错，没有读入。请把报告复制到新文件里再读。",
} as const;

/** Why a reading came to no end; `not-loaded`: the reader itself did not come. */
export type StoppedReason = keyof typeof stoppedReasons;

/** What is said of a file whose reading came to no end. */
export function stoppedReading(code: StoppedReason): FileError {
  return { code, message: stoppedReasons[code] };
}
