import type { Enclosure } from "../../check/enclosures";
import type { ReportFileKind } from "../../write/report-file-kinds";
import type { Translated } from "./language";

/** What is said of each kind of file: a new one names every place to fill. */
type ByKind<Said> = Readonly<Record<ReportFileKind, Said>>;

/** Where a copied report goes. */
const pasting = {
  docx: "粘贴到 Word 或网站编辑器",
  html: "粘贴到网站编辑器的源代码视图",
  md: "粘贴到文本编辑器中保存",
  txt: "粘贴到文本编辑器中保存",
  xlsx: "粘贴到新工作簿",
  json: "粘贴到文本编辑器中，存为 .json 文件",
} satisfies ByKind<string>;

const zhCN = {
  title: "导出",
  noReport: "本工作簿中没有找到年报的表，无法导出。",
  kind: "格式",
  kinds: {
    docx: "Word",
    html: "网页 HTML",
    md: "Markdown",
    txt: "纯文本",
    xlsx: "Excel（四张表）",
    json: "数据 JSON（供系统导入）",
  } satisfies ByKind<string>,
  otherKinds: "其他格式",
  options: "选项",
  layout: "版式",
  layouts: {
    official: "公文格式（GB/T 9704）",
    plain: "普通格式（宋体）",
  },
  titleFont: "标题字体",
  textFont: "正文字体",
  subheadingFont: "小标题字体",
  fontsAskedFor: (fonts: readonly string[]) =>
    `文件使用的字体：${fonts.join("、")}。电脑上没有的，Word 会换成相近的字体。`,
  scope: "复制的范围",
  scopes: {
    report: "全文",
    t2: "只要表二（主动公开）",
    t3: "只要表三（依申请公开）",
    t4: "只要表四（复议诉讼）",
  },
  source: "复制的源代码",
  sources: {
    fragment: "正文部分（粘贴到网站编辑器）",
    page: "完整网页",
  },
  signature: "加落款：单位名称和成文日期",
  day: "成文日期",
  dayMissing: "请填写成文日期。",
  signatureWithoutDay: "勾选了加落款，“选项”里的成文日期还空着，填好后才能导出。",
  dayEarly: (year: number) => `这一天在${year}年结束以前，请确认没有写错。`,
  pdf: {
    docx: "要 PDF，用 Word 或 WPS 打开文件，另存为 PDF。OFD 和签章请用单位自己的系统。",
    html: "要 PDF，用浏览器打开下载的网页，按 Ctrl+P 打印，另存为 PDF，并关掉“页眉和页脚”。OFD 和签章请用单位自己的系统。",
  },
  letter: {
    title: "报送函",
    notReady: "还不能报送，改好以后才能出报送函。",
    addressee: "主送机关",
    addresseeHint: "接收年报的机关，写全称",
    addresseeMissing: "请填写主送机关。",
    enclosures: "附件里除年报外还列出",
    enclosure: {
      record: "核对记录",
      annex: "对比附件",
      infographic: "一图读懂",
    } satisfies Readonly<Record<Enclosure, string>>,
    enclosed: "函里列出附件的名称，文件请一起发出。",
    download: "下载报送函（Word）",
    copy: "复制报送函",
    downloaded: (file: string) =>
      `已下载“${file}”，一般在“下载”文件夹。没有看到的，请用“复制报送函”，再粘贴到 Word。`,
    copied: (keys: string) => `已复制报送函。请到 Word 中按 ${keys} 粘贴。`,
    failed: "报送函没有生成。请用“复制报送函”，再粘贴到 Word。",
  },
  fileName: (name: string) => `文件名：${name}`,
  question: "可以报送了吗？",
  notReady: "还不能报送，还差这些：",
  remaining: "还差这些",
  marked: "表格中还有核对标记",
  missing: "另外，正文里没有找到：",
  missingFields: {
    contact: "开头部分的联系方式（地址、邮编、电话）",
    link: "开头部分的年报电子版网址",
  },
  changes: (year: number) => `比${year}年变化最大的：`,
  change: (before: string, now: string, by: string, percent: string) =>
    `${before} → ${now}（${by}，${percent}）`,
  noChange: (year: number) => `主要数字和${year}年的都一样。`,
  noPrevious: (year: number) => `本工作簿中没有${year}年年报，没有和上年比较。`,
  files: "导出文件",
  draft: "导出草稿",
  draftMarked: "文件里每一页都注明“草稿”，请勿公开。",
  download: {
    docx: "下载 Word 文件",
    html: "下载网页文件",
    md: "下载 Markdown 文件",
    txt: "下载文本文件",
    xlsx: "下载 Excel 文件",
    json: "下载 JSON 文件",
  } satisfies ByKind<string>,
  copy: {
    docx: "复制（带格式）",
    html: "复制源代码",
    md: "复制文字",
    txt: "复制文字",
    xlsx: "复制（带格式）",
    json: "复制文字",
  } satisfies ByKind<string>,
  preview: "预览",
  building: "正在生成文件…",
  cancelled: "已取消，没有生成文件。",
  downloaded: (file: string, kind: ReportFileKind) =>
    `已下载“${file}”，一般在“下载”文件夹。没有看到的，请用旁边的“复制”，再${pasting[kind]}。`,
  offered: (file: string, kind: ReportFileKind) =>
    `“${file}”已交给系统。Mac 上多半不会保存：“下载”文件夹里没有的，请用旁边的“复制”，再${pasting[kind]}。`,
  buildFailed: (kind: ReportFileKind) => `文件没有生成。请用旁边的“复制”，再${pasting[kind]}。`,
  onMac: {
    docx: "Mac 版 Excel 的窗格一般不能保存文件：请复制后粘贴到 Word；要公文格式的文件，请用网页版 Excel 打开本工作簿，在那里下载。",
    html: "Mac 版 Excel 的窗格一般不能保存文件：请复制源代码，粘贴到网站编辑器。",
    md: "Mac 版 Excel 的窗格一般不能保存文件：请复制后粘贴到文本编辑器中保存。",
    txt: "Mac 版 Excel 的窗格一般不能保存文件：请复制后粘贴到文本编辑器中保存。",
    xlsx: "Mac 版 Excel 的窗格一般不能保存文件：请复制后粘贴到新工作簿；或者用网页版 Excel 打开本工作簿，在那里下载。",
    json: "Mac 版 Excel 的窗格一般不能保存文件：请复制后粘贴到文本编辑器中，存为 .json 文件。",
  } satisfies ByKind<string>,
  copied: {
    docx: (keys: string) =>
      `已复制。请到 Word 或网站编辑器中按 ${keys} 粘贴；粘贴不出来的，请用旁边的下载。`,
    html: (keys: string) =>
      `源代码已复制。请在网站编辑器的源代码视图中按 ${keys} 粘贴；粘贴不出来的，请用旁边的下载。`,
    md: (keys: string) => `已复制。请按 ${keys} 粘贴；粘贴不出来的，请用旁边的下载。`,
    txt: (keys: string) => `已复制。请按 ${keys} 粘贴；粘贴不出来的，请用旁边的下载。`,
    xlsx: (keys: string) => `已复制。请到新工作簿中按 ${keys} 粘贴；粘贴不出来的，请用旁边的下载。`,
    json: (keys: string) =>
      `已复制。请到文本编辑器中按 ${keys} 粘贴，存为 .json 文件；粘贴不出来的，请用旁边的下载。`,
  } satisfies ByKind<(keys: string) => string>,
  copyByHand: "没能自动复制。下面的文字已选中，请按 Ctrl+C（Mac 按 ⌘C）复制。",
  textToCopy: "要复制的文字",
  stale: "表格刚刚改动，读取后才能导出。",
};

