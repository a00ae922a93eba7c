import { PartNotLoaded } from "../report/loaded";

/** Why a file cannot be read, each with a sentence that says what happened and what to do. */
const reasons = {
  empty: "文件是空的。",
  "too-large": "文件太大，不像一份年度报告。请只保留报告本身，另存后再读。",
  "too-complex": "文件的内容过多或嵌套过深，无法读取。请把报告复制到新文件里再读。",
  damaged: "文件已损坏或不完整，无法打开。请重新下载，或用原来的软件打开后另存一份。",
  encrypted: "文件设有密码，无法读取。请在原来的软件里打开，去掉密码后另存一份。",
  "old-word":
    "这是 Word 95 或更早的文件，无法直接读取。请用 Word 或 WPS 打开后另存为 .docx，或者把其中的表格复制过来粘贴。",
  scan: "这个 PDF 是扫描件：每一页都是图片，没有可以读的文字。请使用生成它的 Word、WPS 或 Excel 文件，或者对照着填写。",
  "nameless-characters":
    "这个 PDF 没有说明它的字是什么字，读出来会是乱码，没有读入。请使用生成它的 Word、WPS 或 Excel 文件，或者用 WPS 打开后另存为 .docx。",
  "pdf-too-long": "这个 PDF 的页数太多，不像一份年度报告。请只把年报的那几页另存为 PDF 再读。",
  "pdf-too-slow":
    "这个 PDF 太复杂，10秒内没有读完，已停止读取。请使用生成它的 Word、WPS 或 Excel 文件，或者用 WPS 打开后另存为 .docx。",
  "pdf-without-worker":
    "这里不能在后台读 PDF，为了不让窗格停住，没有读入。请用 Word 或 WPS 打开后另存为 .docx 再读，或者用命令行读。",
  picture: "这是图片，无法读取其中的数字。请使用 Word、Excel 或网页文件。",
  archive: "这是压缩包。请先解压，再选择里面的文件。",
  "web-archive": "这是单个文件的网页存档（.mht），无法直接读取。请另存为网页（.html）或 .docx。",
  ofd: "这是 OFD 版式文件，无法直接读取。请用 WPS 或 OFD 阅读器打开，转换为 Word（.docx）后再读，或者把其中的表格复制过来粘贴。",
  apple:
    "这是苹果电脑的 Numbers 表格或 Pages 文稿，无法直接读取。请在原软件里导出为 Excel（.xlsx）或 Word（.docx）后再读。",
  "flat-document":
    "这是 OpenDocument 的单文件格式（.fods、.fodt），无法直接读取。请用 WPS 或 LibreOffice 打开，另存为 .xlsx 或 .docx 后再读。",
  dif: "这是 DIF 数据交换表格（.dif），无法直接读取。请用 Excel 或 WPS 表格打开，另存为 .xlsx 后再读。",
  sylk: "这是 SYLK 符号链接表格（.slk），无法直接读取。请用 Excel 或 WPS 表格打开，另存为 .xlsx 后再读。",
  "other-office": "这种办公文件无法读取。请另存为 .docx 或 .xlsx。",
  "unknown-kind":
    "认不出这是什么文件。可以读取的有 .xlsx、.xls、.csv、.docx、.doc、.pdf、.html、.txt、.md 和 .json。",
  "invalid-json": "JSON 文件不是一份年度报告。",
  "no-report": "没有在文件里找到年度报告：既没有官方表格，也没有各部分的标题。",
} as const;

export type UnreadableReason = keyof typeof reasons;

/** A file that cannot be read. `message` is a Chinese sentence for the clerk, with what to do. */
export class UnreadableFileError extends Error {
  override readonly name = "UnreadableFileError";

  /** @param detail what exactly was found, as a Chinese sentence */
  constructor(
    readonly code: UnreadableReason,
    readonly detail = "",
    options?: ErrorOptions
  ) {
    super(`${reasons[code]}${detail}`, options);
  }
}

/**
 * Takes a file for damaged by what its reader has thrown.
 * @throws what was thrown where it says itself why: of files too deep for the stack, which are told apart where the file
 * is read, and of readers that did not come; otherwise UnreadableFileError
 */
export function damagedBy(cause: unknown): never {
  const known = [UnreadableFileError, RangeError, PartNotLoaded];
  if (known.some((kind) => cause instanceof kind)) throw cause;
  throw new UnreadableFileError("damaged", "", { cause });
}
