/** What the command line reads from and writes to. Paths are as the user wrote them. */
export interface Console {
  /** Rejects with a FileAccessError. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Rejects with a FileAccessError. */
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Standard output: results. */
  readonly out: (line: string) => void;
  /** Standard error: what is meant for people, while results are JSON. */
  readonly err: (line: string) => void;
}

const accessReasons = {
  "not-found": "找不到这个文件。请检查路径。",
  "not-a-file": "这是一个文件夹，不是文件。",
  "no-access": "没有权限打开这个文件。",
  "not-readable": "这个文件打不开。",
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