export type ExportStrings = typeof zhCN;

/** Where a copied report goes, in English. */
const pastingInEnglish = {
  docx: "Word or the website’s editor",
  html: "the source view of the website’s editor",
  md: "a text editor to save it",
  txt: "a text editor to save it",
  xlsx: "a new workbook",
  json: "a text editor, to be saved as .json",
} satisfies ByKind<string>;

const enUS: ExportStrings = {
  title: "Export",
  noReport:
    "No sheets of an annual report were found in this workbook, so nothing can be exported.",
  kind: "Format",
  kinds: {
    docx: "Word",
    html: "Web page (HTML)",
    md: "Markdown",
    txt: "Plain text",
    xlsx: "Excel (four sheets)",
    json: "Data (JSON, for programs)",
  } satisfies ByKind<string>,
  otherKinds: "Other formats",
  options: "Options",
  layout: "Layout",
  layouts: {
    official: "Official (GB/T 9704)",
    plain: "Plain (SimSun)",
  },
  titleFont: "Font of the title",
  textFont: "Font of the text",
  subheadingFont: "Font of subheadings",
  fontsAskedFor: (fonts) =>
    `The file asks for ${fonts.join(", ")}. Word takes the nearest font where one is not installed.`,
  scope: "What to copy",
  scopes: {
    report: "The whole report",
    t2: "Table 2 only (proactive disclosure)",
    t3: "Table 3 only (requests)",
    t4: "Table 4 only (reviews and lawsuits)",
  },
  source: "Source to copy",
  sources: {
    fragment: "The content (for a website’s editor)",
    page: "A complete web page",
  },
  signature: "Sign it: agency and date (落款)",
  day: "Date",
  dayMissing: "Enter the date.",
  signatureWithoutDay:
    "The report is to be signed, and its date under Options is empty; enter it to export.",
  dayEarly: (year) => `This day is before the end of ${year}; make sure that it is right.`,
  pdf: {
    docx: "For a PDF, open the file in Word or WPS and save it as PDF. OFD and seals are left to your own system.",
    html: "For a PDF, open the downloaded page in a browser, print it (Ctrl+P), save as PDF, and switch off headers and footers. OFD and seals are left to your own system.",
  },
  letter: {
    title: "Letter to hand it in (报送函)",
    notReady: "The report is not ready to file, so there is no letter yet.",
    addressee: "Addressee",
    addresseeHint: "The office that receives the report, by its full name",
    addresseeMissing: "Enter the addressee.",
    enclosures: "Attachments besides the report",
    enclosure: {
      record: "Check record",
      annex: "Comparison annex",
      infographic: "Infographic",
    },
    enclosed: "The letter lists the attachments by name; send the files along.",
    download: "Download the letter (Word)",
    copy: "Copy the letter",
    downloaded: (file) =>
      `Downloaded “${file}”, usually to the Downloads folder. If it is not there, use “Copy the letter” and paste it into Word.`,
    copied: (keys) => `The letter is copied. Paste it in Word with ${keys}.`,
    failed: "The letter could not be made. Use “Copy the letter” and paste it into Word.",
  },
  fileName: (name) => `File name: ${name}`,
  question: "Ready to file?",
  notReady: "Not ready to file. What remains:",
  remaining: "What remains",
  marked: "Marks of the check still stand in the sheets",
  missing: "Besides, the text does not seem to say:",
  missingFields: {
    contact: "Opening: how to get in touch (address, postcode, telephone)",
    link: "Opening: the web address of the electronic version",
  },
  changes: (year) => `What changed most against ${year}:`,
  change: (before, now, by, percent) => `${before} → ${now} (${by}, ${percent})`,
  noChange: (year) => `The main figures are those of ${year}.`,
  noPrevious: (year) => `The ${year} report is not in this workbook, so nothing was compared.`,
  files: "Export files",
  draft: "Export a draft",
  draftMarked: "Every page of the file says 草稿 (draft); do not publish it.",
  download: {
    docx: "Download Word file",
    html: "Download web page",
    md: "Download Markdown file",
    txt: "Download text file",
    xlsx: "Download Excel file",
    json: "Download JSON file",
  } satisfies ByKind<string>,
  copy: {
    docx: "Copy (formatted)",
    html: "Copy source",
    md: "Copy text",
    txt: "Copy text",
    xlsx: "Copy (formatted)",
    json: "Copy text",
  } satisfies ByKind<string>,
  preview: "Preview",
  building: "Making the file…",
  cancelled: "Cancelled; no file was made.",
  downloaded: (file, kind) =>
    `Downloaded “${file}”, usually to the Downloads folder. If it is not there, use Copy and paste it into ${pastingInEnglish[kind]}.`,
  offered: (file, kind) =>
    `“${file}” was handed to the system. A Mac mostly does not save it: if it is not in Downloads, use Copy and paste it into ${pastingInEnglish[kind]}.`,
  buildFailed: (kind) =>
    `The file could not be made. Use Copy and paste it into ${pastingInEnglish[kind]}.`,
  onMac: {
    docx: "Panes of Excel for Mac mostly cannot save files: copy and paste into Word; for a file in the official layout, open this workbook in Excel on the web and download it there.",
    html: "Panes of Excel for Mac mostly cannot save files: copy the source and paste it into the website’s editor.",
    md: "Panes of Excel for Mac mostly cannot save files: copy, paste into a text editor and save.",
    txt: "Panes of Excel for Mac mostly cannot save files: copy, paste into a text editor and save.",
    xlsx: "Panes of Excel for Mac mostly cannot save files: copy and paste into a new workbook, or open this workbook in Excel on the web and download it there.",
    json: "Panes of Excel for Mac mostly cannot save files: copy, paste into a text editor and save as .json.",
  } satisfies ByKind<string>,
  copied: {
    docx: (keys) =>
      `Copied. Paste with ${keys} in Word or the website’s editor; if nothing appears, download it instead.`,
    html: (keys) =>
      `Source copied. Paste with ${keys} in the source view of the website’s editor; if nothing appears, download it instead.`,
    md: (keys) => `Copied. Paste with ${keys}; if nothing appears, download it instead.`,
    txt: (keys) => `Copied. Paste with ${keys}; if nothing appears, download it instead.`,
    xlsx: (keys) =>
      `Copied. Paste with ${keys} in a new workbook; if nothing appears, download it instead.`,
    json: (keys) =>
      `Copied. Paste with ${keys} in a text editor and save as .json; if nothing appears, download it instead.`,
  } satisfies ByKind<(keys: string) => string>,
  copyByHand: "Copying did not work. The text below is selected: press Ctrl+C (⌘C on a Mac).",
  textToCopy: "Text to copy",
  stale: "The sheets have just changed; they are read before you can export.",
};

/** What the step 导出 says; it is loaded with the step. */
export const exportStrings: Translated<ExportStrings> = { "zh-CN": zhCN, "en-US": enUS };
